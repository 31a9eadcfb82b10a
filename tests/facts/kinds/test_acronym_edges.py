"""``facts.kinds.acronym``: where the full form before a bracketed gloss begins."""

import pytest
from facts_tabled import cases

from dedup.facts import extract
from dedup.text.normalise import normalise

CASES = [
    ("acronym", "กรมส่งเสริมอุตสาหกรรม (กสอ.)", "กสอ. = กรมส่งเสริมอุตสาหกรรม"),
    (
        "the body, not its head",
        "นายสมชาย ใจดี อธิบดีกรมส่งเสริมอุตสาหกรรม (กสอ.)",
        "กสอ. = กรมส่งเสริมอุตสาหกรรม",
    ),
    (
        "the head too, where it is abbreviated",
        "นายสมชาย ใจดี ผู้บัญชาการทหารบก (ผบ.ทบ.)",
        "ผบ.ทบ. = ผู้บัญชาการทหารบก",
    ),
    (
        "a position before an acronym",
        "พบปลัดกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ (ปลัด พม.)",
        "ปลัด พม. = ปลัดกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
    ),
    ("initials", "หารือกับเครือข่ายรักษ์ป่าชุมชน (ครปช.)", "ครปช. = เครือข่ายรักษ์ป่าชุมชน"),
    ("initials of common words", "หารือกับชมรมรักษ์ป่าชุมชน (ชรปช.)", "ชรปช. = ชมรมรักษ์ป่าชุมชน"),
    ("other letters", "หารือกับชมรมคนเมือง (สพฐ.)", "สพฐ. = ชมรมคนเมือง"),
    ("Latin, other letters", "ใช้ Cloud Service (SaaS)", "SaaS = Cloud Service"),
    ("Latin word", "ใช้ระบบ cloud (CS)", "CS = cloud"),
    ("known pair", "เปิดเผยข่าวการเซ็นบันทึกความเข้าใจ (MOU)", "MOU = บันทึกความเข้าใจ"),
    ("known pair in Thai letters", "ลงนามในบันทึกความเข้าใจ (เอ็มโอยู)", "เอ็มโอยู = บันทึกความเข้าใจ"),
    (
        "known pair worded otherwise",
        "ในพื้นที่ระเบียงเขตเศรษฐกิจภาคตะวันออก (EEC)",
        "EEC = ระเบียงเขตเศรษฐกิจภาคตะวันออก",
    ),
    ("the other way", "MOU (บันทึกความเข้าใจ)", "MOU = บันทึกความเข้าใจ"),
    ("countries of a group", "เพื่อนบ้านในกลุ่ม CLMV (กัมพูชา ลาว)", "CLMV = กัมพูชา ลาว"),
    ("Latin name", "หรือ Alibaba Business School (ABS)", "ABS = Alibaba Business School"),
    ("Latin initials", "With the Business School (BS)", "BS = Business School"),
    (
        "sound",
        "ความร่วมมือด้านการลงทุนสมาร์ทดิจิทัลฮับ(Smart Digital Hub)",
        "Smart Digital Hub = สมาร์ทดิจิทัลฮับ",
    ),
    ("letters by name", "ลงนามเอฟทีเอ (FTA)", "FTA = เอฟทีเอ"),
    (
        "noun after a verb",
        "เพื่อให้สามารถเลือกใช้ผู้บริการ(Service Provider)",
        "Service Provider = ผู้บริการ",
    ),
    (
        "noun with a quality",
        "จะใช้กรณีของร้านค้าเป็นภาคปฏิบัติที่ดีที่สุด(Best Practice)",
        "Best Practice = ภาคปฏิบัติที่ดีที่สุด",
    ),
    (
        "noun with a manner",
        "รองรับการเข้าสู่สังคมผู้สูงอายุโดยสมบูรณ์ (Aged Society)",
        "Aged Society = สังคมผู้สูงอายุโดยสมบูรณ์",
    ),
    ("noun after a preposition", "จัดเก็บไว้ในฐานข้อมูล (ดาต้าเบส)", "ดาต้าเบส = ฐานข้อมูล"),
    ("nothing before it", "(กสอ.)", "กสอ."),
    ("a figure before it", "โควิด 19 (โรคใหม่)", "โรคใหม่"),
]


@pytest.mark.parametrize(("text", "value"), cases(CASES))
def test_the_full_form_begins_where_the_evidence_says(text: str, value: str) -> None:
    assert [one.value for one in extract(normalise(text)) if one.type == "acronym"] == [value]
