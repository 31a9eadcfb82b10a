"""Places: each as it stands, and one value for its short and its full name."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each place in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("province", "ที่จังหวัดเชียงราย", [("จังหวัดเชียงราย", "เชียงราย")]),
    ("province in short", "ที่ จ.เชียงราย", [("จ.เชียงราย", "เชียงราย")]),
    ("province bare", "เดินทางไปเชียงราย", [("เชียงราย", "เชียงราย")]),
    ("district and province", "อ.แม่สอด จ.ตาก", [("อ.แม่สอด", "แมสอด"), ("จ.ตาก", "ตาก")]),
    ("district in full", "ที่อำเภอแม่สอด", [("อำเภอแม่สอด", "แมสอด")]),
    ("subdistrict in full", "ตำบลบางตะบูน", [("ตำบลบางตะบูน", "บางตะบูน")]),
    ("subdistrict in short", "ต.บางตะบูน", [("ต.บางตะบูน", "บางตะบูน")]),
    ("quarter of Bangkok", "แขวงบางยี่ขัน", [("แขวงบางยี่ขัน", "บางยีขัน")]),
    ("district of Bangkok", "เขตบางกอกใหญ่", [("เขตบางกอกใหญ่", "บางกอกใหญ")]),
    ("road", "ถนนราชดำเนิน", [("ถนนราชดำเนิน", "ราชดาเนิน")]),
    ("province, other name", "โคราช", [("โคราช", "นครราชสีมา")]),
    ("province, shortened", "เที่ยวอยุธยา", [("อยุธยา", "พระนครศรีอยุธยา")]),
    ("capital in full", "ที่กรุงเทพมหานคร", [("กรุงเทพมหานคร", "กรุงเทพมหานคร")]),
    ("capital shortened", "ที่กรุงเทพฯ", [("กรุงเทพฯ", "กรุงเทพมหานคร")]),
    ("capital in letters", "ที่ กทม.", [("กทม.", "กรุงเทพมหานคร")]),
    ("country with its word", "ประเทศลาว", [("ประเทศลาว", "ลาว")]),
    ("country of the people", "สปป.ลาว", [("สปป.ลาว", "ลาว")]),
    ("kingdom", "สหราชอาณาจักร", [("สหราชอาณาจักร", "สหราชอาณาจักร")]),
    ("country in a row", "ไทย ลาว และเวียดนาม", [("ลาว", "ลาว"), ("เวียดนาม", "เวียดนาม")]),
    ("two provinces", "ที่เชียงราย และเชียงใหม่", [("เชียงราย", "เชียงราย"), ("เชียงใหม่", "เชียงใหม่")]),
    ("hall of a province", "ณ ศาลากลางจังหวัดน่าน", [("ณ ศาลากลาง", "ศาลากลาง"), ("จังหวัดน่าน", "น่าน")]),
    ("Japan", "ส่งออกไปญี่ปุ่น", [("ญี่ปุ่น", "ญี่ปุ่น")]),
    ("China", "ส่งออกไปประเทศจีน", [("ประเทศจีน", "จีน")]),
    ("each province", "ทุกจังหวัด", []),
    ("abroad", "ไปต่างประเทศ", []),
    ("neighbours", "ประเทศเพื่อนบ้าน", []),
    ("spread", "แพร่ข่าวไปทั่ว", []),
    ("so", "เลยกลับบ้าน", []),
    ("zone", "เขตเศรษฐกิจพิเศษ", []),
    ("wide", "ขยายอาณาเขต", []),
    ("villagers", "ชาวบ้านร่วมงาน", []),
    ("whole country", "ทั่วประเทศ", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "place") == expected
