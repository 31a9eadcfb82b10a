"""Whether two names are of one person, and whether one of them is misspelt."""

import re

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import Text
from dedup.text.normalise import skeleton

MISSPELT = "misspelt_name"
"""What finds the name of one person misspelt, wherever it does."""

# A word glued to a surname has at least so many letters; fewer are a slip in the surname.
_GLUED = 4
_WOMEN = re.compile("นาง|น.?ส[.]|หญิง|ด[.]ญ|พญ|ภญ|พ[.]ญ")
_MEN = re.compile("นาย|ชาย|ด[.]ช")


def same(one: Mention, other: Mention) -> bool:
    """Return whether two mentions name one person as far as their skeletons tell.

    The surname may be left out, and the space before or after it lost.
    """
    names, others = ([skeleton(part.value) for part in mention.parts] for mention in (one, other))
    if len(names) != len(others):
        short, long = sorted(("".join(names), "".join(others)), key=len)
        return names[0] == others[0] or long.startswith(short)
    if names == others or "".join(names) == "".join(others):
        return True
    short, long = sorted((names[-1], others[-1]), key=len)
    glued = long.startswith(short) and len(short) > 3 and len(long) - len(short) >= _GLUED
    return len(names) > 1 and names[0] == others[0] and glued


def nearly(one: Mention, other: Mention, settings: FactSettings) -> bool:
    """Return whether two full names are a letter or two apart, so that one is misspelt.

    Surer than ``alike``: nothing else says that they stand for one person.
    """
    names = [
        [skeleton(part.value) for part in mention.parts if part.name in ("given", "surname")]
        for mention in (one, other)
    ]
    if any(len(parts) < 2 or min(map(len, parts)) < settings.name_letters for parts in names):
        return False
    near = sorted(
        Levenshtein.normalized_similarity(first, second)
        for first, second in zip(*names, strict=True)
    )
    return settings.name_nearly <= near[0] < 1.0 == near[1]


def alike(one: Mention, other: Mention, settings: FactSettings) -> bool:
    """Return whether two names in answering places are meant to be one, and one is misspelt."""
    given, surname = (
        [mention.part(name) for mention in (one, other)] for name in ("given", "surname")
    )
    if not (given[0] and given[1]):
        return False
    names = Levenshtein.normalized_similarity(given[0].value, given[1].value)
    if not (surname[0] and surname[1]):
        long = min(len(part.value) for part in given if part) >= settings.name_letters
        return settings.name_nearly <= names < 1.0 and long
    families = Levenshtein.normalized_similarity(
        skeleton(surname[0].value), skeleton(surname[1].value)
    )
    return (names == 1.0 and families >= settings.surname_alike) or (
        families == 1.0 and names >= settings.surname_alike
    )


def of_two_sexes(texts: tuple[Text, Text], one: Mention, other: Mention) -> bool:
    """Return whether titles tell given names apart: นาย and นาง of one surname are relatives."""
    if _given(one) == _given(other):
        return False
    titles = [
        text.text[mention.start : mention.parts[0].start]
        for text, mention in zip(texts, (one, other), strict=True)
    ]
    sexes = [bool(_WOMEN.search(title)) - bool(_MEN.search(title)) for title in titles]
    return sexes[0] * sexes[1] < 0


def _given(one: Mention) -> str | None:
    part = one.part("given")
    return part.value if part else None


def name_of(slot: Slot) -> Disagreement:
    """Quote the part of two names that differs."""
    for name in ("surname", "given"):
        first, second = slot.a.part(name), slot.b.part(name)
        if first and second and skeleton(first.value) != skeleton(second.value):
            return Disagreement("name", slot.a.spot(first), slot.b.spot(second))
    return Disagreement("name", slot.a.place, slot.b.place)
