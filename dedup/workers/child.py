"""The other side: waits for calls, makes each within the limits the system has, and answers.

It ends by itself when the one who started it is gone, whatever it is doing then.
"""

import contextlib
import faulthandler
import importlib
import os
import signal
import sys
import threading
import traceback
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO

from dedup.errors import DedupError
from dedup.workers.wire import receive, send

_PACKAGE = Path(__file__).parents[1]
# Libraries and threads reserve more room than they use.
_RESERVED = 256 << 20


def main(memory: int, *, limited: bool) -> None:
    """Answer calls from standard input until it ends; ``limited`` says to use system limits."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints is no answer.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    # Whoever started this process decides when it ends; the key for it reaches both.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if limited:
        _limit_memory(memory)
    waiting: SimpleQueue[dict[str, Any]] = SimpleQueue()
    threading.Thread(target=_wait, args=(requests, waiting), daemon=True).start()
    while True:
        request = waiting.get()
        if limited:
            _limit_time(request["seconds"])
        # Ends the process even where a C library never comes back.
        faulthandler.dump_traceback_later(request["patience"], exit=True, file=nowhere)
        answer = _answer(request["function"], request["arguments"])
        faulthandler.cancel_dump_traceback_later()
        if limited:
            _limit_time(0)
        send(answers, answer)


def _wait(requests: BinaryIO, waiting: "SimpleQueue[dict[str, Any]]") -> None:
    """Take requests as they come; the end of them is the end of this process."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            waiting.put(receive(requests))
    os._exit(0)


def _answer(name: str, arguments: list[Any]) -> dict[str, Any]:
    try:
        module, _, function = name.partition(":")
        return {"result": getattr(importlib.import_module(module), function)(*arguments)}
    except DedupError as error:
        return {
            "error": {
                "kind": type(error).__name__,
                "what": error.what,
                "where": error.where,
                "hint": error.hint,
            }
        }
    except MemoryError:
        return {"memory": True}
    except Exception as error:
        # The last place in the package says where; what the error says may quote a text.
        return {"fault": f"{type(error).__name__} {_place(error)}".strip()}


def _place(error: BaseException) -> str:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE):
            return f"at {path.relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
    return ""


def _limit_memory(memory: int) -> None:
    """Bound the address space; what is watched from outside is the memory in use."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory + _RESERVED, resource.RLIM_INFINITY))


def _limit_time(seconds: float) -> None:
    """Have the system end this process when it has used its time; 0 takes that back."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
