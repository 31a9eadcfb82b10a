"""``facts.checks.apart.actors``: who says, orders or proposes what both versions tell."""

import pytest
from facts_tabled import cases, compared

OPENING = "ปีนี้ฝนมาช้ากว่าทุกปีและน้ำในคลองลดลงมากจนเรือขนผักของชาวสวนเดินลำบาก"
CLOSING = "สมาชิกสหกรณ์ริมน้ำรับปุ๋ยชีวภาพราคาถูกจากโรงผสมของกลุ่มแม่บ้าน"
SAID = "จะขุดลอกคลองสายวัดท่าเกวียนและเสริมคันดินให้เสร็จก่อนฤดูฝน"
# Each case: id, who does it in either version with the verb, and the words of the alert.
DIFFER = [
    ("the meeting", "ที่ประชุมระบุว่า", "รายงานข่าวระบุว่า", "ที่ประชุม", "รายงานข่าว"),
    (
        "who serves another",
        "นายกรัฐมนตรีขอให้กรมชลประทาน",
        "เลขาธิการนายกรัฐมนตรีขอให้กรมชลประทาน",
        "นายกรัฐมนตรี",
        "เลขาธิการนายกรัฐมนตรี",
    ),
    (
        "people and authorities",
        "ประชาชนเสนอว่า",
        "คณะกรรมการหมู่บ้านเสนอว่า",
        "ประชาชน",
        "คณะกรรมการหมู่บ้าน",
    ),
]
AGREE = [
    ("the same", "ที่ประชุมระบุว่า", "ที่ประชุมกล่าวว่า"),
    ("in full and in short", "กระทรวงการคลังระบุว่า", "คลังระบุว่า"),
    ("any ministry", "กระทรวงฯ ยืนยันว่า", "กระทรวงการคลัง ยืนยันว่า"),
    ("only referred to", "ตามที่ประชาชนเสนอว่า", "คณะกรรมการหมู่บ้านเสนอว่า"),
    ("another verb", "ที่ประชุมระบุว่า", "ประชาชนเสนอว่า"),
    ("no agent", "นอกจากนี้ ยังระบุว่า", "รายงานข่าวระบุว่า"),
    ("not said", "ผู้ป่วยยืนยันติดเชื้อ", "รายงานข่าวระบุว่า"),
    (
        "an office by two names of its body",
        "ผู้แทน สปสช. กล่าวว่า",
        "ผู้แทนสำนักงานหลักประกันสุขภาพแห่งชาติ กล่าวว่า",
    ),
]


def speakers(one: str, other: str) -> list[tuple[str, str]]:
    found = compared(
        *(f"{OPENING}\n{words} {SAID}\n{CLOSING}" for words in (one, other)),
    )
    return [(left, right) for kind, left, right in found if kind == "attribution"]


@pytest.mark.parametrize(("one", "other", "left", "right"), cases(DIFFER))
def test_another_subject_of_one_verb_is_told(one: str, other: str, left: str, right: str) -> None:
    assert speakers(one, other) == [(left, right)]
    assert speakers(other, one) == [(right, left)]


@pytest.mark.parametrize(("one", "other"), cases(AGREE))
def test_one_subject_in_other_words_is_not(one: str, other: str) -> None:
    assert speakers(one, other) == []
    assert speakers(other, one) == []
