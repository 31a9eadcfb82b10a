"""The language of the interface: ``--lang`` before or after the command, else ``DEDUP_LANG``."""

import os
from collections.abc import Sequence
from typing import Annotated

from dedup.cli.options import Misused, Option
from dedup.model import Lang
from dedup.wording.languages import LANGUAGES, language_named

VARIABLE = "DEDUP_LANG"


def _language(value: str) -> Lang:
    """Read a language by its code."""
    found = language_named(value)
    if found is None:
        codes = ", ".join(f"'{lang}'" for lang in LANGUAGES)
        raise Misused(f"'{value}' is not one of {codes}.")
    return found


LangOption = Annotated[
    Lang | None,
    Option(
        "--lang",
        parser=_language,
        metavar=f"[{'|'.join(LANGUAGES)}]",
        autocompletion=lambda: list(LANGUAGES),
        help=f"Language of the interface, not of the texts (else {VARIABLE}, else th).",
    ),
]


_before: list[Lang] = []


def language_of(told: Lang | None) -> Lang:
    """Give the language asked of a command, else that asked before it, else the environment's."""
    for one in (told, *_before):
        if one is not None:
            return one
    asked = os.environ.get(VARIABLE, "").strip().lower()
    return next((lang for lang in LANGUAGES if asked.startswith(lang)), LANGUAGES[0])


def told_before(told: Lang | None) -> None:
    """Keep the language asked for before the command, or that none was, for the command itself."""
    _before[:] = [] if told is None else [told]


def language_in(arguments: Sequence[str]) -> Lang:
    """Find the language in arguments that may be wrong otherwise, for help and for errors."""
    told: Lang | None = None
    for at, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            value = value or next(iter(arguments[at + 1 : at + 2]), "")
            told = language_named(value) or told
    told_before(told)
    return language_of(None)
