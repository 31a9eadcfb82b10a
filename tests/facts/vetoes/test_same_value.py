"""``facts.vetoes.same_value``: what has one canonical value on both sides is no disagreement."""

import pytest

from dedup import compare, document

FRAME = (
    "หน่วยงานสมมติเปิดเดินรถจากท่าอากาศยาน{} สายใหม่)-ทางด่วนสมมติ "
    "รถออกทุก 20 นาที เปิดให้บริการทุกวันไม่เว้นวันหยุดราชการ"
)
A = FRAME.format("-มอเตอร์เวย์ (กรุงเทพ-ชลุบุรี")
B = FRAME.format(" - ถนนมอเตอร์เวย์ (กรุงเทพฯ - ชลบุรี")


@pytest.mark.parametrize(("a", "b"), [(A, B), (B, A)])
def test_a_place_in_another_notation_beside_a_slip_is_none(a: str, b: str) -> None:
    found = compare(document(a), document(b))
    said = [{one.a.value, one.b.value} for one in (*found.discrepancies, *found.possible)]
    assert said == [{"ชลุบุรี", "ชลบุรี"}]


def test_a_meeting_without_the_year_of_its_number_is_the_same() -> None:
    numbered = "กรรมการตลาดริมคลองประชุมครั้งที่ {} ที่ศาลากลางบ้านเมื่อเช้านี้"
    for one, other in (("4", "4/2560"), ("4/2560", "4")):
        found = compare(document(numbered.format(one)), document(numbered.format(other)))
        assert (found.discrepancies, found.possible) == ((), ())
