"""Who is answered when: some at once, others in the order they came, and an end to the queue."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio

from dedup.web.problems import Problem


class Turns:
    """A queue of people who want the same few processes."""

    def __init__(self, at_once: int, waiting: int) -> None:
        """Let ``at_once`` work and ``waiting`` more wait."""
        self._limiter = anyio.CapacityLimiter(at_once)
        self._waiting = waiting

    def admit(self) -> None:
        """Let somebody in who will want many turns; raises ``Problem`` where the queue is full."""
        if self._limiter.statistics().tasks_waiting >= self._waiting:
            raise Problem("busy")

    @asynccontextmanager
    async def turn(self, *, admitted: bool = False) -> AsyncIterator[None]:
        """Wait for one's turn and have it; raises as ``admit`` does unless ``admitted`` before."""
        if not admitted:
            self.admit()
        async with self._limiter:
            yield


class Held:
    """How many bytes of requests are in memory, and that they never become too many."""

    def __init__(self, most: int) -> None:
        """Start with none."""
        self._most = most
        self.bytes = 0

    def take(self, size: int) -> None:
        """Count ``size`` more; raises ``Problem`` where that is too many together."""
        if self.bytes + size > self._most:
            raise Problem("busy")
        self.bytes += size

    def give_back(self, size: int) -> None:
        """Count ``size`` less."""
        self.bytes -= size
