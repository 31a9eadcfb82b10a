"""``facts.kinds.amount``: two sums of money in answering places."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ชุมชนริมคลองได้รับเงินช่วยเหลือ {} จากกองทุน"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("swapped digits", "1,250 บาท", "1,520 บาท", "1,250", "1,520"),
    ("one digit", "3,000 บาท", "8,000 บาท", "3,000", "8,000"),
    ("a nought more", "500 บาท", "5,000 บาท", "500", "5,000"),
    ("scale", "3 ล้านบาท", "3 พันล้านบาท", "3 ล้าน", "3 พันล้าน"),
    ("scale of ten", "5 แสนบาท", "5 ล้านบาท", "5 แสน", "5 ล้าน"),
    ("tens of thousands", "5 หมื่นบาท", "5 แสนบาท", "5 หมื่น", "5 แสน"),
    ("Thai digits", "๒๕๐ บาท", "520 บาท", "๒๕๐", "520"),
    ("fraction", "1.5 ล้านบาท", "1.8 ล้านบาท", "1.5 ล้าน", "1.8 ล้าน"),
    ("digits against scale", "1,500,000 บาท", "5.1 ล้านบาท", "1,500,000", "5.1 ล้าน"),
    ("fraction dropped", "12.50 บาท", "12.05 บาท", "12.50", "12.05"),
    ("range", "500-1,000 บาท", "500-2,000 บาท", "500-1,000", "500-2,000"),
    ("euro", "30 ล้านยูโร", "20 ล้านยูโร", "30 ล้าน", "20 ล้าน"),
    ("yen", "500 เยน", "900 เยน", "500", "900"),
    ("dollars", "20 ล้านดอลลาร์สหรัฐ", "200 ล้านดอลลาร์สหรัฐ", "20 ล้าน", "200 ล้าน"),
    ("hundreds of millions", "4 ร้อยล้านบาท", "7 ร้อยล้านบาท", "4 ร้อยล้าน", "7 ร้อยล้าน"),
]
AGREE = [
    ("equal", "500 บาท", "500 บาท"),
    ("Thai digits, equal", "๕๐๐ บาท", "500 บาท"),
    ("separator", "1500 บาท", "1,500 บาท"),
    ("scale, equal", "1.5 ล้านบาท", "1,500,000 บาท"),
    ("thousand millions", "3 พันล้านบาท", "3,000 ล้านบาท"),
    ("hundreds of thousands, equal", "2.5 แสนบาท", "250,000 บาท"),
    ("tens of thousands, equal", "5 หมื่นบาท", "50,000 บาท"),
    ("dollar in short", "20 ล้านเหรียญสหรัฐ", "20 ล้านดอลลาร์สหรัฐ"),
    ("space", "500บาท", "500 บาท"),
    ("noughts", "12.50 บาท", "12.5 บาท"),
    ("baht sign", "฿500", "500 บาท"),
    ("dollar sign", "$500", "500 ดอลลาร์สหรัฐ"),
    ("words", "ห้าร้อยบาท", "500 บาท"),
    ("about left out", "ประมาณ 500 บาท", "500 บาท"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_sums_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("money", left, right)]
    assert alerts(FRAME, b, a) == [("money", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_sums_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
