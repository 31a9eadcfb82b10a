"""The command line: one module a command.

Data goes to standard output, talk to standard error. A ``DedupError`` becomes one line and exit
code 1; wrong usage is typer's and exits with 2. Heavy imports stand inside the commands, so that
help comes at once.
"""

import sys

import typer

from dedup.cli.compare import compare
from dedup.cli.find import find
from dedup.cli.index import index
from dedup.cli.output import allow_any_console
from dedup.cli.scan import scan
from dedup.cli.serve import serve
from dedup.errors import DedupError
from dedup.version import __version__

app = typer.Typer(
    name="dedup",
    help="Compare two versions of a Thai statement: what each adds, and where they disagree.",
    no_args_is_help=True,
    add_completion=False,
    # Rich's help reads a Markdown parser first and takes twice the time of plain help.
    rich_markup_mode=None,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in (compare, find, index, scan, serve):
    app.command()(_command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dedup {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version."
    ),
) -> None:
    pass


def main() -> None:
    """Run the command line; the one place that turns errors into a message and an exit code."""
    allow_any_console()
    try:
        app()
    except DedupError as error:
        typer.echo(f"dedup: {error}", err=True)
        sys.exit(1)
