"""Styled text fitted to columns, as a terminal counts them, without breaking words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dedup.report.breaks import last_break, next_break, word_starts
from dedup.report.visible import is_boundary

if TYPE_CHECKING:
    from rich.text import Text

# What is clipped at its beginning shows so many characters before what has to be seen.
_BEFORE = 12
JOINED = "\xa0"
"""A space at which no line is broken."""


def text_of(content: str, style: str = "") -> "Text":
    """Give a text in one style."""
    from rich.text import Text

    return Text(content, style=style)


def wrapped(text: "Text", width: int) -> Iterator["Text"]:
    """Break a text into lines of at most ``width`` columns."""
    from rich.cells import cell_len

    whole = text.plain
    if cell_len(whole) <= width:
        yield text
        return
    starts = [at for at in word_starts(whole) if whole[at - 1 : at] != JOINED]
    start = 0
    while cell_len(whole[start:]) > width:
        end = _fitting(whole, start, width)
        here = [at - start for at in starts if start < at <= end]
        end = start + last_break(whole[start:], here, end - start)
        yield text[start:end]
        start = end
        while whole[start : start + 1] == " ":
            start += 1
    yield text[start:]


def clipped(text: "Text", width: int, focus: tuple[int, int] = (0, 0)) -> "Text":
    """Shorten a text to one line; what is left out at either end is marked by an ellipsis.

    The stretch of ``focus`` stays in view.
    """
    from rich.cells import cell_len

    if text.cell_len <= width:
        return text
    whole = text.plain
    starts = word_starts(whole)
    first = 0
    if cell_len(whole[: focus[1]]) >= width and focus[0]:
        first = next_break(starts, max(1, focus[0] - _BEFORE), focus[0])
    head = text_of("…" if first else "")
    if cell_len(whole[first:]) + head.cell_len <= width:
        return head + text[first:]
    end = _fitting(whole, first, width - head.cell_len - 1)
    here = [at - first for at in starts if first < at <= end]
    end = first + last_break(whole[first:], here, end - first)
    shown = text[first:end]
    shown.rstrip()
    return head + shown + text_of("…")


def _fitting(text: str, start: int, width: int) -> int:
    """Give the end of the longest stretch from ``start`` that fits, and splits no cluster."""
    from rich.cells import cell_len

    end = start + 1
    while end < len(text) and cell_len(text[start : end + 1]) <= width:
        end += 1
    while end - start > 1 and not is_boundary(text, end):
        end -= 1
    return end
