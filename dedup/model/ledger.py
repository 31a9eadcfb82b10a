"""The hedge ledger: what became in one version of what the other leaves open."""

from dataclasses import dataclass
from typing import get_args

from dedup.model.discrepancy import Quotation
from dedup.model.kinds import Fate, Side, StanceClass


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgeAnswer:
    """What the other version says of the same: where, how certain, and whether in a headline.

    ``stance`` is ``None`` where it is stated without any word for that.
    """

    place: Quotation
    stance: StanceClass | None
    fate: Fate
    headline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Something that the version ``source`` calls possible, expected, proposed or planned.

    ``place`` quotes the words that say so with the word they bear on; ``answers`` are its
    counterparts in the other version, by position.
    """

    source: Side
    place: Quotation
    stance: StanceClass
    answers: tuple[HedgeAnswer, ...] = ()

    @property
    def fate(self) -> Fate:
        """What became of it: of several answers the one furthest from what is said here."""
        return max((one.fate for one in self.answers), key=get_args(Fate).index, default="absent")
