"""``facts.kinds.time``: times of day: where each stands, and its value of 24 hours."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each time in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("Thai digits", "เปิดเวลา ๐๙.๓๐ น. ทุกวัน", [("เวลา ๐๙.๓๐ น.", "09:30")]),
    ("clock with its mark", "งานเริ่ม 18.00 น.", [("18.00 น.", "18:00")]),
    ("span in words", "เริ่มเวลา 8.30 ถึง 16.30 น.", [("เวลา 8.30 ถึง 16.30 น.", "08:30-16:30")]),
    (
        "span, each with its mark",
        "ตั้งแต่ 05.00 น. ถึง 22.00 น.",
        [("05.00 น. ถึง 22.00 น.", "05:00-22:00")],
    ),
    ("span with a dash", "ตลาดเปิด 06.00-09.00 น. ทุกเช้า", [("06.00-09.00 น.", "06:00-09:00")]),
    (
        "span of nalika",
        "อบรมเวลา 09.00 - 12.00 นาฬิกา",
        [("เวลา 09.00 - 12.00 นาฬิกา", "09:00-12:00")],
    ),
    (
        "two times",
        "รอบแรก 10.00 น. รอบสอง 14.30 น.",
        [("10.00 น.", "10:00"), ("14.30 น.", "14:30")],
    ),
    ("end of the day", "ประกาศเวลา 24.00 น.", [("เวลา 24.00 น.", "00:00")]),
    ("colon and span", "อบรม 13:00-15:30 น.", [("13:00-15:30 น.", "13:00-15:30")]),
    ("mark without its stop", "เริ่ม 19.00 น ที่ลานเมือง", [("19.00 น", "19:00")]),
    ("hour and mark", "พบกัน 8 น. หน้าศาลา", [("8 น.", "08:00")]),
    ("one in the afternoon", "พบกันบ่ายโมง", [("บ่ายโมง", "13:00")]),
    ("three in the afternoon", "พบกันบ่าย 3 โมง", [("บ่าย 3 โมง", "15:00")]),
    ("noon", "พบกันเที่ยงวัน", [("เที่ยงวัน", "12:00")]),
    ("midnight", "ตลาดปิดเที่ยงคืน", [("เที่ยงคืน", "00:00")]),
    ("night and a half", "ออกอากาศสามทุ่มครึ่ง", [("สามทุ่มครึ่ง", "21:30")]),
    ("night in digits", "ออกอากาศ 4 ทุ่ม", [("4 ทุ่ม", "22:00")]),
    ("morning in digits", "รับบัตร 7 โมงเช้า", [("7 โมงเช้า", "07:00")]),
    ("morning glued", "รับบัตรแปดโมงเช้า", [("แปดโมงเช้า", "08:00")]),
    ("evening in words", "ปิดห้าโมงเย็น", [("ห้าโมงเย็น", "17:00")]),
    ("six in the morning", "ออกเดินทาง 6 โมงเช้า", [("6 โมงเช้า", "06:00")]),
    ("six in the evening", "ร้านปิด 6 โมงเย็น", [("6 โมงเย็น", "18:00")]),
    ("afternoon without its word", "เปิดตอนบ่ายสาม", [("บ่ายสาม", "15:00")]),
    ("afternoon of a count", "ช่วงบ่าย 3 คน", []),
    ("half past noon", "เปิดเวลาเที่ยงครึ่ง", [("เวลาเที่ยงครึ่ง", "12:30")]),
    ("minutes of the night", "เวลา 2 ทุ่ม 15 นาที", [("2 ทุ่ม 15 นาที", "20:15")]),
    ("minutes of nalika", "เวลา 9 นาฬิกา 30 นาที", [("เวลา 9 นาฬิกา 30 นาที", "09:30")]),
    ("half past seven", "เปิดเวลาทุ่มครึ่ง", [("ทุ่มครึ่ง", "19:30")]),
    ("morning counted from six", "รับบัตรสองโมงเช้า", [("สองโมงเช้า", "08:00")]),
    ("mong alone", "เลิกสี่โมง", [("สี่โมง", "16:00")]),
    ("ten in the morning", "เริ่มสิบโมง", [("สิบโมง", "10:00")]),
    ("exactness", "วัดความเที่ยงตรง", []),
    ("hours that pass", "อบรม 3 ชั่วโมง", []),
    ("minutes that pass", "ใช้เวลา 45 นาที", []),
    ("a price", "ราคาหุ้นปิดที่ 12.50 บาท", []),
    ("a ratio", "สัดส่วน 3:1", []),
    ("a weight", "น้ำหนัก 9.30 กิโลกรัม", []),
    ("no such hour", "เวลา 25.00 น.", []),
    ("days", "ทำงานล่วงเวลา 12 วัน", []),
    ("the word alone", "ใช้เวลาว่างให้เป็นประโยชน์", []),
    ("a decimal", "เฉลี่ย 10.25 คะแนน", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_times(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "time") == expected


# Each case: id, text, and the canonical value of each time in it.
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


@pytest.mark.parametrize(("text", "expected"), cases(TIMES))
def test_forms_of_times(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "time")] == expected


# Each case: id, text, and the words of each time in it.
WHOLE = [
    ("hour of the night", "ตลาดเปิดก่อนตี 5 ทุกวัน", ["ตี 5"]),
    ("hour in words", "ตลาดเปิดตอนตีสองครึ่ง", ["ตีสองครึ่ง"]),
    ("attack", "โจมตี 5 จุด", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(WHOLE))
def test_each_is_found_whole(text: str, expected: list[str]) -> None:
    assert [words for words, _ in stated(text, "time")] == expected
