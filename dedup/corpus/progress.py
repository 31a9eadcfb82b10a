"""How far along the work on a corpus is, told to whoever wants to know."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Stage = Literal["reading", "pairing", "judging", "comparing"]
# A stage is reported so many times at most: a screen shows no more.
_STEPS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """What has been done: ``done`` of ``total`` bytes, pairs or tasks of a stage.

    ``total`` is ``None`` where nobody knows it. ``documents`` counts those that are through: of
    an index those that are committed.
    """

    stage: Stage
    documents: int
    done: int
    total: int | None


Progress = Callable[[Advance], None]


class Meter:
    """Counts what is done, and tells it every now and then."""

    def __init__(self, progress: Progress | None = None) -> None:
        """Tell ``progress``, if there is one."""
        self._progress = progress
        self._stage: Stage = "reading"
        self._documents = self._done = self._told = 0
        self._total: int | None = None

    def begin(self, stage: Stage, total: int | None) -> None:
        """Begin a stage of so much to do."""
        self._stage, self._total = stage, total
        self._done = self._told = 0
        self.tell()

    def advance(self, count: int = 1) -> None:
        """Count what has been done."""
        self._done += count
        if self._total and (self._done - self._told) * _STEPS >= self._total:
            self.tell()

    def through(self, documents: int) -> None:
        """Say how many documents are through in all."""
        self._documents = documents
        self.tell()

    def tell(self) -> None:
        """Tell how far it is."""
        self._told = self._done
        if self._progress:
            self._progress(
                Advance(
                    stage=self._stage,
                    documents=self._documents,
                    # Files may have grown since they were listed.
                    done=self._done if self._total is None else min(self._done, self._total),
                    total=self._total,
                )
            )
