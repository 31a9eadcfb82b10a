"""The two sides of a link as sequences of words and facts, and which word answers which.

Facts stand as one token of their kind: ``83 เครื่อง`` and ``38 เครื่อง`` are aligned because both are
numbers between the same words. What differs in value is found afterwards.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise, zip_longest
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from dedup.facts.disagreement import Place
from dedup.facts.mention import Mention
from dedup.facts.settings import FactSettings
from dedup.lexicon.abbreviations import SHORT_NOUNS
from dedup.model import FactType, Link
from dedup.text.caps import Caps
from dedup.text.normalise import skeleton
from dedup.text.reading import Reading, Word

if TYPE_CHECKING:
    from dedup.facts.stance import Stance

# Letters from the first to the last of a link's sentences up to which they are one stretch of text.
_TOGETHER = 2_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a fact at ``start..end`` of the normalised text; ``key`` is what is aligned."""

    start: int
    end: int
    key: str
    text: str
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One version as facts take it: its reading and all its mentions.

    ``reaches`` tells of each mention how far it and those before it reach; ``sides`` keeps what
    ``side_of`` gathered; ``caps`` is told what of the work was capped.
    """

    reading: Reading
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    reaches: tuple[int, ...]
    stands_as: Mapping[FactType, str]
    sides: "dict[tuple[int, ...], LinkedSide]" = field(
        default_factory=dict, compare=False, repr=False
    )
    caps: Caps = field(default_factory=Caps, compare=False, repr=False)

    @classmethod
    def of(
        cls,
        reading: Reading,
        mentions: tuple[Mention, ...],
        stands_as: Mapping[FactType, str],
        caps: Caps | None = None,
    ) -> "Text":
        """Keep the mentions with their starts, to look them up by position.

        ``stands_as`` gives the key of each type of fact that is one token of a link.
        """
        starts = tuple(one.start for one in mentions)
        reaches = tuple(accumulate((one.end for one in mentions), max))
        return cls(reading, mentions, starts, reaches, stands_as, caps=caps or Caps())

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.reading.normalised.text

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Give the mentions that lie wholly in ``start..end``."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [one for one in self.mentions[first:last] if one.end <= end]

    def sentence_of(self, one: Mention) -> int:
        """Give the number of the sentence in which a fact begins; -1 before the first."""
        return self.sentence_at(one.start)

    def sentence_at(self, position: int) -> int:
        """Give the number of the sentence that holds a position; -1 before the first."""
        start, _ = self.reading.normalised.span(position, position)
        return bisect_right(self.reading.sentences, start, key=lambda sentence: sentence.start) - 1

    def keys(self, start: int, end: int) -> list[str]:
        """Give the skeletons of the content words in ``start..end``."""
        words = self.reading.words
        first = bisect_left(words, start, key=lambda word: word.start)
        last = bisect_left(words, end, key=lambda word: word.start)
        return [word.key for word in words[first:last] if len(word.key) > 2]

    def around(self, start: int, end: int) -> Sequence[Mention]:
        """Give the mentions that hold the whole of ``start..end``."""
        at = bisect_left(self.starts, start + 1)
        found: list[Mention] = []
        while at and self.reaches[at - 1] >= end:
            at -= 1
            if self.mentions[at].end >= end:
                found.append(self.mentions[at])
        return found[::-1]


@dataclass(frozen=True)
class LinkedSide:
    """The linked sentences of one version as tokens; ``mentions`` lie in those sentences.

    ``breaks`` are the tokens at which a sentence begins that is no neighbour of the one before,
    ``ends`` where each token ends; ``stances`` keeps what ``stance`` found.
    """

    version: Text
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    breaks: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    stances: "dict[FactSettings, Sequence[Stance]]" = field(
        default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def text(self) -> str:
        """The normalised text of the whole version."""
        return self.version.text

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The stretches of text that it takes up: one, or one for each run of sentences far apart.

        A sentence may join a link from anywhere; what stands between is then no part of it.
        """
        start, end = self.tokens[0].start, self.tokens[-1].end
        if end - start <= _TOGETHER:
            return [(start, end)]
        return [
            (self.tokens[first].start, self.tokens[last - 1].end)
            for first, last in pairwise([0, *self.breaks, len(self.tokens)])
            if first < last
        ]

    @cached_property
    def written(self) -> str:
        """The text of its stretches."""
        return "".join(self.text[start:end] for start, end in self.spans)

    @cached_property
    def letters(self) -> str:
        """The skeleton of the text of its stretches."""
        return skeleton(self.written)

    def of(self, kind: FactType) -> list[Mention]:
        """Give the facts of a type that the linked sentences hold."""
        return [one for one in self.mentions if one.type == kind]

    def place(self, start: int, end: int) -> Place:
        """Give a stretch as a place whose value is its words."""
        return Place(start, end, self.text[start:end])

    def index_at(self, position: int) -> int:
        """Find the token at or behind a position."""
        return bisect_left(self.ends, position + 1)


@dataclass(frozen=True, slots=True)
class AlignedLink:
    """A link with the tokens of both sides.

    ``answers`` leads from tokens of ``a`` to those of ``b`` that are equal, in one order.
    ``gaps`` are the stretches between answering tokens: where they begin and end in ``a`` and in
    ``b``.
    """

    link: Link
    a: LinkedSide
    b: LinkedSide
    answers: dict[int, int]
    gaps: tuple[tuple[int, int, int, int], ...]
    settings: FactSettings

    @property
    def likeness(self) -> float:
        """Share of tokens of both sides that answer each other, 0..1."""
        total = len(self.a.tokens) + len(self.b.tokens)
        return 2 * len(self.answers) / total if total else 1.0


def side_of(version: Text, sentences: Sequence[int]) -> LinkedSide:
    """Gather the tokens of some sentences; a typed fact is one token, all else is words.

    Many checks ask for the sides of the same links: each is gathered once.
    """
    key = tuple(sentences)
    known = version.sides.get(key)
    if known is None:
        known = version.sides[key] = _side(version, key)
    return known


def _side(version: Text, sentences: Sequence[int]) -> LinkedSide:
    tokens: list[Token] = []
    mentions: list[Mention] = []
    breaks: list[int] = []
    reading = version.reading
    for place, number in enumerate(sentences):
        if place and sentences[place - 1] != number - 1:
            breaks.append(len(tokens))
        words = reading.words_of(number)
        one = reading.sentences[number]
        start, end = reading.normalised.locate(one.start, one.end)
        found = list(version.within(start, end))
        mentions += found
        slots = [fact for fact in found if fact.type in version.stands_as]
        at = 0
        for word in words:
            while at < len(slots) and slots[at].end <= word.start:
                at += 1
            slot = slots[at] if at < len(slots) and slots[at].start < word.end else None
            if slot is None:
                tokens += _tokens_of(word, version.text)
            elif not tokens or tokens[-1].mention is not slot:
                tokens.append(Token(slot.start, slot.end, version.stands_as[slot.type], "", slot))
    ends = tuple(token.end for token in tokens)
    return LinkedSide(version, tuple(tokens), tuple(mentions), tuple(breaks), ends)


# ว่าไม่ได้ is a word of the dictionary, yet what was not done is said after "that".
_DENIED = re.compile("(?P<that>ว่า)?(?P<no>ไม่)(?P<denied>.+)")
_SHORT = {short: skeleton(full) for short, full in SHORT_NOUNS.items()}


def _tokens_of(word: Word, text: str) -> Iterator[Token]:
    """Give a word as it is aligned: a negation apart from what it denies, no punctuation."""
    parts = _DENIED.fullmatch(word.text) if "ไม่" in word.text else None
    if parts and text.startswith(word.text, word.start):
        for name, part in parts.groupdict().items():
            if part:
                start, end = (word.start + at for at in parts.span(name))
                yield Token(start, end, skeleton(part), part)
    elif word.key:
        yield Token(word.start, word.end, _key(word, text), word.text)


def _key(word: Word, text: str) -> str:
    """Give what a word is aligned by: the full form of a short one, else its skeleton."""
    dotted = word.text + "." if text[word.end : word.end + 1] == "." else word.text
    return _SHORT.get(dotted, word.key)


def aligned(link: Link, a: Text, b: Text, settings: FactSettings) -> AlignedLink:
    """Align the tokens of both sides of a link."""
    left, right = side_of(a, link.a), side_of(b, link.b)
    answers: dict[int, int] = {}
    gaps: list[tuple[int, int, int, int]] = []
    before = (0, 0)
    keys = ([token.key for token in left.tokens], [token.key for token in right.tokens])
    for i, j, length in _common(*keys):
        answers |= {i + n: j + n for n in range(length)}
        if before != (i, j):
            gaps.append((before[0], i, before[1], j))
        before = (i + length, j + length)
    if before != (len(left.tokens), len(right.tokens)):
        gaps.append((before[0], len(left.tokens), before[1], len(right.tokens)))
    unbroken = tuple(part for gap in gaps for part in _unbroken(gap, left.breaks, right.breaks))
    return AlignedLink(link, left, right, answers, unbroken, settings)


def _unbroken(
    gap: tuple[int, int, int, int], ones: Sequence[int], others: Sequence[int]
) -> Iterator[tuple[int, int, int, int]]:
    """Part a gap where either side breaks: what stands on both sides of a break is no stretch."""
    first, last, start, end = gap
    cuts = [at for at in ones if first < at < last]
    cuts_there = [at for at in others if start < at < end]
    for cut, cut_there in zip_longest(cuts, cuts_there):
        yield first, cut or last, start, cut_there or end
        first, start = cut or last, cut_there or end
    yield first, last, start, end


def _common(ones: list[str], others: list[str]) -> Iterator[tuple[int, int, int]]:
    """Find the longest common subsequence as runs: where in either side, and how long.

    Of several the same is found whichever side is first.
    """
    turned = ones > others
    for block in Indel.opcodes(others, ones) if turned else Indel.opcodes(ones, others):
        if block.tag == "equal":
            i, j = block.src_start, block.dest_start
            yield *((j, i) if turned else (i, j)), block.src_end - block.src_start
