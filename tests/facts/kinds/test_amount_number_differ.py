"""``facts.kinds.amount``: two numbers in answering places."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ชุมชนริมคลองมี {} ตามผลสำรวจ"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("swapped digits", "76 ร้าน", "67 ร้าน", "76", "67"),
    ("one digit", "120 คน", "180 คน", "120", "180"),
    ("a nought more", "500 คน", "5,000 คน", "500", "5,000"),
    ("Thai digits", "๑๒ หลัง", "21 หลัง", "๑๒", "21"),
    ("scale", "2 แสนต้น", "2 ล้านต้น", "2 แสน", "2 ล้าน"),
    ("scale against digits", "1.39 ล้านต้น", "1,930,000 ต้น", "1.39 ล้าน", "1,930,000"),
    ("per cent", "ร้อยละ 25", "ร้อยละ 52", "25", "52"),
    ("per cent sign", "25%", "ร้อยละ 52", "25", "52"),
    ("fraction", "2.68 เมตร", "2.86 เมตร", "2.68", "2.86"),
    ("range", "5-10 คน", "5-15 คน", "5-10", "5-15"),
    ("words", "เก้าหลัง", "8 หลัง", "เก้า", "8"),
    ("thousands", "3 พันคน", "4 พันคน", "3 พัน", "4 พัน"),
    ("three digits", "345 คน", "354 คน", "345", "354"),
]
AGREE = [
    ("equal", "76 ร้าน", "76 ร้าน"),
    ("Thai digits, equal", "๑๒ หลัง", "12 หลัง"),
    ("separator", "5,000 คน", "5000 คน"),
    ("scale, equal", "1.39 ล้านต้น", "1,390,000 ต้น"),
    ("per cent, equal", "25%", "ร้อยละ 25"),
    ("per cent spelled", "25 เปอร์เซ็นต์", "ร้อยละ 25"),
    ("length, equal", "180 เซนติเมตร", "1.8 เมตร"),
    ("words, equal", "เก้าหลัง", "9 หลัง"),
    ("people", "58 คน", "58 ราย"),
    ("space", "58คน", "58 คน"),
    ("range, equal", "5-10 คน", "5 - 10 คน"),
    ("range in words", "5-10 คน", "5 ถึง 10 คน"),
    ("noughts", "2.50 เมตร", "2.5 เมตร"),
    ("about left out", "ประมาณ 200 คน", "200 คน"),
    ("unit in short", "12 กม.", "12 กิโลเมตร"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_numbers_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("number", left, right)]
    assert alerts(FRAME, b, a) == [("number", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_numbers_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
