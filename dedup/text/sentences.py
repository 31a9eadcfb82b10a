"""Sentences of a Thai text: the smallest alignable stretches that state one thing.

Every gap between words may be a boundary; what stands on its two sides says how likely
(``boundaries``). Among all ways to cut a text the one is taken whose cuts are likely and whose
sentences have likely lengths: a shortest path, linear in the length of the text.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

from dedup.model import Sentence, SentenceKind
from dedup.text.boundaries import gap_features, weights, word_features
from dedup.text.kinds import kind_of, is_item, item_lines, list_items, repeated_lines, structural_starts
from dedup.text.normalise import Normalised
from dedup.text.reading import Word

# Hand-cut sentences (1,036 of 34 texts) are log-normal in length: median 60 characters, half of
# them between 41 and 86.
_LENGTH_MEDIAN = 55.0
_LENGTH_SPREAD = 0.6
_LENGTH_WEIGHT = 0.5
# Cuts are made more freely than a person makes them: aligning can join, it cannot part.
_FINE = 2.0
# What makes as many cuts as a person does (fitted with the length model on the same texts).
PLAIN = 0.5
# No sentence is looked for beyond this length unless there is no gap to cut at.
_LONGEST = 420
# Brackets and quotation marks that close later than this are taken for stray ones.
_BRACKET_REACH = 160
_QUOTE_REACH = 60
# Within a run of letters this long without a space, an opener may begin a sentence without one.
_RUN = 150
_NO_SPACE = -2.0
_NEVER = -50.0
# The odds of a cut that is certain, as at the start of a line of its own kind.
CERTAIN = 50.0

_PAIRS = re.compile(
    rf'["“][^"“”\n]{{1,{_QUOTE_REACH}}}["”]|'
    rf"\([^()\n]{{1,{_BRACKET_REACH}}}\)|“[^“”\n]{{1,{_QUOTE_REACH}}}”"
    rf'|"[^"\n]{{1,{_QUOTE_REACH}}}"|‘[^‘’\n]{{1,{_QUOTE_REACH}}}’'
)
_DATE_INSIDE = {("L number", "R month"), ("L month", "R number"), ("L number", "R unit")}


@dataclass(frozen=True, slots=True)
class _Gap:
    """A place between ``words[at - 1]`` and ``words[at]`` where a sentence may end."""

    at: int
    position: int
    odds: float


def split_sentences(
    text: Normalised, words: Sequence[Word]
) -> tuple[tuple[Sentence, ...], tuple[float, ...]]:
    """Cut a text finely into sentences that tile it, with their kinds.

    The second value holds for each sentence the log odds that a person would begin one there.
    """
    if not words:
        found = _unworded(text)
        return found, (CERTAIN,) * len(found)
    gaps = list(_gaps(text.text, words))
    edges = [0, *(gap.position for gap in gaps), words[-1].end]
    sizes = [after - before for before, after in pairwise(edges)]
    begun = [gaps[number - 1] for number in cut(sizes, [gap.odds for gap in gaps], _FINE)]
    odds = (CERTAIN, *(gap.odds for gap in begun))
    return _sentences(text, words, [0, *(gap.at for gap in begun), len(words)]), odds


def _sentences(text: Normalised, words: Sequence[Word], cuts: list[int]) -> tuple[Sentence, ...]:
    repeated = repeated_lines(text.text)
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


def _gaps(text: str, words: Sequence[Word]) -> Iterator[_Gap]:
    places = list(_candidates(words))
    wrapped = _wrapped(text)
    inside = _inside_pairs(text)
    forced = structural_starts(text)
    for item_start, item_end in list_items(text):
        forced.add(item_start)
        inside[item_start + 1 : item_end] = b"\1" * (item_end - item_start - 1)
    forced |= item_lines(text)
    table = weights()
    edges = [0, *places, len(words)]
    for number, at in enumerate(places):
        position = words[at].start
        lines = 0 if wrapped else text.count("\n", words[at - 1].end, position)
        features = gap_features(words, edges[number], at, edges[number + 2], lines)
        score = sum(table.get(name, 0.0) for name in features)
        if words[at - 1].end == position:
            score += _NO_SPACE
        score += _verdict(words, at, lines, inside)
        yield _Gap(at, position, max(score, CERTAIN) if position in forced else score)


def _candidates(words: Sequence[Word]) -> Iterator[int]:
    run = 0
    for at in range(1, len(words)):
        if words[at].start > words[at - 1].end or (
            words[at].start - words[run].start >= _RUN
            and ({"R opener", "R by", "R relative"} & set(word_features(words[at].text, "R")))
        ):
            run = at
            yield at


def _inside_pairs(text: str) -> bytearray:
    """Mark the positions strictly inside brackets and short quotations."""
    inside = bytearray(len(text) + 1)
    for match in _PAIRS.finditer(text):
        start, end = match.span()
        inside[start + 1 : end] = b"\1" * (end - start - 1)
    return inside


def _verdict(words: Sequence[Word], at: int, lines: int, inside: bytearray) -> float:
    """Give what no weighing may overrule: dates, names, brackets and enumerators stay whole."""
    if inside[words[at].start]:
        return _NEVER
    left = set(word_features(words[at - 1].text, "L"))
    right = set(word_features(words[at].text, "R"))
    if any(one in left and other in right for one, other in _DATE_INSIDE):
        return _NEVER if lines < 2 else 0.0
    if {"R close", "R repeat"} & right or "L open" in left or _after_enumerator(words, at):
        return _NEVER if lines < 2 else 0.0
    if lines > 1:
        return CERTAIN if not {"L incomplete"} & left else 0.0
    return 0.0


def _after_enumerator(words: Sequence[Word], at: int) -> bool:
    mark = words[at - 1].text
    if mark not in (")", "."):
        return "L bullet" in word_features(mark, "L")
    if at < 2 or not words[at - 2].text.isdigit() or len(words[at - 2].text) > 2:
        return False
    return at < 3 or words[at - 3].end < words[at - 2].start or words[at - 3].text == "("


def _wrapped(text: str) -> bool:
    """Tell whether lines end because the page did: most full lines are about equally long.

    The lines of a list are alike because its items are.
    """
    lengths = [len(line) for line in text.split("\n") if line.strip() and not is_item(line)]
    if len(lengths) < 8:
        return False
    full = sorted(lengths)[len(lengths) * 9 // 10]
    near = sum(length >= 0.75 * full for length in lengths)
    return 40 <= full <= 160 and near >= 0.6 * len(lengths)


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
