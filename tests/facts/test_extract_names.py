"""People, positions, bodies, places and other names of one text, and their canonical values."""

import pytest
from facts_tabled import cases

from dedup.facts import extract
from dedup.text.normalise import normalise


def found(text: str, kind: str) -> list[str]:
    """List the original texts of the facts of one type."""
    return [text[one.start : one.end] for one in extract(normalise(text)) if one.type == kind]


def values(text: str, kind: str) -> list[str]:
    return [one.value for one in extract(normalise(text)) if one.type == kind]


PEOPLE = [
    ("title and name", "นายสมชาย ใจดี กล่าวว่า", ["นายสมชาย ใจดี"]),
    ("woman", "นางสาวมาลี ศรีสุข เปิดเผย", ["นางสาวมาลี ศรีสุข"]),
    ("short title", "น.ส.มาลี ศรีสุข เปิดเผย", ["น.ส.มาลี ศรีสุข"]),
    ("given name alone", "นายสมชาย กล่าวว่า", ["นายสมชาย"]),
    ("glued verb", "นายสมชายกล่าวว่า", ["นายสมชาย"]),
    ("rank in full", "พลเอก ประยงค์ จันทร์ดี นายกรัฐมนตรี", ["พลเอก ประยงค์ จันทร์ดี"]),
    ("rank short", "พล.อ.ประยงค์ จันทร์ดี นายกฯ", ["พล.อ.ประยงค์ จันทร์ดี"]),
    ("navy rank", "พล.ร.อ.ณรงค์ ดีงาม เป็นประธาน", ["พล.ร.อ.ณรงค์ ดีงาม"]),
    ("doctor", "นพ.สมศักดิ์ ดีงาม อธิบดีกรมการแพทย์", ["นพ.สมศักดิ์ ดีงาม"]),
    ("physician", "แพทย์หญิงพรรณี ดีงาม แถลง", ["แพทย์หญิงพรรณี ดีงาม"]),
    ("two titles", "ศ.คลินิกพิเศษ นพ.เสรี ดีงาม", ["ศ.คลินิกพิเศษ นพ.เสรี ดีงาม"]),
    ("academic", "ดร. สุมาลี มานะดี ร่วมเสวนา", ["ดร. สุมาลี มานะดี"]),
    ("two spaces", "นางสาวอรุณ  ดีงาม กล่าว", ["นางสาวอรุณ  ดีงาม"]),
    ("surname like a word", "นายอดิศร พร้อมดี อธิบดี", ["นายอดิศร พร้อมดี"]),
    ("position after", "นายวิชัย ปลัดกระทรวงแรงงาน", ["นายวิชัย"]),
    ("glued lead", "โดยนายวิชัย ดีงาม กล่าว", ["นายวิชัย ดีงาม"]),
    ("names that begin like words", "นายกอบชัย ดีงาม กล่าว", ["นายกอบชัย ดีงาม"]),
    ("royal title", "ม.ล.ปนัดดา ดีงาม กล่าว", ["ม.ล.ปนัดดา ดีงาม"]),
    ("and another", "นายสมชาย ใจดี และนายวิชัย ดีงาม", ["นายสมชาย ใจดี", "นายวิชัย ดีงาม"]),
    ("prime minister", "นายกรัฐมนตรีกล่าวว่า", []),
    ("employer", "นายจ้างและลูกจ้าง", []),
    ("mayor", "นายกเทศมนตรีเมือง", []),
    ("inside a word", "กลางทางหลวง", []),
    ("model", "นางแบบและนายแบบ", []),
    ("provincial physician", "นายแพทย์สาธารณสุขจังหวัด", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(PEOPLE))
def test_people(text: str, expected: list[str]) -> None:
    assert found(text, "person") == expected


POSITIONS = [
    ("minister", "รัฐมนตรีว่าการกระทรวงพาณิชย์ กล่าว", ["รัฐมนตรีว่าการกระทรวงพาณิชย์"]),
    ("minister short", "รมว.พาณิชย์ กล่าว", ["รมว.พาณิชย์"]),
    ("deputy minister short", "รมช.กลาโหม เป็นประธาน", ["รมช.กลาโหม"]),
    ("permanent secretary", "ปลัดกระทรวงแรงงาน กล่าว", ["ปลัดกระทรวงแรงงาน"]),
    ("deputy", "รองปลัดกระทรวงแรงงาน กล่าว", ["รองปลัดกระทรวงแรงงาน"]),
    ("director-general", "อธิบดีกรมส่งเสริมอุตสาหกรรม กล่าว", ["อธิบดีกรมส่งเสริมอุตสาหกรรม"]),
    ("prime minister", "นายกรัฐมนตรีกล่าวว่า", ["นายกรัฐมนตรี"]),
    ("prime minister short", "นายกฯ กล่าวว่า", ["นายกฯ"]),
    ("two in one", "นายกฯและรมว.กลาโหม กล่าว", ["นายกฯ", "รมว.กลาโหม"]),
    ("governor", "ผู้ว่าราชการจังหวัดน่าน กล่าว", ["ผู้ว่าราชการจังหวัดน่าน"]),
    ("secretary-general", "เลขาธิการคณะรัฐมนตรี กล่าว", ["เลขาธิการคณะรัฐมนตรี"]),
    ("spokesman", "โฆษกกระทรวงการคลัง เปิดเผย", ["โฆษกกระทรวงการคลัง"]),
    ("director", "ผู้อำนวยการธนาคารออมสิน เปิดเผย", ["ผู้อำนวยการธนาคารออมสิน"]),
    ("adviser", "ที่ปรึกษารัฐมนตรีว่าการกระทรวงพาณิชย์", ["ที่ปรึกษารัฐมนตรีว่าการกระทรวงพาณิชย์"]),
    ("ends at a verb", "อธิบดีกรมประมงเป็นประธาน", ["อธิบดีกรมประมง"]),
    ("needs a body", "ปลัด", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(POSITIONS))
def test_positions(text: str, expected: list[str]) -> None:
    assert found(text, "position") == expected


SAME_POSITIONS = [
    ("minister", "รมว.กลาโหม", "รัฐมนตรีว่าการกระทรวงกลาโหม"),
    ("deputy minister", "รมช.กลาโหม", "รัฐมนตรีช่วยว่าการกระทรวงกลาโหม"),
    ("prime minister", "นายกฯ", "นายกรัฐมนตรี"),
    ("deputy prime minister", "รองนายกฯ", "รองนายกรัฐมนตรี"),
    ("governor", "ผวจ.น่าน", "ผู้ว่าราชการจังหวัดน่าน"),
    ("director", "ผอ.ธนาคารออมสิน", "ผู้อำนวยการธนาคารออมสิน"),
    ("damage", "อธิบดีกรมสงเสริมอุตสาหกรรม", "อธิบดีกรมส่งเสริมอุตสาหกรรม"),
]


@pytest.mark.parametrize(("one", "other"), cases(SAME_POSITIONS))
def test_forms_of_a_position_have_one_value(one: str, other: str) -> None:
    assert values(one, "position") == values(other, "position") != []


ORGS = [
    ("ministry", "ร่วมกับกระทรวงการคลัง และ", ["กระทรวงการคลัง"]),
    ("ministry with and", "กระทรวงเกษตรและสหกรณ์ จัดงาน", ["กระทรวงเกษตรและสหกรณ์"]),
    ("ministry shortened", "กระทรวงเกษตรฯ จัดงาน", ["กระทรวงเกษตรฯ"]),
    ("department", "กรมบัญชีกลางโอนเงิน", ["กรมบัญชีกลาง"]),
    ("office", "สำนักงบประมาณมีความเห็น", ["สำนักงบประมาณ"]),
    ("damage", "สานักงบประมาณมีความเห็น", ["สานักงบประมาณ"]),
    ("state enterprise", "การไฟฟ้านครหลวงแจ้ง", ["การไฟฟ้านครหลวง"]),
    ("bank", "ธนาคารออมสิน เปิดตัว", ["ธนาคารออมสิน"]),
    ("space moved", "กระทรวงการ คลัง", ["กระทรวงการ คลัง"]),
    ("two side by side", "กรมการแพทย์ กรมอนามัย", ["กรมการแพทย์", "กรมอนามัย"]),
    ("company", "บริษัท ดีงามการค้า จำกัด", ["บริษัท ดีงามการค้า จำกัด"]),
    ("particle after it", "ของบริษัทดีงามการค้าอีกด้วย", ["บริษัทดีงามการค้า"]),
    ("particles after it", "ของบริษัทดีงามการค้าด้วยแล้ว", ["บริษัทดีงามการค้า"]),
    ("a name that begins like one", "กับบริษัทแทนไทย เปิด", ["บริษัทแทนไทย"]),
    ("hospital", "ที่โรงพยาบาลกลางเมือง เปิด", ["โรงพยาบาลกลางเมือง"]),
    ("ends at a verb", "กรมทางหลวงได้เปิด", ["กรมทางหลวง"]),
    ("policy is no department", "กรมธรรม์ประกันภัย", []),
    ("centre of", "เป็นศูนย์กลางการบิน", []),
    ("no name after", "กระทรวงและหน่วยงาน", []),
    ("disease", "โควิด-19 ระบาด", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(ORGS))
def test_organisations(text: str, expected: list[str]) -> None:
    assert found(text, "org") == expected


PLACES = [
    ("province", "จังหวัดนครสวรรค์", ["นครสวรรค์"]),
    ("province short", "จ.นครสวรรค์", ["นครสวรรค์"]),
    ("short name of a province", "จ.ตาก", ["ตาก"]),
    ("bare province", "บินไปเชียงใหม่แล้ว", ["เชียงใหม่"]),
    ("capital", "กรุงเทพฯ", ["กรุงเทพมหานคร"]),
    ("capital short", "แจ้งวัฒนะ กทม.", ["กรุงเทพมหานคร"]),
    ("district", "อ.บ้านแหลม", ["บานแหลม"]),
    ("district in full", "อำเภอบ้านแหลม", ["บานแหลม"]),
    ("district of Bangkok", "เขตภาษีเจริญ", ["ภาษีเจริญ"]),
    ("subdistrict", "ต.บางตะบูน", ["บางตะบูน"]),
    ("country", "ประเทศมาเลเซีย", ["มาเลเซีย"]),
    ("country bare", "ญี่ปุ่น และ มาเลเซีย", ["ญี่ปุ่น", "มาเลเซีย"]),
    ("country short", "และสหรัฐฯ", ["สหรัฐอเมริกา"]),
    ("country in another spelling", "เมียนมาร์", ["พม่า"]),
    ("provinces in a row", "ลำพูน แพร่ น่าน", ["ลำพูน", "แพร่", "น่าน"]),
    ("economic zone", "เขตเศรษฐกิจพิเศษ", []),
    ("the word that", "เลยบอกว่าแพร่ข่าว", []),
    ("every province", "ทุกจังหวัดทั่วประเทศ", []),
    ("abroad", "ต่างประเทศ", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(PLACES))
def test_places(text: str, expected: list[str]) -> None:
    assert values(text, "place") == expected


VENUES = [
    ("hotel", "ณ โรงแรมเซ็นทรา แจ้งวัฒนะ", ["ณ โรงแรมเซ็นทรา แจ้งวัฒนะ"]),
    ("government house", "ที่ทำเนียบรัฐบาล นายกฯ", ["ที่ทำเนียบรัฐบาล"]),
    ("room", "ณ ห้องประชุม 1 กล่าวว่า", ["ณ ห้องประชุม"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(VENUES))
def test_venues(text: str, expected: list[str]) -> None:
    assert [one.rstrip(" 1") for one in found(text, "place")] == expected


LAWS = [
    ("act", "พ.ร.บ.ข้อมูลข่าวสาร พ.ศ. 2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("act in full", "พระราชบัญญัติข้อมูลข่าวสาร ปี 2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("act, year joined", "พ.ร.บ.ข้อมูลข่าวสารปี 2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("act, year twice named", "พ.ร.บ.ข้อมูลข่าวสารปี พ.ศ.2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("section", "ตามมาตรา 44", ["มาตรา44"]),
    ("cabinet resolution", "มติ ครม. เห็นชอบ", ["มติคณะรัฐมนตรี"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(LAWS))
def test_laws(text: str, expected: list[str]) -> None:
    assert values(text, "law") == expected


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
    assert values(text, "acronym") == expected


PROGRAMMES = [
    ("quoted", "งาน “ตลาดต้องชม” เปิด", ["“ตลาดต้องชม”"]),
    ("straight quotes", 'งาน "ตลาดต้องชม" เปิด', ['"ตลาดต้องชม"']),
    ("latin", "โครงการ Wall of Sharing แล้ว", ["Wall of Sharing"]),
    ("never closed", "งาน “ตลาดต้องชม เปิด", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(PROGRAMMES))
def test_programmes(text: str, expected: list[str]) -> None:
    assert found(text, "programme") == expected
