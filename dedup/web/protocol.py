"""HTTP with an end to patience: a client that sends or takes too slowly loses its connection.

uvicorn waits for the head of a request for ever, and for a client that does not read as long.
"""

import asyncio
import weakref
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from dedup.web.bounds import ServerBounds

# Seconds in which a decent client on a busy machine has sent its head.
_GRACE = 1.0
# So many times the bound may be open meanwhile; beyond it the oldest goes at once.
_HERD = 5


def patient(bounds: ServerBounds) -> type[H11Protocol]:
    """Make the protocol that keeps ``bounds``; its connections know of one another."""
    return type("PatientProtocol", (_Patient,), {"bounds": bounds, "slow": weakref.WeakSet()})


class _Patient(H11Protocol):
    bounds: ServerBounds
    # Connections that have sent no whole head yet: to open one costs a stranger nothing.
    slow: "weakref.WeakSet[_Patient]"
    _head: asyncio.TimerHandle | None = None
    _write: asyncio.TimerHandle | None = None
    _since = 0.0

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - as its parent has it
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop_waiting()
        elif self._head is None:
            self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        self._stop_writing()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._write = self.loop.call_later(self.bounds.write_time, self._give_up)

    def resume_writing(self) -> None:
        self._stop_writing()
        super().resume_writing()

    def _wait_for_head(self) -> None:
        self._since = self.loop.time()
        self._head = self.loop.call_later(self.bounds.head_time, self._give_up)
        self.slow.add(self)
        if len(self.slow) > self.bounds.heads:
            self.loop.call_later(_GRACE, self._thin_out, self.bounds.heads)
        self._thin_out(_HERD * self.bounds.heads)

    def _thin_out(self, most: int) -> None:
        while len(self.slow) > most:
            min(self.slow, key=_since)._give_up()

    def _give_up(self) -> None:
        self.slow.discard(self)
        if not self.transport.is_closing():
            self.transport.abort()

    def _stop_waiting(self) -> None:
        self.slow.discard(self)
        if self._head is not None:
            self._head.cancel()
            self._head = None

    def _stop_writing(self) -> None:
        if self._write is not None:
            self._write.cancel()
            self._write = None


def _since(one: _Patient) -> float:
    return one._since
