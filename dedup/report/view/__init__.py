"""What a report says, as plain values: built once, shown as HTML, Markdown and in the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedup.model import Comparison, Discrepancy, Lang, Quotation, Severity, Side, Version
from dedup.report.view.adds import FACT_ORDER, Adds, Item, adds_of, distinct_facts
from dedup.report.view.anchors import Place, Places
from dedup.report.view.rows import Block, Row, fold, numbered, rows_of
from dedup.report.view.values import both_eras, note_of
from dedup.report.visible import break_after, break_before
from dedup.shown import safe_url
from dedup.wording.form import Words, words
from dedup.wording.notes import note_text
from dedup.wording.reasons import message

# Characters shown on either side of a quotation: enough to see what a number counts.
_SURROUNDINGS = 60
_REACH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One version as the head of a report shows it."""

    side: Side
    name: str
    title: str
    date: str
    source: str
    url: str
    coverage: str
    percent: int
    shares: tuple["Share", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a version stands in rows of one status; ``start`` and ``width`` in percent."""

    status: str
    start: float
    width: float

    @property
    def percent(self) -> int:
        """Give the share in whole percent."""
        return percent_of(self.width / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationView:
    """A quotation with the text around it; ``value`` where that tells more than the words."""

    text: str
    before: str
    after: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepancyView:
    """One thing that does not agree: what kind, why, and both quotations."""

    number: int
    type: str
    severity: Severity
    message: str
    a: QuotationView
    b: QuotationView


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One line of the table of facts; a version that does not state it has ``None``."""

    type: str
    a: Item | None
    b: Item | None
    discrepancy: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A whole report as values, in the order it is read."""

    words: Words
    a: VersionView
    b: VersionView
    relation: str
    discrepancies: tuple[DiscrepancyView, ...]
    adds: tuple[Adds, Adds]
    facts: tuple[FactRow, ...]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    version: str
    settings: str


def view_of(comparison: Comparison, lang: Lang = "th") -> View:
    """Build what every report says about ``comparison``, worded in ``lang``."""
    wording = words(lang)
    name_a, name_b = _names(comparison)
    places = {"a": Places("a", comparison.a), "b": Places("b", comparison.b)}
    rows = rows_of(comparison)
    plain_rows = [row for row in rows if isinstance(row, Row)]
    discrepancies = tuple(
        _discrepancy(number, one, comparison, places["a"], places["b"], wording)
        for number, one in numbered(comparison.discrepancies)
    )
    return View(
        words=wording,
        a=_version("a", comparison.a, (name_a, name_b), plain_rows, wording),
        b=_version("b", comparison.b, (name_b, name_a), plain_rows, wording),
        relation=wording.relations[comparison.relation],
        discrepancies=discrepancies,
        adds=(
            adds_of(comparison.a, places["a"], (name_a, name_b), wording),
            adds_of(comparison.b, places["b"], (name_b, name_a), wording),
        ),
        facts=tuple(_fact_rows(discrepancies, comparison, places["a"], places["b"], wording)),
        blocks=fold(rows),
        notes=tuple(note_text(note, wording) for note in comparison.notes),
        version=comparison.version,
        settings=comparison.settings,
    )


def percent_of(share: float) -> int:
    """Round a share to whole percent, keeping 0 and 100 for none and all."""
    if share in (0.0, 1.0):
        return int(share * 100)
    return min(99, max(1, round(share * 100)))


def _names(comparison: Comparison) -> tuple[str, str]:
    a, b = comparison.a.document.name, comparison.b.document.name
    return (f"{a} (A)", f"{b} (B)") if a == b else (a, b)


def _version(
    side: Side, version: Version, names: tuple[str, str], rows: Sequence[Row], wording: Words
) -> VersionView:
    document = version.document
    percent = percent_of(version.coverage)
    sentence = {0: wording.coverage_none, 100: wording.coverage_all}.get(percent, wording.coverage)
    return VersionView(
        side=side,
        name=names[0],
        title=document.title or "",
        date=both_eras(document.date or "", wording) or document.date or "",
        source=document.url or "",
        url=safe_url(document.url or ""),
        coverage=sentence.format(name=names[0], other=names[1], percent=percent),
        percent=percent,
        shares=_shares(side, rows),
    )


def _shares(side: Side, rows: Sequence[Row]) -> tuple[Share, ...]:
    totals = {"same": 0, "edited": 0, "paraphrased": 0, "only": 0, "neutral": 0}
    for row in rows:
        status = str(row.status).split("_")[0]
        for cell in row.a if side == "a" else row.b:
            totals[status] += sum(len(piece.text) for piece in cell.pieces)
    whole = sum(totals.values())
    shares: list[Share] = []
    done = 0
    for status, count in totals.items():
        if count:
            start, width = round(done * 100 / whole, 2), round(count * 100 / whole, 2)
            shares.append(Share(status=status, start=start, width=width))
        done += count
    return tuple(shares)


def _discrepancy(
    number: int,
    one: Discrepancy,
    comparison: Comparison,
    places_a: Places,
    places_b: Places,
    wording: Words,
) -> DiscrepancyView:
    said = message(one, comparison, wording)
    # A reason that names the values need not be followed by them.
    kind = "" if one.a.value in said and one.type != "date" else one.type
    return DiscrepancyView(
        number=number,
        type=wording.discrepancy_types[one.type],
        severity=one.severity,
        message=said,
        a=_quotation(kind, one.a, comparison.a, places_a, wording),
        b=_quotation(kind, one.b, comparison.b, places_b, wording),
    )


def _quotation(
    kind: str, one: Quotation, version: Version, places: Places, wording: Words
) -> QuotationView:
    text = version.document.text
    inside = places.sentence(one.start)
    first, last = min(one.start, inside.start), max(one.end, inside.end)
    if one.start - first > _SURROUNDINGS:
        first = break_after(text, one.start - _SURROUNDINGS, _REACH)
    if last - one.end > _SURROUNDINGS:
        last = max(one.end, break_before(text, one.end + _SURROUNDINGS, _REACH))
    return QuotationView(
        text=text[one.start : one.end],
        before=("…" if first > inside.start else "") + text[first : one.start],
        after=text[one.end : last] + ("…" if last < inside.end else ""),
        value=note_of(kind, text[one.start : one.end], one.value, wording),
        place=places.at(one.start, one.end),
    )


def _fact_rows(
    discrepancies: Sequence[DiscrepancyView],
    comparison: Comparison,
    places_a: Places,
    places_b: Places,
    wording: Words,
) -> Iterator[FactRow]:
    for one in discrepancies:
        yield FactRow(type=one.type, a=_quoted(one.a), b=_quoted(one.b), discrepancy=one.number)
    found_a = distinct_facts(comparison.a, places_a, wording)
    found_b = distinct_facts(comparison.b, places_b, wording)
    for kind in FACT_ORDER:
        for fact, item in found_a:
            if fact.type == kind:
                yield FactRow(type=wording.fact_types[kind], a=item, b=None)
        for fact, item in found_b:
            if fact.type == kind:
                yield FactRow(type=wording.fact_types[kind], a=None, b=item)


def _quoted(one: QuotationView) -> Item | None:
    return Item(text=one.text, place=one.place, note=one.value) if one.text else None
