"""A stretch of text reduced to what is said: the same letters, whatever spaces and signs."""

import re

from dedup.text.normalise import skeleton

# A comma parts thousands before three digits, or before what is left of them at a cut.
_KEPT = re.compile(r"(?<=\d)[.,/:-](?=\d)|[$€฿]")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d)|\d{0,2}$)")
_SIGNS = {".": "จุด", ",": "กับ", "/": "ทับ", ":": "จุด", "-": "ถึง"}
_SIGNS |= {"$": "ดอลลาร์", "€": "ยูโร", "฿": "บาท"}
_MINUS = re.compile(
    r"(?<=ร้อยละ)[ ]?-(?=\d)|(?<![^ (])-(?=\d{1,9}(?:\.\d{1,6})?[ ]{0,2}(?:%|เปอร์เซ|องศา|$))"
)
_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")


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
