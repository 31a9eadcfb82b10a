"""Which sentences answer which: finely cut sentences are matched, joined and linked at once."""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dedup.align.beads import Bead, Matcher
from dedup.align.chain import best_chain
from dedup.align.cuts import begun, cut_alone
from dedup.align.linked import Linked
from dedup.align.moves import moved
from dedup.align.settings import Settings
from dedup.model import MatchedBy
from dedup.text.content import Contents, weigh_down
from dedup.text.reading import Reading

__all__ = ["Alignment", "Pairing", "Settings", "align"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Sentences of the two readings of an alignment that answer each other."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    moved: bool
    matched_by: MatchedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Both readings with their final sentences, and the pairings in order of ``a``.

    ``repeated_a`` and ``repeated_b`` are unlinked sentences that say nothing the other version does
    not say: a headline that stands a second time, a lead that the body repeats.
    """

    a: Reading
    b: Reading
    pairings: tuple[Pairing, ...]
    repeated_a: frozenset[int]
    repeated_b: frozenset[int]


def align(a: Reading, b: Reading, settings: Settings | None = None) -> Alignment:
    """Link the sentences of two readings, n to m and in any order.

    Where both texts can be cut in several places, they are cut where their answers part: finely cut
    sentences that are linked together, or that nothing answers, are joined where a person would.
    Swapping ``a`` and ``b`` swaps the result.
    """
    if a.normalised.text == b.normalised.text and len(a.sentences) == len(b.sentences):
        return _itself(a, b)
    if b.document.text < a.document.text:
        return _mirrored(_align(b, a, settings or Settings()))
    return _align(a, b, settings or Settings())


def _itself(a: Reading, b: Reading) -> Alignment:
    """Link two readings that read the same sentence by sentence, however little they say."""
    whole = cut_alone(a)
    one, other = a.joined(whole), b.joined(whole)
    pairings = tuple(
        Pairing(a=(number,), b=(number,), moved=False, matched_by="exact")
        for number in range(len(whole))
        if one.words_of(number)
    )
    return Alignment(
        a=one, b=other, pairings=pairings, repeated_a=frozenset(), repeated_b=frozenset()
    )


def _mirrored(one: Alignment) -> Alignment:
    pairings = [
        Pairing(a=pair.b, b=pair.a, moved=pair.moved, matched_by=pair.matched_by)
        for pair in one.pairings
    ]
    return Alignment(
        a=one.b,
        b=one.a,
        pairings=tuple(sorted(pairings, key=lambda pair: (pair.a, pair.b))),
        repeated_a=one.repeated_b,
        repeated_b=one.repeated_a,
    )


def _align(a: Reading, b: Reading, settings: Settings) -> Alignment:
    units_a, units_b = weigh_down(Contents.of(a), Contents.of(b))
    matcher = Matcher(units_a, units_b, settings)
    beads = matcher.beads()
    chosen = _choose(beads, settings)
    chosen.sort(key=lambda item: (item[0].a, item[0].b))
    begun_a = begun(a, [(bead.a, bead.a_end) for bead, _ in chosen])
    begun_b = begun(b, [(bead.b, bead.b_end) for bead, _ in chosen])
    pairings = _pairings(chosen, begun_a, begun_b)
    linked_a = {unit for bead, _ in chosen for unit in range(bead.a, bead.a_end)}
    linked_b = {unit for bead, _ in chosen for unit in range(bead.b, bead.b_end)}
    return Alignment(
        a=a.joined(begun_a),
        b=b.joined(begun_b),
        pairings=pairings,
        repeated_a=_repeated(units_a, units_b, begun_a, linked_a, settings),
        repeated_b=_repeated(units_b, units_a, begun_b, linked_b, settings),
    )


def _choose(beads: Sequence[Bead], settings: Settings) -> list[tuple[Bead, bool]]:
    """Choose the beads to link; the second value says whether only the order supports one.

    The first chain is the order the versions share. What is left is matched again, each time
    without the support of that order and therefore on better evidence. Weak links of the first
    chain that nothing beside them bears out are given up, and their sentences tried once more;
    last, weak links count too where they stand beside the same link in both texts.
    """
    demand = _demand(best_chain(beads, 0.0), settings)
    likely = [bead for bead in beads if bead.gain_alone(demand) > 0]
    telling = [bead for bead in likely if bead.gain_alone(demand + settings.alone) > 0]
    first = best_chain(likely, 0.0)
    chosen = first + _left(telling, settings.alone, first)
    borne_out, strong = Linked(chosen), set(telling)
    firm = [bead for bead in chosen if bead in strong or borne_out.beside(bead)]
    if len(firm) < len(chosen):
        firm += _left(telling, settings.alone, firm)
    firm += _left(likely, 0.0, firm, Linked.beside)
    return [(bead, bead not in strong) for bead in firm]


def _demand(links: Sequence[Bead], settings: Settings) -> float:
    """Give the share above chance that a link must match, by how freely the versions are reworded.

    Sentences that share a third of their words answer each other in a paraphrase. Between versions
    that are otherwise copied, and between texts that have little in common, they are about the same
    topic and nothing more.
    """
    smaller = sum(bead.smaller for bead in links)
    if not smaller:
        return 0.0
    # The mean square: a first chain holds weak links that this demand will refuse.
    alike = math.sqrt(sum(bead.common**2 / bead.smaller for bead in links) / smaller)
    if alike < settings.related:
        return settings.strange * (1.0 - alike / settings.related)
    return settings.copied * max(0.0, alike - settings.reworded) / (1.0 - settings.reworded)


def _left(
    beads: Sequence[Bead],
    demand: float,
    taken: Sequence[Bead],
    placed: Callable[[Linked, Bead], bool] = Linked.free,
) -> list[Bead]:
    """Take the best chain of beads whose units are free, again and again until nothing gains.

    Only beads count that are well ``placed`` among those linked.
    """
    more: list[Bead] = []
    while True:
        linked = Linked([*taken, *more])
        beads = [bead for bead in beads if linked.free(bead) and placed(linked, bead)]
        got = best_chain(beads, demand)
        if not got:
            return more
        more += got


def _pairings(
    chosen: list[tuple[Bead, bool]], begun_a: list[int], begun_b: list[int]
) -> tuple[Pairing, ...]:
    number_a = {unit: number for number, unit in enumerate(begun_a)}
    number_b = {unit: number for number, unit in enumerate(begun_b)}
    sides = [
        (
            tuple(number_a[unit] for unit in range(bead.a, bead.a_end) if unit in number_a),
            tuple(number_b[unit] for unit in range(bead.b, bead.b_end) if unit in number_b),
        )
        for bead, _ in chosen
    ]
    crossing = moved([(left[0], right[0]) for left, right in sides])
    return tuple(
        Pairing(
            a=left,
            b=right,
            moved=number in crossing,
            matched_by=_matched_by(bead, in_order),
        )
        for number, ((bead, in_order), (left, right)) in enumerate(zip(chosen, sides, strict=True))
    )


def _matched_by(bead: Bead, in_order: bool) -> MatchedBy:
    if bead.exact:
        return "exact"
    return "order" if in_order else "words"


def _repeated(
    units: Contents, others: Contents, begun: Sequence[int], linked: set[int], settings: Settings
) -> frozenset[int]:
    """Find unlinked sentences almost all of whose content one stretch of the other text holds."""
    edges = [*begun, len(units)]
    return frozenset(
        number
        for number, (first, last) in enumerate(itertools.pairwise(edges))
        if first not in linked and others.cover(units.span(first, last)) >= settings.repeated
    )
