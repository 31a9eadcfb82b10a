"""Canonical values as an editor reads them: W1 is วันจันทร์, Monday."""

import math
import re

from dedup.lexicon.calendar import BUDDHIST_ERA, common_year
from dedup.lexicon.numerals import LADDERS, MULTIPLES
from dedup.model import DiscrepancyType
from dedup.wording.reports import Words

_LONGEST = 80
_WEEKDAY = re.compile(r"W[1-7](?:-W[1-7]){0,6}")
_DATE = re.compile(r"(?P<y>\d{4}|-)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d(?:-\d\d)?))?)?")
_SPAN = re.compile(r"(?P<label>\D{0,12})(?P<y>\d{4}(?:-\d{4})?)")
_QUARTER = re.compile(r"Q[1-4]")
_DEADLINE = "by "
_THOUSANDS = re.compile(r"(?<![\d./])\d{4,}")

_AMOUNT = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[ ].+)?")
# Letters after a figure in which its unit begins.
_AFTER = 30
_TOLD_IN_EACH_OTHER = tuple(unit for ladder in LADDERS for unit in ladder)
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)?")


def amounts(values: tuple[str, str], texts: tuple[str, str]) -> tuple[str, str] | None:
    """Word two amounts as the ``texts`` write them; ``None`` where one notation does not show both.

    The canonical values serve where one side writes ล้าน or another unit and the other does not.
    Telephones, years in names and the like have no unit, and the very digits of their values.
    """
    if all(map(_verbatim, values, texts)):
        return clipped(texts[0]), clipped(texts[1])
    scales = [_scale(value, text) for value, text in zip(values, texts, strict=True)]
    if scales[0] is None or scales[1] is None or not math.isclose(scales[0], scales[1]):
        return None
    one, other = (
        clipped(text) + (_unit(value, text) if scales[0] == 1.0 else "")
        for value, text in zip(values, texts, strict=True)
    )
    return one, other


def _verbatim(value: str, text: str) -> bool:
    return " " not in value and "".join(re.findall(r"\d", text)) == value


def _scale(value: str, text: str) -> float | None:
    """Give how many times a value is the figure that its text writes."""
    read, written = _AMOUNT.fullmatch(value), _WRITTEN.search(text)
    figure = float(written[0].replace(",", "")) if written else 0.0
    return float(read["number"]) / figure if read and figure else None


def _unit(value: str, text: str) -> str:
    unit = value.partition(" ")[2]
    return f" {unit}" if unit and unit not in text else ""


def with_unit(text: str, start: int, end: int, value: str) -> str:
    """Quote a figure at ``start..end`` of ``text``, with the unit that stands right after it."""
    after = text[end : end + _AFTER]
    gap = after[: len(after) - len(after.lstrip(" "))]
    for unit in (value.partition(" ")[2], *MULTIPLES, *_TOLD_IN_EACH_OTHER):
        if unit and after.startswith(unit, len(gap)):
            return text[start:end] + gap + unit
    return text[start:end]


def reading(kind: DiscrepancyType, value: str, text: str, words: Words) -> str:
    """Word a canonical ``value``; values that are no figures are given as the ``text`` quoted."""
    if kind in ("number", "money"):
        return _grouped(value)
    if kind == "date":
        return _date(value, words) or clipped(text)
    if kind == "time":
        return words.clock.format(time=value.replace(":", words.clock_mark))
    if kind == "scope":
        return _scope(value, words) or clipped(text)
    return clipped(text)


def clipped(text: str) -> str:
    """Give a quotation on one line, of at most 80 characters."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _grouped(value: str) -> str:
    return _THOUSANDS.sub(lambda match: f"{int(match[0]):,}", value)


def _scope(value: str, words: Words) -> str:
    """Word a bound, a deadline or a bare amount; empty for other words of scope."""
    if value in words.bounds:
        return words.bounds[value]
    if value.startswith(_DEADLINE) and (day := _date(value.removeprefix(_DEADLINE), words)):
        return words.deadline.format(day=day)
    if "-" in value and (day := _date(value, words)):
        return day
    return _grouped(value) if value[:1].isdigit() else ""


def _date(value: str, words: Words) -> str:
    """Word a date, or give nothing for what is none."""
    if _WEEKDAY.fullmatch(value):
        return "-".join(words.weekdays[int(day) - 1] for day in re.findall(r"\d", value))
    if _QUARTER.fullmatch(value):
        return words.quarter.format(n=value[1])
    if (span := _SPAN.fullmatch(value)) and span["label"] in words.year_labels:
        years = "-".join(_year(int(year), words) for year in span["y"].split("-"))
        return _spaced(words.year_labels[span["label"]], years)
    match = _DATE.fullmatch(value)
    if match is None or not match["m"] or not 1 <= int(match["m"]) <= len(words.months):
        return ""
    day = "-".join(str(int(one)) for one in match["d"].split("-")) if match["d"] else ""
    year = _year(int(match["y"]), words) if match["y"].isdigit() else ""
    # A year of the wrong era is shown as it was written.
    if year and common_year(int(match["y"])) != int(match["y"]):
        return ""
    return _spaced(day, words.months[int(match["m"]) - 1], year)


def _year(year: int, words: Words) -> str:
    """Write a year of the common era in the era of the language."""
    return str(year + (BUDDHIST_ERA if words.era == "be" else 0))


def _spaced(*parts: str) -> str:
    return " ".join(filter(None, parts))
