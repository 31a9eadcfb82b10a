"""Normalised text with a map back to the original.

Releases come out of PDFs, web pages and word processors with invisible characters, glyph codes of
old fonts and marks in the wrong order. Everything here is deterministic and safe on sound text;
what needs a dictionary is done where words are (``words``). The normalised form decides and is
never shown: ``Normalised.span`` leads every position back to the text as it was read.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from dedup.model import DamageClass

CONSONANT = "ก-ฮ"
LEAD_VOWEL = "เแโใไ"
TONE = "่้๊๋"
# Marks that stand above or below a consonant, and vowels that follow one: none can begin a word.
ABOVE_BELOW = "ัิีึืฺุู็่้๊๋์ํ๎"
DEPENDENT = ABOVE_BELOW + "ะาำๅ"

# Presentation glyphs that Thai fonts of Windows 3.1-XP put in the private-use area (the shifted
# forms of marks); from Microsoft's Thai OpenType specification and ThaiGov text as extracted.
_GLYPHS = {0xF700: "ฐ", 0xF70F: "ญ", 0xF710: "ั", 0xF711: "ํ", 0xF712: "็"}
_GLYPHS |= dict(zip(range(0xF701, 0xF705), "ิีึื", strict=True))
_GLYPHS |= dict(zip(range(0xF705, 0xF70A), "่้๊๋์", strict=True))
_GLYPHS |= dict(zip(range(0xF70A, 0xF70F), "่้๊๋์", strict=True))
_GLYPHS |= dict(zip(range(0xF713, 0xF718), "่้๊๋์", strict=True))
_GLYPHS |= dict(zip(range(0xF718, 0xF71B), "ฺุู", strict=True))

_DASHES = dict.fromkeys("‐‑‒–—―−﹣", "-")
_DIGITS = dict(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True))
_QUOTES = {"„": "“", "‟": "“", "″": '"', "«": "“", "»": "”", "`": "‘", "´": "’"}
# Latin letters drawn as one, which PDFs keep as the character of the drawing.
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_INVISIBLE = frozenset("\u00ad\u034f\u180e\ufeff\ufffd") | {
    chr(code)
    for first, last in ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFFF9, 0xFFFB))
    for code in range(first, last + 1)
}

_MARK_RUN = f"[{ABOVE_BELOW}]"
Replace = Callable[[re.Match[str]], str]

# Each rule is named after the class of damage it mends; the names are what reports count.
_ORDER_RULES: tuple[tuple[DamageClass, re.Pattern[str], str | Replace], ...] = (
    ("doubled sara e", re.compile("เเ"), "แ"),
    # นํ้า, น้ํา and นําํ spell น้ำ; the consonant's tone belongs before sara am.
    ("nikhahit and sara aa", re.compile(f"([{TONE}]?)ํ([{TONE}]?)า"), r"\1\2ำ"),
    ("tone after sara am", re.compile(f"ำ([{TONE}])"), r"\1ำ"),
    ("tone before vowel", re.compile(f"([{TONE}์])([ัิีึืุู])"), r"\2\1"),
    ("doubled mark", re.compile(f"({_MARK_RUN})\\1+"), r"\1"),
    # A mark cannot stand on a lead vowel: ไมเ่สีย is ไม่เสีย, the mark slid over the vowel.
    (
        "slid mark",
        re.compile(f"([{CONSONANT}][ัิีึืุู]?)([{LEAD_VOWEL}])({_MARK_RUN}+)"),
        r"\1\3\2",
    ),
    # pdfium leaks the glyph number of sara am's ring as a Latin letter: คĚาสั่ง.
    ("leaked glyph", re.compile(f"(?<=[{CONSONANT}])[\u00c0-\u024f]า"), "ำ"),
    # จ ากัด: the ring of sara am was lost and its aa cut off from a bare consonant.
    ("split sara am", re.compile(f"(?<=[{CONSONANT}])[ \t]+า"), "ำ"),
    # No word begins with a mark: the space before it came from the page, not the writer.
    ("space before mark", re.compile(f"(?<=[{CONSONANT}{ABOVE_BELOW}])\\s+(?=[{DEPENDENT}])"), ""),
)


@dataclass(frozen=True, slots=True)
class Normalised:
    """Text to decide with; character ``i`` stands for ``starts[i]..ends[i]`` of the original.

    ``damage`` counts the places mended, by class.
    """

    text: str
    original: str
    starts: "array[int]"
    ends: "array[int]"
    damage: dict[DamageClass, int] = field(default_factory=dict)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original span of ``start..end`` of the normalised text.

        An empty span leads to the empty span before the character it stands before.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"not a span of the normalised text: {start}-{end}")
        if start == end:
            at = self.starts[start] if start < len(self.text) else len(self.original)
            return at, at
        return self.starts[start], max(self.ends[end - 1], self.starts[start])

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Give the normalised span of the characters that stand for ``start..end`` of the original.

        Characters dropped from the original belong to no normalised character; a span of only
        such characters leads to an empty span.
        """
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        return first, max(first, last)


@cache
def _character_rules() -> tuple[re.Pattern[str], dict[str, str]]:
    table: dict[str, str] = {**_DASHES, **_DIGITS, **_QUOTES, **_LIGATURES}
    table |= {chr(code): mark for code, mark in _GLYPHS.items()}
    table |= dict.fromkeys(_INVISIBLE, "")
    table |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= {chr(code): " " for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (9, 10)}
    # Unicode's space separators (category Zs) but the plain space.
    table |= dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000", " ")
    table |= {chr(code): " " for code in range(0x2000, 0x200B)}
    table |= dict.fromkeys(("\r\n", "\r", "\u2028", "\u2029", "\x85"), "\n")
    # Symbol-font bullets that Word leaves in the private-use area.
    table |= {chr(code): "•" for code in range(0xF000, 0xF100)} | {"\x9f": "•", "\x95": "•"}
    single = "".join(ch for ch in table if len(ch) == 1)
    return re.compile(f"\r\n|[{re.escape(single)}]"), table


def normalise(text: str) -> Normalised:
    """Normalise ``text``: linear in its length, deterministic, idempotent on its own result.

    Thai digits become ASCII digits, exotic spaces become spaces, dashes become hyphens, invisible
    characters go, ligatures come apart, marks are put in order. Letters are never invented or lost
    but for the damage classes named in the rules.
    """
    whole = array("I", range(len(text) + 1))
    result = Normalised(text, text, whole[:-1], whole[1:])
    pattern, table = _character_rules()
    result = _substitute(result, pattern, lambda match: table[match[0]])
    damage: dict[DamageClass, int] = {}
    # Mending one mark can bring two others together; sound text passes once, damaged text twice.
    settled = False
    while not settled:
        settled = True
        for name, rule, replacement in _ORDER_RULES:
            mended = _substitute(result, rule, replacement)
            if mended is not result:
                damage[name] = damage.get(name, 0) + len(rule.findall(result.text))
                result, settled = mended, False
    return Normalised(result.text, text, result.starts, result.ends, damage)


def _substitute(
    source: Normalised, pattern: re.Pattern[str], replacement: str | Replace
) -> Normalised:
    """Replace every match; the characters that replace a match stand for the whole of it."""
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    done = 0
    for match in pattern.finditer(source.text):
        new = replacement(match) if callable(replacement) else match.expand(replacement)
        first, last = match.span()
        pieces += (source.text[done:first], new)
        starts.extend(source.starts[done:first])
        ends.extend(source.ends[done:first])
        if new:
            _stand_for(source, first, last, new, starts, ends)
        done = last
    if not pieces:
        return source
    pieces.append(source.text[done:])
    starts.extend(source.starts[done:])
    ends.extend(source.ends[done:])
    return Normalised("".join(pieces), source.original, starts, ends)


def _stand_for(
    source: Normalised, first: int, last: int, new: str, starts: "array[int]", ends: "array[int]"
) -> None:
    if len(new) == last - first == 1:
        starts.append(source.starts[first])
        ends.append(source.ends[first])
        return
    starts.extend([source.starts[first]] * len(new))
    ends.extend([source.ends[last - 1]] * len(new))


class _Skeleton(dict[int, int | str | None]):
    """What stays of each character; asked of a character once, when it is first met."""

    def __missing__(self, code: int) -> int | None:
        ch = chr(code)
        self[code] = kept = code if ch.isalnum() or ch in "ัิีึืุู" else None
        return kept


_SKELETON = _Skeleton(str.maketrans(dict.fromkeys("็่้๊๋์ํ๎ฺๆ") | {"ำ": "า"}))


def skeleton(text: str) -> str:
    """Reduce normalised text to what extraction damage leaves alone.

    Tone marks, thanthakhat and the ring of sara am go, and so do spaces and punctuation; letters
    are lower case. ``ท้าให้`` and ``ทำให้``, ``สานักงาน`` and ``สำนักงาน`` have equal skeletons. It
    joins 7.9 % of dictionary words with another one (ค่า, ค้า): use it to find, not to decide.
    """
    return text.lower().translate(_SKELETON)
