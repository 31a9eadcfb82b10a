"""``facts.kinds.body``: bodies by their short forms, beside verbs, and with a letter mistaken."""

import pytest
from facts_tabled import alerts, cases, stated

FRAME = "ชุมชนริมคลองมอบให้ {} เดินสายใหม่ตามแผน"
LONG = "สำนักงานส่งเสริมสวนลอยน้ำและการประมงชายฝั่ง"
DIFFER = [
    ("electricity", "กฟผ.", "กฟภ."),
    ("water", "กปน.", "กปภ."),
    ("short and full", "กปน.", "การประปาส่วนภูมิภาค"),
    ("a region", f"{LONG} เขต 1", f"{LONG} เขต 2"),
    ("a short name", "กรมปลา", "กรมปลิง"),
]
AGREE = [
    ("short and full", "กปน.", "การประปานครหลวง"),
    ("a letter", LONG, LONG.replace("ประมง", "ประมว")),
]


@pytest.mark.parametrize(("a", "b"), cases(DIFFER))
def test_differ(a: str, b: str) -> None:
    assert len(alerts(FRAME, a, b)) == 1


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_agree(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []


BODIES = [
    ("praise", "องค์การอนามัยโลกชื่นชมไทยที่ขยัน", ["องค์การอนามัยโลก"]),
    ("praise of one not tabled", "ธนาคารปลากัดยกย่องชาวบ้าน", ["ธนาคารปลากัด"]),
    ("tell", "การประปานครหลวงชี้แจงเหตุน้ำไม่ไหล", ["การประปานครหลวง"]),
    ("spread", "สำนักเผยแพร่ปลากัด แถลง", ["สำนักเผยแพร่ปลากัด"]),
    ("short form glued", "มอบให้กฟผ.นำสายลงดิน", ["กฟผ."]),
    ("letters of another short form", "รูป ก.กปน.ข. ใหม่", []),
]


@pytest.mark.parametrize(("text", "bodies"), cases(BODIES))
def test_body(text: str, bodies: list[str]) -> None:
    assert [words for words, _ in stated(text, "org")] == bodies
