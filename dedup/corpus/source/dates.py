"""Dates as releases write them: the day a text gives for itself, and the days it speaks of."""

import re
from functools import cache

from dedup.lexicon.calendar import FULL_MONTHS, SHORT_MONTHS, iso_date

_HEAD = 2000


@cache
def month_names() -> dict[str, int]:
    """Give the months by their names, in full and short."""
    pairs = zip(FULL_MONTHS, SHORT_MONTHS, strict=True)
    return {name: at for at, pair in enumerate(pairs, 1) for name in pair}


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, month_names()))
    return re.compile(rf"(\d{{1,2}})\s{{0,3}}({names})\s{{0,3}}(?:พ\.ศ\.\s?)?(\d{{4}})")


def dates_in(text: str) -> list[str]:
    """Give the full dates of ``text`` in ISO 8601, in the order they stand."""
    months = month_names()
    found = (
        iso_date(int(day), months[month], int(year))
        for day, month, year in _pattern().findall(text)
    )
    return [one for one in found if one]


def own_date(text: str) -> str | None:
    """Give the first full date within the first 2,000 characters: releases open with their day."""
    found = dates_in(text[:_HEAD])
    return found[0] if found else None
