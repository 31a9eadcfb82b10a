"""``facts.checks.other_body``: acronyms of two bodies in answering places."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ชาวบ้านรับน้ำดื่มจาก {} เมื่อเช้านี้ที่ลานเมือง"
DIFFER = [
    ("Thai acronyms", "สสว.", "บสย."),
    ("Latin acronyms", "KOICA", "KOTRA"),
    ("acronym and another department", "กสก.", "กรมส่งเสริมสหกรณ์"),
    ("banks", "ธ.ก.ส.", "ธ.อ.ส."),
    ("ministries", "สธ.", "ศธ."),
    ("Latin ones that no table knows", "QWERA", "QWORTA"),
]
AGREE = [
    ("its own department", "กสก.", "กรมส่งเสริมการเกษตร"),
    ("nickname", "ธปท.", "แบงก์ชาติ"),
    ("ministry", "สธ.", "กระทรวงสาธารณสุข"),
    ("a thing of two names", "MOU", "บันทึกความเข้าใจ"),
]


@pytest.mark.parametrize(("a", "b"), cases(DIFFER))
def test_acronyms_of_two_bodies_are_one_alert(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == [("org", a, b)]
    assert alerts(FRAME, b, a) == [("org", b, a)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_forms_of_one_body_are_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
