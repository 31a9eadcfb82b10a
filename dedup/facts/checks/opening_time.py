"""When it was: the day and hour of a statement, where they stand in a sentence before its link.

A lead opens with its day, "today (24 September), at 10.00", and the other version's lead with
another; two dates have few letters in common, so that these openings are often not linked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds import date, time
from dedup.facts.mention import Mention
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions
from dedup.model import Link

_DIFFER = {"date": date.differ, "time": time.differ}


@dataclass(frozen=True, slots=True)
class _When:
    """A day or an hour, and whether it stands before the linked sentences or in them."""

    mention: Mention
    before: bool


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare the only day, and the only hour, of both sides of each link.

    A value that the other version states anywhere is in no disagreement, and what stands within
    the link on both sides is compared there.
    """
    by_sentence = tuple(_by_sentence(text) for text in versions.texts)
    for link in versions.links:
        sides = [
            list(_whens(text, table, home, numbers, versions.settings))
            for text, table, home, numbers in zip(
                versions.texts, by_sentence, versions.homes, (link.a, link.b), strict=True
            )
        ]
        for kind, differ in _DIFFER.items():
            one, other = ([when for when in side if when.mention.type == kind] for side in sides)
            if len(one) == len(other) == 1 and (one[0].before or other[0].before):
                a, b = one[0].mention, other[0].mention
                if not versions.known[1].states(a) and not versions.known[0].states(b):
                    yield from (replace(found, link=link.id) for found in differ(Slot(a, b, 1.0)))


def _by_sentence(text: Text) -> dict[int, list[Mention]]:
    table: dict[int, list[Mention]] = {}
    for one in text.mentions:
        if one.type == "time" or (one.type == "date" and one.part("day") and one.part("month")):
            table.setdefault(text.sentence_of(one), []).append(one)
    return table


def _whens(
    text: Text,
    table: dict[int, list[Mention]],
    home: Mapping[int, Link],
    numbers: Sequence[int],
    settings: FactSettings,
) -> Iterator[_When]:
    before = numbers[0] - 1
    if before not in home and before in table:
        sentence = text.reading.sentences[before]
        if sentence.kind == "body" and sentence.end - sentence.start <= settings.opening_letters:
            yield from (_When(one, before=True) for one in table[before])
    for number in numbers:
        yield from (_When(one, before=False) for one in table.get(number, ()))
