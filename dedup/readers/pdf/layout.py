"""From lines on pages to running text: where paragraphs end.

Thai wraps between words without a hyphen or a space, so the end of a line alone says nothing;
geometry decides. Lengths are in units of the page, thresholds in widths of a typical letter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dedup.readers.pdf.columns import order_columns, overlap
from dedup.readers.pdf.furniture import drop_furniture
from dedup.readers.pdf.page import Line, Page

# A blank line doubles the pitch of lines; marks above and below stretch it by a fifth.
_BLANK = 1.45
_INDENT = 1.5
_SAME_BASE = 0.4
_SLACK = 0.5
_OTHER_SIZE, _MUCH_LARGER = 1.2, 1.8
# Ragged lines end within a few letters of the edge; where lines run beyond it, half must reach it.
_RAGGED, _SUPPORT = 4.0, 0.4
_FEW_LETTERS = 8
_ITEM = re.compile(
    r"[•●○▪■◦✓➢]|[-–—]\s|[(\[](?:[0-9๐-๙]{1,2}|[ก-ฮ]|[a-z]|[ivx]{1,4})[)\]]"
    r"|(?:[0-9๐-๙]{1,2}|[ก-ฮ]|[a-z]|[ivx]{1,4})(?:[.)]\s|\)|\.(?:[0-9๐-๙]{1,2}\.?){1,3}\s)"
)
_THAI_END = re.compile("[\u0e01-\u0e4e\uf700-\uf71a]$")
_THAI_START = re.compile("[\u0e01-\u0e4e]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """What the lines of one column have in common: its edges and the pitch of its lines."""

    left: float
    right: float
    pitch: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A line with the column and the page it stands in."""

    line: Line
    column: _Column
    page: int


def compose(pages: Sequence[Page]) -> tuple[str, tuple[int, ...]]:
    """Write pages out as paragraphs; gives the text and the offset at which each page starts."""
    placed = list(_place(drop_furniture(pages)))
    pieces: list[str] = []
    offsets: list[int] = []
    length = 0
    for at, one in enumerate(placed):
        if at:
            before = placed[at - 1]
            glue = "\n\n" if _ends(before, one) else _glue(before.line, one.line)
            pieces.append(glue)
            length += len(glue)
        offsets += [length] * (one.page + 1 - len(offsets))
        pieces.append(one.line.text)
        length += len(one.line.text)
    offsets += [length] * (len(pages) - len(offsets))
    return "".join(pieces), tuple(offsets)


def _place(pages: Iterable[Sequence[Line]]) -> Iterator[_Placed]:
    for number, lines in enumerate(pages):
        for block in order_columns(lines):
            column = _measure(block)
            for line in block:
                yield _Placed(line=line, column=column, page=number)


def _measure(lines: Sequence[Line]) -> _Column:
    gaps = [a.base - b.base for a, b in pairwise(lines)]
    return _Column(
        left=min(line.left for line in lines),
        right=_right_edge(lines),
        pitch=median(gaps) if gaps else 0.0,
    )


def _right_edge(lines: Sequence[Line]) -> float:
    """Find the edge at which lines are broken: the farthest, but for a few that run beyond it."""
    near = _RAGGED * median(line.letter for line in lines)
    rights = sorted((line.right for line in lines), reverse=True)
    for at, edge in enumerate(rights[: 2 + len(rights) // 10]):
        support = sum(edge - near < right <= edge for right in rights)
        if (at == 0 and support > 1) or support >= _SUPPORT * len(rights):
            return edge
    return rights[0]


def _ends(before: _Placed, after: _Placed) -> bool:
    """Return whether a paragraph ends between two lines that follow each other."""
    last, first = before.line, after.line
    letter = max(last.letter, 0.01)
    short = before.column.right - last.right > first.lead + _SLACK * letter
    if last.row or first.row or short:
        return True
    if _differ_in_size(last, first) or _is_stamped(before, after):
        return True
    if before.column is not after.column:
        return first.left - after.column.left > _INDENT * letter
    if last.base - first.base > _BLANK * before.column.pitch:
        return True
    is_item = _ITEM.match(last.text) is not None
    if first.left - last.left > _INDENT * letter and not is_item:
        return True
    return _ITEM.match(first.text) is not None and is_item


def _is_stamped(before: _Placed, after: _Placed) -> bool:
    """Return whether one line stands over the other, not before it."""
    last, first = before.line, after.line
    near = abs(last.base - first.base) < _SAME_BASE * last.size
    return near and before.page == after.page and overlap(last, first)


def _differ_in_size(one: Line, other: Line) -> bool:
    """Return whether two lines are set in other sizes; a few letters show only a large step."""
    few = min(len(one.text), len(other.text)) < _FEW_LETTERS
    step = _MUCH_LARGER if few else _OTHER_SIZE
    return not 1 / step < one.size / other.size < step


def _glue(before: Line, after: Line) -> str:
    """Give what stands between two lines of one paragraph: a space or nothing.

    A line may be broken between two Thai words, and after a hyphen or a slash, where no space is;
    elsewhere only at a space (Unicode's line breaking rules, UAX 14), though few programs write
    it at the end of the line.
    """
    if before.spaced:
        return " "
    unbroken = _THAI_END.search(before.text) and _THAI_START.match(after.text)
    return "" if unbroken or before.text.endswith(("-", "/", "–")) else " "
