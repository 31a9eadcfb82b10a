"""``facts.kinds.amount``: two units of one amount."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ชุมชนริมคลองได้รับ {} จากโครงการ"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("boxes or pieces", "500 กล่อง", "500 ชิ้น", "กล่อง", "ชิ้น"),
    ("kilometres or metres", "12 กิโลเมตร", "12 เมตร", "กิโลเมตร", "เมตร"),
    ("kilograms or grams", "50 กิโลกรัม", "50 กรัม", "กิโลกรัม", "กรัม"),
    ("tonnes or kilograms", "50 ตัน", "50 กิโลกรัม", "ตัน", "กิโลกรัม"),
    ("rai or square metres", "20 ไร่", "20 ตารางเมตร", "ไร่", "ตารางเมตร"),
    ("litres or cubic metres", "300 ลิตร", "300 ลูกบาศก์เมตร", "ลิตร", "ลูกบาศก์เมตร"),
    ("rate of time", "72 ลิตรต่อวินาที", "72 ลิตรต่อนาที", "ต่อวินาที", "ต่อนาที"),
    ("in short", "12 กม.", "12 เมตร", "กม.", "เมตร"),
    ("weeks or days", "3 สัปดาห์", "3 วัน", "สัปดาห์", "วัน"),
    ("months or years", "6 เดือน", "6 ปี", "เดือน", "ปี"),
    ("hours or minutes", "8 ชั่วโมง", "8 นาที", "ชั่วโมง", "นาที"),
    ("bags or boxes", "500 ถุง", "500 กล่อง", "ถุง", "กล่อง"),
    ("per day or month", "20 ลิตรต่อวัน", "20 ลิตรต่อเดือน", "ต่อวัน", "ต่อเดือน"),
    ("metres or centimetres", "15 เมตร", "15 เซนติเมตร", "เมตร", "เซนติเมตร"),
]
AGREE = [
    ("equal", "500 กล่อง", "500 กล่อง"),
    ("kilometres in short", "12 กม.", "12 กิโลเมตร"),
    ("kilograms in short", "50 กก.", "50 กิโลกรัม"),
    ("cubic metres in short", "300 ลบ.ม.", "300 ลูกบาศก์เมตร"),
    ("square metres in short", "20 ตร.ม.", "20 ตารางเมตร"),
    ("centimetres in short", "15 ซม.", "15 เซนติเมตร"),
    ("rate in short", "72 ลบ.ม.ต่อวินาที", "72 ลูกบาศก์เมตรต่อวินาที"),
    ("converted", "1,000 เมตร", "1 กิโลเมตร"),
    ("converted mass", "2,000 กิโลกรัม", "2 ตัน"),
    ("people or cases", "58 คน", "58 ราย"),
    ("space", "12กิโลเมตร", "12 กิโลเมตร"),
    ("per cent", "5%", "ร้อยละ 5"),
    ("Thai digits", "๑๒ กม.", "12 กิโลเมตร"),
    ("slash or per", "72 ลิตร/วินาที", "72 ลิตรต่อวินาที"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_units_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("unit", left, right)]
    assert alerts(FRAME, b, a) == [("unit", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_units_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
