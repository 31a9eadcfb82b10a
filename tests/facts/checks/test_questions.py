"""``facts.checks.questions``: questions told as findings."""

import pytest
from facts_tabled import alerts, cases

FRAME = "เมื่อวานนี้ที่ศาลากลาง นายอำเภอตอบเรื่องคลองว่า {} และขอให้ชาวบ้านช่วยกันดูแล"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    (
        "found",
        "มีการทิ้งน้ำเสียจากโรงงานลงคลองหรือไม่",
        "มีการทิ้งน้ำเสียจากโรงงานลงคลอง",
    ),
]
AGREE = [
    ("equal", "มีการทิ้งน้ำเสียลงคลองหรือไม่", "มีการทิ้งน้ำเสียลงคลองหรือไม่"),
    ("asked in other words", "มีการทิ้งน้ำเสียลงคลองหรือไม่", "มีผู้ถามว่ามีการทิ้งน้ำเสียลงคลอง"),
    ("too little of it is stated", "มีการทิ้งน้ำเสียลงคลองหรือไม่", "คลองสะอาดดี"),
]


@pytest.mark.parametrize(("a", "b"), cases(DIFFER))
def test_a_question_reported_as_a_finding_is_one_alert(a: str, b: str) -> None:
    for found, asked, told in ((alerts(FRAME, a, b), 1, 2), (alerts(FRAME, b, a), 2, 1)):
        (alert,) = found
        assert alert[0] == "certainty"
        assert alert[asked].endswith("หรือไม่")
        assert alert[told] in a


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_what_asks_on_both_sides_raises_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
