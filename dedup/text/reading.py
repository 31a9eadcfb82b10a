"""A document as the later rooms take it: normalised, cut into sentences and words."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dedup.model import Capped, Document, Sentence
from dedup.text.normalise import Normalised


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word, number, mark or masked entity at ``start..end`` of the normalised text.

    ``text`` is what it says once damage is repaired; ``key`` is its skeleton, equal for spellings
    that only damage tells apart, and empty for punctuation.
    """

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document with everything that ``text`` knows about it.

    ``sentences`` hold positions in the original text, ``words`` in ``normalised.text``;
    ``word_spans[i]`` is the range of indexes into ``words`` of sentence ``i``; ``odds[i]`` are the
    log odds that a person would begin a sentence there. ``capped`` says what of reading it was.
    """

    document: Document
    normalised: Normalised
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    word_spans: tuple[tuple[int, int], ...]
    odds: tuple[float, ...]
    capped: tuple[Capped, ...] = ()

    def words_of(self, sentence: int) -> tuple[Word, ...]:
        """Give the words of one sentence."""
        first, last = self.word_spans[sentence]
        return self.words[first:last]

    def text_of(self, sentence: int) -> str:
        """Give the normalised text of one sentence."""
        one = self.sentences[sentence]
        start, end = self.normalised.locate(one.start, one.end)
        return self.normalised.text[start:end]

    def joined(self, begun: Sequence[int]) -> "Reading":
        """Join sentences, so that only those in ``begun`` (ascending numbers from 0) begin one."""
        edges = [*begun, len(self.sentences)]
        ranges = list(itertools.pairwise(edges))
        sentences = tuple(
            Sentence(
                id=number,
                start=self.sentences[first].start,
                end=self.sentences[last - 1].end,
                kind=self.sentences[first].kind,
            )
            for number, (first, last) in enumerate(ranges)
        )
        return replace(
            self,
            sentences=sentences,
            word_spans=tuple(
                (self.word_spans[first][0], self.word_spans[last - 1][1]) for first, last in ranges
            ),
            odds=tuple(self.odds[first] for first, _ in ranges),
        )

    def original(self, words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
        """Give the span of each word in the original text."""
        for word in words:
            yield self.normalised.span(word.start, word.end)
