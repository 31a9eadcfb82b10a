"""The document behind a text of a corpus, with what only its file knows."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dedup.errors import DedupError
from dedup.model import Document

Read = Callable[[Path], Document]


def original(source: str, name: str, text: str, read: Read) -> Document:
    """Read the file behind a text again, for its pages and its date; call it ``name``.

    A row of a file of rows, and a file that is gone or has changed since, give the text as it was
    kept.
    """
    from dedup.corpus.source.files import JSONL, file_at
    from dedup.corpus.source.records import at_hand
    from dedup.readers import document

    if not source.lower().endswith(JSONL):
        try:
            with at_hand(file_at(source)) as path:
                found = read(path)
        except (DedupError, OSError):
            return document(text, name=name)
        if found.text == text:
            return replace(found, name=name)
    return document(text, name=name)
