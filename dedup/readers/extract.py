"""What every format's reader gives back, and the checks that hold for all of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Self, get_args

from dedup.errors import InputError, TooLarge
from dedup.streams.limits import Limits

if TYPE_CHECKING:
    from dedup.model import DamageClass, LeftOut

Media = Literal["text", "html", "pdf", "docx", "jsonl", "mail", "feed"]

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
    damage: "tuple[tuple[DamageClass, int], ...]" = ()
    left_out: "tuple[tuple[LeftOut, int], ...]" = ()

    @classmethod
    def of_plain(cls, told: Any, *, where: str) -> Self:  # noqa: ANN401 - checked here
        """Make one of what a reader in another process says, which is not to be trusted.

        Raises ``InputError`` where it is not what a reader says.
        """
        # The process that reads does without the model.
        from dedup.model import DamageClass, LeftOut

        try:
            text, media = str(told["text"]), told["media"]
            pages = tuple(int(page) for page in told["pages"])
            if media not in get_args(Media) or not _ascend(pages, len(text)):
                raise ValueError
            return cls(
                text=text,
                media=media,
                encoding=str(told["encoding"]),
                pages=pages,
                damage=tuple(_counts(told["damage"], get_args(DamageClass))),
                left_out=tuple(_counts(told["left_out"], get_args(LeftOut))),
                **{name: _words(told[name]) for name in ("title", "date", "url")},
            )
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                "makes the program that reads it fail (no answer)",
                where=where,
                hint="copy its text into a file",
            ) from error


def _ascend(pages: tuple[int, ...], length: int) -> bool:
    return list(pages) == sorted(pages) and all(0 <= page <= length for page in pages)


def _counts(told: Any, known: tuple[Any, ...]) -> Iterator[tuple[Any, int]]:  # noqa: ANN401 - checked
    for name, count in told:
        if name not in known:
            raise ValueError
        yield name, int(count)


def _words(told: object) -> str | None:
    # Half of a character would break every report that shows it.
    return str(told).encode("utf-8", "replace").decode() if told else None


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
