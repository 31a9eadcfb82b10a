"""Cells: the pairs of units of both texts that are worth a look.

A unit is paired with the units nearest in content, or with those it reads the same as. What stands
unchanged many times is paired by what stands beside it and by its place among its equals, so that
there are never more than some pairs a unit: equal lines would make n times n of them.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dedup.text.content import Contents

# A sentence of this many letters that stands unchanged in the other text is its counterpart; a
# shorter one (so-and-so said that) may stand there unchanged in another place.
TELLING = 25.0
# Of more equal units than this, each is paired only with those in a like place.
_EQUALS = 12

_Around = tuple[str, str, str]


def cells(a: Contents, b: Contents, most: int) -> list[tuple[int, int]]:
    """List the pairs worth a look, in order: the best of each unit on either side.

    ``most`` bounds how many counterparts a unit gets by what it has in common with them.
    """
    places = _Places(a), _Places(b)
    found = set(_likely(a, b, places, most))
    found |= {(first, second) for second, first in _likely(b, a, places[::-1], most)}
    return sorted(found)


def _likely(
    units: Contents, others: Contents, places: "tuple[_Places, _Places]", most: int
) -> Iterator[tuple[int, int]]:
    """Pair each unit with its nearest counterparts, or with those it reads the same as."""
    for number, content in enumerate(units.contents):
        same = others.same(content) if content.mass >= TELLING else []
        if len(same) > _EQUALS:
            nearest: Sequence[int] = sorted(_like_placed(number, *places))
            units.caps.met("equal sentences", len(nearest), len(same))
        else:
            nearest = same or others.nearest(content, most)
        yield from ((number, other) for other in nearest)


class _Places:
    """Where the units of one text stand that read the same, alone and with a neighbour."""

    def __init__(self, units: Contents) -> None:
        """Gather the units of ``units`` by what they and their neighbours read."""
        texts = [content.text for content in units.contents]
        self._around: list[tuple[tuple[str, ...], ...]] = [
            ((text,), ("<", before, text), (">", text, after))
            for (before, text), (_, after) in pairwise(pairwise(["", *texts, ""]))
        ]
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, around in enumerate(self._around):
            for key in around:
                self._places[key].append(number)

    def ranks(self, number: int) -> Iterator[tuple[tuple[str, ...], int, int]]:
        """Give what a unit reads with its neighbours, and how many stand before and behind it."""
        for key in self._around[number]:
            places = self._places[key]
            before = bisect_left(places, number)
            yield key, before, len(places) - 1 - before

    def at(self, key: tuple[str, ...], before: int, behind: int) -> Iterator[int]:
        """Give the units with so many equals before them, and with so many behind them."""
        places = self._places.get(key, ())
        if before < len(places):
            yield places[before]
        if behind < len(places):
            yield places[-1 - behind]


def _like_placed(number: int, mine: _Places, theirs: _Places) -> set[int]:
    """Find the units that read the same and stand as this one does among its equals.

    All equals count, those with the same unit before them, and those with the same behind them;
    places are counted from either end.
    """
    return {place for ranks in mine.ranks(number) for place in theirs.at(*ranks)}
