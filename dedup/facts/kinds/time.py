"""Times of day: 10.00-17.00 น., 9 โมงเช้า, บ่ายสาม, 2 ทุ่ม 15 นาที, เที่ยงครึ่ง, เที่ยงคืน."""

import re
from collections.abc import Iterator

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Kind, always
from dedup.facts.kinds.figure import Figures
from dedup.facts.mention import Mention, Part
from dedup.facts.sought import having
from dedup.facts.stated_values import Stated
from dedup.lexicon.numerals import CURRENCIES, DIGIT_WORDS, UNITS

_CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_HOUR = r"\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบเอ็ด|สิบ"
# What may follow an hour: a half, or minutes.
_PAST = r"(?P<thirty>ครึ่ง)?(?:[ ]?(?P<minutes>[0-5]?\d)[ ]?นาที)?"
_DIGITS = re.compile(
    rf"(?:เวลา[ ]{{0,2}})?(?<![\d.,/])(?P<from>{_CLOCK})"
    rf"(?:[ ]{{0,2}}(?:น\.)?[ ]?(?:-|ถึง)[ ]{{0,2}}(?P<to>{_CLOCK}))?"
    r"(?![\d]|[.,]\d)[ ]{0,2}(?P<mark>น\.|นาฬิกา|น(?![ก-๎]))?"
)
_WHOLE = re.compile(
    r"(?:เวลา[ ]{0,2})?(?<![\d.,/])(?P<from>[01]?\d|2[0-4])[ ]{0,2}(?:น\.|นาฬิกา)"
    r"(?:[ ]{0,2}(?P<minutes>[0-5]?\d)[ ]{0,2}นาที)?"
)
# After a number these say that it counts something and is no hour: บ่าย 3 คน.
_COUNTED = "|".join(
    "วัน(?!ที่|นี้|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)" if form == "วัน" else re.escape(form)
    for form in sorted({**UNITS, **CURRENCIES}, key=len, reverse=True)
)
_NO_HOUR = rf"(?![\d.,/]|[ ]?(?:{_COUNTED}))"
_SPOKEN = re.compile(
    rf"(?:(?P<half>บ่าย)[ ]?)?(?<![\d.,])(?P<hour>{_HOUR})?[ ]?(?P<kind>โมง|ทุ่ม)"
    rf"(?P<part>เช้า|เย็น)?{_PAST}"
)
_AFTERNOON = re.compile(
    rf"(?P<half>บ่าย)[ ]?(?P<hour>[1-6](?!\d)|สอง|สาม|สี่|ห้า){_NO_HOUR}(?!โมง|ารถ){_PAST}"
)
# ตี is the clock of the night; in โจมตี 5 จุด it is not.
_NIGHT = re.compile(
    r"(?:(?<![ก-๎])|(?<=ก่อน)|(?<=หลัง)|(?<=ถึง)|(?<=ตอน)|(?<=เวลา)|(?<=ช่วง)|(?<=ราว)|(?<=ตั้งแต่))"
    r"ตี[ ]?(?P<hour>[1-5]|หนึ่ง|สอง|สาม|สี่|ห้า)"
    rf"(?![\d.,/]|[ ]?(?:จุด|คน|ครั้ง|แห่ง|บาท)){_PAST}"
)
_NOON = re.compile(
    rf"(?:เวลา|ตอน|ช่วง)?เที่ยง(?P<which>คืน|วัน(?!ที่)|(?=ครึ่ง)){_PAST}|(?:เวลา|ตอน)เที่ยง(?:ตรง)?"
)


def find(text: str) -> Iterator[Mention]:
    """Find the times of day of normalised text."""
    for match in _DIGITS.finditer(text):
        if match["mark"] or match[0].startswith("เวลา"):
            yield _clock(match, [match["from"], match["to"]])
    for match in having(("น.", "นาฬิกา"), _WHOLE, text):
        yield _clock(match, [f"{match['from']}.{int(match['minutes'] or 0):02}"])
    for match in having(("โมง", "ทุ่ม"), _SPOKEN, text):
        if (hour := _spoken_hour(match)) is not None:
            yield _spoken(match, hour)
    for match in having(("บ่าย",), _AFTERNOON, text):
        yield _spoken(match, _number(match["hour"]) + 12)
    for match in having(("ตี",), _NIGHT, text):
        yield _spoken(match, _number(match["hour"]))
    for match in having(("เที่ยง",), _NOON, text):
        yield _spoken(match, 0 if match["which"] == "คืน" else 12)


def _clock(match: re.Match[str], clocks: list[str | None]) -> Mention:
    # The day ends where the next one begins: 24.00 is midnight.
    value = "-".join(
        f"{int(hour) % 24:02}:{minute}"
        for clock in clocks
        if clock
        for hour, minute in [re.split("[.:]", clock)]
    )
    start = match.start("from")
    names = [name for name in ("from", "minutes", "to") if match.groupdict().get(name)]
    part = Part(name="time", value=value, start=start, end=max(map(match.end, names)))
    return Mention(type="time", start=match.start(), end=match.end(), value=value, parts=(part,))


def _spoken(match: re.Match[str], hour: int) -> Mention:
    minute = 30 if match["thirty"] else int(match["minutes"] or 0)
    value = f"{hour % 24:02}:{minute:02}"
    part = Part(name="time", value=value, start=match.start(), end=match.end())
    return Mention(type="time", start=match.start(), end=match.end(), value=value, parts=(part,))


# Below this hour โมง alone is of the afternoon, and โมงเช้า counts from six.
_MORNING = 6


def _spoken_hour(match: re.Match[str]) -> int | None:
    """Read the six-hour clock: สองโมงเช้า is 8, บ่ายสองโมง 14, สี่โมง 16, สองทุ่ม 20, ทุ่มครึ่ง 19."""
    word = match["hour"]
    if word is None:
        alone = match["kind"] == "ทุ่ม" and match["thirty"]
        return 13 if match["half"] else 19 if alone else None
    hour = _number(word)
    if match["kind"] == "ทุ่ม":
        hour += 18
    elif match["part"] == "เช้า":
        hour += 6 if hour < _MORNING else 0
    elif match["half"] or match["part"] == "เย็น" or hour < _MORNING:
        hour += 12
    return hour if 0 < hour <= 24 else None


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word.startswith("สิบ"):
        return 10 + DIGIT_WORDS.get(word.removeprefix("สิบ"), 0)
    return DIGIT_WORDS[word]


def _fit(_: Mention, __: Mention) -> float:
    return 1.0


def differ(slot: Slot) -> Iterator[Disagreement]:
    """Find whether two times of day of one slot disagree."""
    one, other = slot.a.part("time"), slot.b.part("time")
    if one is None or other is None:
        return
    # A time that gives only one end of the other's span leaves the other end out.
    ends = one.value.split("-"), other.value.split("-")
    if not (set(ends[0]) <= set(ends[1]) or set(ends[1]) <= set(ends[0])):
        yield Disagreement("time", one.place, other.place)


def _equal(one: Mention, other: Mention) -> bool:
    return one.value == other.value


def _same_value(slot: Slot) -> bool:
    return False


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version gives a time, or both ends of a span, be it in two places."""
    return version.holds(one) or version.clocks.issuperset(one.value.split("-"))


COMPARED = Figures(("time",), _fit, _equal, _same_value, differ)

KIND = Kind(
    type="time", stands_as="§time", states=_states, names_itself=always, compare=COMPARED.compare
)
