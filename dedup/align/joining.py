"""Sentences without a link that join one that stands: one clause may answer many.

A release says a thing in its headline, its lead and its list; a rewrite says it once. And a clause
that was cut in two may have been linked by one half. Each sentence without a link is tried with
the links that share most with it and with those beside it; what is known of the two, by name, is
weighed (``tools/fit_joining.py``).
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from dedup.align.beads import Bead, likeness
from dedup.text.content import Content, Contents, join, shared
from dedup.text.letters import Letters

# Links that are tried: of the units nearest in content, and the next ones within some units.
_NEAREST = 6
_REACH = 6
# A sentence with less mass than this (letters that carry meaning) matches anything by chance.
_LEAST = 4.0
# The log odds that a sentence begins are cut off at these bounds.
_LOW, _HIGH = -3.0, 4.0
# The share of a sentence that answers what a link has left unanswered.
_ANSWERED = "answers what is left"
# Sentences that may join one link on a side, the likeliest first. Of hand-aligned pairs none needs
# more than a few; a hundred rows that are all alike would be one link of a hundred.
_MOST_JOINED = 12
# A distance of more units than this counts as this one.
_FAR = 10


@dataclass(frozen=True, slots=True)
class UnitText:
    """One version: its units, and where the units of each final sentence begin."""

    units: Contents
    begun: Sequence[int]

    def runs(self) -> Iterator[tuple[int, int]]:
        """Give each final sentence as a range of units."""
        yield from pairwise([*self.begun, len(self.units)])


class Group(NamedTuple):
    """The units of both versions, ascending, that a link takes up."""

    a: tuple[int, ...]
    b: tuple[int, ...]


@cache
def weights() -> dict[str, float]:
    """Give the weight (log odds) of each feature, as ``tools/fit_joining.py`` fitted it."""
    text = (files("dedup.align") / "joining.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}


def joined(a: UnitText, b: UnitText, beads: Sequence[Bead]) -> list[Group]:
    """Give the units that each bead links, with those of the sentences that join it."""
    alike, table = likeness(beads), weights()
    groups = linked(beads)
    more_a = _joining(Candidates(a, b, groups, alike), table)
    more_b = _joining(Candidates(b, a, [Group(one.b, one.a) for one in groups], alike), table)
    return [
        Group(
            tuple(sorted((*group.a, *more_a.get(number, ())))),
            tuple(sorted((*group.b, *more_b.get(number, ())))),
        )
        for number, group in enumerate(groups)
    ]


def linked(beads: Sequence[Bead]) -> list[Group]:
    """Give the units that each bead links."""
    return [
        Group(tuple(range(bead.a, bead.a_end)), tuple(range(bead.b, bead.b_end))) for bead in beads
    ]


def _joining(candidates: "Candidates", table: Mapping[str, float]) -> dict[int, list[int]]:
    """Choose for each sentence the likeliest link, if any is likely: units by number of link."""
    more: dict[int, list[tuple[float, tuple[int, int]]]] = {}
    for run in candidates.free():
        best, chosen = 0.0, None
        for number, features in candidates.of(run):
            odds = table["constant"] + sum(table[name] * value for name, value in features.items())
            if odds > best:
                best, chosen = odds, number
        if chosen is not None:
            more.setdefault(chosen, []).append((-best, run))
    for runs in more.values():
        candidates.caps.met("joining", min(len(runs), _MOST_JOINED), len(runs))
    return {
        number: [unit for _, run in nsmallest(_MOST_JOINED, runs) for unit in range(*run)]
        for number, runs in more.items()
    }


class Candidates:
    """The sentences of one version without a link, and what is known of each and a link.

    ``a`` of the groups is the version looked at.
    """

    def __init__(
        self, mine: UnitText, theirs: UnitText, groups: Sequence[Group], alike: float
    ) -> None:
        """Look from ``mine`` at ``theirs``; ``alike`` says how much the links have in common."""
        self.caps = mine.units.caps
        self._mine, self._theirs, self._groups, self._alike = mine, theirs, groups, alike
        self._owner = {unit: n for n, group in enumerate(groups) for unit in group.a}
        self._owner_there = {unit: n for n, group in enumerate(groups) for unit in group.b}
        # What is said again word for word, as a headline is, belongs to no second place.
        texts = [content.text for content in mine.units.contents]
        said = ("".join(texts[unit] for unit in group.a) for group in groups)
        self._said = Letters("\n".join(said))
        self._contents: dict[int, tuple[Content, Content]] = {}
        masses = [content.mass for content in theirs.units.contents]
        self._taken = sum(masses[unit] for unit in self._owner_there) / (sum(masses) or 1.0)

    def free(self) -> Iterator[tuple[int, int]]:
        """Give the final sentences without a link that say something, as ranges of units."""
        for first, last in self._mine.runs():
            if first in self._owner:
                continue
            content = self._mine.units.span(first, last)
            if content.mass >= _LEAST and content.text not in self._said:
                yield first, last

    def of(self, run: tuple[int, int]) -> Iterator[tuple[int, dict[str, float]]]:
        """Give the links that a sentence may join, by number, with the features of the two."""
        content = self._mine.units.span(*run)
        nearest = self._theirs.units.nearest(content, _NEAREST)
        near = [self._owner_there[unit] for unit in nearest if unit in self._owner_there]
        around = list(self._around(run))
        figures = Counter(_figures(self._mine, range(*run)))
        places = [unit for number in around for unit in self._groups[number].b]
        common = {
            number: self._common(content, number) for number in dict.fromkeys([*near, *around])
        }
        for number, features in common.items():
            others = (one[_ANSWERED] for other, one in common.items() if other != number)
            yield (
                number,
                {
                    **features,
                    **self._counted(figures, number),
                    **self._placed(run, number, places),
                    "answers more here": features[_ANSWERED] - max(others, default=0.0),
                    "versions alike": self._alike,
                    "other version linked": self._taken,
                    "near in content": float(number in near),
                },
            )

    def _around(self, run: tuple[int, int]) -> Iterator[int]:
        """Give the links before and after a sentence."""
        first, last = run
        before = range(first - 1, max(-1, first - 1 - _REACH), -1)
        after = range(last, min(len(self._mine.units), last + _REACH))
        for units in (before, after):
            yield from [self._owner[unit] for unit in units if unit in self._owner][:1]

    def _common(self, content: Content, number: int) -> dict[str, float]:
        """Compare a sentence with both sides of a link."""
        if number not in self._contents:
            group = self._groups[number]
            self._contents[number] = (
                join([self._mine.units.contents[unit] for unit in group.a]),
                join([self._theirs.units.contents[unit] for unit in group.b]),
            )
        mine, theirs = self._contents[number]
        left = _left(content, mine, theirs)
        return {
            _ANSWERED: left / content.mass,
            "left over that it answers": left / max(theirs.mass, 1.0),
            "says what the link says": shared(content, mine) / max(mine.mass, 1.0),
            "larger": math.log(content.mass / max(theirs.mass, 1.0)),
        }

    def _counted(self, figures: Counter[str], number: int) -> dict[str, float]:
        """Count the figures of a sentence that the other side of a link has, and has not."""
        if not figures:
            return {}
        common = figures & Counter(_figures(self._theirs, self._groups[number].b))
        return {
            "figures in common": min(2, common.total()),
            "figures missing": min(2, (figures - common).total()),
        }

    def _placed(self, run: tuple[int, int], number: int, around: Sequence[int]) -> dict[str, float]:
        """Say how a sentence stands to a link, whose neighbours answer the units ``around``."""
        first, last = run
        group = self._groups[number]
        before = self._owner.get(first - 1) == number
        after = self._owner.get(last) == number
        odds = self._mine.units.reading.odds
        beside = odds[first] if before else odds[last] if after else 0.0
        distance = min(min(abs(first - unit - 1), abs(unit - last)) for unit in group.a)
        middle = group.b[len(group.b) // 2]
        away = min((abs(middle - unit) for unit in around), default=_FAR)
        return {
            "beside": float(before or after),
            "before the link": float(after),
            "odds of a boundary": max(_LOW, min(_HIGH, beside)),
            "distance": min(distance, _FAR) / _FAR,
            "in order": float(bool(around) and min(around) <= middle <= max(around)),
            "out of place": min(away, _FAR) / _FAR,
        }


def _left(content: Content, mine: Content, theirs: Content) -> float:
    """Weigh what a sentence has in common with one side of a link beyond what the other has."""
    left = 0.0
    for key in filter(theirs.bag.__contains__, content.bag):
        left += max(0.0, min(content.bag[key], theirs.bag[key] - mine.bag.get(key, 0.0)))
    return left


def _figures(text: UnitText, units: Sequence[int]) -> list[str]:
    words = (word for unit in units for word in text.units.reading.words_of(unit))
    return [word.text for word in words if word.text[:1].isdigit()]
