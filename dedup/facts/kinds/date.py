"""Dates compared: day, month, year, weekday, quarter, half of a year, deadline."""

from collections.abc import Iterator

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.kind import Kind
from dedup.facts.kinds.figure import Figures
from dedup.facts.mention import Mention, Part
from dedup.facts.stated_values import Stated, parts_of


def _part_names(one: Mention) -> set[str]:
    return {part.name for part in one.parts}


def _differing(one: Mention, other: Mention) -> Iterator[tuple[Part, Part]]:
    for part in one.parts:
        twin = other.part(part.name)
        if twin is not None and twin.value != part.value:
            yield part, twin


def _fit(one: Mention, other: Mention) -> float:
    shared = _part_names(one) & _part_names(other)
    if not shared or (one.label != other.label):
        return 0.0
    return 1.0 if _part_names(one) == _part_names(other) else 0.85


def differ(slot: Slot) -> Iterator[Disagreement]:
    """Find whether two dates of one slot disagree in day, month, year, weekday or deadline."""
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


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version has a date that says no less, and nothing else."""
    parts = parts_of(one)
    if not parts:
        return version.holds(one)
    return version.dates.hold(parts)


# What a version that gives the day leaves to its reader.
_LEFT_OUT = frozenset({"year", "weekday"})


def _left_to_the_reader(version: Stated, one: Mention) -> bool:
    """Return whether a version gives the same day or month and leaves the year to the reader.

    What day today was is left to the reader by either version.
    """
    if one.label == "relative":
        return True
    parts = parts_of(one)
    said = {name: value for name, value in parts.items() if name not in _LEFT_OUT}
    return "month" in said and version.dates_without_year.hold(said)


def _equal(one: Mention, other: Mention) -> bool:
    """Return whether two dates say the same, bound included; either may leave parts out."""
    bounds = one.part("bound"), other.part("bound")
    if one.label != other.label:
        return False
    if (bounds[0] is None) != (bounds[1] is None) and one.value == other.value:
        return False
    return not any(_differing(one, other)) and bool(_part_names(one) & _part_names(other))


def _same_value(slot: Slot) -> bool:
    days = slot.a.part("day"), slot.b.part("day")
    return bool(days[0] and days[1]) and slot.a.value == slot.b.value


def _means_something(_text: str, one: Mention, _other: Stated) -> bool:
    """Return whether a date means something away from its sentence: today and Monday do not."""
    return bool({"year", "month", "day", "quarter", "half"} & _part_names(one))


COMPARED = Figures(("date",), _fit, _equal, _same_value, differ)

KIND = Kind(
    type="date",
    stands_as="§date",
    states=_states,
    implies=_left_to_the_reader,
    names_itself=_means_something,
    compare=COMPARED.compare,
)
