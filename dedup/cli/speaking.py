"""Help and usage errors in the language of the interface.

The command line library speaks English alone. Its help is made as it makes it, of help texts in the
chosen language, and its own few words are replaced; wrong usage is worded here.
"""

import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from dedup.cli.language import language_in, language_of
from dedup.wording.help import help_text, of_library, wrong

# All kinds of wrong usage derive from what the one that is public derives from.
_WRONG: type[Exception] = typer.BadParameter.__mro__[1]


class SpokenCommand(TyperCommand):
    """A command whose help is in the language of the interface."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the library's own type has moved
        """Give the help in the language of the interface."""
        lang = language_of(None)
        self.help = help_text(self.help or "", lang)
        for parameter in self.get_params(ctx):
            parameter.help = help_text(parameter.help or "", lang)  # type: ignore[attr-defined]  # all of ours have help
        return of_library(super().get_help(ctx), lang)


class SpokenGroup(TyperGroup):
    """The group of commands: its help, and wrong usage of any of them, worded."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the library's own type has moved
        """Give the help in the language of the interface."""
        lang = language_of(None)
        self.help = help_text(self.help or "", lang)
        for parameter in self.get_params(ctx):
            parameter.help = help_text(parameter.help or "", lang)  # type: ignore[attr-defined]  # all of ours have help
        for command in self.commands.values():
            command.short_help = help_text(command.help or "", lang).strip().partition("\n")[0]
        return of_library(super().get_help(ctx), lang)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401 - passed on
    ) -> Any:  # noqa: ANN401 - as the library has it
        """Run a command; wrong usage exits with 2 and says how it is used."""
        lang = language_in(sys.argv[1:] if args is None else args)
        try:
            code = super().main(
                args,
                prog_name,
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except _WRONG as error:
            typer.echo(wrong(error, lang), err=True)
            sys.exit(2)
        except typer.Abort:
            sys.exit(130)
        if standalone_mode:
            sys.exit(code if isinstance(code, int) else 0)
        return code
