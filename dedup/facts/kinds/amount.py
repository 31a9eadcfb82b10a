"""Numbers and sums of money compared: amount, unit, bound, rate."""

import re
from collections.abc import Iterator

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.kind import Kind, always
from dedup.facts.kinds.figure import Figures
from dedup.facts.mention import Mention, Part
from dedup.facts.stated_values import Stated
from dedup.lexicon import listed
from dedup.lexicon.numerals import MATERIAL_UNITS, MULTIPLES
from dedup.model import DiscrepancyType


def _fit(one: Mention, other: Mention) -> float:
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


def differ(slot: Slot) -> Iterator[Disagreement]:
    """Find whether two numbers of one slot disagree in amount, unit, bound or rate."""
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


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version states a number: large ones identify themselves."""
    amount = one.part("amount")
    large = amount is not None and len(amount.value) > 3 and amount.value in version.amounts
    return version.holds(one) or large


def _equal(one: Mention, other: Mention) -> bool:
    return one.value == other.value and not any(True for _ in differ(Slot(one, other, 1.0)))


def _same_value(slot: Slot) -> bool:
    one, other = slot.a.part("amount"), slot.b.part("amount")
    return one is not None and other is not None and one.value == other.value


COMPARED = Figures(("number", "money"), _fit, _equal, _same_value, differ)

NUMBER = Kind(type="number", stands_as="§number", states=_states, compare=COMPARED.compare)
MONEY = Kind(
    type="money", stands_as="§number", states=_states, names_itself=always, valued_as="number"
)
