"""An input from its first bytes to its ``Document``: what it is, who reads it, what is checked."""

import hashlib
import io
import os
from typing import BinaryIO

from dedup.errors import InputError
from dedup.model import Document
from dedup.readers.apart import extract_apart
from dedup.readers.encoding import decode
from dedup.readers.extract import Extract, check_text
from dedup.readers.jsonl import read_row
from dedup.readers.kind import HEAD, Kind, find_kind
from dedup.readers.mojibake import check_not_mojibake
from dedup.readers.source import Source, find_source, opened, peeked, read_whole
from dedup.streams.limits import DEFAULT_LIMITS, Limits
from dedup.streams.packed import unpacked


def read(
    source: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    stdin: BinaryIO | None = None,
) -> Document:
    """Read a path, a row of a JSON Lines file (``file.jsonl#id``) or standard input (``-``).

    The kind of file is found from its content first and its name second. ``encoding`` overrides
    what is found for text and what HTML declares. Raises ``InputError`` (``EncodingError``,
    ``TooLarge``) where the input cannot be read, ``MissingExtra`` where its kind needs an
    optional part.
    """
    found = find_source(source)
    with opened(found, stdin) as stream:
        return _read(stream, found, encoding, limits)


def read_bytes(
    data: bytes, *, name: str, encoding: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """Read a file that is already in memory; raises as ``read`` does."""
    found = Source(where=name, name=name, path=None)
    return _read(io.BytesIO(data), found, encoding, limits)


def document(text: str, *, name: str = "text") -> Document:
    """Make a document of a text as it stands; its digest is that of its UTF-8 bytes.

    Raises ``InputError`` for a text with nothing to read, a NUL or a lone surrogate, ``TooLarge``
    for one beyond the usual limit.
    """
    check_text(text, where=name, limits=DEFAULT_LIMITS)
    return Document(text=text, name=name, sha256=_digest(text.encode("utf-8")))


def _read(stream: BinaryIO, source: Source, encoding: str | None, limits: Limits) -> Document:
    where = source.where
    file = source.path.name if source.path else source.name
    head, stream = peeked(stream, HEAD, where=where)
    kind = find_kind(head, name=file, where=where)
    if kind in {"gzip", "zstd"}:
        packed = unpacked(stream, kind, where=where, most=limits.expansion)
        head, stream = peeked(packed, HEAD, where=where)
        kind = find_kind(head, name=file, where=where)
    if kind == "jsonl":
        extract = read_row(stream, source.row, where=where, limits=limits, encoding=encoding)
        data = extract.text.encode("utf-8", "replace")
    else:
        if source.row is not None and kind != "feed":
            raise InputError(
                "is neither JSON Lines nor a feed, so it has no rows to choose from",
                where=where,
                hint="leave out the part after '#'",
            )
        data = read_whole(stream, where=where, limits=limits)
        extract = _extract(data, kind, source.row, where=where, encoding=encoding, limits=limits)
    check_text(extract.text, where=where, limits=limits)
    check_not_mojibake(extract.text, where=where, drawn=extract.media == "pdf")
    return _document(extract, source.name, data)


def _extract(
    data: bytes,
    kind: Kind,
    part: str | None,
    *,
    where: str,
    encoding: str | None,
    limits: Limits,
) -> Extract:
    if kind in {"gzip", "zstd"}:
        raise InputError("is packed twice", where=where, hint="unpack it first")
    if kind != "text":
        return extract_apart(data, kind, part, where=where, encoding=encoding, limits=limits)
    decoded = decode(data, where=where, encoding=encoding)
    return Extract(text=decoded.text, media="text", encoding=decoded.encoding)


def _document(extract: Extract, name: str, data: bytes) -> Document:
    return Document(
        text=extract.text,
        name=name,
        sha256=_digest(data),
        media=extract.media,
        encoding=extract.encoding,
        extracted=extract.media != "text",
        title=extract.title,
        date=extract.date,
        url=extract.url,
        pages=extract.pages,
        damage=extract.damage,
        left_out=extract.left_out,
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
