"""A matrix in the terminal: statements down, papers across, what differs below; 80 columns do."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dedup.matrix.lines import Speech
from dedup.matrix.values import Matrix, Paper, Point, Tally
from dedup.model import Lang
from dedup.report.formats.terminal_columns import clipped, text_of
from dedup.shown import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# With more papers a column each would leave no room for the points; counts stand there alone.
_MOST_COLUMNS = 12
_LEAST_WIDTH = 40
_NUMBER = 5


def print_matrix(matrix: Matrix, console: "Console", lang: Lang = "th") -> None:
    """Print the table, then a line a paper: what stays on the screen is the answer."""
    width = max(_LEAST_WIDTH, console.width)
    for line in _lines(Speech(matrix, lang), width):
        line.rstrip()
        console.print(line, markup=False, no_wrap=True, overflow="ignore", crop=False)


def _lines(speech: Speech, width: int) -> Iterator["Text"]:
    matrix, w = speech.matrix, speech.own
    yield clipped(text_of(speech.release_title(), "bold"), width)
    yield text_of("")
    columns = matrix.papers if len(matrix.papers) <= _MOST_COLUMNS else ()
    counts = [_count(matrix, tally, bool(columns)) for tally in matrix.tallies]
    wide = 2 + max(map(len, (*counts, w.taken)))
    room = width - _NUMBER - wide - 3 * len(columns)
    if matrix.related:
        numbers = "".join(f"{number:>3}" for number in range(1, len(columns) + 1))
        yield (
            text_of(" " * _NUMBER)
            + _fitted(w.point, room)
            + text_of(_padded_left(w.taken, wide) + numbers, "bold")
        )
        left_out = 0
        for point, count in zip(matrix.release.points, counts, strict=True):
            if point.is_text or _asks(matrix, point):
                yield from _row(speech, point, _padded_left(count, wide), columns, room)
            else:
                left_out += 1
        if left_out:
            yield clipped(text_of(w.facts_elsewhere.format(n=left_out), "dim"), width)
        yield text_of(w.legend, "dim")
        yield text_of("")
    for number, paper in enumerate(matrix.papers, 1):
        said = w.paper_line.format(name=plain(paper.label), line=plain(speech.line(paper)))
        yield clipped(text_of(f"{number:>3}  {said}"), width)
    yield clipped(text_of(speech.answer(), "bold"), width)


def _asks(matrix: Matrix, point: Point) -> bool:
    """Return whether any paper differs in a point, or may."""
    return any(paper.cells[point.number - 1].differing for paper in matrix.related)


def _count(matrix: Matrix, tally: Tally, in_columns: bool) -> str:
    """Count the papers that took a point, and, where no column shows it, those that differ."""
    taken = f"{tally.taken}/{len(matrix.related)}"
    return f"{taken} !{tally.differs}" if tally.differs and not in_columns else taken


def _row(
    speech: Speech, point: Point, count: str, columns: tuple[Paper, ...], room: int
) -> Iterator["Text"]:
    text = plain(point.text)
    shown = text if point.is_text else f"· {speech.kind(point)}: {text}"
    line = text_of(f"{point.number:>{_NUMBER - 1}} ", "dim") + _fitted(shown, room)
    line.append(count)
    for paper in columns:
        line.append(f"{_sign(speech, paper, point):>3}")
    yield line
    yield from _differing(speech, point, room)


def _sign(speech: Speech, paper: Paper, point: Point) -> str:
    cell = speech.cell(paper, point)
    if cell is None:
        return ""
    if cell.status != "differs" and speech.maybe(paper, cell):
        return "?"
    return speech.own.signs[cell.status]


def _differing(speech: Speech, point: Point, room: int) -> Iterator["Text"]:
    """Say below a point what each paper has instead."""
    for paper in speech.matrix.related:
        cell = paper.cells[point.number - 1]
        for one in speech.here(paper, cell):
            sides = speech.sides(one)
            sign = "?" if one.possible else "!"
            said = f"{sign} {plain(paper.label)}: {sides['a']} ({speech.release_word} {sides['b']})"
            yield text_of(" " * (_NUMBER + 2)) + clipped(text_of(said), room - 2)


def _fitted(text: str, width: int) -> "Text":
    found = clipped(text_of(text), width - 1)
    return found + text_of(" " * (width - found.cell_len))


def _padded_left(text: str, width: int) -> str:
    return " " * (width - text_of(text).cell_len) + text
