"""The places of a text where a sentence may end, and how likely one ends there.

A gap is the space between two words, or an opener within a long run of letters without a space.
What stands on its two sides is weighed (``boundaries``); dates, names, brackets and enumerators
stay whole however it weighs.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedup.text.boundaries import gap_features, weights, word_features
from dedup.text.caps import Caps
from dedup.text.kinds import is_item, item_lines, list_items, structural_starts
from dedup.text.reading import Word

# Brackets and quotation marks that close later than this are taken for stray ones.
_BRACKET_REACH = 160
_QUOTE_REACH = 60
# Within a run of letters this long without a space, an opener may begin a sentence without one.
_RUN = 150
_NO_SPACE = -2.0
# A run of this many letters without either is parted, into parts of ``_RUN`` letters up to so many.
_LONGEST_RUN = 1_000
_LONGEST_PART = 420
# Words that tell one place of a run from another.
_TELLING = 4
# The odds of a cut that is out of the question, as inside a date.
NEVER = -50.0
# The odds of a cut that is certain, as at the start of a line of its own kind.
CERTAIN = 50.0

_PAIRS = re.compile(
    rf'["“][^"“”\n]{{1,{_QUOTE_REACH}}}["”]|'
    rf"\([^()\n]{{1,{_BRACKET_REACH}}}\)|“[^“”\n]{{1,{_QUOTE_REACH}}}”"
    rf'|"[^"\n]{{1,{_QUOTE_REACH}}}"|‘[^‘’\n]{{1,{_QUOTE_REACH}}}’'
)
_DATE_INSIDE = {("L number", "R month"), ("L month", "R number"), ("L number", "R unit")}


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between ``words[at - 1]`` and ``words[at]`` where a sentence may end.

    ``position`` counts letters of the normalised text, ``odds`` are the log odds that a person
    would end a sentence there; ``ruled`` says that a rule decided, whatever the ``features`` weigh.
    """

    at: int
    position: int
    features: tuple[str, ...]
    odds: float
    ruled: bool


def gaps(text: str, words: Sequence[Word], caps: Caps | None = None) -> Iterator[Gap]:
    """List the gaps of a normalised text in order; ``caps`` is told what was not looked at."""
    places = list(_candidates(words, caps or Caps()))
    wrapped = _wrapped(text)
    inside = _inside_pairs(text)
    forced = structural_starts(text) | item_lines(text)
    for item in list_items(text):
        forced.add(item.start)
        inside[item.start + 1 : item.mark_end] = b"\1" * (item.mark_end - item.start - 1)
    table = weights()
    edges = [0, *places, len(words)]
    for number, at in enumerate(places):
        position = words[at].start
        lines = 0 if wrapped else text.count("\n", words[at - 1].end, position)
        features = gap_features(words, edges[number], at, edges[number + 2], lines)
        score = sum(table.get(name, 0.0) for name in features)
        if words[at - 1].end == position:
            score += _NO_SPACE
        verdict = CERTAIN if position in forced else _verdict(words, at, lines, inside)
        if verdict is None:
            yield Gap(at, position, tuple(features), score, ruled=False)
        else:
            yield Gap(at, position, tuple(features), verdict, ruled=True)


def _candidates(words: Sequence[Word], caps: Caps) -> Iterator[int]:
    run = 0
    for at in range(1, len(words)):
        if words[at].start > words[at - 1].end or (
            words[at].start - words[run].start >= _RUN
            and ({"R opener", "R by", "R relative"} & set(word_features(words[at].text, "R")))
        ):
            yield from _inside_run(words, run, at, caps)
            run = at
            yield at
    yield from _inside_run(words, run, len(words), caps)


def _inside_run(words: Sequence[Word], first: int, last: int, caps: Caps) -> Sequence[int]:
    """Part a run without a space or an opener that is too long for one sentence.

    It ends at the likeliest words within reach, so that two versions of it end at the same ones.
    """
    if not words or words[last - 1].end - words[first].start < _LONGEST_RUN:
        return ()
    parts = list(_parts(words, first, last))
    caps.met("sentence ends", len(parts), last - first - 1)
    return parts


def _parts(words: Sequence[Word], first: int, last: int) -> Iterator[int]:
    at = first
    while words[last - 1].end - words[at].start >= _LONGEST_PART + _RUN:
        start = words[at].start
        reached = range(
            bisect_left(words, start + _RUN, at + 1, last, key=_start),
            bisect_left(words, start + _LONGEST_PART, at + 1, last, key=_start),
        )
        if not reached:
            # One word, of any length: a run of digits.
            at = max(at + 1, reached.start)
            if at >= last:
                return
        else:
            # Of equal odds the words themselves decide, not how far off they are.
            at = max(
                reached,
                key=lambda near: (
                    _odds_between(words[near - 1], words[near]),
                    [word.text for word in words[near : near + _TELLING]],
                ),
            )
        yield at


def _start(word: Word) -> int:
    return word.start


def _odds_between(left: Word, right: Word) -> float:
    """Give the log odds of a cut between two words, by these alone."""
    features = [*word_features(left.text, "L"), *word_features(right.text, "R")]
    features += [f"L1 {left.text}", f"R1 {right.text}"]
    return sum(weights().get(name, 0.0) for name in features)


def _inside_pairs(text: str) -> bytearray:
    """Mark the positions strictly inside brackets and short quotations."""
    inside = bytearray(len(text) + 1)
    for match in _PAIRS.finditer(text):
        start, end = match.span()
        inside[start + 1 : end] = b"\1" * (end - start - 1)
    return inside


def _verdict(words: Sequence[Word], at: int, lines: int, inside: bytearray) -> float | None:
    """Give what no weighing may overrule: dates, names, brackets and enumerators stay whole."""
    if inside[words[at].start]:
        return NEVER
    left = set(word_features(words[at - 1].text, "L"))
    right = set(word_features(words[at].text, "R"))
    whole = (
        any(one in left and other in right for one, other in _DATE_INSIDE)
        or bool({"R close", "R repeat"} & right)
        or "L open" in left
        or _after_enumerator(words, at)
    )
    if lines < 2:
        return NEVER if whole else None
    return None if whole or "L incomplete" in left else CERTAIN


def _after_enumerator(words: Sequence[Word], at: int) -> bool:
    mark = words[at - 1].text
    if mark not in (")", "."):
        return "L bullet" in word_features(mark, "L")
    if at < 2 or not words[at - 2].text.isdigit() or len(words[at - 2].text) > 2:
        return False
    return at < 3 or words[at - 3].end < words[at - 2].start or words[at - 3].text == "("


def _wrapped(text: str) -> bool:
    """Return whether lines end because the page did: most full lines are about equally long.

    The lines of a list are alike because its items are.
    """
    lengths = [len(line) for line in text.split("\n") if line.strip() and not is_item(line)]
    if len(lengths) < 8:
        return False
    full = sorted(lengths)[len(lengths) * 9 // 10]
    near = sum(length >= 0.75 * full for length in lengths)
    return 40 <= full <= 160 and near >= 0.6 * len(lengths)
