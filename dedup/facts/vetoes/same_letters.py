"""Findings between places that read the same letter for letter, once spaces are set aside.

A line broken within a word, a name or a number cuts it into other words and other facts on one
side. What stands there is the same all the same, and no disagreement.
"""

from collections.abc import Iterator, Sequence

from dedup.facts.checks import exchanged_values
from dedup.facts.disagreement import Disagreement
from dedup.facts.names.as_said import said
from dedup.facts.versions import Versions

# Where a text begins or ends, there is nothing more to be the same.
_EDGE = "|"
_Place = tuple[str, int, int]


def veto(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Leave out what stands word for word at the other place; damaged texts lose marks there.

    What has changed places stands nearby, and is a disagreement for that.
    """
    return (
        one
        for one in found
        if one.found_by == exchanged_values.NAME or not _reads_the_same(one, versions)
    )


def _reads_the_same(one: Disagreement, versions: Versions) -> bool:
    settings, damaged = versions.settings, versions.damaged
    places = [
        (text.text, place.start, place.end)
        for text, place in zip(versions.texts, (one.a, one.b), strict=True)
    ]
    return any(
        _around(*here, settings.same_around, damaged)
        in _around(*there, settings.same_reach, damaged)
        for here, there in (places, places[::-1])
    ) or _cut_short(*sorted(places, key=_length), versions=versions)


def _length(place: _Place) -> int:
    text, start, end = place
    return len(said(text[start:end], damaged=True))


def _cut_short(short: _Place, long: _Place, *, versions: Versions) -> bool:
    """Return whether the longer place stands whole at the shorter one, cut off by a line."""
    settings, damaged = versions.settings, versions.damaged
    text, start, end = long
    whole = said(text[start:end], damaged=damaged)
    begun = said(short[0][short[1] : short[2]], damaged=damaged)
    # A long name begun at the other place speaks for itself; what stands before it may be in
    # another notation.
    if len(whole) < settings.same_itself or whole[:1].isdigit() or not whole.startswith(begun):
        whole = _around(text, start, end, settings.same_around, damaged, behind=0)
    longer = _length(long) > _length(short) and not whole[-1:].isdigit()
    return longer and whole in _around(*short, settings.same_reach, damaged)


def _around(
    text: str, start: int, end: int, letters: int, damaged: bool, behind: int | None = None
) -> str:
    """Give a place with so many letters, not counting spaces, on both sides, as they are said.

    ``behind`` is how many there are behind it, where that is another number.
    """
    first = start
    left = letters
    while first and left:
        first -= 1
        left -= not text[first].isspace()
    begin = _EDGE if left else ""
    last, left = end, letters if behind is None else behind
    while last < len(text) and left:
        left -= not text[last].isspace()
        last += 1
    return begin + said(text[first:last], damaged=damaged) + (_EDGE if left else "")
