"""When it was: the day and hour of a statement, where they stand in a sentence before its link.

A lead opens with its day, "today (24 September), at 10.00", and the other version's lead with
another; two dates have few letters in common, so that these openings are often not linked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds import figure
from dedup.facts.mention import Mention
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Text
from dedup.model import Link

# A sentence of more letters than this states something of its own.
_OPENING = 70
_TIMED = ("date", "time")


@dataclass(frozen=True, slots=True)
class _When:
    """A day or an hour, and whether it stands before the linked sentences or in them."""

    mention: Mention
    before: bool


def findings(
    texts: tuple[Text, Text], known: Sequence[Stated], links: Sequence[Link]
) -> Iterator[tuple[int, Disagreement]]:
    """Compare the only day, and the only hour, of both sides of each link.

    A value that the other version states anywhere is in no disagreement, and what stands within
    the link on both sides is compared there.
    """
    by_sentence = tuple(_by_sentence(text) for text in texts)
    linked = ({n for one in links for n in one.a}, {n for one in links for n in one.b})
    for link in links:
        sides = [
            list(_whens(text, table, taken, numbers))
            for text, table, taken, numbers in zip(
                texts, by_sentence, linked, (link.a, link.b), strict=True
            )
        ]
        for kind in _TIMED:
            one, other = ([when for when in side if when.mention.type == kind] for side in sides)
            if len(one) == len(other) == 1 and (one[0].before or other[0].before):
                a, b = one[0].mention, other[0].mention
                if not known[1].states(a) and not known[0].states(b):
                    yield from ((link.id, found) for found in figure.compare(Slot(a, b, 1.0)))


def _by_sentence(text: Text) -> dict[int, list[Mention]]:
    table: dict[int, list[Mention]] = {}
    for one in text.mentions:
        if one.type == "time" or (one.type == "date" and one.part("day") and one.part("month")):
            table.setdefault(text.sentence_of(one), []).append(one)
    return table


def _whens(
    text: Text, table: dict[int, list[Mention]], taken: set[int], numbers: Sequence[int]
) -> Iterator[_When]:
    before = numbers[0] - 1
    if before not in taken and before in table:
        sentence = text.reading.sentences[before]
        if sentence.kind == "body" and sentence.end - sentence.start <= _OPENING:
            yield from (_When(one, before=True) for one in table[before])
    for number in numbers:
        yield from (_When(one, before=False) for one in table.get(number, ()))
