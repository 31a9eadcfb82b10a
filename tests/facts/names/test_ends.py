"""``facts.names.ends``: names of bodies that no table has end before the verb, at no letter."""

import pytest
from facts_tabled import cases, stated

# Each case: id, a clause, the name in it.
ENDS = [
    ("protests", "สมาคมช่างทองไทยคัดค้านมาตรการดังกล่าว", "สมาคมช่างทองไทย"),
    ("denies", "สมาคมช่างทองไทยไม่คัดค้านมาตรการดังกล่าว", "สมาคมช่างทองไทย"),
    ("verb with its object", "บริษัทดาวเหนือขึ้นราคาน้ำดื่มในปีนี้", "บริษัทดาวเหนือ"),
    ("collects", "เทศบาลตำบลทุ่งรวงทองเก็บค่าขยะเพิ่ม", "เทศบาลตำบลทุ่งรวงทอง"),
    ("a verb of headlines", "สมาคมชาวนาไทยวอนรัฐบาลช่วยเหลือ", "สมาคมชาวนาไทย"),
    ("sues", "เครือข่ายผู้บริโภคฟ้องบริษัทรถยนต์", "เครือข่ายผู้บริโภค"),
    ("after a foreign name", "บริษัทซีพีออลล์แจงข่าวลือ", "บริษัทซีพีออลล์"),
    ("receives", "โรงพยาบาลบ้านดงรับผู้ป่วยเพิ่ม", "โรงพยาบาลบ้านดง"),
    ("a fund", "กองทุนเงินให้กู้ยืมเพื่อการศึกษาลดดอกเบี้ย", "กองทุนเงินให้กู้ยืมเพื่อการศึกษา"),
    ("local government", "องค์การบริหารส่วนตำบลบางปลาแจกถุงยังชีพ", "องค์การบริหารส่วนตำบลบางปลา"),
]
# Verbs and letters of verbs that belong to the name.
WHOLE = [
    ("of purpose", "ศูนย์ช่วยเหลือสังคม ได้รับแจ้ง", "ศูนย์ช่วยเหลือสังคม"),
    ("purpose after a class", "สำนักงานกองทุนสนับสนุนการวิจัย ระบุ", "สำนักงานกองทุนสนับสนุนการวิจัย"),
    ("of those who do", "สมาคมผู้เลี้ยงไก่ไข่ ระบุ", "สมาคมผู้เลี้ยงไก่ไข่"),
    ("verb inside a word", "สำนักงานเขตมีนบุรี จัดงาน", "สำนักงานเขตมีนบุรี"),
    ("a name that is a verb", "บริษัทแทนไทย เริ่มงาน", "บริษัทแทนไทย"),
    ("a name that ends in one", "มูลนิธิน้ำใสใจดี เริ่มงาน", "มูลนิธิน้ำใสใจดี"),
]


@pytest.mark.parametrize(("clause", "name"), cases(ENDS))
def test_a_name_ends_before_the_verb(clause: str, name: str) -> None:
    assert [words for words, _ in stated(clause, "org")][:1] == [name]


@pytest.mark.parametrize(("clause", "name"), cases(WHOLE))
def test_a_name_keeps_its_own_verbs(clause: str, name: str) -> None:
    assert [words for words, _ in stated(clause, "org")][:1] == [name]


def test_a_class_with_a_verb_is_no_name() -> None:
    assert stated("ขณะนี้บริษัทขึ้นราคาน้ำดื่ม", "org") == []
