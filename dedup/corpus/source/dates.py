"""Dates as releases write them: the day a text gives for itself, and the days it speaks of."""

import re
from collections.abc import Iterator
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
    # What begins with one digit that must be there is looked for ten times as fast.
    names = "|".join(map(re.escape, month_names()))
    return re.compile(rf"(\d\d?)\s{{0,3}}({names})\s{{0,3}}(?:พ\.ศ\.\s?)?(\d{{4}})")


def dates_in(text: str) -> list[str]:
    """Give the full dates of ``text`` in ISO 8601, in the order they stand."""
    return list(_dates(text))


def _dates(text: str) -> Iterator[str]:
    months = month_names()
    for match in _pattern().finditer(text):
        date = iso_date(int(match[1]), months[match[2]], int(match[3]))
        if date:
            yield date


def own_date(text: str) -> str | None:
    """Give the first full date within the first 2,000 characters: releases open with their day."""
    return next(_dates(text[:_HEAD]), None)
