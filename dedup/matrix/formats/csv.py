"""A matrix as a table for spreadsheets: a row a point, a column a paper."""

import csv
import io

from dedup.matrix.lines import Speech
from dedup.matrix.values import Matrix, Paper, Point
from dedup.model import Lang
from dedup.shown import plain, table_cell

# Without this mark spreadsheets do not read a table as UTF-8.
_MARK = "\ufeff"


def to_csv(matrix: Matrix, lang: Lang = "th") -> str:
    """Write a row for each point, in the release's order; nothing in it is a formula.

    Below the head a row says of each paper how much it took.
    """
    speech = Speech(matrix, lang)
    w = speech.own
    out = io.StringIO()
    rows = csv.writer(out)
    head = (w.number, w.kind, w.paragraph, w.point, w.taken, w.cells["differs"])
    lines = [[*head, *(plain(paper.label) for paper in matrix.papers)]]
    lines.append(["", "", "", speech.answer(), "", "", *map(speech.line, matrix.papers)])
    for row in lines:
        rows.writerow([table_cell(cell) for cell in row])
    for point, tally in zip(matrix.release.points, matrix.tallies, strict=True):
        cells = [_cell(speech, paper, point) for paper in matrix.papers]
        first = (point.number, speech.kind(point), point.paragraph, plain(point.text))
        counts = (tally.taken, tally.differs)
        rows.writerow([table_cell(cell) for cell in (*first, *counts, *cells)])
    return _MARK + out.getvalue()


def _cell(speech: Speech, paper: Paper, point: Point) -> str:
    cell = speech.cell(paper, point)
    if cell is None:
        return ""
    said = speech.said(paper, cell)
    differs = speech.own.cells["differs"]
    text = f"{differs}: {said}" if cell.status == "differs" else said
    return f"{text} ({speech.own.maybe_here})" if speech.maybe(paper, cell) else text
