"""Disagreements of numbers, sums of money, dates and times in answering places of a link."""

import re
from collections.abc import Iterator, Sequence

from dedup.facts.counterparts import Slot, slots
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.mention import Mention, Part
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Pairing
from dedup.facts.vetoes.same_letters import said
from dedup.lexicon import listed
from dedup.lexicon.numerals import MATERIAL_UNITS, MULTIPLES
from dedup.model import DiscrepancyType

_SURE = 0.55
# Where one side's value stands elsewhere in the other text, the slot must be surer.
_MOVED = 0.8
_SAME_VALUE = 0.25


def findings(pair: Pairing, a: Stated, b: Stated) -> Iterator[Disagreement]:
    """Compare the figures of a link; ``a`` and ``b`` are what the whole versions state."""
    for kinds, compatible in (
        (("number", "money"), _numbers_fit),
        (("date",), _dates_fit),
        (("time",), _times_fit),
    ):
        left, right = _open(pair.a.mentions, kinds), _open(pair.b.mentions, kinds)
        left, right = _without_equals(left, right)
        for slot in slots(pair, left, right, compatible):
            known = _known(b, slot.a) + _known(a, slot.b)
            sure = _SAME_VALUE if _same_value(slot) else (_SURE, _MOVED, 1.1)[known]
            same = _same_but_for_marks(pair, slot) or _falls_by(pair, slot)
            if slot.closeness >= sure and not same:
                yield from compare(slot)


def _known(version: Stated, one: Mention) -> bool:
    """Say whether a version states a figure; a fiscal year is no other year of that number."""
    if one.type == "date" and one.label:
        return ("date", one.value) in version.values
    return version.states(one)


# Behind these words what is less than nothing is said without its minus.
_LESS = re.compile("ลบ|ลด|หดตัว|ถดถอย|ชะลอ|ต่ำ|น้อย|ขาดทุน|แย่|ตก|หาย")


def _falls_by(pair: Pairing, slot: Slot) -> bool:
    """Say whether one number has a minus and the other a word for it: -3% is a fall of 3%."""
    amounts = slot.a.part("amount"), slot.b.part("amount")
    if not (amounts[0] and amounts[1]):
        return False
    signed = [amount.value.startswith("-") for amount in amounts if amount]
    if signed[0] == signed[1] or amounts[0].value.lstrip("-") != amounts[1].value.lstrip("-"):
        return False
    side, one = (pair.b, slot.b) if signed[0] else (pair.a, slot.a)
    return _LESS.search(side.text, max(0, one.start - _AROUND), one.start) is not None


# How far a word that extraction has hidden (ลาน for ล้าน) can stand from a number.
_AROUND = 24


def _same_but_for_marks(pair: Pairing, slot: Slot) -> bool:
    """Say whether the letters of the fuller fact stand at the other one, without their marks."""
    places = [(pair.a.text, slot.a), (pair.b.text, slot.b)]
    (text, one), (other_text, other) = sorted(
        places, key=lambda place: place[1].start - place[1].end
    )
    letters = said(text[one.start : one.end], damaged=True)
    around = said(other_text[max(0, other.start - _AROUND) : other.end + _AROUND], damaged=True)
    at = around.find(letters)
    if at < 0:
        return False
    return not (around[at - 1 : at].isdigit() and letters[0].isdigit())


def _same_value(slot: Slot) -> bool:
    """Say whether only unit, bound or weekday differ: the value itself finds the slot."""
    if slot.a.type == "date":
        days = slot.a.part("day"), slot.b.part("day")
        return bool(days[0] and days[1]) and slot.a.value == slot.b.value
    one, other = slot.a.part("amount"), slot.b.part("amount")
    return one is not None and other is not None and one.value == other.value


def _open(mentions: Sequence[Mention], kinds: tuple[str, ...]) -> list[Mention]:
    return [one for one in mentions if one.type in kinds and one.parts]


def _without_equals(
    left: list[Mention], right: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """Leave out what both sides state; bounds of such numbers are compared by the caller."""
    rest_left, rest_right = [], list(right)
    for one in left:
        twin = next((other for other in rest_right if equal(one, other)), None)
        if twin is None:
            rest_left.append(one)
        else:
            rest_right.remove(twin)
    return rest_left, rest_right


def equal(one: Mention, other: Mention) -> bool:
    """Say whether two figures say the same, bound included; a date may leave parts out."""
    if one.type == "date":
        bounds = one.part("bound"), other.part("bound")
        if one.label != other.label:
            return False
        if (bounds[0] is None) != (bounds[1] is None) and one.value == other.value:
            return False
        return not any(_differing(one, other)) and bool(_names(one) & _names(other))
    if one.value != other.value:
        return False
    return not any(True for _ in compare(Slot(one, other, 1.0)))


def _names(one: Mention) -> set[str]:
    return {part.name for part in one.parts}


def _differing(one: Mention, other: Mention) -> Iterator[tuple[Part, Part]]:
    for part in one.parts:
        twin = other.part(part.name)
        if twin is not None and twin.value != part.value:
            yield part, twin


def _times_fit(_: Mention, __: Mention) -> float:
    return 1.0


def _dates_fit(one: Mention, other: Mention) -> float:
    shared = _names(one) & _names(other)
    if not shared or (one.label != other.label):
        return 0.0
    return 1.0 if _names(one) == _names(other) else 0.85


def _numbers_fit(one: Mention, other: Mention) -> float:
    if one.label == other.label:
        return 1.0
    amounts = one.part("amount"), other.part("amount")
    if amounts[0] and amounts[1] and amounts[0].value == amounts[1].value:
        return 0.9
    if not one.label or not other.label:
        return 0.7
    if _base(one.label) == _base(other.label):
        return 0.85
    # Different units and different amounts are about different things.
    return 0.0


def _base(unit: str) -> str:
    """Give the unit that another is a multiple of: centimetres and metres measure one thing."""
    return MULTIPLES.get(unit, (unit, 1.0))[0]


def compare(slot: Slot) -> Iterator[Disagreement]:
    """Say in which parts two figures of one slot disagree."""
    if slot.a.type == "date":
        yield from _compare_dates(slot)
    elif slot.a.type == "time":
        yield from _compare_times(slot)
    else:
        yield from _compare_numbers(slot)


def _compare_dates(slot: Slot) -> Iterator[Disagreement]:
    bounds = slot.a.part("bound"), slot.b.part("bound")
    if (bounds[0] is None) != (bounds[1] is None) and slot.a.value == slot.b.value:
        yield Disagreement("scope", _deadline(slot.a), _deadline(slot.b))
    different = list(_differing(slot.a, slot.b))
    weekdays = [pair for pair in different if pair[0].name == "weekday"]
    for one, other in weekdays:
        yield Disagreement("date", one.place, other.place)
    rest = [pair for pair in different if pair[0].name != "weekday"]
    if rest:
        first, last = rest[0], rest[-1]
        yield Disagreement(
            "date",
            Place(first[0].start, last[0].end, slot.a.value),
            Place(first[1].start, last[1].end, slot.b.value),
        )


def _deadline(one: Mention) -> Place:
    bound = one.part("bound")
    if bound is not None:
        return Place(bound.start, one.end, f"{bound.value} {one.value}")
    return one.place


def _compare_times(slot: Slot) -> Iterator[Disagreement]:
    one, other = slot.a.part("time"), slot.b.part("time")
    # A time that gives only the beginning of the other's span leaves the end out.
    if (
        one
        and other
        and not (one.value.startswith(other.value) or other.value.startswith(one.value))
    ):
        yield Disagreement("time", one.place, other.place)


def _compare_numbers(slot: Slot) -> Iterator[Disagreement]:
    one, other = slot.a.part("amount"), slot.b.part("amount")
    if one is None or other is None:
        return
    units = slot.a.part("unit"), slot.b.part("unit")
    if slot.a.value != slot.b.value and one.value != other.value:
        kind: DiscrepancyType = "money" if slot.a.type == slot.b.type == "money" else "number"
        yield Disagreement(kind, slot.a.spot(one), slot.b.spot(other))
    elif (
        units[0]
        and units[1]
        and units[0].value != units[1].value
        and slot.a.value != slot.b.value
        and {units[0].value, units[1].value} <= MATERIAL_UNITS
    ):
        yield Disagreement("unit", units[0].place, units[1].place)
    else:
        yield from _compare_bounds(slot)
    per = slot.a.part("per"), slot.b.part("per")
    if (
        per[0]
        and per[1]
        and per[0].value != per[1].value
        and {per[0].value, per[1].value} <= _TIMES
    ):
        yield Disagreement("unit", per[0].place, per[1].place)


_TIMES = frozenset(listed("วินาที นาที ชั่วโมง วัน สัปดาห์ เดือน ปี"))
# What a bound says about the true value; bounds of one direction are no disagreement.
_DIRECTION = {"over": 1, "at least": 1, "under": -1, "at most": -1, "about": 0}


def _compare_bounds(slot: Slot) -> Iterator[Disagreement]:
    one, other = slot.a.part("bound"), slot.b.part("bound")
    kinds = [part.value if part else "" for part in (one, other)]
    directions = [_DIRECTION.get(kind) for kind in kinds]
    if directions[0] == directions[1]:
        return
    if None in directions and 0 in directions:
        return
    yield Disagreement("scope", _bounded(slot.a, one), _bounded(slot.b, other))


def _bounded(one: Mention, bound: Part | None) -> Place:
    """Show the bound itself, or the number where it has none."""
    amount = one.part("amount")
    if bound is not None:
        return bound.place
    start, end = (amount.start, amount.end) if amount else (one.start, one.end)
    value = re.sub("^.*? ", "", one.value) if amount is None else amount.value
    return Place(start, end, value)
