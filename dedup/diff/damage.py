"""Whether two stretches of words differ only by extraction damage."""

from collections.abc import Sequence

from dedup.text.reading import Reading, Word
from dedup.text.words import dictionary

# So many places where a dictionary word lost its marks are no slip of the pen.
_DAMAGED_PLACES = 3


def same_but_for_damage(a: Sequence[Word], b: Sequence[Word], damaged: bool) -> bool:
    """Tell whether two stretches read the same but for spacing, punctuation and lost marks.

    Marks count as lost where one side is no sound Thai (ขึน for ขึ้น) or only the ring of sara am is
    missing; where both sides are words (ช่าง, ช้าง) only if ``damaged``.
    """
    if _joined(a) != _joined(b):
        return False
    text_a, text_b = _text(a), _text(b)
    if damaged or text_a == text_b:
        return True
    if _ringless(text_a) == _ringless(text_b):
        return True
    return _sound(a) != _sound(b) and not text_a.isascii()


def looks_damaged(reading: Reading, other: Reading) -> bool:
    """Tell whether ``reading`` lost marks in extraction, given another version of it.

    Scraps of words count that are no dictionary words but become one of the other version's words
    when their marks are set aside.
    """
    known = dictionary()
    there = {word.key for word in other.words if word.text in known and len(word.key) > 2}
    lost = {
        word.start
        for word in reading.words
        if word.text not in known and word.key in there and not word.text.isascii()
    }
    ringless = {word.key for word in other.words if "ำ" in word.text}
    found = "".join(word.key for word in reading.words)
    has_ring = any("ำ" in word.text for word in reading.words)
    missing = 0 if has_ring else sum(key in found for key in ringless)
    return len(lost) + missing >= _DAMAGED_PLACES


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.key for word in words)


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words if word.key).lower()


def _ringless(text: str) -> str:
    return text.replace("ำ", "า").replace("้า", "า")


def _sound(words: Sequence[Word]) -> bool:
    known = dictionary()
    return all(word.text in known for word in words if word.key)
