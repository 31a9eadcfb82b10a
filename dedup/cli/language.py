"""The language of the interface: ``--lang`` before or after the command, else ``DEDUP_LANG``."""

import os
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from dedup.model import Lang

VARIABLE = "DEDUP_LANG"


class Language(StrEnum):
    """The languages of the interface."""

    TH = "th"
    EN = "en"


LangOption = Annotated[
    Language | None,
    typer.Option(
        "--lang", help=f"Language of the interface, not of the texts (else {VARIABLE}, else th)."
    ),
]


_before: list[Language] = []


def language_of(told: Language | None) -> Lang:
    """Give the language asked of a command, else that asked before it, else the environment's."""
    for one in (told, *_before):
        if one is not None:
            return one.value
    return "en" if os.environ.get(VARIABLE, "").strip().lower().startswith("en") else "th"


def told_before(told: Language | None) -> None:
    """Keep the language asked for before the command, or that none was, for the command itself."""
    _before[:] = [] if told is None else [told]


def language_in(arguments: Sequence[str]) -> Lang:
    """Find the language in arguments that may be wrong otherwise, for help and for errors."""
    told: Language | None = None
    for at, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            value = value or next(iter(arguments[at + 1 : at + 2]), "")
            told = Language(value) if value in ("th", "en") else told
    told_before(told)
    return language_of(None)
