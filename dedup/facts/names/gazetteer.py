"""Known names found on the skeleton of a text, so that damage and moved spaces do not hide them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, count, repeat

from dedup.text.normalise import ABOVE_BELOW, LEAD_VOWEL, skeleton

_KEY = 4
_CONTINUES = frozenset(ABOVE_BELOW + "ะาำๅ") - frozenset("่้๊๋์็")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The skeleton of a text; character ``i`` stands at ``places[i]`` of the text."""

    text: str
    key: str
    places: tuple[int, ...]


def skeleton_of(text: str) -> Skeleton:
    """Reduce ``text`` to its skeleton, and keep where each letter of it stands."""
    letters = list(map(_reduced, text))
    places = chain.from_iterable(map(repeat, count(), map(len, letters)))
    return Skeleton(text, "".join(letters), tuple(places))


@cache
def _reduced(letter: str) -> str:
    return skeleton(letter)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by the first letters of their skeletons, the longest first."""

    names: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> "Gazetteer":
        """Gather names with the value each stands for; names under four letters are left out."""
        table: dict[str, list[tuple[str, str]]] = {}
        for name, value in names:
            key = skeleton(name)
            if len(key) >= _KEY:
                table.setdefault(key[:_KEY], []).append((key, value))
        return cls({first: tuple(sorted(rest, key=_longest)) for first, rest in table.items()})

    def find(self, text: Skeleton) -> Iterator[tuple[int, int, str]]:
        """Give start, end (in the text) and value of each known name; none overlap."""
        position = 0
        last = len(text.key) - _KEY
        while position <= last:
            for key, value in self.names.get(text.key[position : position + _KEY], ()):
                if text.key.startswith(key, position):
                    start, end = text.places[position], text.places[position + len(key) - 1] + 1
                    if (end := whole_letters(text.text, start, end)) > start:
                        yield start, end, value
                        position += len(key) - 1
                        break
            position += 1


def _longest(item: tuple[str, str]) -> tuple[int, str]:
    return -len(item[0]), item[0]


def whole_letters(text: str, start: int, end: int) -> int:
    """Give the end of ``start..end`` with its marks, or ``start`` where it cuts a syllable."""
    while end < len(text) and text[end] in "่้๊๋์็":
        end += 1
    cuts = (start and text[start - 1] in LEAD_VOWEL) or (
        end < len(text) and text[end] in _CONTINUES
    )
    return start if cuts else end
