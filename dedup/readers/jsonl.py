"""JSON Lines: a document a row, with ``id``, ``text`` and maybe ``title``, ``url``, ``date``."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from dedup.errors import EncodingError, InputError, TooLarge
from dedup.readers.encoding import known_encoding
from dedup.readers.extract import Extract
from dedup.readers.limits import Limits

Row = dict[str, object]


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
        text=text,
        media="jsonl",
        title=_words(found, "title"),
        date=_words(found, "date"),
        url=_words(found, "url"),
    )


def _only(rows: Iterator[tuple[int, Row]], where: str) -> Row:
    _, found = next(rows, (0, None))
    if found is None:
        raise InputError("has no rows", where=where, hint="give a file with text in it")
    if next(rows, None) is not None:
        raise InputError(
            "has more than one row",
            where=where,
            hint=f"choose one by its id: '{where}#ID'",
        )
    return found


def _named(rows: Iterator[tuple[int, Row]], row: str, where: str) -> Row:
    count = 0
    for count, found in rows:  # noqa: B007 - its last value counts the rows
        given = found.get("id")
        # `true` is an int to Python, and no id.
        if given == row or (type(given) is int and str(given) == row):
            return found
    raise InputError(f"no row of {count:,} has this id", where=where, hint="check the id after '#'")


def _rows(stream: BinaryIO, where: str, limits: Limits, encoding: str) -> Iterator[tuple[int, Row]]:
    """Give each row that is not blank with its number, holding one in memory at a time."""
    number = read = 0
    while line := _line(stream, where, limits):
        number += 1
        read += len(line)
        if number > limits.rows or read > limits.expansion:
            raise TooLarge(
                f"the row was not found in the first {number - 1:,} rows",
                where=where,
                hint="give a smaller file or raise the limits on rows and expansion",
            )
        if line.strip():
            yield number, _parse(line, number, where, encoding)


def _line(stream: BinaryIO, where: str, limits: Limits) -> bytes:
    try:
        line = stream.readline(limits.bytes + 1)
    except OSError as error:
        raise InputError("cannot be read to its end", where=where, hint="try again") from error
    if len(line) > limits.bytes:
        raise TooLarge(
            f"has a row of more than the {limits.bytes:,} bytes allowed",
            where=where,
            hint="raise the limit on bytes",
        )
    return line


def _parse(line: bytes, number: int, where: str, encoding: str) -> Row:
    try:
        row = json.loads(line.decode(encoding).removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"row {number:,} is not {encoding}",
            where=where,
            hint="save the file as UTF-8 or give its encoding",
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"row {number:,} is not JSON",
            where=where,
            hint="write one JSON object a line",
        ) from error
    if not isinstance(row, dict):
        raise InputError(
            f"row {number:,} is not a JSON object",
            where=where,
            hint="write one JSON object a line",
        )
    return row


def _row_encoding(encoding: str | None, where: str) -> str:
    known = "utf-8" if encoding is None else known_encoding(encoding)
    if known.startswith(("utf-16", "utf-32")):
        raise EncodingError(
            f"JSON Lines are not read in {known}", where=where, hint="save the file as UTF-8"
        )
    return known


def _words(row: Row, field: str) -> str | None:
    value = row.get(field)
    if not isinstance(value, str):
        return None
    # Half a character would break every report that names it.
    return value.encode("utf-8", "replace").decode("utf-8").strip("\ufeff \t\r\n") or None
