"""``facts.kinds.number``: numbers in digits and words with their units, and what is none."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the canonical value of each number in it.
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
    ("numbered in other words", "นัดที่ 8 ของปี ไทยได้อันดับ 3", ["ครั้งที่ 8", "อันดับที่ 3"]),
    ("age", "วัย 10 ขวบ", ["อายุ 10 ปี"]),
    ("age at least", "อายุไม่ต่ำกว่า 18 ปีบริบูรณ์", ["อายุ 18 ปี"]),
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


@pytest.mark.parametrize(("text", "expected"), cases(NUMBERS))
def test_numbers(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "number")] == expected
