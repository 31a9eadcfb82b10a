"""The comparison as Markdown, for a chat, a wiki or a document."""

from collections.abc import Iterator, Sequence

from dedup.model import Comparison, Lang
from dedup.report.view import DiscrepancyView, QuotationView, View, view_of
from dedup.report.view.adds import SHOWN, Adds, Item
from dedup.report.view.anchors import Place, reference
from dedup.report.view.highlights import Piece
from dedup.report.view.rows import Block, Cell, Fold, Pointer, Row
from dedup.report.view.values import spot_words
from dedup.report.visible import break_after, break_before, clip, plain

_SPECIAL = frozenset("\\`*_{}[]<>#|~$&")
_IN_TABLE = 120
_SURROUNDINGS = 30
_REACH = 10


def to_markdown(comparison: Comparison, lang: Lang = "th") -> str:
    """Write the answer, the table of facts and the rows that are not the same."""
    view = view_of(comparison, lang)
    sections = [_head(view), *_answer(view), _facts(view), _rows(view), _foot(view)]
    return "\n\n".join(section for section in sections if section) + "\n"


def summary_markdown(view: View) -> str:
    """Write the answer alone, for Slack and documents."""
    return "\n\n".join([_head(view), *_answer(view)])


def escape(text: str, limit: int | None = None) -> str:
    """Give ``text`` on one line with nothing in it that Markdown or HTML would obey."""
    shown = plain(text)
    if limit is not None:
        shown = clip(shown, limit)
    return "".join(f"\\{ch}" if ch in _SPECIAL else ch for ch in shown)


def _head(view: View) -> str:
    w = view.words
    title = w.title.format(a=escape(view.a.name), b=escape(view.b.name))
    lines = [f"# {title}", "", f"**{view.relation}**", ""]
    for one in (view.a, view.b):
        source = f"<{one.url}>" if one.url else escape(one.source)
        about = "; ".join(part for part in (escape(one.title), escape(one.date), source) if part)
        lines.append(f"- {escape(one.coverage)}" + (f" ({about})" if about else ""))
    return "\n".join(lines)


def _answer(view: View) -> Iterator[str]:
    w = view.words
    if view.discrepancies:
        lines = [f"## {w.discrepancies} ({len(view.discrepancies)})", ""]
        for one in view.discrepancies:
            lines += _discrepancy(one, view)
        yield "\n".join(lines)
    else:
        yield f"## {w.discrepancies}\n\n{w.no_discrepancies}"
    for adds in view.adds:
        yield "\n".join(_adds(adds, view))


def _discrepancy(one: DiscrepancyView, view: View) -> Iterator[str]:
    yield (
        f"{one.number}. **{one.type}** ({view.words.severities[one.severity]}): "
        f"{escape(one.message)}"
    )
    for side, quotation in ((view.a, one.a), (view.b, one.b)):
        where = _where(quotation.place, view)
        yield f"   - {escape(side.name)} ({where}): {_quotation(quotation, view)}"


def _quotation(one: QuotationView, view: View) -> str:
    if not one.text:
        return f"{escape(one.before + one.after)} ({view.words.not_stated})"
    value = f" = {escape(one.value)}" if one.value else ""
    quoted = escape(one.text)
    return f"{escape(one.before)} **{quoted}** {escape(one.after)}".strip() + value


def _adds(adds: Adds, view: View) -> Iterator[str]:
    w = view.words
    yield f"## {w.adds.format(name=escape(adds.name))}"
    if adds.empty:
        yield ""
        yield w.adds_nothing.format(name=escape(adds.name), other=escape(adds.other))
        return
    for heading, items in adds.lists(w):
        yield f"\n**{escape(heading)}** ({len(items)})\n"
        yield from (f"- {_item(item, view)}" for item in items)


def _item(item: Item, view: View) -> str:
    w = view.words
    extra = [escape(item.note)] if item.note else []
    if item.count > 1:
        extra.append(w.times.format(n=item.count))
    if item.sentences > 1:
        extra.append(w.passage_sentences.format(n=item.sentences))
    note = "".join(f" · {part}" for part in extra)
    text = f"<{item.url}>" if item.url else escape(item.text, SHOWN)
    return f"{text}{note} ({_where(item.place, view)})"


def _where(place: Place, view: View) -> str:
    return f"{place.reference} · {spot_words(place.spot, view.words)}"


def _facts(view: View) -> str:
    w = view.words
    if not view.facts:
        return f"## {w.facts}\n\n{w.no_facts}"
    head = (w.column_type, escape(view.a.name), escape(view.b.name), w.column_status)
    lines = [f"## {w.facts}", "", _line(head), _line(["---"] * 4)]
    for row in view.facts:
        if row.discrepancy is not None:
            status = f"{w.differs} ({row.discrepancy})"
        else:
            status = w.only.format(name=escape(view.a.name if row.a else view.b.name))
        lines.append(_line((row.type, _fact(row.a, view), _fact(row.b, view), status)))
    return "\n".join(lines)


def _fact(item: Item | None, view: View) -> str:
    return view.words.not_stated if item is None else _item(item, view)


def _rows(view: View) -> str:
    w = view.words
    lines = [f"## {w.comparison}", ""]
    lines.append(_line((w.column_status, escape(view.a.name), escape(view.b.name))))
    lines.append(_line(["---"] * 3))
    lines += [_line(_block(block, view)) for block in view.blocks]
    return "\n".join(lines)


def _block(block: Block, view: View) -> tuple[str, str, str]:
    w = view.words
    if isinstance(block, Fold):
        return w.fold.format(n=len(block.rows)), "…", "…"
    if isinstance(block, Pointer):
        here, there = reference("b", block.b), reference("a", block.a)
        return w.moved_here, f"→ {there}", f"{here}: {escape(block.excerpt, 60)}"
    return status_words(block, view), _cells(block.a), _cells(block.b)


def status_words(row: Row, view: View) -> str:
    """Say in words how the two sides of a row relate."""
    w = view.words
    if row.status in ("only_a", "only_b"):
        parts = [w.only.format(name=(view.a if row.status == "only_a" else view.b).name)]
    else:
        parts = [w.statuses[row.status]]
    parts += [f"{w.differs} ({number})" for number in row.discrepancies]
    if row.moved:
        where = w.moved_earlier if row.moved == "earlier" else w.moved_later
        parts.append(where.format(b=view.b.name))
    if len(row.a) * len(row.b) > 1:
        parts.append(w.shape.format(a=len(row.a), b=len(row.b)))
    return escape(", ".join(parts))


def _cells(cells: Sequence[Cell]) -> str:
    return "<br>".join(_cell(cell) for cell in cells)


def _cell(cell: Cell) -> str:
    if any(piece.mark for piece in cell.pieces):
        shown = " ".join(_piece(cell.pieces, number) for number in range(len(cell.pieces)))
    else:
        shown = escape("".join(piece.text for piece in cell.pieces), _IN_TABLE)
    return f"{cell.side.upper()}{cell.number}: {shown}".strip()


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


def _foot(view: View) -> str:
    w = view.words
    lines = [f"- {escape(note)}" for note in view.notes]
    head = [f"## {w.notes}", ""] if lines else []
    made = w.made_with.format(version=escape(view.version), settings=escape(view.settings))
    return "\n".join([*head, *lines, "", f"{w.reading_limits}", "", made]).strip()
