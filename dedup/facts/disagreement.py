"""A disagreement while it is judged: its type, its two places, and what it is worded as."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, get_args

from dedup.model import Discrepancy, DiscrepancyType, Quotation, Reason, Severity
from dedup.text.normalise import Normalised

SEVERITY: Mapping[DiscrepancyType, Severity] = {
    kind: "medium" if kind in ("quote", "certainty", "scope") else "high"
    for kind in get_args(DiscrepancyType)
}
"""How much a type of discrepancy matters: what is a matter of degree is medium."""


class Place(NamedTuple):
    """A stretch of a normalised text, and the canonical value of what stands there."""

    start: int
    end: int
    value: str

    def meets(self, other: "Place") -> bool:
        """Return whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two places that say different things about one; ``reason`` is its type unless one is given.

    ``link`` is the link inside or beside which it was found, ``found_by`` the kind or check that
    found it; ``doubts`` are named reasons for which it may be none, ``evidence`` is what only that
    check knows about it, by name.
    """

    type: DiscrepancyType
    a: Place
    b: Place
    reason: Reason | None = None
    link: int = -1
    found_by: str = ""
    doubts: tuple[str, ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()

    @property
    def starts(self) -> tuple[int, int]:
        """Where it begins in either text."""
        return self.a.start, self.b.start

    def meets(self, other: "Disagreement") -> bool:
        """Return whether the two share characters on both sides."""
        return self.a.meets(other.a) and self.b.meets(other.b)


def discrepancy(
    one: Disagreement,
    others: Iterable[Disagreement],
    sureness: float,
    texts: tuple[Normalised, Normalised],
) -> Discrepancy:
    """Give a disagreement in positions of the originals, with all places that say the same."""
    starts = {one.starts: one}
    for other in others:
        starts.setdefault(other.starts, other)
    places = [
        (_quotation(each.a, texts[0]), _quotation(each.b, texts[1]))
        for _, each in sorted(starts.items())
    ]
    return Discrepancy(
        type=one.type,
        severity=SEVERITY[one.type],
        link=one.link,
        reason=one.reason or one.type,
        a=_quotation(one.a, texts[0]),
        b=_quotation(one.b, texts[1]),
        places=tuple(places) if len(places) > 1 else (),
        sureness=sureness,
    )


def _quotation(place: Place, text: Normalised) -> Quotation:
    start, end = text.span(place.start, place.end)
    return Quotation(start=start, end=end, value=place.value)
