"""Rows of JSON Lines: one at a time, none held that is too long, none parsed that would swell."""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from dedup.streams.limits import DEFAULT_LIMITS
from dedup.streams.packed import Readable

Fields = dict[str, object]

_PIECE = 1 << 20
# So much is looked at for blank lines each time there is one.
_AHEAD = 1 << 16
_BLANK = b" \t\r\n"
# A value takes up to 230 bytes of memory however short it is written; a release has a dozen.
_MOST_VALUES = 500_000
_BEFORE_VALUES = (b",", b"[", b"{")
_ESCAPE = b"\\u"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its line in the file, counted from 1, and its fields.

    ``halves`` says that a string in it may hold half of a character (a lone surrogate).
    """

    line: int
    fields: Fields
    halves: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRow:
    """A line that is no row, and why, in words that follow "is"."""

    line: int
    reason: str
    fault: Literal["long", "values", "encoding", "json"]


def rows_of(
    stream: Readable, *, encoding: str = "utf-8", longest: int = DEFAULT_LIMITS.bytes
) -> Iterator[Row | BrokenRow]:
    """Give each line of ``stream`` that is not blank as a row; broken ones do not end it.

    A line of more than ``longest`` bytes is passed over without being held. What the stream
    raises while it is read comes through.
    """
    for number, line in numbered_lines(stream, longest=longest):
        if line is None:
            yield BrokenRow(line=number, reason=f"longer than {longest:,} bytes", fault="long")
        else:
            # Only at the head of a file is a byte-order mark no part of the text.
            yield _row(
                line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, number, encoding
            )


def numbered_lines(stream: Readable, *, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Give each line that is not blank with its number, ``None`` for one that is too long."""
    lines = io.BufferedReader(_Raw(stream), _AHEAD)
    number = 0
    while line := lines.readline(longest + 1):
        number += 1
        if len(line) > longest:
            while not line.endswith(b"\n") and (line := lines.readline(_PIECE)):
                pass
            yield number, None
        elif line.isspace():
            number += _skip_blanks(lines)
        else:
            yield number, line


class _Raw(io.RawIOBase):
    """Anything that gives bytes, so that it can be buffered."""

    def __init__(self, stream: Readable) -> None:
        # What has come is given before anything that goes wrong after it.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the signature of the base class
        piece = self._read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def _skip_blanks(lines: "io.BufferedReader[_Raw]") -> int:
    """Pass over the blank lines that are at hand; gives their number.

    A file of nothing else packs to a thousandth, and is not to be turned over line by line.
    """
    ahead = lines.peek(1)
    blanks = ahead[: len(ahead) - len(ahead.lstrip(_BLANK))]
    whole = blanks[: blanks.rfind(b"\n") + 1]
    lines.read(len(whole))
    return whole.count(b"\n")


def _row(line: bytes, number: int, encoding: str) -> Row | BrokenRow:
    # What is shorter cannot hold so many of these signs.
    if len(line) > _MOST_VALUES and sum(map(line.count, _BEFORE_VALUES)) > _MOST_VALUES:
        reason = f"made of more than {_MOST_VALUES:,} values"
        return BrokenRow(line=number, reason=reason, fault="values")
    try:
        fields = json.loads(line.decode(encoding))
    except UnicodeDecodeError:
        return BrokenRow(line=number, reason=f"not {encoding}", fault="encoding")
    except (ValueError, RecursionError):
        return BrokenRow(line=number, reason="not JSON", fault="json")
    if not isinstance(fields, dict):
        return BrokenRow(line=number, reason="not a JSON object", fault="json")
    return Row(line=number, fields=fields, halves=_ESCAPE in line)


def string(value: object) -> str:
    """Give a string without the byte-order mark that files leave at its head, or an empty one."""
    return value.removeprefix("\ufeff") if isinstance(value, str) else ""


def identifier(value: object) -> str | None:
    """Give what names a row: text, or a number as it is written."""
    # `true` is an int to Python, and no id.
    return str(value) if value != "" and type(value) in {str, int} else None


def has_half(text: str) -> bool:
    """Return whether half of a character (a lone surrogate) stands in a text."""
    # To encode a text takes a fifth of the time of looking for one.
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
