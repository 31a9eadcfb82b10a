"""``facts.checks.counted_alike``: figures of one thing that no link sets against each other."""

import pytest
from facts_tabled import cases, compared

LEAD = "ตลาดริมคลองของตำบลเปิดขายของสดและต้นไม้ทุกวันเสาร์ตลอดทั้งปีนี้"
OTHER = "ชาวสวนนำมะม่วงและกล้วยไม้มาวางขายริมทางเดินเลียบคลอง"
# Each case: id, both texts, and the alert between them.
DIFFER = [
    (
        "digits in another order",
        f"{LEAD}\n\nถาม: ครอบคลุมแค่ไหน\nตอบ: หมู่บ้านเป้าหมาย 27,400 แห่ง",
        f"{LEAD}\n\n{OTHER} และมีโครงข่ายเน็ตประชารัฐครอบคลุมหมู่บ้านเป้าหมาย 24,700 หมู่บ้าน ซึ่งต่อยอดได้",
        ("number", "27,400 แห่ง", "24,700 หมู่บ้าน"),
    ),
    (
        "an age beside a name",
        f"{LEAD}\n\nนายสมพงษ์ ทองพจนดี อายุ 59 ปี ขายขนมครก",
        f"{LEAD}\n\n{OTHER} โดยคนเฒ่าคนแก่มาช่วยกัน เช่น นายสมพงษ์ ทองพจนดี อายุ 49 ปี",
        ("number", "59", "49"),
    ),
]
AGREE = [
    (
        "of two things",
        f"{LEAD}\n\nครูฝึกสอนเด็ก 59 คนว่ายน้ำท่าผีเสื้อ",
        f"{LEAD}\n\n{OTHER} รวม 49 คนที่ลงทะเบียนไว้",
    ),
    (
        "days of two events",
        f"{LEAD}\n\nครูฝึกสอนเด็กว่ายน้ำท่าผีเสื้อถึงวันที่ 27 ธันวาคม 2561",
        f"{LEAD}\n\n{OTHER} แล้วปีหน้างานไหลเรือไฟเริ่มวันที่ 3 มกราคม 2562",
    ),
]


@pytest.mark.parametrize(("a", "b", "alert"), cases(DIFFER))
def test_figures_of_one_thing_differ_wherever_they_stand(
    a: str, b: str, alert: tuple[str, ...]
) -> None:
    assert compared(a, b) == [alert]
    assert compared(b, a) == [(alert[0], alert[2], alert[1])]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_figures_of_two_things_raise_none(a: str, b: str) -> None:
    assert compared(a, b) == []
    assert compared(b, a) == []
