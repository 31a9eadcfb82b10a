"""The comparison in the terminal: the answer alone, readable at 80 columns and without colour."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dedup.model import Comparison, Lang, Side
from dedup.report.additions import Adds, Item
from dedup.report.view import DiscrepancyView, QuotationView, View, view_of
from dedup.report.visible import clip, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_COLOURS = {"a": "blue", "b": "yellow"}
_INDENT = "  "
_PASSAGE = 150
_BAR = 20


def print_terminal(comparison: Comparison, console: "Console", lang: Lang = "th") -> None:
    """Print how the two relate, what does not agree, and what each version adds."""
    from rich.padding import Padding

    view = view_of(comparison, lang)
    for indent, line in _lines(view):
        console.print(Padding(line, (0, 0, 0, indent)), highlight=False, soft_wrap=False)


def _lines(view: View) -> Iterator[tuple[int, "Text"]]:
    w = view.words
    yield 0, _text(view.relation, "bold")
    for one in (view.a, view.b):
        filled = round(one.percent * _BAR / 100)
        line = _text(f"{one.side.upper()} ", f"bold {_COLOURS[one.side]}")
        line.append("█" * filled + "░" * (_BAR - filled), _COLOURS[one.side])
        line.append(f" {plain(one.coverage)}")
        yield 0, line
    yield 0, _text("")
    if view.discrepancies:
        yield 0, _text(f"! {w.discrepancies} ({len(view.discrepancies)})", "bold")
        for found in view.discrepancies:
            yield from _discrepancy(found, view)
    else:
        yield 0, _text(f"= {w.no_discrepancies}")
    for adds in view.adds:
        yield 0, _text("")
        yield from _adds(adds, view)
    if view.notes:
        yield 0, _text("")
        yield 0, _text(w.notes, "bold")
        for note in view.notes:
            yield 2, _text(f"- {plain(note)}")


def _discrepancy(one: DiscrepancyView, view: View) -> Iterator[tuple[int, "Text"]]:
    head = _text(f"{one.number}. ")
    head.append(one.type, "bold")
    head.append(f" ({view.words.severities[one.severity]}): {plain(one.message)}")
    yield 2, head
    sides: tuple[tuple[Side, QuotationView], ...] = (("a", one.a), ("b", one.b))
    for side, quotation in sides:
        yield 5, _quotation(side, quotation, view)


def _quotation(side: Side, one: QuotationView, view: View) -> "Text":
    line = _text(f"{one.place.reference:<4} ", _COLOURS[side])
    line.append(plain(one.before))
    if one.text:
        line.append("[")
        line.append(plain(one.text), "bold reverse")
        line.append("]")
    else:
        line.append(f"[{view.words.not_stated}]")
    line.append(f" {plain(one.after)}" if one.after[:1].isspace() else plain(one.after))
    if one.value:
        line.append(f" = {plain(one.value)}", "italic")
    return line


def _adds(adds: Adds, view: View) -> Iterator[tuple[int, "Text"]]:
    w = view.words
    sign = {"a": "A+", "b": "B+"}[adds.side]
    if adds.empty:
        yield 0, _text(f"{sign} {plain(w.adds_nothing.format(name=adds.name, other=adds.other))}")
        return
    head = _text(f"{sign} ", f"bold {_COLOURS[adds.side]}")
    head.append(plain(w.adds.format(name=adds.name)), "bold")
    yield 0, head
    for group in adds.groups:
        yield 2, _text(f"{group.heading} ({len(group.items)})", "underline")
        for item in group.items:
            yield 4, _item(item, adds.side, view)
    if adds.phrases:
        yield 2, _text(f"{w.phrases} ({len(adds.phrases)})", "underline")
        for item in adds.phrases:
            yield 4, _item(item, adds.side, view)
    if adds.passages:
        heading = plain(w.passages.format(other=adds.other))
        yield 2, _text(f"{heading} ({len(adds.passages)})", "underline")
        for item in adds.passages:
            yield 4, _item(item, adds.side, view)


def _item(item: Item, side: Side, view: View) -> "Text":
    w = view.words
    line = _text(f"{item.place.reference:<4} ", _COLOURS[side])
    line.append(clip(plain(item.text), _PASSAGE))
    if item.note:
        line.append(f" · {plain(item.note)}")
    if item.count > 1:
        line.append(f" · {w.times.format(n=item.count)}")
    if item.sentences > 1:
        line.append(f" · {w.passage_sentences.format(n=item.sentences)}")
    return line


def _text(content: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(content, style=style, overflow="fold")
