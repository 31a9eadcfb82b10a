"""The near side: starts the process, hands it calls, watches it, and ends it where it oversteps."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dedup.errors
from dedup.errors import DedupError, InputError, TooLarge
from dedup.workers.exchange import Died, Exchange, Overstepped, how_it_ended
from dedup.workers.memory import resident

_MIB = 1 << 20
# How often is looked at what the process uses, in seconds.
_GLANCE = 0.02
# Time by the clock that a call may take for each second of the processor: machines are busy.
_PATIENCE = 3
# A process that has grown to this share of its memory is not used again.
_GROWN = 0.6
# A process that ends by itself with this share of its memory in use was refused more of it.
_MUCH = 0.4
_BOOT = (
    "import json, sys; given = json.loads(sys.argv[1]); sys.path[:] = given['path']; "
    "from dedup.workers.child import main; main(given['memory'], limited=given['limited'])"
)
# How a process ends whose time is up, and one that the system takes the memory from.
_OUT_OF_TIME = -getattr(signal, "SIGPROF", 27)
_OUT_OF_MEMORY = -getattr(signal, "SIGKILL", 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBounds:
    """What one call may use; all are above 0.

    ``memory`` counts bytes in use, of the whole process; ``seconds`` are of the processor, three
    times as many by the clock; ``output`` is the size of an answer in bytes.
    """

    memory: int = 448 * _MIB
    seconds: float = 8.0
    output: int = 32 * _MIB


class Worker:
    """A process that makes calls within bounds."""

    def __init__(self, bounds: CallBounds = CallBounds(), *, limited: bool = True) -> None:
        """Start nothing yet.

        Without ``limited`` the limits of the system are not used, only watching, as where a
        system has none.
        """
        self._bounds = bounds
        self._limited = limited
        self._stopped = False
        self._forget()

    def _forget(self) -> None:
        self._lock = threading.Lock()
        self._owner = os.getpid()
        self._used = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[Any, Any] | None = None

    def call(
        self,
        function: str,
        *arguments: object,
        where: str = "",
        hint: str = "give a smaller or simpler file",
        seconds: float | None = None,
    ) -> Any:  # noqa: ANN401 - any plain data
        """Call ``function`` (``"package.module:name"``) there and give its result.

        Raises what it raises of ``DedupError``; ``TooLarge`` where it takes more memory, time
        (``seconds``, or the bounds') or output than it may; ``InputError`` where it crashes or
        fails. Both name ``where`` and say ``hint``.
        """
        if os.getpid() != self._owner:
            # The process belongs to the one this one was forked from.
            if self._end is not None:
                self._end.detach()
            self._forget()
        allowed = seconds or self._bounds.seconds
        request = {
            "function": function,
            "arguments": arguments,
            "seconds": allowed,
            "patience": 2 * _PATIENCE * allowed,
        }
        with self._lock:
            try:
                answer = self._tried(request, allowed)
            except Died as died:
                raise self._refused(died.code, allowed, where, hint) from None
            except Overstepped as error:
                raise _too_large(str(error), where, hint) from None
        return self._result(answer, where, hint)

    def start(self, function: str, *arguments: object) -> None:
        """Start the process and have it make a first call, without waiting for either.

        Nothing is heard of that call: it is to load what later ones need.
        """

        def run() -> None:
            with contextlib.suppress(DedupError):
                self.call(function, *arguments)

        threading.Thread(target=run, daemon=True).start()

    def close(self) -> None:
        """End the process; a later call starts another."""
        with self._lock:
            self._close()

    def stop(self) -> None:
        """End the process for good and at once: a call under way fails, as all later ones do."""
        self._stopped = True
        process = self._process
        if process is not None and os.getpid() == self._owner:
            process.kill()

    def _asked(self, request: dict[str, Any], allowed: float) -> dict[str, Any]:
        """Send a request and wait for the answer; raises ``Died`` and ``Overstepped``."""
        if self._stopped:
            raise Died(None)
        process = self._started()
        exchange = Exchange(process, request, self._bounds.output)
        try:
            self._watch(process, exchange, allowed)
            answer = exchange.answer()
        except EOFError:
            code = how_it_ended(process)
            self._close()
            raise Died(code) from None
        except BaseException:
            self._close()
            raise
        # An error that was meant leaves the process as it was; a fault may not.
        well = "result" in answer or "error" in answer
        if not well or resident(process.pid) > _GROWN * self._bounds.memory:
            self._close()
        return answer

    def _tried(self, request: dict[str, Any], allowed: float) -> dict[str, Any]:
        """Ask, and ask a new process where one that had other calls before ends without a word."""
        used = self._is_running()
        try:
            return self._asked(request, allowed)
        except Died as died:
            if not used or self._stopped or died.code in {_OUT_OF_TIME, None}:
                raise
        return self._asked(request, allowed)

    def _is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._is_running():
            return self._process
        self._close()
        root = str(Path(__file__).parents[2])
        given = {
            # The folder one stands in is no place to import from.
            "path": [*(one for one in sys.path if one), root],
            "memory": self._bounds.memory,
            "limited": self._limited,
        }
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own code, in our own interpreter
                [sys.executable, "-I", "-S", "-c", _BOOT, json.dumps(given)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise DedupError(
                f"no second process can be started ({reason})", hint="close other programs"
            ) from error
        self._end = weakref.finalize(self, _ended, self._process)
        return self._process

    def _close(self) -> None:
        if self._end is not None:
            self._end()
        self._process = self._end = None

    def _watch(
        self, process: "subprocess.Popen[bytes]", exchange: "Exchange", allowed: float
    ) -> None:
        """Wait for the answer; raises ``Overstepped`` where the process uses too much."""
        deadline = time.monotonic() + _PATIENCE * allowed
        self._used = 0
        while not exchange.done.wait(_GLANCE):
            self._used = max(self._used, resident(process.pid))
            if self._used > self._bounds.memory:
                raise Overstepped(self._too_much_memory())
            if time.monotonic() > deadline:
                raise Overstepped(_too_slow(allowed))

    def _too_much_memory(self) -> str:
        return f"takes more than the {self._bounds.memory // _MIB} MB of memory allowed"

    def _refused(self, code: int | None, allowed: float, where: str, hint: str) -> InputError:
        if code == _OUT_OF_TIME:
            return _too_large(_too_slow(allowed), where, hint)
        # A C library that is refused memory ends its process in one of several ways.
        if code == _OUT_OF_MEMORY or self._used > _MUCH * self._bounds.memory:
            return _too_large(self._too_much_memory(), where, hint)
        how = "no answer" if code is None else f"exit {code}" if code >= 0 else f"signal {-code}"
        return InputError(f"stops the program that reads it ({how})", where=where, hint=hint)

    def _result(self, answer: dict[str, Any], where: str, hint: str) -> Any:  # noqa: ANN401 - any plain data
        if "result" in answer:
            return answer["result"]
        if "memory" in answer:
            raise _too_large(self._too_much_memory(), where, hint)
        if "error" in answer:
            raise _raised(answer["error"])
        fault = str(answer.get("fault"))[:100]
        raise InputError(f"makes the program that reads it fail ({fault})", where=where, hint=hint)


def _too_slow(allowed: float) -> str:
    return f"takes more than the {round(allowed, 1):g} seconds allowed"


def _too_large(what: str, where: str, hint: str) -> TooLarge:
    return TooLarge(what, where=where, hint=hint)


def _raised(told: Any) -> DedupError:  # noqa: ANN401 - from the other side, not to be trusted
    """Make the error that was raised there; of another kind than ours it is a plain one."""
    parts = told if isinstance(told, dict) else {}
    kind = getattr(dedup.errors, str(parts.get("kind")), None)
    if not (isinstance(kind, type) and issubclass(kind, DedupError)):
        kind = DedupError
    # `MissingExtra` makes its parts of others.
    error: DedupError = kind.__new__(kind)
    DedupError.__init__(
        error,
        str(parts.get("what")),
        where=str(parts.get("where") or ""),
        hint=str(parts.get("hint") or ""),
    )
    return error


def _ended(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                # What was still to be written has nowhere to go.
                continue
