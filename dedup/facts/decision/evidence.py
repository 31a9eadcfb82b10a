"""What speaks for and against a disagreement, as features with names.

Shares and likenesses are 0..1, counts are logarithms. All stay the same when the versions are
swapped.
"""

import math
from collections.abc import Mapping
from statistics import fmean
from typing import Final

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import closeness
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.mention import Mention
from dedup.facts.tokens import AlignedLink, LinkedSide, Text
from dedup.facts.versions import Span, Versions
from dedup.model import DiscrepancyType
from dedup.text.normalise import skeleton

Evidence = Mapping[str, float]

FAMILIES: Final[Mapping[DiscrepancyType, str]] = {
    "number": "value", "money": "value", "date": "value", "time": "value", "unit": "value",
    "name": "name", "org": "name", "place": "name", "attribution": "name",
    "negation": "word", "certainty": "word", "scope": "word", "quote": "word",
}  # fmt: skip
"""Types that weigh their evidence alike: what few examples there are of each, they share."""

# Words on either side of a place that are asked whether they answer words at the other one.
_REACH = 4
# Shorter words stand anywhere by chance.
_LETTERS = 3


def evidence(one: Disagreement, pair: AlignedLink, versions: Versions) -> Evidence:
    """Gather what is known about a disagreement found inside or beside a link."""
    family = FAMILIES[one.type]
    shared = {
        "likeness": pair.likeness,
        "link": pair.link.score,
        "words": math.log1p(len(pair.a.tokens) + len(pair.b.tokens)),
        "paraphrased": float(pair.link.relation == "paraphrased"),
        "moved": float(pair.link.moved),
        "copied": versions.copied,
        **_around(one, pair),
        **_mentioned(one, pair, versions),
        **_written(one, versions),
    }
    return {
        "constant": 1.0,
        family: 1.0,
        f"type {one.type}": 1.0,
        f"by {one.found_by}": 1.0,
        **{f"{family} {name}": value for name, value in shared.items()},
    }


def _around(one: Disagreement, pair: AlignedLink) -> Evidence:
    """Tell how far the words beside either place answer each other."""
    (first, last), (start, end) = _tokens(pair.a, one.a), _tokens(pair.b, one.b)
    back = {there: here for here, there in pair.answers.items()}
    before = fmean(
        _answers([(table.get(here - step), there - step) for step in range(1, _REACH + 1)])
        for table, here, there in ((pair.answers, first, start), (back, start, first))
    )
    after = fmean(
        _answers([(table.get(here + step), there + step) for step in range(_REACH)])
        for table, here, there in ((pair.answers, last, end), (back, end, last))
    )
    in_gap = any(
        gap[0] <= first <= last <= gap[1] and gap[2] <= start <= end <= gap[3] for gap in pair.gaps
    )
    return {
        "before": before,
        "after": after,
        "beside both": min(before, after),
        "answering place": float(in_gap),
        "aside": float(first == last or start == end),
    }


def _tokens(side: LinkedSide, place: Place) -> Span:
    """Give the first token of a place, and the one after its last."""
    first = side.index_at(place.start)
    last = first
    while last < len(side.tokens) and side.tokens[last].start < place.end:
        last += 1
    return first, last


def _answers(pairs: list[tuple[int | None, int]]) -> float:
    """Give the share of words whose counterpart stands where it is looked for, the nearest most."""
    weights = [1 / (1 + step) for step in range(len(pairs))]
    found = [there is not None and abs(there - wanted) <= _REACH for there, wanted in pairs]
    return sum(weight for weight, yes in zip(weights, found, strict=True) if yes) / sum(weights)


def _mentioned(one: Disagreement, pair: AlignedLink, versions: Versions) -> Evidence:
    """Tell what is known of the facts at both places, where both hold one."""
    a, b = (_fact_at(text, place) for text, place in _places(one, versions))
    if a is None or b is None:
        return {"no facts": 1.0}
    counts = [
        sum(other.type == fact.type for other in side.mentions)
        for side, fact in ((pair.a, a), (pair.b, b))
    ]
    return {
        "closeness": closeness(pair, a, b),
        "stated elsewhere": float(versions.known[1].states(a) + versions.known[0].states(b)),
        "one of many": math.log1p(counts[0]) + math.log1p(counts[1]),
        "only ones": float(counts == [1, 1]),
        "unlike labels": float(a.label != b.label),
    }


def _fact_at(text: Text, place: Place) -> Mention | None:
    return next((fact for fact in text.around(place.start, place.end) if fact.parts), None)


def _places(one: Disagreement, versions: Versions) -> tuple[tuple[Text, Place], tuple[Text, Place]]:
    return (versions.texts[0], one.a), (versions.texts[1], one.b)


def _written(one: Disagreement, versions: Versions) -> Evidence:
    """Tell how alike what is written is, where it stands, and whether it stands there too."""
    places = _places(one, versions)
    words = [text.text[place.start : place.end] for text, place in places]
    keys = [skeleton(written) for written in words]
    there = [
        len(key) >= _LETTERS and key in other.letters
        for key, other in zip(keys, reversed(versions.known), strict=True)
    ]
    kinds = [_kind_at(text, place) for text, place in places]
    quoted = [
        quotations.hold(place.start, place.end)
        for (_, place), quotations in zip(places, versions.quoted, strict=True)
    ]
    offsets = [place.start / max(1, len(text.text)) for text, place in places]
    return {
        "alike": Levenshtein.normalized_similarity(*words),
        "one holds the other": float(keys[0] in keys[1] or keys[1] in keys[0]),
        "letters": math.log1p(len(keys[0]) + len(keys[1])),
        "written there": float(sum(there)),
        "headline": float("headline" in kinds),
        "list item": float(kinds.count("list_item")),
        "quoted": float(sum(quoted)),
        "distance": abs(offsets[0] - offsets[1]),
        "damaged": float(versions.damaged),
    }


def _kind_at(text: Text, place: Place) -> str:
    at = text.sentence_at(place.start)
    return text.reading.sentences[at].kind if at >= 0 else ""
