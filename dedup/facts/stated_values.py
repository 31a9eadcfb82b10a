"""What one version states anywhere: a fact that moved is neither added nor in disagreement."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dedup.facts.mention import Mention
from dedup.facts.names.alias import (
    MIN_LETTERS,
    Glosses,
    bare,
    common_words,
    forms_of,
    is_thai,
    key_of,
)
from dedup.facts.names.transliteration import Sounds
from dedup.facts.rounded_figures import RoundedFigures
from dedup.facts.tokens import Text
from dedup.model import FactType
from dedup.text.letters import Letters
from dedup.text.normalise import skeleton

_NAMED = frozenset({"org", "place", "position"})
_WEEKDAY = "weekday"
# Letters of a name from which on it can be another one shortened.
_BEGINS = 4


@dataclass(frozen=True, slots=True)
class People:
    """The people of one version, to be looked up by skeletons; ``full`` are with a surname.

    Two names are of one person also where a surname or title is left out, and where a line broken
    between given name and surname has lost the space between them.
    """

    joined: frozenset[str]
    joined_full: frozenset[str]
    given: frozenset[str]
    given_full: frozenset[str]
    given_alone: frozenset[str]

    @classmethod
    def of(cls, people: Iterable[Mention]) -> "People":
        """Gather the skeletons of some people once."""
        names = [(parts_of(one), _joined(one)) for one in people]
        full = [(parts, joined) for parts, joined in names if "surname" in parts]
        return cls(
            joined=frozenset(joined for _, joined in names),
            joined_full=frozenset(joined for _, joined in full),
            given=frozenset(parts["given"] for parts, _ in names),
            given_full=frozenset(parts["given"] for parts, _ in full),
            given_alone=frozenset(parts["given"] for parts, _ in names if "surname" not in parts),
        )

    def name(self, one: Mention, *, in_full: bool) -> bool:
        """Return whether one of these people is the one named, by surname too if ``in_full``."""
        given = parts_of(one)["given"]
        if _joined(one) in (self.joined_full if in_full else self.joined):
            return True
        if one.part("surname") is None:
            return given in (self.given_full if in_full else self.given)
        return not in_full and given in self.given_alone


def _joined(one: Mention) -> str:
    """Join given name and surname, whose skeletons are then equal wherever both parts are."""
    return "".join(skeleton(part.value) for part in one.parts)


class Beginnings:
    """Names of one version, to be looked up by those that begin them or that they begin."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take names; those of fewer than ``_BEGINS`` letters begin nothing."""
        self._names = sorted({name for name in names if len(name) >= _BEGINS})
        self._known = frozenset(self._names)

    def meet(self, name: str) -> bool:
        """Return whether one of them begins with ``name``, or ``name`` with one of them."""
        if len(name) < _BEGINS:
            return False
        at = bisect_left(self._names, name)
        if at < len(self._names) and self._names[at].startswith(name):
            return True
        return any(name[:end] in self._known for end in range(_BEGINS, len(name)))


class Dates:
    """The dates of one version, to be looked up by the parts that another one names."""

    def __init__(self, dates: Iterable[Mapping[str, str]]) -> None:
        """Take dates as values by the names of their parts; equal ones count once."""
        self._dates = [dict(items) for items in dict.fromkeys(tuple(one.items()) for one in dates)]
        self._weekdays = {one[_WEEKDAY] for one in self._dates if _WEEKDAY in one}
        # The weekdays (or none) of the dates that have all parts of some names, by their values.
        self._held: dict[tuple[str, ...], dict[tuple[str, ...], set[str | None]]] = {}

    def hold(self, parts: Mapping[str, str]) -> bool:
        """Return whether one of the dates says no less than ``parts``, and nothing else."""
        weekday = parts.get(_WEEKDAY)
        names = tuple(name for name in parts if name != _WEEKDAY)
        if not names:
            return weekday in self._weekdays
        found = self._by(names).get(tuple(parts[name] for name in names))
        return found is not None and (weekday is None or None in found or weekday in found)

    def _by(self, names: tuple[str, ...]) -> dict[tuple[str, ...], set[str | None]]:
        held = self._held.get(names)
        if held is None:
            held = self._held[names] = {}
            for one in self._dates:
                if all(name in one for name in names):
                    values = tuple(one[name] for name in names)
                    held.setdefault(values, set()).add(one.get(_WEEKDAY))
        return held


@dataclass(frozen=True, slots=True)
class Stated:
    """The values of one version, and its letters without spaces and marks.

    ``rounded`` are its figures, ``clocks`` its times of day, of a span both ends; ``numbers`` are
    the runs of digits among the letters, ``names`` those of bodies, places and offices without what
    writers leave out, ``acronyms`` all forms of those glossed; ``rules`` say of each type of fact
    how a version states it.
    """

    letters: Letters
    numbers: frozenset[str]
    names: frozenset[str]
    values: frozenset[tuple[str, str]]
    amounts: frozenset[str]
    clocks: frozenset[str]
    dates: Dates
    dates_without_year: Dates
    rounded: RoundedFigures
    people: People
    acronyms: frozenset[str]
    latin: frozenset[str]
    sounds: Sounds
    glosses: Glosses
    keys: frozenset[str]
    places: Beginnings
    rules: Mapping[FactType, "States"]
    valued_as: Mapping[FactType, FactType]

    def words_of(self, keys: Sequence[str]) -> float:
        """Return which share (0..1) of some words stands anywhere in this version."""
        return sum(key in self.keys for key in keys) / len(keys) if keys else 1.0

    def states(self, one: Mention) -> bool:
        """Return whether this version states the fact, in this or another notation."""
        return self.rules[one.type](self, one)

    def holds(self, one: Mention) -> bool:
        """Return whether this version has a fact of this type and very value."""
        return (self.valued_as.get(one.type, one.type), one.value) in self.values

    def counts(self, one: Mention) -> bool:
        """Return whether the amount of a number stands here, of whatever it is."""
        amount = one.part("amount")
        return amount is not None and amount.value in self.amounts

    def names_in_full(self, one: Mention) -> bool:
        """Return whether this version gives a person's name with this very surname."""
        return self.people.name(one, in_full=True)

    def states_name(self, value: str) -> bool:
        """Return whether the letters of a name stand here, or another form of the name does."""
        own = key_of(value)
        if own in self.latin or bare(own) in self.names:
            return True
        if len(own) >= MIN_LETTERS and own in self.letters:
            return True
        for form in forms_of(value, self.glosses) - common_words() - {own}:
            # A short form is a word of its own: สธ. does not stand in ประสธรรม.
            words = form in self.keys or form in self.latin
            if form and (words or (len(form) >= MIN_LETTERS and form in self.letters)):
                return True
        return is_thai(value) and self.sounds.like(value)


def stated_by(
    version: Text,
    glosses: Glosses,
    rules: "Mapping[FactType, States]",
    valued_as: Mapping[FactType, FactType],
) -> Stated:
    """Gather what a version states.

    ``names`` are those of bodies, places and offices without what writers leave out, ``acronyms``
    all forms of those glossed. ``rules`` say of each type of fact how a version states it;
    ``valued_as`` names the types whose values are those of another one (money is a number).
    """
    text, found = version.text, version.mentions
    letters = skeleton(text)
    latin = frozenset(word.lower() for word in re.findall(r"[A-Za-z][A-Za-z-]{1,30}", text))
    dates = [parts for one in found if one.type == "date" and (parts := parts_of(one))]
    return Stated(
        letters=Letters(letters),
        numbers=frozenset(re.findall(r"\d+", letters)),
        names=frozenset(bare(key_of(one.value)) for one in found if one.type in _NAMED),
        acronyms=frozenset(
            form for one in found if one.type == "acronym" for form in forms_of(one.label, {})
        ),
        values=frozenset(
            (
                valued_as.get(one.type, one.type),
                one.label if one.type == "acronym" else one.value,
            )
            for one in found
        ),
        amounts=frozenset(part.value for one in found if (part := one.part("amount")) is not None),
        clocks=frozenset(
            clock for one in found if one.type == "time" for clock in one.value.split("-")
        ),
        dates=Dates(dates),
        dates_without_year=Dates(one for one in dates if "year" not in one),
        rounded=RoundedFigures(one.value for one in found if one.type in ("number", "money")),
        people=People.of(one for one in found if one.type == "person"),
        latin=latin,
        sounds=Sounds(latin),
        glosses=glosses,
        keys=frozenset(word.key for word in version.reading.words),
        places=Beginnings(one.value for one in found if one.type == "place"),
        rules=rules,
        valued_as=valued_as,
    )


def parts_of(one: Mention) -> dict[str, str]:
    """Give the values of a fact's parts by their names."""
    return {part.name: part.value for part in one.parts}


States = Callable[[Stated, Mention], bool]
"""Returns whether a version states a fact, in this or another notation."""


def holds(version: Stated, one: Mention) -> bool:
    """Return whether a version has the very value: the rule for what has one notation."""
    return version.holds(one)


def names(version: Stated, one: Mention) -> bool:
    """Return whether a version has the value or another form of the name: the rule for names."""
    return version.holds(one) or version.states_name(one.value)
