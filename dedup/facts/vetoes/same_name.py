"""The same thing under another name: in short, with its class left out, in another script.

Letters are compared with their marks: ช่างมงคล and ช้างมงคล have one skeleton and are two names.
"""

from collections.abc import Iterator, Sequence

from dedup.facts.disagreement import Disagreement
from dedup.facts.names.alias import key_of, same_name
from dedup.facts.names.same_person import MISSPELT
from dedup.facts.names.speakers import serves
from dedup.facts.versions import Versions

# A name of a person is compared by its parts, and one misspelt is no other form of it.
_NAMED = frozenset({"org", "place", "attribution"})
_MISSPELT = frozenset({"slips", MISSPELT})


def veto(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Leave out names of bodies and places that are of one, and two offices of one person."""
    return (one for one in found if not _one_thing(one, versions))


# Letters after an office in which another one of the same person stands, and what leads to it.
_HELD_BESIDE = 60
_AS = "ฐานะ"


def _also_held(one: Disagreement, versions: Versions) -> bool:
    """Return whether one of two offices stands beside the other: one person holds both."""
    places = tuple(zip(versions.texts, (one.a, one.b), strict=True))
    return any(
        key_of(text.text[place.start : place.end])
        in key_of(other.text[there.end : there.end + _HELD_BESIDE].partition(_AS)[2])
        for (text, place), (other, there) in (places, places[::-1])
    )


def _one_thing(one: Disagreement, versions: Versions) -> bool:
    if one.type == "name" and one.found_by == "position":
        return _also_held(one, versions)
    if one.type not in _NAMED or one.found_by in _MISSPELT:
        return False
    if key_of(one.a.value) == key_of(one.b.value):
        a, b = (
            "".join(text.text[place.start : place.end].split())
            for text, place in zip(versions.texts, (one.a, one.b), strict=True)
        )
        return a == b or versions.damaged
    if one.type == "attribution" and serves(one.a.value, one.b.value):
        return False
    return same_name(one.a.value, one.b.value, versions.known[0].glosses)
