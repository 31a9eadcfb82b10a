"""Full names a letter or two apart, wherever in the texts they stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from dedup.facts.checks.sole_pairs import by_key, sole
from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.names.same_person import name_of, nearly, of_two_sexes
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
    near = [
        (one, other)
        for one, other in _of_one_part(people, versions)
        if (one.value in alone[0]) + (other.value in alone[1]) >= _needed(one, other)
        and nearly(one, other, versions.settings)
        and not of_two_sexes(versions.texts, one, other)
    ]
    for one, other in sole(near):
        if (link := versions.beside(one, other)) is not None:
            yield replace(name_of(Slot(one, other, 1.0)), link=link.id)


def _of_one_part(
    people: Sequence[Mapping[str, Mention]], versions: Versions
) -> Iterator[tuple[Mention, Mention]]:
    """Pair people with one given name or one surname, each pair once.

    What is the name of many in either version tells nobody's from another's.
    """
    ones, others = (by_key(named.values(), _parts) for named in people)
    met: dict[tuple[str, str], tuple[Mention, Mention]] = {}
    for key in ones.keys() & others.keys():
        pairs = len(ones[key]) * len(others[key])
        if max(len(ones[key]), len(others[key])) > versions.settings.namesakes:
            versions.caps.met("namesakes", 0, pairs)
            continue
        for one, other in product(ones[key], others[key]):
            met[one.value, other.value] = one, other
    yield from (met[values] for values in sorted(met))


def _parts(one: Mention) -> list[tuple[str, str]]:
    return [(part.name, skeleton(part.value)) for part in one.parts]


def _needed(one: Mention, other: Mention) -> int:
    """Return how many of two names must stand alone: both, unless the given names are equal."""
    given = one.part("given"), other.part("given")
    return 1 if given[0] and given[1] and given[0].value == given[1].value else 2
