"""What is found in one text, and its canonical value."""

import pytest

from dedup.facts import extract
from dedup.model import Sentence
from dedup.text.normalise import normalise


def facts(text: str) -> list[tuple[str, str, str]]:
    """List type, original text and value of what is found."""
    return [(one.type, text[one.start : one.end], one.value) for one in extract(normalise(text))]


def values(text: str, *kinds: str) -> list[str]:
    return [value for kind, _, value in facts(text) if kind in kinds]


NUMBERS = [
    ("digits", "มีผู้เข้าร่วม 500 คน", ["500 คน"]),
    ("thai digits", "มีผู้เข้าร่วม ๕๐๐ คน", ["500 คน"]),
    ("separators", "รวม 6,781,881 ราย", ["6781881 คน"]),
    ("scale", "ปล่อยปลา 1.39 ล้านตัว", ["1390000 ตัว"]),
    ("scale spelled out", "ปล่อยปลา 1,390,000 ตัว", ["1390000 ตัว"]),
    ("big scale", "ใช้น้ำ 2 พันล้านลูกบาศก์เมตร", ["2000000000 ลูกบาศก์เมตร"]),
    ("per cent in words", "ร้อยละ 95.47 ของทั้งหมด", ["95.47 %"]),
    ("per cent sign", "เพิ่มขึ้น 5%", ["5 %"]),
    ("per cent spelled", "เพิ่มขึ้น 5 เปอร์เซ็นต์", ["5 %"]),
    ("range", "รอก่อนเวลา 5 - 10 นาที", ["5-10 นาที"]),
    ("ordinal", "การประชุมครั้งที่ 3", ["ครั้งที่ 3"]),
    ("numbered of a year", "การประชุม ครั้งที่ 2/2560", ["ครั้งที่ 2/2560"]),
    ("batch", "การฝึกอบรมรุ่นที่ 4", ["รุ่นที่ 4"]),
    ("converted unit", "กว้าง 180 เซนติเมตร", ["1.8 เมตร"]),
    ("same in metres", "กว้าง 1.8 เมตร", ["1.8 เมตร"]),
    ("abbreviated unit", "ระบายน้ำ 72.4 ลบ.ม.ต่อวินาที", ["72.4 ลูกบาศก์เมตร"]),
    ("number words", "เปิดจุดแจก รวมเก้าแห่ง", ["9 แห่ง"]),
    ("number words in all", "กลุ่มเปราะบางทั้งสามกลุ่ม", ["3 กลุ่ม"]),
    ("bound before", "กว่า 200 คนมารอรับ", ["200 คน"]),
    ("bound after", "มารอรับ 200 กว่าคน", ["200 คน"]),
    ("floor", "ห้องประชุม ชั้น 3", ["ชั้น 3"]),
    ("no number in a word", "ประชาชนสามารถใช้บริการ", []),
    ("no number in a species", "พันธุ์สัตว์น้ำ", []),
    ("no number in a Latin name", "โรค COVID-19", []),
    ("no number in a hyphened name", "โควิด-19 ระบาด", []),
    ("a mere one", "หนึ่งในผู้เข้าร่วม", []),
    ("list marker", "1) บึงบอระเพ็ด", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in NUMBERS], ids=[case[0] for case in NUMBERS]
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert values(text, "number") == expected


MONEY = [
    ("baht", "รายละ 1,000 บาท", ["1000 บาท"]),
    ("million baht", "งบประมาณ 1.5 ล้านบาท", ["1500000 บาท"]),
    ("million baht in digits", "งบประมาณ 1,500,000 บาท", ["1500000 บาท"]),
    ("thousand million", "วงเงิน 3 พันล้านบาท", ["3000000000 บาท"]),
    ("comma and scale", "วงเงิน 3,000 ล้านบาท", ["3000000000 บาท"]),
    ("dollars", "มูลค่า 20 ล้านดอลลาร์สหรัฐ", ["20000000 ดอลลาร์สหรัฐ"]),
    ("dollars short", "มูลค่า 20 ล้านเหรียญสหรัฐ", ["20000000 ดอลลาร์สหรัฐ"]),
    ("dollar sign", "มูลค่า $500", ["500 ดอลลาร์สหรัฐ"]),
    ("words", "ค่าปรับสองพันบาท", ["2000 บาท"]),
    ("words apart", "ค่าปรับ สองพันบาท", ["2000 บาท"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in MONEY], ids=[case[0] for case in MONEY]
)
def test_money(text: str, expected: list[str]) -> None:
    assert values(text, "money") == expected


DATES = [
    ("full", "วันที่ 22 เมษายน 2561", ["2018-04-22"]),
    ("abbreviated", "เมื่อ 22 เม.ย. 2561", ["2018-04-22"]),
    ("no space", "8 ม.ค.2562", ["2019-01-08"]),
    ("two-digit year", "20 ก.ค. 63", ["2020-07-20"]),
    ("thai digits", "๘ เมษายน ๒๕๖๓", ["2020-04-08"]),
    ("era in words", "๘ เมษายน พุทธศักราช ๒๕๖๓", ["2020-04-08"]),
    ("era abbreviated", "1 มกราคม พ.ศ. 2562", ["2019-01-01"]),
    ("common era", "1 มกราคม ค.ศ. 2019", ["2019-01-01"]),
    ("weekday", "วันศุกร์ที่ 20 กันยายน 2562", ["2019-09-20"]),
    ("range of days", "2-3 มี.ค. 2563", ["2020-03-02-03"]),
    ("range with spaces", "วันที่ 2 – 3 มีนาคม 2563", ["2020-03-02-03"]),
    ("no year", "8 มี.ค. นี้", ["--03-08"]),
    ("month and year", "เดือนพฤษภาคม 2563", ["2020-05"]),
    ("slashes", "22/04/2561", ["2018-04-22"]),
    ("iso", "2018-04-22", ["2018-04-22"]),
    ("year", "ก่อตั้งเมื่อปี 2469", ["1926"]),
    ("year of the era", "พ.ศ. 2562", ["2019"]),
    ("fiscal year", "ปีงบประมาณ 2561", ["ปีงบประมาณ2018"]),
    ("years", "(พ.ศ. 2559-2564)", ["2016-2021"]),
    ("weekday alone", "ปิดทุกวันพุธ", ["W3"]),
    ("weekday again", "หยุดวันพฤหัสบดี", ["W4"]),
    ("quarter", "ไตรมาสที่ 2", ["Q2"]),
    ("relative", "เปิดเผยเมื่อวานนี้", ["เมื่อวานนี้"]),
    ("no month in a word", "มีนาข้าวมาก", []),
    ("no date in an amount", "จำนวน 2562 คน", []),
    ("day out of range", "45 มกราคม", ["--01"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in DATES], ids=[case[0] for case in DATES]
)
def test_dates(text: str, expected: list[str]) -> None:
    assert values(text, "date") == expected


TIMES = [
    ("span", "เวลา 10.00-17.00 น.", ["10:00-17:00"]),
    ("dash with spaces", "เวลา 08.00 – 16.00 น.", ["08:00-16:00"]),
    ("colon", "เวลา 9:30 น.", ["09:30"]),
    ("no mark but the word", "เวลา 13.30 ณ ห้องประชุม", ["13:30"]),
    ("nalika", "11.00 นาฬิกา", ["11:00"]),
    ("whole hour", "เวลา 9 น.", ["09:00"]),
    ("mong", "9 โมงเช้า", ["09:00"]),
    ("afternoon", "บ่ายสองโมง", ["14:00"]),
    ("afternoon in digits", "บ่าย 2 โมง", ["14:00"]),
    ("evening", "4 โมงเย็น", ["16:00"]),
    ("night", "สองทุ่ม", ["20:00"]),
    ("half", "สิบโมงครึ่ง", ["10:30"]),
    ("midnight", "เที่ยงคืน", ["00:00"]),
    ("no clock", "ระดับ 10.30 เมตร", []),
    ("no minute", "เวลา 10.75 น.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in TIMES], ids=[case[0] for case in TIMES]
)
def test_times(text: str, expected: list[str]) -> None:
    assert values(text, "time") == expected


CONTACTS = [
    ("landline", "โทร. 0 2202 4414", ["022024414"]),
    ("lines", "โทร. 0 2202 4414-18", ["02202441418"]),
    ("extension", "โทร 0 2273 9020 ต่อ 3236", ["022739020x3236"]),
    ("fax", "แฟกซ์ 02-2822871", ["fax 022822871"]),
    ("hotline", "สายด่วน 1323", ["1323"]),
    ("hotline glued", "โทร.1115", ["1115"]),
    ("mobile", "โทร. 081-234-5678", ["0812345678"]),
    ("email", "ติดต่อ news@example.go.th", ["news@example.go.th"]),
    ("handle", "ติดตามที่ @DedupThailand", ["@dedupthailand"]),
    ("no phone", "จำนวน 12345678 คน", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CONTACTS], ids=[case[0] for case in CONTACTS]
)
def test_contacts(text: str, expected: list[str]) -> None:
    assert values(text, "contact") == expected


URLS = [
    ("scheme", "ดูที่ https://bit.ly/abc123", ["bit.ly/abc123"]),
    ("www", "www.example.go.th", ["example.go.th"]),
    ("bare", "เว็บไซต์ example.go.th ได้", ["example.go.th"]),
    ("full stop after", "ดูที่ www.example.com.", ["example.com"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in URLS], ids=[case[0] for case in URLS]
)
def test_urls(text: str, expected: list[str]) -> None:
    assert values(text, "url") == expected


def test_positions_lead_to_the_original() -> None:
    text = "\ufeffเมื่อวันที่ ๒๒\u200b เมษายน ๒๕๖๑ มี ๒๐๐ คน"
    assert [text[one.start : one.end] for one in extract(normalise(text))] == [
        "๒๒\u200b เมษายน ๒๕๖๑",
        "๒๐๐ คน",
    ]


def test_sentences_that_are_list_items_are_facts() -> None:
    text = "1) ปลากัด\n2) ปลาหมอ"
    sentences = [
        Sentence(id=0, start=0, end=9, kind="list_item"),
        Sentence(id=1, start=10, end=len(text), kind="list_item"),
    ]
    found = extract(normalise(text), sentences)
    assert [one.value for one in found if one.type == "list_item"] == ["1) ปลากัด", "2) ปลาหมอ"]
