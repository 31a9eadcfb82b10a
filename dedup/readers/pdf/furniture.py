"""What stands on the pages of a PDF for the pages' sake: numbers, headers and footers."""

import re
from collections.abc import Sequence

from dedup.readers.pdf.page import Line, Page

# Headers, footers and page numbers stand in the outer eighth of a page.
_ZONE = 0.12
_STEP = 4.0
_NUMBER = "[0-9๐-๙]{1,4}"
_PAGE_NUMBER = re.compile(
    rf"(?:หน้า|หน้าที่|page|p\.)?\s{{0,3}}[-–—(\[]?\s{{0,3}}({_NUMBER})"
    rf"(?:\s{{0,3}}(?:/|of|จาก)\s{{0,3}}{_NUMBER})?\s{{0,3}}[-–—)\]]?",
    re.I,
)
_DIGITS = re.compile("[0-9๐-๙]+")


def drop_furniture(pages: Sequence[Page]) -> list[list[Line]]:
    """Leave out page numbers, and what stands at the same edge of most pages but for its digits."""
    seen: dict[tuple[str, int], set[int]] = {}
    for number, page in enumerate(pages, 1):
        for line in page.lines:
            if _edge(line, page):
                for step in (-1, 0, 1):
                    seen.setdefault((_mask(line), _height(line) + step), set()).add(number)
    often = max(2, len(pages) / 2)
    kept: list[list[Line]] = []
    for number, page in enumerate(pages, 1):
        furniture = [
            _edge(line, page)
            and (len(seen[_mask(line), _height(line)]) >= often or _numbers(line, number))
            for line in page.lines
        ]
        # Text of the next column on the same baseline says that a line is text as well.
        text = {_height(line) for line, is_ in zip(page.lines, furniture, strict=True) if not is_}
        kept.append(
            [
                line
                for line, is_ in zip(page.lines, furniture, strict=True)
                if not is_ or _height(line) in text
            ]
        )
    return kept


def _edge(line: Line, page: Page) -> bool:
    return not _ZONE * page.height < line.base < (1 - _ZONE) * page.height


def _mask(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip())


def _height(line: Line) -> int:
    """Give a step of the page's height, so that lines a hair apart stand on one or on the next."""
    return round(line.base / _STEP)


def _numbers(line: Line, number: int) -> bool:
    match = _PAGE_NUMBER.fullmatch(line.text.strip())
    return match is not None and int(match[1]) == number
