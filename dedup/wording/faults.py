"""Errors in the language of the interface: what, where and what to do."""

import re
from functools import cache

from dedup.errors import DedupError
from dedup.model import Lang
from dedup.wording.faults_th import FAULTS


def fault_text(error: DedupError, lang: Lang) -> str:
    """Word an error on one line; a part that nobody has worded stays in English."""
    if lang == "en":
        return str(error)
    return str(DedupError(thai(error.what), where=error.where, hint=thai(error.hint)))


def thai(text: str) -> str:
    """Give one part of an error in Thai, or as it is where nobody has worded it."""
    if text in FAULTS:
        return FAULTS[text]
    for pattern, worded in _patterns():
        if match := pattern.fullmatch(text):
            return worded.format(*match.groups())
    return text


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.escape(english).replace(r"\{\}", "(.+?)"), re.DOTALL), worded)
        for english, worded in FAULTS.items()
        if "{}" in english
    )
