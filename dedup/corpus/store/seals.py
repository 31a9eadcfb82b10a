"""What is stored is sealed: each row carries a digest of what was written, checked when it is read.

A flipped bit in a file of SQLite's is most often no error to SQLite. A release with one digit
changed would be compared as if it had been published so.
"""

import hashlib
import threading
from dataclasses import dataclass
from typing import Any

import zstandard

_LEVEL = 3  # Of Zstandard: a quarter of the text's bytes at 250 MB/s.
_SIZE = 16  # Bytes of a seal.


# What packs takes longer to make than to use, and belongs to one thread.
_OWN = threading.local()


def packed(text: bytes) -> bytes:
    """Pack a text, in UTF-8, for the store."""
    packer = getattr(_OWN, "packer", None)
    if packer is None:
        packer = _OWN.packer = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True)
    return packer.compress(text)


def unpacked(body: bytes) -> str:
    """Give a stored text."""
    unpacker = getattr(_OWN, "unpacker", None)
    if unpacker is None:
        unpacker = _OWN.unpacker = zstandard.ZstdDecompressor()
    text: bytes = unpacker.decompress(body)
    return text.decode()


def seal_of(*values: Any) -> bytes:  # noqa: ANN401 - damage gives any type
    """Give 16 bytes that are equal for equal values of equal types only.

    Values are what SQLite gives: text, bytes, numbers and ``None``.
    """
    parts: list[bytes] = []
    for value in values:
        kind = type(value)
        # Damage can turn one type into another; what is no text or bytes is short.
        if kind is str:
            data = b"s" + value.encode("utf-8", "surrogatepass")
        elif kind is bytes:
            data = b"b" + value
        else:
            data = repr(value).encode()
        parts.append(b"%d:%b" % (len(data), data))
    return hashlib.blake2b(b"".join(parts), digest_size=_SIZE).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document as stored: ``body`` and ``fingerprint`` are packed, ``digest`` tells changes."""

    source: str
    id: str
    digest: bytes
    title: str | None
    url: str | None
    date: str | None
    body: bytes
    fingerprint: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRow:
    """What is shown of a stored document; ``body`` is its packed text."""

    source: str
    id: str
    title: str | None
    url: str | None
    date: str | None
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexLedger:
    """What an index says of itself, under one seal.

    ``content`` is the exclusive or of a digest of every document with its fingerprint: one that
    comes and goes leaves no trace, and the order of changes does not matter. ``count`` counts the
    documents, ``commits`` the changes that were committed; ``birth`` is drawn when the index is
    made, and tells it from a later one of the same name.
    """

    settings: str
    content: int
    count: int
    commits: int
    birth: str

    def rows(self) -> list[tuple[str, str]]:
        """Give names and values as the index keeps them, the seal among them."""
        values = [
            ("settings", self.settings),
            ("content", f"{self.content:032x}"),
            ("count", str(self.count)),
            ("commits", str(self.commits)),
            ("birth", self.birth),
        ]
        return [*values, ("seal", _seal_of_rows(dict(values)))]


def ledger_from(rows: dict[str, object]) -> IndexLedger:
    """Read a ledger; ``ValueError`` where it is not what was written."""
    try:
        if rows.pop("seal", None) != _seal_of_rows(rows):
            raise ValueError("a broken seal")
        return IndexLedger(
            settings=str(rows["settings"]),
            content=int(str(rows["content"]), 16),
            count=int(str(rows["count"])),
            commits=int(str(rows["commits"])),
            birth=str(rows["birth"]),
        )
    except KeyError as error:
        raise ValueError("not a whole ledger") from error


def _seal_of_rows(rows: dict[str, str] | dict[str, object]) -> str:
    return seal_of(*(part for pair in sorted(rows.items()) for part in pair)).hex()
