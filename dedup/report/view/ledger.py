"""The hedge ledger as a report shows it: what became of all that either version leaves open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dedup.model import Comparison, Fate, Hedge, Quotation, Side, Version
from dedup.report.view.anchors import Places
from dedup.report.view.findings import QuotationView, quotation_of
from dedup.wording.reports import Words
from dedup.wording.sides import Names

_SIDES: Final[tuple[Side, Side]] = ("a", "b")
# What an editor looks at first: said as settled, then said nowhere, then said alike.
_ORDER: Final[tuple[Fate, ...]] = ("dropped", "strengthened", "weakened", "absent", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """What one version leaves open, and what the other says of the same.

    ``became`` words what became of it. The version that leaves it open has one quotation, the
    other one as many as it has answers: none where it does not say it.
    """

    became: str
    kept: bool
    a: tuple[QuotationView, ...]
    b: tuple[QuotationView, ...]


def ledger_rows(
    comparison: Comparison, places: tuple[Places, Places], names: Names, wording: Words
) -> tuple[LedgerRow, ...]:
    """Give a row for each hedge, what changed first; two that answer each other are one row.

    Of hedges of one fate the release's come first, each version's by position.
    """
    sides = _SIDES[::-1] if comparison.a.role == "article" else _SIDES
    first = comparison.hedges(sides[0])
    second = [one for one in comparison.hedges(sides[1]) if not _told(one, first)]
    listed = sorted((*first, *second), key=lambda one: _ORDER.index(one.fate))
    return tuple(_row(one, comparison, places, names, wording) for one in listed)


def _told(one: Hedge, others: Sequence[Hedge]) -> bool:
    """Return whether a hedge of the other version answers this one and is answered by it."""
    return any(
        any(_meet(answer.place, other.place) for answer in one.answers)
        and any(_meet(answer.place, one.place) for answer in other.answers)
        for other in others
    )


def _meet(one: Quotation, other: Quotation) -> bool:
    return one.start < other.end and other.start < one.end


def _row(
    one: Hedge,
    comparison: Comparison,
    places: tuple[Places, Places],
    names: Names,
    wording: Words,
) -> LedgerRow:
    def quoted(side: Side, found: Sequence[Quotation]) -> Iterator[QuotationView]:
        versions: dict[Side, tuple[Version, Places]] = {
            "a": (comparison.a, places[0]),
            "b": (comparison.b, places[1]),
        }
        for quotation in found:
            yield quotation_of(quotation, *versions[side], linked=True)

    said: dict[Side, list[Quotation]] = {"a": [], "b": []}
    said[one.source].append(one.place)
    other: Side = "b" if one.source == "a" else "a"
    said[other] += (answer.place for answer in one.answers)
    return LedgerRow(
        became=wording.fates[one.fate].format(name=names.b if one.source == "a" else names.a),
        kept=one.fate == "kept",
        a=tuple(quoted("a", said["a"])),
        b=tuple(quoted("b", said["b"])),
    )
