"""Where a name ends in a run of letters: before the verb that says what its bearer does.

Thai puts no space between a name and its verb. Bodies are named by verbs too (กรมส่งเสริมการเกษตร):
those that names hold are counted in ``lexicon/name_verbs.tsv``; any other verb ends a name.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dedup.lexicon import listed, table
from dedup.lexicon.offices import NAME_HEADS, NAME_LEADS, NEWS_VERBS
from dedup.text.normalise import skeleton
from dedup.text.reading import Word
from dedup.text.segmenter import acts, dictionary

# Letters of a verb that is no crumb; of a compound, the least of its verb and of its noun: ขึ้น|ราคา.
_VERB, _SHORTEST, _NOUN = 3, 2, 2
# These begin compounds that are verbs, though by themselves they say in which direction.
_WAYS = frozenset(listed("ขึ้น ลง เข้า ออก"))


def end_of_name(
    words: Sequence[Word], start: int, end: int, *, of_purpose: bool, begun: bool = False
) -> int:
    """Give where a name within ``start..end`` ends: before a verb, else at ``end``.

    ``start`` is where the word for what it is ends (กรม), ``words`` are those of the whole text.
    The names of some classes begin with what they are for (``of_purpose``): a verb there ends
    none. ``begun`` says that part of the name stands before ``start``.
    """
    first = bisect_left(words, start, key=lambda word: word.start)
    last = bisect_left(words, end, first, key=lambda word: word.start)
    for at in range(first, last):
        before = words[at - 1].text if at else ""
        place = _Place(before, heads=at == first and not begun, last=at + 1 == last)
        if _ends(words[at].text, place, of_purpose=of_purpose):
            return words[at].start
    return end


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a verb stands in a run: after which word, and whether first or last in it."""

    before: str
    heads: bool
    last: bool


def _ends(word: str, place: _Place, *, of_purpose: bool) -> bool:
    """Return whether a word is a verb that no name holds at such a place."""
    before = place.before
    if not is_act(word) or before in NAME_LEADS or skeleton(before + word) in _held():
        return False
    first, inside, behind = _counts().get(word, (0, 0, 0))
    follows = word in NEWS_VERBS or behind > inside
    if place.heads:
        return not of_purpose and not first and (follows or word not in acts())
    if (before.endswith(NAME_HEADS) and first) or (place.last and not follows):
        return False
    # Of foreign names newmm leaves crumbs, and any crumb may be a short verb.
    known = before in dictionary() or (word in NEWS_VERBS and len(word) >= _VERB <= len(before))
    return behind >= inside and (known or len(word) > _VERB)


@cache
def _held() -> frozenset[str]:
    """Give the skeletons of verbs that names hold: lost marks cut สงเสริม in two."""
    return frozenset(skeleton(verb) for verb, (first, *_) in _counts().items() if first)


@cache
def is_act(word: str) -> bool:
    """Return whether a word says what somebody does: a verb, or one with its object (ขึ้นราคา)."""
    if word in acts() or word in NEWS_VERBS:
        return True
    return word in dictionary() and any(
        (word[:cut] in acts() or word[:cut] in _WAYS) and word[cut:] in dictionary()
        for cut in range(_SHORTEST, len(word) - _NOUN + 1)
    )


@cache
def _counts() -> dict[str, tuple[int, int, int]]:
    """Give of how many names each verb is the first word, stands inside, and stands after."""
    return {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in table("name_verbs.tsv")}
