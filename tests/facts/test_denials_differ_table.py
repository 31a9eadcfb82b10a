"""A statement and its denial."""

import pytest

from dedup.facts import check
from dedup.model import Document, Link
from dedup.text import analyse

FRAME = "ชาวบ้านริมคลองบอกว่า{}ในปีนี้ตามที่ตกลงกัน"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("not planting", "จะปลูกข้าวนาปรัง", "จะไม่ปลูกข้าวนาปรัง", "ปลูก", "ไม่ปลูก"),
    ("not selling", "ขายที่ดินริมน้ำ", "ไม่ขายที่ดินริมน้ำ", "ขาย", "ไม่ขาย"),
    ("formal denial", "ได้รับเงินชดเชย", "มิได้รับเงินชดเชย", "ได้รับ", "มิได้รับ"),
    ("never", "เคยรับเงินชดเชย", "ไม่เคยรับเงินชดเชย", "เคย", "ไม่เคยรับ"),
    ("need not", "ต้องจ่ายค่าน้ำ", "ไม่ต้องจ่ายค่าน้ำ", "ต้อง", "ไม่ต้องจ่าย"),
    ("cannot", "สามารถขายปลาได้", "ไม่สามารถขายปลาได้", "สามารถ", "ไม่สามารถขาย"),
    ("have no", "มีโรงเรียนใหม่", "ไม่มีโรงเรียนใหม่", "มี", "ไม่มีโรงเรียน"),
    ("do not agree", "เห็นด้วยกับโครงการ", "ไม่เห็นด้วยกับโครงการ", "เห็นด้วย", "ไม่เห็นด้วย"),
    ("not approve", "อนุมัติงบประมาณ", "ไม่อนุมัติงบประมาณ", "อนุมัติ", "ไม่อนุมัติ"),
    ("not allow", "อนุญาตให้จับปลา", "ไม่อนุญาตให้จับปลา", "อนุญาต", "ไม่อนุญาต"),
    ("not include", "รวมค่าอาหาร", "ไม่รวมค่าอาหาร", "รวม", "ไม่รวม"),
    ("not lower", "ราคาต่ำกว่าทุน", "ราคาไม่ต่ำกว่าทุน", "ต่ำกว่า", "ไม่ต่ำกว่า"),
    ("open or close", "เปิดประตูน้ำ", "ปิดประตูน้ำ", "เปิด", "ปิด"),
    ("not agreeing to build", "ยอมให้สร้างสะพาน", "ไม่ยอมให้สร้างสะพาน", "ยอมให้", "ไม่ยอมให้"),
    ("not yet built", "สร้างสะพานใหม่", "ยังไม่สร้างสะพานใหม่", "สร้าง", "ไม่สร้าง"),
    ("not certain", "แน่ใจว่าจะขายปลา", "ไม่แน่ใจว่าจะขายปลา", "แน่ใจ", "ไม่แน่ใจ"),
]
AGREE = [
    ("equal", "จะปลูกข้าวนาปรัง", "จะปลูกข้าวนาปรัง"),
    ("equal denial", "ไม่ขายที่ดินริมน้ำ", "ไม่ขายที่ดินริมน้ำ"),
    ("denial in other words", "ไม่ได้ฝืนใจใคร", "ไม่ได้บังคับใคร"),
    ("two denials", "ไม่ได้รับเงินชดเชย", "มิได้รับเงินชดเชย"),
    ("not only", "ไม่เพียงช่วยเกษตรกร", "ช่วยเกษตรกร"),
    ("whether", "ไม่ว่าจะปลูกอะไรก็ขายได้", "จะปลูกอะไรก็ขายได้"),
    ("marks lost", "ไม่ขายที่ดินริมน้ำ", "ไมขายที่ดินริมน้ำ"),
    ("space", "ไม่ ขายที่ดินริมน้ำ", "ไม่ขายที่ดินริมน้ำ"),
    ("bamboo", "ปลูกไม้ไผ่ริมน้ำ", "ปลูกไม้ริมน้ำ"),
    ("long", "เตรียมงานไม่นาน", "เตรียมงานสั้น"),
    ("fewer words", "จะปลูกข้าวและถั่ว", "จะปลูกข้าว"),
]


def alerts(a: str, b: str) -> list[tuple[str, str, str]]:
    """List type and both quotations of what is found in two frames that answer each other."""
    texts = [FRAME.format(value) for value in (a, b)]
    readings = [analyse(Document(text=text, name="x", sha256="")) for text in texts]
    sides = [tuple(one.id for one in reading.sentences) for reading in readings]
    link = Link(id=0, a=sides[0], b=sides[1], relation="edited", score=0.9)
    return [
        (one.type, texts[0][one.a.start : one.a.end], texts[1][one.b.start : one.b.end])
        for one in check(readings[0], readings[1], [link], (), ()).discrepancies
    ]


@pytest.mark.parametrize(
    ("a", "b", "left", "right"), [c[1:] for c in DIFFER], ids=[c[0] for c in DIFFER]
)
def test_denials_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(a, b) == [("negation", left, right)]
    assert alerts(b, a) == [("negation", right, left)]


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in AGREE], ids=[c[0] for c in AGREE])
def test_denials_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(a, b) == []
    assert alerts(b, a) == []
