"""Items of lists that one version adds: each by its own words."""

import pytest

from dedup.facts import check
from dedup.model import Addition, Document
from dedup.text import analyse

# Each case: id, text, and the original text of each list_item that it adds.
CASES: list[tuple[str, str, list[str]]] = [
    ("namely", "ได้แก่ ปลาหมอ ปลาสลิด และปลาดุก", ["ปลาหมอ", "ปลาสลิด", "ปลาดุก"]),
    ("consisting of", "ประกอบด้วย ข้าวสาร น้ำปลา น้ำตาล", ["ข้าวสาร", "น้ำปลา", "น้ำตาล"]),
    ("such as", "เช่น มะม่วง ลำไย และเงาะ", ["มะม่วง", "ลำไย", "เงาะ"]),
    ("such as, and its end", "เช่น มะม่วง ลำไย เป็นต้น", ["มะม่วง", "ลำไย"]),
    ("for instance", "อาทิ ผ้าไหม ผ้าฝ้าย", ["ผ้าไหม", "ผ้าฝ้าย"]),
    ("commas", "ได้แก่ ข้าวสาร, น้ำปลา, น้ำตาล", ["ข้าวสาร", "น้ำปลา", "น้ำตาล"]),
    ("with or", "ได้แก่ รถไฟ หรือรถโดยสาร", ["รถไฟ", "รถโดยสาร"]),
    ("behind a clause", "ตลาดมีของขาย ได้แก่ ปลาหมอ ปลาสลิด", ["ปลาหมอ", "ปลาสลิด"]),
    (
        "numbered lines",
        "1. ตรวจวัดอุณหภูมิทุกคน\n2. สวมหน้ากากตลอดเวลา",
        ["1. ตรวจวัดอุณหภูมิทุกคน", "2. สวมหน้ากากตลอดเวลา"],
    ),
    (
        "numbered with a bracket",
        "1) ตรวจวัดอุณหภูมิทุกคน\n2) สวมหน้ากากตลอดเวลา",
        ["1) ตรวจวัดอุณหภูมิทุกคน", "2) สวมหน้ากากตลอดเวลา"],
    ),
    (
        "bullets",
        "• ตรวจวัดอุณหภูมิทุกคน\n• สวมหน้ากากตลอดเวลา",
        ["• ตรวจวัดอุณหภูมิทุกคน", "• สวมหน้ากากตลอดเวลา"],
    ),
    ("sums kept whole", "ได้แก่ เงินทุน 5 ล้านบาท และที่ดินริมน้ำ", ["เงินทุน 5 ล้านบาท", "ที่ดินริมน้ำ"]),
    ("that is", "คือ ข้าวสาร น้ำปลา", ["ข้าวสาร", "น้ำปลา"]),
    ("four fruits", "ได้แก่ มะม่วง ลำไย เงาะ และมังคุด", ["มะม่วง", "ลำไย", "เงาะ", "มังคุด"]),
    ("lettered places", "ได้แก่ ชุมชนริมคลอง ชุมชนบ้านสวน", ["ชุมชนริมคลอง", "ชุมชนบ้านสวน"]),
    ("two of one word", "โรงเรียนบ้านสวน โรงเรียนริมคลอง", []),
    ("one item", "ได้แก่ ปลาหมอ", []),
    ("no list", "ชาวบ้านช่วยกันปลูกป่าริมน้ำ", []),
    ("two clauses", "ชาวบ้านปลูกป่า แล้วกลับบ้าน", []),
    ("likewise", "เช่นเดียวกับ ตลาดน้ำ สวนหลวง", []),
    ("Sunday", "เปิดวันอาทิตย์ ตลาดน้ำ สวนหลวง", []),
    ("a date", "วันที่ 22 เมษายน 2561", []),
    ("an amount", "ปลูกต้นไม้ 1,200 ต้น", []),
    ("a telephone", "โทร. 0 2111 2222", []),
    ("a decimal", "ระดับน้ำ 1.50 เมตร", []),
    ("an hour", "ตลาดเปิด 08.00 น.", []),
    ("empty lead", "ได้แก่", []),
]


def added(text: str) -> list[tuple[str, str]]:
    """List original text and value of what a text adds to one that shares nothing with it."""
    a, b = (analyse(Document(text=one, name="x", sha256="")) for one in (text, "ไม่มีอะไรเหมือนกัน"))
    additions = [Addition(start=one.start, end=one.end, sentence=one.id) for one in a.sentences]
    facts = check(a, b, [], additions, ()).facts_a
    return [(text[one.start : one.end], one.value) for one in facts if one.type == "list_item"]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_list_items(text: str, expected: list[str]) -> None:
    assert added(text) == [(one, one) for one in expected]
