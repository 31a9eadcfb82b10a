"""``facts.kinds.place``: two places in answering places."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ชาวบ้านปลูกป่าริมน้ำที่{} เมื่อเช้านี้"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("province", "จังหวัดเชียงราย", "จังหวัดเชียงใหม่", "จังหวัดเชียงราย", "จังหวัดเชียงใหม่"),
    ("province in short", "จ.อุดรธานี", "จ.สกลนคร", "จ.อุดรธานี", "จ.สกลนคร"),
    ("short against full", "จ.อุดรธานี", "จังหวัดสกลนคร", "จ.อุดรธานี", "จังหวัดสกลนคร"),
    ("district", "อำเภอแม่สอด", "อำเภอแม่จัน", "อำเภอแม่สอด", "อำเภอแม่จัน"),
    ("two districts of Bangkok", "เขตดุสิต", "เขตบางรัก", "เขตดุสิต", "เขตบางรัก"),
    ("subdistrict", "ตำบลบางตะบูน", "ตำบลบางแก้ว", "ตำบลบางตะบูน", "ตำบลบางแก้ว"),
    ("two neighbours", "เวียดนาม", "กัมพูชา", "เวียดนาม", "กัมพูชา"),
    ("district of Bangkok", "เขตบางกอกใหญ่", "เขตธนบุรี", "เขตบางกอกใหญ่", "เขตธนบุรี"),
    ("quarter", "แขวงบางยี่ขัน", "แขวงบางพลัด", "แขวงบางยี่ขัน", "แขวงบางพลัด"),
    ("road", "ถนนราชดำเนิน", "ถนนพระอาทิตย์", "ถนนราชดำเนิน", "ถนนพระอาทิตย์"),
    ("country", "ประเทศลาว", "ประเทศพม่า", "ประเทศลาว", "ประเทศพม่า"),
    ("country bare", "ญี่ปุ่น", "มาเลเซีย", "ญี่ปุ่น", "มาเลเซีย"),
]
AGREE = [
    ("equal", "จังหวัดน่าน", "จังหวัดน่าน"),
    ("province in short, equal", "จ.นครสวรรค์", "จังหวัดนครสวรรค์"),
    ("province bare", "เชียงราย", "จังหวัดเชียงราย"),
    ("district in short, equal", "อ.แม่สอด", "อำเภอแม่สอด"),
    ("subdistrict in short, equal", "ต.บางตะบูน", "ตำบลบางตะบูน"),
    ("capital", "กรุงเทพฯ", "กรุงเทพมหานคร"),
    ("capital in letters", "กทม.", "กรุงเทพมหานคร"),
    ("other name", "โคราช", "จังหวัดนครราชสีมา"),
    ("shortened", "อยุธยา", "จังหวัดพระนครศรีอยุธยา"),
    ("country of the people", "สปป.ลาว", "ประเทศลาว"),
    ("country in another spelling", "เมียนมาร์", "เมียนมา"),
    ("space", "จ. น่าน", "จ.น่าน"),
    ("province added", "อ.แม่สอด", "อ.แม่สอด จ.ตาก"),
    ("country bare, equal", "ญี่ปุ่น", "ประเทศญี่ปุ่น"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_places_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("place", left, right)]
    assert alerts(FRAME, b, a) == [("place", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_places_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
