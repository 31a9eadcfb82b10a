"""Telephones, e-mail and web addresses that are nearly the same: one of them is misprinted."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import slots
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Pairing
from dedup.model import DiscrepancyType, Reason

# Another office has another number; one that a digit or two of nine tell apart is meant as one.
_NEARLY = 0.75
_SURE = 0.5


def findings(pair: Pairing, a: Stated, b: Stated) -> Iterator[Disagreement]:
    """Compare the contacts of a link that stand in neither other version as they are."""
    left, right = _alone(pair.a.mentions, b), _alone(pair.b.mentions, a)
    for slot in slots(pair, left, right, _fit):
        if slot.closeness >= _SURE:
            kind: DiscrepancyType = "number" if _is_number(slot.a) else "name"
            yield Disagreement(kind, slot.a.place, slot.b.place, _reason(slot.a))


def _alone(mentions: Sequence[Mention], other: Stated) -> list[Mention]:
    return [one for one in mentions if one.type in ("contact", "url") and not other.states(one)]


def _is_number(one: Mention) -> bool:
    return one.type == "contact" and one.value[-1:].isdigit() and "@" not in one.value


def _fit(one: Mention, other: Mention) -> float:
    """Say 0..1 how alike two addresses of one kind are; 0 where they are two different ones."""
    if one.type != other.type or _is_number(one) != _is_number(other):
        return 0.0
    # A list of lines or an extension more is no misprint.
    if _is_number(one) and len(one.value) != len(other.value):
        return 0.0
    near = Levenshtein.normalized_similarity(one.value, other.value)
    return near if _NEARLY <= near < 1.0 else 0.0


def _reason(one: Mention) -> Reason:
    """Call an address by what it is: it is neither a name nor an amount."""
    if one.type == "url":
        return "website"
    return "telephone" if _is_number(one) else "mail" if "@" in one.value[1:] else "name"
