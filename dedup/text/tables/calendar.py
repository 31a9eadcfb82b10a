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
