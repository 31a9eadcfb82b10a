"""Which units are linked already, and whose neighbours others are."""

from bisect import bisect_left
from collections.abc import Sequence

from dedup.align.beads import Bead


class Linked:
    """The units of both texts that a set of beads takes up."""

    def __init__(self, beads: Sequence[Bead]) -> None:
        """Take up the units of ``beads``, which do not overlap."""
        self._used_a = {unit for bead in beads for unit in range(bead.a, bead.a_end)}
        self._used_b = {unit for bead in beads for unit in range(bead.b, bead.b_end)}
        self._by_a = sorted(beads, key=lambda bead: bead.a)
        self._by_b = sorted(beads, key=lambda bead: bead.b)
        self._starts_a = [bead.a for bead in self._by_a]
        self._starts_b = [bead.b for bead in self._by_b]

    def free(self, bead: Bead) -> bool:
        """Return whether none of the bead's units is taken up."""
        return self._used_a.isdisjoint(range(bead.a, bead.a_end)) and self._used_b.isdisjoint(
            range(bead.b, bead.b_end)
        )

    def take(self, bead: Bead) -> bool:
        """Take up a bead's units if they are free, and tell so; its neighbours are not told."""
        free = self.free(bead)
        if free:
            self._used_a.update(range(bead.a, bead.a_end))
            self._used_b.update(range(bead.b, bead.b_end))
        return free

    def beside(self, bead: Bead) -> bool:
        """Return whether the same bead comes before, or after, this one in both texts.

        The edges of the texts count as beads.
        """
        return self._same_before(bead) or self._same_after(bead)

    def _same_before(self, bead: Bead) -> bool:
        before_a = bisect_left(self._starts_a, bead.a) - 1
        before_b = bisect_left(self._starts_b, bead.b) - 1
        return _same(self._by_a, before_a, self._by_b, before_b)

    def _same_after(self, bead: Bead) -> bool:
        # A bead that is itself one of those linked is not its own neighbour.
        after_a = bisect_left(self._starts_a, bead.a_end)
        after_b = bisect_left(self._starts_b, bead.b_end)
        return _same(self._by_a, after_a, self._by_b, after_b)


def _same(by_a: Sequence[Bead], at_a: int, by_b: Sequence[Bead], at_b: int) -> bool:
    inside_a, inside_b = 0 <= at_a < len(by_a), 0 <= at_b < len(by_b)
    if not inside_a or not inside_b:
        return inside_a == inside_b
    return by_a[at_a] is by_b[at_b]
