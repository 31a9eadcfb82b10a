"""What one version states anywhere: a fact that moved is neither added nor in disagreement."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dedup.facts.mention import Mention
from dedup.facts.names.gazetteer import table
from dedup.facts.names.transliteration import sounds_like, thai_letters
from dedup.facts.tokens import Text
from dedup.text.normalise import skeleton

# A name whose skeleton is shorter than this is looked for as a fact, not as letters in the text.
_MIN_LETTERS = 5


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
        names = [(_parts(one), _joined(one)) for one in people]
        full = [(parts, joined) for parts, joined in names if "surname" in parts]
        return cls(
            joined=frozenset(joined for _, joined in names),
            joined_full=frozenset(joined for _, joined in full),
            given=frozenset(parts["given"] for parts, _ in names),
            given_full=frozenset(parts["given"] for parts, _ in full),
            given_alone=frozenset(parts["given"] for parts, _ in names if "surname" not in parts),
        )

    def name(self, one: Mention, *, in_full: bool) -> bool:
        """Say whether one of these people is the one named, by surname too if ``in_full``."""
        given = _parts(one)["given"]
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
    """The values of one version, and its letters without spaces and marks."""

    letters: str
    values: frozenset[tuple[str, str]]
    amounts: frozenset[str]
    dates: tuple[Mapping[str, str], ...]
    people: People
    latin: frozenset[str]
    glosses: Mapping[str, frozenset[str]]
    keys: frozenset[str]
    lanes: tuple[str, ...]

    def words_of(self, keys: Sequence[str]) -> float:
        """Say which share (0..1) of some words stands anywhere in this version."""
        return sum(key in self.keys for key in keys) / len(keys) if keys else 1.0

    def states(self, one: Mention) -> bool:
        """Say whether this version states the fact, in this or another notation."""
        if one.type == "acronym":
            return any(
                kind == "acronym" and same_name(one.label, value, {}) for kind, value in self.values
            )
        if one.type == "place" and any(
            min(len(one.value), len(lane)) > 3
            and (one.value.startswith(lane) or lane.startswith(one.value))
            for lane in self.lanes
        ):
            return True
        if one.type != "date" and (_group(one), one.value) in self.values:
            return True
        if one.type in ("number", "money"):
            return self._states_number(one)
        if one.type == "date":
            parts = _parts(one)
            if not parts:
                return (_group(one), one.value) in self.values
            return any(_agree(parts, other) for other in self.dates)
        if one.type == "person":
            return self.people.name(one, in_full=False)
        if one.type == "contact" and one.value.removeprefix("fax ")[0].isdigit():
            return self._dials(one.value.removeprefix("fax "))
        if one.type in ("contact", "url", "time"):
            return False
        return self.states_name(one.value)

    def counts(self, one: Mention) -> bool:
        """Say whether the amount of a number stands here, of whatever it is."""
        amount = one.part("amount")
        return amount is not None and amount.value in self.amounts

    def _dials(self, number: str) -> bool:
        """Say whether the digits of a telephone stand here, however lines and spaces cut them."""
        return (
            all(
                re.search(rf"(?<!\d){digits}(?!\d)", self.letters)
                for digits in re.findall(r"\d+", number)
                if len(digits) >= _MIN_LETTERS
            )
            and len(number) >= _MIN_LETTERS
        )

    def _states_number(self, one: Mention) -> bool:
        amount = one.part("amount")
        # Large figures identify themselves; small ones need their unit.
        return amount is not None and len(amount.value) > 3 and amount.value in self.amounts

    def names_in_full(self, one: Mention) -> bool:
        """Say whether this version gives a person's name with this very surname."""
        return self.people.name(one, in_full=True)

    def states_name(self, value: str) -> bool:
        """Say whether the letters of a name stand here, or another form of the name does."""
        key = skeleton(value).replace("ฯ", "")
        if len(key) >= _MIN_LETTERS and key in self.letters:
            return True
        forms = self.glosses.get(key, frozenset()) | _known_forms().get(key, frozenset())
        if any(form in self.letters for form in forms if len(form) > 1):
            return True
        decoded = thai_letters(value)
        if decoded and decoded.lower() in self.latin:
            return True
        return any(sounds_like(value, word) for word in self.latin) if _thai(value) else False


def stated_by(version: Text, glosses: Mapping[str, frozenset[str]]) -> Stated:
    """Gather what a version states."""
    text, found = version.text, version.mentions
    return Stated(
        letters=skeleton(text),
        values=frozenset(
            (_group(one), one.label if one.type == "acronym" else one.value) for one in found
        ),
        amounts=frozenset(part.value for one in found if (part := one.part("amount")) is not None),
        dates=tuple(parts for one in found if one.type == "date" and (parts := _parts(one))),
        people=People.of(one for one in found if one.type == "person"),
        latin=frozenset(word.lower() for word in re.findall(r"[A-Za-z][A-Za-z-]{1,30}", text)),
        glosses=glosses,
        keys=frozenset(word.key for word in version.reading.words),
        lanes=tuple(one.value for one in found if one.type == "place"),
    )


def _group(one: Mention) -> str:
    return "number" if one.type == "money" else one.type


def _parts(one: Mention) -> dict[str, str]:
    return {part.name: part.value for part in one.parts}


def _agree(parts: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Say whether a date says no more than the other one, and nothing else."""
    named = all(other.get(name) == value for name, value in parts.items() if name != "weekday")
    weekday = parts.get("weekday")
    if set(parts) == {"weekday"}:
        return other.get("weekday") == weekday
    return named and (weekday is None or other.get("weekday", weekday) == weekday)


def _thai(value: str) -> bool:
    return bool(value) and "ก" <= value[0] <= "๎"


def glosses_of(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    """Read the glosses of a text: ``ชื่อเต็ม (ย่อ)`` makes either stand for the other."""
    forms: dict[str, set[str]] = {}
    for one in mentions:
        full = one.part("full")
        if full is not None and full.value and full.value != one.label:
            forms.setdefault(one.label, set()).add(full.value)
            forms.setdefault(full.value, set()).add(one.label)
    return forms


@cache
def _known_forms() -> Mapping[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for short, full in table("acronyms.tsv"):
        forms.setdefault(skeleton(short), set()).add(skeleton(full))
        forms.setdefault(skeleton(full), set()).add(skeleton(short))
    return {key: frozenset(values) for key, values in forms.items()}


def same_name(one: str, other: str, glosses: Mapping[str, frozenset[str]]) -> bool:
    """Say whether two names are of one thing: equal, shortened, glossed or known as equal."""
    first, second = skeleton(one).replace("ฯ", ""), skeleton(other).replace("ฯ", "")
    if first == second or not first or not second:
        return True
    for key, value in ((first, second), (second, first)):
        if value in glosses.get(key, ()) or value in _known_forms().get(key, ()):
            return True
    short, long = sorted((first, second), key=len)
    if len(short) >= _MIN_LETTERS and (long.startswith(short) or long.endswith(short)):
        return True
    if _thai(first) != _thai(second):
        thai, latin = (first, second) if _thai(first) else (second, first)
        return (thai_letters(thai) or "").lower() == latin or sounds_like(thai, latin)
    return False
