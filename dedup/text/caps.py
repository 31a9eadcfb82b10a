"""What of the work of a comparison was capped, gathered from the rooms that cap it.

Work that grows with the square of a text is bounded, so that no text takes hours; whoever bounds
some of it says so here, and the reports tell it.
"""

from collections.abc import Iterable
from typing import get_args

from dedup.model import Capped, CappedCheck


class Caps:
    """Counts of what was looked at, and of what there was, by the check that was capped."""

    def __init__(self, known: Iterable[Capped] = ()) -> None:
        """Begin with what is ``known`` already."""
        self._counts: dict[CappedCheck, tuple[int, int]] = {}
        for one in known:
            self.met(one.check, one.looked_at, one.of)

    def met(self, check: CappedCheck, looked_at: int, of: int) -> None:
        """Count that a check looked at so many of so many; of all it is not capped."""
        if looked_at < of:
            seen, all_ = self._counts.get(check, (0, 0))
            self._counts[check] = seen + looked_at, all_ + of

    def told(self) -> tuple[Capped, ...]:
        """Give what was capped, in the order in which a comparison works."""
        return tuple(
            Capped(check=check, looked_at=self._counts[check][0], of=self._counts[check][1])
            for check in get_args(CappedCheck)
            if check in self._counts
        )
