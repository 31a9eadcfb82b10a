"""Numbers, money and quantities in digits, with scale, unit, rate and bound.

``1.5 ล้านบาท`` and ``1,500,000 บาท`` have one value; ``กว่า`` and ``ไม่เกิน`` are a part of their own.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from dedup.facts.kinds import number_words
from dedup.facts.kinds.measure import canonical, joined, plain, with_lent_units
from dedup.facts.kinds.number_words import HALF, either
from dedup.facts.mention import Mention, Part, Taken
from dedup.facts.names import lost_marks
from dedup.lexicon.modality import BOUNDS, BOUNDS_BEHIND
from dedup.lexicon.numerals import CURRENCIES, SCALED_CURRENCIES, SCALES, UNITS
from dedup.text.normalise import skeleton

# Thousands parted by spaces count something: 1 250 000 บาท; one part more must be of noughts.
_SPACED = (
    r"\d{1,3}(?:(?:[ ]\d{3}){2,4}|[ ]000)"
    r"(?=[ ]{0,2}(?:ล้าน)?(?:บาท|คน|ราย|ตัน|ไร่|ครัวเรือน|ดอลลาร์|ลิตร))"
)
_COMMAS = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?(?![\d])"
_NUMBER = rf"{_SPACED}|{_COMMAS}|\d{{1,15}}(?:\.\d{{1,6}})?(?!\d)"
# Nouns that number what follows them, with or without ที่: what the number is of.
_ORDINALS = (
    "ครั้ง|นัด|รุ่น|ระยะ|ชั้น|ข้อ|ลำดับ|อันดับ|สมัย|ฉบับ|หน่วย|แห่ง|กลุ่ม|ขั้น|ขั้นตอน|เฟส|ชุด|ห้อง|หมู่|ตอน|ภาค|เขต"
    "|สาย|ปี|รอบ|เดือน|สัปดาห์|ช่องทาง|วาระ|คน|ราย|หลัก|มาตรา|วัน|งวด|โซน|ประตู|อาคาร|ซอย|ถนน|ร่าง|วรรค"
)
# What numbers the same things in other words.
_LABELS = {"อันดับ": "อันดับที่", "ลำดับ": "ลำดับที่", "นัดที่": "ครั้งที่"}
# Words for how old somebody is, the first of which names it, and the years of children.
_AGES = ("อายุ", "วัย")
_OF_AGE = "ขวบ"
# A hyphen at a number is a minus before a share or a temperature, where no bullet and no end of a
# range can stand: after a word and a space.
_MINUS = (
    r"(?:(?<=[^\d\s%)-] )|(?<=\())-"
    r"(?=\d{1,9}(?:\.\d{1,6})?[ ]{0,2}(?:%|เปอร์เซ|องศา))"
    r"|(?:(?<=ร้อยละ)|(?<=ร้อยละ ))-(?=\d)"
)
_LATIN = re.compile("[A-Za-z]")
# Names that end in a number: โควิด 19, ไวรัสโคโรนา 2019.
_NAMED = re.compile(r"(?:โควิด|COVID|โคโรน่?า|สายพันธุ์ใหม่)[ -]{0,3}$", re.IGNORECASE)
_NAME_REACH = 16
# What a rate is per: after the number (ต่อวัน), or before it (วันละ 400 บาท).
_PER = "วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี|คน|ราย|ไร่|ครัวเรือน|ลิตร|กิโลกรัม|ตัน|หน่วย|ครั้ง|เที่ยว"
_EACH = re.compile(rf"(?P<per>{_PER})ละ[ ]{{0,2}}$")
# Letters before a number in which that may stand.
_EACH_REACH = 14
# An area in three parts: rai, ngan of a quarter, square wa of a hundredth of these.
_RAI = re.compile(
    r"(?<![\d.,/-])(?P<rai>\d{1,6})-(?P<ngan>[0-3])-(?P<wa>\d{1,2}(?:\.\d{1,2})?)"
    r"[ ]{0,2}(?P<unit>ไร่)"
)


@cache
def _digits() -> re.Pattern[str]:
    # A line may be broken after a number; a short scale without its mark (ลาน) is one before what
    # it counts. พันเอก and ร้อยตรี are ranks.
    unmarked = rf"(?:{either(map(skeleton, SCALES))})(?=[ ]?(?:บาท|คน|ราย|ตัน|ไร่))"
    rank = r"(?:(?<=พัน)|(?<=ร้อย)|(?<=สิบ))(?:เอก(?!สาร)|โท(?!ร)|ตรี|ตำรวจ)"
    scale = (
        rf"(?:[ ]{{0,2}}\n?(?P<scale>{lost_marks.any_of(SCALES)}|{unmarked})"
        rf"(?!ละ|ธุ์|{rank}))?"
    )
    unit = "|".join(map(_unit_form, sorted({**UNITS, **CURRENCIES}, key=lambda form: -len(form))))
    before, behind = lost_marks.any_of(BOUNDS), lost_marks.any_of(BOUNDS_BEHIND)
    tail = (
        rf"(?:[ ]{{0,2}}(?P<behind>{behind})(?![ ]?\d))?"
        rf"(?:(?:[ ]{{0,2}}|\n(?=บาท|คน|ราย|ล้าน))(?P<unit>{unit})(?!ที่[ ]?\d))?(?P<half>[ ]?{HALF})?"
        rf"(?:[ ]{{0,2}}(?P<behind2>{behind})(?![ ]{{0,2}}\d))?"
        rf"(?:[ ]{{0,2}}(?P<per>(?:ต่อ|/)[ ]?(?:{_PER})))?"
    )
    each = r"(?![ก-๎]{0,9}ร้?อยละ)[ก-๎]{1,10}ละ"
    head = rf"(?:(?P<bound>{before})[ ]{{0,2}}\n?(?:(?:จำนวน|{each})[ ]{{0,2}})?)?"
    labels = rf"(?:{_ORDINALS})ที่|อันดับ|ลำดับ|มาตรา|ซอย|ชั้น|หมู่|ข้อ|ร้อยละ"
    # A bound stands before what a number is of, and after what an age is of: อายุไม่ต่ำกว่า 18 ปี.
    age = rf"(?P<age>{'|'.join(_AGES)})[ ]{{0,2}}(?:(?P<aged>{before})[ ]{{0,2}})?"
    label = rf"(?:(?:(?P<label>{labels})[ ]{{0,2}})|{age})?"
    return re.compile(
        rf"{head}{label}(?<![\d])(?:(?P<minus>{_MINUS})|(?P<sign>[$฿€]))?(?P<n>{_NUMBER})"
        rf"(?:%?[ ]{{0,2}}(?P<join>-|ถึง|/)[ ]{{0,2}}(?P<n2>{_NUMBER}))?{scale}{tail}"
    )


# Short forms that are something else within a word or before one: บ.เอกชน, คืนให้.
_APART = {"บ.": r"บ\.(?![ก-๎])", "ลบ.": r"ลบ\.(?![ก-๎])", "คืน": "คืน(?!ให้|เงิน|ภาษี|สู่|กลับ|แก่)"}
_APART |= {"หน่วย": "หน่วย(?!กิต|ความจำ)", "bp": "bp(?![A-Za-z])"}


def _unit_form(form: str) -> str:
    return _APART.get(form) or re.escape(form)


def find(text: str) -> Iterator[Mention]:
    """Find the numbers, percentages, quantities and sums of money of normalised text."""
    taken = Taken(len(text))
    found = taken.claim(map(_in_rai, _RAI.finditer(text)))
    words = list(number_words.find(text))
    # 1 ใน 3 holds digits; what has a unit comes after digits, as a bound between them shows.
    found += taken.claim(one for one in words if one.part("unit") is None)
    found += taken.claim(
        _number(text, match)
        for match in _digits().finditer(text)
        if not _is_name_or_marker(text, match)
    )
    found += taken.claim(iter(words))
    whole = list(joined(text, sorted(found, key=lambda one: one.start)))
    yield from with_lent_units(text, whole)


def _in_rai(match: re.Match[str]) -> Mention:
    wa = Decimal(match["rai"]) * 400 + Decimal(match["ngan"]) * 100 + Decimal(match["wa"])
    start, end = match.start(), match.end("wa")
    return Mention(
        type="number",
        start=start,
        end=match.end(),
        value=canonical(plain(wa), "ตารางวา"),
        label="ไร่",
        parts=(
            Part(name="amount", value=plain(wa / 400), start=start, end=end),
            Part(name="unit", value="ไร่", start=match.start("unit"), end=match.end("unit")),
        ),
    )


def _is_name_or_marker(text: str, match: re.Match[str]) -> bool:
    """Tell a number from part of a Latin name (COVID-19, PM 2.5, 5G) and from a list marker."""
    if match["minus"]:
        return False
    start, end = match.start("n"), match.end("n")
    if _NAMED.search(text, max(0, start - _NAME_REACH), start):
        return True
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


def _number(text: str, match: re.Match[str]) -> Mention:
    amount = _amount(match)
    form = match["unit"] or {"$": "ดอลลาร์", "฿": "บาท", "€": "ยูโร"}.get(match["sign"] or "", "")
    unit = CURRENCIES.get(form) or UNITS.get(form, form)
    label = _LABELS.get(match["label"], match["label"]) or ""
    if match["age"]:
        label = _AGES[0]
    shown = "unit" if match["unit"] else "sign"
    if label == "ร้อยละ":
        unit, label, shown = "%", "", "label"
    end = max(match.end(group) for group in ("n", "n2", "scale", "half"))
    start = match.start("minus" if match["minus"] else "n")
    parts = [Part(name="amount", value=amount, start=start, end=end)]
    if match[shown]:
        parts.append(Part(name="unit", value=unit, start=match.start(shown), end=match.end(shown)))
    parts += [*_rate(text, match), *_bounds(match)]
    return Mention(
        type="money" if form in CURRENCIES else "number",
        start=match.start(),
        end=match.end(),
        value=canonical(amount, unit, label),
        label=label or (_AGES[0] if form == _OF_AGE else unit),
        parts=tuple(parts),
    )


def _rate(text: str, match: re.Match[str]) -> Iterator[Part]:
    """Give what a number is per: after it, or before it as วันละ."""
    each = _EACH.search(text, max(0, match.start() - _EACH_REACH), match.start())
    if match["per"]:
        value = re.sub("^(?:ต่อ|/) ?", "", match["per"])
        yield Part(name="per", value=value, start=match.start("per"), end=match.end("per"))
    elif each:
        end = each.end("per") + len("ละ")
        yield Part(name="per", value=each["per"], start=each.start(), end=end)


def _amount(match: re.Match[str]) -> str:
    factor = lost_marks.meaning(SCALES, match["scale"]) if match["scale"] else 1
    factor *= SCALED_CURRENCIES.get(match["unit"], (1, ""))[0]
    numbers = [match["n"], *([match["n2"]] if match["n2"] else [])]
    if match["join"] == "/":
        numbered = match["label"] and re.fullmatch(r"[4-9]\d", numbers[1])
        return f"{numbers[0]}/{'25' if numbered else ''}{numbers[1]}"
    amounts = [Decimal(re.sub("[, ]", "", number)) for number in numbers]
    if match["half"]:
        amounts[-1] += Decimal("0.5")
    if match["minus"]:
        amounts[0] = -amounts[0]
    # 50,001-5 ล้าน goes from fifty thousand to five million: the scale is of the end alone.
    own = amounts[0] >= _WRITTEN_OUT and amounts[0] > amounts[-1]
    scaled = [amounts[0] if own else amounts[0] * factor, *(one * factor for one in amounts[1:])]
    return "-".join(plain(amount) for amount in scaled)


# From here on the start of a range may be written out, its end with a scale.
_WRITTEN_OUT = 1000


def _bounds(match: re.Match[str]) -> Iterator[Part]:
    for name, table in (
        ("bound", BOUNDS),
        ("aged", BOUNDS),
        ("behind", BOUNDS_BEHIND),
        ("behind2", BOUNDS_BEHIND),
    ):
        if name in match.groupdict() and match[name]:
            yield Part(
                name="bound",
                value=lost_marks.meaning(table, match[name]),
                start=match.start(name),
                end=match.end(name),
            )
            return
