"""Pairs of facts of which neither has another candidate in the other version."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from dedup.facts.mention import Mention


def sole(pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """Keep the pairs of which each value has no other candidate, whichever version is first."""
    counts = [Counter(pair[side].value for pair in pairs) for side in (0, 1)]
    for one, other in pairs:
        if counts[0][one.value] == counts[1][other.value] == 1:
            yield one, other


def by_key(
    mentions: Iterable[Mention], keys: Callable[[Mention], Iterable[tuple[str, str]]]
) -> Mapping[tuple[str, str], list[Mention]]:
    """Gather mentions under each of their keys: texts of a book's length stay quick."""
    table: dict[tuple[str, str], list[Mention]] = {}
    for one in mentions:
        for key in keys(one):
            table.setdefault(key, []).append(one)
    return table
