"""``facts.checks.scope``: quantifiers and bounds."""

import pytest
from facts_tabled import alerts, cases

FRAME = "โครงการริมคลองช่วยเหลือ{}ในช่วงน้ำหลาก"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("every or some", "ทุกครัวเรือน", "บางครัวเรือน", "ทุก", "บาง"),
    ("over or about", "ชาวบ้านกว่า 200 คน", "ชาวบ้านประมาณ 200 คน", "กว่า", "ประมาณ"),
    ("over or nearly", "ชาวบ้านกว่า 200 คน", "ชาวบ้านเกือบ 200 คน", "กว่า", "เกือบ"),
    ("over or at most", "ชาวบ้านกว่า 200 คน", "ชาวบ้านไม่เกิน 200 คน", "กว่า", "ไม่เกิน"),
    ("not under or not over", "ชาวบ้านไม่น้อยกว่า 200 คน", "ชาวบ้านไม่เกิน 200 คน", "ไม่น้อยกว่า", "ไม่เกิน"),
    ("more than or nearly", "ชาวบ้านมากกว่า 200 คน", "ชาวบ้านเกือบ 200 คน", "มากกว่า", "เกือบ"),
    ("sum over", "เงินกว่า 500 บาท", "เงินไม่เกิน 500 บาท", "กว่า", "ไม่เกิน"),
    ("sum nearly", "เงินเกือบ 500 บาท", "เงินกว่า 500 บาท", "เกือบ", "กว่า"),
    ("every or some villages", "ทุกหมู่บ้าน", "บางหมู่บ้าน", "ทุก", "บาง"),
    ("part or whole", "ชาวนาบางส่วน", "ชาวนาทั้งหมด", "บางส่วน", "ทั้งหมด"),
    ("about or nearly", "ชาวบ้านไม่ถึง 200 คน", "ชาวบ้านกว่า 200 คน", "ไม่ถึง", "กว่า"),
    ("every or some schools", "ทุกโรงเรียน", "บางโรงเรียน", "ทุก", "บาง"),
    ("sum about or over", "เงินประมาณ 500 บาท", "เงินกว่า 500 บาท", "ประมาณ", "กว่า"),
    ("a number of", "ชาวสวนจำนวนหนึ่ง", "ชาวสวน", "ชาวสวนจำนวนหนึ่ง", "ชาวสวน"),
    ("one of or the only", "ตลาดปลาหนึ่งในตำบล", "ตลาดปลาเดียวในตำบล", "หนึ่งใน", "เดียว"),
    ("the whole way or part of it", "คนเดินทางตลอดเส้นทาง", "คนเดินทางบางช่วง", "ตลอดเส้นทาง", "บางช่วง"),
    ("every one, or the large", "โรงเรียนทุกแห่ง", "โรงเรียนขนาดใหญ่", "โรงเรียนทุกแห่ง", "โรงเรียนขนาดใหญ่"),
    ("none or too few", "ตำบลที่ไม่มีผู้สมัคร", "ตำบลที่มีผู้สมัครไม่ครบ", "ไม่มีผู้สมัคร", "ผู้สมัครไม่ครบ"),
]
AGREE = [
    ("equal", "ทุกครัวเรือน", "ทุกครัวเรือน"),
    ("about left out", "ชาวบ้านประมาณ 200 คน", "ชาวบ้าน 200 คน"),
    ("two words for about", "ชาวบ้านประมาณ 200 คน", "ชาวบ้านราว 200 คน"),
    ("two words for over", "ชาวบ้านกว่า 200 คน", "ชาวบ้านมากกว่า 200 คน"),
    ("over before and after", "ชาวบ้านกว่า 200 คน", "ชาวบ้าน 200 กว่าคน"),
    ("not under, at least", "ชาวบ้านไม่น้อยกว่า 200 คน", "ชาวบ้านอย่างน้อย 200 คน"),
    ("not over, equal", "ชาวบ้านไม่เกิน 200 คน", "ชาวบ้านไม่เกิน ๒๐๐ คน"),
    ("all, equal", "ชาวนาทั้งหมด", "ชาวนาทั้งหมด"),
    ("in all", "ชาวบ้านทั้งสิ้น 200 คน", "ชาวบ้าน 200 คน"),
    ("in sum", "ชาวบ้านรวม 200 คน", "ชาวบ้านทั้งหมด 200 คน"),
    ("number of", "ชาวบ้านจำนวน 200 คน", "ชาวบ้าน 200 คน"),
    ("how often", "ชาวบ้านทุกคืน", "ชาวบ้าน"),
    ("the same", "ชาวบ้านเดียวกัน", "ชาวบ้านหนึ่ง"),
    ("none on either side", "ตำบลที่ไม่มีผู้สมัคร", "ตำบลที่ไม่มีผู้สมัครไม่ครบ"),
    ("throughout the country", "ชาวบ้านทั่วประเทศ", "ชาวบ้าน"),
    ("courtesy", "ชาวบ้านทุกท่าน", "ชาวบ้าน"),
    ("happy", "ทุกข์ชาวบ้าน", "ความทุกข์ชาวบ้าน"),
    ("space", "ชาวบ้านกว่า200 คน", "ชาวบ้านกว่า 200 คน"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_scopes_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("scope", left, right)]
    assert alerts(FRAME, b, a) == [("scope", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_scopes_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
