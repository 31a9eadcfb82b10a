"""What one version states anywhere: a fact that moved is neither added nor in disagreement."""

import re
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
from dedup.facts.names.transliteration import sounds_like
from dedup.facts.tokens import Text
from dedup.model import FactType
from dedup.text.normalise import skeleton

_NAMED = frozenset({"org", "place", "position"})


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


@dataclass(frozen=True, slots=True)
class Stated:
    """The values of one version, and its letters without spaces and marks.

    ``names`` are those of bodies, places and offices without what writers leave out, ``acronyms``
    all forms of those glossed; ``rules`` say of each type of fact how a version states it.
    """

    letters: str
    names: frozenset[str]
    values: frozenset[tuple[str, str]]
    amounts: frozenset[str]
    dates: tuple[Mapping[str, str], ...]
    people: People
    acronyms: frozenset[str]
    latin: frozenset[str]
    glosses: Glosses
    keys: frozenset[str]
    places: tuple[str, ...]
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
        return any(sounds_like(value, word) for word in self.latin) if is_thai(value) else False


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
    return Stated(
        letters=skeleton(text),
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
        dates=tuple(parts for one in found if one.type == "date" and (parts := parts_of(one))),
        people=People.of(one for one in found if one.type == "person"),
        latin=frozenset(word.lower() for word in re.findall(r"[A-Za-z][A-Za-z-]{1,30}", text)),
        glosses=glosses,
        keys=frozenset(word.key for word in version.reading.words),
        places=tuple(one.value for one in found if one.type == "place"),
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
