"""``facts.checks.certainty``: a thing done, planned, expected or possible."""

import pytest
from facts_tabled import alerts, cases

from dedup.comparison import compare
from dedup.model import Document

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
    ("green light or goes on", "ไฟเขียวสร้างสะพาน", "เดินหน้าสร้างสะพาน", "ไฟเขียวสร้าง", "เดินหน้าสร้าง"),
    ("settled or aims at", "เคาะสร้างสะพาน", "เล็งสร้างสะพาน", "เคาะสร้าง", "เล็งสร้าง"),
    ("approved or proposed", "อนุมัติจ่ายเงิน", "เสนอจ่ายเงิน", "อนุมัติจ่าย", "เสนอจ่าย"),
    ("agreed or put forward", "เห็นชอบให้จ่ายเงิน", "ชงจ่ายเงิน", "เห็นชอบให้จ่าย", "ชงจ่าย"),
    (
        "resolved or considers",
        *("มีมติอนุมัติจ่ายเงิน", "อยู่ระหว่างพิจารณาจ่ายเงิน"),
        *("มีมติอนุมัติจ่าย", "อยู่ระหว่างพิจารณาจ่าย"),
    ),
    ("did pay or must", "ได้จ่ายเงิน", "ต้องจ่ายเงิน", "ได้จ่าย", "ต้องจ่าย"),
    ("did build or is building", "ได้สร้างสะพาน", "กำลังสร้างสะพาน", "ได้สร้าง", "กำลังสร้าง"),
    ("in another verb", "ได้จัดตั้งศูนย์น้ำ", "เตรียมตั้งศูนย์น้ำ", "ได้จัดตั้ง", "เตรียมตั้ง"),
    ("a verb further on", "ได้แจ้งชาวบ้าน", "จะใช้ข้อมูลแจ้งชาวบ้าน", "ได้แจ้ง", "จะใช้ข้อมูลแจ้ง"),
    (
        "done by so many",
        "เข้าร่วมแล้วกว่า 200 ราย",
        "คาดว่าจะเข้าร่วม 200 ราย",
        "เข้าร่วมแล้ว",
        "คาดว่าจะเข้าร่วม",
    ),
    (
        "approved in principle",
        "อนุมัติในหลักการให้สร้างสะพาน",
        "กำลังพิจารณาสร้างสะพาน",
        "อนุมัติในหลักการให้สร้าง",
        "กำลังพิจารณาสร้าง",
    ),
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
    ("did order, in other words", "ได้สั่งให้รีบสร้างสะพาน", "ได้สั่งการให้เร่งสร้างสะพาน"),
    ("of a thing done", "เร่งขายที่ดินที่ซื้อ", "เร่งขายที่ดินที่ได้ซื้อ"),
    ("under a condition", "หากนาเสียหายได้ชดเชย", "หากนาเสียหายจะได้รับการชดเชย"),
    ("trust in other words", "เชื่อว่าราคาปลาเพิ่มขึ้น", "เชื่อมั่นว่าราคาปลาเพิ่มขึ้น"),
    ("hope in other words", "หวังให้ราคาปลาเพิ่มขึ้น", "หวังว่าราคาปลาเพิ่มขึ้น"),
    ("discussing ways", "ได้หารือถึงแนวทางสร้างสะพาน", "หารือแนวทางสร้างสะพาน"),
    ("two words for approval", "ไฟเขียวสร้างสะพาน", "อนุมัติสร้างสะพาน"),
    ("two words for a plan", "เล็งสร้างสะพาน", "เตรียมสร้างสะพาน"),
    ("two words for going on", "เดินหน้าสร้างสะพาน", "เร่งสร้างสะพาน"),
    ("expected, elsewhere in the clause", "คาดว่าปีนี้จะปลูกข้าว", "ปีนี้คาดว่าจะปลูกข้าว"),
    ("get is not did", "ได้รับเงินชดเชย", "จะได้รับเงินชดเชย"),
    ("approved, of its object alone", "เคาะ 4 มาตรการแก้น้ำเสีย", "เร่งแก้น้ำเสีย"),
    ("a verb too far on", "ได้แจ้งชาวบ้าน", "จะใช้ข้อมูลที่ชาวนาริมคลองให้ไว้เพื่อแจ้งชาวบ้าน"),
    ("besides", "นอกจากตำบลจะสร้างสะพาน", "ตำบลเองได้สร้างสะพาน"),
    ("gets to use", "ให้ชาวนาได้ใช้สะพาน", "ชาวนาพวกนั้นจะใช้สะพาน"),
    ("a hedge that leads to another", "คาดว่าตำบลจะเห็นชอบสร้างสะพาน", "คาดว่าจะสร้างสะพาน"),
    ("prepares and will", "เตรียมปลูกข้าวนาปรัง", "จะปลูกข้าวนาปรัง"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_certainties_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("certainty", left, right)]
    assert alerts(FRAME, b, a) == [("certainty", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_certainties_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []


def test_the_firmer_side_is_reported() -> None:
    a, b = (
        Document(text=FRAME.format(text), name="x", sha256="")
        for text in ("ไฟเขียวสร้างสะพาน", "เล็งสร้างสะพาน")
    )
    assert [one.reason for one in compare(a, b).discrepancies] == ["firmer in a"]
    assert [one.reason for one in compare(b, a).discrepancies] == ["firmer in b"]
