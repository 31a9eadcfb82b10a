"""``facts.vetoes.same_name``: names of one body or place are taken back, others are not."""

from types import SimpleNamespace
from typing import Any

import pytest
from facts_tabled import alerts, cases

from dedup import compare, document
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.vetoes.same_name import veto

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


@pytest.mark.parametrize(
    ("a", "b", "damaged", "stands"),
    [
        ("บ้านช่างมงคล", "บ้านช้างมงคล", False, True),
        ("บ้านช่างมงคล", "บ้านช้างมงคล", True, False),
        ("บ้าน ช้างมงคล", "บ้านช้างมงคล", False, False),
    ],
    ids=["marks of two names", "marks that a damaged text loses", "a space"],
)
def test_names_of_one_skeleton_are_two_by_their_marks_alone(
    a: str, b: str, damaged: bool, stands: bool
) -> None:
    one = Disagreement("place", Place(0, len(a), a), Place(0, len(b), b), found_by="place")
    versions: Any = SimpleNamespace(
        texts=(SimpleNamespace(text=a), SimpleNamespace(text=b)), damaged=damaged
    )
    assert list(veto([one], versions)) == ([one] if stands else [])


def test_two_offices_of_one_person_are_none() -> None:
    frame = "นายสมพงษ์ ทองพจนดี {} เปิดเผยว่าตลาดริมคลองเปิดขายของสดทุกวันเสาร์"
    both = "ผู้ตรวจราชการกระทรวงแรงงาน ในฐานะโฆษกกระทรวงแรงงาน"
    for one, other in (("โฆษกกระทรวงแรงงาน", both), (both, "โฆษกกระทรวงแรงงาน")):
        found = compare(document(frame.format(one)), document(frame.format(other)))
        assert found.discrepancies == ()
