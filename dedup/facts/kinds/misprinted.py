"""Telephones, e-mail and web addresses in answering places that are not the same.

Nearly equal ones are one of them misprinted. Hotlines may be two altogether, where each is the only
one at its place: 1111 here and 1567 there. Unlike telephones are those of two offices.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import Slot, counterparts
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.settings import FactSettings
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions
from dedup.model import DiscrepancyType, Reason

_HOTLINE = "hotline"
# Numbers of at most so many digits are hotlines; from so many on a telephone is whole.
_SHORT, _WHOLE = 5, 9


@dataclass(frozen=True, slots=True)
class _Line:
    """A telephone: what sort it is, the digits of its first line, and its extensions."""

    sort: str
    digits: str
    extensions: frozenset[str]

    @classmethod
    def of(cls, one: Mention) -> "_Line":
        number, _, extensions = one.value.removeprefix("fax ").partition("x")
        digits = number.partition(",")[0]
        sort = _HOTLINE if len(digits) <= _SHORT else one.value[: -len(number)][:3]
        return cls(sort, digits, frozenset(filter(None, extensions.split(","))))


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Compare the contacts of a link that stand in neither other version as they are."""
    a, b = versions.known
    left, right = _alone(pair.a.mentions, b), _alone(pair.b.mentions, a)
    for slot in counterparts(pair, left, right, partial(_fit, settings=pair.settings)):
        if _sure(slot, left, right, pair.settings):
            kind: DiscrepancyType = "number" if _is_number(slot.a) else "name"
            yield Disagreement(kind, slot.a.place, slot.b.place, _reason(slot.a))


def _alone(mentions: Sequence[Mention], other: Stated) -> list[Mention]:
    return [one for one in mentions if one.type in ("contact", "url") and not other.states(one)]


def _is_number(one: Mention) -> bool:
    return one.type == "contact" and one.value[-1:].isdigit() and "@" not in one.value


def _fit(one: Mention, other: Mention, settings: FactSettings) -> float:
    """Return 0..1 how well two contacts could be about one office; 0 where they are two."""
    if one.type != other.type or _is_number(one) != _is_number(other):
        return 0.0
    if _is_number(one):
        return _fit_of_lines(_Line.of(one), _Line.of(other), settings)
    near = Levenshtein.normalized_similarity(one.value, other.value)
    return near if settings.address_nearly <= near < 1.0 else 0.0


def _fit_of_lines(one: _Line, other: _Line, settings: FactSettings) -> float:
    if one.sort != other.sort:
        return 0.0
    if one.digits == other.digits:
        both = bool(one.extensions and other.extensions)
        return 1.0 if both and not one.extensions & other.extensions else 0.0
    short, long = sorted((one.digits, other.digits), key=len)
    # A range of lines more is no misprint: 0 2202 4414 and 0 2202 4414-18.
    if long.startswith(short) and len(short) >= _WHOLE:
        return 0.0
    near = Levenshtein.normalized_similarity(one.digits, other.digits)
    if near >= settings.address_nearly:
        return near
    return settings.address_unlike if one.sort == _HOTLINE else 0.0


def _sure(
    slot: Slot, left: Sequence[Mention], right: Sequence[Mention], settings: FactSettings
) -> bool:
    """Return whether a place is sure enough; unlike numbers must be the only ones of their sort."""
    if not _is_number(slot.a):
        return slot.closeness >= settings.address_sure
    lines = _Line.of(slot.a), _Line.of(slot.b)
    near = Levenshtein.normalized_similarity(lines[0].digits, lines[1].digits)
    if near >= settings.address_nearly:
        return slot.closeness >= settings.address_sure
    for side in (left, right):
        sorts = [_Line.of(one).sort for one in side if _is_number(one)]
        if sorts.count(lines[0].sort) > 1:
            return False
    return slot.closeness >= settings.address_unlike_sure


def _reason(one: Mention) -> Reason:
    """Call an address by what it is: it is neither a name nor an amount."""
    if one.type == "url":
        return "website"
    return "telephone" if _is_number(one) else "mail" if "@" in one.value[1:] else "name"
