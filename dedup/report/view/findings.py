"""What does not agree, as a report shows it: kind, both values, both quotations, the places."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from dedup.model import Comparison, Discrepancy, Quotation, Severity, Version
from dedup.report.breaks import last_break, next_break
from dedup.report.view.anchors import JumpTarget, Places
from dedup.verdicts import record_of
from dedup.wording.reasons import message, said
from dedup.wording.reports import Words
from dedup.wording.sides import Names

# Characters shown on either side of a quotation: enough to see what a number counts.
_SURROUNDINGS = 44
# A quotation of more characters is shown from its beginning.
_LONGEST = 200
_SEVERITIES: tuple[Severity, ...] = ("high", "medium")
# From here on the tool stands behind a discrepancy (the model's word for it is sure).
_SURE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationView:
    """A quotation with the text around it."""

    text: str
    before: str
    after: str
    place: JumpTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One thing that does not agree.

    ``number`` is its name in the report, from 1. ``possible`` is what a person may want to look at,
    ``sure`` what needs no second look. ``said_a`` and ``said_b`` are what either version says,
    ``message`` both in one line. ``others`` are the places where the same stands again. ``record``
    is what a verdict about it says, as JSON, and ``key`` the name by which it is met again.
    """

    number: int
    possible: bool
    kind: str
    severity: Severity
    sure: bool
    said_a: str
    said_b: str
    more: str
    message: str
    a: QuotationView
    b: QuotationView
    others: tuple[tuple[JumpTarget, JumpTarget], ...]
    key: str
    record: str

    @property
    def sign(self) -> str:
        """Give the sign and the number by which the report calls it."""
        return f"{'?' if self.possible else '!'}{self.number}"


Numbered = tuple[tuple[int, Discrepancy], ...]


def numbered(comparison: Comparison) -> Numbered:
    """Give all findings their numbers from 1: what is stood behind first, then what is possible.

    Among these the weightiest first, then the surest, then by position.
    """
    listed = [
        one
        for found in (comparison.discrepancies, comparison.possible)
        for one in sorted(
            found,
            key=lambda one: (
                _SEVERITIES.index(one.severity), -one.sureness, one.a.start, one.b.start,
            ),
        )
    ]  # fmt: skip
    return tuple(enumerate(listed, 1))


def findings_of(
    comparison: Comparison, places: tuple[Places, Places], names: Names, wording: Words
) -> tuple[FindingView, ...]:
    """Give all findings in the order of their numbers."""
    sure = len(comparison.discrepancies)
    return tuple(
        _finding(number, number > sure, one, comparison, places, names, wording)
        for number, one in numbered(comparison)
    )


def _finding(
    number: int,
    possible: bool,
    one: Discrepancy,
    comparison: Comparison,
    places: tuple[Places, Places],
    names: Names,
    wording: Words,
) -> FindingView:
    found = said(one, comparison, wording, names)
    record = record_of(one, comparison)
    linked = any(link.id == one.link for link in comparison.links)
    return FindingView(
        number=number,
        possible=possible,
        kind=found.kind,
        severity=one.severity,
        sure=one.sureness >= _SURE,
        said_a=found.a,
        said_b=found.b,
        more=found.more,
        message=message(one, comparison, wording),
        a=quotation_of(one.a, comparison.a, places[0], linked=linked),
        b=quotation_of(one.b, comparison.b, places[1], linked=linked),
        others=tuple(_others(one, places)),
        key=record["key"],
        record=json.dumps(record, ensure_ascii=True),
    )


def _others(
    one: Discrepancy, places: tuple[Places, Places]
) -> Sequence[tuple[JumpTarget, JumpTarget]]:
    return [
        (places[0].at(a.start, a.end), places[1].at(b.start, b.end))
        for a, b in one.places
        if (a.start, b.start) != (one.a.start, one.b.start)
    ]


def quotation_of(
    one: Quotation, version: Version, places: Places, *, linked: bool
) -> QuotationView:
    """Show a quotation with a little of its sentence; an empty one only ``linked`` has a place."""
    text = version.document.text
    quoted = text[one.start : one.end]
    place = places.at(one.start, one.end)
    if not quoted and not linked:
        return QuotationView(text="", before="", after="", place=place)
    inside = places.sentence(one.start)
    first, last = min(one.start, inside.start), max(one.end, inside.end)
    if one.start - first > _SURROUNDINGS:
        first = next_break(places.word_starts, one.start - _SURROUNDINGS, one.start)
    end = min(one.end, one.start + _LONGEST)
    if end < one.end:
        end = last = last_break(text, places.word_starts, end)
    elif last - end > _SURROUNDINGS:
        last = max(end, last_break(text, places.word_starts, end + _SURROUNDINGS))
    return QuotationView(
        text=text[one.start : end],
        before=("…" if first > inside.start else "") + text[first : one.start],
        after=text[end:last] + ("…" if last < max(inside.end, one.end) else ""),
        place=place,
    )
