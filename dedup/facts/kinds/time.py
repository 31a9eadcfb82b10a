"""Times of day: 10.00-17.00 น., 9 โมงเช้า, บ่ายสองโมง, เที่ยงคืน."""

import re
from collections.abc import Iterator

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Kind, always
from dedup.facts.kinds.figure import Figures
from dedup.facts.mention import Mention, Part
from dedup.facts.stated_values import holds
from dedup.lexicon.numerals import DIGIT_WORDS

_CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_HOUR = r"\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบเอ็ด|สิบ"
_DIGITS = re.compile(
    rf"(?:เวลา[ ]{{0,2}})?(?<![\d.,/])(?P<from>{_CLOCK})"
    rf"(?:[ ]{{0,2}}(?:น\.)?[ ]?(?:-|ถึง)[ ]{{0,2}}(?P<to>{_CLOCK}))?"
    r"(?![\d]|[.,]\d)[ ]{0,2}(?P<mark>น\.|นาฬิกา|น(?![ก-๎]))?"
)
_WHOLE = re.compile(r"(?:เวลา[ ]{0,2})?(?<![\d.,/])(?P<from>[01]?\d|2[0-4])[ ]{0,2}(?:น\.|นาฬิกา)")
_SPOKEN = re.compile(
    rf"(?:(?P<half>บ่าย|ตี)[ ]?)?(?<![\d.,])(?P<hour>{_HOUR})?[ ]?(?P<kind>โมง|ทุ่ม)"
    r"(?P<part>เช้า|เย็น)?(?P<thirty>ครึ่ง)?"
)
# ตี is the clock of the night; in โจมตี 5 จุด it is not.
_NIGHT = re.compile(
    r"(?:(?<![ก-๎])|(?<=ก่อน)|(?<=หลัง)|(?<=ถึง)|(?<=ตอน)|(?<=เวลา)|(?<=ช่วง)|(?<=ราว)|(?<=ตั้งแต่))"
    r"ตี[ ]?(?P<hour>[1-5]|หนึ่ง|สอง|สาม|สี่|ห้า)(?P<thirty>ครึ่ง)?(?![\d.,/]|[ ]?(?:จุด|คน|ครั้ง|แห่ง|บาท))"
)
_NOON = re.compile("เที่ยงวัน|เที่ยงคืน|เวลาเที่ยง|ตอนเที่ยง")


def find(text: str) -> Iterator[Mention]:
    """Find the times of day of normalised text."""
    for match in _DIGITS.finditer(text):
        if match["mark"] or match[0].startswith("เวลา"):
            yield _clock(match, [match["from"], match["to"]])
    for match in _WHOLE.finditer(text):
        yield _clock(match, [match["from"] + ".00"])
    for match in _SPOKEN.finditer(text):
        if (hour := _spoken_hour(match)) is not None:
            minutes = "30" if match["thirty"] else "00"
            yield _mention(match.start(), match.end(), f"{hour:02}:{minutes}")
    for match in _NIGHT.finditer(text):
        hour = int(match["hour"]) if match["hour"].isdigit() else DIGIT_WORDS[match["hour"]]
        minutes = "30" if match["thirty"] else "00"
        yield _mention(match.start(), match.end(), f"{hour:02}:{minutes}")
    for match in _NOON.finditer(text):
        value = "00:00" if "คืน" in match[0] else "12:00"
        yield _mention(match.start(), match.end(), value)


def _clock(match: re.Match[str], clocks: list[str | None]) -> Mention:
    value = "-".join(
        f"{int(hour):02}:{minute}"
        for clock in clocks
        if clock
        for hour, minute in [re.split("[.:]", clock)]
    )
    start = match.start("from")
    end = max(match.end(name) for name in match.groupdict() if name in ("from", "to"))
    part = Part(name="time", value=value, start=start, end=end)
    return Mention(type="time", start=match.start(), end=match.end(), value=value, parts=(part,))


def _mention(start: int, end: int, value: str) -> Mention:
    part = Part(name="time", value=value, start=start, end=end)
    return Mention(type="time", start=start, end=end, value=value, parts=(part,))


def _spoken_hour(match: re.Match[str]) -> int | None:
    """Read the six-hour clock: บ่ายสองโมง is 14, สี่โมงเย็น 16, สองทุ่ม 20; ตี has no โมง."""
    word = match["hour"]
    if word is None:
        return 13 if match["half"] == "บ่าย" else None
    hour = int(word) if word.isdigit() else _word_hour(word)
    if match["kind"] == "ทุ่ม":
        hour += 18
    elif match["half"] == "บ่าย" or match["part"] == "เย็น":
        hour += 12
    return hour if 0 < hour <= 24 else None


def _word_hour(word: str) -> int:
    if word.startswith("สิบ"):
        return 10 + DIGIT_WORDS.get(word.removeprefix("สิบ"), 0)
    return DIGIT_WORDS[word]


def _fit(_: Mention, __: Mention) -> float:
    return 1.0


def differ(slot: Slot) -> Iterator[Disagreement]:
    """Find whether two times of day of one slot disagree."""
    one, other = slot.a.part("time"), slot.b.part("time")
    # A time that gives only the beginning of the other's span leaves the end out.
    if (
        one
        and other
        and not (one.value.startswith(other.value) or other.value.startswith(one.value))
    ):
        yield Disagreement("time", one.place, other.place)


def _equal(one: Mention, other: Mention) -> bool:
    return one.value == other.value


def _same_value(slot: Slot) -> bool:
    return False


COMPARED = Figures(("time",), _fit, _equal, _same_value, differ)

KIND = Kind(
    type="time", stands_as="§time", states=holds, names_itself=always, compare=COMPARED.compare
)
