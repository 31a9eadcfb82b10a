"""The day that a page prints on a line of its own, set against a day of which something is told.

The one says when a text was put out, the other when a thing happens: neither disagrees.
"""

from collections.abc import Iterator, Sequence

from dedup.facts.decision.page_dates import bare, date_at
from dedup.facts.disagreement import Disagreement
from dedup.facts.versions import Versions


def veto(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Leave out dates of which one alone has its line for itself."""
    return (one for one in found if not _of_two_things(one, versions))


def _of_two_things(one: Disagreement, versions: Versions) -> bool:
    if one.type != "date":
        return False
    alone, days = [], []
    for text, place in zip(versions.texts, (one.a, one.b), strict=True):
        mention = date_at(text, place.start, place.end)
        day = mention and mention.part("day")
        if mention is None or day is None or mention.part("month") is None:
            return False
        alone.append(bare(text, mention))
        days.append(day.value)
    # The same day of another month, or of another year, is meant as one.
    return alone[0] != alone[1] and days[0] != days[1]
