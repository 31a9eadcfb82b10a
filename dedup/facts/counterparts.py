"""Which fact of one side answers which of the other: same type, same label, same surroundings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dedup.facts.mention import Mention
from dedup.facts.tokens import Pairing, Side, Token
from dedup.lexicon import listed
from dedup.text.normalise import skeleton

_WINDOW = 4
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


def slots(
    pair: Pairing,
    left: Sequence[Mention],
    right: Sequence[Mention],
    compatible: Compatible = lambda _, __: 1.0,
) -> Iterator[Slot]:
    """Pair facts that answer each other, the surest first; each is in one slot at most.

    ``compatible`` says 0..1 how well two facts could be about the same thing; 0 rules them out,
    and unless one is given any two could.
    """
    lone = _lone(left) & _lone(right)
    # Equal scores stand in an order that swapping the versions leaves alone.
    offered = sorted(
        (
            (-score, one.start + other.start, min(one.start, other.start), one, other)
            for one in left
            for other in right
            if (fit := compatible(one, other)) > 0
            and (score := fit * (closeness(pair, one, other) + _evidence(one, other, lone))) > 0
        ),
        key=lambda offer: offer[:3],
    )
    used: set[tuple[str, int]] = set()
    for negative, _, _, one, other in offered:
        places = {("a", one.start), ("b", other.start)}
        if not places & used:
            used |= places
            yield Slot(one, other, min(1.0, -negative))


_EQUAL_PART = 0.15
_LONE = 0.2
_TRANSPOSED = 0.2


def _lone(mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """Name the types and labels of which a side has only one fact left."""
    kinds = [(one.type, one.label) for one in mentions]
    return {kind for kind in kinds if kinds.count(kind) == 1}


def _evidence(one: Mention, other: Mention, lone: set[tuple[str, str]]) -> float:
    """Add what the values themselves say: equal parts, the same digits, no other candidate."""
    score = _LONE if (one.type, one.label) in lone and one.label == other.label else 0.0
    equal = sum(
        1
        for part in one.parts
        if (twin := other.part(part.name)) is not None and twin.value == part.value
    )
    score += min(2, equal) * _EQUAL_PART
    amounts = one.part("amount"), other.part("amount")
    if amounts[0] and amounts[1]:
        score += _TRANSPOSED * (sorted(amounts[0].value) == sorted(amounts[1].value))
    return score


def closeness(pair: Pairing, one: Mention, other: Mention) -> float:
    """Say 0..1 how alike the surroundings of two facts are, and whether they are aligned."""
    i, j = _index(pair.a, one), _index(pair.b, other)
    if i is None or j is None:
        return 0.0
    aligned = 0.45 if pair.answers.get(i) == j else 0.0
    befores = _before(pair.a.tokens, i), _before(pair.b.tokens, j)
    behinds = (
        _behind(pair.a.tokens, pair.a.index_at(one.end - 1)),
        _behind(pair.b.tokens, pair.b.index_at(other.end - 1)),
    )
    near = max(_shared(*befores, pair.likeness), _shared(*behinds, pair.likeness))
    both = _shared(befores[0] | behinds[0], befores[1] | behinds[1], pair.likeness)
    return min(1.0, aligned + 0.35 * near + 0.3 * both + 0.25 * pair.likeness)


def _index(side: Side, one: Mention) -> int | None:
    at = side.index_at(one.start)
    return at if at < len(side.tokens) else None


def _before(tokens: Sequence[Token], at: int) -> set[str]:
    return _keys(tokens[max(0, at - _WINDOW) : at])


def _behind(tokens: Sequence[Token], at: int) -> set[str]:
    return _keys(tokens[at + 1 : at + 1 + _WINDOW])


def _keys(tokens: Sequence[Token]) -> set[str]:
    """Give the content words around a fact; facts around it count by their values."""
    return {
        token.mention.value if token.mention is not None else token.key
        for token in tokens
        if len(token.key) > 1 and token.key not in FUNCTION
    }


def _shared(one: set[str], other: set[str], empty: float) -> float:
    """Say 0..1 how much of the smaller surroundings is shared; ``empty`` where both are."""
    if not one and not other:
        return empty
    return len(one & other) / max(1, min(len(one), len(other)))
