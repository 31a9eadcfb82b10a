"""Dates as releases write them: the day a text gives for itself, and the days it speaks of."""

import re
from functools import cache

_MONTHS = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."), ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip
_BUDDHIST = 543
# Years outside this span are not years of releases.
_FIRST, _LAST = 1900, 2200
_HEAD = 2000


@cache
def month_names() -> dict[str, int]:
    """Give the months by their names, in full and short."""
    return {name: at for at, pair in enumerate(_MONTHS, 1) for name in pair}


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, month_names()))
    return re.compile(rf"(\d{{1,2}})\s{{0,3}}({names})\s{{0,3}}(?:พ\.ศ\.\s?)?(\d{{4}})")


def iso_date(day: int, month: int, year: int) -> str | None:
    """Give a day of the Buddhist or common era in ISO 8601, common era, if it can be one."""
    common = year - (_BUDDHIST if year > _LAST else 0)
    if _FIRST <= common <= _LAST and 1 <= day <= 31:
        return f"{common:04d}-{month:02d}-{day:02d}"
    return None


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
