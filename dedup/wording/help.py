"""The words of the command line itself: help, and what is wrong with what was typed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dedup.model import Lang
from dedup.shown import plain
from dedup.wording.languages import part


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpWords:
    """All wording of help and wrong usage in one language; a test keeps all complete.

    ``paragraphs`` are those of help texts by their English, line breaks taken as spaces;
    ``library`` and ``errors`` what patterns over the words of the command line library become;
    ``more`` says how all help is asked for, of a command.
    """

    paragraphs: Mapping[str, str]
    library: Sequence[tuple[str, str]]
    errors: Sequence[tuple[str, str]]
    more: str


def help_words(lang: Lang) -> HelpWords:
    """Give the wording in ``lang``."""
    found: HelpWords = part(lang, "help")
    return found


def help_text(text: str, lang: Lang) -> str:
    """Give a help text, written in English, in ``lang``; its paragraphs are worded one by one.

    A paragraph that nobody has worded stays as it is.
    """
    # Worded already in another language, in the same process, it is worded from its English again.
    written = _WRITTEN.get(text, text)
    paragraphs = help_words(lang).paragraphs
    worded = "\n\n".join(
        paragraphs.get(" ".join(one.split()), one) for one in written.split("\n\n")
    )
    _WRITTEN.setdefault(worded, written)
    return worded


_WRITTEN: dict[str, str] = {}


def of_library(text: str, lang: Lang) -> str:
    """Put the command line library's own words in a help text into ``lang``."""
    text = text.replace("[A B]...", "A B").replace("A B <list[str]>", "A B            ")
    for pattern, worded in help_words(lang).library:
        text = re.sub(pattern, worded, text, flags=re.MULTILINE)
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
        lines.append(help_words(lang).more.format(context.command_path))
    # What was typed may come from a file's name, and is shown as what it is.
    return "\n".join([*lines, f"dedup: {plain(_worded(error.format_message(), lang))}"])


def _worded(message: str, lang: Lang) -> str:
    for pattern, worded in help_words(lang).errors:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return match.expand(worded)
    return message
