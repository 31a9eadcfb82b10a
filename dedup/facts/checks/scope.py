"""Scope: all, some, most or only, of which one side has another or none."""

from collections import Counter
from collections.abc import Iterator

from dedup.facts.checks.turning_words import Turned, marked, word_at
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.lexicon import listed
from dedup.lexicon.modality import NARROWING, QUANTIFIERS, SUFFICIENT
from dedup.text.normalise import skeleton

# เดียว is not in เดียวกัน, nor หนึ่งใน in a longer word.
_WHOLE = frozenset(listed("เดียว แห่งเดียว หนึ่งใน เฉพาะ"))


def quantifiers(pair: AlignedLink) -> Iterator[Disagreement]:
    """Find quantifiers of different kinds in one gap between words that answer each other."""
    left = marked(pair.a, QUANTIFIERS, skip=frozenset(), whole=_WHOLE)
    right = marked(pair.b, QUANTIFIERS, skip=frozenset(), whole=_WHOLE)
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
                bare = _bearer(pair.b, _precedes(pair.a, ones[0], last), start)
                if not _holds(bare, pair.a, ones[0]):
                    yield Disagreement("scope", _borne(pair.a, ones[0], first, last), bare)
            elif others and start < end and first == last and _widens(pair.b, others[0]):
                bare = _bearer(pair.a, _precedes(pair.b, others[0], end), first)
                if not _holds(bare, pair.b, others[0]):
                    yield Disagreement("scope", bare, _borne(pair.b, others[0], start, end))


def over_nouns(pair: AlignedLink) -> Iterator[Disagreement]:
    """Find a noun that both sides have, of all of which one speaks, and of a part the other."""
    ones, others = (_kinds_by_noun(side) for side in (pair.a, pair.b))
    for here, there in pair.answers.items():
        one, other = ones.get(here), others.get(there)
        if one is None or other is None:
            continue
        if _clash(one, other) or _clash(other, one):
            yield Disagreement(
                "scope", _together(pair.a, here, one), _together(pair.b, there, other)
            )


Borne = dict[str, tuple[int, int]]


def _clash(one: Borne, other: Borne) -> bool:
    return "all" in one and "all" not in other and bool(_PART & other.keys())


_PART = frozenset({"some", "most", "few", "only", "narrow"})


def _kinds_by_noun(side: LinkedSide) -> dict[int, Borne]:
    """Tell of each word which quantifiers bear on it, and where they stand."""
    found: dict[int, Borne] = {}
    for one in marked(side, QUANTIFIERS, skip=frozenset(), whole=_WHOLE):
        at = side.index_at(one.start)
        behind = side.text.startswith(_BEHIND, one.start)
        if at and (behind or side.tokens[at - 1].end == one.start):
            found.setdefault(at - 1, {})[one.kind] = (one.start, one.end)
        if not behind and one.head < len(side.tokens):
            found.setdefault(one.head, {})[one.kind] = (one.start, one.end)
    for at, token in enumerate(side.tokens[1:]):
        if token.text in NARROWING:
            found.setdefault(at, {})["narrow"] = (token.start, token.end)
    return found


def _together(side: LinkedSide, at: int, borne: Borne) -> Place:
    """Quote a noun with what bears on it."""
    token = side.tokens[at]
    kind = "all" if "all" in borne else min(_PART & borne.keys())
    start, end = borne[kind]
    if side.text[start:end] == "ทุก":
        # A classifier goes with its quantifier: ทุกแห่ง.
        end = side.tokens[min(side.index_at(end), len(side.tokens) - 1)].end
    return side.place(min(start, token.start), max(end, token.end))


def shortages(pair: AlignedLink) -> Iterator[Disagreement]:
    """Find what one side has none of and the other not enough: ไม่มีผู้สมัคร, ผู้สมัครไม่ครบ."""
    for here, there in pair.answers.items():
        if _none(pair.a, here) and _short(pair.b, there) and not _none(pair.b, there):
            yield Disagreement(
                "scope", _run(pair.a, here - 2, here), _run(pair.b, there, there + 2)
            )
        elif _none(pair.b, there) and _short(pair.a, here) and not _none(pair.a, here):
            yield Disagreement(
                "scope", _run(pair.a, here, here + 2), _run(pair.b, there - 2, there)
            )


def _none(side: LinkedSide, at: int) -> bool:
    words = [token.text for token in side.tokens[max(0, at - 2) : at]]
    return words == ["ไม่", "มี"]


def _short(side: LinkedSide, at: int) -> bool:
    words = [token.text for token in side.tokens[at + 1 : at + 3]]
    return len(words) == 2 and words[0] == "ไม่" and words[1] in SUFFICIENT


def _run(side: LinkedSide, first: int, last: int) -> Place:
    return side.place(side.tokens[first].start, side.tokens[last].end)


def _holds(bare: Place, side: LinkedSide, one: Turned) -> bool:
    """Return whether a word without a quantifier beside it has it inside, as part of a name."""
    return skeleton(side.text[one.start : one.end]) in skeleton(bare.value)


def _bearer(side: LinkedSide, behind: bool, at: int) -> Place:
    """Give the word that has no quantifier: the one after the gap at ``at``, or before it."""
    return word_at(side, at if behind and at < len(side.tokens) else at - 1)


# These stand after what they bear on.
_BEHIND = tuple(listed("จำนวนหนึ่ง ส่วนหนึ่ง บางส่วน ทั้ง ครึ่งหนึ่ง แห่งเดียว เพียงแห่งเดียว เดียว เท่านั้น"))


def _precedes(side: LinkedSide, one: Turned, last: int) -> bool:
    """Return whether a quantifier bears on the word after its gap, not on the one before it."""
    return one.head == last and not side.text.startswith(_BEHIND, one.start)


def _borne(side: LinkedSide, one: Turned, first: int, last: int) -> Place:
    """Show a quantifier with the word it bears on, after the gap or before it."""
    if _precedes(side, one, last) and last < len(side.tokens):
        end = side.tokens[last].end
        return side.place(one.start, end)
    return _with(side, word_at(side, first - 1), one)


def _alone(pair: AlignedLink, first: int, last: int, start: int, end: int) -> bool:
    """Return whether a gap is all that differs, in the link or among its words nearby."""
    settings = pair.settings
    words = max(last - first, end - start)
    if pair.likeness >= settings.nearly_equal and words <= settings.clause_words:
        return True
    before = [pair.answers.get(here) for here in range(max(0, first - 2), first)]
    return (
        pair.likeness >= settings.half_equal
        and words <= settings.noun_words
        and pair.answers.get(last) == end
        and len(before) == settings.noun_words
        and None not in before
    )


_WIDENS = frozenset({"all", "some", "most", "few", "only"})


# Every night says how often: nothing is wider or narrower without it.
_OFTEN = tuple(listed("ทุกวัน ทุกคืน ทุกปี ทุกเดือน ทุกสัปดาห์ ทุกเช้า ทุกเย็น ทุกครั้ง ทุกๆ ทุกประการ ทุกท่าน"))


def _widens(side: LinkedSide, one: Turned) -> bool:
    """Return whether a quantifier changes what is said; ทั้งหมด and ทั่วประเทศ merely sum up."""
    return one.kind in _WIDENS and not side.text.startswith(("ทั้ง", "ทั่ว", *_OFTEN), one.start)


def _with(side: LinkedSide, word: Place, one: Turned) -> Place:
    """Show a word with the quantifier after it."""
    behind = side.text.startswith(_BEHIND, one.start)
    head = side.tokens[min(one.head, len(side.tokens) - 1)].end
    return side.place(word.start, one.end if behind else head)


def _in(side: LinkedSide, one: Turned, first: int, last: int) -> bool:
    return first < last and side.tokens[first].start <= one.start < side.tokens[last - 1].end


def _quantified(side: LinkedSide, one: Turned) -> Place:
    return side.place(one.start, one.end)
