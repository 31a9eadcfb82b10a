"""From lines on pages to running text: page furniture, columns, and where paragraphs end.

Thai wraps between words without a hyphen or a space, so the end of a line alone says nothing;
geometry decides. Lengths are in units of the page, thresholds in widths of a typical letter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

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
# Below this many rows two stacks of text are a table or two signatures, not columns.
_COLUMN_ROWS = 4
_COLUMN_WIDTH = 12
_FILLED = 0.8
# Pages have far fewer rows and cells; a hostile one shall not cost more.
_LOOKED_AT, _SPLIT_ROWS, _CELLS = 100, 1_000, 40
_GUTTER = 1.0
_SAME_BASE = 0.4
# A blank line doubles the pitch of lines; marks above and below stretch it by a fifth.
_BLANK = 1.45
_INDENT = 1.5
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
_FIGURES = re.compile("[-–0-9๐-๙.,%() ]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text on a page; ``base`` is its baseline, counted upward.

    ``letter`` is the width of a typical letter and ``size`` the height of one; ``lead`` is the
    width of the stretch at the line's start that could not have been broken. ``spaced`` says that
    the line ends in a space that stands in the file, ``row`` that it is a row of a table.
    """

    text: str
    left: float
    right: float
    base: float
    letter: float
    size: float
    lead: float = 0.0
    spaced: bool = False
    row: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of a page in the order of the file, and the page's height."""

    height: float
    lines: tuple[Line, ...]


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


def order_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Give the lines in the order they are read, one list a column.

    Lines that share a baseline stand in columns where enough of them leave the same gutter free,
    else they are the cells of a table's row.
    """
    rows = _rows(lines)
    if all(len(row) == 1 for row in rows):
        return list(_runs(lines))
    gutter = _find_gutter(rows)
    if gutter is None:
        return list(_runs(list(_join_cells(rows))))
    blocks: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if any(line.left < gutter < line.right for line in row):
            blocks += [*order_columns(left), *order_columns(right), list(_join_cells([row]))]
            left, right = [], []
        else:
            left += [line for line in row if line.right <= gutter]
            right += [line for line in row if line.left >= gutter]
    return [block for block in (*blocks, *order_columns(left), *order_columns(right)) if block]


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


def _place(pages: Iterable[Sequence[Line]]) -> Iterator[_Placed]:
    for number, lines in enumerate(pages):
        for block in order_columns(lines):
            column = _measure(block)
            for line in block:
                yield _Placed(line=line, column=column, page=number)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Group lines that follow each other in the file on one baseline, from left to right.

    Most programs write column after column: lines of two columns may share a baseline, but do
    not follow each other.
    """
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][0].base - line.base) < _SAME_BASE * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _find_gutter(rows: Sequence[Sequence[Line]]) -> float | None:
    """Find the middle of a gutter that enough rows leave free, with text on both sides."""
    best: tuple[int, float] = (0, 0.0)
    split = [row for row in rows if 1 < len(row) <= _CELLS]
    if len(split) > _SPLIT_ROWS:
        return None
    for row in split[:_LOOKED_AT]:
        for before, after in pairwise(row):
            middle = (before.right + after.left) / 2
            sides = [
                (one, other)
                for candidate in split
                for one, other in pairwise(candidate)
                if one.right + _GUTTER * one.letter <= middle <= other.left
            ]
            if len(sides) > best[0] and _are_columns(sides) and _is_free(middle, sides, rows):
                best = len(sides), middle
    return best[1] if best[0] >= _COLUMN_ROWS else None


def _is_free(
    middle: float, sides: Sequence[tuple[Line, Line]], rows: Sequence[Sequence[Line]]
) -> bool:
    """Tell whether few lines cross a gutter between its first row and its last."""
    top, bottom = max(one.base for one, _ in sides), min(one.base for one, _ in sides)
    crossing = sum(
        line.left < middle < line.right
        for row in rows
        for line in row
        if bottom <= line.base <= top
    )
    return crossing <= len(sides) / 4


def _are_columns(sides: Sequence[tuple[Line, Line]]) -> bool:
    """Tell columns of running text, which fill their width, from the cells of a table."""
    for side in zip(*sides, strict=True):
        left, right = min(one.left for one in side), max(one.right for one in side)
        width = median(one.right - one.left for one in side)
        if width < _FILLED * (right - left) or width < _COLUMN_WIDTH * side[0].letter:
            return False
    return True


def _join_cells(rows: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Join the stretches of each row: cells with tabs, text that justifying tore with spaces."""
    for at, row in enumerate(rows):
        if len(row) == 1:
            yield row[0]
            continue
        near = (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])
        table = any(_are_aligned(row, other) for other in near)
        longest = max(row, key=lambda line: len(line.text))
        yield replace(
            row[-1],
            letter=longest.letter,
            size=longest.size,
            text=("\t" if table else " ").join(line.text for line in row),
            left=row[0].left,
            lead=row[0].lead,
            row=table,
        )


def _are_aligned(row: Sequence[Line], other: Sequence[Line]) -> bool:
    """Tell whether cells of two rows begin at one place, or figures end at one."""
    return any(
        abs(one.left - two.left) < _SLACK * one.letter
        or (_is_figure(one, two) and abs(one.right - two.right) < _SLACK * one.letter)
        for one in row[1:_CELLS]
        for two in other[1:_CELLS]
    )


def _is_figure(*cells: Line) -> bool:
    return all(_FIGURES.fullmatch(cell.text) for cell in cells)


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Cut lines where the next one stands higher: there a column ended."""
    run: list[Line] = []
    for line in lines:
        if run and line.base > run[-1].base + line.size:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


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
    """Tell whether a paragraph ends between two lines that follow each other."""
    last, first = before.line, after.line
    letter = max(last.letter, 0.01)
    short = before.column.right - last.right > first.lead + _SLACK * letter
    if last.row or first.row or short:
        return True
    if _differ_in_size(last, first):
        return True
    if before.column is not after.column:
        return first.left - after.column.left > _INDENT * letter
    if last.base - first.base > _BLANK * before.column.pitch:
        return True
    is_item = _ITEM.match(last.text) is not None
    if first.left - last.left > _INDENT * letter and not is_item:
        return True
    return _ITEM.match(first.text) is not None and is_item


def _differ_in_size(one: Line, other: Line) -> bool:
    """Tell whether two lines are set in other sizes; a few letters show only a large step."""
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
