"""Whether two stretches of words differ only by extraction damage."""

from collections.abc import Sequence

from dedup.text.reading import Word
from dedup.text.segmenter import dictionary


def same_but_for_damage(a: Sequence[Word], b: Sequence[Word], damaged: bool) -> bool:
    """Return whether two stretches read the same but for spacing, punctuation and lost marks.

    Marks count as lost where one side is no sound Thai (ขึน for ขึ้น) or only the ring of sara am is
    missing; where both sides are words (ช่าง, ช้าง) only if ``damaged``.
    """
    if _joined(a) != _joined(b) or _figures(a) != _figures(b):
        return False
    text_a, text_b = _text(a), _text(b)
    if damaged or text_a == text_b:
        return True
    if _ringless(text_a) == _ringless(text_b):
        return True
    return _sound(a) != _sound(b) and not text_a.isascii()


def _figures(words: Sequence[Word]) -> list[str]:
    """Give the figures as they stand: a skeleton has no decimal point."""
    return [word.text for word in words if word.text[:1].isdigit()]


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.key for word in words)


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words if word.key).lower()


def _ringless(text: str) -> str:
    return text.replace("ำ", "า").replace("้า", "า")


def _sound(words: Sequence[Word]) -> bool:
    known = dictionary()
    return all(word.text in known for word in words if word.key)
