"""Which sentences answer which: finely cut sentences are matched, joined and linked at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dedup.align.beads import Bead, Matcher, likeness
from dedup.align.chain import best_chain
from dedup.align.cuts import begun, cut_alone
from dedup.align.joining import Group, UnitText, joined
from dedup.align.linked import Linked
from dedup.align.moves import moved
from dedup.align.parting import parted
from dedup.align.settings import AlignSettings
from dedup.model import MatchedBy
from dedup.text.caps import Caps
from dedup.text.content import Content, Contents, weigh_down
from dedup.text.reading import Reading

# How often a chain is looked for among what is left. Hand-aligned pairs need up to 4; a weak link
# so many links away from a firm one is borne out by nothing.
_MOST_CHAINS = 16

__all__ = ["AlignSettings", "Alignment", "Matched", "Pairing", "align", "match"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Sentences of the two readings that answer each other; not all need be neighbours."""

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


def align(
    a: Reading, b: Reading, settings: AlignSettings | None = None, caps: Caps | None = None
) -> Alignment:
    """Link the sentences of two readings, n to m and in any order.

    Where both texts can be cut in several places, they are cut where their answers part: finely cut
    sentences that are linked together, or that nothing answers, are joined where a person would.
    A sentence that nothing answers may join a link that stands. Swapping ``a`` and ``b`` swaps the
    result. What of the work was capped is told to ``caps``.
    """
    settings, caps = settings or AlignSettings(), caps or Caps()
    if a.normalised.text == b.normalised.text and len(a.sentences) == len(b.sentences):
        return _itself(a, b)
    if b.document.text < a.document.text:
        return _mirrored(_align(b, a, settings, caps))
    return _align(a, b, settings, caps)


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


@dataclass(frozen=True, slots=True)
class Matched:
    """Both versions cut into final sentences, and the beads that link them, in order of ``a``.

    ``in_order`` holds the beads that only the order of the texts supports.
    """

    a: UnitText
    b: UnitText
    beads: tuple[Bead, ...]
    in_order: frozenset[Bead]


def match(a: Reading, b: Reading, settings: AlignSettings, caps: Caps | None = None) -> Matched:
    """Link runs of neighbouring sentences, and cut both texts where their answers part."""
    caps = caps or Caps()
    known: dict[tuple[str, ...], Content] = {}
    units_a, units_b = weigh_down(Contents.of(a, known, caps), Contents.of(b, known, caps))
    chosen = _choose(Matcher(units_a, units_b, settings).beads(), settings, caps)
    beads = tuple(sorted((bead for bead, _ in chosen), key=lambda bead: (bead.a, bead.b)))
    return Matched(
        a=UnitText(units_a, begun(a, [(bead.a, bead.a_end) for bead in beads])),
        b=UnitText(units_b, begun(b, [(bead.b, bead.b_end) for bead in beads])),
        beads=beads,
        in_order=frozenset(bead for bead, in_order in chosen if in_order),
    )


def _align(a: Reading, b: Reading, settings: AlignSettings, caps: Caps) -> Alignment:
    matched = match(a, b, settings, caps)
    groups = joined(matched.a, matched.b, matched.beads)
    one, other = matched.a, matched.b
    return Alignment(
        a=a.joined(one.begun),
        b=b.joined(other.begun),
        pairings=_pairings(matched, groups),
        repeated_a=_repeated(one, other, {unit for group in groups for unit in group.a}, settings),
        repeated_b=_repeated(other, one, {unit for group in groups for unit in group.b}, settings),
    )


def _choose(beads: Sequence[Bead], settings: AlignSettings, caps: Caps) -> list[tuple[Bead, bool]]:
    """Choose the beads to link; the second value says whether only the order supports one.

    The first chain is the order the versions share. What is left is matched again, each time
    without the support of that order and therefore on better evidence. Weak links of the first
    chain that nothing beside them bears out are given up, and their sentences tried once more;
    last, weak links count too where they stand beside the same link in both texts. What of these
    is told in another order is parted.
    """
    demand = _demand(best_chain(beads, 0.0), settings)
    likely = [bead for bead in beads if bead.gain_alone(demand) > 0]
    telling = [bead for bead in likely if bead.gain_alone(demand + settings.alone) > 0]
    first = best_chain(likely, 0.0)
    chosen = first + _left(telling, settings.alone, first, caps)
    borne_out, strong = Linked(chosen), set(telling)
    firm = [bead for bead in chosen if bead in strong or borne_out.beside(bead)]
    if len(firm) < len(chosen):
        firm += _left(telling, settings.alone, firm, caps)
    firm += _chains(likely, 0.0, firm, Linked.beside, caps)
    parts = [part for bead in firm for part in parted(bead, likely)]
    return [(bead, bead not in strong) for bead in parts]


def _demand(links: Sequence[Bead], settings: AlignSettings) -> float:
    """Give the share above chance that a link must match, by how freely the versions are reworded.

    Sentences that share a third of their words answer each other in a paraphrase. Between versions
    that are otherwise copied, and between texts that have little in common, they are about the same
    topic and nothing more.
    """
    if not links:
        return 0.0
    alike = likeness(links)
    if alike < settings.related:
        return settings.strange * (1.0 - alike / settings.related)
    return settings.copied * max(0.0, alike - settings.reworded) / (1.0 - settings.reworded)


def _left(beads: Sequence[Bead], demand: float, taken: Sequence[Bead], caps: Caps) -> list[Bead]:
    """Take the best chain of beads whose units are free, again and again until nothing gains.

    What is left after some chains is in no order at all, as a list sorted anew is: from there on
    the bead that gains most comes next.
    """
    more = _chains(beads, demand, taken, Linked.free, caps)
    linked = Linked([*taken, *more])
    free = [bead for bead in beads if bead.gain_alone(demand) > 0 and linked.free(bead)]
    for bead in sorted(free, key=lambda bead: -bead.gain_alone(demand)):
        if linked.take(bead):
            more.append(bead)
    return more


def _chains(
    beads: Sequence[Bead],
    demand: float,
    taken: Sequence[Bead],
    placed: Callable[[Linked, Bead], bool],
    caps: Caps,
) -> list[Bead]:
    """Take the best chain of free beads that are well ``placed`` among those linked, some times."""
    more: list[Bead] = []
    left = beads
    for _ in range(_MOST_CHAINS):
        left = _placed(left, demand, [*taken, *more], placed)
        got = best_chain(left, demand)
        if not got:
            return more
        more += got
    left = _placed(left, demand, [*taken, *more], placed)
    caps.met("order", len(beads) - len(left), len(beads))
    return more


def _placed(
    beads: Sequence[Bead],
    demand: float,
    taken: Sequence[Bead],
    placed: Callable[[Linked, Bead], bool],
) -> list[Bead]:
    """Give the beads that gain something, are free and stand well among those ``taken``."""
    linked = Linked(taken)
    return [
        bead
        for bead in beads
        if bead.gain_alone(demand) > 0 and linked.free(bead) and placed(linked, bead)
    ]


def _pairings(matched: Matched, groups: Sequence[Group]) -> tuple[Pairing, ...]:
    number_a = {unit: number for number, unit in enumerate(matched.a.begun)}
    number_b = {unit: number for number, unit in enumerate(matched.b.begun)}
    # A link stands where its bead does; what joins it may stand anywhere.
    crossing = moved([(bead.a, bead.b) for bead in matched.beads])
    pairings = [
        Pairing(
            a=tuple(number_a[unit] for unit in group.a if unit in number_a),
            b=tuple(number_b[unit] for unit in group.b if unit in number_b),
            moved=number in crossing,
            matched_by=_matched_by(bead, group, bead in matched.in_order),
        )
        for number, (bead, group) in enumerate(zip(matched.beads, groups, strict=True))
    ]
    return tuple(sorted(pairings, key=lambda pairing: pairing.a))


def _matched_by(bead: Bead, group: Group, in_order: bool) -> MatchedBy:
    if bead.exact and len(group.a) + len(group.b) == bead.a_end - bead.a + bead.b_end - bead.b:
        return "exact"
    return "order" if in_order else "words"


def _repeated(
    text: UnitText, other: UnitText, linked: set[int], settings: AlignSettings
) -> frozenset[int]:
    """Find unlinked sentences almost all of whose content one stretch of the other text holds."""
    return frozenset(
        number
        for number, (first, last) in enumerate(text.runs())
        if first not in linked
        and other.units.cover(text.units.span(first, last)) >= settings.repeated
    )
