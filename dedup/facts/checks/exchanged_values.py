"""Two figures that have changed places: 3 dead and 12 hurt against 12 dead and 3 hurt.

Both values stand in both texts, so that none is missing anywhere; what differs is the nouns they
are bound to. The words beside a figure that the other figure of its text does not have tell the
two apart: they must go with the one value here, and with the other one there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dedup.facts.counterparts import FUNCTION, Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds import amount, date, time
from dedup.facts.mention import Mention
from dedup.facts.settings import Settings
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Side, Token, side_of
from dedup.facts.versions import Versions
from dedup.model import FactType, Link
from dedup.text.content import rarity
from dedup.text.normalise import skeleton

_FAMILY: Mapping[FactType, FactType] = {
    "number": "number",
    "money": "number",
    "date": "date",
    "time": "time",
}
_DIFFER = {"number": amount.differ, "date": date.differ, "time": time.differ}
# Words that tell the two ends of one change apart, where they stand right before a figure.
_ENDS = frozenset(map(skeleton, ("จาก", "เป็น", "ถึง", "เหลือ", "เพิ่ม", "ลด", "ก่อน", "หลัง")))
NAME = "exchanged_values"
_IN_ORDER = "ตามลำดับ"
# Parts of words count as the words: เสียชีวิต and ผู้เสียชีวิต.
_PART = 4

Words = Mapping[tuple[str, str], float]
"""Words beside a figure by the side they stand on (``<``, ``>``; ``=`` its unit), with weights.

The nearest word binds most: a noun governs the figure beside it."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a link's side with the words it is bound to; ``key`` is equal for equal ones."""

    mention: Mention
    key: tuple[str, str]
    words: Words


@dataclass(frozen=True, slots=True)
class _Answer:
    """Two unequal figures on the two sides of a link, each stated by the other text too."""

    link: Link
    a: _Figure
    b: _Figure
    in_order: bool


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Find pairs of figures that stand in both texts, bound to each other's words in one."""
    answers: dict[tuple[tuple[str, str], tuple[str, str]], list[_Answer]] = {}
    for link in versions.links:
        for one in _answers(link, versions):
            answers.setdefault((one.a.key, one.b.key), []).append(one)
    for (left, right), ones in answers.items():
        for one in ones:
            back = answers.get((right, left), [])
            if any(_exchanged(one, other, versions.settings) for other in back):
                slot = Slot(one.a.mention, one.b.mention, 1.0)
                for found in _DIFFER[_FAMILY[one.a.mention.type]](slot):
                    yield replace(found, link=one.link.id, found_by=NAME)


def _answers(link: Link, versions: Versions) -> Iterator[_Answer]:
    """Pair the unequal figures of a link of which both texts state either."""
    sides = [
        side_of(text, numbers)
        for text, numbers in zip(versions.texts, (link.a, link.b), strict=True)
    ]
    left, right = (
        [one for one in side.mentions if one.type in _FAMILY and one.parts and _stated(other, one)]
        for side, other in zip(sides, reversed(versions.known), strict=True)
    )
    if not left or not right or len(left) * len(right) > versions.settings.exchanged_most:
        return
    in_order = [_IN_ORDER in "".join(token.text for token in side.tokens) for side in sides]
    if in_order[0] != in_order[1] or (all(in_order) and not _same_order(*sides)):
        return
    ones, others = (
        [_figure(side, one, versions.settings) for one in mentions]
        for side, mentions in zip(sides, (left, right), strict=True)
    )
    for one in ones:
        for other in others:
            if one.key != other.key and _of_one_kind(one, other):
                yield _Answer(link, one, other, all(in_order))


def _figure(side: Side, one: Mention, settings: Settings) -> _Figure:
    at = side.index_at(one.start)
    words: dict[tuple[str, str], float] = {}
    for name, stretch in (
        ("<", reversed(side.tokens[max(0, at - settings.bound_before) : at])),
        (">", side.tokens[at + 1 : at + 1 + settings.bound_after]),
    ):
        rank = 0
        for distance, token in enumerate(stretch):
            if token.mention is not None and token.mention.type in _FAMILY:
                break
            end = distance == 0 and token.key in _ENDS
            weight = settings.bound_end if end else _weight(token)
            words.setdefault((name, token.key), weight / (1 + rank))
            rank += weight > 0.0
    if (part := one.part("amount")) is None:
        return _Figure(one, (_FAMILY[one.type], one.value), words)
    words["=", one.label or _lent(side, at)] = 1.0
    return _Figure(one, ("number", part.value), words)


def _stated(version: Stated, one: Mention) -> bool:
    return version.counts(one) if one.part("amount") else version.states(one)


def _of_one_kind(one: _Figure, other: _Figure) -> bool:
    """Return whether two figures could be put for each other: of one unit, or dates as full."""
    if one.key[0] != other.key[0]:
        return False
    if one.key[0] == "number":
        return _units(one) == _units(other)
    return _parts(one.mention) == _parts(other.mention)


def _units(one: _Figure) -> list[str]:
    return [key for side, key in one.words if side == "="]


def _weight(token: Token) -> float:
    if token.mention is not None:
        return 1.0
    known = len(token.key) < 2 or token.key in FUNCTION
    return 0.0 if known else rarity(token.key)


def _parts(one: Mention) -> set[str]:
    return {part.name for part in one.parts}


def _lent(side: Side, at: int) -> str:
    """Give the unit that the next figure lends to one without: 3 และ 12 คน."""
    following = (token.mention for token in side.tokens[at + 1 :] if token.mention is not None)
    return next((one.label for one in following if one.type in ("number", "money")), "")


def _same_order(one: Side, other: Side) -> bool:
    """Return whether the words that both sides have come in one order before their figures."""
    befores = []
    for side in (one, other):
        first = next(
            (
                n
                for n, token in enumerate(side.tokens)
                if token.mention and token.mention.type in _FAMILY
            ),
            0,
        )
        befores.append([token.key for token in side.tokens[:first] if _weight(token) > 0.0])
    shared = set(befores[0]) & set(befores[1])
    orders = [[key for key in dict.fromkeys(before) if key in shared] for before in befores]
    return orders[0] == orders[1]


def _exchanged(one: _Answer, back: _Answer, settings: Settings) -> bool:
    """Return whether two answers are one exchange: each value has the other one's words there."""
    # The same two values, x and y: x answers y in ``one``, y answers x in ``back``.
    x, y = one.a.words, back.a.words
    there_y, there_x = one.b.words, back.b.words
    crossed = (
        _shared(_own(x, y), _own(there_y, there_x)),
        _shared(_own(y, x), _own(there_x, there_y)),
    )
    straight = _shared(_own(x, y), _own(there_x, there_y)) + _shared(
        _own(y, x), _own(there_y, there_x)
    )
    least = max(crossed) if one.in_order else min(crossed)
    return least >= settings.exchanged_least and sum(crossed) >= straight + settings.exchanged_more


def _own(words: Words, other: Words) -> Words:
    """Leave out the words that both figures of one text are bound to."""
    return {key: weight for key, weight in words.items() if key not in other}


def _shared(one: Words, other: Words) -> float:
    """Weigh the words that two figures are both bound to, each on its side."""
    total = 0.0
    for (side, key), weight in one.items():
        total += max(
            (
                min(weight, there)
                for (where, word), there in other.items()
                if where == side and _alike(key, word)
            ),
            default=0.0,
        )
    return total


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _PART and short in long)
