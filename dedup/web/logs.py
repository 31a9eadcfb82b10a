"""What the server says of itself: a fault by its kind and place, and never what a text says."""

import asyncio
import logging
import sys
import traceback
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


class _Discreet(logging.Handler):
    """Tells of faults in one line; a message or a value in a traceback may quote a text."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        # Work that the end of the server cuts off is no fault.
        if error is not None and not isinstance(error, asyncio.CancelledError):
            sys.stderr.write(f"dedup: {type(error).__name__} {_place(error)}\n")


def keep_quiet() -> None:
    """Let uvicorn and asyncio tell of faults alone, without requests and texts."""
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers = [_Discreet()]
        logger.setLevel(logging.ERROR)
        logger.propagate = False


def _place(error: BaseException) -> str:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE):
            return f"at {path.relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
    return ""
