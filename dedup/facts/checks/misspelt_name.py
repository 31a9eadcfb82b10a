"""Full names a letter or two apart, wherever in the texts they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dedup.facts.checks.sole_pairs import by_key, sole
from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.names.same_person import name_of, nearly, of_two_sexes
from dedup.facts.settings import FactSettings
from dedup.facts.versions import Versions
from dedup.text.normalise import skeleton


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Pair full names that are a letter or two apart, of which one version has one alone.

    Brothers have one surname: given names are compared only where both stand alone.
    """
    people = [
        {one.value: one for one in reversed(text.mentions) if one.part("surname")}
        for text in versions.texts
    ]
    alone = [
        {value for value, one in named.items() if not other.names_in_full(one)}
        for named, other in zip(people, reversed(versions.known), strict=True)
    ]
    by_part = by_key(
        people[1].values(), lambda one: [(p.name, skeleton(p.value)) for p in one.parts]
    )
    near = [
        (one, other)
        for one in people[0].values()
        for other in {
            other.value: other
            for part in one.parts
            for other in _few(by_part.get((part.name, skeleton(part.value)), ()), versions.settings)
        }.values()
        if (one.value in alone[0]) + (other.value in alone[1]) >= _needed(one, other)
        and nearly(one, other, versions.settings)
        and not of_two_sexes(versions.texts, one, other)
    ]
    for one, other in sole(near):
        if (link := versions.beside(one, other)) is not None:
            yield replace(name_of(Slot(one, other, 1.0)), link=link.id)


def _few(named: Sequence[Mention], settings: FactSettings) -> Sequence[Mention]:
    """Leave out what is the name of many: it tells nobody's from another's."""
    return named if len(named) <= settings.namesakes else ()


def _needed(one: Mention, other: Mention) -> int:
    """Return how many of two names must stand alone: both, unless the given names are equal."""
    given = one.part("given"), other.part("given")
    return 1 if given[0] and given[1] and given[0].value == given[1].value else 2
