"""Beads: runs of neighbouring sentences of both texts that may answer each other.

Each knows what a link between its two sides gains.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from dedup.align.cells import TELLING, cells
from dedup.align.settings import AlignSettings
from dedup.text.content import Contents, shared
from dedup.text.reading import Reading
from dedup.text.sentences import length_score

# Sums of weights, in letters, are rounded by far less than this.
_ROUNDED = 1e-6


class Bead(NamedTuple):
    """Sentences ``a..a_end`` against ``b..b_end``.

    ``gain`` is what linking them is worth, ``smaller`` the weight of the smaller side and
    ``common`` that of what both sides hold, all in letters; ``exact`` says that both sides read
    the same.
    """

    a: int
    a_end: int
    b: int
    b_end: int
    gain: float
    smaller: float
    common: float
    exact: bool

    def gain_alone(self, demand: float) -> float:
        """Give the gain where ``demand`` of the smaller side more must match than by chance."""
        return self.gain - demand * self.smaller


def likeness(beads: Sequence[Bead]) -> float:
    """Give how much the sides of beads have in common, 0..1; 1 where one text copies the other.

    The mean is that of squares: weak beads, which a stricter demand would refuse, count for less.
    """
    smaller = sum(bead.smaller for bead in beads)
    if not smaller:
        return 0.0
    return math.sqrt(sum(bead.common**2 / bead.smaller for bead in beads if bead.smaller) / smaller)


class _Boundaries:
    """What joining neighbours to one sentence is worth, in log odds, from running sums."""

    def __init__(self, reading: Reading, settings: AlignSettings) -> None:
        sizes = [sentence.end - sentence.start for sentence in reading.sentences]
        odds = [min(settings.firmest, one + settings.parting) for one in reading.odds]
        self._sizes = list(accumulate(sizes, initial=0))
        self._odds = list(accumulate(odds, initial=0.0))
        self._lengths = list(accumulate(map(length_score, sizes), initial=0.0))

    def gain(self, first: int, last: int) -> float:
        """Give the log odds that ``first..last`` is one sentence rather than several."""
        if last - first == 1:
            return 0.0
        joined = length_score(self._sizes[last] - self._sizes[first])
        lengths = joined - (self._lengths[last] - self._lengths[first])
        return lengths - (self._odds[last] - self._odds[first + 1])


class Matcher:
    """Finds the beads of two texts worth considering, and keeps what it weighed."""

    def __init__(self, a: Contents, b: Contents, settings: AlignSettings) -> None:
        """Match the units of ``a`` against those of ``b``."""
        self._a, self._b, self._settings = a, b, settings
        self._joining_a = _Boundaries(a.reading, settings)
        self._joining_b = _Boundaries(b.reading, settings)
        self._weighed: dict[tuple[int, int, int, int], Bead] = {}
        self._worth: set[Bead] = set()
        self._alike: dict[tuple[int, int], float] = {}
        self._grown: set[tuple[int, ...]] = set()

    def beads(self) -> list[Bead]:
        """List the beads that gain something, in order of position."""
        for first, second in cells(self._a, self._b, self._settings.candidates):
            self._grow(first, second)
        return sorted(self._worth, key=lambda bead: (bead.a, bead.b, bead.a_end, bead.b_end))

    def _grow(self, first: int, second: int) -> None:
        """Weigh a pair of units, then join neighbours to it as long as that gains.

        A bead that gains less than the smaller one it grew from is in no best chain.
        """
        best = self._weigh(first, first + 1, second, second + 1)
        self._keep(best)
        # What shares less than chance alone gives is no link, whatever neighbours it takes in.
        improved = best.gain > -self._settings.chance * best.smaller
        while improved:
            improved = False
            around = best
            if around[:4] in self._grown:
                # Another pair of units came this way: what follows is known.
                return
            self._grown.add(around[:4])
            for wider in self._neighbours(around):
                bead = self._weighed.get(wider)
                if bead is None:
                    if not self._may_gain(around, wider):
                        continue
                    bead = self._weigh(*wider)
                if bead.gain > around.gain:
                    self._keep(bead)
                if bead.gain > best.gain:
                    best, improved = bead, True

    def _keep(self, bead: Bead) -> None:
        if bead.gain > 0:
            self._worth.add(bead)

    def _neighbours(self, bead: Bead) -> Iterator[tuple[int, int, int, int]]:
        longest = self._settings.longest
        a, a_end, b, b_end = bead.a, bead.a_end, bead.b, bead.b_end
        wider_a = a_end - a < longest
        wider_b = b_end - b < longest
        left_a, right_a = wider_a and a > 0, wider_a and a_end < len(self._a)
        left_b, right_b = wider_b and b > 0, wider_b and b_end < len(self._b)
        if not (bead.exact and bead.smaller >= TELLING):
            if left_a:
                yield a - 1, a_end, b, b_end
            if right_a:
                yield a, a_end + 1, b, b_end
            if left_b:
                yield a, a_end, b - 1, b_end
            if right_b:
                yield a, a_end, b, b_end + 1
        if left_a and left_b:
            yield a - 1, a_end, b - 1, b_end
        if right_a and right_b:
            yield a, a_end + 1, b, b_end + 1

    def _may_gain(self, around: Bead, wider: tuple[int, int, int, int]) -> bool:
        """Return whether a bead one unit wider on a side or on both may gain more than ``around``.

        What new units add to what both sides have in common is told by their own features alone,
        without joining anything; of two units at once it is told no lower than it is.
        """
        a, a_end, b, b_end = wider
        smaller, larger = sorted((self._a.mass(a, a_end), self._b.mass(b, b_end)))
        enough = around.gain - _ROUNDED - self._gain(wider, 0.0, smaller, larger)
        if smaller < enough:
            return False
        one = self._a.span(around.a, around.a_end).bag
        other = self._b.span(around.b, around.b_end).bag
        more_a = a if a < around.a else around.a_end if a_end > around.a_end else None
        more_b = b if b < around.b else around.b_end if b_end > around.b_end else None
        common = around.common
        if more_a is not None:
            common += _added(self._a.contents[more_a].bag, one, other)
        if more_b is not None:
            common += _added(self._b.contents[more_b].bag, other, one)
        if more_a is not None and more_b is not None and common < enough:
            common += self._common(more_a, more_b)
        return common >= enough

    def _common(self, unit: int, other: int) -> float:
        """Weigh what a unit of ``a`` and one of ``b`` have in common."""
        known = self._alike.get((unit, other))
        if known is None:
            known = shared(self._a.contents[unit], self._b.contents[other])
            self._alike[unit, other] = known
        return known

    def _weigh(self, a: int, a_end: int, b: int, b_end: int) -> Bead:
        place = a, a_end, b, b_end
        known = self._weighed.get(place)
        if known is not None:
            return known
        one, other = self._a.span(a, a_end), self._b.span(b, b_end)
        common = shared(one, other)
        smaller, larger = sorted((one.mass, other.mass))
        gain = self._gain(place, common, smaller, larger)
        bead = Bead(*place, gain, smaller, common, one.text == other.text)
        self._weighed[place] = bead
        return bead

    def _gain(
        self, place: tuple[int, int, int, int], common: float, smaller: float, larger: float
    ) -> float:
        """Give what a bead gains whose sides have so much in common and weigh so much."""
        a, a_end, b, b_end = place
        settings = self._settings
        return (
            common
            - settings.chance * smaller
            - settings.extra * (larger - smaller)
            - settings.crossing * smaller * (1 - 1 / min(a_end - a, b_end - b))
            + settings.boundary * (self._joining_a.gain(a, a_end) + self._joining_b.gain(b, b_end))
        )


def _added(
    unit: Mapping[str, float], mine: Mapping[str, float], theirs: Mapping[str, float]
) -> float:
    """Give what a new unit of one side adds to what both sides have in common."""
    added = 0.0
    for key in filter(theirs.__contains__, unit):
        here, there = mine.get(key, 0.0), theirs[key]
        if here < there:
            weight, left = unit[key], there - here
            added += weight if weight < left else left
    return added
