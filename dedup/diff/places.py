"""Changes as edits in positions of the original texts.

The sentences of a link need not be neighbours. What changed is parted where sentences that the
link does not hold stand in between, so that no edit covers a letter of theirs.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from dedup.diff.by_word import Change, named
from dedup.model import Edit
from dedup.text.reading import Reading, Word


class Stretches:
    """The sentences of one side of a link, as runs of neighbours that hold runs of words."""

    def __init__(self, reading: Reading, sentences: Sequence[int]) -> None:
        """Take the sentences of ``reading``, by number, in ascending order."""
        self._reading = reading
        self.words: tuple[Word, ...] = tuple(
            word for number in sentences for word in reading.words_of(number)
        )
        firsts = [
            number for number in sentences if number == sentences[0] or number - 1 not in sentences
        ]
        lasts = [number for number in sentences if number + 1 not in sentences]
        sizes = {number: len(reading.words_of(number)) for number in sentences}
        before = dict(zip(sentences, accumulate(sizes.values(), initial=0), strict=False))
        self.starts = [before[number] for number in firsts]
        self._spans = [
            (reading.sentences[first].start, reading.sentences[last].end)
            for first, last in zip(firsts, lasts, strict=True)
        ]

    def parted(self, begin: int, end: int) -> list[int]:
        """Give the words at which a new run begins strictly inside ``begin..end``."""
        return [start for start in self.starts if begin < start < end]

    def spans(self, ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Give the original span of each range of words, none of which is parted.

        Together they leave no letter out: invisible characters that stand between words go with
        the words after them.
        """
        text = self._reading.document.text
        edges = [*self.starts, len(self.words)]
        at = self._spans[0][0]
        for begin, end in ranges:
            if begin == end:
                yield at, at
                continue
            if begin in self.starts:
                at = self._spans[self.starts.index(begin)][0]
            while text[at].isspace():
                at += 1
            last = self.words[end - 1]
            until = self._reading.normalised.span(last.start, last.end)[1]
            if end in edges:
                until = self._spans[edges.index(end) - 1][1]
            yield at, until
            at = until


def edits(a: Stretches, b: Stretches, found: Sequence[Change]) -> tuple[Edit, ...]:
    """Give changes between the words of both sides as edits, parted where either side is."""
    whole = [part for change in found for part in _parted(change, a, b)]
    spans_a = a.spans([(change.a, change.a_end) for change in whole])
    spans_b = b.spans([(change.b, change.b_end) for change in whole])
    return tuple(
        Edit(op=change.op, a=span_a, b=span_b)
        for change, span_a, span_b in zip(whole, spans_a, spans_b, strict=True)
    )


def _parted(change: Change, a: Stretches, b: Stretches) -> Iterator[Change]:
    """Part a change where either side is; what answers what is told by the letters before."""
    cuts_a, cuts_b = a.parted(change.a, change.a_end), b.parted(change.b, change.b_end)
    if not cuts_a and not cuts_b:
        yield change
        return
    words_a, words_b = a.words[change.a : change.a_end], b.words[change.b : change.b_end]
    places = {
        (change.a, change.b),
        (change.a_end, change.b_end),
        *((at, change.b + _answering(words_a, at - change.a, words_b)) for at in cuts_a),
        *((change.a + _answering(words_b, at - change.b, words_a), at) for at in cuts_b),
    }
    # Cuts of both sides that fall in one word of the other need not keep one order.
    ends_b = accumulate((place[1] for place in sorted(places)), max)
    ordered = zip((place[0] for place in sorted(places)), ends_b, strict=True)
    for (first_a, first_b), (last_a, last_b) in pairwise(ordered):
        if change.op == "equal" and first_a < last_a and first_b < last_b:
            yield Change("equal", first_a, last_a, first_b, last_b)
        elif first_a < last_a or first_b < last_b:
            yield named(first_a, last_a, first_b, last_b)


def _answering(words: Sequence[Word], count: int, others: Sequence[Word]) -> int:
    """Count the words of ``others`` that hold the letters of the first ``count`` words."""
    letters = sum(len(word.key) for word in words[:count])
    ends = list(accumulate(len(word.key) for word in others))
    return min(len(others), bisect_left(ends, letters) + 1) if letters else 0
