"""What one side of a link adds: information, not a changed connective or spelling."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from dedup.diff.by_word import Change, silent
from dedup.model import LinkRelation, Side
from dedup.text.content import Content, content_of, rarity, shared
from dedup.text.reading import Word

# Letters of meaning (rarity times length) below which an insertion is a connective, a particle.
_LEAST = 4.5
# A stretch that replaces another adds something only if it carries this many times its meaning.
_TIMES = 3.0
_LEAST_REPLACING = 9.0
# In paraphrased links other words are the rule; only what stands out is an addition.
_PARAPHRASED = 2.5
# Share of an insertion that may stand elsewhere on the other side of the link.
_ELSEWHERE = 0.6
# Share of an insertion that may stand among what the other side says at another place of the link;
# unrelated sentences share 0.17 by chance.
_REORDERED = 0.3
# Connectives, prepositions and auxiliaries at the edges of an addition are not part of it.
_EDGES = frozenset(
    (
        "และ หรือ ที่ ซึ่ง โดย ได้ มี การ ความ ของ ใน ให้ แก่ กับ ก็ จะ เป็น ไป มา "
        "ว่า อัน นั้น นี้ ดังกล่าว ด้วย ทั้งนี้ นอกจากนี้ จึง ต่อ เพื่อ จาก ทำ"
    ).split()
)


_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


def additions(
    mine: Sequence[Word],
    theirs: Sequence[Word],
    found: Sequence[Change],
    side: Side,
    relation: LinkRelation,
) -> Iterator[tuple[int, int]]:
    """Find the runs of ``mine`` (as indexes) that the other side of the link does not have.

    ``side`` says which side of ``found`` is mine.
    """
    times = _PARAPHRASED if relation == "paraphrased" else 1.0
    elsewhere = _Elsewhere(theirs, found, "b" if side == "a" else "a")
    for change in found:
        if change.op == "equal":
            continue
        first, last = (change.a, change.a_end) if side == "a" else (change.b, change.b_end)
        against = (
            theirs[change.b : change.b_end] if side == "a" else theirs[change.a : change.a_end]
        )
        first, last = _trimmed(mine, first, last)
        stretch = mine[first:last]
        if (silent(against) and _bracketed(stretch)) or (
            _adds(stretch, against, times) and not elsewhere.holds(stretch)
        ):
            yield first, last


class _Elsewhere:
    """The other side of a link, where it may say a stretch too, only at another place."""

    def __init__(self, words: Sequence[Word], found: Sequence[Change], side: Side) -> None:
        self._words, self._found, self._side = words, found, side

    @cached_property
    def _whole(self) -> Content:
        return content_of(self._words)

    @cached_property
    def _loose(self) -> Content:
        """What of it is matched by nothing: less in common says as much there."""
        return content_of(_unmatched(self._words, self._found, self._side))

    def holds(self, stretch: Sequence[Word]) -> bool:
        """Return whether it says a stretch."""
        content = content_of(stretch)
        return (
            shared(content, self._whole) >= _ELSEWHERE * content.mass
            or shared(content, self._loose) >= _REORDERED * content.mass
        )


def _unmatched(words: Sequence[Word], found: Sequence[Change], side: Side) -> list[Word]:
    """Collect the words of one side of a link that the other side does not have in their place."""
    changed = [one for one in found if one.op != "equal"]
    spans = ((one.a, one.a_end) if side == "a" else (one.b, one.b_end) for one in changed)
    return [word for first, last in spans for word in words[first:last]]


def _adds(stretch: Sequence[Word], against: Sequence[Word], times: float) -> bool:
    """Return whether a stretch says enough more than what stands in its place on the other side."""
    enough = _LEAST if silent(against) else max(_LEAST_REPLACING, _TIMES * _meaning(against))
    return _meaning(stretch) >= enough * times


def _bracketed(stretch: Sequence[Word]) -> bool:
    """Return whether a stretch is a gloss in brackets, which is information however short it is."""
    return (
        len(stretch) > 2
        and stretch[0].text in _OPENING
        and stretch[-1].text in _CLOSING
        and not silent(stretch)
    )


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    while first < last and (words[first].text in _EDGES or words[first].text in ",;:-/"):
        first += 1
    while first < last and (words[last - 1].text in _EDGES or words[last - 1].text in ",;:-/"):
        last -= 1
    return first, last


def _meaning(words: Sequence[Word]) -> float:
    return sum(rarity(word.key) * len(word.key) for word in words if word.key)
