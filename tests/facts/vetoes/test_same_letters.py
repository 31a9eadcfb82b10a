"""``facts.vetoes.same_letters``: lines broken within words and marks lost raise no alert."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ที่ประชุมหมู่บ้านรับทราบว่า {} ตามที่ได้แจ้งไว้แล้วก่อนหน้านี้"
# Each case: id, sound text, and the same text as extraction leaves it.
BROKEN = [
    ("line within a position", "นายสมชาย ใจดี รองปลัดอำเภอ", "นายสมชาย ใจดี รอง\nปลัดอำเภอ"),
    ("line within a deputy's title", "นายสมชาย ใจดี รองนายกรัฐมนตรี", "นายสมชาย ใจดี รอง\nนายกฯ"),
    ("line within a surname", "นายสมชาย รอดภัยพาล ผู้ใหญ่บ้าน", "นายสมชาย รอ\nดภัยพาล ผู้ใหญ่บ้าน"),
    ("space within a name", "นายจุลพจน์ มณีดี ผู้ใหญ่บ้าน", "นายจุลพ จน์ มณีดี ผู้ใหญ่บ้าน"),
    ("surname run into a position", "นพ.มานพ ค้าของ รองอธิบดี", "นพ.มานพ ค้าของรองอธิบดี"),
    ("line before a scale", "ใช้เงิน 34.5 ล้านบาท", "ใช้เงิน 34.5\nล้านบาท"),
    ("line after a bound", "รายละไม่เกิน 1 แสนบาท", "รายละไม่เกิน\n1 แสนบาท"),
    ("space within a number", "ใช้เงิน 31,584,207 บาท", "ใช้เงิน 31, 584,207 บาท"),
    ("line after a negation", "จะสำเร็จหรือไม่ ขึ้นกับฝน", "จะสำเร็จหรือ\nไม่ ขึ้นกับฝน"),
    ("quotation broken", "เขาว่า “เกษตรกรมีรายได้ดี”", "เขาว่า “เก\nษตรกรมีรายได้ดี”"),
    ("bound without its ring", "ราคาต่ำกว่า 50 บาท", "ราคาต่ากว่า 50 บาท"),
    ("bound without its marks", "ราคาไม่น้อยกว่า 50 บาท", "ราคาไมนอยกวา 50 บาท"),
    ("hedge without its mark", "คาดว่าจะขายที่ดิน", "คาดวาจะขายที่ดิน"),
    ("scale without its mark", "ใช้เงิน 3 ล้านบาท", "ใช้เงิน 3 ลานบาท"),
    ("end of a range in another scale", "ตั้งแต่ 50,001-5,000,000 บาท", "ตั้งแต่ 50,001-5 ล้านบาท"),
]
# Each case: id, two texts of which one says something else.
DIFFERENT = [
    ("deputy", "นายสมชาย ใจดี ปลัดอำเภอ", "นายสมชาย ใจดี รอง\nปลัดอำเภอ", "name"),
    ("scale", "ใช้เงิน 34.5 ล้านบาท", "ใช้เงิน 34.5\nพันล้านบาท", "money"),
    ("decimal point", "ใช้เงิน 34.5 บาท", "ใช้เงิน 345 บาท", "money"),
    ("bound", "ราคาต่ำกว่า 50 บาท", "ราคาสูงกว่า 50 บาท", "scope"),
    ("range", "ตั้งแต่ 1-5 ล้านบาท", "ตั้งแต่ 2-5 ล้านบาท", "money"),
]


@pytest.mark.parametrize(("a", "b"), cases(BROKEN))
def test_what_extraction_breaks_says_the_same(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []


@pytest.mark.parametrize(("a", "b", "kind"), cases(DIFFERENT))
def test_what_differs_is_still_found(a: str, b: str, kind: str) -> None:
    assert [one[0] for one in alerts(FRAME, a, b)] == [kind]
    assert [one[0] for one in alerts(FRAME, b, a)] == [kind]
