"""Canonical values as an editor reads them, in Thai and English: W1 is วันจันทร์, Monday."""

import math
import re
from typing import Final

from dedup.lexicon import listed
from dedup.lexicon.calendar import BUDDHIST_ERA, MONTHS, WEEKDAYS
from dedup.lexicon.numerals import MULTIPLES
from dedup.model import DiscrepancyType, Message

_LONGEST = 80

_THAI_MONTHS: Final = {number: name for name, number in reversed(MONTHS.items())}
_THAI_DAYS: Final = {number: name for name, number in reversed(WEEKDAYS.items()) if name[-1] != "ฯ"}
_ENGLISH_MONTHS: Final = listed(
    "January February March April May June July August September October November December"
)
_ENGLISH_DAYS: Final = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_BOUNDS: Final = {
    "over": "เกิน",
    "under": "ไม่ถึง",
    "about": "ประมาณ",
    "at most": "ไม่เกิน",
    "at least": "อย่างน้อย",
    "only": "เพียง",
    "exactly": "ทั้งสิ้น",
}
_YEARS: Final = {"ปีงบประมาณ": "fiscal year", "ปีการศึกษา": "academic year", "": ""}

_WEEKDAY = re.compile(r"W[1-7](?:-W[1-7]){0,6}")
_DATE = re.compile(r"(?P<y>\d{4}|-)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d(?:-\d\d)?))?)?")
_SPAN = re.compile(r"(?P<label>\D{0,12})(?P<y>\d{4}(?:-\d{4})?)")
_QUARTER = re.compile(r"Q[1-4]")
_DEADLINE = "by "
_THOUSANDS = re.compile(r"(?<![\d./])\d{4,}")


_AMOUNT = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[ ].+)?")
# Letters behind a figure in which its unit begins.
_BEHIND = 30
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)?")


def amounts(values: tuple[str, str], texts: tuple[str, str]) -> tuple[Message, Message] | None:
    """Word two amounts as the ``texts`` write them; ``None`` where one notation does not show both.

    The canonical values serve where one side writes ล้าน or another unit and the other does not.
    Telephones, years in names and the like have no unit, and the very digits of their values.
    """
    if all(map(_verbatim, values, texts)):
        return _same(_clipped(texts[0])), _same(_clipped(texts[1]))
    scales = [_scale(value, text) for value, text in zip(values, texts, strict=True)]
    if scales[0] is None or scales[1] is None or not math.isclose(scales[0], scales[1]):
        return None
    one, other = (
        _same(_clipped(text) + (_unit(value, text) if scales[0] == 1.0 else ""))
        for value, text in zip(values, texts, strict=True)
    )
    return one, other


def _verbatim(value: str, text: str) -> bool:
    return " " not in value and "".join(re.findall(r"\d", text)) == value


def _scale(value: str, text: str) -> float | None:
    """Say how many times a value is the figure that its text writes."""
    read, written = _AMOUNT.fullmatch(value), _WRITTEN.search(text)
    figure = float(written[0].replace(",", "")) if written else 0.0
    return float(read["number"]) / figure if read and figure else None


def _unit(value: str, text: str) -> str:
    unit = value.partition(" ")[2]
    return f" {unit}" if unit and unit not in text else ""


def with_unit(text: str, start: int, end: int, value: str) -> str:
    """Quote a figure at ``start..end`` of ``text``, with the unit that stands right behind it."""
    behind = text[end : end + _BEHIND]
    gap = behind[: len(behind) - len(behind.lstrip(" "))]
    for unit in (value.partition(" ")[2], *MULTIPLES):
        if unit and behind.startswith(unit, len(gap)):
            return text[start:end] + gap + unit
    return text[start:end]


def readable(kind: DiscrepancyType, value: str, text: str) -> Message:
    """Word a canonical ``value``; values that are no figures are given as the ``text`` quoted."""
    if kind in ("number", "money"):
        return _same(_grouped(value))
    if kind == "date":
        return _date(value) or _same(_clipped(text))
    if kind == "time":
        return Message(th=value.replace(":", ".") + " น.", en=value)
    if kind == "scope":
        return _scope(value) or _same(_clipped(text))
    return _same(_clipped(text))


def _same(words: str) -> Message:
    return Message(th=words, en=words)


def _clipped(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _grouped(value: str) -> str:
    return _THOUSANDS.sub(lambda match: f"{int(match[0]):,}", value)


def _scope(value: str) -> Message | None:
    """Word a bound, a deadline or a bare amount; ``None`` for other words of scope."""
    if value in _BOUNDS:
        return Message(th=_BOUNDS[value], en=value)
    if value.startswith(_DEADLINE) and (day := _date(value.removeprefix(_DEADLINE))):
        return Message(th=f"ภายใน {day.th}", en=f"by {day.en}")
    if (day := _date(value)) and "-" in value:
        return day
    return _same(_grouped(value)) if value[:1].isdigit() else None


def _date(value: str) -> Message | None:
    if _WEEKDAY.fullmatch(value):
        return _weekdays([int(day) for day in re.findall(r"\d", value)])
    if _QUARTER.fullmatch(value):
        return Message(th=f"ไตรมาสที่ {value[1]}", en=f"quarter {value[1]}")
    if (span := _SPAN.fullmatch(value)) and span["label"] in _YEARS:
        return _years(span["label"], [int(year) for year in span["y"].split("-")])
    match = _DATE.fullmatch(value)
    if match is None or not match["m"] or not 1 <= int(match["m"]) <= len(_ENGLISH_MONTHS):
        return None
    month = int(match["m"])
    day = "-".join(str(int(one)) for one in match["d"].split("-")) if match["d"] else ""
    year = int(match["y"]) if match["y"].isdigit() else None
    local = str(year + BUDDHIST_ERA) if year else ""
    return Message(
        th=_spaced(day, _THAI_MONTHS[month], local),
        en=_spaced(day, _ENGLISH_MONTHS[month - 1], str(year or "")),
    )


def _weekdays(days: list[int]) -> Message:
    return Message(
        th="-".join(f"วัน{_THAI_DAYS[day]}" for day in days),
        en="-".join(_ENGLISH_DAYS[day - 1] for day in days),
    )


def _years(label: str, years: list[int]) -> Message:
    local = "-".join(str(year + BUDDHIST_ERA) for year in years)
    return Message(
        th=_spaced(label or "ปี", local), en=_spaced(_YEARS[label], "-".join(map(str, years)))
    )


def _spaced(*words: str) -> str:
    return " ".join(filter(None, words))
