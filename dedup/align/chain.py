"""The best chain of beads that keep the order of both texts: a weighted longest path.

Beads are taken in order of ``a``; a Fenwick tree over the positions of ``b`` holds the best chain
that ends before each. O(n log n) in the number of beads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from dedup.align.beads import Bead


@dataclass(frozen=True, slots=True)
class _Chain:
    """A chain by its last bead, and the chain before it."""

    gain: float
    bead: Bead
    before: "_Chain | None"


def best_chain(beads: Sequence[Bead], demand: float) -> list[Bead]:
    """Find the chain of greatest gain, each bead's gain lessened by ``demand`` of its smaller side.

    ``beads`` are in order of ``a``. A bead that gains nothing is in no chain. Of chains that gain
    the same the last one is taken: of a headline's copies the one that stands above the text, not
    the one in the head of the page.
    """
    worth = [bead for bead in beads if bead.gain_alone(demand) > 0]
    if not worth:
        return []
    tree: list[_Chain | None] = [None] * (max(bead.b_end for bead in worth) + 1)
    waiting: list[_Chain] = []
    best: _Chain | None = None
    for start, starting in groupby(worth, attrgetter("a")):
        # Chains that end before this start can be followed from now on.
        still = []
        for chain in waiting:
            if chain.bead.a_end <= start:
                _enter(tree, chain)
            else:
                still.append(chain)
        waiting = still
        for bead in starting:
            before = _best_before(tree, bead.b)
            gain = bead.gain_alone(demand) + (before.gain if before else 0.0)
            chain = _Chain(gain, bead, before)
            waiting.append(chain)
            if best is None or gain >= best.gain:
                best = chain
    return _unwound(best)


def _enter(tree: "list[_Chain | None]", chain: _Chain) -> None:
    at = chain.bead.b_end
    while at < len(tree):
        held = tree[at]
        if held is None or chain.gain >= held.gain:
            tree[at] = chain
        at += at & -at


def _best_before(tree: "list[_Chain | None]", end: int) -> "_Chain | None":
    """Give the best chain whose last bead ends at ``end`` of ``b`` or before."""
    best: _Chain | None = None
    # The tree is walked from late to early ends, so that of equal chains the last one stays.
    at = end
    while at > 0:
        held = tree[at]
        if held is not None and (best is None or held.gain > best.gain):
            best = held
        at -= at & -at
    return best


def _unwound(chain: "_Chain | None") -> list[Bead]:
    beads = []
    while chain is not None:
        beads.append(chain.bead)
        chain = chain.before
    return beads[::-1]
