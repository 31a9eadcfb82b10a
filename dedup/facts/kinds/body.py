"""What organisations and places share: names in answering places that are of two bodies."""

from collections.abc import Iterator
from typing import Literal

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import Slot, counterparts
from dedup.facts.kinds.list_item import head_items
from dedup.facts.mention import Mention
from dedup.facts.names.alias import same_name
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Versions


def open_names(
    pair: AlignedLink, versions: Versions, kind: Literal["org", "place"]
) -> Iterator[Slot]:
    """Pair the names of a kind that only one side has, as far as they may be of one thing."""
    yield from paired(pair, versions, pair.a.of(kind), pair.b.of(kind))


def paired(
    pair: AlignedLink, versions: Versions, left: list[Mention], right: list[Mention]
) -> Iterator[Slot]:
    """Pair names that stand in answering places and that only one side has."""
    settings, (a, b) = pair.settings, versions.known
    left, right = list(left), list(right)
    for one in list(left):
        twin = next(
            (other for other in right if same_name(one.value, other.value, a.glosses)), None
        )
        if twin is not None:
            left.remove(one)
            right.remove(twin)
    left = [one for one in left if not _present(one, pair.a, pair.b)]
    right = [one for one in right if not _present(one, pair.b, pair.a)]
    if max(len(left), len(right)) > settings.most_open:
        return
    for slot in counterparts(pair, left, right, _fit):
        known = b.states(slot.a) + a.states(slot.b)
        alone = settings.name_likely if slot.a.label == slot.b.label else settings.name_sure
        needed = (alone, settings.name_sure, settings.name_moved)[known]
        if slot.closeness >= needed and not head_items(pair, slot):
            yield slot


def slip(slot: Slot, settings: FactSettings) -> bool:
    """Return whether two long names are one letter apart: a slip of the pen, and no other body."""
    names = slot.a.value, slot.b.value
    figures = [[letter for letter in name if letter.isdigit()] for name in names]
    return (
        min(map(len, names)) >= settings.long_name
        and figures[0] == figures[1]
        and Levenshtein.distance(*names, score_cutoff=1) <= 1
    )


def _present(one: Mention, own: LinkedSide, other: LinkedSide) -> bool:
    """Return whether a name stands in the other side's sentences as often as in its own."""
    return one.value in other.letters and (
        other.letters.count(one.value) >= own.letters.count(one.value)
    )


def _fit(one: Mention, other: Mention) -> float:
    if one.label == other.label:
        return 1.0
    return 0.9 if one.type == "org" else 0.0
