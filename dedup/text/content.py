"""The content of sentences, as bags of words and letter trigrams with weights.

Two words of the same spelling match, and so do parts of them: words carry half of a sentence's
weight, by their rarity in 5,711 government releases, and the trigrams of its skeleton the other
half, which damage and compounding leave mostly alone. The unit of weight is about one letter.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from heapq import nlargest
from importlib.resources import files
from operator import add
from sys import intern
from typing import Self

from dedup.text.caps import Caps
from dedup.text.meanings import meanings
from dedup.text.reading import Reading, Word

# Places of features looked up for one sentence: so many, or those of so many features that stand in
# every sentence of the text, as long as that is no more than so many for all sentences together. In
# texts of a few pages that is all of them: of the hand-aligned pairs one needs 22 such features.
_LOOKED_UP = 600
_EVERYWHERE = 25
_LOOKED_UP_IN_ALL = 400_000
_FEW = 8
# Joined contents that are kept at once: those of texts of some 200,000 letters.
_MOST_SPANS = 4_096
# Share of what the best one has in common below which a sentence is passed over.
_ENOUGH = 0.2
# Share of the best one's score below which a sentence is no candidate beside it.
_NEAR = 0.45
_COVERING = 6
# How much of a feature's weight depends on how often both texts say it, and what is left at least.
_THEME = 0.8
_LEAST = 0.05
# Words that no release has are names, misprints or scraps of them; scraps are short.
_SCRAP = 5
_UNKNOWN_COUNT = 2
# A word counts by its length, within reason: one name is not a sentence.
_LONG = 12
# Half of the weight each: the mean rarity of a word is 0.45.
_WORD_SHARE = 0.5 / 0.45
_TRIGRAM_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Content:
    """A bag of weighted features, its weight in all, in letters, and the skeleton it is made of."""

    bag: Mapping[str, float]
    mass: float
    text: str


@cache
def _counts() -> tuple[dict[str, int], int]:
    text = (files("dedup.text") / "frequencies.tsv").read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    rows = (line.split("\t") for line in lines)
    return {key: int(count) for key, count in rows}, int(head.split("\t")[1])


@cache
def rarity(key: str) -> float:
    """Give the rarity of a word by its skeleton, 0.02..1: its inverse document frequency."""
    counts, total = _counts()
    weight = math.log((total + 1) / (counts.get(key, _UNKNOWN_COUNT) + 0.5)) / math.log(total)
    if key not in counts:
        weight *= min(1.0, len(key) / _SCRAP)
    return max(0.02, min(1.0, weight))


def content_of(words: Sequence[Word]) -> Content:
    """Weigh the words of a stretch of text, each under the name of what it stands for."""
    bag: dict[str, float] = defaultdict(float)
    # A skeleton has no decimal point; a figure is more than its digits.
    keys = [word.text if word.text[:1].isdigit() else word.key for word in words]
    for word in words:
        for name, weight in _features(word.text, word.key):
            bag[name] += weight
    skeleton = "".join(keys)
    for at in range(len(skeleton) - 2):
        bag[intern(skeleton[at : at + 3])] += _TRIGRAM_SHARE
    return Content(dict(bag), sum(bag.values()), skeleton)


@cache
def _features(text: str, key: str) -> tuple[tuple[str, float], ...]:
    """Name what a word stands for, each with its weight; punctuation stands for nothing."""
    return tuple(
        # The blank tells a word from a trigram of the same letters.
        (intern(f" {meaning}"), _WORD_SHARE * _letters(key, meaning))
        for meaning in (meanings(text, key) if key else ())
    )


def _letters(key: str, meaning: str) -> float:
    """Weigh a word: its length by its rarity, or its group's where that is the less rare."""
    return min(rarity(key), rarity(meaning)) * min(len(key), _LONG)


def join(contents: Sequence[Content]) -> Content:
    """Put the contents of neighbours together."""
    bag: dict[str, float] = dict(contents[0].bag)
    for content in contents[1:]:
        for key, weight in content.bag.items():
            bag[key] = bag.get(key, 0.0) + weight
    mass = sum(content.mass for content in contents)
    return Content(bag, mass, "".join(content.text for content in contents))


def shared(one: Content, other: Content) -> float:
    """Weigh what two contents have in common, in letters."""
    small, large = one.bag, other.bag
    if len(small) > len(large):
        small, large = large, small
    common = 0.0
    # Most keys of one are not in the other: ``filter`` passes them over without Python code.
    for key in filter(large.__contains__, small):
        weight, there = small[key], large[key]
        common += weight if weight < there else there
    return common


class Contents:
    """The sentences of a reading with their contents; joined contents are kept, some thousands."""

    def __init__(
        self, reading: Reading, contents: Sequence[Content], caps: Caps | None = None
    ) -> None:
        """Keep the contents of the sentences of ``reading``; ``caps`` is told of work left out."""
        self.caps = caps or Caps()
        self.reading = reading
        self.contents = contents
        self._spans: dict[tuple[int, int], Content] = {}
        self._masses: dict[tuple[int, int], float] = {}
        self._same: dict[str, list[int]] = {}
        self._found: dict[str, list[tuple[int, float]]] = defaultdict(list)

    @classmethod
    def of(
        cls,
        reading: Reading,
        known: dict[tuple[str, ...], Content] | None = None,
        caps: Caps | None = None,
    ) -> Self:
        """Weigh every sentence of ``reading``; equal sentences share one content.

        ``known`` holds contents weighed before, by the words of the sentence, and takes up more.
        """
        known = {} if known is None else known
        contents = []
        for number in range(len(reading.sentences)):
            words = reading.words_of(number)
            said = tuple(word.text for word in words)
            content = known.get(said)
            if content is None:
                content = known[said] = content_of(words)
            contents.append(content)
        return cls(reading, contents, caps)

    def __len__(self) -> int:
        return len(self.contents)

    def span(self, first: int, last: int) -> Content:
        """Give the content of sentences ``first..last``, joined."""
        if last - first == 1:
            return self.contents[first]
        known = self._spans.get((first, last))
        if known is None:
            known = join([self.span(first, last - 1), self.contents[last - 1]])
            if len(self._spans) >= _MOST_SPANS:
                # Of a long text they are asked for in order, and most never again.
                self._spans.clear()
            self._spans[first, last] = known
        return known

    def mass(self, first: int, last: int) -> float:
        """Give the mass of sentences ``first..last``, joined, without joining them."""
        if last - first == 1:
            return self.contents[first].mass
        known = self._masses.get((first, last))
        if known is None:
            # Added up as ``span`` does it.
            known = reduce(add, (content.mass for content in self.contents[first:last]))
            self._masses[first, last] = known
        return known

    def same(self, content: Content) -> list[int]:
        """List the sentences of just this content."""
        if not self._same:
            for number, held in enumerate(self.contents):
                self._same.setdefault(held.text, []).append(number)
        return self._same.get(content.text, [])

    def nearest(self, content: Content, most: int) -> list[int]:
        """List the sentences that share most with ``content``, best first, at most ``most``.

        The rarest features are looked up first, and in a long text no more than ``_LOOKED_UP``
        places, so that the time does not grow with the square of the text. A sentence that shares
        much less than the best one is left out.
        """
        postings = self._postings()
        held = [
            (places, weight)
            for key, weight in content.bag.items()
            if (places := postings.get(key)) is not None
        ]
        held.sort(key=lambda item: len(item[0]))
        found: dict[int, float] = defaultdict(float)
        units = len(self)
        within = max(_LOOKED_UP, min(_EVERYWHERE * units, _LOOKED_UP_IN_ALL // max(1, units)))
        looked = 0
        for places, weight in held:
            if looked + len(places) > within:
                self.caps.met("counterparts", looked, sum(len(others) for others, _ in held))
                break
            looked += len(places)
            for number, there in places:
                found[number] += weight if weight < there else there
        if not found:
            return []
        # Most of those found share a stock phrase or two.
        enough = _ENOUGH * max(found.values())
        # A few letters in common are a large share of a very short sentence, and mean little.
        scores = {
            number: share / (_FEW + min(content.mass, self.contents[number].mass))
            for number, share in found.items()
            if share >= enough
        }
        best = nlargest(most, scores, key=lambda number: (scores[number], -number))
        return [number for number in best if scores[number] >= _NEAR * scores[best[0]]]

    def _postings(self) -> dict[str, list[tuple[int, float]]]:
        if not self._found:
            for number, content in enumerate(self.contents):
                for key, weight in content.bag.items():
                    self._found[key].append((number, weight))
        return self._found

    def cover(self, content: Content) -> float:
        """Give the greatest share (0..1) of ``content`` that a stretch of up to two units holds."""
        if not content.mass:
            return 1.0
        best = 0.0
        for number in self.nearest(content, _COVERING):
            for first in (number - 1, number):
                if 0 <= first < len(self):
                    span = self.span(first, min(first + 2, len(self)))
                    best = max(best, shared(content, span))
        return best / content.mass


def weigh_down(a: Contents, b: Contents) -> tuple[Contents, Contents]:
    """Weigh down what two texts keep saying, their theme: it answers nothing in particular.

    A feature keeps its weight by its inverse document frequency among the sentences of both
    texts, for the part ``_THEME``; all weights are then raised so that the sum stays as it was.
    """
    contents = [*a.contents, *b.contents]
    if len(contents) < 2:
        return a, b
    counts: Counter[str] = Counter()
    for content in contents:
        counts.update(content.bag.keys())
    total = len(contents)
    factors = {
        key: 1.0 - _THEME + _THEME * max(_LEAST, math.log(total / count) / math.log(total))
        for key, count in counts.items()
    }
    before = sum(content.mass for content in contents)
    after = sum(
        weight * factors[key] for content in contents for key, weight in content.bag.items()
    )
    raised = before / after if after else 1.0
    known: dict[int, Content] = {}
    return _toned(a, factors, raised, known), _toned(b, factors, raised, known)


def _toned(
    contents: Contents, factors: Mapping[str, float], raised: float, known: dict[int, Content]
) -> Contents:
    for content in contents.contents:
        if id(content) not in known:
            bag = {key: weight * factors[key] * raised for key, weight in content.bag.items()}
            known[id(content)] = Content(bag, sum(bag.values()), content.text)
    weighed = [known[id(content)] for content in contents.contents]
    return Contents(contents.reading, weighed, contents.caps)
