"""Errors in the language of the interface: what, where and what to do."""

import re
from collections.abc import Mapping
from functools import cache

from dedup.errors import DedupError
from dedup.model import Lang
from dedup.wording.languages import part


def fault_words(lang: Lang) -> Mapping[str, str]:
    """Give both halves of errors in ``lang``, by the English that they are raised with."""
    found: Mapping[str, str] = part(lang, "faults")
    return found


def fault_text(error: DedupError, lang: Lang) -> str:
    """Word an error on one line; a part that nobody has worded stays in English."""
    what, hint = worded(error.what, lang), worded(error.hint, lang)
    return str(DedupError(what, where=error.where, hint=hint))


def worded(text: str, lang: Lang) -> str:
    """Give one part of an error in ``lang``, or as it is where nobody has worded it."""
    if text in fault_words(lang):
        return fault_words(lang)[text]
    for pattern, form in _patterns(lang):
        if match := pattern.fullmatch(text):
            return form.format(*match.groups())
    return text


@cache
def _patterns(lang: Lang) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.escape(english).replace(r"\{\}", "(.+?)"), re.DOTALL), form)
        for english, form in fault_words(lang).items()
        if "{}" in english
    )
