"""A range written in one, and in two: 27-29 ก.ย., วันที่ 27 ถึงวันที่ 29; 5-8 บาท, 5 บาท ถึง 8 บาท."""

import re
from collections.abc import Iterator, Sequence

from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions

_RANGE = re.compile(r"(\d[\d.]*)-(\d[\d.]*)")
# Letters on either side of an end in which the other end of its range stands.
_BESIDE = 24
# The part of a fact that a range is of.
_OF_A_RANGE = ("day", "amount")


def veto(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Leave out a range of days or figures whose two ends the other version names one by one."""
    return (one for one in found if not _split(one, versions))


def _split(one: Disagreement, versions: Versions) -> bool:
    if one.type not in ("date", "number", "money"):
        return False
    sides = list(zip(versions.texts, (one.a, one.b), strict=True))
    values = [_value(text, place) for text, place in sides]
    return any(
        (ends := _RANGE.fullmatch(values[here])) is not None
        and values[there] in ends.groups()
        and _stands_beside(sides[there], next(end for end in ends.groups() if end != values[there]))
        for here, there in ((0, 1), (1, 0))
        if values[0] != values[1]
    )


def _value(text: Text, place: Place) -> str:
    """Give the days or the amount that stand at a place."""
    parts = (
        part.value
        for fact in text.around(place.start, place.end)
        for part in fact.parts
        if part.name in _OF_A_RANGE
    )
    return next(parts, "")


def _stands_beside(side: tuple[Text, Place], end: str) -> bool:
    text, place = side
    first, last = max(0, place.start - _BESIDE), place.end + _BESIDE
    amounts = (one.part("amount") for one in text.within(first, last))
    if any(amount.value == end for amount in amounts if amount):
        return True
    return re.search(rf"(?<!\d){re.escape(end)}(?!\d)", text.text[first:last]) is not None
