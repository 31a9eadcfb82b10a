"""What is no part of a page's text: stamps and watermarks over it, the raised marks of notes."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from dedup.lexicon.raised import raised
from dedup.readers.pdf.lines import Char
from dedup.readers.pdf.page import Line, Page

# A raised mark is a good deal smaller than its line, and stands above it.
_SMALL = 0.8
_LIFT = 0.12
_LONGEST_MARK = 6
# A watermark is set so much larger than the text, and stands on most pages of a file.
_LARGE = 2.2
_SHARE = 0.6


def part_turned(pages: Sequence[Sequence[Char]]) -> tuple[list[list[Char]], int]:
    """Take out what stands askew; gives the pages and how many stretches there were.

    A file in which most letters stand askew is a page laid in crooked, and is read as it is.
    """
    turned = sum(char.turned for chars in pages for char in chars)
    if 2 * turned > sum(len(chars) for chars in pages):
        return [list(chars) for chars in pages], 0
    stretches = 0
    upright: list[list[Char]] = []
    for chars in pages:
        stretches += sum(
            after.turned and not before.turned for before, after in pairwise(chars)
        ) + bool(chars and chars[0].turned)
        upright.append([char for char in chars if not char.turned])
    return upright, stretches


def part_watermarks(pages: Sequence[Page]) -> tuple[list[Page], int]:
    """Take out what is much larger than the text and stands on most pages at one place."""
    found: dict[tuple[str, int], set[int]] = {}
    usual = [median(line.size for line in page.lines) if page.lines else 0.0 for page in pages]
    for number, page in enumerate(pages):
        for line in page.lines:
            if line.size > _LARGE * usual[number]:
                found.setdefault(_place(line), set()).add(number)
    stamps = {place for place, on in found.items() if len(on) >= max(2, _SHARE * len(pages))}
    kept = [
        replace(
            page,
            lines=tuple(
                line
                for line in page.lines
                if line.size <= _LARGE * usual[number] or _place(line) not in stamps
            ),
        )
        for number, page in enumerate(pages)
    ]
    count = sum(len(page.lines) - len(left.lines) for page, left in zip(pages, kept, strict=True))
    return kept, count


def raise_marks(chars: list[Char]) -> int:
    """Write raised digits and signs so that they join no number; gives how many are left out.

    They are changed in place: a mark that is left out is an empty character.
    """
    marks = at = 0
    while at < len(chars):
        end = at
        while at and end < len(chars) and _is_raised(chars[at - 1], chars[end]):
            end += 1
        if at < end <= at + _LONGEST_MARK:
            marks += _write(chars, at, end)
        at = max(end, at + 1)
    if marks:
        chars[:] = [char for char in chars if char.text]
    return marks


def _is_raised(letter: Char, mark: Char) -> bool:
    if mark.made or letter.made or not letter.size or mark.text.isspace():
        return False
    small = mark.size < _SMALL * letter.size
    return small and mark.base - letter.base > _LIFT * letter.size and mark.left > letter.left


def _write(chars: list[Char], start: int, end: int) -> bool:
    mark = "".join(char.text for char in chars[start:end])
    before = "".join(char.text for char in chars[max(0, start - 20) : start])
    kept = raised(mark, before)
    for char, text in zip(chars[start:end], kept.ljust(end - start, "\0"), strict=True):
        char.text = "" if text == "\0" else text
        # Put on the line of the letter before it, the mark does not look like the end of a line.
        char.base = chars[start - 1].base
    following = chars[end : end + 2]
    for char in following:
        # pdfium adds a line break after what stands higher; it goes with the mark.
        if char.made and char.text in "\r\n" and not kept:
            char.text = ""
    return not kept


def _place(line: Line) -> tuple[str, int]:
    return line.text.strip(), round(line.base / 20)
