"""What one version has and the other has not: each statement once, the heaviest first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dedup.model import Role, Side, Version
from dedup.model.kinds import FACT_WEIGHTS
from dedup.report.view.anchors import JumpTarget, Places
from dedup.report.view.facts import Distinct, FactItem
from dedup.report.view.stretches import (
    Span,
    StatementPart,
    Stretch,
    announces,
    fragments,
    is_apart,
    outer,
    parts_of,
    stretches,
)
from dedup.wording.reports import Words
from dedup.wording.sides import Names

# What is shorter is a word that stands anywhere, and says its own where it stands.
_TELLING = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedPoint:
    """One statement of one version that the other has not.

    ``start`` and ``end`` are its place in the document's text, ``parts`` that text with its facts
    apart. ``whole`` says that it is one sentence or more, and not parts of one that has a
    counterpart. ``note`` is what its one fact stands for, ``count`` how often that stands.
    """

    start: int
    end: int
    parts: tuple[StatementPart, ...]
    place: JumpTarget
    whole: bool
    weight: int
    note: str = ""
    count: int = 1

    @property
    def text(self) -> str:
        """Give the whole text, context and all."""
        return "".join(part.text for part in self.parts)

    @property
    def letters(self) -> int:
        """Count the characters of what is added, without its context."""
        return sum(len(part.text) for part in self.parts if not part.context)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adds:
    """What one version adds: statements with facts, other text, and what is no statement.

    ``heading`` says what that is to the other version, ``counted`` how much there is of it.
    ``apart`` counts the sentences left aside.
    """

    side: Side
    heading: str
    counted: str
    note: str
    points: tuple[AddedPoint, ...]
    texts: tuple[AddedPoint, ...]
    apart: int

    @property
    def count(self) -> int:
        """Count all statements."""
        return len(self.points) + len(self.texts)

    @property
    def ordered(self) -> tuple[AddedPoint, ...]:
        """Give all statements, the heaviest first."""
        return self.points + self.texts


def adds_of(
    version: Version, facts: Distinct, places: Places, names: Names, wording: Words
) -> Adds:
    """Tell what ``version`` adds; ``facts`` are those that only it states, each once."""
    found = stretches(version, [fact for fact, _ in facts], places)
    told = [one for one in found if not announces(one, version)]
    items = {(fact.start, fact.end): item for fact, item in facts}
    points = sorted(
        _once([_point(one, items, version, places) for one in told]),
        key=lambda one: (-one.weight, one.start),
    )
    heavy = tuple(one for one in points if one.weight)
    light = sorted(
        (one for one in points if not one.weight), key=lambda one: (-one.letters, one.start)
    )
    heading, note, counted = _headings(version.role, names, places.side, wording)
    call = names.a if places.side == "a" else names.b
    return Adds(
        side=places.side,
        heading=heading,
        counted=counted.format(heading=heading, name=call, n=len(points)),
        note=note,
        points=heavy,
        texts=tuple(light),
        apart=len(found) - len(told) + sum(is_apart(one, version) for one in version.added),
    )


def _once(points: Sequence[AddedPoint]) -> list[AddedPoint]:
    """Leave out what another one says in the same letters, as a headline and its lead do."""
    kept: list[tuple[str, AddedPoint]] = []
    for one in sorted(points, key=lambda one: (-one.letters, one.start)):
        said = "".join("".join(part.text for part in one.parts if not part.context).split())
        if len(said) < _TELLING or not any(_stands_in(said, other) for other, _ in kept):
            kept.append((said, one))
    return [one for _, one in kept]


def _stands_in(said: str, other: str) -> bool:
    """Return whether letters stand in others and cut no figure of theirs."""
    if said not in other:
        return False
    before = r"(?<!\d)" if said[0].isdigit() else ""
    after = r"(?!\d)" if said[-1].isdigit() else ""
    return re.search(before + re.escape(said) + after, other) is not None


def _headings(role: Role | None, names: Names, side: Side, wording: Words) -> tuple[str, str, str]:
    own, other = names if side == "a" else names[::-1]
    if role == "release":
        note = wording.lacking_note.format(name=other, other=own)
        return wording.lacking, note, wording.counted
    if role == "article":
        return wording.added, wording.added_note.format(name=own, other=other), wording.counted
    only = wording.only_in.format(name=own)
    return only, wording.only_in_note.format(other=other), wording.counted_only


def _point(
    one: Stretch, items: dict[Span, FactItem], version: Version, places: Places
) -> AddedPoint:
    text, facts = version.document.text, one.facts
    weights = [FACT_WEIGHTS[fact.type] for fact in facts]
    only = items[facts[0].start, facts[0].end] if len(facts) == 1 else None
    # Only of a short form a reader must learn what it stands for.
    covers = (
        only is not None
        and facts[0].type == "acronym"
        and one.spans == [(facts[0].start, facts[0].end)]
    )
    marked = outer(facts)
    parts = (
        parts_of(text, (one.start, one.end), marked)
        if one.whole
        else fragments(text, one, marked, places)
    )
    return AddedPoint(
        start=one.start,
        end=one.end,
        parts=tuple(parts),
        place=places.at(one.start, one.end),
        whole=one.whole,
        weight=100 * max(weights, default=0) + min(99, sum(weights)),
        note=only.note if only and covers else "",
        count=only.count if only else 1,
    )
