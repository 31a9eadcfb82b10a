"""Numbers and sums of money compared: amount, unit, bound, rate."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.kind import Kind, always
from dedup.facts.kinds.figure import Figures
from dedup.facts.kinds.measure import base
from dedup.facts.mention import Mention, Part
from dedup.facts.stated_values import Stated
from dedup.lexicon.numerals import LOOSE_UNITS, MATERIAL_UNITS
from dedup.model import DiscrepancyType


def _fit(one: Mention, other: Mention) -> float:
    if _is_short_year(one, other) or (
        not one.label and not other.label and _of_two_shapes(one, other)
    ):
        return 0.0
    if one.label == other.label:
        return 1.0
    amounts = one.part("amount"), other.part("amount")
    if amounts[0] and amounts[1] and amounts[0].value == amounts[1].value:
        return 0.9
    if not one.label or not other.label or {one.label, other.label} == _OF_AGE:
        return 0.7
    if base(one.label) == base(other.label):
        return 0.85
    # Different units and different amounts are about different things.
    return 0.0


# The years of an age are not always called so.
_OF_AGE = {"อายุ", "ปี"}
# What a range, a score and a number of a year are written with.
_JOINED = re.compile("[-/]")


def _of_two_shapes(one: Mention, other: Mention) -> bool:
    """Return whether a score, a range or a number of a year meets a plain figure."""
    shapes = [_JOINED.findall(value) for value in _amounts(one, other)]
    return shapes[0] != shapes[1]


def _is_short_year(one: Mention, other: Mention) -> bool:
    """Return whether one figure may be the year of which the other is the short form: 2562, 62."""
    short, long = sorted(_amounts(one, other), key=len)
    return len(short) == 2 and long in (f"25{short}", f"20{short}")


def _amounts(*mentions: Mention) -> list[str]:
    return [part.value if (part := one.part("amount")) else "" for one in mentions]


def differ(slot: Slot) -> Iterator[Disagreement]:
    """Find whether two numbers of one slot disagree in amount, unit, bound or rate."""
    one, other = slot.a.part("amount"), slot.b.part("amount")
    if one is None or other is None:
        return
    units = slot.a.part("unit"), slot.b.part("unit")
    if slot.a.value != slot.b.value and one.value != other.value:
        kind: DiscrepancyType = "money" if slot.a.type == slot.b.type == "money" else "number"
        places = _with_units(slot) if _units_matter(slot) else (one, other)
        yield Disagreement(kind, slot.a.spot(places[0]), slot.b.spot(places[1]))
    elif units[0] and units[1] and _another_unit(slot, units[0].value, units[1].value):
        yield Disagreement("unit", units[0].place, units[1].place)
    else:
        yield from _compare_bounds(slot)
    per = slot.a.part("per"), slot.b.part("per")
    rates = {part.value for part in per if part}
    if per[0] and per[1] and len(rates) > 1 and rates != _ONE_RATE:
        yield Disagreement("unit", per[0].place, per[1].place)


# Rates per person, by either classifier.
_ONE_RATE = {"คน", "ราย"}
# One figure, yet two points are not two per cent.
_POINTS = {"%", "จุด%"}


def _another_unit(slot: Slot, one: str, other: str) -> bool:
    """Return whether two units of one amount make different things of it."""
    if {one, other} == _POINTS:
        return True
    # A share of ten per cent and ten people are two statements; three times is no three per cent.
    if "%" in (one, other) and "เท่า" not in (one, other):
        return False
    loose = frozenset((one, other)) in LOOSE_UNITS
    return (
        one != other
        and slot.a.value != slot.b.value
        and {one, other} <= MATERIAL_UNITS
        and not loose
    )


def _units_matter(slot: Slot) -> bool:
    """Return whether two figures tell nothing without their units: สองวัน and 24 ชั่วโมง."""
    units = [part.value for one in (slot.a, slot.b) if (part := one.part("unit"))]
    return len(set(units)) > 1 or any(map(_reaches_over_unit, (slot.a, slot.b)))


def _reaches_over_unit(one: Mention) -> bool:
    """Return whether the figure goes on after its unit: 2 ชั่วโมงครึ่ง, 5 ไร่ 2 งาน."""
    amount, unit = one.part("amount"), one.part("unit")
    return bool(amount and unit and unit.start > amount.start and unit.end <= amount.end)


def _with_units(slot: Slot) -> list[Part]:
    """Give both amounts, each to the end of its unit where that stands after it."""
    ends = [
        max(part.end for part in one.parts if part.name in ("amount", "unit"))
        for one in (slot.a, slot.b)
    ]
    amounts = [part for one in (slot.a, slot.b) if (part := one.part("amount"))]
    return [replace(amount, end=end) for amount, end in zip(amounts, ends, strict=True)]


# What a bound says about the true value; bounds of one direction are no disagreement.
_DIRECTION = {"over": 1, "at least": 1, "under": -1, "at most": -1, "highest": -1, "about": 0}
# A mean, and the highest there is, are written with and without the word.
_LEFT_OUT = ("mean", "highest")


def _compare_bounds(slot: Slot) -> Iterator[Disagreement]:
    one, other = slot.a.part("bound"), slot.b.part("bound")
    kinds = [part.value if part else "" for part in (one, other)]
    directions = [_DIRECTION.get(kind) for kind in kinds]
    left_out = "" in kinds and any(kind in _LEFT_OUT for kind in kinds)
    if directions[0] == directions[1] or left_out:
        return
    # A bound that one side leaves off is mostly style, and an error at times.
    doubts = () if one and other else ("bounded on one side",)
    yield Disagreement("scope", _bounded(slot.a, one), _bounded(slot.b, other), doubts=doubts)


def _bounded(one: Mention, bound: Part | None) -> Place:
    """Show the bound itself, or the number where it has none."""
    amount = one.part("amount")
    if bound is not None:
        return bound.place
    start, end = (amount.start, amount.end) if amount else (one.start, one.end)
    value = re.sub("^.*? ", "", one.value) if amount is None else amount.value
    return Place(start, end, value)


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version states a number: large ones identify themselves."""
    amount = one.part("amount")
    large = amount is not None and len(amount.value) > 3 and amount.value in version.amounts
    return version.holds(one) or large


def _rounded(version: Stated, one: Mention) -> bool:
    """Return whether a version has a number rounded or cut off, or one that this one rounds."""
    return version.rounded.meet(one.value)


def _stands_nowhere(text: str, one: Mention, other: Stated) -> bool:
    """Return whether no number of the other version has this amount, whatever it counts.

    A bare digit is not reported: it numbers a paragraph as often as anything. Nor is the number
    of an item, where the text has the one before or after it: ช่องทางที่ 1, ช่องทางที่ 2.
    """
    amount = one.part("amount")
    if amount is None or other.counts(one) or not (one.label or len(amount.value) > 1):
        return False
    return not (one.label.endswith("ที่") and _has_neighbour(text, one.label, amount.value))


def _has_neighbour(text: str, label: str, number: str) -> bool:
    if not number.isdigit():
        return False
    neighbours = f"{int(number) - 1}|{int(number) + 1}"
    return re.search(rf"{label}[ ]{{0,2}}(?:{neighbours})(?!\d)", text) is not None


def _equal(one: Mention, other: Mention) -> bool:
    return one.value == other.value and not any(True for _ in differ(Slot(one, other, 1.0)))


def _same_value(slot: Slot) -> bool:
    one, other = slot.a.part("amount"), slot.b.part("amount")
    return one is not None and other is not None and one.value == other.value


COMPARED = Figures(("number", "money"), _fit, _equal, _same_value, differ)

NUMBER = Kind(
    type="number",
    stands_as="§number",
    states=_states,
    implies=_rounded,
    names_itself=_stands_nowhere,
    compare=COMPARED.compare,
)
MONEY = Kind(
    type="money",
    stands_as="§number",
    states=_states,
    implies=_rounded,
    names_itself=always,
    valued_as="number",
)
