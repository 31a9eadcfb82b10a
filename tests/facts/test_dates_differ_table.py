"""Two dates in answering places."""

import pytest

from dedup.facts import check
from dedup.model import Document, Link
from dedup.text import analyse

FRAME = "งานประจำปีของชุมชนจัด {} ที่ลานเมือง"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("day", "วันที่ 16 มิถุนายน 2563", "วันที่ 6 มิถุนายน 2563", "16", "6"),
    ("month", "วันที่ 8 มีนาคม 2563", "วันที่ 8 เมษายน 2563", "มีนาคม", "เมษายน"),
    ("month in short", "วันที่ 8 มี.ค. 2563", "วันที่ 8 พฤษภาคม 2563", "มี.ค.", "พฤษภาคม"),
    ("year", "วันที่ 8 มีนาคม 2563", "วันที่ 8 มีนาคม 2562", "2563", "2562"),
    ("year in two digits", "วันที่ 8 มี.ค. 63", "วันที่ 8 มี.ค. 62", "63", "62"),
    ("Thai digits", "วันที่ ๑๒ มีนาคม ๒๕๖๓", "วันที่ 21 มีนาคม 2563", "๑๒", "21"),
    ("range", "วันที่ 3-4 มีนาคม 2563", "วันที่ 3-5 มีนาคม 2563", "3-4", "3-5"),
    ("weekday", "วันพุธ", "วันพฤหัสบดี", "วันพุธ", "วันพฤหัสบดี"),
    ("weekday of a date", "วันจันทร์ที่ 20 กรกฎาคม 2563", "วันพุธที่ 20 กรกฎาคม 2563", "วันจันทร์", "วันพุธ"),
    ("quarter", "ในไตรมาสที่ 2", "ในไตรมาสที่ 3", "ไตรมาสที่ 2", "ไตรมาสที่ 3"),
    ("year alone", "ในปี 2562", "ในปี 2564", "2562", "2564"),
    ("month and year", "เดือนมีนาคม 2563", "เดือนเมษายน 2563", "มีนาคม", "เมษายน"),
    ("fiscal year", "ในปีงบประมาณ 2561", "ในปีงบประมาณ 2562", "2561", "2562"),
]
AGREE = [
    ("equal", "วันที่ 8 มีนาคม 2563", "วันที่ 8 มีนาคม 2563"),
    ("month in short, equal", "วันที่ 8 มี.ค. 2563", "วันที่ 8 มีนาคม 2563"),
    ("two digits, equal", "วันที่ 8 มี.ค. 63", "วันที่ 8 มีนาคม 2563"),
    ("Thai digits, equal", "วันที่ ๘ มีนาคม ๒๕๖๓", "วันที่ 8 มีนาคม 2563"),
    ("common era", "วันที่ 8 มีนาคม ค.ศ. 2020", "วันที่ 8 มีนาคม 2563"),
    ("era", "ในปี พ.ศ. 2562", "ในปี ค.ศ. 2019"),
    ("year left out", "วันที่ 8 มีนาคม", "วันที่ 8 มีนาคม 2563"),
    ("weekday left out", "วันศุกร์ที่ 20 กันยายน 2562", "วันที่ 20 กันยายน 2562"),
    ("weekday in short", "วันพฤหัส", "วันพฤหัสบดี"),
    ("range, equal", "วันที่ 2-3 มีนาคม 2563", "วันที่ 2 – 3 มีนาคม 2563"),
    ("slashes", "วันที่ 22/04/2561", "วันที่ 22 เมษายน 2561"),
    ("space", "วันที่ 8 ม.ค.2562", "วันที่ 8 มกราคม 2562"),
    ("month left out of none", "เดือนมีนาคม 2563", "เดือน มี.ค. 2563"),
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
def test_dates_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(a, b) == [("date", left, right)]
    assert alerts(b, a) == [("date", right, left)]


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in AGREE], ids=[c[0] for c in AGREE])
def test_dates_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(a, b) == []
    assert alerts(b, a) == []
