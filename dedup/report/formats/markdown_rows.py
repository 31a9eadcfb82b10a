"""The sentences of both versions as a Markdown table, without those that are the same."""

from collections.abc import Sequence

from dedup.report.formats.escape import escape
from dedup.report.view import View
from dedup.report.view.anchors import reference
from dedup.report.view.folds import Block, Fold
from dedup.report.view.highlights import Piece
from dedup.report.view.rows import Pointer, ReportRow, SentenceCell
from dedup.report.visible import break_after, break_before, plain

_IN_TABLE = 120
_SURROUNDINGS = 30
_REACH = 10


def rows_table(view: View) -> str:
    """Write the comparison, a line for each row that is not folded."""
    w = view.words
    lines = [f"## {w.comparison}", ""]
    lines.append(_line((w.column_status, escape(view.a.head), escape(view.b.head))))
    lines.append(_line(["---"] * 3))
    lines += [_line(_block(block, view)) for block in view.blocks]
    return "\n".join(lines)


def _block(block: Block, view: View) -> tuple[str, str, str]:
    w = view.words
    if isinstance(block, Fold):
        return w.fold.format(n=len(block.rows)), "…", "…"
    if isinstance(block, Pointer):
        here, there = reference(block.b), reference(block.a)
        return w.moved_here, f"→ {there}", f"{here}: {escape(block.excerpt, 60)}"
    return _status(block, view), _cells(block.a), _cells(block.b)


def _status(row: ReportRow, view: View) -> str:
    """Say in words how the two sides of a row relate."""
    w = view.words
    if row.status in ("only_a", "only_b"):
        parts = [w.only.format(name=(view.a if row.status == "only_a" else view.b).call)]
    else:
        parts = [w.statuses[row.status]]
    parts += [f"{w.differs} ({number})" for number in row.discrepancies]
    parts += [f"{w.possible} ({number})" for number in row.possible]
    if row.moved:
        where = w.moved_earlier if row.moved == "earlier" else w.moved_later
        parts.append(where.format(b=view.b.call))
    if len(row.a) * len(row.b) > 1:
        parts.append(w.shape.format(a=len(row.a), b=len(row.b)))
    return escape(", ".join(parts))


def _cells(cells: Sequence[SentenceCell]) -> str:
    return "<br>".join(_cell(cell) for cell in cells)


def _cell(cell: SentenceCell) -> str:
    if any(piece.mark for piece in cell.pieces):
        shown = " ".join(_piece(cell.pieces, number) for number in range(len(cell.pieces)))
    else:
        shown = escape("".join(piece.text for piece in cell.pieces), _IN_TABLE)
    return f"{cell.number}: {shown}".strip()


def _piece(pieces: Sequence[Piece], number: int) -> str:
    """Show a mark in bold, and of what is not marked only the surroundings of marks."""
    piece = pieces[number]
    text = plain(piece.text)
    if piece.mark:
        return f"**{escape(text, _IN_TABLE)}**" if text else ""
    head = 0 if number == 0 else _SURROUNDINGS
    tail = 0 if number == len(pieces) - 1 else _SURROUNDINGS
    if len(text) <= head + tail + 1:
        return escape(text)
    first = break_before(text, head, _REACH) if head else 0
    last = break_after(text, len(text) - tail, _REACH) if tail else len(text)
    return escape(f"{text[:first]}…{text[last:]}")


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
