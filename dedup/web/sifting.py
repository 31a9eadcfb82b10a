"""What a desk has decided before, applied to a comparison: silenced, known, and how often right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dedup.model import Comparison, Discrepancy, DiscrepancyType
from dedup.verdicts import Verdict, key_of, sift
from dedup.wording.page.form import PageWords

# From here on the tool stands behind an alert.
_SURE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """A comparison with what the desk's verdicts make of it.

    ``known`` holds the verdicts about what is still told, and ``cards`` how often alerts of the
    same type and sureness were right at this desk, both by key.
    """

    comparison: Comparison
    silenced: int = 0
    expired: int = 0
    known: dict[str, Verdict]
    cards: dict[str, str]


def sifted(
    comparison: Comparison, verdicts: Sequence[Verdict], words: PageWords, *, everything: bool
) -> Sifted:
    """Take out what was called no mistake or intended, or only say so where ``everything`` is told.

    Alerts that were called intended were right: the texts do differ.
    """
    latest = {one.key: one for one in verdicts}
    today = date.today()
    silenced = expired = 0
    if not everything:
        sure = sift(comparison.discrepancies, comparison, latest.values(), today)
        possible = sift(comparison.possible, comparison, latest.values(), today)
        comparison = replace(comparison, discrepancies=sure.told, possible=possible.told)
        silenced = sure.silenced + possible.silenced
        expired = sure.expired + possible.expired
    told = {
        key_of(one, comparison): one for one in (*comparison.discrepancies, *comparison.possible)
    }
    cases, right = _tally(latest.values())
    return Sifted(
        comparison=comparison,
        silenced=silenced,
        expired=expired,
        known={key: latest[key] for key in told if key in latest},
        cards={
            key: words.card.format(n=right[_kind(one)], all=cases[_kind(one)])
            for key, one in told.items()
            if cases[_kind(one)]
        },
    )


_Kind = tuple[DiscrepancyType, bool]


def _kind(one: Discrepancy) -> _Kind:
    return one.type, one.sureness >= _SURE


def _tally(verdicts: Iterable[Verdict]) -> tuple[Counter[_Kind], Counter[_Kind]]:
    """Count the cases of each type and sureness, and those in which the alert was right."""
    cases: Counter[_Kind] = Counter()
    right: Counter[_Kind] = Counter()
    for one in verdicts:
        if one.sureness is not None:
            kind = one.type, one.sureness >= _SURE
            cases[kind] += 1
            right[kind] += one.verdict != "false"
    return cases, right
