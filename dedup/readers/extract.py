"""What every format's reader gives back, and the checks that hold for all of them."""

import re
from dataclasses import dataclass
from typing import Literal

from dedup.errors import InputError, TooLarge
from dedup.model import DamageClass
from dedup.streams.limits import Limits

Media = Literal["text", "html", "pdf", "docx", "jsonl"]

# Characters that show nothing: a text of only these is empty to a reader.
_SHOWN = re.compile("[^\\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The text of one input with what its format knows about it; fields as in ``Document``."""

    text: str
    media: Media
    encoding: str = "utf-8"
    title: str | None = None
    date: str | None = None
    url: str | None = None
    pages: tuple[int, ...] = ()
    damage: tuple[tuple[DamageClass, int], ...] = ()


def check_text(text: str, *, where: str, limits: Limits) -> None:
    """Refuse a text that cannot be compared: empty, too long, with NUL or half a character."""
    if len(text) > limits.characters:
        raise TooLarge(
            f"has {len(text):,} characters, more than the {limits.characters:,} allowed",
            where=where,
            hint="compare a part of it or raise the limit on characters",
        )
    if not _SHOWN.search(text):
        raise InputError("has no text", where=where, hint="give a file with text in it")
    if "\0" in text:
        raise InputError(
            f"holds a NUL character at position {text.index(chr(0)):,}, so it is not plain text",
            where=where,
            hint="save it again as plain text",
        )
    lone = re.search("[\ud800-\udfff]", text)
    if lone:
        raise InputError(
            f"holds half a character (a lone surrogate) at position {lone.start():,}",
            where=where,
            hint="export the text again as UTF-8",
        )
