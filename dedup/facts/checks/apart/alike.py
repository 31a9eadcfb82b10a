"""Which passages of two versions are alike by the words in them, where no link says so."""

from collections.abc import Iterable, Mapping, Sequence

from dedup.facts.counterparts import FUNCTION
from dedup.text.content import rarity
from dedup.text.meanings import meanings

# Shorter words stand anywhere.
_LETTERS = 2
_DIGITS = 9


class Alike:
    """Passages of one version, to be looked up by the rarity (0..1 each) of words they share."""

    def __init__(self, passages: Sequence[Mapping[str, float]], most: int) -> None:
        """Take passages as words with their rarity; a word of more than ``most`` finds none."""
        self._by: dict[str, list[int]] = {}
        for number, words in enumerate(passages):
            for word in words:
                self._by.setdefault(word, []).append(number)
        self._most = most

    def like(self, words: Mapping[str, float]) -> Iterable[tuple[int, float]]:
        """Give the passages, by number, that share words with another, and how much (0..)."""
        shared: dict[int, float] = {}
        for word, weight in words.items():
            those = self._by.get(word, ())
            if len(those) <= self._most:
                for number in those:
                    shared[number] = shared.get(number, 0.0) + weight
        # Sums of the same weights in another order are the same.
        return [(number, round(like, _DIGITS)) for number, like in shared.items()]


def weighed(text: str, key: str) -> dict[str, float]:
    """Give what a word stands for with its rarity, 0..1; nothing for one that stands everywhere."""
    if len(key) < _LETTERS or key in FUNCTION:
        return {}
    meaning = meanings(text, key)[0]
    return {meaning: rarity(meaning)}
