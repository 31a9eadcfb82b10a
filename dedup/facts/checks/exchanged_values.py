"""Two figures that have changed places: 3 dead and 12 hurt against 12 dead and 3 hurt.

Both values stand in both texts, so that none is missing anywhere; what differs is the nouns they
are bound to. The words beside a figure that the other figure of its text does not have tell the
two apart: they must go with the one value here, and with the other one there.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dedup.facts.counterparts import FUNCTION, Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds import amount, date, time
from dedup.facts.mention import Mention
from dedup.facts.names.alias import in_full
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import LinkedSide, Token, side_of
from dedup.facts.versions import Versions
from dedup.model import FactType, Link
from dedup.text.content import rarity
from dedup.text.normalise import skeleton

NAME = "exchanged_values"
SURPLUS = "exchanged surplus"
"""What is known of an exchange beside all else: how much more speaks for it than against it."""

_FAMILY: Mapping[FactType, str] = {
    "number": "number",
    "money": "number",
    "date": "date",
    "time": "time",
}
_DIFFER = {"number": amount.differ, "date": date.differ, "time": time.differ}
# What a figure may have changed places in: its unit and its bound have not moved.
_VALUES = frozenset({"number", "money", "date", "time"})
# Words that tell the two ends of one change apart, where they stand right beside a figure.
_ENDS = frozenset(map(skeleton, ("จาก", "เป็น", "ถึง", "เหลือ", "เพิ่ม", "ลด", "ก่อน", "หลัง")))
_IN_ORDER = "ตามลำดับ"
# Parts of words count as the words: เสียชีวิต and ผู้เสียชีวิต.
_PART = 4

# A figure of another kind says less about one than a name: both stand beside many.
_FIGURE = 0.3

Key = tuple[str, str]
Words = Mapping[tuple[str, str], float]
"""Words beside a figure by the side they stand on (``<``, ``>``; ``=`` its unit), with weights.

The nearest word binds most: a noun governs the figure beside it.
"""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a link's side with the words it is bound to; ``key`` is equal for equal ones."""

    mention: Mention
    key: Key
    words: Words


@dataclass(frozen=True, slots=True)
class _Answer:
    """Two unequal figures on the two sides of a link, each stated by the other text too."""

    link: Link
    a: _Figure
    b: _Figure
    in_order: bool


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Find pairs of figures that stand in both texts, bound to each other's words in one.

    What a text says more often than its headline and body do is too common to be told apart.
    """
    counts = [
        Counter(_key(one) for one in text.mentions if one.type in _FAMILY)
        for text in versions.texts
    ]
    often = versions.settings.exchanged_often
    stated = [{key for key, count in table.items() if count <= often} for table in counts]
    answers: dict[tuple[Key, Key], list[_Answer]] = {}
    for link in versions.links:
        for one in _answers(link, versions, stated):
            answers.setdefault((one.a.key, one.b.key), []).append(one)
    twins: dict[Key, list[_Figure]] = {}
    for one in (each for ones in answers.values() for each in ones):
        twins.setdefault(one.b.key, []).append(one.b)
    for (left, right), ones in answers.items():
        for one in ones:
            back = [
                each for each in answers.get((right, left), []) if not _stands(one, each, twins)
            ]
            surplus = max((_exchanged(one, other, versions.settings) for other in back), default=0)
            if surplus > 0:
                slot = Slot(one.a.mention, one.b.mention, 1.0)
                for found in _DIFFER[_FAMILY[one.a.mention.type]](slot):
                    if found.type not in _VALUES:
                        continue
                    known = ((SURPLUS, math.log1p(surplus)),)
                    yield replace(found, link=one.link.id, found_by=NAME, evidence=known)


def _answers(link: Link, versions: Versions, stated: Sequence[set[Key]]) -> Iterator[_Answer]:
    """Pair the unequal figures of a link of which both texts state either."""
    sides = [
        side_of(text, numbers)
        for text, numbers in zip(versions.texts, (link.a, link.b), strict=True)
    ]
    left, right = (
        [one for one in side.mentions if one.type in _FAMILY and one.parts and _key(one) in there]
        for side, there in zip(sides, reversed(stated), strict=True)
    )
    if not left or not right:
        return
    if len(left) * len(right) > versions.settings.exchanged_most:
        versions.caps.met("exchanged figures", 0, len(left) * len(right))
        return
    in_order = [_IN_ORDER in "".join(token.text for token in side.tokens) for side in sides]
    if in_order[0] != in_order[1] or (all(in_order) and not _same_order(*sides)):
        return
    ones, others = (
        [_figure(side, one, versions) for one in mentions]
        for side, mentions in zip(sides, (left, right), strict=True)
    )
    # Two lists "respectively" in one order, nouns and figures, say the same.
    if all(in_order) and [one.key for one in ones] == [other.key for other in others]:
        return
    for one in ones:
        for other in others:
            if one.key != other.key and _of_one_kind(one, other):
                yield _Answer(link, one, other, all(in_order))


def _figure(side: LinkedSide, one: Mention, versions: Versions) -> _Figure:
    settings = versions.settings
    at = side.index_at(one.start)
    first = max(0, at - settings.bound_before)
    words = {
        **_beside("<", [*reversed(side.tokens[first:at])], side, one, versions),
        **_beside(">", side.tokens[at + 1 : at + 1 + settings.bound_after], side, one, versions),
    }
    if one.part("amount"):
        words["=", one.label] = 1.0
    return _Figure(one, _key(one), words)


def _beside(
    name: str, tokens: Sequence[Token], side: LinkedSide, one: Mention, versions: Versions
) -> dict[tuple[str, str], float]:
    """Weigh the words on one side of a figure, up to the next figure of its kind.

    What stands right after a figure is its own (10 รายอยู่ในชั้นศาล); after a space something else
    begins (3 ราย บาดเจ็บ 12 ราย).
    """
    words: dict[tuple[str, str], float] = {}
    rank = 0
    for distance, token in enumerate(tokens):
        if token.mention is not None and _family(token.mention) == _family(one):
            glued = name == "<" and not _ends_at_space(side, token.mention)
            return {} if glued and " " not in _between(side, token, one).rstrip() else words
        if name == ">" and distance == 0 and _ends_at_space(side, one):
            return {}
        end = distance == 0 and token.key in _ENDS
        weight = versions.settings.bound_end if end else _weight(token)
        key = (
            in_full(token.mention.value, versions.known[0].glosses) if token.mention else token.key
        )
        words.setdefault((name, key), weight / (1 + rank / 2))
        rank += weight > 0.0
    return words


def _ends_at_space(side: LinkedSide, one: Mention) -> bool:
    return side.text[one.end : one.end + 1].isspace()


def _between(side: LinkedSide, token: Token, one: Mention) -> str:
    return side.text[token.end : one.start]


def _weight(token: Token) -> float:
    if token.mention is not None:
        return _FIGURE if token.mention.type in _FAMILY else 1.0
    known = len(token.key) < 2 or token.key in FUNCTION
    return 0.0 if known else rarity(token.key)


def _family(one: Mention) -> str:
    """Tell figures that can be put for each other; what numbers something is a name for it."""
    return "name" if one.label.endswith("ที่") else _FAMILY.get(one.type, "name")


def _key(one: Mention) -> Key:
    """Name a figure by its amount, or a date by day and month: the year may be left out."""
    amount, day, month = one.part("amount"), one.part("day"), one.part("month")
    if day and month:
        return "date", f"{month.value}-{day.value}"
    return _FAMILY[one.type], amount.value if amount else one.value


def _of_one_kind(one: _Figure, other: _Figure) -> bool:
    """Return whether two figures could be put for each other: of one unit, or both a day."""
    if one.key[0] != other.key[0]:
        return False
    if one.key[0] == "number":
        labels = {one.mention.label, other.mention.label}
        return len(labels - {""}) < 2
    return (one.mention.part("day") is None) == (other.mention.part("day") is None)


def _same_order(one: LinkedSide, other: LinkedSide) -> bool:
    """Return whether the words that both sides have come in one order before their figures."""
    befores = []
    for side in (one, other):
        figures = (
            number
            for number, token in enumerate(side.tokens)
            if token.mention and token.mention.type in _FAMILY
        )
        words = side.tokens[: next(figures, 0)]
        befores.append([token.key for token in words if _weight(token) > 0.0])
    shared = set(befores[0]) & set(befores[1])
    orders = [[key for key in dict.fromkeys(before) if key in shared] for before in befores]
    return orders[0] == orders[1]


def _stands(one: _Answer, back: _Answer, twins: Mapping[Key, Sequence[_Figure]]) -> bool:
    """Return whether either value stands in the other text beside the very noun it has here."""
    return any(
        (noun := _noun(figure.words, partner.words)) is not None
        and any(noun == _noun(twin.words, there.words) for twin in twins.get(figure.key, ()))
        for figure, partner, there in ((one.a, back.a, one.b), (back.a, one.a, back.b))
    )


def _noun(words: Words, other: Words) -> tuple[str, str] | None:
    """Give the nearest word that a figure has for itself: the first, as they were gathered."""
    return next(
        (key for key, weight in _own(words, other).items() if weight and key[0] != "="), None
    )


def _exchanged(one: _Answer, back: _Answer, settings: FactSettings) -> float:
    """Weigh two answers as one exchange: how much more each value has the other one's words there.

    0 where too little speaks for it.
    """
    # The same two values, x and y: x answers y in ``one``, y answers x in ``back``.
    x, y = one.a.words, back.a.words
    there_y, there_x = one.b.words, back.b.words
    ours, theirs = (_own(x, y), _own(y, x)), (_own(there_x, there_y), _own(there_y, there_x))
    crossed = _shared(ours[0], theirs[1]), _shared(ours[1], theirs[0])
    # A noun may stand before its figure in one text and after it in the other.
    straight = sum(
        _shared(own, there, either_side=True) for own, there in zip(ours, theirs, strict=True)
    )
    more = sum(crossed) - straight
    if one.link.id != back.link.id:
        enough = min(crossed) >= settings.exchanged_apart
    elif straight <= settings.exchanged_none or one.in_order:
        enough = sum(crossed) >= settings.exchanged_least
    else:
        enough = min(crossed) > 0.0
    return more if enough and more >= settings.exchanged_least else 0.0


def _own(words: Words, other: Words) -> Words:
    """Leave out the words that both figures of one text are bound to."""
    return {key: weight for key, weight in words.items() if key not in other}


def _shared(one: Words, other: Words, *, either_side: bool = False) -> float:
    """Weigh the words that two figures are both bound to, each on its side unless said so."""
    total = 0.0
    for (side, key), weight in one.items():
        alike = (
            min(weight, there)
            for (where, word), there in other.items()
            if _alike(key, word) and (where == side or (either_side and "=" not in (where, side)))
        )
        total += max(alike, default=0.0)
    return total


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _PART and short in long)
