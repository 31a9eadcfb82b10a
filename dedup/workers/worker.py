"""The near side: starts the process, hands it calls, watches it, and ends it where it oversteps."""

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
from typing import Any, BinaryIO, cast

import dedup.errors
from dedup.errors import DedupError, InputError, TooLarge
from dedup.workers.memory import resident
from dedup.workers.wire import Malformed, TooLong, receive, send

_MIB = 1 << 20
# How often is looked at what the process uses, in seconds.
_GLANCE = 0.02
# Time by the clock that a call may take for each second of the processor: machines are busy.
_PATIENCE = 3
# A process that has closed its end of the pipe is gone within this many seconds.
_LAST_WORDS = 1.0
# A process that has grown to this share of its memory is not used again.
_GROWN = 0.6
_BOOT = (
    "import json, sys; given = json.loads(sys.argv[1]); sys.path[:] = given['path']; "
    "from dedup.workers.child import main; main(given['memory'], limited=given['limited'])"
)
# How a process ends whose time is up, and one that the system takes the memory from.
_OUT_OF_TIME = -getattr(signal, "SIGPROF", 27)
_OUT_OF_MEMORY = -getattr(signal, "SIGKILL", 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one call may use; all are above 0.

    ``memory`` counts bytes in use, of the whole process; ``seconds`` are of the processor, three
    times as many by the clock; ``output`` is the size of an answer in bytes.
    """

    memory: int = 448 * _MIB
    seconds: float = 8.0
    output: int = 32 * _MIB


class Worker:
    """A process that makes calls within bounds."""

    def __init__(self, bounds: Bounds = Bounds(), *, limited: bool = True) -> None:
        """Start nothing yet.

        Without ``limited`` the limits of the system are not used, only watching, as where a
        system has none.
        """
        self._bounds = bounds
        self._limited = limited
        self._forget()

    def _forget(self) -> None:
        self._lock = threading.Lock()
        self._owner = os.getpid()
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
        with self._lock:
            process = self._started()
            allowed = seconds or self._bounds.seconds
            request = {
                "function": function,
                "arguments": arguments,
                "seconds": allowed,
                "patience": 2 * _PATIENCE * allowed,
            }
            exchange = _Exchange(process, request, self._bounds.output)
            try:
                self._watch(process, exchange, allowed)
                answer = exchange.answer()
            except _Overstepped as error:
                self._close()
                raise _refusal(str(error), where, hint) from None
            except EOFError:
                code = _code(process)
                self._close()
                raise self._died(code, allowed, where, hint) from None
            except BaseException:
                self._close()
                raise
            if "result" not in answer or resident(process.pid) > _GROWN * self._bounds.memory:
                self._close()
            return self._result(answer, where, hint)

    def start(self) -> None:
        """Start the process without waiting for it, so that it is warm when it is called."""
        with self._lock:
            self._started()

    def close(self) -> None:
        """End the process; a later call starts another."""
        with self._lock:
            self._close()

    def stop(self) -> None:
        """End the process at once, also in the middle of a call, which then fails."""
        process = self._process
        if process is not None and os.getpid() == self._owner:
            process.kill()

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is None:
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
        self, process: "subprocess.Popen[bytes]", exchange: "_Exchange", allowed: float
    ) -> None:
        """Wait for the answer; raises ``_Overstepped`` where the process uses too much."""
        deadline = time.monotonic() + _PATIENCE * allowed
        while not exchange.done.wait(_GLANCE):
            if resident(process.pid) > self._bounds.memory:
                raise _Overstepped(self._too_much_memory())
            if time.monotonic() > deadline:
                raise _Overstepped(_too_slow(allowed))

    def _too_much_memory(self) -> str:
        return f"takes more than the {self._bounds.memory // _MIB} MB of memory allowed"

    def _died(self, code: int | None, allowed: float, where: str, hint: str) -> InputError:
        if code == _OUT_OF_TIME:
            return _refusal(_too_slow(allowed), where, hint)
        if code == _OUT_OF_MEMORY:
            return _refusal(self._too_much_memory(), where, hint)
        how = "no answer" if code is None else f"exit {code}" if code >= 0 else f"signal {-code}"
        return InputError(f"stops the program that reads it ({how})", where=where, hint=hint)

    def _result(self, answer: dict[str, Any], where: str, hint: str) -> Any:  # noqa: ANN401 - any plain data
        if "result" in answer:
            return answer["result"]
        if "memory" in answer:
            raise _refusal(self._too_much_memory(), where, hint)
        if "error" in answer:
            raise _raised(answer["error"])
        fault = str(answer.get("fault"))[:100]
        raise InputError(f"makes the program that reads it fail ({fault})", where=where, hint=hint)


def _code(process: "subprocess.Popen[bytes]") -> int | None:
    """Say how the process ended; ``None`` where it goes on and only its answer makes no sense."""
    try:
        return process.wait(_LAST_WORDS)
    except subprocess.TimeoutExpired:
        return None


class _Overstepped(Exception):
    """A call used more than it may."""


class _Exchange:
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
        """Give the answer; raises ``EOFError`` where the process ended, ``_Overstepped``."""
        if isinstance(self._failure, TooLong):
            raise _Overstepped(f"gives more than the {self._most // _MIB} MB allowed")
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


def _too_slow(allowed: float) -> str:
    return f"takes more than the {allowed:g} seconds allowed"


def _refusal(what: str, where: str, hint: str) -> TooLarge:
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
