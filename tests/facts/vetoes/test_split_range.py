"""``facts.vetoes.split_range``: a range of days or figures in one or in two."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ตลาดริมคลองเปิดขายของสดและต้นไม้ {} ให้ทุกคนในตำบล"
ONE = "วันที่ 27 – 29 กันยายน 2562"


@pytest.mark.parametrize(
    "other",
    cases([("from and to", "ตั้งแต่วันที่ 27 ถึงวันที่ 29 กันยายน 2562"), ("equal", ONE)]),
)
def test_a_range_in_two_dates_is_the_same(other: str) -> None:
    assert alerts(FRAME, ONE, other) == []
    assert alerts(FRAME, other, ONE) == []


def test_another_end_differs() -> None:
    assert [kind for kind, _, _ in alerts(FRAME, ONE, "วันที่ 27 – 28 กันยายน 2562")] == ["date"]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    cases(
        [
            ("in two", "37,680-68,350 บาท", "37,680 บาท ถึง 68,350 บาท", False),
            ("another end", "37,680-68,350 บาท", "37,680 บาท ถึง 68,530 บาท", True),
        ]
    ),
)
def test_a_range_of_figures_in_two_is_the_same(one: str, other: str, differ: bool) -> None:
    frame = "ลูกจ้างกลุ่มเชี่ยวชาญเฉพาะ เงินเดือน {} โดยคัดเลือกด้วยวิธีสรรหา"
    assert bool(alerts(frame, one, other)) == differ
    assert bool(alerts(frame, other, one)) == differ
