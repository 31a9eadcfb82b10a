"""Word-level changes between linked sentences, by diff-match-patch over words.

Each distinct word becomes one character, so that only whole words, numbers and names change. Words
are compared by what they say once extraction damage is set aside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Literal

from diff_match_patch import diff_match_patch
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Prefix

from dedup.diff.damage import same_but_for_damage
from dedup.model import LinkRelation
from dedup.text.reading import Word

Op = Literal["equal", "insert", "delete", "replace"]

# Two changes with fewer unchanged words than this between them are shown as one change.
_CRUMB = 1
# Characters of the private-use planes stand for words, 137,000 of them.
_FIRST_SIGN = 0xF0000
# Words that differ between two sides up to which diff-match-patch compares them.
_MUCH = 400
_TAGS: dict[str, Op] = {"equal": "equal", "delete": "delete"}
# Royal Institute style: these marks and the repetition sign do not change what is said.
_SILENT = frozenset("\"'“”‘’.,;:()[]-/ๆฯ!?•…")


@dataclass(frozen=True, slots=True)
class Change:
    """Words ``a..a_end`` of one side against ``b..b_end`` of the other, as indexes into both."""

    op: Op
    a: int
    a_end: int
    b: int
    b_end: int


@cache
def _differ() -> diff_match_patch:
    differ = diff_match_patch()
    # No clock decides: the same texts give the same changes.
    differ.Diff_Timeout = 0
    return differ


def changes(a: Sequence[Word], b: Sequence[Word], damaged: bool) -> tuple[Change, ...]:
    """Compare two runs of words; the changes cover both without gaps.

    ``damaged`` says that a text was damaged in extraction: then words that differ in tone marks
    alone count as equal. Swapping ``a`` and ``b`` swaps the sides of the changes.
    """
    # Of several equally short ways from one to the other the differ takes one by their order.
    if [word.text for word in b] < [word.text for word in a]:
        return tuple(
            named(one.b, one.b_end, one.a, one.a_end)
            if one.op != "equal"
            else Change("equal", one.b, one.b_end, one.a, one.a_end)
            for one in _changes(b, a, damaged)
        )
    return _changes(a, b, damaged)


def _changes(a: Sequence[Word], b: Sequence[Word], damaged: bool) -> tuple[Change, ...]:
    signs: dict[str, str] = {}
    coded_a, coded_b = _coded(a, signs), _coded(b, signs)
    found: list[Change] = []
    at_a = at_b = 0
    for op, count in _script(coded_a, coded_b):
        step_a = count if op != "insert" else 0
        step_b = count if op != "delete" else 0
        found.append(Change(op, at_a, at_a + step_a, at_b, at_b + step_b))
        at_a, at_b = at_a + step_a, at_b + step_b
    # Words that differ only by damage are equal before short gaps between changes are closed.
    sound = _settled(_touching(found), a, b, damaged)
    return _settled(_merged(sound, a, b), a, b, damaged)


def _script(a: str, b: str) -> Iterator[tuple[Op, int]]:
    """Give a shortest way from one run of signs to the other, as operations and their lengths.

    The differ's time grows with the square of what differs. Where that is much, RapidFuzz finds a
    way just as short, 64 signs at a time.
    """
    if Indel.distance(a, b, score_cutoff=_MUCH) > _MUCH:
        for block in Indel.opcodes(a, b):
            gone, come = block.src_end - block.src_start, block.dest_end - block.dest_start
            yield ("insert", come) if block.tag == "insert" else (_TAGS[block.tag], gone)
        return
    for op, text in _differ().diff_main(a, b, False):
        yield "equal" if op == 0 else "delete" if op < 0 else "insert", len(text)


def _coded(words: Sequence[Word], signs: dict[str, str]) -> str:
    return "".join(
        signs.setdefault(word.text.lower(), chr(_FIRST_SIGN + len(signs))) for word in words
    )


def _touching(found: list[Change]) -> list[Change]:
    """Make one change of a deletion and an insertion at the same place."""
    joined: list[Change] = []
    for change in found:
        last = joined[-1] if joined else None
        if last and last.op != "equal" != change.op:
            joined[-1] = named(last.a, change.a_end, last.b, change.b_end)
        else:
            joined.append(change)
    return joined


def _merged(found: Sequence[Change], a: Sequence[Word], b: Sequence[Word]) -> list[Change]:
    """Make one change of two that have only a crumb between them."""
    merged: list[Change] = []
    for number, change in enumerate(found):
        crumb = (
            change.op == "equal"
            and 0 < number < len(found) - 1
            and _weight(change) <= _CRUMB
            and _insignificant(a[change.a : change.a_end])
            and min(_weight(found[number - 1]), _weight(found[number + 1])) >= 2
        )
        last = merged[-1] if merged else None
        if last and last.op != "equal" and (change.op != "equal" or crumb):
            merged[-1] = named(last.a, change.a_end, last.b, change.b_end)
        else:
            merged.append(change)
    return merged


def _weight(change: Change) -> int:
    return max(change.a_end - change.a, change.b_end - change.b)


def _insignificant(words: Sequence[Word]) -> bool:
    return all(len(word.key) <= 3 for word in words)


def named(a: int, a_end: int, b: int, b_end: int) -> Change:
    """Make a change of two runs of words that do not agree."""
    if a == a_end:
        return Change("insert", a, a_end, b, b_end)
    if b == b_end:
        return Change("delete", a, a_end, b, b_end)
    return Change("replace", a, a_end, b, b_end)


def _settled(
    found: Sequence[Change], a: Sequence[Word], b: Sequence[Word], damaged: bool
) -> tuple[Change, ...]:
    """Call equal what only damage, spacing or silent marks tell apart; join equal neighbours."""
    settled: list[Change] = []
    for whole in found:
        for change in _peeled(whole, a, b, damaged) if whole.op == "replace" else [whole]:
            last = settled[-1] if settled else None
            if last and last.op == change.op == "equal":
                settled[-1] = Change("equal", last.a, change.a_end, last.b, change.b_end)
            else:
                settled.append(change)
    return tuple(settled)


def _peeled(change: Change, a: Sequence[Word], b: Sequence[Word], damaged: bool) -> list[Change]:
    """Take from both ends of a replacement what reads the same, though cut into other words."""
    head_a, head_b = _agreeing(
        a[change.a : change.a_end], b[change.b : change.b_end], damaged, forward=True
    )
    tail_a, tail_b = _agreeing(
        a[change.a + head_a : change.a_end], b[change.b + head_b : change.b_end], damaged,
        forward=False,
    )  # fmt: skip
    first_a, first_b = change.a + head_a, change.b + head_b
    last_a, last_b = change.a_end - tail_a, change.b_end - tail_b
    peeled = []
    if head_a:
        peeled.append(Change("equal", change.a, first_a, change.b, first_b))
    if first_a < last_a or first_b < last_b:
        peeled.append(named(first_a, last_a, first_b, last_b))
    if tail_a:
        peeled.append(Change("equal", last_a, change.a_end, last_b, change.b_end))
    return peeled


def _agreeing(
    a: Sequence[Word], b: Sequence[Word], damaged: bool, *, forward: bool
) -> tuple[int, int]:
    """Count the words at one end of two runs that read the same together, most of them at best."""
    step = 1 if forward else -1
    joined = ["".join(word.key for word in side)[::step] for side in (a, b)]
    agreeing = Prefix.similarity(*joined)
    ends = dict(_ends(b[::step]))
    within = takewhile(lambda end: end[0] <= agreeing, _ends(a[::step]))
    # The longest that agrees counts, and is most often the first tried.
    for letters, count_a in reversed(list(within)):
        sides = _end(a, count_a, forward), _end(b, ends.get(letters, 0), forward)
        if same_but_for_damage(*sides, damaged):
            return count_a, ends[letters]
    return 0, 0


def _ends(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give the number of letters and of words up to each word that has letters."""
    letters = 0
    for count, word in enumerate(words, start=1):
        letters += len(word.key)
        if word.key:
            yield letters, count


def _end(words: Sequence[Word], count: int, forward: bool) -> Sequence[Word]:
    return words[:count] if forward else words[len(words) - count :]


def silent(words: Sequence[Word]) -> bool:
    """Return whether the words are nothing but punctuation and the repetition sign."""
    return all(set(word.text) <= _SILENT for word in words)


def relation(a: Sequence[Word], b: Sequence[Word], found: Sequence[Change]) -> LinkRelation:
    """Name how two linked stretches relate: the same, most words kept, or in other words."""
    real = [
        change
        for change in found
        if change.op != "equal"
        and not (silent(a[change.a : change.a_end]) and silent(b[change.b : change.b_end]))
    ]
    if not real:
        return "same"
    kept = sum(
        len(word.key)
        for change in found
        if change.op == "equal"
        for word in a[change.a : change.a_end]
    )
    smaller = min(sum(len(word.key) for word in a), sum(len(word.key) for word in b))
    return "edited" if smaller and kept >= 0.6 * smaller else "paraphrased"


def score(a: Sequence[Word], b: Sequence[Word]) -> float:
    """Give the closeness (0..1) of two stretches: RapidFuzz's ratio of their skeletons."""
    left, right = ("".join(word.key for word in words) for words in (a, b))
    return round(fuzz.ratio(left, right) / 100, 4)
