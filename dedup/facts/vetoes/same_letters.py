"""Findings between places that read the same letter for letter, once spaces are set aside.

A line broken within a word, a name or a number cuts it into other words and other facts on one
side. What stands there is the same all the same, and no disagreement.
"""

import re

from dedup.facts.disagreement import Disagreement
from dedup.facts.tokens import Text
from dedup.text.normalise import skeleton

# Letters around a finding that must be the same too: they tell รองปลัด from ปลัด, 250 from 25.
_AROUND = 6
# Characters around the other place in which those letters are looked for.
_REACH = 40
# Letters of a place from which on it is looked for without those around it.
_ITSELF = 10
# A comma parts thousands before three digits, or before what is left of them at a cut.
_KEPT = re.compile(r"(?<=\d)[.,/:-](?=\d)|[$€฿]")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d)|\d{0,2}$)")
_SIGNS = {".": "จุด", ",": "กับ", "/": "ทับ", ":": "จุด", "-": "ถึง"}
_SIGNS |= {"$": "ดอลลาร์", "€": "ยูโร", "฿": "บาท"}
_MINUS = re.compile(
    r"(?<=ร้อยละ)[ ]?-(?=\d)|(?<![^ (])-(?=\d{1,9}(?:\.\d{1,6})?[ ]{0,2}(?:%|เปอร์เซ|องศา|$))"
)
# Where a text begins or ends, there is nothing more to be the same.
_EDGE = "|"
_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")

_Place = tuple[str, int, int]


def same_letters(finding: Disagreement, texts: tuple[Text, Text], *, damaged: bool) -> bool:
    """Say whether either place of a finding stands word for word at the other one.

    In ``damaged`` texts tone marks and the like are set aside too.
    """
    places = [
        (text.text, start, end)
        for text, (start, end, _) in zip(texts, (finding.a, finding.b), strict=True)
    ]
    return any(
        _around(*one, _AROUND, damaged) in _around(*other, _REACH, damaged)
        for one, other in (places, places[::-1])
    ) or _cut_short(*sorted(places, key=_length), damaged=damaged)


def _length(place: _Place) -> int:
    text, start, end = place
    return len(said(text[start:end], damaged=True))


def _cut_short(short: _Place, long: _Place, *, damaged: bool) -> bool:
    """Say whether all of the longer place stands at the shorter one, which a line break cut off."""
    text, start, end = long
    whole = said(text[start:end], damaged=damaged)
    begun = said(short[0][short[1] : short[2]], damaged=damaged)
    # A long name begun at the other place speaks for itself; what stands before it may be in
    # another notation.
    if len(whole) < _ITSELF or whole[:1].isdigit() or not whole.startswith(begun):
        whole = _around(text[:end], start, end, _AROUND, damaged).removesuffix(_EDGE)
    longer = _length(long) > _length(short) and not whole[-1:].isdigit()
    return longer and whole in _around(*short, _REACH, damaged)


def _around(text: str, start: int, end: int, letters: int, damaged: bool) -> str:
    """Give a place with so many letters, not counting spaces, on both sides, as they are said."""
    first = start
    left = letters
    while first and left:
        first -= 1
        left -= not text[first].isspace()
    begin = _EDGE if left else ""
    last, left = end, letters
    while last < len(text) and left:
        left -= not text[last].isspace()
        last += 1
    return begin + said(text[first:last], damaged=damaged) + (_EDGE if left else "")


def said(text: str, *, damaged: bool) -> str:
    """Reduce a stretch to what is said: no spaces; figures keep their points and dashes.

    Where ``damaged``, marks that extraction loses are left out too.
    """
    joined = "".join(_MINUS.sub("ลบ", text).split())
    spelled = _KEPT.sub(_spell, joined)
    if damaged:
        return skeleton(spelled)
    return "".join(letter for letter in spelled.lower() if letter.isalnum() or letter in _MARKS)


def _spell(sign: re.Match[str]) -> str:
    return "" if _THOUSANDS.match(sign.string, sign.start()) else _SIGNS[sign[0]]
