"""One request to the other process and its answer, or how it came to none."""

import subprocess
import threading
from typing import Any, BinaryIO, cast

from dedup.workers.wire import Malformed, TooLong, receive, send

_MIB = 1 << 20
# A process that has closed its end of the pipe is gone within this many seconds.
_LAST_WORDS = 1.0


class Died(Exception):
    """The process ended without an answer."""

    def __init__(self, code: int | None) -> None:
        self.code = code


class Overstepped(Exception):
    """A call used more than it may."""


class Exchange:
    """A request on its way and the answer to it, in a thread that a hanging process can hold."""

    def __init__(self, process: "subprocess.Popen[bytes]", request: object, most: int) -> None:
        self.done = threading.Event()
        self._process = process
        self._request = request
        self._most = most
        self._answer: Any = None
        self._failure: Exception | None = None
        threading.Thread(target=self._run, daemon=True).start()

    def answer(self) -> dict[str, Any]:
        """Give the answer; raises ``EOFError`` where the process ended, ``Overstepped``."""
        if isinstance(self._failure, TooLong):
            raise Overstepped(f"gives more than the {self._most // _MIB} MB allowed")
        if isinstance(self._failure, OSError | EOFError | Malformed):
            raise EOFError from self._failure
        if self._failure is not None:
            raise self._failure
        if not isinstance(self._answer, dict):
            raise EOFError
        return self._answer

    def _run(self) -> None:
        try:
            send(cast("BinaryIO", self._process.stdin), self._request)
            self._answer = receive(cast("BinaryIO", self._process.stdout), most=self._most)
        except Exception as error:
            self._failure = error
        self.done.set()


def how_it_ended(process: "subprocess.Popen[bytes]") -> int | None:
    """Say how the process ended; ``None`` where it goes on and only its answer makes no sense."""
    try:
        return process.wait(_LAST_WORDS)
    except subprocess.TimeoutExpired:
        return None
