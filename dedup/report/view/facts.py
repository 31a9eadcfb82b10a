"""The facts that only one version states: each once, and the table of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from dedup.model import Fact, FactType, Version
from dedup.report.view.anchors import JumpTarget, Places
from dedup.report.view.values import note_of
from dedup.shown import safe_url
from dedup.wording.reports import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class FactItem:
    """One fact; ``note`` is what it stands for, ``count`` how often it stands in its version."""

    text: str
    place: JumpTarget
    note: str = ""
    url: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One line of the table of facts; a version that does not state it has ``None``."""

    type: str
    a: FactItem | None
    b: FactItem | None


Distinct = tuple[tuple[Fact, FactItem], ...]


def distinct_facts(version: Version, places: Places, wording: Words) -> Distinct:
    """Give each fact once, at its first place, with a count of its places."""
    seen: dict[tuple[str, str], list[Fact]] = {}
    for fact in sorted(version.facts, key=lambda one: (one.start, one.end)):
        seen.setdefault((fact.type, fact.value), []).append(fact)
    return tuple((facts[0], _item(facts, version, places, wording)) for facts in seen.values())


def _item(facts: Sequence[Fact], version: Version, places: Places, wording: Words) -> FactItem:
    first = facts[0]
    text = version.quote(first)
    return FactItem(
        text=text,
        place=places.at(first.start, first.end),
        note=note_of(first.type, text, first.value, wording),
        url=safe_url(text if first.type == "url" else ""),
        count=len(facts),
    )


def fact_rows(found_a: Distinct, found_b: Distinct, wording: Words) -> Iterator[FactRow]:
    """Give the rows of the table, by type, then by version."""
    for kind in get_args(FactType):
        for fact, item in found_a:
            if fact.type == kind:
                yield FactRow(type=wording.fact_types[kind], a=item, b=None)
        for fact, item in found_b:
            if fact.type == kind:
                yield FactRow(type=wording.fact_types[kind], a=None, b=item)
