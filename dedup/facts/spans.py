"""Many stretches of a text, asked whether any of them meets another one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Stretches by where they begin, with how far those up to each of them reach."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take stretches ``start..end`` in any order; they may overlap."""
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reaches = list(accumulate((end for _, end in ordered), max))

    def meet(self, start: int, end: int) -> bool:
        """Return whether one of them begins before ``end`` and ends behind ``start``."""
        last = bisect_left(self._starts, end)
        return last > 0 and self._reaches[last - 1] > start

    def hold(self, start: int, end: int) -> bool:
        """Return whether one of them holds the whole of ``start..end``."""
        last = bisect_right(self._starts, start)
        return last > 0 and self._reaches[last - 1] >= end
