"""A range of days written in one, and in two: 27-29 ก.ย., วันที่ 27 ถึงวันที่ 29 กันยายน."""

import re
from collections.abc import Iterator, Sequence

from dedup.facts.decision.page_dates import date_at
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions

_RANGE = re.compile(r"(\d{1,2})-(\d{1,2})")
# Letters on either side of a day in which the other end of its range stands.
_BESIDE = 24


def veto(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Leave out a range of days whose two ends the other version names one by one."""
    return (one for one in found if not _split(one, versions))


def _split(one: Disagreement, versions: Versions) -> bool:
    if one.type != "date":
        return False
    sides = list(zip(versions.texts, (one.a, one.b), strict=True))
    days = [_day(text, place) for text, place in sides]
    return any(
        (ends := _RANGE.fullmatch(days[here])) is not None
        and days[there] in ends.groups()
        and _stands_beside(sides[there], next(end for end in ends.groups() if end != days[there]))
        for here, there in ((0, 1), (1, 0))
        if days[0] != days[1]
    )


def _day(text: Text, place: Place) -> str:
    mention = date_at(text, place.start, place.end)
    part = mention and mention.part("day")
    return part.value if part else ""


def _stands_beside(side: tuple[Text, Place], day: str) -> bool:
    text, place = side
    near = text.text[max(0, place.start - _BESIDE) : place.end + _BESIDE]
    return re.search(rf"(?<!\d){day}(?!\d)", near) is not None
