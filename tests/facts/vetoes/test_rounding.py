"""``facts.vetoes.rounding``: a figure rounded or cut off fairly is no disagreement."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ศูนย์ประสานงานลุ่มน้ำสรุปว่าปีนี้ใช้ไปแล้ว {} ตามรายงานฉบับล่าสุด"
# Each case: id, the exact figure, and what another text makes of it.
FAIR = [
    ("rounded to tens of thousands", "189,943 คน", "1.9 แสนคน"),
    ("rounded down", "90,356 คน", "9 หมื่นคน"),
    ("cut off", "8,129 ล้านบาท", "8.12 พันล้านบาท"),
    ("rounded up", "8,129 ล้านบาท", "8.13 พันล้านบาท"),
    ("decimals left out", "48.31 ล้านบาท", "48 ล้านบาท"),
    ("per cent", "48.61%", "49%"),
    ("exactly half a unit up", "48.5%", "49%"),
    ("nearly a unit cut off", "48.99%", "48%"),
    ("in words", "22,539 คน", "สองหมื่นคน"),
    ("without its unit", "8,129 ล้านบาท", "8.12 พันล้าน"),
    ("a sixth off", "2.4 ล้านบาท", "2 ล้านบาท"),
]
UNFAIR = [
    ("digits exchanged", "5,896 ล้านบาท", "5.98 พันล้านบาท", "money"),
    ("rounded up too far", "48.31%", "49%", "number"),
    ("more than half a unit up", "48.49%", "49%", "number"),
    ("a whole unit above", "49.00%", "48%", "number"),
    ("one unit, other number", "8,129 ล้านบาท", "8,120 ล้านบาท", "money"),
    ("another power", "189,943 คน", "1.9 หมื่นคน", "number"),
    ("a fifth off", "2.5 ล้านบาท", "2 ล้านบาท", "money"),
    ("a sum of parts", "1 ล้าน 2 แสนบาท", "2.1 ล้านบาท", "money"),
    ("a range", "48.31 ล้านบาท", "48-49 ล้านบาท", "money"),
]


@pytest.mark.parametrize(("a", "b"), cases(FAIR))
def test_fair_rounding_raises_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []


@pytest.mark.parametrize(("a", "b", "kind"), cases(UNFAIR))
def test_unfair_rounding_raises_one_alert(a: str, b: str, kind: str) -> None:
    assert [one[0] for one in alerts(FRAME, a, b)] == [kind]
    assert [one[0] for one in alerts(FRAME, b, a)] == [kind]
