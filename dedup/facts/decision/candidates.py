"""Facts that may disagree, proposed generously: the decision says which are reported."""

from collections.abc import Iterator

from dedup.facts.counterparts import counterparts
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds import amount, date, time
from dedup.facts.kinds.list_item import head_items
from dedup.facts.mention import Mention
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Versions
from dedup.model import DiscrepancyType, FactType
from dedup.text.normalise import skeleton

_FIGURES = (amount.COMPARED, date.COMPARED, time.COMPARED)
_NAMES: tuple[tuple[FactType, DiscrepancyType], ...] = (
    ("person", "name"),
    ("org", "org"),
    ("place", "place"),
)


def propose(pair: AlignedLink, _versions: Versions) -> Iterator[Disagreement]:
    """Pair the figures and names of a link that may be of one thing, the surest first."""
    for figures in _FIGURES:
        for slot in figures.slots(pair):
            yield from figures.differ(slot)
    for kind, differs in _NAMES:
        left, right = _alone(kind, pair.a, pair.b), _alone(kind, pair.b, pair.a)
        # More than a few are a list in another order, or another selection.
        if max(len(left), len(right)) > pair.settings.most_open:
            continue
        for slot in counterparts(pair, left, right):
            if slot.closeness >= pair.settings.name_proposed and not head_items(pair, slot):
                yield Disagreement(differs, slot.a.place, slot.b.place)


def _alone(kind: FactType, side: LinkedSide, other: LinkedSide) -> list[Mention]:
    """Give the names of a kind whose letters the other side's sentences do not hold."""
    return [one for one in side.of(kind) if skeleton(one.value) not in other.letters]
