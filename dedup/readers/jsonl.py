"""JSON Lines: a document a row, with ``id``, ``text`` and maybe ``title``, ``url``, ``date``."""

from collections.abc import Iterator
from typing import BinaryIO

from dedup.errors import EncodingError, InputError, TooLarge
from dedup.readers.encoding import known_encoding
from dedup.readers.extract import Extract
from dedup.streams.limits import Limits
from dedup.streams.markup import plain
from dedup.streams.rows import BrokenRow, Fields, identifier, rows_of, string


def read_row(
    stream: BinaryIO, row: str | None, *, where: str, limits: Limits, encoding: str | None = None
) -> Extract:
    """Read the row whose ``id`` is ``row``, or the only row where ``row`` is ``None``.

    The first of several rows with one id is taken.
    """
    rows = _rows(stream, where, limits, _row_encoding(encoding, where))
    found = _only(rows, where) if row is None else _named(rows, row, where)
    text = found.get("text")
    if not isinstance(text, str):
        raise InputError(
            "its row has no 'text'", where=where, hint="give rows with the fields id and text"
        )
    return Extract(
        text=plain(text),
        media="jsonl",
        title=_words(found, "title"),
        date=_words(found, "date"),
        url=_words(found, "url"),
    )


def _only(rows: Iterator[Fields], where: str) -> Fields:
    found = next(rows, None)
    if found is None:
        raise InputError("has no rows", where=where, hint="give a file with text in it")
    if next(rows, None) is not None:
        raise InputError(
            "has more than one row",
            where=where,
            hint=f"choose one by its id: '{where}#ID'",
        )
    return found


def _named(rows: Iterator[Fields], row: str, where: str) -> Fields:
    count = 0
    for found in rows:
        if identifier(found.get("id")) == row:
            return found
        count += 1
    raise InputError(f"no row of {count:,} has this id", where=where, hint="check the id after '#'")


def _rows(stream: BinaryIO, where: str, limits: Limits, encoding: str) -> Iterator[Fields]:
    """Give the fields of each row that is not blank, until one cannot be read."""
    for row in rows_of(
        _Bounded(stream, where, limits.expansion), encoding=encoding, longest=limits.bytes
    ):
        if row.line > limits.rows:
            raise _not_found(f"{limits.rows:,} rows", where)
        if isinstance(row, BrokenRow):
            raise _unreadable(row, where)
        yield row.fields


class _Bounded:
    """A stream of rows that is read no further than a limit."""

    def __init__(self, stream: BinaryIO, where: str, limit: int) -> None:
        self._stream = stream
        self._where = where
        self._limit = self._left = limit

    def read(self, size: int, /) -> bytes:
        try:
            piece = self._stream.read(size)
        except OSError as error:
            raise InputError(
                "cannot be read to its end", where=self._where, hint="try again"
            ) from error
        self._left -= len(piece)
        if self._left < 0:
            raise _not_found(f"{self._limit:,} bytes", self._where)
        return piece


def _not_found(looked_at: str, where: str) -> TooLarge:
    return TooLarge(
        f"the row was not found in the first {looked_at}",
        where=where,
        hint="give a smaller file or raise the limits on rows and expansion",
    )


def _unreadable(row: BrokenRow, where: str) -> InputError:
    what = f"row {row.line:,} is {row.reason}"
    if row.fault == "long":
        return TooLarge(what, where=where, hint="raise the limit on bytes")
    if row.fault == "values":
        return TooLarge(what, where=where, hint="give rows with the fields id and text")
    if row.fault == "encoding":
        hint = "save the file as UTF-8 or give its encoding"
        return EncodingError(what, where=where, hint=hint)
    return InputError(what, where=where, hint="write one JSON object a line")


def _row_encoding(encoding: str | None, where: str) -> str:
    known = "utf-8" if encoding is None else known_encoding(encoding)
    if known.startswith(("utf-16", "utf-32")):
        raise EncodingError(
            f"JSON Lines are not read in {known}", where=where, hint="save the file as UTF-8"
        )
    return known


def _words(row: Fields, field: str) -> str | None:
    # Half a character would break every report that names it.
    value = string(row.get(field)).encode("utf-8", "replace").decode("utf-8")
    return plain(value).strip("\ufeff \t\r\n") or None
