"""Numbers, money and quantities, with scale, unit, rate and bound.

``1.5 ล้านบาท`` and ``1,500,000 บาท`` have one value; ``กว่า`` and ``ไม่เกิน`` are a part of their own.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from dedup.facts.mention import Mention, Part
from dedup.facts.names import lost_marks
from dedup.lexicon.modality import BOUNDS, BOUNDS_BEHIND
from dedup.lexicon.numerals import (
    CURRENCIES,
    DIGIT_WORDS,
    MULTIPLES,
    POWER_WORDS,
    SCALES,
    UNITS,
)
from dedup.text.normalise import skeleton

_NUMBER = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?(?![\d])|\d{1,15}(?:\.\d{1,6})?(?!\d)"
# Nouns that number what follows them, with or without ที่: what the number is of.
_ORDINALS = (
    "ครั้ง|รุ่น|ระยะ|ชั้น|ข้อ|ลำดับ|อันดับ|สมัย|ฉบับ|หน่วย|แห่ง|กลุ่ม|ขั้น|ขั้นตอน|เฟส|ชุด|ห้อง|หมู่|ตอน|ภาค|เขต"
    "|สาย|ปี|รอบ|เดือน|สัปดาห์|ช่องทาง|วาระ|คน|ราย|หลัก|มาตรา|วัน|งวด|โซน|ประตู|อาคาร|ซอย|ถนน|ร่าง|วรรค"
)
# Where a number in words may begin; elsewhere its letters are part of a word (สามารถ).
_WORD_START = (
    "(?:(?<![ก-๎])|(?<=รวม)|(?<=จำนวน)|(?<=อีก)|(?<=มี)|(?<=กว่า)|(?<=ครบ)|(?<=ใน)|(?<=เป็น)|(?<=เพียง)"
    # Digits whose letters are hardly part of another word, but no ordinal (คนที่สอง).
    "|(?<!ที่)(?=สอง|สาม|สี่|ห้า|เจ็ด|แปด|เก้า|หนึ่ง(?:ร้อย|พัน|หมื่น|แสน|ล้าน)))"
)
# A hyphen at a number is a minus before a share or a temperature, where no bullet and no end of a
# range can stand: behind a word and a space.
_MINUS = (
    r"(?:(?<=[^\d\s%)-] )|(?<=\())-"
    r"(?=\d{1,9}(?:\.\d{1,6})?[ ]{0,2}(?:%|เปอร์เซ|องศา))"
    r"|(?:(?<=ร้อยละ)|(?<=ร้อยละ ))-(?=\d)"
)
_LATIN = re.compile("[A-Za-z]")
# What counts by itself: สิบคน is ten people, but พันธุ์ and ร้อยเอ็ด only begin like numbers.
_COUNTS = {*DIGIT_WORDS, "สิบ"}


def _either(words: Iterator[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # A line may be broken behind a number; a short scale without its mark (ลาน) is one before what
    # it counts. พันเอก and ร้อยตรี are ranks.
    unmarked = rf"(?:{_either(map(skeleton, SCALES))})(?=[ ]?(?:บาท|คน|ราย|ตัน|ไร่))"
    rank = r"(?:(?<=พัน)|(?<=ร้อย)|(?<=สิบ))(?:เอก(?!สาร)|โท(?!ร)|ตรี|ตำรวจ)"
    scale = (
        rf"(?:[ ]{{0,2}}\n?(?P<scale>{lost_marks.any_of(SCALES)}|{unmarked})"
        rf"(?!ละ|ธุ์|{rank}))?"
    )
    unit = _either(iter({**UNITS, **CURRENCIES}))
    before, behind = lost_marks.any_of(BOUNDS), lost_marks.any_of(BOUNDS_BEHIND)
    tail = (
        rf"(?:[ ]{{0,2}}(?P<behind>{behind})(?![ ]?\d))?"
        rf"(?:(?:[ ]{{0,2}}|\n(?=บาท|คน|ราย|ล้าน))(?P<unit>%|เปอร์เซ็นต์|เปอร์เซนต์|{unit}))?"
        rf"(?:[ ]{{0,2}}(?P<behind2>{behind})(?![ ]{{0,2}}\d))?"
        r"(?:[ ]{0,2}(?P<per>(?:ต่อ|/)[ ]?(?:วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี"
        r"|คน|ราย|ไร่|ครัวเรือน|ลิตร|กิโลกรัม|ตัน)))?"
    )
    each = r"(?!ร้?อยละ)[ก-๎]{1,10}ละ"
    head = rf"(?:(?P<bound>{before})[ ]{{0,2}}\n?(?:(?:จำนวน|{each})[ ]{{0,2}})?)?"
    labels = rf"(?:{_ORDINALS})ที่|มาตรา|ซอย|ชั้น|หมู่|อายุ|ข้อ|ร้อยละ"
    label = rf"(?:(?P<label>{labels})[ ]{{0,2}})?"
    digits = re.compile(
        rf"{head}{label}(?<![\d])(?:(?P<minus>{_MINUS})|(?P<sign>[$฿€]))?(?P<n>{_NUMBER})"
        rf"(?:%?[ ]{{0,2}}(?P<join>-|ถึง|/)[ ]{{0,2}}(?P<n2>{_NUMBER}))?{scale}{tail}"
    )
    number_word = _either(iter({**DIGIT_WORDS, **POWER_WORDS, "ล้าน": 0}))
    long_unit = _either(
        form for form in {**UNITS, **CURRENCIES} if len(form) > 2 and "." not in form
    )
    long_unit = rf"{long_unit}|ปี(?!ก(?!่อน)|[ศ่้])|คน(?![กโธ])"
    words = re.compile(
        rf"{head}{_WORD_START}(?P<words>(?:{number_word}){{1,12}})(?P<unit>{long_unit})"
        rf"|(?P<all>ทั้ง)(?P<words2>(?:{number_word}){{1,4}})(?P<unit2>{long_unit})"
    )
    return digits, words


def find(text: str) -> Iterator[Mention]:
    """Find the numbers, percentages, quantities and sums of money of normalised text."""
    digits, words = _patterns()
    for match in digits.finditer(text):
        if not _is_name_or_marker(text, match):
            yield _number(match)
    for match in words.finditer(text):
        if (one := _spelled(match)) is not None:
            yield one


def value_of(words: str) -> int | None:
    """Read Thai number words (``สามร้อยล้าน`` is 300,000,000); ``None`` for a mere หนึ่ง or พัน."""
    found = re.findall(_either(iter({**DIGIT_WORDS, **POWER_WORDS, "ล้าน": 0})), words)
    if not found or found == ["หนึ่ง"] or (len(found) == 1 and found[0] not in _COUNTS):
        return None
    total = group = digit = 0
    for word in found:
        if word == "ล้าน":
            total, group, digit = (total + group + digit or 1) * 10**6, 0, 0
        elif word in POWER_WORDS:
            group, digit = group + (digit or 1) * POWER_WORDS[word], 0
        else:
            digit = digit * 10 + DIGIT_WORDS[word] if digit else DIGIT_WORDS[word]
    return total + group + digit


def _is_name_or_marker(text: str, match: re.Match[str]) -> bool:
    """Tell a number from part of a Latin name (COVID-19, PM 2.5, 5G) and from a list marker."""
    if match["minus"]:
        return False
    start, end = match.start("n"), match.end("n")
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    if _LATIN.match(after) or (before[-1:] and _LATIN.match(before[-1:])):
        return True
    if len(before) == 2 and before[1] == "-" and not before[0].isdigit() and before[0] != " ":
        return True
    if match["unit"] or match["scale"] or match["label"] or match["bound"]:
        return False
    if before[-1:] == ".":
        return True
    opens = not text[:start].rstrip(" ")[-1:] or text[start - 1] in " \n("
    return opens and len(match["n"]) <= 2 and after in (")", ".") and not match["n2"]


def _number(match: re.Match[str]) -> Mention:
    amount = _amount(match)
    form = match["unit"] or {"$": "ดอลลาร์", "฿": "บาท", "€": "ยูโร"}.get(match["sign"] or "", "")
    money = form in CURRENCIES
    unit = CURRENCIES.get(form) or UNITS.get(form, form)
    label = match["label"] or ""
    if label == "ร้อยละ" or form.startswith("เปอร์เซ") or form == "%":
        unit, label = "%", ""
    end = match.end("scale") if match["scale"] else max(match.end("n"), match.end("n2"))
    start = match.start("minus" if match["minus"] else "n")
    parts = [Part(name="amount", value=amount, start=start, end=end)]
    shown = "unit" if match["unit"] else "sign"
    if match[shown]:
        parts.append(Part(name="unit", value=unit, start=match.start(shown), end=match.end(shown)))
    if match["per"]:
        value = re.sub("^(?:ต่อ|/) ?", "", match["per"])
        parts.append(Part(name="per", value=value, start=match.start("per"), end=match.end("per")))
    parts += _bounds(match)
    return Mention(
        type="money" if money else "number",
        start=match.start(),
        end=match.end(),
        value=_canonical(amount, unit, label),
        label=label or unit,
        parts=tuple(parts),
    )


def _amount(match: re.Match[str]) -> str:
    factor = lost_marks.meaning(SCALES, match["scale"]) if match["scale"] else 1
    numbers = [match["n"], *([match["n2"]] if match["n2"] else [])]
    if match["join"] == "/":
        return "/".join(numbers)
    amounts = [Decimal(number.replace(",", "")) for number in numbers]
    if match["minus"]:
        amounts[0] = -amounts[0]
    # 50,001-5 ล้าน goes from fifty thousand to five million: the scale is of the end alone.
    own = amounts[0] >= _WRITTEN_OUT and amounts[0] > amounts[-1]
    scaled = [amounts[0] if own else amounts[0] * factor, *(one * factor for one in amounts[1:])]
    return "-".join(plain(amount) for amount in scaled)


# From here on the start of a range may be written out, its end with a scale.
_WRITTEN_OUT = 1000


def plain(number: Decimal) -> str:
    """Write a number without exponent, separators or trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _canonical(amount: str, unit: str, label: str) -> str:
    if unit in MULTIPLES and re.fullmatch(r"[\d.]+", amount):
        unit, factor = MULTIPLES[unit]
        amount = plain((Decimal(amount) * Decimal(str(factor))).normalize())
    return " ".join(filter(None, (label, amount, unit)))


def _bounds(match: re.Match[str]) -> Iterator[Part]:
    for name, table in (("bound", BOUNDS), ("behind", BOUNDS_BEHIND), ("behind2", BOUNDS_BEHIND)):
        if name in match.groupdict() and match[name]:
            yield Part(
                name="bound",
                value=lost_marks.meaning(table, match[name]),
                start=match.start(name),
                end=match.end(name),
            )
            return


def _spelled(match: re.Match[str]) -> Mention | None:
    group = "words" if match["words"] else "words2"
    unit = match["unit"] or match["unit2"]
    number = value_of(match[group])
    if number is None:
        return None
    canonical = CURRENCIES.get(unit) or UNITS[unit]
    end = match.end("unit") if match["unit"] else match.end("unit2")
    amount = Part(name="amount", value=str(number), start=match.start(group), end=match.end(group))
    unit_part = Part(name="unit", value=canonical, start=match.end(group), end=end)
    return Mention(
        type="money" if unit in CURRENCIES else "number",
        start=match.start(),
        end=end,
        value=f"{number} {canonical}",
        label=canonical,
        parts=(amount, unit_part, *_bounds(match)),
    )
