"""Work that was capped: of so many pairs, words or places so many were looked at."""

from dataclasses import dataclass

from dedup.model.kinds import CappedCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class Capped:
    """A check that looked at ``looked_at`` of ``of``, for texts too long or too repetitive for all.

    Both count what the check looks at (docs/api.md says what of which), over all places where it
    was capped; ``looked_at`` is less than ``of``.
    """

    check: CappedCheck
    looked_at: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.looked_at < self.of:
            raise ValueError(f"{self.check}: {self.looked_at} of {self.of} is not capped")
