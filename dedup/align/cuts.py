"""Where final sentences begin: finely cut ones are joined where a person would join them."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from dedup.text.gaps import CERTAIN, NEVER
from dedup.text.kinds import list_items
from dedup.text.reading import Reading
from dedup.text.sentences import PLAIN, cut


def begun(reading: Reading, linked: Sequence[tuple[int, int]]) -> list[int]:
    """List the fine sentences that begin a final one, by number.

    ``linked`` are the runs of fine sentences that something answers; they do not overlap.
    """
    inside = _inside_items(reading)
    found: list[int] = []
    at = 0
    for first, last in sorted(linked):
        found += _cut_run(reading, at, first, inside)
        found += [
            unit
            for unit in range(first, last)
            if unit == first or reading.odds[unit] > 0 or _apart(reading, unit)
        ]
        at = last
    return found + _cut_run(reading, at, len(reading.sentences), inside)


def cut_alone(reading: Reading) -> list[int]:
    """List the fine sentences that begin a final one where nothing is linked."""
    return begun(reading, [])


def _cut_run(reading: Reading, first: int, last: int, inside: Collection[int]) -> list[int]:
    """Cut a run of fine sentences that nothing answers as a person would."""
    if first == last:
        return []
    sizes = [
        reading.sentences[unit].end - reading.sentences[unit].start for unit in range(first, last)
    ]
    odds = [
        NEVER if unit in inside else CERTAIN if _apart(reading, unit) else reading.odds[unit]
        for unit in range(first + 1, last)
    ]
    return [first, *(first + number for number in cut(sizes, odds, PLAIN))]


def _inside_items(reading: Reading) -> frozenset[int]:
    """Find the fine sentences that an item of a numbered list goes on with.

    Where nothing answers its parts, an item is one statement.
    """
    items = list_items(reading.normalised.text)
    if not items:
        return frozenset()
    starts = [
        reading.normalised.locate(sentence.start, sentence.end)[0] for sentence in reading.sentences
    ]
    return frozenset(
        unit
        for item in items
        for unit in range(bisect_right(starts, item.start), bisect_left(starts, item.end))
    )


def _apart(reading: Reading, unit: int) -> bool:
    """Return whether a fine sentence is of another kind than the one before it."""
    kinds = {reading.sentences[unit - 1].kind, reading.sentences[unit].kind}
    return len(kinds) > 1 and not kinds <= {"body", "quote"}
