"""Text made safe to show: where it may be cut, and characters that hide made visible.

Bidi controls and zero-width characters can disguise a name or a number, and a terminal obeys
control characters; every report shows them by name instead.
"""

import re
import unicodedata

# Line breaks and tabs are layout, not disguise; everything else of these classes is made visible:
# controls (Cc), formats such as bidi and zero-width (Cf), separators of lines (Zl, Zp),
# unassigned private glyphs (Co) and lone surrogates (Cs).
_LAYOUT = "\t\n\r"
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufeff\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010fffd]"
)
_SHORT = {
    0x00AD: "SHY",
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
_SPACES = " \n\t"
_LEAD_VOWELS = "เแโใไ"
_EXTENDING = ("Mn", "Me", "Mc")
# Sara am and its Lao sister follow their consonant though they are letters (UAX 29, SpacingMark).
_SPACING_LETTERS = "\u0e33\u0eb3"


def hidden_name(character: str) -> str:
    """Name a character that cannot be seen: ``RLO``, ``ZWSP`` or ``U+0007``."""
    code = ord(character)
    return _SHORT.get(code, f"U+{code:04X}")


def pieces(text: str) -> tuple[tuple[str, bool], ...]:
    """Cut ``text`` into visible stretches and the names of hidden characters (flagged true).

    A joiner inside a visible emoji is part of what is seen and stays.
    """
    found: list[tuple[str, bool]] = []
    done = 0
    for match in _HIDDEN.finditer(text):
        at = match.start()
        if _joins_emoji(text, at):
            continue
        if done < at:
            found.append((text[done:at], False))
        found.append((hidden_name(match[0]), True))
        done = match.end()
    if done < len(text) or not found:
        found.append((text[done:], False))
    return tuple(found)


def shows(text: str) -> bool:
    """Say whether a reader sees anything in ``text``: more than spaces and hidden characters."""
    return not text.isspace() and bool(_HIDDEN.sub("", text).strip())


def plain(text: str) -> str:
    """Give ``text`` on one line with every hidden character written out as ``<RLO>``."""
    shown = "".join(f"⟨{part}⟩" if hidden else part for part, hidden in pieces(text))
    return " ".join(shown.split())


def is_boundary(text: str, at: int) -> bool:
    """Say whether ``text`` may be cut before position ``at`` without splitting a cluster.

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


def _joins_emoji(text: str, at: int) -> bool:
    if text[at] != "\u200d" or not 0 < at < len(text) - 1:
        return False
    around = (text[at - 1], text[at + 1])
    return all(unicodedata.category(ch) in ("So", "Sk", "Mn") for ch in around)


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    count = 0
    while at - count > 0 and _is_flag(text[at - count - 1]):
        count += 1
    return count
