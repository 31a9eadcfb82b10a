"""The lines that date a page: two releases were put out on two days, and that is no disagreement.

A release's page carries the day on which it was published. Such a line is compared only where it
does not hold together by itself (its weekday is not that of its date), or where the texts
disagree on the same dates in their own words.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.tokens import Text


def told(
    findings: Sequence[tuple[int, Disagreement]], texts: tuple[Text, Text]
) -> Iterator[tuple[int, Disagreement]]:
    """Leave out the date findings between two datelines that the texts themselves do not bear out.

    Each finding comes with the number of its link.
    """
    dated = [_dated(finding, texts) for _, finding in findings]
    borne = {_days(pair) for pair in dated if pair and not _on_datelines(pair, texts)}
    one_day = bool(_published(texts[0]) & _published(texts[1]))
    for pair, found in zip(dated, findings, strict=True):
        natural = (
            pair is not None
            and _on_datelines(pair, texts)
            and _days(pair) not in borne
            and not (one_day and not all(map(_bare, texts, pair)))
            and all(holds_together(one) for one in pair)
        )
        if not natural:
            yield found


def _published(text: Text) -> set[str]:
    """Give the dates on lines of their own: where both texts share one, they came out that day."""
    return {
        one.value
        for one in text.mentions
        if one.type == "date"
        and {"day", "month", "year"} <= {part.name for part in one.parts}
        and _bare(text, one)
    }


# Letters beside a date from which on its line is about more than the date.
_BESIDE = 6


def _bare(text: Text, one: Mention) -> bool:
    """Say whether a date has its line for itself, as a page prints the day it was put out."""
    first = text.text.rfind("\n", 0, one.start) + 1
    last = text.text.find("\n", one.end)
    line = text.text[first : last if last >= 0 else len(text.text)].strip()
    return len(line) - (one.end - one.start) < _BESIDE


def _dated(finding: Disagreement, texts: tuple[Text, Text]) -> tuple[Mention, Mention] | None:
    if finding.type != "date":
        return None
    one, other = (
        _date_at(text, start, end)
        for text, (start, end, _) in zip(texts, (finding.a, finding.b), strict=True)
    )
    days = bool(one and other and one.part("day") and other.part("day"))
    return (one, other) if one and other and days else None


def _date_at(text: Text, start: int, end: int) -> Mention | None:
    near = text.around(start, end)
    return next((one for one in near if one.type == "date"), None)


def _days(pair: tuple[Mention, Mention]) -> tuple[str, str]:
    one, other = (
        "-".join(part.value for part in mention.parts if part.name in ("day", "month"))
        for mention in pair
    )
    return one, other


def _on_datelines(pair: tuple[Mention, Mention], texts: tuple[Text, Text]) -> bool:
    return all(_kind_at(text, one) == "dateline" for one, text in zip(pair, texts, strict=True))


def _kind_at(text: Text, one: Mention) -> str:
    start, _ = text.reading.normalised.span(one.start, one.end)
    return next(
        (
            sentence.kind
            for sentence in text.reading.sentences
            if sentence.start <= start < sentence.end
        ),
        "",
    )


def holds_together(one: Mention) -> bool:
    """Say whether a date exists and falls on the weekday it names, as far as it is given."""
    parts = {part.name: part.value for part in one.parts}
    if not {"year", "month", "day"} <= parts.keys() or not parts["day"].isdigit():
        return True
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    except ValueError:
        return False
    return parts.get("weekday", f"W{day.isoweekday()}") == f"W{day.isoweekday()}"
