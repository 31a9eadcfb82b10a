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
import traceback
from pathlib import Path
from typing import NoReturn

import typer

from dedup.cli.compare import compare
from dedup.cli.find import find
from dedup.cli.index import index
from dedup.cli.language import LangOption, language_in, told_before
from dedup.cli.matrix import matrix
from dedup.cli.output import prepare_streams
from dedup.cli.scan import scan
from dedup.cli.schema import schema
from dedup.cli.serve import serve
from dedup.cli.speaking import SpokenCommand, SpokenGroup
from dedup.errors import DedupError
from dedup.version import __version__
from dedup.wording.faults import fault_text

# What asks a process to end; those that a system lacks are passed over.
_ENDINGS = ("SIGTERM", "SIGHUP")
_KILLED = 128  # What shells add to the number of a signal.
# Python looks for unreachable cycles each time so many objects are new, 700 unless told. A command
# makes its tables of many and next to no cycles: measured, a tenth of a cold start was that search.
_NEW_OBJECTS = 100_000

app = typer.Typer(
    name="dedup",
    help="Compare two versions of a Thai statement: what each adds, and where they disagree.",
    cls=SpokenGroup,
    no_args_is_help=True,
    # Rich's help reads a Markdown parser first and takes twice the time of plain help.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in (compare, find, index, matrix, scan, schema, serve):
    app.command(cls=SpokenCommand)(_command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dedup {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version."
    ),
    lang: LangOption = None,
) -> None:
    told_before(lang)


def main() -> None:
    """Run the command line; the one place that turns errors into a message and an exit code."""
    gc.set_threshold(_NEW_OBJECTS)
    prepare_streams()
    for name in _ENDINGS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    try:
        app()
    except DedupError as error:
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
        typer.echo(f"dedup: {line}", err=True)
    sys.exit(1)


def _fault(error: Exception) -> str:
    """Say in one line where the program is at fault; what an exception says may hold a text."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
    return f"a fault of dedup itself ({place}); please report it, DEDUP_DEBUG=1 shows more"
