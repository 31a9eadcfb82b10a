"""What a desk has decided before, applied to a comparison: silenced, known, and how often right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dedup.gate import SURE, allowed
from dedup.model import Comparison, Discrepancy, DiscrepancyType
from dedup.verdicts import Verdict, key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SiftedComparison:
    """A comparison with what the desk's verdicts make of it.

    By key, ``known`` holds the verdicts about what is still reported, and ``tallies`` how often
    alerts of the same type and sureness were right at this desk, and of how many. ``everything``
    says that nothing was taken out though there are verdicts.
    """

    comparison: Comparison
    known: dict[str, Verdict]
    tallies: dict[str, tuple[int, int]]
    everything: bool


def told_of(comparison: Comparison, verdicts: Sequence[Verdict]) -> Comparison:
    """Take out what was called no mistake or intended, and count it."""
    return allowed(comparison, {one.key: one for one in verdicts}, date.today())


def sifted(
    comparison: Comparison, verdicts: Sequence[Verdict], *, everything: bool
) -> SiftedComparison:
    """Take out what was called no mistake or intended, unless ``everything`` is to be reported.

    Alerts about what was called intended were right: the texts do differ.
    """
    latest = {one.key: one for one in verdicts}
    if not everything:
        comparison = told_of(comparison, verdicts)
    told = {
        key_of(one, comparison): one for one in (*comparison.discrepancies, *comparison.possible)
    }
    cases, right = _tally(latest.values())
    return SiftedComparison(
        comparison=comparison,
        known={key: latest[key] for key in told if key in latest},
        tallies={
            key: (right[_kind(one)], cases[_kind(one)])
            for key, one in told.items()
            if cases[_kind(one)]
        },
        everything=everything and bool(latest),
    )


_Kind = tuple[DiscrepancyType, bool]


def _kind(one: Discrepancy) -> _Kind:
    return one.type, one.sureness >= SURE


def _tally(verdicts: Iterable[Verdict]) -> tuple[Counter[_Kind], Counter[_Kind]]:
    """Count the cases of each type and sureness, and those in which the alert was right."""
    cases: Counter[_Kind] = Counter()
    right: Counter[_Kind] = Counter()
    for one in verdicts:
        if one.sureness is not None:
            kind = one.type, one.sureness >= SURE
            cases[kind] += 1
            right[kind] += one.verdict != "false"
    return cases, right
