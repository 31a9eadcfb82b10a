"""Where text may be cut to be shown; how what hides in it is made visible is ``shown``'s."""

import unicodedata

from dedup.shown import hides, pieces, plain, shows

__all__ = [
    "break_after", "break_before", "clip", "hides", "is_boundary", "pieces", "plain", "shows",
    "snap",
]  # fmt: skip

_SPACES = " \n\t"
_LEAD_VOWELS = "เแโใไ"
_EXTENDING = ("Mn", "Me", "Mc")
# Sara am and its Lao sister follow their consonant though they are letters (UAX 29, SpacingMark).
_SPACING_LETTERS = "\u0e33\u0eb3"


def is_boundary(text: str, at: int) -> bool:
    """Return whether ``text`` may be cut before position ``at`` without splitting a cluster.

    The rules of UAX 29 for extended grapheme clusters that concern marks, joiners, flags and
    line ends; Hangul is taken as precomposed.
    """
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if before == "\r" and after == "\n":
        return False
    if after in _SPACING_LETTERS or after == "\u200d" or unicodedata.category(after) in _EXTENDING:
        return before.isspace() or unicodedata.category(before) in ("Cc", "Zl", "Zp")
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\ufe00" <= after <= "\ufe0f":
        return False
    if before == "\u200d":
        return unicodedata.category(after) != "So"
    return not (_is_flag(before) and _is_flag(after) and _flags_before(text, at) % 2 == 1)


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen ``start..end`` until both ends stand between clusters."""
    while not is_boundary(text, start):
        start -= 1
    while not is_boundary(text, end):
        end += 1
    return start, end


def clip(text: str, limit: int) -> str:
    """Shorten ``text`` to at most ``limit`` characters and an ellipsis that says so.

    Cuts at a space, or else before a lead vowel, where the last quarter has one.
    """
    if len(text) <= limit:
        return text
    return text[: break_before(text, limit, limit // 4)].rstrip() + "…"


def break_before(text: str, at: int, reach: int) -> int:
    """Find the best place to break ``text`` at most ``reach`` characters before ``at``.

    Best is a space; then a lead vowel, which always begins a Thai syllable; else the nearest
    place that splits no cluster. Never gives 0 unless ``at`` is 0.
    """
    if at >= len(text):
        return len(text)
    lowest = max(1, at - reach)
    for wanted in (_SPACES, _LEAD_VOWELS):
        for place in range(at, lowest - 1, -1):
            if text[place] in wanted and is_boundary(text, place):
                return place
    while at > 1 and not is_boundary(text, at):
        at -= 1
    return at


def break_after(text: str, at: int, reach: int) -> int:
    """Find the best place to begin showing ``text``, at most ``reach`` characters after ``at``."""
    if at <= 0:
        return 0
    highest = min(len(text), at + reach)
    for place in range(at, highest):
        if text[place - 1] in _SPACES:
            return place
    for place in range(at, highest):
        if text[place] in _LEAD_VOWELS:
            return place
    while at > 0 and not is_boundary(text, at):
        at -= 1
    return at


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    count = 0
    while at - count > 0 and _is_flag(text[at - count - 1]):
        count += 1
    return count
