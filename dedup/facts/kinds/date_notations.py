"""Dates as they are written: in words, digits and short forms, Thai and English, in either era."""

import re
from collections.abc import Iterator
from functools import cache

from dedup.facts.kinds.number_words import either
from dedup.facts.mention import Mention, Part
from dedup.facts.sought import having
from dedup.lexicon.calendar import (
    BUDDHIST_ERA,
    BUDDHIST_YEARS,
    COMMON_ERA,
    ENGLISH_MONTHS,
    LOOSE_MONTHS,
    MONTHS,
    RELATIVE_DAYS,
    WEEKDAYS,
    common_year,
)
from dedup.lexicon.numerals import CURRENCIES, DIGIT_WORDS, SCALES, UNITS

# From this on two digits are a year of the Buddhist era (68 is 2568), below of the common one.
_FIRST_SHORT_BUDDHIST = 40
# Years of four digits outside these bounds are none.
_FIRST_YEAR, _LAST_YEAR = 1000, 2700
# A bare number of four digits is a year within these bounds of the Buddhist era.
_FIRST_BARE, _LAST_BARE = 2450, 2600
# After a bare number these say that it counts something and is no year.
_COUNTED = tuple({**UNITS, **CURRENCIES, **SCALES})
_ALL_MONTHS = {**MONTHS, **LOOSE_MONTHS, **ENGLISH_MONTHS}
_LABELS = {
    "ปีงบประมาณ": "ปีงบประมาณ",
    "ปีงบฯ": "ปีงบประมาณ",
    "ปีงบ": "ปีงบประมาณ",
    "ปีการศึกษา": "ปีการศึกษา",
}
_ERAS = f"{either(iter((*COMMON_ERA, *BUDDHIST_YEARS)))}|ปี"
_QUARTERS = {**{str(n): n for n in range(1, 5)}, "แรก": 1, "สุดท้าย": 4}
_QUARTERS |= {
    word: n for word, n in DIGIT_WORDS.items() if 1 <= n <= 4 and word not in ("เอ็ด", "ยี่")
}
_DIGITS = tuple("0123456789")


@cache
def _dates() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Give patterns, each with strings of which all that it matches has one."""
    month = either(iter(MONTHS))
    loose = (
        rf"(?:{either(iter(LOOSE_MONTHS))})(?![ก-๎])|(?:{either(iter(ENGLISH_MONTHS))})\.?(?![a-z])"
    )
    weekday = either(iter(WEEKDAYS))
    era = rf"(?:(?:{_ERAS})[ ]{{0,2}}){{0,2}}"
    counted = r"[\d.,:%]|[ ]?(?:น\.|คน|บาท|ราย|แห่ง|จังหวัด)"
    year = rf"(?P<y>{era}(?:\d{{4}}(?!\d)|\d{{2}}(?!{counted})))"
    day = r"(?P<d>\d{1,2}(?:[ ]{0,2}-[ ]{0,2}\d{1,2})?(?!\d))"
    head = (
        r"(?P<by>ภายใน[ ]{0,2}(?:วันที่[ ]{0,2})?)?"
        + rf"(?:(?P<w>วัน(?:{weekday}))(?:ที่)?[ \n]{{0,2}}(?:ที่[ ]{{0,2}})?)?"
    )
    return (
        (
            _DIGITS,
            re.compile(
                rf"{head}(?<![\d.,/]){day}[ \n]{{0,2}}(?:เดือน[ ]{{0,2}})?(?P<m>{month}|{loose})"
                rf"(?:,?[ \n]{{0,2}}{year})?"
            ),
        ),
        (
            tuple(ENGLISH_MONTHS),
            re.compile(
                rf"(?<![A-Za-z])(?P<m>{either(iter(ENGLISH_MONTHS))})\.?[ ](?P<d>\d{{1,2}}(?!\d))"
                r"(?:,?[ ](?P<y>\d{4})(?!\d))?"
            ),
        ),
        (
            ("เดือน",),
            re.compile(
                r"(?:(?<=วันที่)|(?<=วันที่ ))(?P<d>\d{1,2})[ ]{0,2}เดือน[ ]{0,2}(?P<m>\d{1,2}(?!\d))"
                rf"(?:[ ]{{0,2}}(?P<y>{era}\d{{4}})(?!\d))?"
            ),
        ),
        *_in_digits(),
    )


def _in_digits() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return (
        (
            ("/",),
            re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}|\d{2})(?![\d/])"),
        ),
        # With stops or hyphens a date needs its word, or a year of four digits.
        (
            (".", "-"),
            re.compile(
                r"(?:(?<=วันที่)|(?<=วันที่ )|(?=\d{1,2}[.-]\d{1,2}[.-](?:25|20)\d\d))"
                r"(?<![\d.,/-])(?P<d>\d{1,2})(?P<stop>[.-])(?P<m>\d{1,2})(?P=stop)"
                r"(?P<y>\d{4}|\d{2})(?![\d/]|[.-]\d)"
            ),
        ),
        (
            ("-",),
            re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])"),
        ),
    )


@cache
def _periods() -> tuple[re.Pattern[str], ...]:
    month = either(iter(MONTHS))
    full_month = either(form for form in MONTHS if len(form) > 5 and "." not in form)
    weekday = either(iter(WEEKDAYS))
    year = rf"(?P<y>(?:(?:{_ERAS})[ ]{{0,2}}){{0,2}}(?:\d{{4}}(?!\d)|\d{{2}}(?![\d.,:%]|[ ]?[ก-๎])))"
    era = rf"(?:(?:{_ERAS})[ ]{{0,2}})?"
    return (
        re.compile(
            rf"(?P<m>(?:เดือน[ ]{{0,2}}(?:{month}))|(?:{month})(?=[ ]{{0,2}}{era}\d{{4}}(?!\d))"
            rf"|(?:{full_month}))(?:[ ]{{0,2}}{year})?"
        ),
        re.compile(
            r"ไตรมาส(?:ที่)?[ ]{0,2}"
            rf"(?P<q>{either(iter(_QUARTERS))})"
            r"(?:[ ]{0,2}(?:/|ของ)?[ ]?(?P<y>(?:ปี)?[ ]?\d{4})(?!\d))?"
        ),
        re.compile(r"ครึ่งปี(?:แรก|หลัง)|ครึ่ง(?:แรก|หลัง)(?=ของปี|ปี)"),
        re.compile(
            rf"(?P<f>{either(iter(_LABELS))})?(?P<era>(?:[ ]{{0,2}}(?:{_ERAS}|ประจำปี)){{0,3}})"
            r"[ ]{0,2}(?:(?<=[พค]\.ศ\.)|(?<![\d.,/\-]))"
            r"(?P<y>\d{4}(?:[ ]?-[ ]?\d{4})?|\d{2})(?![\d/%]|[.,-]\d)"
        ),
        re.compile(
            rf"(?P<w>(?:วัน|ทุก)(?:{weekday})(?:[ ]?(?:-|และ|ถึง|วัน){{1,2}}[ ]?(?:{weekday}))?)"
        ),
        re.compile(either(iter(RELATIVE_DAYS))),
    )


def year_of(digits: str, era: str = "") -> int:
    """Read a year of two or four digits as one of the common era; ``era`` is what stands by it."""
    number = int(digits)
    if any(name in era for name in COMMON_ERA):
        return number + (2000 if number < 100 else 0)
    if any(name in era for name in BUDDHIST_YEARS):
        return number + (2500 if number < 100 else 0) - BUDDHIST_ERA
    if number < 100:
        return number + (2500 - BUDDHIST_ERA if number >= _FIRST_SHORT_BUDDHIST else 2000)
    return common_year(number)


def find(text: str) -> Iterator[Mention]:
    """Find the dates of normalised text, the fullest forms first."""
    for needed, pattern in _dates():
        for match in having(needed, pattern, text):
            if (one := _dated(match)) is not None:
                yield one
    months, quarters, halves, years, weekdays, relative = _periods()
    for match in months.finditer(text):
        yield _dated(match) or Mention(
            type="date", start=match.start(), end=match.end(), value=match[0]
        )
    yield from map(_quarter, having(("ไตรมาส",), quarters, text))
    for match in having(("ครึ่ง",), halves, text):
        value = "H1" if "แรก" in match[0] else "H2"
        yield _whole("half", value, match)
    for match in years.finditer(text):
        if (one := _year(match, text)) is not None:
            yield one
    for match in weekdays.finditer(text):
        part = _weekday(match)
        yield Mention(
            type="date", start=match.start(), end=match.end(), value=part.value, parts=(part,)
        )
    for match in relative.finditer(text):
        yield Mention(
            type="date", start=match.start(), end=match.end(), value=match[0], label="relative"
        )


def _whole(name: str, value: str, match: re.Match[str]) -> Mention:
    part = Part(name=name, value=value, start=match.start(), end=match.end())
    return Mention(type="date", start=match.start(), end=match.end(), value=value, parts=(part,))


def _quarter(match: re.Match[str]) -> Mention:
    value = f"Q{_QUARTERS[match['q']]}"
    part = Part(name="quarter", value=value, start=match.start(), end=match.end("q"))
    parts = [part, _year_part(match)] if match["y"] else [part]
    return Mention(
        type="date",
        start=match.start(),
        end=match.end(),
        value="-".join(part.value for part in parts),
        parts=tuple(parts),
    )


def _weekday(match: re.Match[str]) -> Part:
    found = re.findall(either(iter(WEEKDAYS)), match["w"])
    value = "-".join(f"W{WEEKDAYS[name]}" for name in found)
    return Part(name="weekday", value=value, start=match.start("w"), end=match.end("w"))


def _dated(match: re.Match[str]) -> Mention | None:
    groups = match.groupdict()
    parts = []
    if groups.get("by"):
        start, end = match.span("by")
        parts.append(Part(name="bound", value="by", start=start, end=end))
    if groups.get("w"):
        parts.append(_weekday(match))
    if groups.get("d"):
        days = [int(day) for day in re.findall(r"\d+", groups["d"])]
        if not all(1 <= day <= 31 for day in days):
            return None
        value = "-".join(f"{day:02}" for day in days)
        parts.append(Part(name="day", value=value, start=match.start("d"), end=match.end("d")))
    name = groups["m"].removeprefix("เดือน").strip()
    month = (
        int(name) if name.isdigit() else _ALL_MONTHS[name.rstrip(".") if name.isascii() else name]
    )
    if not 1 <= month <= 12:
        return None
    start = match.end("m") - len(name)
    parts.append(Part(name="month", value=f"{month:02}", start=start, end=match.end("m")))
    if groups.get("y"):
        parts.append(_year_part(match))
    return Mention(
        type="date",
        start=match.start(),
        end=match.end(),
        value=_canonical({part.name: part.value for part in parts}),
        parts=tuple(parts),
    )


def _year_part(match: re.Match[str]) -> Part:
    digits = re.sub(r"\D", "", match["y"])
    year = year_of(digits, match["y"])
    # The era belongs to what is said: ค.ศ. 2568 is not พ.ศ. 2568.
    return Part(
        name="year", value=f"{year:04}", start=match.end("y") - len(digits), end=match.end("y")
    )


def _canonical(parts: dict[str, str]) -> str:
    year = parts.get("year", "-")
    return "-".join([year, *(parts[name] for name in ("month", "day") if name in parts)])


def _year(match: re.Match[str], text: str) -> Mention | None:
    years = [int(digits) for digits in re.findall(r"\d{2,4}", match["y"])]
    named = bool(match["f"] or match["era"].strip())
    # A bare number is a year only where no unit follows and the era of this century speaks.
    counted = text[match.end() : match.end() + 20].lstrip(" ").startswith(_COUNTED)
    if years[0] < 100:
        short = named and not counted and years[0] >= _FIRST_SHORT_BUDDHIST
        if not short or match["era"].strip() not in ("", "ปี", "พ.ศ.", "ปี พ.ศ."):
            return None
    else:
        bare = all(_FIRST_BARE <= year <= _LAST_BARE for year in years) and not counted
        if not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in years) or not (named or bare):
            return None
    # Of two years the era may hold for the first alone: ค.ศ. 2017-2579.
    eras = [match["era"], match["era"] if years[-1] - years[0] < BUDDHIST_ERA else ""]
    value = "-".join(
        f"{year_of(str(year), era):04}" for year, era in zip(years, eras, strict=False)
    )
    part = Part(name="year", value=value, start=match.start("y"), end=match.end("y"))
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    label = _LABELS.get(match["f"] or "", "")
    return Mention(
        type="date", start=start, end=match.end(), value=label + value, label=label, parts=(part,)
    )
