"""``facts.kinds.list_item``: enumerations among what one version adds."""

import pytest
from facts_tabled import cases

from dedup.facts import check
from dedup.model import Addition, Document, Link
from dedup.text import analyse
from dedup.text.reading import Reading


def reading(text: str) -> Reading:
    return analyse(Document(text=text, name="x", sha256=""))


def items(text: str, *, answered: str = "") -> list[str]:
    """List the items that a text adds; sentences that hold ``answered`` are linked."""
    a, b = reading(text), reading("ไม่มีอะไรเหมือนกัน")
    linked = [one.id for one in a.sentences if answered and answered in text[one.start : one.end]]
    additions = [
        Addition(start=one.start, end=one.end, sentence=one.id)
        for one in a.sentences
        if one.id not in linked
    ]
    links = [Link(id=0, a=tuple(linked), b=(0,), relation="edited", score=0.9)] if linked else []
    found = check(a, b, links, additions, ()).facts_a
    return [text[one.start : one.end] for one in found if one.type == "list_item"]


INTRODUCED = [
    ("namely", "ได้แก่ ปลาพวง ปลาหมอ และปลาสลิด", ["ปลาพวง", "ปลาหมอ", "ปลาสลิด"]),
    ("consisting of", "ประกอบด้วย ข้าว, อ้อย", ["ข้าว", "อ้อย"]),
    ("such as", "เช่น สวนสัตว์ สวนน้ำ เป็นต้น", ["สวนสัตว์", "สวนน้ำ"]),
    ("for instance", "อาทิ หมอกควัน น้ำท่วม", ["หมอกควัน", "น้ำท่วม"]),
    ("a number is kept whole", "ได้แก่ เงินทุน 5 ล้านบาท ที่ดิน", ["เงินทุน 5 ล้านบาท", "ที่ดิน"]),
    (
        "three that begin alike",
        "มอบรางวัลเกษตรกรดีเด่น รางวัลกลุ่มแม่บ้าน รางวัลโรงเรียน รางวัลชุมชน",
        ["รางวัลกลุ่มแม่บ้าน", "รางวัลโรงเรียน", "รางวัลชุมชน"],
    ),
    ("two that begin alike", "พบการระบาด การลักลอบ", []),
    ("one piece", "ได้แก่ ปลาพวง", []),
    ("the lead is part of a weekday", "เปิดวันอาทิตย์ ตลาดน้ำ สวนหลวง", []),
    ("the lead is part of another word", "เช่นเดียวกับ ตลาดน้ำ สวนหลวง", []),
    ("a date line", "วันอาทิตย์ที่ 22 เมษายน 2561", []),
    ("a date in a sentence", "ประชุมเมื่อวันอาทิตย์ที่ 22 เมษายน 2561 แล้ว", []),
    ("a contact", "ติดต่อ ได้แก่ ฝ่ายขาย ฝ่ายช่าง โทร. 0 2202 4414", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(INTRODUCED))
def test_items_need_evidence_and_whole_words(text: str, expected: list[str]) -> None:
    assert items(text) == expected


LIST = "ลงนามแล้ว ประกอบด้วย 1) ความร่วมมือด้านการค้าชายแดน 2) ความร่วมมือด้านการประมง และ 3) "
NUMBERED = [
    (
        "in a line",
        LIST + "ความร่วมมือด้านการท่องเที่ยวเมืองรอง",
        [
            "1) ความร่วมมือด้านการค้าชายแดน",
            "2) ความร่วมมือด้านการประมง",
            "3) ความร่วมมือด้านการท่องเที่ยวเมืองรอง",
        ],
    ),
    (
        "line by line",
        "มาตรการมีดังนี้\n1. ตรวจวัดอุณหภูมิทุกคน\n2. สวมหน้ากากตลอดเวลา",
        ["1. ตรวจวัดอุณหภูมิทุกคน", "2. สวมหน้ากากตลอดเวลา"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(NUMBERED))
def test_a_numbered_item_is_whole(text: str, expected: list[str]) -> None:
    assert items(text) == expected


def test_the_last_item_goes_on_to_the_end_of_its_list() -> None:
    text = (
        LIST + "ความร่วมมือด้านการท่องเที่ยวระหว่างการท่องเที่ยว แห่งประเทศไทย และสายการบิน "
        "เพื่อจัดทำระบบจองห้องพัก โดยระบุว่าการลงนามดังกล่าวอาจส่งผลกระทบต่อผู้ประกอบการ"
    )
    assert items(text)[2:] == [
        "3) ความร่วมมือด้านการท่องเที่ยวระหว่างการท่องเที่ยว แห่งประเทศไทย และสายการบิน เพื่อจัดทำระบบจองห้องพัก"
    ]


def test_the_last_item_stops_at_what_the_other_version_has() -> None:
    text = (
        LIST + "ความร่วมมือด้านการท่องเที่ยวระหว่างสมาคมโรงแรม แห่งประเทศไทย "
        "เพื่อจัดทำระบบจองห้องพักทั่วประเทศสำหรับนักท่องเที่ยว"
    )
    assert "เพื่อจัดทำ" not in items(text, answered="เพื่อจัดทำ")[-1]
