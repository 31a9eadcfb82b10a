"""Where something stands, by the sentence numbers a link can name and the original's own parts."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dedup.model import Sentence, Side, Version
from dedup.report.breaks import word_starts
from dedup.report.view.pages import Spot, Spots


@dataclass(frozen=True, slots=True, kw_only=True)
class JumpTarget:
    """A jump target in the comparison, its number to a reader, and the spot in the original."""

    anchor: str
    reference: str
    spot: Spot


def anchor(side: Side, sentence: int) -> str:
    """Name a sentence in the page: ``r12`` in ``a``, ``p7`` in ``b``, counted from 1."""
    return f"{'r' if side == 'a' else 'p'}{sentence + 1}"


def reference(sentences: Sequence[int]) -> str:
    """Give the numbers of sentences to a reader: ``12`` or ``7-8``, counted from 1."""
    first, last = sentences[0] + 1, sentences[-1] + 1
    return f"{first}" if first == last else f"{first}-{last}"


class Places:
    """Finds the sentence of any position of one version."""

    def __init__(self, side: Side, version: Version) -> None:
        """Note where the sentences start."""
        self.side = side
        self._sentences = version.sentences
        self._starts = [sentence.start for sentence in version.sentences]
        self._text = version.document.text
        self.spots = Spots(version.document)

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """Give the positions at which the words of the document begin."""
        return word_starts(self._text)

    def sentence(self, at: int) -> Sentence:
        """Give the sentence at a position, or the one before it."""
        return self._sentences[max(0, bisect_right(self._starts, at) - 1)]

    def at(self, start: int, end: int) -> JumpTarget:
        """Give the place of a span; one between sentences belongs to the sentence before it."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_right(self._starts, max(start, end - 1)) - 1)
        return JumpTarget(
            anchor=anchor(self.side, first),
            reference=reference((first, last)),
            spot=self.spots.at(start, end),
        )
