"""The lines that date a page: two releases were put out on two days, which is rarely an error.

A release's page carries the day on which it was published. Such a line is compared as any other
only where it does not hold together by itself (its weekday is not that of its date), or where the
texts disagree on the same dates in their own words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions

DOUBT = "page date"


def doubt(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Mark the dates of two date lines that the texts themselves do not bear out."""
    texts = versions.texts
    dated = [_dated(one, texts) for one in found]
    borne = {_days(pair) for pair in dated if pair and not _on_datelines(pair, texts)}
    one_day = bool(_published(texts[0]) & _published(texts[1]))
    for pair, one in zip(dated, found, strict=True):
        natural = (
            pair is not None
            and _on_datelines(pair, texts)
            and _days(pair) not in borne
            and not (one_day and not all(map(bare, texts, pair)))
            and all(holds_together(each) for each in pair)
        )
        yield replace(one, doubts=(*one.doubts, DOUBT)) if natural else one


def _published(text: Text) -> set[str]:
    """Give the dates on lines of their own: where both texts share one, they came out that day."""
    return {
        one.value
        for one in text.mentions
        if one.type == "date"
        and {"day", "month", "year"} <= {part.name for part in one.parts}
        and bare(text, one)
    }


# Letters beside a date from which on its line is about more than the date.
_BESIDE = 6


def bare(text: Text, one: Mention) -> bool:
    """Return whether a date has its line for itself, as a page prints the day it was put out."""
    first = text.text.rfind("\n", 0, one.start) + 1
    last = text.text.find("\n", one.end)
    line = text.text[first : last if last >= 0 else len(text.text)].strip(" *-_=~.")
    return len(line) - (one.end - one.start) < _BESIDE


def _dated(one: Disagreement, texts: tuple[Text, Text]) -> tuple[Mention, Mention] | None:
    if one.type != "date":
        return None
    first, second = (
        date_at(text, place.start, place.end)
        for text, place in zip(texts, (one.a, one.b), strict=True)
    )
    days = bool(first and second and first.part("day") and second.part("day"))
    return (first, second) if first and second and days else None


def date_at(text: Text, start: int, end: int) -> Mention | None:
    """Find the date that holds a place, if one does."""
    near = text.around(start, end)
    return next((one for one in near if one.type == "date"), None)


def _days(pair: tuple[Mention, Mention]) -> tuple[str, str]:
    one, other = (
        "-".join(part.value for part in mention.parts if part.name in ("day", "month"))
        for mention in pair
    )
    return one, other


def _on_datelines(pair: tuple[Mention, Mention], texts: tuple[Text, Text]) -> bool:
    return all(map(on_dateline, texts, pair))


def on_dateline(text: Text, one: Mention) -> bool:
    """Return whether a fact stands in the line that dates a page."""
    start, _ = text.reading.normalised.span(one.start, one.end)
    at = text.sentence_at(one.start)
    inside = at >= 0 and start < text.reading.sentences[at].end
    return inside and text.reading.sentences[at].kind == "dateline"


def holds_together(one: Mention) -> bool:
    """Return whether a date exists and falls on the weekday it names, as far as it is given."""
    parts = {part.name: part.value for part in one.parts}
    if not {"year", "month", "day"} <= parts.keys() or not parts["day"].isdigit():
        return True
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    except ValueError:
        return False
    return parts.get("weekday", f"W{day.isoweekday()}") == f"W{day.isoweekday()}"
