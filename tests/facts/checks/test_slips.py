"""``facts.checks.slips``: one or two letters that differ in a name of one thing."""

import pytest
from facts_tabled import alerts, cases, compared

FRAME = "ชาวบ้านรับน้ำดื่มจาก {} เมื่อเช้านี้ที่ลานเมือง"
SLIPS = [
    ("surname", "นายสมชาย มาลา", "นายสมชาย มาลัย", "name"),
    ("bridge", "สะพานพระปิ่นเกล้า", "สะพานพระปิ่นกล้า", "name"),
    ("station", "สถานีบางซื่อ", "สถานีบางชื่อ", "name"),
    ("road", "ถนนพหลโยธิน", "ถนนพหลโยทิน", "place"),
    ("district", "อำเภอปากพะยูน", "อำเภอปากพยูน", "place"),
    ("province", "จังหวัดชลบุรี", "จังหวัดชลุบุรี", "place"),
    ("hospital", "โรงพยาบาลศิริราช", "โรงพยาบาลศิราช", "org"),
    ("a tone mark", "บริษัทช่างมงคล", "บริษัทช้างมงคล", "org"),
]
NO_SLIPS = [
    ("mark in a foreign name", "โรงแรมเซ็นทรา", "โรงแรมเซนทรา"),
    ("word of the same sense", "องค์กรชุมชน", "องค์การชุมชน"),
    ("letters drawn alike", "จังหวัดสุราษฎร์ธานี", "จังหวัดสุราษฏร์ธานี"),
    ("title in short", "นางสาวสมใจ ดีงาม", "น.ส.สมใจ ดีงาม"),
    ("function word", "เมืองใหม่", "ในเมืองใหม่"),
    ("no name", "น้ำพุกลางตลาด", "น้ำผุกลางตลาด"),
]


@pytest.mark.parametrize(("a", "b", "kind"), cases(SLIPS))
def test_a_slip_in_a_name_is_one_alert(a: str, b: str, kind: str) -> None:
    assert [one for one, *_ in alerts(FRAME, a, b)] == [kind]
    assert [one for one, *_ in alerts(FRAME, b, a)] == [kind]


def test_a_slip_shows_the_name() -> None:
    found = alerts(FRAME, "สะพานพระปิ่นเกล้า", "สะพานพระปิ่นกล้า")
    assert found == [("name", "สะพานพระปิ่นเกล้า", "สะพานพระปิ่นกล้า")]


@pytest.mark.parametrize(("a", "b"), cases(NO_SLIPS))
def test_another_notation_is_no_slip(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []


def test_lost_marks_are_no_slips() -> None:
    a = "สำนักงานแจ้งว่าบริษัทช่างมงคลทำสัญญากับจังหวัดแล้วเมื่อต้นเดือนที่ผ่านมา ทั้งนี้ผู้ว่าราชการจังหวัดเห็นด้วย"
    b = a.replace("่", "").replace("ำ", "า")
    assert compared(a, b) == []
