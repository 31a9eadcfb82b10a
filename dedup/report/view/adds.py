"""What one version adds, told once: facts by type, words inside sentences, whole passages."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedup.model import Addition, Fact, FactType, Side, Version
from dedup.report.view.anchors import Place, Places
from dedup.report.view.highlights import letters, merge
from dedup.report.view.values import note_of
from dedup.shown import safe_url
from dedup.wording.form import Words

# The order in which an editor asks: what was agreed, who, which body, how much, when, where.
FACT_ORDER: tuple[FactType, ...] = (
    "list_item", "programme", "person", "position", "org", "acronym", "money", "number", "date",
    "time", "place", "law", "quote", "contact", "url", "phrase",
)  # fmt: skip
# Characters of an item that a summary shows; the whole stands in the comparison, one click away.
SHOWN = 150
# What stands inside one of these is read with it and not listed a second time.
_CONTAINERS: frozenset[FactType] = frozenset(
    {"list_item", "quote", "contact", "programme", "acronym"}
)
# An addition inside a sentence is told by its facts when they cover this much of it.
_TOLD = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing a version states; ``note`` is what it stands for, ``count`` how often it stands.

    ``sentences`` counts the whole sentences of a passage.
    """

    text: str
    place: Place
    note: str = ""
    url: str = ""
    count: int = 1
    sentences: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items of one fact type under their heading."""

    type: FactType
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adds:
    """What one version adds to the other: facts by type, added words, then whole passages."""

    side: Side
    name: str
    other: str
    groups: tuple[Group, ...]
    phrases: tuple[Item, ...]
    passages: tuple[Item, ...]

    @property
    def empty(self) -> bool:
        """Say whether there is nothing to tell."""
        return not (self.groups or self.phrases or self.passages)

    def lists(self, wording: Words) -> tuple[tuple[str, tuple[Item, ...]], ...]:
        """Give all that is added as lists under their headings, in the order of reading."""
        found = [(group.heading, group.items) for group in self.groups]
        found.append((wording.phrases, self.phrases))
        found.append((wording.passages.format(other=self.other), self.passages))
        return tuple((heading, items) for heading, items in found if items)

    def counts(self, wording: Words) -> tuple[tuple[str, int], ...]:
        """Count what is added under short headings, in the order of reading."""
        found = [(group.heading, len(group.items)) for group in self.groups]
        found.append((wording.phrases_short, len(self.phrases)))
        found.append((wording.passages_short, len(self.passages)))
        return tuple((heading, count) for heading, count in found if count)


def adds_of(version: Version, places: Places, names: tuple[str, str], wording: Words) -> Adds:
    """Tell what ``version`` adds; ``names`` are its own name and the other version's."""
    facts = distinct_facts(version, places, wording)
    top = _uncontained([fact for fact, _ in facts])
    whole = tuple(one for one in version.added if one.link is None)
    passages = _passages(version, whole, places)
    starts = sorted(one.start for one in whole)
    ends = sorted(one.end for one in whole)

    def inside(fact: Fact) -> bool:
        """Say whether the fact stands in a passage, with which it is read."""
        return bisect_right(starts, fact.start) > bisect_left(ends, fact.end)

    groups: list[Group] = []
    for kind in FACT_ORDER:
        items = tuple(
            item
            for fact, item in facts
            if fact.type == kind and fact in top and not (kind == "phrase" and inside(fact))
        )
        if items:
            groups.append(Group(type=kind, heading=wording.fact_types[kind], items=items))
    return Adds(
        side=places.side,
        name=names[0],
        other=names[1],
        groups=tuple(groups),
        phrases=tuple(_phrases(version, places)),
        passages=passages,
    )


def distinct_facts(
    version: Version, places: Places, wording: Words
) -> tuple[tuple[Fact, Item], ...]:
    """Give each fact once, at its first place, with a count of its places."""
    seen: dict[tuple[str, str], list[Fact]] = {}
    for fact in sorted(version.facts, key=lambda one: (one.start, one.end)):
        seen.setdefault((fact.type, fact.value), []).append(fact)
    return tuple((facts[0], _fact_item(facts, version, places, wording)) for facts in seen.values())


def _fact_item(facts: Sequence[Fact], version: Version, places: Places, wording: Words) -> Item:
    first = facts[0]
    text = version.quote(first)
    return Item(
        text=text,
        place=places.at(first.start, first.end),
        note=note_of(first.type, text, first.value, wording),
        url=safe_url(text if first.type == "url" else ""),
        count=len(facts),
    )


def _uncontained(facts: Sequence[Fact]) -> frozenset[Fact]:
    """Leave out what is read inside a list item, quotation, programme, acronym or contact."""
    top: list[Fact] = []
    reach = -1
    for fact in sorted(facts, key=lambda one: (one.start, -one.end)):
        if fact.end <= reach:
            continue
        top.append(fact)
        if fact.type in _CONTAINERS:
            reach = max(reach, min(fact.end, fact.start + SHOWN))
    return frozenset(top)


def _passages(version: Version, whole: Sequence[Addition], places: Places) -> tuple[Item, ...]:
    """Join sentences that follow one another into passages."""
    runs: list[list[Addition]] = []
    for one in sorted(whole, key=lambda item: item.start):
        if runs and one.sentence - runs[-1][-1].sentence <= 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return tuple(
        Item(
            text=version.document.text[run[0].start : run[-1].end],
            place=places.at(run[0].start, run[-1].end),
            sentences=len({one.sentence for one in run}),
        )
        for run in runs
    )


def _phrases(version: Version, places: Places) -> Iterator[Item]:
    """Give the words added inside linked sentences that no fact tells already."""
    told = merge((fact.start, fact.end) for fact in version.facts)
    starts = [start for start, _ in told]
    text = version.document.text
    for one in sorted(version.added, key=lambda item: item.start):
        whole = letters(text, one.start, one.end)
        if one.link is None or not whole:
            continue
        first = max(0, bisect_right(starts, one.start) - 1)
        last = bisect_left(starts, one.end)
        covered = sum(
            letters(text, max(start, one.start), min(end, one.end))
            for start, end in told[first:last]
        )
        if covered < _TOLD * whole:
            yield Item(text=version.quote(one), place=places.at(one.start, one.end))
