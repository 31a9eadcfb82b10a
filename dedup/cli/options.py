"""What commands take, declared without the library that reads it.

typer makes help, wrong usage and completion of these; what is typed as a rule needs none of it.
"""

from collections.abc import Callable
from typing import Any


class Misused(Exception):
    """A command was asked wrongly; found before it has read or written anything.

    ``param_hint`` names the option that is meant, where the message does not.
    """

    def __init__(self, message: str, *, param_hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.param_hint = param_hint


class Declared:
    """One parameter of a command: its names where they are not made of its own, and its help.

    ``min`` and ``max`` bound a number. ``parser`` makes a value of what was typed, and may raise
    ``Misused``; ``autocompletion`` gives what may be typed.
    """

    def __init__(
        self,
        *names: str,
        help: str,
        metavar: str | None = None,
        min: int | None = None,
        max: int | None = None,
        parser: Callable[[str], Any] | None = None,
        autocompletion: Callable[[], list[str]] | None = None,
    ) -> None:
        self.names = names
        self.help = help
        self.metavar = metavar
        self.min = min
        self.max = max
        self.parser = parser
        self.autocompletion = autocompletion


class Option(Declared):
    """What is given by name."""


class Argument(Declared):
    """What is given by place; as a list it takes all that are left."""
