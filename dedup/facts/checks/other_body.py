"""The acronym of another body: สสว. where the other version says บสย., KOICA for KOTRA."""

import re
from collections.abc import Iterator
from functools import cache

from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds.body import paired
from dedup.facts.kinds.org import class_of
from dedup.facts.mention import Mention, Part
from dedup.facts.names.alias import forms_of, key_of, known_forms
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Versions

_SHORT = re.compile(
    r"(?<![ก-๎A-Za-z.])(?:(?:[ก-ฮ]\.){2,7}|[ก-ฮ]{2,6}\.)(?![ก-ฮ]\.)"
    r"|(?<![A-Za-z0-9])[A-Z]{3,9}(?![A-Za-z0-9])"
)
# What is tabled or glossed is a body's; what is neither may be one beside another Latin acronym.
_LABEL, _UNKNOWN = "short", "unknown"
_LATIN = 4


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Pair the acronyms of bodies, with each other or with a name, that are of two bodies."""
    sides = [[*_shorts(side, versions), *_acting(side)] for side in (pair.a, pair.b)]
    for slot in paired(pair, versions, *sides):
        labels = {slot.a.label, slot.b.label}
        if _LABEL in labels or labels == {_UNKNOWN}:
            yield Disagreement("org", slot.a.place, slot.b.place)


def _acting(side: LinkedSide) -> list[Mention]:
    """Give the bodies of a side but those that act by another: กระทรวงเกษตรฯ โดยกรมส่งเสริมสหกรณ์."""
    bodies = side.of("org")
    begun = {one.start for one in bodies}
    return [
        one for one in bodies if not ((by := _BY.match(side.text, one.end)) and by.end() in begun)
    ]


_BY = re.compile("[ ]{0,2}โดย[ ]{0,2}")


def _shorts(side: LinkedSide, versions: Versions) -> Iterator[Mention]:
    """Find the short forms of bodies that stand by themselves in the linked sentences."""
    glosses = versions.known[0].glosses
    taken = [one for one in side.mentions if one.type not in ("place", "position", "quote")]
    found = (match for span in side.spans for match in _SHORT.finditer(side.text, *span))
    for match in found:
        start, end = match.span()
        if any(one.start < end and start < one.end for one in taken):
            continue
        key = key_of(match[0])
        of_body = key in _of_bodies() or any(_is_body(form) for form in glosses.get(key, ()))
        if of_body or (key.isascii() and len(key) >= _LATIN and key not in known_forms()):
            label = _LABEL if of_body else _UNKNOWN
            part = Part(name="org", value=key, start=start, end=end)
            yield Mention(type="org", start=start, end=end, value=key, label=label, parts=(part,))


@cache
def _of_bodies() -> frozenset[str]:
    """Give the keys of the acronyms that the tables know as bodies'."""
    return frozenset(
        key
        for key, forms in known_forms().items()
        if not _is_body(key) and any(_is_body(form) for form in forms_of(key, {}) | forms)
    )


def _is_body(key: str) -> bool:
    return class_of(key) not in ("body", key)
