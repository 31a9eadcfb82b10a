"""``facts.checks.opposites``: opposites among words that answer each other."""

import pytest
from facts_tabled import alerts, cases

# Each case: id, a rewritten sentence of either version, and the quotations of the alert.
DIFFER = [
    (
        "rose and fell",
        "เขื่อนทรุดเพราะน้ำขึ้นอย่างรวดเร็วในคลอง",
        "ตลิ่งพังเนื่องจากน้ำมีการลดระดับลงอย่างรวดเร็วในคลอง",
        "ขึ้น",
        "ลง",
    ),
    (
        "have and lack",
        "กลุ่มแม่บ้านยังขาดแรงงานและเครื่องมือที่ใช้ได้",
        "ขอยืนยันว่าที่นี่มีแรงงาน เครื่องมือครบทุกชนิดที่ใช้ได้",
        "ขาด",
        "มี",
    ),
]
AGREE = [
    ("denied", "กลุ่มแม่บ้านไม่ขาดแรงงานและเครื่องมือที่ใช้ได้", "ขอยืนยันว่าที่นี่มีแรงงาน เครื่องมือครบทุกชนิดที่ใช้ได้"),
    ("of another thing", "กลุ่มแม่บ้านยังขาดปุ๋ยและพันธุ์ปลา", "ขอยืนยันว่าที่นี่มีแรงงาน เครื่องมือครบทุกชนิดที่ใช้ได้"),
    ("within a word", "ราคาปลาพอดีกับต้นทุนในปีนี้", "ราคาปลานั้นร้ายกับต้นทุนในปีนี้"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_opposites_in_answering_places_raise_one_alert(
    a: str, b: str, left: str, right: str
) -> None:
    assert alerts("{}", a, b) == [("negation", left, right)]
    assert alerts("{}", b, a) == [("negation", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_opposites_elsewhere_raise_none(a: str, b: str) -> None:
    assert alerts("{}", a, b) == []
    assert alerts("{}", b, a) == []
