"""Figures of one thing in sentences that no link sets against each other.

A figure that a version has alone, and the one that the other has alone, of one unit and among the
same words: 53 food trucks, 35 of them. Each is the other's best-fitting counterpart.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dedup.facts.counterparts import Slot
from dedup.facts.decision.page_dates import on_dateline
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds import amount, date, time
from dedup.facts.kinds.figure import Figures, in_another_notation
from dedup.facts.mention import Mention
from dedup.facts.nearby import Nearby, digits_alike, kind_at, nearby, shared, significant
from dedup.facts.settings import FactSettings
from dedup.facts.versions import Versions

WEIGHT = "counted weight"
"""What is known of such figures beside all else: how much near them speaks for one thing."""

_COMPARED = (amount.COMPARED, date.COMPARED, time.COMPARED)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure that one version has alone, with the words near it."""

    mention: Mention
    near: Nearby
    headline: bool


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Set the figures that either version has alone against the one that fits them best."""
    texts = versions.texts[0].text, versions.texts[1].text
    for figures in _COMPARED:
        left, right = (
            [
                _Figure(
                    one,
                    nearby(text, one.start, one.end),
                    kind_at(text, one.start) == "headline",
                )
                for one in alone
                if one.type in figures.types and not on_dateline(text, one)
            ]
            for text, alone in zip(versions.texts, versions.alone, strict=True)
        )
        for weight, one, other in _best(_offered(left, right, figures, versions.settings)):
            slot = Slot(one, other, 1.0)
            if in_another_notation(texts, slot, versions.settings):
                continue
            if (link := versions.beside(one, other) or versions.nearest(one, other)) is not None:
                for found in figures.differ(slot):
                    yield replace(found, link=link.id, evidence=((WEIGHT, math.log1p(weight)),))


def _offered(
    left: Sequence[_Figure], right: Sequence[_Figure], figures: Figures, settings: FactSettings
) -> Iterator[tuple[float, Mention, Mention]]:
    """Give the pairs of figures that may be of one thing, and how much speaks for it."""
    tables: tuple[dict[str, list[int]], dict[str, list[int]]] = {}, {}
    for table, side in zip(tables, (left, right), strict=True):
        for number, one in enumerate(side):
            for name in (*one.near, *_marks(one.mention)):
                table.setdefault(name, []).append(number)
    telling = {
        name
        for name, beside in tables[0].items()
        if max(len(beside), len(tables[1].get(name, ()))) <= settings.counted_often
    }
    for one in left:
        names = telling.intersection((*one.near, *_marks(one.mention)))
        there = {at for name in names for at in tables[1].get(name, ())}
        for at in sorted(there):
            other = right[at]
            slip = digits_alike(one.mention, other.mention)
            if not _of_one_kind(one.mention, other.mention):
                continue
            fits = max(figures.fit(one.mention, other.mention), settings.counted_slip * (slip == 1))
            score = fits * (shared(one.near, other.near) + settings.counted_digits * slip)
            score *= settings.counted_headline ** (one.headline + other.headline)
            few = all(map(_is_short, (one.mention, other.mention)))
            if score >= (settings.counted_near_short if few else settings.counted_near):
                yield score, one.mention, other.mention


# Of so few digits there are numbers for everything.
_SHORT = 2


def _is_short(one: Mention) -> bool:
    amount = one.part("amount")
    return amount is not None and len(amount.value) <= _SHORT


def _of_one_kind(one: Mention, other: Mention) -> bool:
    """Return whether two dates are of one day of the month, or of one month, if they name a day.

    Two dates with nothing in common are of two events; other figures are of one kind.
    """
    days, months = ([one.part(name), other.part(name)] for name in ("day", "month"))
    if (days[0] is None) != (days[1] is None) or None in (*days, *months):
        return (days[0] is None) == (days[1] is None)
    return any(
        first is not None and second is not None and first.value == second.value
        for first, second in (days, months)
    )


def _marks(one: Mention) -> Iterator[str]:
    """Give what figures that are written for each other may share: digits, length and unit."""
    amount = one.part("amount")
    if amount is not None and len(amount.value) > 1:
        yield "".join(sorted(significant(amount.value)))
        yield f"{one.label} {len(amount.value)}"


def _best(
    offered: Iterable[tuple[float, Mention, Mention]],
) -> Iterator[tuple[float, Mention, Mention]]:
    """Keep the pairs of which each fits the other better than any."""
    taken: tuple[set[str], set[str]] = set(), set()
    for score, one, other in sorted(
        offered,
        key=lambda offer: (
            -offer[0],
            offer[1].start + offer[2].start,
            min(offer[1].start, offer[2].start),
        ),
    ):
        if one.value not in taken[0] and other.value not in taken[1]:
            taken[0].add(one.value)
            taken[1].add(other.value)
            yield score, one, other
