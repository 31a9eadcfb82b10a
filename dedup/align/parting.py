"""Links parted where their clauses answer each other in another order.

A chain keeps the order of both texts, so that a list told backwards is one link of all its items.
Within one link every order is tried: where its parts, each by itself, gain more than the whole
and leave nothing out, they are links of their own.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from dedup.align.beads import Bead

Gain = tuple[float, tuple[Bead, ...]]
"""What some beads gain together, and which they are, in order of ``a``."""


def parted(bead: Bead, beads: Sequence[Bead]) -> tuple[Bead, ...]:
    """Give the beads that take up a bead's units and gain more than it does, or the bead itself.

    ``beads``, in order of ``a``, are those that count as links. A bead is at most some units wide
    on either side, so all ways to part it are weighed, by which units of ``b`` are taken up.
    """
    if bead.a_end - bead.a < 2 or bead.b_end - bead.b < 2:
        return (bead,)
    within = {
        first: [one for one in _starting(beads, first) if one != bead and _holds(bead, one)]
        for first in range(bead.a, bead.a_end)
    }

    whole = (1 << bead.b_end - bead.b) - 1

    @cache
    def best(first: int, taken: int) -> Gain:
        if first == bead.a_end:
            return 0.0 if taken == whole else -math.inf, ()
        found: Gain = -math.inf, ()
        for one in within[first]:
            units = (1 << one.b_end - bead.b) - (1 << one.b - bead.b)
            if not units & taken:
                gain, others = best(one.a_end, taken | units)
                found = max(found, (one.gain + gain, (one, *others)), key=_gain)
        return found

    gain, parts = best(bead.a, 0)
    return parts if gain > bead.gain else (bead,)


def _starting(beads: Sequence[Bead], first: int) -> Sequence[Bead]:
    start = bisect_left(beads, first, key=lambda bead: bead.a)
    return beads[start : bisect_right(beads, first, key=lambda bead: bead.a)]


def _gain(found: Gain) -> float:
    return found[0]


def _holds(bead: Bead, one: Bead) -> bool:
    """Return whether a bead that begins within another one lies within it on both sides."""
    return one.a_end <= bead.a_end and bead.b <= one.b and one.b_end <= bead.b_end
