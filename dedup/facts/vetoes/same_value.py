"""Findings whose sides have one canonical value: another notation, and no disagreement."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dedup.facts.disagreement import Disagreement
from dedup.facts.versions import Versions
from dedup.text.normalise import skeleton

# The year of a number, which is left out where the year is known: ครั้งที่ 4, ครั้งที่ 4/2560.
_NUMBERED = re.compile(r"(?<=\d)/25\d\d$")
_LABEL = re.compile(r"^\D+ ")
# What other types have for a value is not all that they say.
_VALUED: Final = frozenset({"number", "money", "date", "time", "name", "org", "place", "unit"})


def veto(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Leave out what both versions state with one value in other letters, however it was found.

    A value has no tone marks: letters that are the same without them differ by a slip of one.
    """
    return (one for one in found if one.type not in _VALUED or not _stated_alike(one, versions))


def _stated_alike(one: Disagreement, versions: Versions) -> bool:
    a, b = (
        skeleton(text.text[place.start : place.end])
        for text, place in zip(versions.texts, (one.a, one.b), strict=True)
    )
    values = one.a.value, one.b.value
    if any(map(_NUMBERED.search, values)):
        return len({_LABEL.sub("", _NUMBERED.sub("", value)) for value in values}) == 1
    return bool(values[0]) and values[0] == values[1] and a != b
