"""The same district in another province: อ.บ้านแหลม จ.เพชรบุรี, อ.บ้านแหลม จ.สมุทรสงคราม.

A place named after another one says where that one lies. What both texts place, wherever they name
it, they must place alike.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions

_LEVELS = {"lane": 0, "road": 1, "subdistrict": 2, "district": 3, "province": 4, "country": 5}
# Spaces, or a comma, between two places.
_BESIDE = 2
# Every province has a district and subdistricts of these names.
_COMMON = ("เมือง", "ในเมือง")

Seat = tuple[str, str, str]


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare what lies in what: a place, and the next greater one right after it."""
    a, b = (_seats(text) for text in versions.texts)
    for seat, one in a.items():
        other = b.get(seat)
        if other is None or one.value == other.value:
            continue
        link = versions.beside(one, other)
        if link is not None:
            yield replace(Disagreement("place", one.place, other.place), link=link.id)


def _seats(text: Text) -> Mapping[Seat, Mention]:
    """Give the places that others lie in: by level and name of those, and the level they are of.

    A name that a text places twice is of two places.
    """
    found: dict[Seat, Mention] = {}
    twice: set[Seat] = set()
    places = [one for one in text.mentions if one.type == "place" and one.label in _LEVELS]
    for small, great in pairwise(places):
        beside = 0 <= great.start - small.end <= _BESIDE
        if not beside or _LEVELS[small.label] >= _LEVELS[great.label]:
            continue
        if small.value.startswith(_COMMON):
            continue
        seat = small.label, small.value, great.label
        if seat in found and found[seat].value != great.value:
            twice.add(seat)
        found.setdefault(seat, great)
    return {seat: one for seat, one in found.items() if seat not in twice}
