"""``facts.checks.seat``: a district that the two versions put into two provinces."""

import pytest
from facts_tabled import cases, compared

LEAD = "เจ้าหน้าที่ลงพื้นที่ติดตามงานซ่อมประตูน้ำและขุดลอกคลองหลายสาย"
DIFFER = [
    (
        "a district in another province",
        f"{LEAD} ที่ อ.บ้านแหลม จ.สมุทรสงคราม เมื่อเช้านี้",
        f"{LEAD} ที่อำเภอบ้านแหลม จังหวัดเพชรบุรี เมื่อเช้านี้",
        ("place", "จ.สมุทรสงคราม", "จังหวัดเพชรบุรี"),
    ),
]
AGREE = [
    (
        "the district of a province's own town",
        f"{LEAD} ที่ อ.เมือง จ.ตรัง แล้ว อ.เมือง จ.เลย",
        f"{LEAD} ที่อำเภอเมือง จังหวัดเลย แล้วอำเภอเมือง จังหวัดตรัง",
    ),
    (
        "a province and the country",
        f"{LEAD} ที่ อ.บ้านแหลม จ.เพชรบุรี เมื่อเช้านี้",
        f"{LEAD} ที่อำเภอบ้านแหลม จังหวัดเพชรบุรี ประเทศไทย เมื่อเช้านี้",
    ),
]


@pytest.mark.parametrize(("a", "b", "alert"), cases(DIFFER))
def test_another_province_is_one_alert(a: str, b: str, alert: tuple[str, ...]) -> None:
    assert compared(a, b) == [alert]
    assert compared(b, a) == [(alert[0], alert[2], alert[1])]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_what_lies_alike_raises_none(a: str, b: str) -> None:
    assert compared(a, b) == []
    assert compared(b, a) == []
