"""The command line: one module a command.

Data goes to standard output, talk to standard error. A ``DedupError`` becomes one line and exit
code 1; wrong usage exits with 2. Heavy imports stand inside the commands, so that
help comes at once.
"""

import contextlib
import gc
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from dedup.cli.output import prepare_streams, say
from dedup.cli.plain import run_plain
from dedup.errors import DedupError

# What asks a process to end; those that a system lacks are passed over.
_ENDINGS = ("SIGTERM", "SIGHUP")
_KILLED = 128  # What shells add to the number of a signal.
# Python looks for unreachable cycles each time so many objects are new, 700 unless told. A command
# makes its tables of many and next to no cycles: measured, a tenth of a cold start was that search.
_NEW_OBJECTS = 100_000


def main() -> None:
    """Run the command line; the one place that turns errors into a message and an exit code."""
    gc.set_threshold(_NEW_OBJECTS)
    prepare_streams()
    for name in _ENDINGS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    try:
        if not run_plain(sys.argv[1:]):
            from dedup.cli.app import app

            app()
    except DedupError as error:
        from dedup.cli.language import language_in
        from dedup.wording.faults import fault_text

        _stop(fault_text(error, language_in(sys.argv[1:])))
    except Exception as error:
        if os.environ.get("DEDUP_DEBUG"):
            raise
        _stop(_fault(error))
    finally:
        # What is left goes with the process; Python need not search it once more.
        gc.freeze()


def _end(number: int, _: object) -> None:
    """Leave by the way that cleans up: temporary indexes hold all texts."""
    signal.signal(number, signal.SIG_IGN)
    sys.exit(_KILLED + number)


def _stop(line: str) -> NoReturn:
    # Whoever read standard error may have gone away.
    with contextlib.suppress(OSError):
        say(f"dedup: {line}", error=True)
    sys.exit(1)


def _fault(error: Exception) -> str:
    """Say in one line where the program is at fault; what an exception says may hold a text."""
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
    return f"a fault of dedup itself ({place}); please report it, DEDUP_DEBUG=1 shows more"
