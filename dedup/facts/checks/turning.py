"""Words that turn a statement: negation, opposites, certainty and scope, aligned word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dedup.facts.checks import replaced
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.names import lost_marks
from dedup.facts.tokens import Pairing, Side
from dedup.lexicon.modality import (
    CERTAINTY_DIFFERS,
    MODALS,
    NEGATIONS,
    NEGATIVE_WORDS,
    NOT_NEGATIONS,
    QUANTIFIERS,
    SKIPPED_BEFORE_VERB,
)
from dedup.text.normalise import skeleton

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Turned:
    """A word that turns what follows: its kind, where it stands, which token it bears on."""

    kind: str
    start: int
    end: int
    head: int


def findings(pair: Pairing) -> Iterator[Disagreement]:
    """Compare negation, opposites, certainty and scope in the aligned words of a link."""
    if not pair.a.tokens or not pair.b.tokens:
        return
    by_others = list(replaced.findings(pair))
    turned = [one for one in by_others if one.type == "negation"]
    yield from turned
    for one in _negations(pair):
        # What an opposite says is not said again of the word behind it.
        if not any(one.a.meets(other.a) or one.b.meets(other.b) for other in turned):
            yield one
    # One clause is certain or not: what is found word by word is not found again by its letters.
    uncertain = list(_certainty(pair)) or list(_completion(pair))
    yield from uncertain
    yield from _quantifiers(pair)
    yield from (one for one in by_others if one.type == "scope")
    if not uncertain:
        yield from (one for one in by_others if one.type == "certainty")


@cache
def _forms(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(lost_marks.any_of(words))


def marked(side: Side, words: Mapping[str, str], *, skip: frozenset[str]) -> list[Turned]:
    """Find the turning words of a side and the first word each bears on.

    A word counts where it begins a token; the longest form wins (ไม่ต่ำกว่า before ไม่).
    """
    found: list[Turned] = []
    forms = _forms(frozenset(words))
    text = side.text
    reach = 0
    for number, token in enumerate(side.tokens):
        if token.start < reach or token.mention is not None:
            continue
        match = forms.match(text, token.start)
        if match is None:
            continue
        form, end = match[0], match.end()
        reach = max(end, token.end)
        kind = lost_marks.meaning(words, form)
        if not kind:
            continue
        head = number
        while head < len(side.tokens) and (
            side.tokens[head].end <= end or side.tokens[head].text in skip
        ):
            head += 1
        if head < len(side.tokens) and "\n" in text[reach : side.tokens[head].start].strip(" "):
            # A denial that ends its line bears on nothing behind it: รอไม่ได้.
            head = number if side.tokens[head].mention else head
        found.append(Turned(kind, token.start, reach, head))
    return found


_NEGATORS: Mapping[str, str] = {
    **dict.fromkeys(NEGATIONS, "not"),
    **dict.fromkeys(NEGATIVE_WORDS, "negative"),
    **dict.fromkeys(NOT_NEGATIONS, ""),
}


# What a negation looks like when its marks are lost: enough to excuse a missing one.
_DENIALS = frozenset(skeleton(word) for word in NEGATIONS)


def _negations(pair: Pairing) -> Iterator[Disagreement]:
    left = marked(pair.a, _NEGATORS, skip=SKIPPED_BEFORE_VERB)
    right = marked(pair.b, _NEGATORS, skip=SKIPPED_BEFORE_VERB)
    left, right = _unanswered(pair, left, right)
    back = {there: here for here, there in pair.answers.items()}
    # In a short clause that is equal otherwise, one word beside the verb is all there is.
    enough = 1 if pair.likeness >= _NEARLY_EQUAL else _ANCHORS
    for one in left:
        if one.kind == "not" and (span := _bare(pair.a, pair.b, one, pair.answers, right, enough)):
            yield Disagreement("negation", _shown(pair.a, one), span)
    for one in right:
        if one.kind == "not" and (span := _bare(pair.b, pair.a, one, back, left, enough)):
            yield Disagreement("negation", span, _shown(pair.b, one))


def _unanswered(
    pair: Pairing, left: list[Turned], right: list[Turned]
) -> tuple[list[Turned], list[Turned]]:
    """Leave out denials of words that answer each other: both sides deny the same.

    Denials of one kind answer each other first: where both sides say แก้ไข and one says
    ไม่สามารถแก้ไข, that one denies it still.
    """
    rest, others = list(left), list(right)
    for alike in (True, False):
        for one in list(rest):
            twin = next(
                (
                    other
                    for other in others
                    if pair.answers.get(one.head, -1) == other.head
                    and (one.kind == other.kind) == alike
                ),
                None,
            )
            if twin is not None:
                rest.remove(one)
                others.remove(twin)
    return rest, others


def _shown(side: Side, one: Turned) -> Place:
    end = side.tokens[one.head].end if one.head < len(side.tokens) else one.end
    if end - one.start > 40:
        end = one.end
    return side.place(one.start, end)


def _bare(
    side: Side,
    other: Side,
    one: Turned,
    answers: Mapping[int, int],
    denials: list[Turned],
    enough: int,
) -> Place | None:
    """Find the word of the other side that answers what ``one`` denies, if nothing denies it.

    The denied word is the verb or an auxiliary before it: ไม่ต้องกรอก denies ต้อง and กรอก.
    """
    first = side.index_at(one.start)
    if first in answers:
        # The denial itself is answered by a word that only marks tell from it.
        return None
    for here in range(first + 1, min(one.head + 1, len(side.tokens))):
        there = answers.get(here)
        if there is None or not _anchored(answers, here, there, enough):
            continue
        if any(there - _NEAR - 1 <= denial.head <= there + _NEAR + 1 for denial in denials):
            continue
        if _hidden(other, there, _DENIALS, frozenset(answers.values())):
            continue
        token = other.tokens[there]
        return Place(token.start, token.end, token.text or other.text[token.start : token.end])
    return None


def _hidden(
    side: Side, at: int, keys: frozenset[str], answered: frozenset[int] = frozenset()
) -> bool:
    """Say whether one of some words stands shortly before a word, with its marks lost.

    Words that answer a word of the other side are that word's counterpart and hide nothing.
    """
    near = [number for number in range(max(0, at - _NEAR), at) if number not in answered]
    if any(side.tokens[number].key in keys for number in near):
        return True
    # Lost marks move the bounds of words too: คาดว่า becomes คาด and วา.
    letters = "".join(side.tokens[number].key for number in near)
    return any(len(key) > 2 and key in letters for key in keys)


_ANCHORS = 2


def _anchored(answers: Mapping[int, int], here: int, there: int, enough: int = _ANCHORS) -> bool:
    """Say whether words near a pair of words answer each other too, at about the same distance."""
    return (
        sum(
            1
            for step in range(-_NEAR, _NEAR + 1)
            if step and abs(answers.get(here + step, -99) - there - step) <= 1
        )
        >= enough
    )


def _certainty(pair: Pairing) -> Iterator[Disagreement]:
    left = {one.head: one for one in marked(pair.a, MODALS, skip=frozenset())}
    right = {one.head: one for one in marked(pair.b, MODALS, skip=frozenset())}
    for here, there in pair.answers.items():
        one, other = left.get(here), right.get(there)
        kinds = one.kind if one else "", other.kind if other else ""
        if kinds in CERTAINTY_DIFFERS or kinds[::-1] in CERTAINTY_DIFFERS:
            spans = [
                _shown(side, mark) if mark else _word(side, at)
                for side, mark, at in ((pair.a, one, here), (pair.b, other, there))
            ]
            lost = (
                mark is None and _hidden(side, at, _MODAL_KEYS)
                for side, mark, at in ((pair.a, one, here), (pair.b, other, there))
            )
            if _anchored(pair.answers, here, there) and not any(lost):
                yield Disagreement("certainty", spans[0], spans[1])


_MODAL_KEYS = frozenset(skeleton(word) for word, kind in MODALS.items() if kind != "done")


def _completion(pair: Pairing) -> Iterator[Disagreement]:
    """Compare a clause that says it is done (แล้ว at its end) with one that says it is to come."""
    if pair.likeness < _ONE_MATTER:
        return
    ahead = [
        [one for one in marked(side, MODALS, skip=frozenset()) if one.kind in _AHEAD]
        for side in (pair.a, pair.b)
    ]
    done = [_done(side) for side in (pair.a, pair.b)]
    if done[0] and not ahead[0] and ahead[1] and not done[1]:
        yield Disagreement("certainty", done[0], _shown(pair.b, ahead[1][0]))
    elif done[1] and not ahead[1] and ahead[0] and not done[0]:
        yield Disagreement("certainty", _shown(pair.a, ahead[0][0]), done[1])


_ONE_MATTER = 0.3
_AHEAD = frozenset({"planned", "will", "expected", "possible", "should"})
# แล้ว is no completion behind these (อยู่แล้ว is already so), nor before these (แล้วจึง is then).
_NOT_DONE_AFTER = frozenset({"อยู่", "อีก", "นอกจาก", "จาก"})


def _done(side: Side) -> Place | None:
    for number, token in enumerate(side.tokens):
        last = number + 1 == len(side.tokens)
        ends = last or side.text[token.end : token.end + 1] in (" ", "\n", "”", '"')
        if token.text in ("แล้ว", "เรียบร้อยแล้ว", "แล้วเสร็จ") and ends and number:
            before = side.tokens[number - 1]
            if before.text not in _NOT_DONE_AFTER:
                return side.place(before.start, token.end)
    return None


def _word(side: Side, at: int) -> Place:
    token = side.tokens[at]
    return Place(token.start, token.end, token.text or side.text[token.start : token.end])


def _quantifiers(pair: Pairing) -> Iterator[Disagreement]:
    """Find quantifiers of different kinds in one gap between words that answer each other."""
    left = marked(pair.a, QUANTIFIERS, skip=frozenset())
    right = marked(pair.b, QUANTIFIERS, skip=frozenset())
    counts = [Counter(one.kind for one in turned) for turned in (left, right)]
    more_left, more_right = counts[0] - counts[1], counts[1] - counts[0]
    for first, last, start, end in pair.gaps:
        ones = [one for one in left if _in(pair.a, one, first, last) and one.kind in more_left]
        others = [one for one in right if _in(pair.b, one, start, end) and one.kind in more_right]
        if ones and others:
            yield Disagreement(
                "scope", _quantified(pair.a, ones[0]), _quantified(pair.b, others[0])
            )
        elif first and start and _alone(pair, first, last, start, end):
            if ones and first < last and start == end and _widens(pair.a, ones[0]):
                bare = _bearer(pair.b, ones[0].head == last, start)
                if not _holds(bare, pair.a, ones[0]):
                    yield Disagreement("scope", _borne(pair.a, ones[0], first, last), bare)
            elif others and start < end and first == last and _widens(pair.b, others[0]):
                bare = _bearer(pair.a, others[0].head == end, first)
                if not _holds(bare, pair.b, others[0]):
                    yield Disagreement("scope", bare, _borne(pair.b, others[0], start, end))


def _holds(bare: Place, side: Side, one: Turned) -> bool:
    """Say whether a word without a quantifier beside it has it inside, as part of a name."""
    return skeleton(side.text[one.start : one.end]) in skeleton(bare.value)


def _bearer(side: Side, behind: bool, at: int) -> Place:
    """Give the word that has no quantifier: the one behind the gap at ``at``, or before it."""
    return _word(side, at if behind and at < len(side.tokens) else at - 1)


def _borne(side: Side, one: Turned, first: int, last: int) -> Place:
    """Show a quantifier with the word it bears on, behind the gap or before it."""
    if one.head == last < len(side.tokens):
        end = side.tokens[last].end
        return side.place(one.start, end)
    return _with(side, _word(side, first - 1), one)


# Where nearly all words are equal, a quantifier that one side alone has changes what is said.
_NEARLY_EQUAL = 0.75
# Less will do for a quantifier and its noun alone, between words that answer each other.
_HALF_EQUAL = 0.5


def _alone(pair: Pairing, first: int, last: int, start: int, end: int) -> bool:
    """Say whether a gap is the only thing that differs, in the link or among its words nearby."""
    if pair.likeness >= _NEARLY_EQUAL and max(last - first, end - start) <= _CLAUSE:
        return True
    before = [pair.answers.get(here) for here in range(max(0, first - 2), first)]
    return (
        pair.likeness >= _HALF_EQUAL
        and max(last - first, end - start) <= _NOUN
        and pair.answers.get(last) == end
        and len(before) == _NOUN
        and None not in before
    )


# A quantifier and the noun it stands for.
_NOUN = 2
# More words than these are a clause of their own.
_CLAUSE = 4
_WIDENS = frozenset({"all", "some", "most", "few", "only"})


def _widens(side: Side, one: Turned) -> bool:
    """Say whether a quantifier changes what is said; ทั้งหมด and ทั้งสิ้น merely sum up."""
    return one.kind in _WIDENS and not side.text.startswith("ทั้ง", one.start)


def _with(side: Side, word: Place, one: Turned) -> Place:
    """Show a word with the quantifier behind it."""
    end = side.tokens[min(one.head, len(side.tokens) - 1)].end
    return side.place(word.start, end)


def _in(side: Side, one: Turned, first: int, last: int) -> bool:
    return first < last and side.tokens[first].start <= one.start < side.tokens[last - 1].end


def _quantified(side: Side, one: Turned) -> Place:
    return side.place(one.start, one.end)
