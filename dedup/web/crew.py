"""The processes that do the work: some that compare, one that knows the index."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import anyio.to_thread

from dedup.errors import DedupError
from dedup.web.bounds import ServerBounds
from dedup.web.problems import Problem, problem_of
from dedup.web.sides import Given
from dedup.web.turns import Turns
from dedup.workers import CallBounds, Worker

_MIB = 1 << 20
_WORK = "dedup.web.work"
_TABLE = "dedup.web.papers.table"
_COMPARING = CallBounds(memory=768 * _MIB, seconds=30)
# The index is mapped into memory, and so counts towards the limit.
_FINDING = CallBounds(memory=1536 * _MIB, seconds=30)
# Seconds for one file alone: a bomb is not worth more.
_READING = 10.0
_T = TypeVar("_T")


class Crew:
    """Does what `work` offers, within bounds, in the order it is asked for."""

    def __init__(self, bounds: ServerBounds, index: str | None = None) -> None:
        """Start nothing yet; ``index`` is the file that ``found`` looks in."""
        self._idle = [Worker(_COMPARING) for _ in range(bounds.at_once)]
        self._turns = Turns(bounds.at_once, bounds.waiting)
        self._finder = Worker(_FINDING)
        self._finding = Turns(1, bounds.waiting)
        self._index = index
        self._all = (*self._idle, self._finder)

    def warm(self) -> None:
        """Have the processes ready for the first to come."""
        for worker in self._idle:
            worker.start(f"{_WORK}:warm")
        if self._index is not None:
            self._finder.start(f"{_WORK}:ready", self._index)

    async def opened(self, given: Given) -> dict[str, str]:
        """Read one side; raises ``Problem``."""
        call = partial(_opened, given=given.plain(), where=given.name)
        return await self._compare_or_read(call)

    async def compared(self, a: Given, b: Given, asked: dict[str, Any]) -> dict[str, str]:
        """Compare two sides; raises ``Problem``."""
        call = partial(_compared, a=a.plain(), b=b.plain(), asked=asked)
        return await self._compare_or_read(call)

    def admit(self) -> None:
        """Let somebody in who wants a table; raises ``Problem`` where too many wait."""
        self._turns.admit()

    async def column(self, release: Given, article: Given, asked: dict[str, Any]) -> dict[str, Any]:
        """Compare one article of several with their release; raises ``Problem``.

        Each article waits for its turn, so that whoever comes with two texts need not wait for all.
        """
        call = partial(_column, release=release.plain(), article=article.plain(), asked=asked)
        return await self._compare_or_read(call, admitted=True)

    async def table(
        self, release: Given, papers: Sequence[dict[str, Any]], asked: dict[str, Any]
    ) -> dict[str, Any]:
        """Put the columns of several articles together; raises ``Problem``."""
        call = partial(_put_together, release=release.plain(), papers=papers, asked=asked)
        return await self._compare_or_read(call, admitted=True)

    async def found(self, given: Given, asked: dict[str, Any]) -> dict[str, Any]:
        """Look for where a text comes from; raises ``Problem``."""
        if self._index is None:
            raise Problem("index")
        wanted = asked | {"index": self._index}
        async with self._finding.turn():
            return await _told(
                partial(_found, self._finder, given=given.plain(), asked=wanted, where=given.name)
            )

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        for worker in self._all:
            worker.stop()

    async def _compare_or_read(self, call: Callable[[Worker], _T], *, admitted: bool = False) -> _T:
        async with self._turns.turn(admitted=admitted):
            worker = self._idle.pop()
            try:
                return await _told(partial(call, worker))
            finally:
                self._idle.append(worker)


def _opened(worker: Worker, *, given: dict[str, Any], where: str) -> dict[str, str]:
    found: dict[str, str] = worker.call(f"{_WORK}:opened", given, where=where, seconds=_READING)
    return found


def _compared(
    worker: Worker, *, a: dict[str, Any], b: dict[str, Any], asked: dict[str, Any]
) -> dict[str, str]:
    found: dict[str, str] = worker.call(f"{_WORK}:compared", a, b, asked)
    return found


def _column(
    worker: Worker, *, release: dict[str, Any], article: dict[str, Any], asked: dict[str, Any]
) -> dict[str, Any]:
    found: dict[str, Any] = worker.call(
        f"{_TABLE}:column", release, article, asked, where=article["name"]
    )
    return found


def _put_together(
    worker: Worker,
    *,
    release: dict[str, Any],
    papers: Sequence[dict[str, Any]],
    asked: dict[str, Any],
) -> dict[str, Any]:
    found: dict[str, Any] = worker.call(f"{_TABLE}:table", release, list(papers), asked)
    return found


def _found(
    worker: Worker, *, given: dict[str, Any], asked: dict[str, Any], where: str
) -> dict[str, Any]:
    found: dict[str, Any] = worker.call(f"{_WORK}:found", given, asked, where=where)
    return found


async def _told(call: Callable[[], _T]) -> _T:
    try:
        return await _in_thread(call)
    except DedupError as error:
        raise problem_of(error) from error


async def _in_thread(call: Callable[[], _T]) -> _T:
    # Whoever goes away leaves the call to its end: a process is used by one call at a time.
    return await anyio.to_thread.run_sync(call)
