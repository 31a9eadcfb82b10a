"""``facts.vetoes.same_name``: names of one body or place are taken back, others are not."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ชาวบ้านรับน้ำดื่มร่วมกับกระทรวงการคลัง {} กระทรวงวัฒนธรรม เมื่อเช้านี้ที่ลานเมือง"
ONE = [
    ("elision", "กระทรวงเกษตรและสหกรณ์", "กระทรวงเกษตรฯ"),
    ("acronym", "กระทรวงเกษตรและสหกรณ์", "กษ."),
    ("hospital in short", "โรงพยาบาลของรัฐ", "รพ.รัฐ"),
    ("nickname", "ธนาคารแห่งประเทศไทย", "ธปท."),
    ("company's form", "บริษัท ดีงามการค้า จำกัด", "บริษัทดีงามการค้า"),
]


@pytest.mark.parametrize(("a", "b"), cases(ONE))
def test_one_body_under_two_names_is_no_disagreement(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []


def test_a_tone_mark_makes_two_names() -> None:
    a, b = "บริษัทช่างมงคล", "บริษัทช้างมงคล"
    assert alerts(FRAME, a, b) == [("org", a, b)]
