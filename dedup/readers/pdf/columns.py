"""The order in which lines are read: columns one after the other, tables row by row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from dedup.readers.pdf.page import Line

# Below this many rows two stacks of text are a table or two signatures, not columns.
_COLUMN_ROWS = 4
_COLUMN_WIDTH = 12
_FILLED = 0.8
# Pages have far fewer rows and cells; a hostile one shall not cost more.
_LOOKED_AT, _SPLIT_ROWS, _CELLS = 100, 1_000, 40
_GUTTER = 1.0
_ON_TOP = 2.0
_SAME_BASE = 0.4
_SLACK = 0.5
_FIGURES = re.compile("[-–0-9๐-๙.,%() ]+")


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


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Group lines that follow each other in the file on one baseline, from left to right.

    Most programs write column after column: lines of two columns may share a baseline, but do
    not follow each other.
    """
    rows: list[list[Line]] = []
    for line in lines:
        beside = rows and abs(rows[-1][0].base - line.base) < _SAME_BASE * line.size
        if beside and not any(overlap(line, other) for other in rows[-1][-_CELLS:]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def overlap(one: Line, other: Line) -> bool:
    """Return whether one line stands on top of another, as what is stamped on a page does."""
    return min(one.right, other.right) - max(one.left, other.left) > _ON_TOP * other.letter


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
    """Return whether few lines cross a gutter between its first row and its last."""
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
    """Return whether cells of two rows begin at one place, or figures end at one."""
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
