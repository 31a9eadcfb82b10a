"""``facts.kinds.number``: quantities said in parts, with halves and in words: one value."""

import pytest
from facts_tabled import alerts, cases, stated

# Each case: id, text, and the words and value of the one number or sum in it.
VALUES = [
    ("tens of thousands and thousands", "มีคน 2 หมื่น 5 พันคน", "2 หมื่น 5 พันคน", "25000 คน"),
    ("one scale for both", "ใช้ 3 พัน 5 ร้อยล้านบาท", "3 พัน 5 ร้อยล้านบาท", "3500000000 บาท"),
    ("three parts", "ใช้ 1 ล้าน 2 แสน 5 หมื่นบาท", "1 ล้าน 2 แสน 5 หมื่นบาท", "1250000 บาท"),
    ("millions in short", "ใช้ 350 ลบ.", "350 ลบ.", "350000000 บาท"),
    ("cubic metres are no millions", "ใช้ 350 ลบ.ม.", "350 ลบ.ม.", "350 ลูกบาศก์เมตร"),
    ("baht in short", "ราคา 20 บ. ต่อชิ้น", "20 บ.", "20 บาท"),
    ("baht and satang", "ค่าน้ำ 1 บาท 50 สตางค์", "1 บาท 50 สตางค์", "1.5 บาท"),
    ("per unit", "ค่าน้ำหน่วยละ 1 บาท 50 สตางค์", "1 บาท 50 สตางค์", "1.5 บาท"),
    ("years and months", "นาน 1 ปี 6 เดือน", "1 ปี 6 เดือน", "18 เดือน"),
    ("a year of months", "นาน 12 เดือน", "12 เดือน", "1 ปี"),
    ("hours and minutes", "ใช้ 2 ชั่วโมง 15 นาที", "2 ชั่วโมง 15 นาที", "135 นาที"),
    ("rai and ngan", "เนื้อที่ 5 ไร่ 2 งาน", "5 ไร่ 2 งาน", "2200 ตารางวา"),
    (
        "three parts of an area",
        "เนื้อที่ 5 ไร่ 2 งาน 30 ตารางวา",
        "5 ไร่ 2 งาน 30 ตารางวา",
        "2230 ตารางวา",
    ),
    ("area with hyphens", "เนื้อที่ 5-2-30 ไร่", "5-2-30 ไร่", "2230 ตารางวา"),
    ("whole rai with hyphens", "เนื้อที่ 5-0-00 ไร่", "5-0-00 ไร่", "5 ไร่"),
    ("half a million", "ใช้ 3 ล้านครึ่ง", "3 ล้านครึ่ง", "3500000"),
    ("a year and a half", "นาน 1 ปีครึ่ง", "1 ปีครึ่ง", "18 เดือน"),
    ("in words", "นานหนึ่งปีครึ่ง", "หนึ่งปีครึ่ง", "18 เดือน"),
    ("hours and a half", "ใช้ 2 ชั่วโมงครึ่ง", "2 ชั่วโมงครึ่ง", "150 นาที"),
    ("half of the year begins anew", "ใช้ 2 ล้าน ครึ่งปีแรก", "2 ล้าน", "2000000"),
    ("point in words", "ใช้สองจุดห้าล้านบาท", "สองจุดห้าล้านบาท", "2500000 บาท"),
    ("thousands apart", "ใช้ 1 250 000 บาท", "1 250 000 บาท", "1250000 บาท"),
    ("noughts apart", "ใช้ 25 000 บาท", "25 000 บาท", "25000 บาท"),
    ("a day", "นาน 24 ชั่วโมง", "24 ชั่วโมง", "1 วัน"),
    ("two weeks", "กักตัว 14 วัน", "14 วัน", "2 สัปดาห์"),
]


@pytest.mark.parametrize(("text", "words", "value"), cases(VALUES))
def test_sum_has_one_value(text: str, words: str, value: str) -> None:
    assert [*stated(text, "number"), *stated(text, "money")] == [(words, value)]


LENT = [
    ("a unit for both", "มีชายหญิง 41 และ 17 คน", ["41 คน", "17 คน"]),
    ("a list", "มี 3, 5 และ 7 แห่ง", ["3", "5 แห่ง", "7 แห่ง"]),
    ("not over another word", "มี 41 ข้อเสนอ และ 17 คน", ["41 ข้อ", "17 คน"]),
    ("not with a scale of its own", "มี 3 และ 5 ล้านคน", ["3", "5000000 คน"]),
]


@pytest.mark.parametrize(("text", "values"), cases(LENT))
def test_unit_of_a_list(text: str, values: list[str]) -> None:
    assert [value for _, value in stated(text, "number")] == values


APART = [
    ("days and nights", "เที่ยว 3 วัน 2 คืน", ["3 วัน", "2 คืน"]),
    ("two counts", "มี 5 คน 3 ราย", ["5 คน", "3 คน"]),
    ("more minutes than an hour", "วัดได้ 2 ชั่วโมง 75 นาที", ["2 ชั่วโมง", "75 นาที"]),
    ("the smaller scale first", "เตรียม 5 พัน 3 แสนคน", ["5000", "300000 คน"]),
    ("the number of a name", "โรคโควิด 19 กระทรวงแจ้ง 5 คน", ["5 คน"]),
    ("the year of a name", "ไวรัสโคโรนา 2019 พบ 5 คน", ["5 คน"]),
    ("two equal scales", "เตรียม 5 พัน 3 พันคน", ["5000", "3000 คน"]),
    ("an ordinal after a unit", "ปี 2561 รุ่นที่ 2", ["รุ่นที่ 2"]),
]


@pytest.mark.parametrize(("text", "values"), cases(APART))
def test_two_numbers_stay_two(text: str, values: list[str]) -> None:
    assert [value for _, value in stated(text, "number")] == values


FRAME = "ชาวบ้านริมคลองแจ้งว่าโครงการใหม่นี้ {} ตามบันทึกของหมู่บ้าน"
AGREE = [
    ("sum in parts", "มีคน 2 หมื่น 5 พันคน", "มีคน 25,000 คน"),
    ("area", "ใช้ที่ดิน 5-2-30 ไร่", "ใช้ที่ดิน 5 ไร่ 2 งาน 30 ตร.ว."),
    ("area with decimals", "ใช้ที่ดิน 5 ไร่ 2 งาน", "ใช้ที่ดิน 5.5 ไร่"),
    ("half", "ใช้เวลา 1 ปีครึ่ง", "ใช้เวลา 18 เดือน"),
    ("a day and a night", "ใช้เวลา 1 วัน", "ใช้เวลา 24 ชั่วโมง"),
    ("per day before or after", "จ้างวันละ 400 บาท", "จ้าง 400 บาทต่อวัน"),
    ("per head by either word", "จ่ายคนละ 400 บาท", "จ่ายรายละ 400 บาท"),
]
DIFFER = [
    ("the whole sum", "ใช้ 1 ล้าน 2 แสนบาท", "ใช้ 2.1 ล้านบาท", ("money", "1 ล้าน 2 แสน", "2.1 ล้าน")),
    (
        "half left out",
        "ใช้เวลา 2 ชั่วโมงครึ่ง",
        "ใช้เวลา 2 ชั่วโมง",
        ("number", "2 ชั่วโมงครึ่ง", "2 ชั่วโมง"),
    ),
    ("two days or one", "ใช้เวลาสองวัน", "ใช้เวลา 24 ชั่วโมง", ("number", "สองวัน", "24 ชั่วโมง")),
    ("per day or per month", "จ้างวันละ 400 บาท", "จ้างเดือนละ 400 บาท", ("unit", "วันละ", "เดือนละ")),
    ("days or nights", "พัก 3 วัน", "พัก 3 คืน", ("unit", "วัน", "คืน")),
    ("plots or rai", "ปลูก 40 แปลง", "ปลูก 40 ไร่", ("unit", "แปลง", "ไร่")),
    ("people or papers", "ออก 40 ราย", "ออก 40 ฉบับ", ("unit", "ราย", "ฉบับ")),
    ("places or cases", "พบ 40 แห่ง", "พบ 40 คดี", ("unit", "แห่ง", "คดี")),
    ("two scales of heat", "ร้อน 65 °C", "ร้อน 65 °F", ("unit", "°C", "°F")),
]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_agree(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []


@pytest.mark.parametrize(("a", "b", "alert"), cases(DIFFER))
def test_differ(a: str, b: str, alert: tuple[str, str, str]) -> None:
    assert alerts(FRAME, a, b) == [alert]


LOOSE = [
    ("places and provinces", "พบ 40 แห่ง", "พบ 40 จังหวัด"),
    ("cases and persons", "พบ 40 คดี", "พบ 40 ราย"),
    ("papers and sheets", "แจก 40 ฉบับ", "แจก 40 แผ่น"),
]


@pytest.mark.parametrize(("a", "b"), cases(LOOSE))
def test_units_that_may_count_the_same_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
