"""Commands asked plainly are run at once, without the library that reads all others.

typer and what it imports take as long as comparing two short texts. Plain are options by a whole
name with a sound value, and arguments. Everything else, right or wrong, is left to typer, which
gives the same values for what is plain.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin

from dedup.cli.options import Argument, Declared, Misused
from dedup.cli.output import say

COMMANDS = ("compare", "find", "index", "matrix", "scan", "schema", "serve")
# Set where a shell asks what could be typed.
_COMPLETING = "_DEDUP_COMPLETE"
_INTERRUPTED = 130


class _NotPlainError(Exception):
    """What was typed is to be read by typer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parameter:
    name: str
    kind: Any
    many: bool
    required: bool
    declared: Declared

    @property
    def names(self) -> tuple[str, ...]:
        return self.declared.names or (f"--{self.name.replace('_', '-')}",)

    def value(self, word: str) -> object:
        """Make a value of a word."""
        if self.declared.parser is not None:
            return self.declared.parser(word)
        if self.kind is int:
            return self._number(word)
        return Path(word) if self.kind is Path else word

    def _number(self, word: str) -> int:
        if not (word.isascii() and word.isdigit()):
            raise _NotPlainError
        number, least, most = int(word), self.declared.min, self.declared.max
        if (least is not None and number < least) or (most is not None and number > most):
            raise _NotPlainError
        return number


def run_plain(words: Sequence[str]) -> bool:
    """Run the command that was typed; return whether it could be, and else has done nothing."""
    # Windows leaves patterns of files to the library.
    if not words or words[0] not in COMMANDS or _COMPLETING in os.environ or os.name == "nt":
        return False
    command: Callable[..., None] = getattr(import_module(f"dedup.cli.{words[0]}"), words[0])
    try:
        command(**arguments_of(command, words[1:]))
    except (_NotPlainError, Misused):
        return False
    except KeyboardInterrupt:
        say("", error=True)
        sys.exit(_INTERRUPTED)
    return True


def arguments_of(command: Callable[..., None], words: Sequence[str]) -> dict[str, Any]:
    """Give the arguments a command is called with; raises where the words are not plain."""
    parameters = list(_parameters(command))
    options = {
        name: one
        for one in parameters
        if not isinstance(one.declared, Argument)
        for name in one.names
    }
    given: dict[str, Any] = {}
    placed: list[str] = []
    left = iter(words)
    for word in left:
        if not word.startswith("-") or word == "-":
            placed.append(word)
            continue
        name, joined, value = word.partition("=")
        option = options.get(name)
        if option is None or (joined and not name.startswith("--")):
            raise _NotPlainError
        if option.kind is bool:
            if joined:
                raise _NotPlainError
            given[option.name] = True
            continue
        _take(given, option, value if joined else next(left, "--"))
    _place(given, placed, [one for one in parameters if isinstance(one.declared, Argument)])
    if any(one.required and one.name not in given for one in parameters):
        raise _NotPlainError
    return given


def _parameters(command: Callable[..., None]) -> Iterator[_Parameter]:
    hints = [(name, hint) for name, hint in command.__annotations__.items() if name != "return"]
    required = len(hints) - len(command.__defaults__ or ())
    for number, (name, hint) in enumerate(hints):
        kind = hint.__origin__
        if NoneType in get_args(kind):
            (kind,) = (one for one in get_args(kind) if one is not NoneType)
        many = get_origin(kind) is list
        yield _Parameter(
            name=name,
            kind=get_args(kind)[0] if many else kind,
            many=many,
            required=number < required,
            declared=hint.__metadata__[0],
        )


def _take(given: dict[str, Any], parameter: _Parameter, word: str) -> None:
    if word.startswith("-") and word != "-":
        raise _NotPlainError
    value = parameter.value(word)
    if parameter.many:
        given[parameter.name] = [*given.get(parameter.name, []), value]
    else:
        given[parameter.name] = value


def _place(given: dict[str, Any], words: list[str], parameters: list[_Parameter]) -> None:
    """Give the words to the arguments in order; one that takes many comes last."""
    for parameter in parameters:
        taking = len(words) if parameter.many else 1
        for word in words[:taking]:
            _take(given, parameter, word)
        words = words[taking:]
    if words:
        raise _NotPlainError
