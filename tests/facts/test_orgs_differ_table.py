"""Two organisations in answering places."""

import pytest

from dedup.facts import check
from dedup.model import Document, Link
from dedup.text import analyse

FRAME = "ชาวบ้านรับน้ำดื่มจาก{} เมื่อเช้านี้ที่ลานเมือง"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("department", "กรมประมง", "กรมปศุสัตว์", "กรมประมง", "กรมปศุสัตว์"),
    ("ministry", "กระทรวงมหาดไทย", "กระทรวงสาธารณสุข", "กระทรวงมหาดไทย", "กระทรวงสาธารณสุข"),
    ("two ministries", "กระทรวงพาณิชย์", "กระทรวงการคลัง", "กระทรวงพาณิชย์", "กระทรวงการคลัง"),
    ("bank", "ธนาคารออมสิน", "ธนาคารกรุงไทย", "ธนาคารออมสิน", "ธนาคารกรุงไทย"),
    ("society", "สมาคมปลากัดไทย", "สมาคมพ่อค้าไทย", "สมาคมปลากัดไทย", "สมาคมพ่อค้าไทย"),
    ("foundation", "มูลนิธิน้ำใสใจดี", "มูลนิธิบ้านสวนไทย", "มูลนิธิน้ำใสใจดี", "มูลนิธิบ้านสวนไทย"),
    ("hospital", "โรงพยาบาลกลางเมือง", "โรงพยาบาลริมคลอง", "โรงพยาบาลกลางเมือง", "โรงพยาบาลริมคลอง"),
    ("company", "บริษัทดีงามการค้า", "บริษัทน้ำใสการช่าง", "บริษัทดีงามการค้า", "บริษัทน้ำใสการช่าง"),
    ("office", "สำนักงบประมาณ", "สำนักงานสถิติแห่งชาติ", "สำนักงบประมาณ", "สำนักงานสถิติแห่งชาติ"),
    ("enterprise", "การไฟฟ้านครหลวง", "การประปานครหลวง", "การไฟฟ้านครหลวง", "การประปานครหลวง"),
    (
        "regional enterprise",
        "การไฟฟ้านครหลวง",
        "การไฟฟ้าส่วนภูมิภาค",
        "การไฟฟ้านครหลวง",
        "การไฟฟ้าส่วนภูมิภาค",
    ),
    ("university", "มหาวิทยาลัยดีงาม", "มหาวิทยาลัยริมคลอง", "มหาวิทยาลัยดีงาม", "มหาวิทยาลัยริมคลอง"),
    ("fund", "กองทุนประกันสังคม", "กองทุนหมู่บ้าน", "กองทุนประกันสังคม", "กองทุนหมู่บ้าน"),
]
AGREE = [
    ("equal", "กรมประมง", "กรมประมง"),
    ("hospital in short", "รพ.กลางเมือง", "โรงพยาบาลกลางเมือง"),
    ("ministry in short", "กระทรวงเกษตรฯ", "กระทรวงเกษตรและสหกรณ์"),
    ("acronym of a ministry", "สธ.", "กระทรวงสาธารณสุข"),
    ("acronym of an enterprise", "ททท.", "การท่องเที่ยวแห่งประเทศไทย"),
    ("public company in short", "บมจ.ดีงาม", "บริษัท ดีงาม"),
    ("company in short", "บจก.ดีงาม", "บริษัท ดีงาม"),
    ("company and its end", "บริษัท ดีงามการค้า จำกัด", "บริษัท ดีงามการค้า"),
    ("space moved", "กระทรวงการ คลัง", "กระทรวงการคลัง"),
    ("marks lost", "สานักงบประมาณ", "สำนักงบประมาณ"),
    ("space behind", "กรมประมง ", "กรมประมง"),
    ("space before a company", "บริษัทดีงามการค้า", "บริษัท ดีงามการค้า"),
    ("cabinet", "ครม.", "คณะรัฐมนตรี"),
    ("gloss added", "กรมประมง (กปม.)", "กรมประมง"),
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
def test_orgs_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(a, b) == [("org", left, right)]
    assert alerts(b, a) == [("org", right, left)]


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in AGREE], ids=[c[0] for c in AGREE])
def test_orgs_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(a, b) == []
    assert alerts(b, a) == []
