"""A thing done, planned, expected or possible."""

import pytest

from dedup.facts import check
from dedup.model import Document, Link
from dedup.text import analyse

FRAME = "ชุมชนริมคลอง{}ตามที่ตกลงกันในที่ประชุม"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("expected", "คาดว่าราคาปลาเพิ่มขึ้น", "ราคาปลาเพิ่มขึ้น", "คาดว่าราคา", "ราคา"),
    ("perhaps", "อาจจะปลูกข้าวนาปรัง", "ปลูกข้าวนาปรัง", "อาจจะปลูก", "ปลูก"),
    ("did or should", "ได้ปลูกข้าวนาปรัง", "ควรปลูกข้าวนาปรัง", "ได้ปลูก", "ควรปลูก"),
    ("did or will", "ได้ปลูกข้าวนาปรัง", "จะปลูกข้าวนาปรัง", "ได้ปลูก", "จะปลูก"),
    ("did or prepares", "ได้ปลูกข้าวนาปรัง", "เตรียมปลูกข้าวนาปรัง", "ได้ปลูก", "เตรียมปลูก"),
    ("expected or will", "คาดว่าจะสร้างสะพาน", "จะสร้างสะพาน", "คาดว่าจะสร้าง", "จะสร้าง"),
    ("did build or will", "ได้สร้างสะพาน", "จะสร้างสะพาน", "ได้สร้าง", "จะสร้าง"),
    ("should build", "ได้สร้างสะพาน", "ควรสร้างสะพาน", "ได้สร้าง", "ควรสร้าง"),
    ("perhaps build", "อาจจะสร้างสะพาน", "สร้างสะพาน", "อาจจะสร้าง", "สร้าง"),
    ("perhaps sell", "อาจจะขายที่ดิน", "ขายที่ดิน", "อาจจะขาย", "ขาย"),
    ("did sell or will", "ได้ขายที่ดิน", "จะขายที่ดิน", "ได้ขาย", "จะขาย"),
    ("did sell or should", "ได้ขายที่ดิน", "ควรขายที่ดิน", "ได้ขาย", "ควรขาย"),
    ("did build or prepares", "ได้สร้างสะพาน", "เตรียมสร้างสะพาน", "ได้สร้าง", "เตรียมสร้าง"),
    ("did build or perhaps", "ได้สร้างสะพาน", "อาจจะสร้างสะพาน", "ได้สร้าง", "อาจจะสร้าง"),
    ("expected to sell", "คาดว่าจะขายที่ดิน", "จะขายที่ดิน", "คาดว่าจะขาย", "จะขาย"),
]
AGREE = [
    ("equal", "ปลูกข้าวนาปรัง", "ปลูกข้าวนาปรัง"),
    ("equal, may", "อาจปลูกข้าวนาปรัง", "อาจปลูกข้าวนาปรัง"),
    ("two words for may", "อาจปลูกข้าวนาปรัง", "อาจจะปลูกข้าวนาปรัง"),
    ("will left out", "จะปลูกข้าวนาปรัง", "ปลูกข้าวนาปรัง"),
    ("did left out", "ได้ปลูกข้าวนาปรัง", "ปลูกข้าวนาปรัง"),
    ("equal, expected", "คาดว่าราคาปลาเพิ่มขึ้น", "คาดว่าราคาปลาเพิ่มขึ้น"),
    ("expected in other words", "คาดว่าราคาปลาเพิ่มขึ้น", "คาดการณ์ว่าราคาปลาเพิ่มขึ้น"),
    ("marks lost", "คาดว่าราคาปลาเพิ่มขึ้น", "คาดวาราคาปลาเพิ่มขึ้น"),
    ("prepares, equal", "เตรียมปลูกข้าวนาปรัง", "เตรียมปลูกข้าวนาปรัง"),
    ("space", "จะปลูกข้าว นาปรัง", "จะปลูกข้าวนาปรัง"),
    ("teacher", "ช่วยอาจารย์ปลูกข้าว", "ช่วยครูปลูกข้าว"),
    ("prepares and will", "เตรียมปลูกข้าวนาปรัง", "จะปลูกข้าวนาปรัง"),
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
def test_certainties_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(a, b) == [("certainty", left, right)]
    assert alerts(b, a) == [("certainty", right, left)]


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in AGREE], ids=[c[0] for c in AGREE])
def test_certainties_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(a, b) == []
    assert alerts(b, a) == []
