"""Where something stands in the original: the page of a PDF, and the paragraph a person counts.

A paragraph is a line that shows something. So ministries and newspapers write, and so readers
give what they take out of HTML, PDF and DOCX (where a row of a table is a line too). Blank lines
between are not counted, and a paragraph that runs over a page break is one. Only where lines were
broken to a width, as e-mail does, a paragraph is what stands between blank lines.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dedup.model import Document
from dedup.report.visible import shows

# Lines broken to a width: none is wider than a page of typewriting, most of those that another
# line follows come near the widest, and blank lines part what they make up.
_NARROWEST, _WIDEST = 40, 160
_FEWEST_BROKEN, _FEWEST_BLOCKS = 6, 3
_FULL, _MOSTLY = 0.75, 0.8

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """First and last paragraph of a stretch, and first and last page, counted from 1.

    ``pages`` is ``None`` in a document that has none.
    """

    pages: Range | None
    paragraphs: Range

    @property
    def page(self) -> int | None:
        """Give the page on which the stretch begins."""
        return self.pages[0] if self.pages else None

    @property
    def paragraph(self) -> int:
        """Give the paragraph in which the stretch begins."""
        return self.paragraphs[0]


class Spots:
    """Finds page and paragraph of any position of one document."""

    def __init__(self, document: Document) -> None:
        """Note where pages and paragraphs start."""
        self._text = document.text
        self._pages = document.pages
        self._paragraphs = paragraph_starts(document.text)

    def at(self, start: int, end: int) -> Spot:
        """Give the spot of a stretch, white space at its ends left aside.

        What stands between two paragraphs or pages belongs to the one before.
        """
        stretch = self._text[start:end]
        first = start + len(stretch) - len(stretch.lstrip()) if stretch.strip() else start
        last = max(first, start + len(stretch.rstrip()) - 1)
        return Spot(
            pages=(_number(self._pages, first), _number(self._pages, last))
            if self._pages
            else None,
            paragraphs=(_number(self._paragraphs, first), _number(self._paragraphs, last)),
        )

    def page_starts(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give position and number of every page that starts within; of empty ones the last."""
        first, last = (bisect_left(self._pages, at) for at in (start, end))
        return tuple({self._pages[at]: at + 1 for at in range(first, last)}.items())

    def starts_paragraph(self, start: int, end: int) -> bool:
        """Return whether a paragraph starts within."""
        return bisect_left(self._paragraphs, start) < bisect_left(self._paragraphs, end)


def paragraph_starts(text: str) -> tuple[int, ...]:
    """Give the position at which each paragraph starts, white space before it left out."""
    lines = text.splitlines(keepends=True)
    shown = [shows(line) for line in lines]
    broken = _are_broken(lines, shown)
    starts: list[int] = []
    position = 0
    for number, line in enumerate(lines):
        if shown[number] and not (broken and number and shown[number - 1]):
            starts.append(position + len(line) - len(line.lstrip()))
        position += len(line)
    return tuple(starts)


def _are_broken(lines: Sequence[str], shown: Sequence[bool]) -> bool:
    """Return whether lines end because the width of a page did, not because a paragraph did."""
    if any(len(line) > 2 * _WIDEST for line in lines):
        return False
    widths = [_columns(line) for line in lines]
    followed = [
        width
        for width, here, next_ in zip(widths, shown, shown[1:], strict=False)
        if here and next_
    ]
    blocks = sum(here and not before for before, here in zip((False, *shown), shown, strict=False))
    if len(followed) < _FEWEST_BROKEN or blocks < _FEWEST_BLOCKS:
        return False
    full = max(widths)
    near = sum(width >= _FULL * full for width in followed)
    return _NARROWEST <= full <= _WIDEST and near >= _MOSTLY * len(followed)


def _columns(line: str) -> int:
    """Count the columns a line takes: marks above and below take none."""
    return sum(unicodedata.category(ch) not in ("Mn", "Me") for ch in line.strip())


def _number(starts: Sequence[int], at: int) -> int:
    return max(1, bisect_right(starts, at))
