"""Two names of people in answering places."""

import pytest
from facts_tabled import alerts, cases

FRAME = "{} เปิดงานที่ลานเมืองเมื่อเช้านี้"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("surname", "นายอดิศร พรหมเดช", "นายอดิศร พรหมเทพ", "พรหมเดช", "พรหมเทพ"),
    ("surname's last letter", "นายสมชาย ใจงาม", "นายสมชาย ใจงาน", "ใจงาม", "ใจงาน"),
    ("tone in a surname", "นายชัยยศ ช่างทอง", "นายชัยยศ ช้างทอง", "ช่างทอง", "ช้างทอง"),
    ("given name", "นายสมชัย ใจดีงาม", "นายสมชาย ใจดีงาม", "สมชัย", "สมชาย"),
    ("given name of a woman", "นางสาวมาลี ศรีสุข", "นางสาวมาลัย ศรีสุข", "มาลี", "มาลัย"),
    ("surname of a woman", "นางมาลี ศรีสุข", "นางมาลี ศรีสุด", "ศรีสุข", "ศรีสุด"),
    ("with a rank", "พล.อ.ประยงค์ จันทร์ดี", "พล.อ.ประยงค์ จันทร์งาม", "จันทร์ดี", "จันทร์งาม"),
    ("rank in full", "พลเอก ประยงค์ จันทร์ดี", "พลเอก ประสงค์ จันทร์ดี", "ประยงค์", "ประสงค์"),
    ("doctor", "นพ.สมศักดิ์ ดีงาม", "นพ.สมศักดิ์ ดีนาม", "ดีงาม", "ดีนาม"),
    ("academic", "ดร.สุมาลี มานะดี", "ดร.สุมาลี มานะมี", "มานะดี", "มานะมี"),
    (
        "office and its deputy",
        "นายวิชัย ดีงาม ปลัดกระทรวงแรงงาน",
        "นายวิชัย ดีงาม รองปลัดกระทรวงแรงงาน",
        "ปลัดกระทรวงแรงงาน",
        "รองปลัดกระทรวงแรงงาน",
    ),
    (
        "office of another kind",
        "นายวิชัย ดีงาม อธิบดีกรมประมง",
        "นายวิชัย ดีงาม โฆษกกรมประมง",
        "อธิบดีกรมประมง",
        "โฆษกกรมประมง",
    ),
]
AGREE = [
    ("equal", "นายสมชาย ใจดี", "นายสมชาย ใจดี"),
    ("rank, equal", "พล.อ.ประยงค์ จันทร์ดี", "พลเอก ประยงค์ จันทร์ดี"),
    ("woman's title", "น.ส.มาลี ศรีสุข", "นางสาวมาลี ศรีสุข"),
    ("doctor's title", "นพ.สมศักดิ์ ดีงาม", "นายแพทย์สมศักดิ์ ดีงาม"),
    ("title and given name", "นายสมศักดิ์ ดีงาม", "นาย สมศักดิ์  ดีงาม"),
    ("space lost", "นายสมศักดิ์ ดีงาม", "นายสมศักดิ์ดีงาม"),
    ("two spaces", "นายสมศักดิ์  ดีงาม", "นายสมศักดิ์ ดีงาม"),
    ("space after the title", "นาย สมศักดิ์ ดีงาม", "นายสมศักดิ์ ดีงาม"),
    ("academic, space", "ดร. สุมาลี มานะดี", "ดร.สุมาลี มานะดี"),
    ("office left out", "นายวิชัย ดีงาม อธิบดีกรมประมง", "นายวิชัย ดีงาม"),
    ("office in short", "นายวิชัย ดีงาม รมว.พาณิชย์", "นายวิชัย ดีงาม รัฐมนตรีว่าการกระทรวงพาณิชย์"),
    ("governor in short", "นายวิชัย ดีงาม ผวจ.น่าน", "นายวิชัย ดีงาม ผู้ว่าราชการจังหวัดน่าน"),
    ("prime minister in short", "พล.อ.ประยงค์ จันทร์ดี นายกฯ", "พล.อ.ประยงค์ จันทร์ดี นายกรัฐมนตรี"),
    ("director in short", "นายวิชัย ดีงาม ผอ.ธนาคารออมสิน", "นายวิชัย ดีงาม ผู้อำนวยการธนาคารออมสิน"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_names_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("name", left, right)]
    assert alerts(FRAME, b, a) == [("name", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_names_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
