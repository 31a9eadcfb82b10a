"""Whether two who speak are one: a person by name, by office, or by the body spoken for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dedup.facts.mention import Mention
from dedup.facts.names.alias import Glosses, same_name
from dedup.facts.names.same_person import alike, same
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import Text
from dedup.lexicon.offices import POSITIONS
from dedup.text.normalise import skeleton

# Spaces, or a comma, between a name and an office beside it; letters of a name and its office.
_BESIDE = 4
_NEAR = 80
# Offices are compared by skeletons.
_OFFICES = tuple(map(skeleton, POSITIONS))


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who holds which office, as either text says: pairs of an office's value and a person."""

    holders: Sequence[tuple[str, Mention]]
    glosses: Glosses
    settings: FactSettings

    @classmethod
    def of(cls, texts: Sequence[Text], glosses: Glosses, settings: FactSettings) -> "Speakers":
        """Gather the offices that stand beside names, each once."""
        found: Mapping[tuple[str, str], tuple[str, Mention]] = {
            (office.value, person.value): (office.value, person)
            for text in texts
            for office, person in _beside(text)
        }
        return cls(tuple(found.values()), glosses, settings)

    def differ(self, one: Mention, other: Mention) -> bool:
        """Return whether two speakers are known to be two; ``False`` where nobody says."""
        if one.type == other.type:
            if one.type == "person":
                return not same(one, other)
            return not self._one_office(one.value, other.value)
        if {one.type, other.type} == {"person", "position"}:
            person, office = (one, other) if one.type == "person" else (other, one)
            holders = [who for held, who in self.holders if self._one_office(held, office.value)]
            # A holder whose name is misspelt holds the office still.
            known = (same(person, who) or alike(person, who, self.settings) for who in holders)
            return bool(holders) and not any(known)
        return False

    def _one_office(self, one: str, other: str) -> bool:
        short, long = sorted((one, other), key=len)
        if serves(one, other):
            return False
        if long.startswith(short) or same_name(one, other, self.glosses):
            return True
        # One office of one body by two names: ผู้แทน|ไอเอ็มเอฟ.
        held = max((head for head in _OFFICES if one.startswith(head)), key=len, default="")
        bodies = one.removeprefix(held), other.removeprefix(held)
        return bool(held and other.startswith(held) and all(bodies)) and same_name(
            bodies[0], bodies[1], self.glosses
        )


def _beside(text: Text) -> Iterator[tuple[Mention, Mention]]:
    """Give each office with the person named right before or right after it."""
    facts = [one for one in text.mentions if one.type in ("person", "position")]
    for first, second in pairwise(facts):
        near = 0 <= second.start - first.end <= _BESIDE
        if near and first.type != second.type:
            yield (first, second) if first.type == "position" else (second, first)


def serves(one: str, other: str) -> bool:
    """Return whether one office is that of somebody who serves the other: เลขาธิการ|นายกรัฐมนตรี."""
    short, long = sorted((one, other), key=len)
    return short != long and long.endswith(short) and long.startswith(_OFFICES)


def leads(text: Text, one: Mention) -> bool:
    """Return whether a person stands right before or after an office: the name says who speaks."""
    near = text.within(max(0, one.start - _NEAR), one.end + _NEAR)
    return any(
        other.type == "person"
        and (0 <= one.start - other.end <= _BESIDE or 0 <= other.start - one.end <= _BESIDE)
        for other in near
    )
