"""The words of the command line itself: help, and what is wrong with what was typed."""

import re
from typing import Any

from dedup.model import Lang
from dedup.wording.help_th import ERRORS, HELP, LIBRARY


def help_text(text: str, lang: Lang) -> str:
    """Give a help text, written in English, in ``lang``; its paragraphs are worded one by one.

    A paragraph that nobody has worded stays as it is.
    """
    if lang == "en":
        return _ENGLISH.get(text, text)
    thai = "\n\n".join(HELP.get(" ".join(one.split()), one) for one in text.split("\n\n"))
    # Asked for in English later, in the same process, it is English again.
    _ENGLISH.setdefault(thai, text)
    return thai


_ENGLISH: dict[str, str] = {}


def of_library(text: str, lang: Lang) -> str:
    """Put the command line library's own words in a help text into ``lang``."""
    text = text.replace("[A B]...", "A B").replace("A B <list[str]>", "A B            ")
    if lang == "th":
        for pattern, thai in LIBRARY:
            text = re.sub(pattern, thai, text, flags=re.MULTILINE)
    return text


def wrong(error: Any, lang: Lang) -> str:  # noqa: ANN401 - the library's own type has moved
    """Word a usage error of the command line library: how it is used, and what was wrong."""
    context = error.ctx
    if type(error).__name__ == "NoArgsIsHelpError":
        # Its message is the whole help, in the language already.
        return str(error.format_message())
    lines = []
    if context is not None:
        lines.append(of_library(context.get_usage(), lang))
        more = "Help: {} -h" if lang == "en" else "วิธีใช้ทั้งหมด: {} -h"
        lines.append(more.format(context.command_path))
    message = error.format_message()
    if lang == "th":
        message = _thai(message)
    return "\n".join([*lines, f"dedup: {message}"])


def _thai(message: str) -> str:
    for pattern, thai in ERRORS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return match.expand(thai)
    return message
