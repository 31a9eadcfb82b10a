"""A fact where it stands in the normalised text, with the parts that can disagree."""

from collections.abc import Iterator
from dataclasses import dataclass

from dedup.facts.disagreement import Place
from dedup.model import FactType


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a fact (a month, an amount, a surname) at its own place.

    Two facts disagree where parts of one name have different values.
    """

    name: str
    value: str
    start: int
    end: int

    @property
    def place(self) -> Place:
        """Where the part stands, with its own value."""
        return Place(self.start, self.end, self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A fact at ``start..end`` of the normalised text.

    ``value`` is canonical: equal for other notations of the same thing. ``label`` says what the
    value is of (a unit, ``ครั้งที่``, the class of an organisation): facts with different labels
    do not answer each other.
    """

    type: FactType
    start: int
    end: int
    value: str
    label: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def place(self) -> Place:
        """Where the fact stands, with its value."""
        return Place(self.start, self.end, self.value)

    def spot(self, part: Part) -> Place:
        """Where one of its parts stands, with the value of the whole fact."""
        return Place(part.start, part.end, self.value)

    def part(self, name: str) -> Part | None:
        """Find a part by its name."""
        return next((one for one in self.parts if one.name == name), None)


class Taken:
    """Which characters of a text already belong to a fact; extractors ask before they claim."""

    def __init__(self, length: int) -> None:
        """Begin with nothing claimed in a text of ``length`` characters."""
        self._mask = bytearray(length)

    def claim(self, mentions: Iterator[Mention]) -> list[Mention]:
        """Keep the mentions that overlap nothing claimed before, and claim what they cover."""
        kept = []
        for one in mentions:
            if one.start < one.end and not self.overlaps(one.start, one.end):
                self._mask[one.start : one.end] = b"\x01" * (one.end - one.start)
                kept.append(one)
        return kept

    def overlaps(self, start: int, end: int) -> bool:
        """Return whether any character of ``start..end`` is claimed."""
        return self._mask.find(1, start, end) >= 0
