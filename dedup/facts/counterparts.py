"""Which fact of one side answers which of the other: same type, same label, same surroundings."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dedup.facts.mention import Mention
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, LinkedSide, Token
from dedup.lexicon import listed
from dedup.text.normalise import skeleton

# Words that stand around every fact say nothing about which fact it is.
FUNCTION = frozenset(
    map(
        skeleton,
        listed(
            """
ที่ และ ของ ใน เป็น ได้ มี ให้ กับ จะ ว่า โดย จาก ณ การ ความ ซึ่ง เพื่อ วันที่ เมื่อ วัน ประจำ รวม จำนวน อีก
แล้ว นี้ นั้น ไป มา ด้วย ทั้ง หรือ ถึง ทาง ต่อ ผู้ ไว้ อยู่ ขึ้น ตาม แก่ คือ ตน เวลา
"""
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Slot:
    """Two facts in answering places; ``closeness`` is how sure that is, 0..1."""

    a: Mention
    b: Mention
    closeness: float


Compatible = Callable[[Mention, Mention], float]


def counterparts(
    pair: AlignedLink,
    left: Sequence[Mention],
    right: Sequence[Mention],
    compatible: Compatible = lambda _, __: 1.0,
) -> Iterator[Slot]:
    """Pair facts that answer each other, the surest first; each is in one slot at most.

    ``compatible`` says 0..1 how well two facts could be about the same thing; 0 rules them out,
    and unless one is given any two could.
    """
    lone = _lone(left) & _lone(right)
    evidence = partial(_evidence, lone=lone, settings=pair.settings)
    standing = (
        [_Standing.of(side, one, pair.settings) for one in mentions]
        for side, mentions in ((pair.a, left), (pair.b, right))
    )
    here, there = standing
    near = [_near(i, len(left), len(right), pair.settings.near_facts) for i in range(len(left))]
    pair.a.version.caps.met("facts", sum(map(len, near)), len(left) * len(right))
    # Equal scores stand in an order that swapping the versions leaves alone.
    offered = sorted(
        (
            (-score, one.start + other.start, min(one.start, other.start), one, other)
            for i, one in enumerate(left)
            for j in near[i]
            for other in (right[j],)
            if (fit := compatible(one, other)) > 0
            and (score := fit * (_close(pair, here[i], there[j]) + evidence(one, other))) > 0
        ),
        key=lambda offer: offer[:3],
    )
    used: set[tuple[str, int]] = set()
    for negative, _, _, one, other in offered:
        places = {("a", one.start), ("b", other.start)}
        if not places & used:
            used |= places
            yield Slot(one, other, min(1.0, -negative))


def _lone(mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """Name the types and labels of which a side has only one fact left."""
    kinds = Counter((one.type, one.label) for one in mentions)
    return {kind for kind, count in kinds.items() if count == 1}


def _near(place: int, mine: int, theirs: int, reach: int) -> range:
    """Give the facts of the other side that stand near where one is looked for, by number.

    A row of hundreds of figures is a table: one that answers stands about as far down as this one.
    """
    if max(mine, theirs) <= reach:
        return range(theirs)
    middle = (place + 0.5) * theirs / mine - 0.5
    off = reach * theirs / max(mine, theirs)
    return range(max(0, math.ceil(middle - off)), min(theirs, math.floor(middle + off) + 1))


def _evidence(
    one: Mention, other: Mention, *, lone: set[tuple[str, str]], settings: FactSettings
) -> float:
    """Add what the values themselves say: equal parts, the same digits, no other candidate."""
    score = settings.lone if (one.type, one.label) in lone and one.label == other.label else 0.0
    equal = sum(
        1
        for part in one.parts
        if (twin := other.part(part.name)) is not None and twin.value == part.value
    )
    score += min(2, equal) * settings.equal_part
    amounts = one.part("amount"), other.part("amount")
    if amounts[0] and amounts[1]:
        score += settings.same_digits * (sorted(amounts[0].value) == sorted(amounts[1].value))
    return score


def closeness(pair: AlignedLink, one: Mention, other: Mention) -> float:
    """Return 0..1 how alike the surroundings of two facts are, and whether they are aligned."""
    settings = pair.settings
    places = _Standing.of(pair.a, one, settings), _Standing.of(pair.b, other, settings)
    return _close(pair, *places)


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a fact stands among the tokens of its side, and the content words around it."""

    index: int
    before: set[str]
    after: set[str]
    around: set[str]

    @classmethod
    def of(cls, side: LinkedSide, one: Mention, settings: FactSettings) -> "_Standing | None":
        """Look around a fact; ``None`` where the side has no token at it or after it."""
        index = _index(side, one)
        if index is None:
            return None
        before = _before(side, index, settings)
        after = _after(side, side.index_at(one.end - 1), settings)
        return cls(index, before, after, before | after)


def _close(pair: AlignedLink, one: _Standing | None, other: _Standing | None) -> float:
    """Compare two places: 0 where either is unknown."""
    if one is None or other is None:
        return 0.0
    settings = pair.settings
    aligned = settings.aligned_weight if pair.answers.get(one.index) == other.index else 0.0
    likeness = pair.likeness
    near = max(
        _shared(one.before, other.before, likeness), _shared(one.after, other.after, likeness)
    )
    both = _shared(one.around, other.around, likeness)
    return min(
        1.0,
        aligned
        + settings.near_weight * near
        + settings.around_weight * both
        + settings.likeness_weight * likeness,
    )


def _index(side: LinkedSide, one: Mention) -> int | None:
    at = side.index_at(one.start)
    return at if at < len(side.tokens) else None


def _before(side: LinkedSide, at: int, settings: FactSettings) -> set[str]:
    return _keys(side.tokens[max(0, at - settings.window) : at])


def _after(side: LinkedSide, at: int, settings: FactSettings) -> set[str]:
    return _keys(side.tokens[at + 1 : at + 1 + settings.window])


def _keys(tokens: Sequence[Token]) -> set[str]:
    """Give the content words around a fact; facts around it count by their values."""
    return {
        token.mention.value if token.mention is not None else token.key
        for token in tokens
        if len(token.key) > 1 and token.key not in FUNCTION
    }


def _shared(one: set[str], other: set[str], empty: float) -> float:
    """Return 0..1 how much of the smaller surroundings is shared; ``empty`` where both are."""
    if not one and not other:
        return empty
    return len(one & other) / max(1, min(len(one), len(other)))
