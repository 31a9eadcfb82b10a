"""Telephones, e-mail and web addresses that are nearly the same: one of them is misprinted."""

from collections.abc import Iterator, Sequence
from functools import partial

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import counterparts
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.settings import Settings
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions
from dedup.model import DiscrepancyType, Reason


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Compare the contacts of a link that stand in neither other version as they are."""
    a, b = versions.known
    left, right = _alone(pair.a.mentions, b), _alone(pair.b.mentions, a)
    for slot in counterparts(pair, left, right, partial(_fit, settings=pair.settings)):
        if slot.closeness >= pair.settings.address_sure:
            kind: DiscrepancyType = "number" if _is_number(slot.a) else "name"
            yield Disagreement(kind, slot.a.place, slot.b.place, _reason(slot.a))


def _alone(mentions: Sequence[Mention], other: Stated) -> list[Mention]:
    return [one for one in mentions if one.type in ("contact", "url") and not other.states(one)]


def _is_number(one: Mention) -> bool:
    return one.type == "contact" and one.value[-1:].isdigit() and "@" not in one.value


def _fit(one: Mention, other: Mention, settings: Settings) -> float:
    """Return 0..1 how alike two addresses of one kind are; 0 where they are two different ones."""
    if one.type != other.type or _is_number(one) != _is_number(other):
        return 0.0
    # A list of lines or an extension more is no misprint.
    if _is_number(one) and len(one.value) != len(other.value):
        return 0.0
    near = Levenshtein.normalized_similarity(one.value, other.value)
    return near if settings.address_nearly <= near < 1.0 else 0.0


def _reason(one: Mention) -> Reason:
    """Call an address by what it is: it is neither a name nor an amount."""
    if one.type == "url":
        return "website"
    return "telephone" if _is_number(one) else "mail" if "@" in one.value[1:] else "name"
