"""All that was found in two versions, among which each disagreement is weighed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dedup.facts.disagreement import Disagreement, Place

# Places are looked up by the stretches of so many letters that they touch.
_STRETCH = 64


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everything that the checks found: how often each, by how many, and where."""

    kinds: Mapping[tuple[str, str], int]
    checks: Mapping[int, int]
    at_a: Mapping[int, Sequence[Disagreement]]
    at_b: Mapping[int, Sequence[Disagreement]]

    @classmethod
    def of(cls, groups: Sequence[Sequence[Disagreement]]) -> "Crowd":
        """Gather what was found, each with what says the same of the same words."""
        found = [first for first, *_ in groups]
        at_a: dict[int, list[Disagreement]] = {}
        at_b: dict[int, list[Disagreement]] = {}
        for one in found:
            for place, table in ((one.a, at_a), (one.b, at_b)):
                for stretch in _stretches(place):
                    table.setdefault(stretch, []).append(one)
        kinds = Counter[tuple[str, str]]((one.type, one.found_by) for one in found)
        checks = {id(group[0]): len({one.found_by for one in group}) for group in groups}
        return cls(kinds, checks, at_a, at_b)

    def confirmed(self, one: Disagreement) -> bool:
        """Return whether two checks found it, each by evidence of its own."""
        return self.checks.get(id(one), 1) > 1

    def of_its_kind(self, one: Disagreement) -> int:
        """Count the others of its type that the same check found: many are another list."""
        return max(0, self.kinds[one.type, one.found_by] - 1)

    def rivals(self, one: Disagreement) -> Sequence[Disagreement]:
        """Give the others that set one of its places against another place."""
        near = {
            id(other): other
            for place, table in ((one.a, self.at_a), (one.b, self.at_b))
            for stretch in _stretches(place)
            for other in table.get(stretch, ())
        }
        return [other for other in near.values() if one.a.meets(other.a) != one.b.meets(other.b)]


def outdone(found: Sequence[Disagreement], sure: Sequence[float]) -> list[bool]:
    """Tell of each disagreement whether a surer one sets one of its places against another.

    ``sure`` is how sure each is, 0..1. What is said cannot differ from two things at once.
    """
    crowd = Crowd.of([[one] for one in found])
    known = {id(one): sureness for one, sureness in zip(found, sure, strict=True)}
    return [any(known[id(other)] > known[id(one)] for other in crowd.rivals(one)) for one in found]


def _stretches(place: Place) -> Iterator[int]:
    yield from range(place.start // _STRETCH, max(place.start, place.end - 1) // _STRETCH + 1)
