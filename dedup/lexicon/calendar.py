"""Months and weekdays, in the forms that releases and newspapers print."""

from typing import Final

_MONTHS = """\
มกราคม มกรา ม.ค.
กุมภาพันธ์ กุมภา ก.พ.
มีนาคม มีนา มี.ค.
เมษายน เมษา เม.ย.
พฤษภาคม พฤษภา พ.ค.
มิถุนายน มิถุนา มิ.ย.
กรกฎาคม กรกฏาคม กรกฎา ก.ค.
สิงหาคม สิงหา ส.ค.
กันยายน กันยา ก.ย.
ตุลาคม ตุลา ต.ค.
พฤศจิกายน พฤศจิกา พ.ย.
ธันวาคม ธันวา ธ.ค.
"""

MONTHS: Final = {
    form: number
    for number, line in enumerate(_MONTHS.splitlines(), start=1)
    for form in line.split()
}
"""Each form of a month's name, to its number from 1."""

LOOSE_MONTHS: Final = {
    form: number
    for number, line in enumerate(_MONTHS.splitlines(), start=1)
    for short in [line.split()[-1]]
    for form in (short.removesuffix("."), short.replace(".", "", 1), short.replace(".", ""))
}
"""Short forms of months that have lost a stop (พย. พ.ย พย): months only beside a day."""

_ENGLISH = """\
January February March April May June July August September October November December
"""

ENGLISH_MONTHS: Final = {
    form: number
    for number, name in enumerate(_ENGLISH.split(), start=1)
    for form in (name, name[:3])
} | {"Sept": 9}
"""The English months, in full and by three letters, to their numbers from 1."""

FULL_MONTHS: Final = tuple(line.split()[0] for line in _MONTHS.splitlines())
"""The full names of the months, January first."""

SHORT_MONTHS: Final = tuple(line.split()[-1] for line in _MONTHS.splitlines())
"""The short forms of the months, January first."""

_WEEKDAYS = "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์"

WEEKDAYS: Final = {name: number for number, name in enumerate(_WEEKDAYS.split(), start=1)} | {
    "พฤหัสฯ": 4,
    "พฤหัส": 4,
}
"""Each form of a weekday's name, to its ISO number (Monday is 1)."""

RELATIVE_DAYS: Final = (
    "วันนี้",
    "เมื่อวานนี้",
    "เมื่อวาน",
    "วานนี้",
    "พรุ่งนี้",
    "มะรืนนี้",
)
"""Days that count from the day of writing: kept as they stand."""

BUDDHIST_ERA: Final = 543
"""Years between the Buddhist and the common era (official since 1 January 1941)."""

_FIRST_BUDDHIST = 2300
_FIRST, _LAST = 1900, 2200


COMMON_ERA: Final = ("ค.ศ.", "คศ.", "คริสต์ศักราช", "A.D.", "AD")
"""What says that a year is of the common era."""

BUDDHIST_YEARS: Final = ("พ.ศ.", "พศ.", "พุทธศักราช", "B.E.")
"""What says that a year is of the Buddhist era."""


def common_year(year: int) -> int:
    """Give the common era's year of a year of four digits in either era.

    Years from 2300 on are of the Buddhist era: no release speaks of a common year so far ahead,
    nor of a Buddhist one so long ago.
    """
    return year - BUDDHIST_ERA if year >= _FIRST_BUDDHIST else year


def iso_date(day: int, month: int, year: int) -> str | None:
    """Give a day in ISO 8601, common era; ``None`` for what is no day of 1900 to 2200.

    ``year`` has four digits, of either era.
    """
    common = common_year(year)
    if _FIRST <= common <= _LAST and 1 <= month <= 12 and 1 <= day <= 31:
        return f"{common:04d}-{month:02d}-{day:02d}"
    return None
