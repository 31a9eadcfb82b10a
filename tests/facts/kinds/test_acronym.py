"""``facts.kinds.acronym``: bracketed glosses: the bracket, and its value with the full form."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each acronym in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("ministry", "กระทรวงพาณิชย์ (พณ.)", [("(พณ.)", "พณ. = กระทรวงพาณิชย์")]),
    ("world body", "องค์การอนามัยโลก (WHO)", [("(WHO)", "WHO = องค์การอนามัยโลก")]),
    (
        "state enterprise",
        "การท่องเที่ยวแห่งประเทศไทย (ททท.)",
        [("(ททท.)", "ททท. = การท่องเที่ยวแห่งประเทศไทย")],
    ),
    ("square brackets", "สหกรณ์การเกษตร [สกก.]", [("[สกก.]", "สกก. = สหกรณ์การเกษตร")]),
    ("stops between letters", "สมาคมปลากัดไทย (ส.ป.ท.)", [("(ส.ป.ท.)", "ส.ป.ท. = สมาคมปลากัดไทย")]),
    ("English words", "เมืองอัจฉริยะ (Smart City)", [("(Smart City)", "Smart City = เมืองอัจฉริยะ")]),
    (
        "Thai words for English",
        "Smart City (เมืองอัจฉริยะ)",
        [("(เมืองอัจฉริยะ)", "เมืองอัจฉริยะ = Smart City")],
    ),
    ("Latin letters", "Green Market Fund (GMF)", [("(GMF)", "GMF = Green Market Fund")]),
    ("no space before", "กรมประมง(กปม.)", [("(กปม.)", "กปม. = กรมประมง")]),
    ("after a verb", "เยี่ยมชมกระทรวงพาณิชย์ (พณ.)", [("(พณ.)", "พณ. = กระทรวงพาณิชย์")]),
    ("after a person", "นายสมชาย ใจดี อธิบดีกรมประมง (กปม.)", [("(กปม.)", "กปม. = กรมประมง")]),
    (
        "two in one line",
        "กระทรวงพาณิชย์ (พณ.) และกรมประมง (กปม.)",
        [("(พณ.)", "พณ. = กระทรวงพาณิชย์"), ("(กปม.)", "กปม. = กรมประมง")],
    ),
    ("agreement", "จัดทำความตกลงการค้าเสรี (FTA)", [("(FTA)", "FTA = ความตกลงการค้าเสรี")]),
    ("foundation", "มอบเงินแก่มูลนิธิน้ำใสใจดี (มนจ.)", [("(มนจ.)", "มนจ. = มูลนิธิน้ำใสใจดี")]),
    ("Thai digits of an item", "(๑) ปลากัด", []),
    ("item letter", "(ก)", []),
    ("nothing", "()", []),
    ("spaces alone", "(   )", []),
    ("number", "ตลาดต้องชม (5)", []),
    ("amount", "ราคา (50 บาท)", []),
    ("date", "เปิดวันนี้ (3 มีนาคม 2563)", []),
    ("short date", "เปิดวันนี้ (3 มี.ค. 63)", []),
    ("time", "เปิดวันนี้ (เวลา 10.00 น.)", []),
    ("address on the web", "ตลาดน้ำ (www.example.com)", []),
    ("telephone", "ตลาดน้ำ (โทร. 0 2111 2222)", []),
    ("mail", "ติดต่อเรา (info@example.com)", []),
    ("never closed", "กระทรวงพาณิชย์ (พณ.", []),
    ("never opened", "กระทรวงพาณิชย์ พณ.)", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_acronyms(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "acronym") == expected


# Each case: id, text, and the canonical value of each acronym in it.
GLOSSES = [
    ("acronym", "กรมส่งเสริมอุตสาหกรรม (กสอ.)", ["กสอ. = กรมส่งเสริมอุตสาหกรรม"]),
    ("memorandum", "บันทึกความเข้าใจ (MOU)", ["MOU = บันทึกความเข้าใจ"]),
    ("the other way", "MOU (บันทึกความเข้าใจ)", ["MOU = บันทึกความเข้าใจ"]),
    ("date in brackets", "วันนี้ (6 มิถุนายน 2563)", []),
    ("item", "(1) ปลากัด", []),
    ("empty", "( )", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(GLOSSES))
def test_glosses(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "acronym")] == expected


# Each case: id, text, and the words of each acronym in it.
WHOLE = [
    ("part of a name", "บริษัท ดีงาม จำกัด (มหาชน) แถลง", []),
    ("person in brackets", "รองผู้ใหญ่บ้าน (นายสมชาย ใจดี) เปิดงาน", []),
    ("acronym first", "ททท. (การท่องเที่ยวแห่งประเทศไทย)", ["(การท่องเที่ยวแห่งประเทศไทย)"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(WHOLE))
def test_each_is_found_whole(text: str, expected: list[str]) -> None:
    assert [words for words, _ in stated(text, "acronym")] == expected
