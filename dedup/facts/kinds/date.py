"""Dates: full, abbreviated, ranges, months, years of both eras, weekdays, quarters."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.kind import Kind
from dedup.facts.kinds.figure import Figures
from dedup.facts.mention import Mention, Part
from dedup.facts.stated_values import Stated, parts_of
from dedup.lexicon.calendar import BUDDHIST_ERA, MONTHS, RELATIVE_DAYS, WEEKDAYS, common_year
from dedup.lexicon.numerals import CURRENCIES, SCALES, UNITS

# A year from this on is of the Buddhist era: 2363 is a slip in 2563. The next line bounds years of
# two digits (5x-7x are BE 25xx).
_FIRST_SHORT_BUDDHIST = 40
_LAST_YEAR = 2700
# Behind a bare number these say that it counts something and is no year.
_COUNTED = tuple({**UNITS, **CURRENCIES, **SCALES})


def _either(words: Iterator[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = _either(iter(MONTHS))
    full_month = _either(form for form in MONTHS if len(form) > 5 and "." not in form)
    weekday = _either(iter(WEEKDAYS))
    era = r"(?:(?:พ\.ศ\.|พศ\.|ค\.ศ\.|พุทธศักราช|คริสต์ศักราช|ปี)[ ]{0,2})?"
    year = rf"(?P<y>{era}(?:\d{{4}}(?!\d)|\d{{2}}(?![\d.,:%]|[ ]?(?:น\.|คน|บาท|ราย|แห่ง|จังหวัด))))"
    day = r"(?P<d>\d{1,2}(?:[ ]{0,2}-[ ]{0,2}\d{1,2})?(?!\d))"
    head = (
        r"(?P<by>ภายใน[ ]{0,2}(?:วันที่[ ]{0,2})?)?"
        + rf"(?:(?P<w>วัน(?:{weekday}))(?:ที่)?[ \n]{{0,2}}(?:ที่[ ]{{0,2}})?)?"
    )
    return (
        re.compile(
            rf"{head}(?<![\d.,/]){day}[ \n]{{0,2}}(?:เดือน[ ]{{0,2}})?(?P<m>{month})"
            rf"(?:[ \n]{{0,2}}{year})?"
        ),
        re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}|\d{2})(?![\d/])"),
        re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])"),
        re.compile(
            rf"(?P<m>(?:เดือน[ ]{{0,2}}(?:{month}))|(?:{month})(?=[ ]{{0,2}}{era}\d{{4}}(?!\d))"
            rf"|(?:{full_month}))(?:[ ]{{0,2}}{year})?"
        ),
        re.compile(
            r"(?P<f>ปีงบประมาณ|ปีการศึกษา)?"
            r"(?P<era>(?:[ ]{0,2}(?:พ\.ศ\.|ค\.ศ\.|พุทธศักราช|ประจำปี|ปี)){0,3})"
            r"[ ]{0,2}(?:(?<=[พค]\.ศ\.)|(?<![\d.,/\-]))"
            r"(?P<y>\d{4}(?:[ ]?-[ ]?\d{4})?)(?![\d/%]|[.,]\d)"
        ),
        re.compile(r"(?P<q>ไตรมาส(?:ที่)?[ ]{0,2}(?P<n>[1-4]|แรก|สุดท้าย))"),
        re.compile(
            rf"(?P<w>(?:วัน|ทุก)(?:{weekday})(?:[ ]?(?:-|และ|ถึง|วัน){{1,2}}[ ]?(?:{weekday}))?)"
        ),
        re.compile(_either(iter(RELATIVE_DAYS))),
    )


def year_of(digits: str) -> int:
    """Read a year of either era, in two or four digits, as a year of the common era."""
    number = int(digits)
    if number < 100:
        return number + (2500 - BUDDHIST_ERA if number >= _FIRST_SHORT_BUDDHIST else 2000)
    return common_year(number)


def find(text: str) -> Iterator[Mention]:
    """Find the dates of normalised text, the fullest forms first."""
    whole, slashed, iso, months, years, quarters, weekdays, relative = _patterns()
    for pattern in (whole, slashed, iso):
        for match in pattern.finditer(text):
            if (one := _dated(match)) is not None:
                yield one
    for match in months.finditer(text):
        yield _dated(match) or Mention(
            type="date", start=match.start(), end=match.end(), value=match[0]
        )
    for match in years.finditer(text):
        if (one := _year(match, text)) is not None:
            yield one
    for match in quarters.finditer(text):
        value = f"Q{match['n']}".replace("แรก", "1").replace("สุดท้าย", "4")
        part = Part(name="quarter", value=value, start=match.start(), end=match.end())
        yield Mention(type="date", start=match.start(), end=match.end(), value=value, parts=(part,))
    for match in weekdays.finditer(text):
        part = _weekday(match)
        yield Mention(
            type="date", start=match.start(), end=match.end(), value=part.value, parts=(part,)
        )
    for match in relative.finditer(text):
        yield Mention(
            type="date", start=match.start(), end=match.end(), value=match[0], label="relative"
        )


def _weekday(match: re.Match[str]) -> Part:
    found = re.findall(_either(iter(WEEKDAYS)), match["w"])
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
    month = int(name) if name.isdigit() else MONTHS[name]
    if not 1 <= month <= 12:
        return None
    start = match.end("m") - len(name)
    parts.append(Part(name="month", value=f"{month:02}", start=start, end=match.end("m")))
    if groups.get("y"):
        digits = re.sub(r"\D", "", groups["y"])
        year = year_of(digits)
        start = match.end("y") - len(digits)
        parts.append(Part(name="year", value=f"{year:04}", start=start, end=match.end("y")))
    return Mention(
        type="date",
        start=match.start(),
        end=match.end(),
        value=_canonical({part.name: part.value for part in parts}),
        parts=tuple(parts),
    )


def _canonical(parts: dict[str, str]) -> str:
    year = parts.get("year", "-")
    return "-".join([year, *(parts[name] for name in ("month", "day") if name in parts)])


def _year(match: re.Match[str], text: str) -> Mention | None:
    years = [int(digits) for digits in re.findall(r"\d{4}", match["y"])]
    named = bool(match["f"] or match["era"].strip())
    # A bare number is a year only where no unit follows and the era of this century speaks.
    counted = text[match.end() : match.end() + 20].lstrip(" ").startswith(_COUNTED)
    bare = all(2450 <= year <= 2600 for year in years) and not counted
    if not all(1000 <= year <= _LAST_YEAR for year in years) or not (named or bare):
        return None
    value = "-".join(f"{year_of(str(year)):04}" for year in years)
    part = Part(name="year", value=value, start=match.start("y"), end=match.end("y"))
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    label = match["f"] or ""
    return Mention(
        type="date", start=start, end=match.end(), value=label + value, label=label, parts=(part,)
    )


def _part_names(one: Mention) -> set[str]:
    return {part.name for part in one.parts}


def _differing(one: Mention, other: Mention) -> Iterator[tuple[Part, Part]]:
    for part in one.parts:
        twin = other.part(part.name)
        if twin is not None and twin.value != part.value:
            yield part, twin


def _fit(one: Mention, other: Mention) -> float:
    shared = _part_names(one) & _part_names(other)
    if not shared or (one.label != other.label):
        return 0.0
    return 1.0 if _part_names(one) == _part_names(other) else 0.85


def differ(slot: Slot) -> Iterator[Disagreement]:
    """Find whether two dates of one slot disagree in day, month, year, weekday or deadline."""
    bounds = slot.a.part("bound"), slot.b.part("bound")
    if (bounds[0] is None) != (bounds[1] is None) and slot.a.value == slot.b.value:
        yield Disagreement("scope", _deadline(slot.a), _deadline(slot.b))
    different = list(_differing(slot.a, slot.b))
    weekdays = [pair for pair in different if pair[0].name == "weekday"]
    for one, other in weekdays:
        yield Disagreement("date", one.place, other.place)
    rest = [pair for pair in different if pair[0].name != "weekday"]
    if rest:
        first, last = rest[0], rest[-1]
        yield Disagreement(
            "date",
            Place(first[0].start, last[0].end, slot.a.value),
            Place(first[1].start, last[1].end, slot.b.value),
        )


def _deadline(one: Mention) -> Place:
    bound = one.part("bound")
    if bound is not None:
        return Place(bound.start, one.end, f"{bound.value} {one.value}")
    return one.place


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version has a date that says no less, and nothing else."""
    parts = parts_of(one)
    if not parts:
        return version.holds(one)
    return any(_agree(parts, other) for other in version.dates)


def _agree(parts: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return whether a date says no more than the other one, and nothing else."""
    named = all(other.get(name) == value for name, value in parts.items() if name != "weekday")
    weekday = parts.get("weekday")
    if set(parts) == {"weekday"}:
        return other.get("weekday") == weekday
    return named and (weekday is None or other.get("weekday", weekday) == weekday)


def _equal(one: Mention, other: Mention) -> bool:
    """Return whether two dates say the same, bound included; either may leave parts out."""
    bounds = one.part("bound"), other.part("bound")
    if one.label != other.label:
        return False
    if (bounds[0] is None) != (bounds[1] is None) and one.value == other.value:
        return False
    return not any(_differing(one, other)) and bool(_part_names(one) & _part_names(other))


def _same_value(slot: Slot) -> bool:
    days = slot.a.part("day"), slot.b.part("day")
    return bool(days[0] and days[1]) and slot.a.value == slot.b.value


def _means_something(_text: str, one: Mention, _other: Stated) -> bool:
    """Return whether a date means something away from its sentence: today and a month do not."""
    return bool({"year", "day"} & {part.name for part in one.parts})


COMPARED = Figures(("date",), _fit, _equal, _same_value, differ)

KIND = Kind(
    type="date",
    stands_as="§date",
    states=_states,
    names_itself=_means_something,
    compare=COMPARED.compare,
)
