"""``facts.checks.two_glosses``: one name explained by two acronyms."""

import pytest
from facts_tabled import cases, compared

LEAD = "เจ้าหน้าที่ลงพื้นที่ติดตามงานซ่อมประตูน้ำและขุดลอกคลองหลายสาย"
KOREA = "สำนักงานส่งเสริมการค้าและการลงทุนแห่งสาธารณรัฐเกาหลี"
DIFFER = [
    (
        "one name, two acronyms",
        f"{LEAD} ร่วมกับ{KOREA} (KOICA) ตั้งแต่ปีที่แล้ว",
        f"{LEAD} ร่วมกับ{KOREA} (KOTRA) ตั้งแต่ปีที่แล้ว",
        ("org", "(KOICA)", "(KOTRA)"),
    ),
]
AGREE = [
    (
        "one acronym, with points and without",
        f"{LEAD} ร่วมกับกรมชลประทาน (ชป.) ตั้งแต่ปีที่แล้ว",
        f"{LEAD} ร่วมกับกรมชลประทาน (ชป) ตั้งแต่ปีที่แล้ว",
    ),
]


@pytest.mark.parametrize(("a", "b", "alert"), cases(DIFFER))
def test_another_acronym_is_one_alert(a: str, b: str, alert: tuple[str, ...]) -> None:
    assert compared(a, b) == [alert]
    assert compared(b, a) == [(alert[0], alert[2], alert[1])]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_one_acronym_raises_none(a: str, b: str) -> None:
    assert compared(a, b) == []
    assert compared(b, a) == []
