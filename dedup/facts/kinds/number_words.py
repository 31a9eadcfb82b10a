"""Numbers in words: สองพันล้านบาท, สองจุดห้าล้าน, ทั้งสามกลุ่ม, ครั้งที่สอง, หนึ่งในสาม, ร้อยละห้าสิบ."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from dedup.facts.kinds.measure import canonical, plain, share
from dedup.facts.mention import Mention, Part
from dedup.facts.names import lost_marks
from dedup.facts.sought import around
from dedup.lexicon.modality import BOUNDS, BOUNDS_BEHIND
from dedup.lexicon.numerals import CURRENCIES, DIGIT_WORDS, POWER_WORDS, UNITS
from dedup.text.normalise import DEPENDENT

# Nouns that a number in words may number: คนที่สอง and วันที่สอง are too often something else.
_NUMBERED = "ครั้ง|รุ่น|ระยะ|ชั้น|ข้อ|ลำดับ|อันดับ|สมัย|ฉบับ|กลุ่ม|ขั้น|เฟส|ชุด|รอบ|วาระ|งวด|ปี"
HALF = "ครึ่ง(?!หนึ่ง|ปี|เดือน|วัน|คืน|แรก|หลัง(?!จาก)|ทาง|ตัว|ใบ|ราคา)"
"""A half more of the unit before it: ปีครึ่ง; in ครึ่งปีแรก it begins a word of its own."""
# What counts by itself: สิบคน is ten people, but พันธุ์ and ร้อยเอ็ด only begin like numbers.
_COUNTS = {*DIGIT_WORDS, "สิบ"}
# The whole that a fraction is of: 1 ใน 2562 is none.
_LARGEST_WHOLE = 100


def either(words: Iterator[str]) -> str:
    """Give a pattern of any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


NUMBER_WORD = either(iter({**DIGIT_WORDS, **POWER_WORDS, "ล้าน": 0}))
_NUMBER_WORD = re.compile(NUMBER_WORD)
# No part of a number in words (ยี่สิบสอง), nor the end of a range whose beginning is not read.
_NOT_INSIDE = "".join(f"(?<!{word})(?<!{word}ถึง)" for word in NUMBER_WORD.split("|"))
# Where a number in words may begin; elsewhere its letters are part of a word (สามารถ).
_WORD_START = (
    "(?:(?<![ก-๎])|(?<=รวม)|(?<=จำนวน)|(?<=อีก)|(?<=มี)|(?<=กว่า)|(?<=ครบ)|(?<=ใน)|(?<=เป็น)|(?<=เพียง)"
    # Digits whose letters are hardly part of another word, but no ordinal (คนที่สอง).
    f"|(?<!ที่){_NOT_INSIDE}"
    "(?=สอง|สาม|สี่|ห้า|เจ็ด|แปด|เก้า|หนึ่ง(?:ร้อย|พัน|หมื่น|แสน|ล้าน|[ก-๎]{2,8}ครึ่ง)))"
)
_POINT = re.compile(rf"จุด(?P<decimals>(?:{either(iter(DIGIT_WORDS))})+)")


def value_of(words: str) -> int | None:
    """Read Thai number words (``สามร้อยล้าน`` is 300,000,000); ``None`` for a mere หนึ่ง, ศูนย์ or พัน."""
    found = _NUMBER_WORD.findall(words)
    # ศูนย์แห่งนี้ is a centre, and none of nothing.
    if not found or found in (["หนึ่ง"], ["ศูนย์"]) or (len(found) == 1 and found[0] not in _COUNTS):
        return None
    return _read(found)


def _read(found: list[str]) -> int:
    total = group = digit = 0
    for word in found:
        if word == "ล้าน":
            total, group, digit = (total + group + digit or 1) * 10**6, 0, 0
        elif word in POWER_WORDS:
            group, digit = group + (digit or 1) * POWER_WORDS[word], 0
        else:
            digit = digit * 10 + DIGIT_WORDS[word] if digit else DIGIT_WORDS[word]
    return total + group + digit


def _amount(words: str) -> str | None:
    """Read number words with a point: สองจุดห้าล้าน is 2.5 million."""
    point = _POINT.search(words)
    if point is None:
        number = value_of(words)
        return None if number is None else str(number)
    before = _read(_NUMBER_WORD.findall(words[: point.start()]))
    digits = "".join(str(DIGIT_WORDS[word]) for word in _NUMBER_WORD.findall(point["decimals"]))
    factor = _read(_NUMBER_WORD.findall(words[point.end() :])) or 1
    return plain(Decimal(f"{before}.{digits}") * factor)


def _either_notation(words: str) -> int:
    return int(words) if words.isdigit() else _read(_NUMBER_WORD.findall(words))


_Read = Callable[[re.Match[str]], Mention | None]


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], int, re.Pattern[str], _Read], ...]:
    """Give patterns, each with what it has so many letters behind its beginning at most."""
    before, behind = lost_marks.any_of(BOUNDS), lost_marks.any_of(BOUNDS_BEHIND)
    head = rf"(?:(?P<bound>{before})[ ]{{0,2}}\n?)?"
    unit = either(form for form in {**UNITS, **CURRENCIES} if len(form) > 2 and "." not in form)
    unit = rf"{unit}|ปี(?!ก(?!่อน)|[ศ่้])|คน(?![กโธ])"
    half = f"(?P<half>{HALF})?"
    digit = either(iter(DIGIT_WORDS))
    number = rf"(?:{NUMBER_WORD}){{1,12}}(?:จุด(?:{digit}){{1,4}}(?:{NUMBER_WORD}){{0,3}})?"
    # A word that only begins like a number goes on with a vowel: สามารถ.
    ends = rf"(?![{DEPENDENT}]|ารถ)"
    either_notation = rf"\d{{1,3}}|(?:{NUMBER_WORD}){{1,4}}"
    # The spaces and the line break behind a bound, or ทั้ง.
    before_words = max(lost_marks.longest(BOUNDS) + 3, len("ทั้ง"))
    before_last = before_words + 3 * max(map(len, NUMBER_WORD.split("|")))
    return (
        (
            _NUMBER_WORD,
            before_words,
            re.compile(
                rf"{head}{_WORD_START}(?:(?P<least>(?:{NUMBER_WORD}){{1,8}})ถึง)?"
                rf"(?P<words>{number})(?P<behind>{behind})?(?P<unit>{unit}){half}"
                rf"|(?P<all>ทั้ง)(?P<words2>(?:{NUMBER_WORD}){{1,4}})(?P<unit2>{unit})"
            ),
            _counted,
        ),
        (
            re.compile("ร้อยละ"),
            before_words,
            re.compile(rf"{head}(?P<share>ร้อยละ)[ ]?(?P<words>{number}){ends}"),
            _per_cent,
        ),
        (
            re.compile(rf"(?:ที่|วรรค)(?:{NUMBER_WORD})"),
            max(map(len, _NUMBERED.split("|"))),
            re.compile(
                rf"(?P<label>(?:{_NUMBERED})ที่|วรรค)(?P<words>(?:{NUMBER_WORD}){{1,4}}){ends}"
                rf"(?!{unit}|ฝ่าย|ประเทศ)"
            ),
            _ordinal,
        ),
        (
            re.compile(rf"(?:\d|{NUMBER_WORD})[ ]?ใน"),
            before_last,
            re.compile(
                rf"{head}(?<![\d.,/])(?P<part>{either_notation})[ ]?ใน[ ]?"
                rf"(?P<whole>{either_notation}){ends}"
                rf"(?![\d.,:/-]|[ ]{{0,2}}(?:{unit}|{NUMBER_WORD}))"
            ),
            _fraction,
        ),
    )


def find(text: str) -> Iterator[Mention]:
    """Find the numbers that normalised text writes in words."""
    for needed, before, pattern, read in _patterns():
        for match in around(needed, before, pattern, text):
            if (one := read(match)) is not None:
                yield one


def _counted(match: re.Match[str]) -> Mention | None:
    group, unit = ("words", "unit") if match["words"] else ("words2", "unit2")
    amount = _amount(match[group])
    # หนึ่งปีครึ่ง says a number; a mere หนึ่งปี is as good as an article.
    if amount is None and match["half"] and match[group] == "หนึ่ง":
        amount = "1"
    if amount is None:
        return None
    if match["least"]:
        amount = f"{_read(_NUMBER_WORD.findall(match['least']))}-{amount}"
    elif match["half"]:
        amount = plain(Decimal(amount) + Decimal("0.5"))
    form = match[unit]
    name = CURRENCIES.get(form) or UNITS[form]
    bounds = [
        _bound(match, "bound", BOUNDS),
        _bound(match, "behind", BOUNDS_BEHIND),
    ]
    return Mention(
        type="money" if form in CURRENCIES else "number",
        start=match.start(),
        end=match.end(),
        value=canonical(amount, name),
        label=name,
        parts=(
            Part(
                name="amount",
                value=amount,
                start=match.start("least" if match["least"] else group),
                end=max(match.end(group), match.end("half")),
            ),
            _part("unit", name, match, unit),
            *(part for part in bounds if part),
        ),
    )


def _per_cent(match: re.Match[str]) -> Mention | None:
    amount = _amount(match["words"])
    if amount is None:
        return None
    bound = _bound(match, "bound", BOUNDS)
    return Mention(
        type="number",
        start=match.start(),
        end=match.end(),
        value=canonical(amount, "%"),
        label="%",
        parts=(
            _part("amount", amount, match, "words"),
            _part("unit", "%", match, "share"),
            *((bound,) if bound else ()),
        ),
    )


def _ordinal(match: re.Match[str]) -> Mention:
    amount = str(_read(_NUMBER_WORD.findall(match["words"])))
    return Mention(
        type="number",
        start=match.start(),
        end=match.end(),
        value=canonical(amount, "", match["label"]),
        label=match["label"],
        parts=(_part("amount", amount, match, "words"),),
    )


def _fraction(match: re.Match[str]) -> Mention | None:
    part, whole = _either_notation(match["part"]), _either_notation(match["whole"])
    if not 0 < part < whole <= _LARGEST_WHOLE:
        return None
    amount = share(part, whole)
    bound = _bound(match, "bound", BOUNDS)
    place = Part(name="amount", value=amount, start=match.start("part"), end=match.end("whole"))
    return Mention(
        type="number",
        start=match.start(),
        end=match.end(),
        value=canonical(amount, "%"),
        label="%",
        parts=(place, *((bound,) if bound else ())),
    )


def _part(name: str, value: str, match: re.Match[str], group: str) -> Part:
    return Part(name=name, value=value, start=match.start(group), end=match.end(group))


def _bound(match: re.Match[str], group: str, table: dict[str, str]) -> Part | None:
    if not match[group]:
        return None
    return _part("bound", lost_marks.meaning(table, match[group]), match, group)
