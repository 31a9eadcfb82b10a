"""What stands around two places that disagree: whether it answers, governs and names alike."""

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from dedup.facts.counterparts import FUNCTION
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import AlignedLink, LinkedSide, Token
from dedup.text.meanings import meanings

# Words before a place that are asked whether they answer words at the other one.
_REACH = 4
# A word that governs a place is one of so many nearest ones of weight, among so many before it.
_GOVERNING, _BEFORE = 2, 6
# Facts of a link so many words from a place keep it company.
_COMPANY = 25
# Words share a sense where one holds so many letters of the other: สังกัด, ในสังกัด.
_LETTERS = 4


def answered(one: Disagreement, pair: AlignedLink) -> Mapping[str, float]:
    """Tell how far the words before both places answer each other."""
    first, start = pair.a.index_at(one.a.start), pair.b.index_at(one.b.start)
    back = {there: here for here, there in pair.answers.items()}
    before = fmean(
        _answers([(table.get(here - step), there - step) for step in range(1, _REACH + 1)])
        for table, here, there in ((pair.answers, first, start), (back, start, first))
    )
    return {"before": before}


def _answers(pairs: list[tuple[int | None, int]]) -> float:
    """Give the share of words whose counterpart stands where it is looked for, the nearest most."""
    weights = [1 / (1 + step) for step in range(len(pairs))]
    found = [there is not None and abs(there - wanted) <= _REACH for there, wanted in pairs]
    return sum(weight for weight, yes in zip(weights, found, strict=True) if yes) / sum(weights)


def governed(one: Disagreement, pair: AlignedLink) -> Mapping[str, float]:
    """Compare the words that govern both places: of one sense, or with none in common."""
    ones, others = (_governing(side, place) for side, place in ((pair.a, one.a), (pair.b, one.b)))
    alike = any(_one_sense(here, there) for here in ones for there in others)
    return {
        "governed alike": float(alike),
        "governed apart": float(bool(ones and others) and not alike),
    }


def _governing(side: LinkedSide, place: Place) -> Sequence[Token]:
    """Give the nearest words of weight before a place, within its line."""
    at = side.index_at(place.start)
    found: list[Token] = []
    for token in reversed(side.tokens[max(0, at - _BEFORE) : at]):
        if "\n" in side.text[token.end : place.start]:
            break
        if token.mention is not None or (len(token.key) > 1 and token.key not in FUNCTION):
            found.append(token)
        if len(found) == _GOVERNING:
            break
    return found


def _one_sense(one: Token, other: Token) -> bool:
    if one.mention is not None or other.mention is not None:
        return bool(one.mention and other.mention and one.mention.value == other.mention.value)
    short, long = sorted((one.key, other.key), key=len)
    if short == long or (len(short) >= _LETTERS and short in long):
        return True
    return bool(set(meanings(one.text, one.key)) & set(meanings(other.text, other.key)))


def company(one: Disagreement, pair: AlignedLink) -> Mapping[str, float]:
    """Tell how many facts beside both places the other one has not: those of two things differ."""
    ones, others = (_beside(side, place) for side, place in ((pair.a, one.a), (pair.b, one.b)))
    return {"company apart": math.log1p(min(len(ones - others), len(others - ones)))}


def _beside(side: LinkedSide, place: Place) -> set[tuple[str, str]]:
    at = side.index_at(place.start)
    near = side.tokens[max(0, at - _COMPANY) : at + _COMPANY]
    if not near:
        return set()
    start, end = near[0].start, near[-1].end
    return {
        (fact.type, fact.value)
        for fact in side.mentions
        if start <= fact.start < end
        and fact.parts
        and not (fact.start < place.end and place.start < fact.end)
    }
