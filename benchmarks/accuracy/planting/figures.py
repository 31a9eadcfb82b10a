"""Errors in figures: numbers, sums, units, dates, times, contacts."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from dedup.lexicon import listed

MONTHS = listed(
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
)
WEEKDAYS = listed("จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์")
COUNTED = "ด้าน|ประการ|ข้อ|เรื่อง|ประเด็น|กลุ่ม|ระดับ|จังหวัด|มาตรการ|แนวทาง|ขั้นตอน|ฝ่าย|ประเภท|ส่วน|โครงการ"
NUMBER_WORDS = listed("สอง สาม สี่ ห้า หก เจ็ด แปด")

Candidate = tuple[int, int, str]


def other(random: Random, values: Sequence[str], but: str) -> str:
    return random.choice([value for value in values if value != but])


def matches(pattern: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(pattern, text)


def digits_swapped(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        r"(?<![\d.,/–-])\d[\d,]*\d(?= ?(?:คน|ราย|แห่ง|ร้าน|ครัวเรือน|โครงการ|ไร่|ตัน|ชิ้น|คัน|เครื่อง))", text
    ):
        spots = [
            at
            for at in range(len(match[0]) - 1)
            if match[0][at : at + 2].isdigit() and match[0][at] != match[0][at + 1]
        ]
        if spots:
            at = random.choice(spots)
            swapped = match[0][:at] + match[0][at + 1] + match[0][at] + match[0][at + 2 :]
            if not swapped.startswith("0"):
                yield match.start(), match.end(), swapped


def percent(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<=ร้อยละ )\d{1,2}(?:\.\d+)?(?!\d)", text):
        yield match.start(), match.end(), str(int(float(match[0])) + random.choice((3, 7, 11)))


def scale(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<=\d )ล้านบาท|(?<=\d )พันล้านบาท|(?<=\d )หมื่นล้านบาท", text):
        yield match.start(), match.end(), "ล้านบาท" if len(match[0]) > 7 else "พันล้านบาท"


def money(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})*(?= (?:ล้าน)?บาท)", text):
        first = other(random, "123456789", match[0][0])
        yield match.start(), match.end(), first + match[0][1:]


def month(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=\d )(?:{'|'.join(MONTHS)})", text):
        yield match.start(), match.end(), other(random, MONTHS, match[0])


def day(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<![\d–-])(?<!- )(?<!– )\d{{1,2}}(?= (?:{'|'.join(MONTHS)}))", text):
        yield match.start(), match.end(), str(1 + (int(match[0]) + random.randint(2, 20)) % 28)


def year(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<=ปี )25[56]\d(?!\d|[-–/])", text):
        yield match.start(), match.end(), str(int(match[0]) + random.choice((-10, -2, 3, 10)))


def weekday(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=วัน)(?:{'|'.join(WEEKDAYS)})(?=ที่)", text):
        yield match.start(), match.end(), other(random, WEEKDAYS, match[0])


def clock(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<![\d.])\d{2}[.:]\d{2}(?= ?น\.)", text):
        hour = (int(match[0][:2]) + random.randint(1, 8)) % 24
        yield match.start(), match.end(), f"{hour:02}{match[0][2:]}"


UNITS = {
    "กิโลเมตร": "เมตร",
    "ไร่": "ตารางวา",
    "ชิ้น": "กล่อง",
    "ตัน": "กิโลกรัม",
    "ชั่วโมง": "นาที",
    "คน": "ครัวเรือน",
    "ครัวเรือน": "คน",
    "ครอบครัว": "คน",
    "ลิตร": "ตัน",
    "เดือน": "สัปดาห์",
    "วัน": "ชั่วโมง",
    "หมู่บ้าน": "ตำบล",
    "จังหวัด": "อำเภอ",
    "ตารางเมตร": "ตารางวา",
    "เมกะวัตต์": "กิโลวัตต์",
    "ปี": "เดือน",
}


def unit(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=\d )(?:{'|'.join(UNITS)})(?![ก-๙])", text):
        yield match.start(), match.end(), UNITS[match[0]]


def currency(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?:(?<=\d ล้าน)|(?<=\d )|(?<=\d พันล้าน))บาท(?![ก-๙])", text):
        yield match.start(), match.end(), random.choice(("ดอลลาร์สหรัฐ", "ยูโร", "เยน"))
    for match in matches(r"ดอลลาร์สหรัฐ(?:ฯ|อเมริกา)?", text):
        yield match.start(), match.end(), "บาท"


def people_scale(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<=\d )ล้าน(?=(?:คน|ราย|ตัน|ไร่|ครัวเรือน|ครอบครัว|ลิตร))", text):
        yield match.start(), match.end(), random.choice(("แสน", "พันล้าน"))


def fiscal_year(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?:ปีงบประมาณ|ปีการศึกษา)(?: ?พ\.ศ\.)? ?(?P<y>25[56]\d)(?![\d-])", text):
        new = str(int(match["y"]) + random.choice((-1, 1)))
        yield match.start("y"), match.end("y"), new


def year_of_date(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=\d )(?:{'|'.join(MONTHS)}) (?P<y>25[56]\d)(?!\d)", text):
        new = str(int(match["y"]) + random.choice((-1, 1)))
        yield match.start("y"), match.end("y"), new


def ordinal(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?:ครั้ง|รุ่น|ระยะ|อันดับ|ลำดับ|สมัย|ช่วง)ที่ ?(?P<n>\d{1,2})(?![\d/.,-])", text):
        yield match.start("n"), match.end("n"), str(int(match["n"]) + random.choice((1, 2)))


def range_end(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        r"(?<![\d.,/:-])\d{1,3} ?[-–] ?(?P<n>\d{1,3})(?= ?(?:คน|วัน|ปี|เดือน|ล้าน|บาท|แห่ง|ครั้ง|ราย))",
        text,
    ):
        yield match.start("n"), match.end("n"), str(int(match["n"]) + random.choice((2, 5)))
    for match in matches(
        rf"(?<![\d-])\d{{1,2}} ?[-–] ?(?P<n>\d{{1,2}}) (?:{'|'.join(MONTHS)})", text
    ):
        day = int(match["n"])
        yield match.start("n"), match.end("n"), str(day - 1 if day > 27 else day + 1)


def clock_end(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"\d{2}[.:]\d{2} ?[-–] ?(?P<h>\d{2})(?=[.:]\d{2} ?น\.)", text):
        yield match.start("h"), match.end("h"), f"{(int(match['h']) + 2) % 24:02}"


def count(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=[ก-๙] )(?P<n>[2-9])(?= (?:{COUNTED}))", text):
        yield match.start("n"), match.end("n"), str(int(match["n"]) + 1)


def count_in_words(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=ทั้ง)(?P<n>{'|'.join(NUMBER_WORDS)})(?=(?:{COUNTED}|คน|แห่ง))", text):
        yield match.start(), match.end(), other(random, NUMBER_WORDS, match[0])


def phone(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<!\d)0[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<=สายด่วน )\d{4}(?!\d)", text):
        at = match.end() - 2
        if text[at].isdigit():
            yield at, at + 1, other(random, "0123456789", text[at])


def web_address(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?:https?://)?www\.(?P<name>[a-z0-9-]{4,20})(?=\.[a-z])", text):
        at = match.start("name") + random.randrange(1, len(match["name"]))
        yield at, at + 1, other(random, "abdegkmnprstuvz", text[at])


def mail_address(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?P<name>[A-Za-z0-9._]{4,30})@[A-Za-z0-9.-]{4,40}", text):
        at = match.start("name") + random.randrange(1, len(match["name"]))
        if text[at].isalpha():
            yield at, at + 1, other(random, "abdegkmnprstuvz", text[at].lower())


PLANTERS = {
    "digits swapped": digits_swapped,
    "per cent": percent,
    "scale": scale,
    "money": money,
    "month": month,
    "day": day,
    "year": year,
    "weekday": weekday,
    "time": clock,
    "unit": unit,
    "currency": currency,
    "scale of a count": people_scale,
    "fiscal year": fiscal_year,
    "year of a date": year_of_date,
    "ordinal": ordinal,
    "end of a range": range_end,
    "end of a time": clock_end,
    "count": count,
    "count in words": count_in_words,
    "telephone": phone,
    "web address": web_address,
    "mail address": mail_address,
}
