"""``facts.checks.altered_quotation``: words altered inside quotations."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ผู้ใหญ่บ้านกล่าวว่า “เราอยากให้{}ในทุกหมู่บ้านริมคลอง”"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("a noun", "มีห้องเย็นของชุมชน", "มีวัดของชุมชน", "ห้องเย็น", "วัด"),
    ("a verb", "พัฒนาตลาดปลา", "ควบคุมตลาดปลา", "พัฒนา", "ควบคุม"),
    ("an adverb", "แก้ปัญหาน้ำได้ทันที", "แก้ปัญหาน้ำอย่างยั่งยืน", "ทันที", "ยั่งยืน"),
    ("a count", "ลดค่าน้ำในปีแรก", "ลดค่าน้ำในสองปีแรก", "ปี", "สองปี"),
]
AGREE = [
    ("equal", "มีห้องเย็นของชุมชน", "มีห้องเย็นของชุมชน"),
    ("one meaning", "ขายปลา", "จำหน่ายปลา"),
    ("a word in the other", "หนุนตลาดปลา", "สนับสนุนตลาดปลา"),
    ("particles", "ดูแลน้ำด้วย", "ดูแลน้ำอีกด้วย"),
    ("another class", "น้ำใสต่อไป", "มีน้ำต่อไป"),
    ("a condition", "ชาวบ้านร่วมมือ", "หากร่วมมือ"),
    ("letters of another script", "ส่งข้อความ", "ส่ง SMS"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_an_altered_quotation_raises_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("quote", left, right)]
    assert alerts(FRAME, b, a) == [("quote", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_what_is_not_altered_raises_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
