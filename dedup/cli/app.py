"""All commands as typer reads them: for help, completion, wrong usage and what is not plain."""

import functools
import inspect
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer

from dedup.cli.language import LangOption, told_before
from dedup.cli.options import Argument, Declared, Misused
from dedup.cli.plain import COMMANDS
from dedup.cli.speaking import SpokenCommand, SpokenGroup
from dedup.version import __version__


def typed(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command with its parameters declared as typer has it, and ``Misused`` as it has it."""

    @functools.wraps(command)
    def run(**given: object) -> None:
        _misused(command, **given)

    signature = inspect.signature(command)
    parameters = [
        one.replace(annotation=_declared(one.annotation)) for one in signature.parameters.values()
    ]
    vars(run)["__signature__"] = signature.replace(parameters=parameters)
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    return run


def _declared(hint: Any) -> Any:  # noqa: ANN401 - a hint is of no type
    kind, one = hint.__origin__, hint.__metadata__[0]
    if not isinstance(one, Declared):
        return hint
    how: dict[str, Any] = {
        name: getattr(one, name)
        for name in ("help", "metavar", "min", "max", "autocompletion")
        if getattr(one, name) is not None
    }
    if one.parser is not None:
        how["parser"] = functools.wraps(one.parser)(functools.partial(_misused, one.parser))
    return Annotated[
        kind, (typer.Argument if isinstance(one, Argument) else typer.Option)(*one.names, **how)
    ]


def _misused(call: Callable[..., Any], *values: object, **given: object) -> Any:  # noqa: ANN401 - as the call
    try:
        return call(*values, **given)
    except Misused as error:
        raise typer.BadParameter(error.message, param_hint=error.param_hint) from error


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
for _name in COMMANDS:
    app.command(cls=SpokenCommand)(typed(getattr(import_module(f"dedup.cli.{_name}"), _name)))


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dedup {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version."
    ),
    lang: _declared(LangOption) = None,  # type: ignore[valid-type]  # made when the module is read
) -> None:
    told_before(lang)
