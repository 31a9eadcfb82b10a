"""``facts.checks.conditions``: conditions and short limits that one side leaves off."""

import pytest
from facts_tabled import alerts, cases, compared

FRAME = "ชาวบ้านริมคลองเห็นด้วยกับโครงการ{}"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("if", " หากชุมชนยอมรับ", "", "หากชุมชนยอมรับ", "โครงการ"),
    ("only when", "ก็ต่อเมื่อมีน้ำพอ", "", "ก็ต่อเมื่อมีน้ำพอ", "โครงการ"),
    ("once", "เมื่อฝนหยุดแล้ว", "", "เมื่อฝนหยุดแล้ว", "โครงการ"),
    ("first year", "ในปีแรก", "", "ในปีแรก", "โครงการ"),
    ("for the time being", "ในเบื้องต้น", "", "ในเบื้องต้น", "โครงการ"),
    ("in the middle", "ในปีแรก และจะช่วยกันดูแล", " และจะช่วยกันดูแล", "ในปีแรก", "โครงการ"),
]
AGREE = [
    ("equal", " หากชุมชนยอมรับ", " หากชุมชนยอมรับ"),
    ("in other words", " หากชุมชนยอมรับ", " ถ้าคนในชุมชนตกลง"),
    ("stands elsewhere", " หากชุมชนยอมรับ", "\nหากชุมชนยอมรับ"),
    ("of the next clause", " หากน้ำแห้ง ให้ขุดบ่อ", " ให้ขุดบ่อ"),
    ("an exception is an addition", "ยกเว้นวันหยุด", ""),
    ("conditions that are told below", "โดยมีเงื่อนไขการจอง ดังนี้", ""),
    ("a place", "ในตำบล", ""),
    ("the first house", "ของบ้านหลังแรก", ""),
    (
        "of more words than a condition has",
        " หากกรรมการหมู่บ้านกับผู้นำชุมชนและชาวนาริมคลองช่วยกันดูแลประตูน้ำในฤดูแล้งด้วย",
        "",
    ),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_a_condition_left_off_raises_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("scope", left, right)]
    assert alerts(FRAME, b, a) == [("scope", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_what_is_no_condition_left_off_raises_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []


# A condition after a space is often a sentence of its own, which nothing answers.
CLAUSE = "เมื่อวานนี้ที่ประชุมหมู่บ้านริมคลองบางน้ำใสเห็นด้วยกับการขุดลอกคลองและซ่อมประตูระบายน้ำทุกแห่งในตำบล"
CONDITION = "หากกรรมการหมู่บ้านทุกคนยอมรับแบบแปลน"


def test_a_condition_of_its_own_that_is_left_off_is_found() -> None:
    alone, both = f"{CLAUSE}\nทุกคนช่วยกันดูแล", f"{CLAUSE} {CONDITION}\nทุกคนช่วยกันดูแล"
    assert compared(both, alone) == [("scope", CONDITION, "ตำบล")]
    assert compared(alone, both) == [("scope", "ตำบล", CONDITION)]


def test_a_condition_that_says_what_is_done_then_is_an_addition() -> None:
    alone = f"{CLAUSE}\nทุกคนช่วยกันดูแล"
    assert compared(f"{CLAUSE} {CONDITION}จะเริ่มงานทันที\nทุกคนช่วยกันดูแล", alone) == []
    assert compared(f"{CLAUSE}\n{CONDITION}\nทุกคนช่วยกันดูแล", alone) == []
    assert compared(f"{CLAUSE} {CONDITION} ทุกคนช่วยกันดูแล", alone) == []
