"""The comparison in the terminal: the answer alone, readable at 80 columns and without colour."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dedup.model import Comparison, Lang, Side
from dedup.report.view import DiscrepancyView, QuotationView, View, view_of
from dedup.report.view.adds import SHOWN, Adds, Item
from dedup.report.view.values import spot_words
from dedup.report.visible import break_before, clip, is_boundary, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# The terminal's own palette, so that a light and a dark theme both stay readable.
_COLOURS = {"a": "blue", "b": "yellow"}
_BAR = 20
# A longer list is for a report; the terminal counts what it leaves out.
_MOST_ITEMS = 12
_NARROWEST = 20
_REACH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A label at ``indent``, and text that wraps beside it and never under it.

    ``tail`` follows the text, or goes on a line of its own rather than be broken.
    """

    text: "Text"
    indent: int = 0
    label: str = ""
    style: str = ""
    tail: str = ""


def print_terminal(comparison: Comparison, console: "Console", lang: Lang = "th") -> None:
    """Print how the two relate, what does not agree, and what each version adds.

    Wraps to the width of ``console`` by what a terminal shows: Thai vowels and tones above and
    below take no column.
    """
    from rich.text import Text

    for line in _lines(view_of(comparison, lang), min(_BAR, console.width // 4)):
        head = Text(" " * line.indent)
        head.append(line.label, line.style)
        for part in _parts(line, max(_NARROWEST, console.width - head.cell_len)):
            console.print(head + part, highlight=False, soft_wrap=True)
            head = Text(" " * head.cell_len)


def _parts(line: _Line, width: int) -> Iterator["Text"]:
    """Give the lines of a text and its tail, of at most ``width`` columns."""
    *whole, last = _wrapped(line.text, width)
    yield from whole
    tail = _text(f" · {line.tail}" if line.tail else "", "dim")
    if last.cell_len + tail.cell_len <= width:
        yield last + tail
    else:
        yield last
        yield from _wrapped(_text(line.tail, "dim"), width)


def _wrapped(text: "Text", width: int) -> Iterator["Text"]:
    """Break styled text into lines of at most ``width`` columns."""
    from rich.cells import cell_len

    whole = text.plain
    start = 0
    while cell_len(whole[start:]) > width:
        end = start + 1
        while cell_len(whole[start : end + 1]) <= width:
            end += 1
        while end - start > 1 and not is_boundary(whole, end):
            end -= 1
        # The place is sought in this line's own text, so that it never lies before it.
        end = start + break_before(whole[start:], end - start, _REACH)
        yield text[start:end]
        start = end
        while whole[start : start + 1] == " ":
            start += 1
    yield text[start:]


def _lines(view: View, bar: int) -> Iterator[_Line]:
    w = view.words
    yield _Line(text=_text(view.relation, "bold"))
    for one in (view.a, view.b):
        yield _Line(
            label=f"{one.side.upper()} {_bar(one.percent, bar)} ",
            style=_COLOURS[one.side],
            text=_text(plain(one.coverage)),
        )
    yield _Line(text=_text(""))
    if view.discrepancies:
        yield _Line(text=_text(f"! {w.discrepancies} ({len(view.discrepancies)})", "bold"))
        for found in view.discrepancies:
            yield from _discrepancy(found, view)
    else:
        yield _Line(text=_text(w.no_discrepancies))
    for adds in view.adds:
        yield _Line(text=_text(""))
        yield from _adds(adds, view)
    if view.notes:
        yield _Line(text=_text(""))
        yield _Line(text=_text(w.notes, "bold"))
        for note in view.notes:
            yield _Line(indent=2, label="- ", text=_text(plain(note)))


def _bar(percent: int, width: int) -> str:
    filled = round(percent * width / 100)
    return "█" * filled + "░" * (width - filled)


def _discrepancy(one: DiscrepancyView, view: View) -> Iterator[_Line]:
    head = _text(one.type, "bold")
    head.append(f" ({view.words.severities[one.severity]}): {plain(one.message)}")
    yield _Line(indent=2, label=f"!{one.number} ", style="bold", text=head)
    sides: tuple[tuple[Side, QuotationView], ...] = (("a", one.a), ("b", one.b))
    width = max(4, *(len(quotation.place.reference) for _, quotation in sides))
    for side, quotation in sides:
        yield _Line(
            indent=5,
            label=f"{quotation.place.reference:<{width}} ",
            style=_COLOURS[side],
            text=_quotation(quotation, view),
            tail=spot_words(quotation.place.spot, view.words),
        )


def _quotation(one: QuotationView, view: View) -> "Text":
    # Brackets carry the mark where there is no colour.
    quoted = f"[{plain(one.text)}]" if one.text else f"[{view.words.not_stated}]"
    line = _text(plain(one.before))
    line.append(" " if one.before[-1:].isspace() else "")
    line.append(quoted, "bold")
    line.append(" " if one.after[:1].isspace() else "")
    line.append(plain(one.after))
    if one.value:
        line.append(f" = {plain(one.value)}")
    return line


def _adds(adds: Adds, view: View) -> Iterator[_Line]:
    w = view.words
    label, style = f"{adds.side.upper()} ", f"bold {_COLOURS[adds.side]}"
    if adds.empty:
        nothing = plain(w.adds_nothing.format(name=adds.name, other=adds.other))
        yield _Line(label=label, style=style, text=_text(nothing))
        return
    yield _Line(label=label, style=style, text=_text(plain(w.adds.format(name=adds.name)), "bold"))
    for heading, items in adds.lists(w):
        yield _Line(indent=2, text=_text(f"{plain(heading)} ({len(items)})", "underline"))
        width = max(4, *(len(item.place.reference) for item in items))
        for item in items[:_MOST_ITEMS]:
            yield _Line(
                indent=4,
                label=f"{item.place.reference:<{width}} ",
                style=_COLOURS[adds.side],
                text=_item(item, view),
                tail=spot_words(item.place.spot, w),
            )
        if len(items) > _MOST_ITEMS:
            yield _Line(indent=4, text=_text(w.more.format(n=len(items) - _MOST_ITEMS)))


def _item(item: Item, view: View) -> "Text":
    w = view.words
    parts = [clip(plain(item.text), SHOWN)]
    if item.note:
        parts.append(plain(item.note))
    if item.count > 1:
        parts.append(w.times.format(n=item.count))
    if item.sentences > 1:
        parts.append(w.passage_sentences.format(n=item.sentences))
    return _text(" · ".join(parts))


def _text(content: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(content, style=style)
