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
def _pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    months = {name: at for at, pair in enumerate(_MONTHS, 1) for name in pair}
    names = "|".join(map(re.escape, months))
    return re.compile(rf"(\d{{1,2}})\s{{0,3}}({names})\s{{0,3}}(?:พ\.ศ\.\s?)?(\d{{4}})"), months


def dates_in(text: str) -> list[str]:
    """Give the full dates of ``text`` in ISO 8601, common era, in the order they stand."""
    pattern, months = _pattern()
    found = []
    for day, month, year in pattern.findall(text):
        common = int(year) - (_BUDDHIST if int(year) > _LAST else 0)
        if _FIRST <= common <= _LAST and 1 <= int(day) <= 31:
            found.append(f"{common:04d}-{months[month]:02d}-{int(day):02d}")
    return found


def own_date(text: str) -> str | None:
    """Give the first full date within the first 2,000 characters: releases open with their day."""
    found = dates_in(text[:_HEAD])
    return found[0] if found else None
