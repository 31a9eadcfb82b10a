"""``facts.kinds.number``: fractions, ordinals and percentages in words; points and hundredths."""

import pytest
from facts_tabled import alerts, cases, stated

VALUES = [
    ("a third", "ครัวเรือนหนึ่งในสามได้รับผล", [("หนึ่งในสาม", "33.33 %")]),
    ("a third in digits", "ครัวเรือน 1 ใน 3 ได้รับผล", [("1 ใน 3", "33.33 %")]),
    ("nine in ten", "เกือบเก้าในสิบ", [("เกือบเก้าในสิบ", "90 %")]),
    ("per cent in words", "ร้อยละห้าสิบของทั้งหมด", [("ร้อยละห้าสิบ", "50 %")]),
    ("per cent spelled", "ห้าสิบเปอร์เซ็นต์ของทั้งหมด", [("ห้าสิบเปอร์เซ็นต์", "50 %")]),
    ("ordinal", "ประชุมครั้งที่สองของปี", [("ครั้งที่สอง", "ครั้งที่ 2")]),
    ("paragraph of a section", "ตามวรรคสอง", [("วรรคสอง", "วรรค 2")]),
    ("number of a short year", "ประชุมครั้งที่ 4/62", [("ครั้งที่ 4/62", "ครั้งที่ 4/2562")]),
    ("one of several provinces", "เป็นหนึ่งในสามจังหวัดนี้", [("สามจังหวัด", "3 จังหวัด")]),
    ("one of many", "เป็นหนึ่งในผู้ชนะ", []),
    ("a whole smaller than its part", "แพ้ 5 ใน 3 นัด", [("5", "5"), ("3", "3")]),
    ("able", "เปิดครั้งที่สามารถทำได้", []),
    ("both sides", "พบกันครั้งที่สองฝ่ายตกลง", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(VALUES))
def test_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "number") == expected


FRAME = "สรุปว่า{}"
DIFFER = [
    ("thirds", "ครัวเรือนหนึ่งในสามลำบาก", "ครัวเรือนสองในสามลำบาก", "number"),
    ("ordinals", "นัดครั้งที่สองของปี", "นัดครั้งที่สามของปี", "number"),
    ("paragraphs", "ใช้มาตรา 44 วรรคสอง", "ใช้มาตรา 44 วรรคสาม", "number"),
    ("nearly nine in ten", "ชาวบ้านเกือบเก้าในสิบลำบาก", "ชาวบ้านร้อยละ 73 ลำบาก", "number"),
    ("points or per cent", "ว่างงานเพิ่ม 2 จุดเปอร์เซ็นต์", "ว่างงานเพิ่ม 2 เปอร์เซ็นต์", "unit"),
    ("times or per cent", "ขายเพิ่ม 3 เท่า", "ขายเพิ่ม 3%", "unit"),
]
AGREE = [
    ("a third", "ครัวเรือนหนึ่งในสามลำบาก", "ครัวเรือน 1 ใน 3 ลำบาก"),
    ("a quarter", "ครัวเรือนหนึ่งในสี่ลำบาก", "ครัวเรือนร้อยละ 25 ลำบาก"),
    ("about four in ten", "ครัวเรือน 4 ใน 10 ลำบาก", "ครัวเรือนร้อยละ 37.84 ลำบาก"),
    ("basis points", "ดอกเบี้ยเพิ่ม 25 bps", "ดอกเบี้ยเพิ่ม 0.25%"),
    ("basis points or points", "ดอกเบี้ยเพิ่ม 25 bps", "ดอกเบี้ยเพิ่ม 0.25 จุดเปอร์เซ็นต์"),
    ("ordinal in digits", "นัดครั้งที่สองของปี", "นัดครั้งที่ 2 ของปี"),
    ("short year", "นัดครั้งที่ 4/62 แล้ว", "นัดครั้งที่ 4/2562 แล้ว"),
]


@pytest.mark.parametrize(("a", "b", "kind"), cases(DIFFER))
def test_differ(a: str, b: str, kind: str) -> None:
    assert [one[0] for one in alerts(FRAME, a, b)] == [kind]
    assert [one[0] for one in alerts(FRAME, b, a)] == [kind]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_agree(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
