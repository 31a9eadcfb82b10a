"""What speaks for and against a disagreement, as features with names.

Shares and likenesses are 0..1, counts are logarithms. All stay the same when the versions are
swapped.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from rapidfuzz.distance import Levenshtein

from dedup.facts.decision.crowd import Crowd
from dedup.facts.decision.surroundings import answered, company, governed
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.mention import Mention
from dedup.facts.nearby import digits_alike, kind_at, nearby, shared
from dedup.facts.tokens import AlignedLink, Text
from dedup.facts.versions import Versions
from dedup.model import DiscrepancyType
from dedup.text.normalise import skeleton

Evidence = Mapping[str, float]

FAMILIES: Final[Mapping[DiscrepancyType, str]] = {
    "number": "value", "money": "value", "date": "value", "time": "value", "unit": "value",
    "name": "name", "org": "name", "place": "name", "attribution": "name",
    "negation": "word", "certainty": "word", "scope": "word", "quote": "word",
}  # fmt: skip
"""Types that weigh their evidence alike: what few examples there are of each, they share."""

# Shorter words stand anywhere by chance.
_LETTERS = 3


def evidence(one: Disagreement, pair: AlignedLink, versions: Versions, crowd: Crowd) -> Evidence:
    """Gather what is known about a disagreement found inside or beside a link.

    ``crowd`` is all that was found in the two versions, this one among it.
    """
    family = FAMILIES[one.type]
    known: dict[str, float] = {
        "words": math.log1p(len(pair.a.tokens) + len(pair.b.tokens)),
        "paraphrased": float(pair.link.relation == "paraphrased"),
        **answered(one, pair),
        **governed(one, pair),
        **company(one, pair),
        **_near(one, versions),
        "confirmed": float(crowd.confirmed(one)),
        "of its kind": math.log1p(crowd.of_its_kind(one)),
        **_mentioned(one, pair, versions),
        **_written(one, versions),
    }
    if family == "name":
        # A venue is long, and so is a clause taken for a name.
        del known["letters"]
    return {
        "constant": 1.0,
        family: 1.0,
        f"type {one.type}": 1.0,
        f"by {one.found_by}": 1.0,
        **{f"{family} {name}": value for name, value in known.items()},
        **dict(one.evidence),
    }


def _near(one: Disagreement, versions: Versions) -> Evidence:
    """Tell how much the words near both places, in their texts as they stand, have in common."""
    a, b = (nearby(text, place.start, place.end) for text, place in _places(one, versions))
    most = min(sum(a.values()), sum(b.values()))
    common = shared(a, b)
    return {"near": math.log1p(common), "near share": common / most if most else 0.0}


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
        "stated elsewhere": float(versions.known[1].states(a) + versions.known[0].states(b)),
        "one of many": math.log1p(counts[0]) + math.log1p(counts[1]),
        "alone of its kind": math.log1p(_others(a, versions.alone[0]))
        + math.log1p(_others(b, versions.alone[1])),
        "unlike labels": float(a.label != b.label),
        "digits alike": digits_alike(a, b),
    }


def _others(one: Mention, alone: Sequence[Mention]) -> int:
    """Count the values of a fact's kind, beside its own, that only its version states."""
    return len(
        {each.value for each in alone if each.type == one.type and each.label == one.label}
        - {one.value}
    )


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
    kinds = [kind_at(text, place.start) for text, place in places]
    return {
        "alike": Levenshtein.normalized_similarity(*words),
        "one holds the other": float(keys[0] in keys[1] or keys[1] in keys[0]),
        "letters": math.log1p(len(keys[0]) + len(keys[1])),
        "written there": float(sum(there)),
        "headline": float("headline" in kinds),
        "list item": float(kinds.count("list_item")),
    }
