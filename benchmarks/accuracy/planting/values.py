"""Errors in what figures are of: exchanged, in another unit, rounded unfairly, said otherwise."""

import re
from collections.abc import Iterator
from random import Random

Candidate = tuple[int, int, str]

_UNITS = "คน|ราย|แห่ง|ไร่|ตัน|ล้านบาท|บาท|ครัวเรือน|โครงการ|กิโลเมตร|เปอร์เซ็นต์"
_MONTHS = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
# What stands between two figures of one sentence: words, so that each has some of its own.
_BETWEEN = r"[ก-๙ ,]{8,60}?"


def exchanged(text: str, random: Random) -> Iterator[Candidate]:
    number = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
    for match in re.finditer(
        rf"(?<![\d.,/-])(?P<x>{number})(?P<mid> (?P<unit>{_UNITS}){_BETWEEN}(?<=[ก-๙ ]))"
        rf"(?P<y>{number})(?= (?P=unit)(?![ก-๙]))",
        text,
    ):
        if match["x"] != match["y"]:
            yield match.start(), match.end(), match["y"] + match["mid"] + match["x"]


def exchanged_days(text: str, random: Random) -> Iterator[Candidate]:
    day = rf"\d{{1,2}} (?:{_MONTHS})"
    for match in re.finditer(
        rf"(?<=วันที่ )(?P<x>{day})(?P<mid>(?: 25\d\d)?{_BETWEEN}วันที่ )(?P<y>{day})", text
    ):
        if match["x"] != match["y"]:
            yield match.start(), match.end(), match["y"] + match["mid"] + match["x"]


_OTHER_UNITS = {
    "ไร่": "แปลง",
    "วัน": "คืน",
    "ราย": "ฉบับ",
    "แห่ง": "คดี",
    "ต่อปี": "ต่อเดือน",
    "ต่อเดือน": "ต่อปี",
    "ต่อวัน": "ต่อสัปดาห์",
    "องศาเซลเซียส": "องศาฟาเรนไฮต์",
}


def counted_in(text: str, random: Random) -> Iterator[Candidate]:
    for match in re.finditer(rf"(?<=\d )(?:{'|'.join(_OTHER_UNITS)})(?![ก-๙])", text):
        yield match.start(), match.end(), _OTHER_UNITS[match[0]]
    for match in re.finditer(r"(?<=บาท)(?:ต่อปี|ต่อเดือน|ต่อวัน)(?![ก-๙])", text):
        yield match.start(), match.end(), _OTHER_UNITS[match[0]]


def unfair_rounding(text: str, random: Random) -> Iterator[Candidate]:
    for match in re.finditer(r"(?<![\d.,])(?P<n>[1-9],\d{3}) ล้านบาท", text):
        number = int(match["n"].replace(",", "")) / 1000
        off = round(number, 2) + random.choice((-0.09, 0.07, 0.11))
        yield match.start(), match.end(), f"{off:.2f} พันล้านบาท"
    for match in re.finditer(
        r"(?<![\d.,])(?P<n>[1-9]\d{2},\d{3}) (?P<unit>คน|ราย|ไร่)(?![ก-๙])", text
    ):
        number = int(match["n"].replace(",", "")) / 100_000
        off = round(number, 1) + random.choice((-0.3, 0.2, 0.4))
        yield match.start(), match.end(), f"{off:.1f} แสน{match['unit']}"


def hotline(text: str, random: Random) -> Iterator[Candidate]:
    for match in re.finditer(r"(?<=สายด่วน )(?P<n>1\d{3})(?!\d)", text):
        others = [one for one in ("1111", "1567", "1300", "1669", "1422") if one != match["n"]]
        yield match.start(), match.end(), random.choice(others)


_SAID = {8: "แปดโมงเช้า", 9: "เก้าโมงเช้า", 10: "สิบโมง", 13: "บ่ายโมง", 14: "บ่ายสอง", 15: "บ่ายสาม"}


def hour_as_said(text: str, random: Random) -> Iterator[Candidate]:
    for match in re.finditer(r"(?<=เวลา )(?P<h>08|09|10|13|14|15)[.:]00 ?น\.", text):
        said = [words for hour, words in _SAID.items() if hour != int(match["h"])]
        yield match.start(), match.end(), random.choice(said)


PLANTERS = {
    "exchanged values": exchanged,
    "exchanged days": exchanged_days,
    "counted in": counted_in,
    "unfair rounding": unfair_rounding,
    "hotline": hotline,
    "hour as said": hour_as_said,
}
