"""The words that stand near a place, wherever its sentence begins or ends, and what two share."""

import math
from bisect import bisect_left
from collections.abc import Mapping

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import FUNCTION
from dedup.facts.mention import Mention
from dedup.facts.tokens import Text
from dedup.text.content import rarity
from dedup.text.meanings import meanings
from dedup.text.reading import Word

Nearby = Mapping[str, float]
"""Words by what they stand for, each with its weight: rare ones and near ones weigh most."""

# Words of weight before and after a place that are near it; the last of them weighs half as much.
_BEFORE, _AFTER = 9, 6


def nearby(text: Text, start: int, end: int) -> Nearby:
    """Weigh the words near ``start..end`` of a text."""
    words = text.reading.words
    first = bisect_left(words, start, key=lambda word: word.end)
    last = bisect_left(words, end, key=lambda word: word.start)
    found: dict[str, float] = {}
    for number, step, most in ((first - 1, -1, _BEFORE), (last, 1, _AFTER)):
        rank, at = 0, number
        while 0 <= at < len(words) and rank < most and abs(at - number) < 3 * most:
            if _weighs(words[at]):
                for name in meanings(words[at].text, words[at].key):
                    weight = rarity(words[at].key) * (1 - rank / (2 * most))
                    found[name] = max(found.get(name, 0.0), weight)
                rank += 1
            at += step
    return found


def kind_at(text: Text, position: int) -> str:
    """Give the kind of the sentence that holds a position; none before the first."""
    at = text.sentence_at(position)
    return text.reading.sentences[at].kind if at >= 0 else ""


def _weighs(word: Word) -> bool:
    return len(word.key) > 1 and word.key not in FUNCTION


def shared(one: Nearby, other: Nearby) -> float:
    """Weigh the words that two places both have near them: 0 for none, about 1 a rare one."""
    return math.fsum(min(weight, other[name]) for name, weight in one.items() if name in other)


# Digits of which many numbers are made, and how alike two of the same are.
_FEW, _OF_FEW = 2, 0.5


def digits_alike(one: Mention, other: Mention) -> float:
    """Return 0..1 how alike the digits of two figures are: 1 for a slip in their order or scale.

    Single digits are alike by chance, and of two digits many numbers are made.
    """
    amounts = [part.value for fact in (one, other) if (part := fact.part("amount"))]
    digits = [significant(amount) for amount in amounts]
    if len(digits) < 2 or max(map(len, digits)) < 2 or min(map(len, amounts)) < 2:
        return 0.0
    if sorted(digits[0]) == sorted(digits[1]):
        return 1.0 if len(digits[0]) > _FEW else _OF_FEW
    return Levenshtein.normalized_similarity(*amounts) if len(set(map(len, amounts))) == 1 else 0.0


def significant(amount: str) -> str:
    """Give the digits of an amount without its noughts at either end and its point."""
    return amount.replace(".", "").strip("0")
