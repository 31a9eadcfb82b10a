"""Sentences of a Thai text: the smallest alignable stretches that state one thing.

Every gap between words may be a boundary; what stands on its two sides says how likely
(``boundaries``). Among all ways to cut a text the one is taken whose cuts are likely and whose
sentences have likely lengths: a shortest path, linear in the length of the text.
"""

import math
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise

from dedup.model import Sentence, SentenceKind
from dedup.text.caps import Caps
from dedup.text.gaps import CERTAIN, gaps
from dedup.text.kinds import Repeated, kind_of
from dedup.text.normalise import Normalised
from dedup.text.reading import Word

# Hand-cut sentences (1,036 of 34 texts) are log-normal in length: median 60 characters, half of
# them between 41 and 86.
_LENGTH_MEDIAN = 55.0
_LENGTH_SPREAD = 0.6
_LENGTH_WEIGHT = 0.5
# More cuts are made than a person would make: aligning can join sentences, but not part them.
_FINE = 2.0
# With this, as many cuts are made as a person makes (fitted with the length model above).
PLAIN = 0.5
# No sentence is looked for beyond this length unless there is no gap to cut at.
_LONGEST = 420


def split_sentences(
    text: Normalised, words: Sequence[Word], caps: Caps | None = None
) -> tuple[tuple[Sentence, ...], tuple[float, ...]]:
    """Cut a text finely into sentences that tile it, with their kinds.

    The second value holds for each sentence the log odds that a person would begin one there. What
    of the work was capped is told to ``caps``.
    """
    if not words:
        found = _unworded(text)
        return found, (CERTAIN,) * len(found)
    places = list(gaps(text.text, words, caps))
    edges = [0, *(gap.position for gap in places), words[-1].end]
    sizes = [after - before for before, after in pairwise(edges)]
    begun = [places[number - 1] for number in cut(sizes, [gap.odds for gap in places], _FINE)]
    odds = (CERTAIN, *(gap.odds for gap in begun))
    return _sentences(text, words, [0, *(gap.at for gap in begun), len(words)]), odds


def _sentences(text: Normalised, words: Sequence[Word], cuts: list[int]) -> tuple[Sentence, ...]:
    repeated = Repeated(text.text)
    spans = [(words[i].start, words[j - 1].end) for i, j in pairwise(cuts)]
    pieces = []
    quoted = False
    for number, (start, end) in enumerate(spans):
        kind, quoted = kind_of(text.text, start, end, number, repeated, quoted)
        original = text.span(start, end)
        # What normalising dropped at the edges (zero-width marks) stays with its sentence.
        pieces.append((original[0], kind))
    return _tiled(text.original, pieces)


def _unworded(text: Normalised) -> tuple[Sentence, ...]:
    stripped = text.original.strip()
    if not stripped:
        return ()
    start = text.original.index(stripped)
    return (Sentence(id=0, start=start, end=start + len(stripped), kind="furniture"),)


def _tiled(original: str, pieces: list[tuple[int, SentenceKind]]) -> tuple[Sentence, ...]:
    """Stretch each sentence over invisible characters between it and the next one."""
    result = []
    for number, (start, kind) in enumerate(pieces):
        first = 0 if number == 0 else start
        last = pieces[number + 1][0] if number + 1 < len(pieces) else len(original)
        stretch = original[first:last]
        begin = first + len(stretch) - len(stretch.lstrip())
        end = first + len(stretch.rstrip())
        result.append(Sentence(id=number, start=begin, end=end, kind=kind))
    return tuple(result)


def cut(sizes: Sequence[int], odds: Sequence[float], bonus: float) -> list[int]:
    """Choose where sentences begin among stretches of ``sizes`` characters.

    ``odds[i]`` are the log odds that one begins between stretch ``i`` and ``i + 1``; ``bonus`` is
    added to each. The numbers of the stretches that begin a sentence come back, without the first:
    those for which the odds of the cuts and the likelihood of the lengths are greatest in sum
    (dynamic programming).
    """
    ends = list(accumulate(sizes, initial=0))
    best = [0.0] + [-math.inf] * len(sizes)
    back = [0] * (len(sizes) + 1)
    for j in range(1, len(sizes) + 1):
        gain = odds[j - 1] + bonus if j < len(sizes) else 0.0
        for i in range(j - 1, -1, -1):
            size = ends[j] - ends[i]
            if size > _LONGEST and i < j - 1:
                break
            score = best[i] + gain + length_score(size)
            if score > best[j]:
                best[j], back[j] = score, i
    begun = []
    j = back[-1]
    while j > 0:
        begun.append(j)
        j = back[j]
    return begun[::-1]


@cache
def length_score(size: int) -> float:
    """Give the log likelihood of a sentence of ``size`` characters, 0 at its greatest."""
    deviation = (math.log(max(size, 2)) - math.log(_LENGTH_MEDIAN)) / _LENGTH_SPREAD
    return -_LENGTH_WEIGHT * deviation * deviation / 2
