"""Beads: runs of neighbouring sentences of both texts that may answer each other.

Each knows what a link between its two sides gains.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from dedup.align.settings import AlignSettings
from dedup.text.content import Contents, shared
from dedup.text.reading import Reading
from dedup.text.sentences import length_score

# A sentence of this many letters that stands unchanged in the other text is its counterpart; a
# shorter one (so-and-so said that) may stand there unchanged in another place.
_TELLING = 25.0


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

    def beads(self) -> list[Bead]:
        """List the beads that gain something, in order of position."""
        for first, second in self._cells():
            self._grow(first, second)
        return sorted(self._worth, key=lambda bead: (bead.a, bead.b, bead.a_end, bead.b_end))

    def _cells(self) -> list[tuple[int, int]]:
        """List the pairs of units worth a look: the best few of each unit on either side."""
        cells = {(first, second) for first, second in self._likely(self._a, self._b)}
        cells |= {(first, second) for second, first in self._likely(self._b, self._a)}
        return sorted(cells)

    def _likely(self, units: Contents, others: Contents) -> Iterator[tuple[int, int]]:
        """Pair each unit with its nearest counterparts, or with those it reads the same as."""
        for number, content in enumerate(units.contents):
            same = others.same(content) if content.mass >= _TELLING else []
            nearest = same or others.nearest(content, self._settings.candidates)
            yield from ((number, other) for other in nearest)

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
            for a, a_end, b, b_end in self._neighbours(around):
                bead = self._weigh(a, a_end, b, b_end)
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
        if not (bead.exact and bead.smaller >= _TELLING):
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

    def _weigh(self, a: int, a_end: int, b: int, b_end: int) -> Bead:
        known = self._weighed.get((a, a_end, b, b_end))
        if known is not None:
            return known
        one, other = self._a.span(a, a_end), self._b.span(b, b_end)
        common = shared(one, other)
        smaller = min(one.mass, other.mass)
        settings = self._settings
        gain = (
            common
            - settings.chance * smaller
            - settings.extra * abs(one.mass - other.mass)
            - settings.crossing * smaller * (1 - 1 / min(a_end - a, b_end - b))
            + settings.boundary * (self._joining_a.gain(a, a_end) + self._joining_b.gain(b, b_end))
        )
        bead = Bead(a, a_end, b, b_end, gain, smaller, common, one.text == other.text)
        self._weighed[a, a_end, b, b_end] = bead
        return bead
