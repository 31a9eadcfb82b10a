"""``facts.kinds.speech``: who said it."""

import pytest
from facts_tabled import alerts, cases

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
    ("two offices", "ปลัดกระทรวงมหาดไทย", "อธิบดีกรมประมง", "ปลัดกระทรวงมหาดไทย", "อธิบดีกรมประมง"),
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


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_speakers_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("attribution", left, right)]
    assert alerts(FRAME, b, a) == [("attribution", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_speakers_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
