"""``facts.kinds.org``: two organisations in answering places."""

import pytest
from facts_tabled import alerts, cases

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
    ("space after", "กรมประมง ", "กรมประมง"),
    ("space before a company", "บริษัทดีงามการค้า", "บริษัท ดีงามการค้า"),
    ("cabinet", "ครม.", "คณะรัฐมนตรี"),
    ("gloss added", "กรมประมง (กปม.)", "กรมประมง"),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_orgs_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("org", left, right)]
    assert alerts(FRAME, b, a) == [("org", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_orgs_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
