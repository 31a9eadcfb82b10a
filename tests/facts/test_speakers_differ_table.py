"""Who said it."""

import pytest

from dedup.facts import check
from dedup.model import Document, Link
from dedup.text import analyse

FRAME = "{} กล่าวว่า ตลาดริมคลองจะเปิดทุกวันเสาร์"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("two men", "นายสมชาย", "นายวิชัย", "นายสมชาย", "นายวิชัย"),
    ("two full names", "นายสมชาย ใจดี", "นายวิชัย ดีงาม", "นายสมชาย ใจดี", "นายวิชัย ดีงาม"),
    ("man and woman", "นายสมชาย ใจดี", "นางมาลี ศรีสุข", "นายสมชาย ใจดี", "นางมาลี ศรีสุข"),
    ("two women", "นางมาลี ศรีสุข", "นางสาวพรรณี มานะดี", "นางมาลี ศรีสุข", "นางสาวพรรณี มานะดี"),
    ("two ranks", "พล.อ.ประยงค์ จันทร์ดี", "พล.ต.ณรงค์ มานะดี", "พล.อ.ประยงค์ จันทร์ดี", "พล.ต.ณรงค์ มานะดี"),
    ("doctor and another", "นพ.เสรี มานะดี", "นายวิชัย ดีงาม", "นพ.เสรี มานะดี", "นายวิชัย ดีงาม"),
    ("academic and another", "ดร.สุมาลี มานะดี", "นายวิชัย ดีงาม", "ดร.สุมาลี มานะดี", "นายวิชัย ดีงาม"),
    ("two departments", "กรมประมง", "กรมปศุสัตว์", "กรมประมง", "กรมปศุสัตว์"),
    ("two ministries", "กระทรวงพาณิชย์", "กระทรวงมหาดไทย", "กระทรวงพาณิชย์", "กระทรวงมหาดไทย"),
    ("department and office", "กรมบัญชีกลาง", "สำนักงบประมาณ", "กรมบัญชีกลาง", "สำนักงบประมาณ"),
    ("two societies", "สมาคมปลากัดไทย", "สมาคมพ่อค้าไทย", "สมาคมปลากัดไทย", "สมาคมพ่อค้าไทย"),
    ("two banks", "ธนาคารออมสิน", "ธนาคารกรุงไทย", "ธนาคารออมสิน", "ธนาคารกรุงไทย"),
    ("two foundations", "มูลนิธิน้ำใสใจดี", "มูลนิธิบ้านสวนไทย", "มูลนิธิน้ำใสใจดี", "มูลนิธิบ้านสวนไทย"),
]
AGREE = [
    ("equal", "นายสมชาย ใจดี", "นายสมชาย ใจดี"),
    ("surname left out", "นายสมชาย ใจดี", "นายสมชาย"),
    ("woman's title", "น.ส.มาลี ศรีสุข", "นางสาวมาลี ศรีสุข"),
    ("rank in short", "พล.อ.ประยงค์ จันทร์ดี", "พลเอก ประยงค์ จันทร์ดี"),
    ("doctor in short", "นพ.เสรี มานะดี", "นายแพทย์เสรี มานะดี"),
    ("office added", "นายสมชาย ใจดี", "นายสมชาย ใจดี อธิบดีกรมประมง"),
    ("office in short", "รมว.พาณิชย์", "รัฐมนตรีว่าการกระทรวงพาณิชย์"),
    ("prime minister in short", "นายกฯ", "นายกรัฐมนตรี"),
    ("ministry in letters", "สธ.", "กระทรวงสาธารณสุข"),
    ("cabinet in letters", "ครม.", "คณะรัฐมนตรี"),
    ("equal body", "กรมประมง", "กรมประมง"),
    ("gloss added", "กรมประมง (กปม.)", "กรมประมง"),
    ("space lost", "นายสมชาย ใจดี", "นายสมชายใจดี"),
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
def test_speakers_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(a, b) == [("attribution", left, right)]
    assert alerts(b, a) == [("attribution", right, left)]


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in AGREE], ids=[c[0] for c in AGREE])
def test_speakers_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(a, b) == []
    assert alerts(b, a) == []
