"""Kinds: what part a sentence plays in a release."""

import pytest

from dedup.readers import document
from dedup.text import analyse
from dedup.text.kinds import list_items, repeated_lines

BODY = "รัฐบาลประกาศมาตรการช่วยเหลือผู้ประกอบการทั่วประเทศตั้งแต่ต้นปีหน้าเป็นต้นไป"
MORE = "ขณะเดียวกันกระทรวงเตรียมตั้งศูนย์ประสานงานในทุกจังหวัดเพื่อรับเรื่องร้องเรียน"


def kinds(text: str) -> dict[str, str]:
    reading = analyse(document(text, name="a"))
    return {text[one.start : one.end]: one.kind for one in reading.sentences}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("วันอาทิตย์ที่ 22 เมษายน 2561", "dateline"),
        ("22 เม.ย. 2561", "dateline"),
        ("22/4/2561", "dateline"),
        ("๒๒ เมษายน ๒๕๖๑", "dateline"),
        ("พิมพ์", "furniture"),
        ("200", "furniture"),
        ("1,234 ครั้ง", "furniture"),
        ("-----", "furniture"),
        ("แชร์", "furniture"),
        ("ที่มา : http://www.example.go.th/news/1", "source"),
        ("ที่มา: สำนักข่าวตัวอย่าง", "source"),
        ("โทร. 0 2202 4414-18", "contact"),
        ("โทรศัพท์ 02-202-4414", "contact"),
        ("อีเมล info@example.go.th", "contact"),
        ("สายด่วน 1111", "contact"),
        ("• สินเชื่อดอกเบี้ยต่ำสำหรับทุกราย", "list_item"),
    ],
)
def test_a_line_of_its_own_kind(line: str, kind: str) -> None:
    assert kinds(f"{BODY}\n{MORE}\n{line}\n{MORE}\n{BODY}").get(line) == kind


CREDITS = [
    "กลุ่มประชาสัมพันธ์และเผยแพร่ สำนักโฆษก",
    "กองสารนิเทศ สำนักงานปลัดกระทรวงสมมติ",
    "กองเผยแพร่และประชาสัมพันธ์/",
    "กลุ่มประชาสัมพันธ์ สร.สม.: รายงาน",
    "ภาพ/ข่าว : กลุ่มสื่อสาร สำนักสมมติ",
    "ขอบคุณภาพจาก : ชาวบ้านสมมติ",
    "สมมติ ใจดี - ภาพ/",
    "สมมติ ใจดี: สรุป/เรียบเรียง",
    "Photo Credit สมมติ ใจดี",
    "ครั้งที่ 84/2560",
]


@pytest.mark.parametrize("line", CREDITS)
def test_a_credit_at_the_foot_is_a_source(line: str) -> None:
    assert kinds(f"{BODY}\n{MORE}\n{BODY} {MORE}\n{line}\n")[line] == "source"
    assert kinds(f"{BODY}\n{MORE}\n{BODY} {MORE}\n*****\n{line}")[line] == "source"


@pytest.mark.parametrize(
    "line",
    [
        "กองสารนิเทศ แจ้งว่าจะปิดถนน 3 สายตั้งแต่วันพรุ่งนี้",
        "ภาพรวมเศรษฐกิจดีขึ้นทุกภาคส่วน",
        "ครั้งที่ 2/2560 ที่ประชุมอนุมัติงบประมาณเพิ่ม",
        "ผลสรุปของการประชุม: ให้ทุกจังหวัดรายงานภายใน 7 วัน",
    ],
)
def test_what_says_something_at_the_foot_is_no_credit(line: str) -> None:
    assert "source" not in kinds(f"{BODY}\n{MORE}\n{BODY} {MORE}\n{line}\n").values()


def test_a_credit_is_none_inside_a_line_or_at_the_head() -> None:
    line = CREDITS[0]
    assert "source" not in kinds(f"{BODY}\n{line} {MORE}\n{MORE} {BODY} {line} {BODY}").values()
    assert "source" not in kinds(f"{line}\n{BODY}\n{MORE}\n{BODY} {MORE}").values()


@pytest.mark.parametrize("rule", ["***********************", "------------", "=====\n-----"])
def test_a_date_line_below_a_rule_is_one(rule: str) -> None:
    found = kinds(f"{BODY}\n{MORE}\n{BODY} {MORE}\n{rule}\n2 มีนาคม 2563")
    assert "dateline" in found.values()


def test_running_text_is_body() -> None:
    assert set(kinds(f"{BODY} {MORE}").values()) == {"body"}


def test_a_first_line_that_stands_alone_is_a_headline() -> None:
    found = kinds(f"รัฐบาลออกมาตรการใหม่ช่วยผู้ประกอบการ\n{BODY} {MORE}\n{MORE} {BODY}")
    assert found["รัฐบาลออกมาตรการใหม่ช่วยผู้ประกอบการ"] == "headline"
    assert found[BODY] == "body"


def test_a_line_that_stands_twice_is_a_headline_each_time() -> None:
    title = "กระทรวงย้ำมาตรการใหม่ช่วยผู้ประกอบการทั่วประเทศ"
    text = f"ข่าวทำเนียบ- {title}\n\nพิมพ์\n{title}\n{title}\n{BODY} {MORE}\n"
    assert repeated_lines(text) == {title}
    reading = analyse(document(text, name="a"))
    found = [text[one.start : one.end] for one in reading.sentences if one.kind == "headline"]
    assert "".join(found).count(title[:8]) == 3


def test_a_quotation_of_several_sentences_is_quote_throughout() -> None:
    text = f"{BODY} “{MORE} {BODY} {MORE}” นายสมมติ กล่าวทิ้งท้าย"
    reading = analyse(document(text, name="a"))
    inside = range(text.index("“"), text.index("”"))
    found = {one.kind for one in reading.sentences if one.start in inside}
    assert found == {"quote"}
    assert reading.sentences[0].kind == reading.sentences[-1].kind == "body"


def test_a_long_quotation_that_never_closes_does_no_harm() -> None:
    assert set(kinds(f"“{BODY} {MORE}\n{BODY}").values()) <= {"quote", "headline", "body"}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("ได้แก่ 1) ก 2) ข 3) ค", ["1) ก", "2) ข", "3)"]),
        ("ได้แก่ 1. ก 2. ข", ["1. ก", "2."]),
        ("ได้แก่ (1) ก และ (2) ข", ["(1) ก", "และ (2)"]),
        ("1) ก\n2) ข", ["1) ก", "2) ข"]),
        ("ราคา 1.5 บาท 2.5 บาท", []),
        ("ข้อ 4) เท่านั้น", []),
        ("1) ก 3) ค", []),
    ],
)
def test_items_of_numbered_lists(text: str, items: list[str]) -> None:
    assert [text[item.start : item.end] for item in list_items(text)] == items
