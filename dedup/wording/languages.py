"""The languages of the interface: each is a folder of its code, with a module for each part."""

from importlib import import_module
from typing import Any, Final, get_args

from dedup.model import Lang

LANGUAGES: Final[tuple[Lang, ...]] = get_args(Lang)
"""All languages, the one first that is spoken where none is asked for."""

WRITTEN_IN: Final[Lang] = "en"
"""The language that help and errors are written in where they arise; others word them from it."""


def part(lang: Lang, name: str) -> Any:  # noqa: ANN401 - whoever asks knows the form
    """Give the words of a part of the interface, ``WORDS`` of its module, in ``lang``.

    Raises ``ModuleNotFoundError`` where the language lacks the part: none speaks for another.
    """
    return import_module(f"dedup.wording.{lang}.{name}").WORDS


def language_named(code: str | None) -> Lang | None:
    """Give the language of a code, or ``None`` where there is none of it."""
    return next((lang for lang in LANGUAGES if lang == code), None)
