"""What stops a script: the kinds that ``--fail-on`` takes, and whether a comparison meets them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final, get_args

from dedup.model import Comparison, Discrepancy, DiscrepancyType, Relation
from dedup.verdicts import Verdict, sift

SURE: Final = 0.9
"""From this sureness on a discrepancy is sure."""

_TYPES: Final = frozenset(get_args(DiscrepancyType))
_WRONG_FILE: Final = frozenset({"unrelated", "same-template"})
_RANKS: Final = ("high", "sure")
# Of an article and its release one has at least .54 of its letters in the other (187 pairs, also
# where an article tells of several matters); beside the release of another one, .26 at most where
# the two are on one topic. This is the middle.
_IN_COMMON: Final = 0.4
KINDS: Final = (
    "discrepancy", *_RANKS, "possible", "added", *get_args(DiscrepancyType), *get_args(Relation)
)  # fmt: skip
"""All that a gate can ask for."""


def kinds_of(value: str | None) -> frozenset[str]:
    """Read kinds between commas; raises ``ValueError`` with what is allowed and what is not."""
    kinds = frozenset(kind.strip() for kind in (value or "").split(",")) - {""}
    unknown = sorted(kinds - set(KINDS))
    if unknown or (value is not None and not kinds):
        raise ValueError(f"takes {', '.join(KINDS)}; not: {', '.join(unknown) or 'nothing'}")
    return kinds


def met(comparison: Comparison, kinds: frozenset[str]) -> frozenset[str]:
    """Give those of ``kinds`` that a comparison meets.

    All but ``possible`` look at the discrepancies alone. Texts that are unrelated, one form of
    another event, or on one topic with hardly anything in common, are the wrong file: they meet
    whatever asks for discrepancies.
    """
    found: set[str] = {comparison.relation}
    for one in comparison.discrepancies:
        found |= {"discrepancy", *_ranks(one)}
    if comparison.possible:
        found.add("possible")
    if comparison.a.added or comparison.b.added:
        found.add("added")
    if comparison.relation in _WRONG_FILE or hardly_in_common(comparison):
        found |= {"discrepancy", *_RANKS, *_TYPES}
    return frozenset(found & kinds)


def hardly_in_common(comparison: Comparison) -> bool:
    """Return whether texts on one topic share too little for a gate to vouch for either.

    What has no counterpart was not checked: that nothing disagrees then says nothing.
    """
    most = max(comparison.a.coverage, comparison.b.coverage)
    return comparison.relation == "same-topic" and most < _IN_COMMON


def _ranks(one: Discrepancy) -> set[str]:
    ranks: set[str] = {one.type}
    if one.severity == "high":
        ranks.add("high")
    if one.sureness >= SURE:
        ranks.add("sure")
    return ranks


def allowed(comparison: Comparison, verdicts: Mapping[str, Verdict], today: date) -> Comparison:
    """Take out what was judged ``false`` or ``intended`` and still is, and count it.

    ``verdicts`` are by key, the last about each. What was called an ``error`` is always reported.
    """
    sure = sift(comparison.discrepancies, comparison, verdicts.values(), today)
    possible = sift(comparison.possible, comparison, verdicts.values(), today)
    return replace(
        comparison,
        discrepancies=sure.told,
        possible=possible.told,
        silenced=sure.silenced + possible.silenced,
        expired=sure.expired + possible.expired,
    )
