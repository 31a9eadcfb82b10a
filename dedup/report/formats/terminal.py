"""The comparison in the terminal: the answer alone, readable at 80 columns and without colour.

What stays on a screen is the end of what was printed, so the answer stands there again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dedup.model import Comparison, Lang, Side
from dedup.report.formats.terminal_columns import JOINED, clipped, text_of, wrapped
from dedup.report.view import VersionView, View, view_of
from dedup.report.view.adds import AddedPoint, Adds
from dedup.report.view.findings import FindingView, QuotationView
from dedup.report.view.values import spot_words
from dedup.report.visible import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# The terminal's own palette, so that a light and a dark theme both stay readable.
_COLOURS: dict[Side, str] = {"a": "blue", "b": "yellow"}
# So much is shown unless all is asked for; what is not shown is counted.
_QUOTED, _POSSIBLE, _POINTS = 5, 3, (4, 3)
_NARROWEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A label at ``indent``, and text beside it: wrapped, or clipped to one line.

    What is clipped keeps the stretch of ``focus`` in view.
    """

    text: "Text"
    indent: int = 0
    label: str = ""
    style: str = ""
    whole: bool = True
    focus: tuple[int, int] = (0, 0)


def print_terminal(
    comparison: Comparison, console: "Console", lang: Lang = "th", *, full: bool = False
) -> None:
    """Print the answer, what does not agree, what was left out and added, and the answer again.

    ``full`` prints all of it. Fits the width of ``console`` by what a terminal shows: Thai vowels
    and tones above and below take no column; no word is broken that fits on a line.
    """
    for line in _lines(view_of(comparison, lang), full):
        head = text_of(" " * line.indent)
        head.append(line.label, line.style)
        if console.width - head.cell_len < min(_NARROWEST, console.width // 2):
            # A label that leaves no room has a line of its own.
            for part in wrapped(head, console.width):
                part.rstrip()
                console.print(part, highlight=False, soft_wrap=True)
            head = text_of(" " * (line.indent + 2))
        width = max(1, console.width - head.cell_len)
        parts = wrapped(line.text, width) if line.whole else [clipped(line.text, width, line.focus)]
        for part in parts:
            shown = head + part
            shown.rstrip()
            shown.plain = shown.plain.replace(JOINED, " ")
            console.print(shown, highlight=False, soft_wrap=True)
            head = text_of(" " * head.cell_len)


def _lines(view: View, full: bool) -> Iterator[_Line]:
    yield from _head(view)
    if view.verdict.apart and not full:
        return
    sections = [_differing(view, full), _possible(view, full), *_both_adds(view, full)]
    for section in (*sections, _ledger(view)) if full else sections:
        lines = list(section)
        if lines:
            yield _Line(text=text_of(""))
            yield from lines
    for note in view.notes:
        yield _Line(label="- ", text=text_of(plain(note), "dim"))
    yield _Line(text=text_of(""))
    yield _Line(text=text_of(plain(view.verdict.line), "bold"))


def _head(view: View) -> Iterator[_Line]:
    if view.verdict.apart:
        names = " · ".join(plain(one.title or one.name) for one in (view.a, view.b))
        yield _Line(text=text_of(view.verdict.apart, "bold"))
        yield _Line(text=text_of(names), whole=False)
        yield from _capped(view)
        return
    yield _Line(text=text_of(plain(view.verdict.line), "bold"))
    for one in (view.a, view.b):
        yield _Line(
            label=f"{plain(one.head)}  ",
            style=_COLOURS[one.side],
            text=text_of(_about(one)),
            whole=False,
        )
    yield _Line(text=text_of(plain(" · ".join((view.verdict.relation, *view.verdict.checked)))))
    yield from _capped(view)
    if view.guessed:
        yield _Line(text=text_of(view.guessed, "dim"))


def _capped(view: View) -> Iterator[_Line]:
    """Tell on a line of its own what was not looked at."""
    if view.verdict.capped:
        yield _Line(text=text_of(view.verdict.capped_line))


def _about(one: VersionView) -> str:
    return " · ".join(plain(part) for part in (one.name, one.date, one.title) if part)


def _differing(view: View, full: bool) -> Iterator[_Line]:
    quoted = full or len(view.discrepancies) <= _QUOTED
    for one in view.discrepancies:
        yield from _finding(one, view, quoted=quoted, full=full)


def _possible(view: View, full: bool) -> Iterator[_Line]:
    w = view.words
    if not view.possible:
        return
    yield _Line(text=text_of(f"{w.possible} ({w.possible_note})", "bold"))
    shown = view.possible[: _most(len(view.possible), _POSSIBLE, full)]
    for one in shown:
        yield from _finding(one, view, quoted=full, full=full)
    yield from _rest(len(view.possible) - len(shown), view)


def _most(count: int, most: int, full: bool) -> int:
    """Give how many are shown: that one more is there takes as much room as it does."""
    return count if full or count == most + 1 else most


def _rest(count: int, view: View) -> Iterator[_Line]:
    if count:
        yield _Line(indent=2, text=text_of(view.words.more_full.format(n=count), "dim"))


def _finding(one: FindingView, view: View, *, quoted: bool, full: bool) -> Iterator[_Line]:
    head = text_of(plain(one.message), "bold" if not one.possible else "")
    if one.sure and not one.possible:
        head.append(f" ({view.words.sure})", "dim")
    sides: tuple[tuple[VersionView, QuotationView], ...] = ((view.a, one.a), (view.b, one.b))
    if not quoted:
        said = (spot_words(quotation.place.spot, view.words) for _, quotation in sides)
        spots = " · ".join(spot.replace(" ", JOINED) for spot in said)
        head.append(f" ({spots})", "dim")
    yield _Line(label=f"{one.sign} ", style="bold", text=head)
    if not quoted:
        return
    for version, quotation in sides:
        yield _said(version, quotation, view, whole=full)
    if full:
        for a, b in one.others:
            spots = " · ".join(spot_words(place.spot, view.words) for place in (a, b))
            yield _Line(indent=3, text=text_of(spots, "dim"))


def _said(version: VersionView, one: QuotationView, view: View, *, whole: bool) -> _Line:
    """Quote a version below what is said of it."""
    text, focus = _quotation(one, view)
    label = f"{plain(version.head)} {spot_words(one.place.spot, view.words)}  "
    style = _COLOURS[version.side]
    return _Line(indent=3, label=label, style=style, text=text, whole=whole, focus=focus)


def _ledger(view: View) -> Iterator[_Line]:
    """Tell what became of all that either version leaves open."""
    if not view.ledger:
        return
    head = text_of(f"{view.words.ledger} {len(view.ledger)}", "bold")
    head.append(f"  {view.words.ledger_note}", "dim")
    yield _Line(text=head)
    for row in view.ledger:
        yield _Line(indent=2, text=text_of(plain(row.became), "" if row.kept else "bold"))
        for version, quotations in ((view.a, row.a), (view.b, row.b)):
            for one in quotations:
                yield _said(version, one, view, whole=True)


def _quotation(one: QuotationView, view: View) -> tuple["Text", tuple[int, int]]:
    """Give a quotation in its surroundings, and where in it the quoted words stand."""
    # Brackets carry the mark where there is no colour.
    quoted = f"[{plain(one.text)}]" if one.text else f"[{view.words.not_stated}]"
    line = text_of(plain(one.before))
    line.append(" " if one.before[-1:].isspace() else "")
    focus = len(line), len(line) + len(quoted)
    line.append(quoted, "bold")
    line.append(" " if one.after[:1].isspace() else "")
    line.append(plain(one.after))
    return line, focus


def _both_adds(view: View, full: bool) -> Sequence[Iterator[_Line]]:
    return [
        _adds(adds, view, full, _most(adds.count, most, full))
        for adds, most in zip(view.adds, _POINTS, strict=True)
    ]


def _adds(adds: Adds, view: View, full: bool, most: int) -> Iterator[_Line]:
    if not adds.count and not full:
        # The answer says so already.
        return
    w = view.words
    head = text_of(plain(adds.counted), f"bold {_COLOURS[adds.side]}")
    head.append(f"  {plain(adds.note)}", "dim")
    yield _Line(text=head)
    for one in adds.ordered[:most]:
        text, focus = _point(one, view)
        yield _Line(
            indent=2,
            label=f"{spot_words(one.place.spot, w)}  ",
            style=_COLOURS[adds.side],
            text=text,
            whole=full,
            focus=focus,
        )
    yield from _rest(max(0, adds.count - most), view)
    if full and adds.apart:
        yield _Line(indent=2, text=text_of(w.apart_from_text.format(n=adds.apart), "dim"))


def _point(one: AddedPoint, view: View) -> tuple["Text", tuple[int, int]]:
    """Give a statement with its facts in bold, and where the first of them stands."""
    line = text_of("")
    focus = 0, 0
    for part in one.parts:
        shown = plain(part.text)
        if line and shown and part.text[:1].isspace():
            line.append(" ")
        if part.fact and not focus[1]:
            focus = len(line), len(line) + len(shown)
        line.append(shown, "bold" if part.fact else "dim" if part.context else "")
        if part.text[-1:].isspace() and shown:
            line.append(" ")
    notes = [plain(one.note)] if one.note else []
    notes += [view.words.times.format(n=one.count)] if one.count > 1 else []
    line.append("".join(f" · {note}" for note in notes), "dim")
    return line, focus
