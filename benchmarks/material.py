"""Where the texts lie that are measured on, and how they are read.

They stand beside the repository (``../shared``) or where ``DEDUP_SHARED`` points; no text of them
is ever committed or printed.
"""

import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path

import zstandard

from dedup.model import Document

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared"))
# Hand-aligned pairs, one a folder.
PAIRS = SHARED / "gold" / "pairs"
# Releases of the Thai government's site, packed JSON Lines of ``id``, ``title`` and ``text``.
CORPUS = SHARED / "corpus" / "thaigov.jsonl.zst"


def corpus_lines(path: Path = CORPUS) -> Iterator[str]:
    """Give the lines of a packed corpus, each the JSON of one release."""
    with path.open("rb") as packed:
        stream = zstandard.ZstdDecompressor().stream_reader(packed)
        yield from io.TextIOWrapper(stream, encoding="utf-8")


def document(text: str, name: str = "text") -> Document:
    """Make a document of a text."""
    return Document(text=text, name=name, sha256=hashlib.sha256(text.encode()).hexdigest())
