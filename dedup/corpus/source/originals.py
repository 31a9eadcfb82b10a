"""The document behind a text of a corpus, with what only its file knows.

The room of readers stands to the right of this one: what opens a file and what makes a document of
a text are given by the caller.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from dedup.corpus.source.files import JSONL, file_at
from dedup.corpus.source.records import at_hand
from dedup.errors import DedupError
from dedup.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How documents come about: ``read`` opens a file, ``document`` takes a text and its name."""

    read: Callable[[Path], Document]
    document: Callable[[str, str], Document]


def original(source: str, name: str, text: str, opening: Opening) -> Document:
    """Read the file behind a text again, for its pages and its date; call it ``name``.

    A row of a file of rows, and a file that is gone or has changed since, give the text as it was
    kept.
    """
    if not source.lower().endswith(JSONL):
        try:
            with at_hand(file_at(source)) as path:
                found = opening.read(path)
        except (DedupError, OSError):
            return opening.document(text, name)
        if found.text == text:
            return replace(found, name=name)
    return opening.document(text, name)
