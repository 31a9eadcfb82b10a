"""Scope: all, some, most or only, of which one side has another or none."""

from collections import Counter
from collections.abc import Iterator

from dedup.facts.checks.turning_words import Turned, marked, word_at
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import AlignedLink, Side
from dedup.lexicon.modality import QUANTIFIERS
from dedup.text.normalise import skeleton


def quantifiers(pair: AlignedLink) -> Iterator[Disagreement]:
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
    """Return whether a word without a quantifier beside it has it inside, as part of a name."""
    return skeleton(side.text[one.start : one.end]) in skeleton(bare.value)


def _bearer(side: Side, behind: bool, at: int) -> Place:
    """Give the word that has no quantifier: the one behind the gap at ``at``, or before it."""
    return word_at(side, at if behind and at < len(side.tokens) else at - 1)


def _borne(side: Side, one: Turned, first: int, last: int) -> Place:
    """Show a quantifier with the word it bears on, behind the gap or before it."""
    if one.head == last < len(side.tokens):
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


def _widens(side: Side, one: Turned) -> bool:
    """Return whether a quantifier changes what is said; ทั้งหมด and ทั้งสิ้น merely sum up."""
    return one.kind in _WIDENS and not side.text.startswith("ทั้ง", one.start)


def _with(side: Side, word: Place, one: Turned) -> Place:
    """Show a word with the quantifier behind it."""
    end = side.tokens[min(one.head, len(side.tokens) - 1)].end
    return side.place(word.start, end)


def _in(side: Side, one: Turned, first: int, last: int) -> bool:
    return first < last and side.tokens[first].start <= one.start < side.tokens[last - 1].end


def _quantified(side: Side, one: Turned) -> Place:
    return side.place(one.start, one.end)
