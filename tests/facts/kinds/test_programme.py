"""``facts.kinds.programme``: programmes and quoted names: the name as it stands, its letters."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each programme in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("round quotes", "โครงการ “บ้านสวนสุขใจ” เริ่มแล้ว", [("“บ้านสวนสุขใจ”", "บานสวนสุขใจ")]),
    ("single quotes", "โครงการ ‘บ้านสวนสุขใจ’ เริ่มแล้ว", [("‘บ้านสวนสุขใจ’", "บานสวนสุขใจ")]),
    ("angle quotes", "งาน «บ้านสวนสุขใจ» เริ่มแล้ว", [("«บ้านสวนสุขใจ»", "บานสวนสุขใจ")]),
    ("straight quotes", 'งาน "บ้านสวนสุขใจ" เริ่มแล้ว', [('"บ้านสวนสุขใจ"', "บานสวนสุขใจ")]),
    ("spaces inside", "ภายใต้แนวคิด “น้ำใส ใจดี”", [("“น้ำใส ใจดี”", "นาใสใจดี")]),
    ("two names", "หัวข้อ “ข้าวไทย” และ “ปลาไทย”", [("“ข้าวไทย”", "ขาวไทย"), ("“ปลาไทย”", "ปลาไทย")]),
    ("name and year", "มหกรรม “ผลไม้ไทย 2562” เปิด", [("“ผลไม้ไทย 2562”", "ผลไมไทย2562")]),
    ("Thai digits", "มหกรรม “ผลไม้ไทย ๒๕๖๒” เปิด", [("“ผลไม้ไทย ๒๕๖๒”", "ผลไมไทย2562")]),
    ("glued", "โครงการ“บ้านสวนสุขใจ”เริ่ม", [("“บ้านสวนสุขใจ”", "บานสวนสุขใจ")]),
    ("Latin words", "ใช้แอปพลิเคชัน Suan Dee แล้ว", [("Suan Dee", "suandee")]),
    ("Latin words and year", "งาน Thai Fruit Day 2562 เปิด", [("Thai Fruit Day", "thaifruitday")]),
    ("bazaar", "เปิด Night Bazaar ริมน้ำ", [("Night Bazaar", "nightbazaar")]),
    ("Latin between Thai", "ระบบSuan Dee Payใช้ได้", [("Suan Dee Pay", "suandeepay")]),
    (
        "two Latin names",
        "ใช้ Suan Dee และ Talad Nam",
        [("Suan Dee", "suandee"), ("Talad Nam", "taladnam")],
    ),
    ("a competition", "การประกวด “ปลากัดงาม”", [("“ปลากัดงาม”", "ปลากัดงาม")]),
    ("a song", "เพลง “สายน้ำ” ออกแล้ว", [("“สายน้ำ”", "สายนา")]),
    ("a training", "หลักสูตร “พ่อครัวไทย” รุ่นที่ 2", [("“พ่อครัวไทย”", "พอครัวไทย")]),
    ("empty quotes", 'งาน "" เปิด', []),
    ("one letter", "“ก” เปิด", []),
    ("an acronym", "ลงนาม MOU แล้ว", []),
    ("a disease", "โรค COVID-19 ระบาด", []),
    ("an address on the web", "พบกับ www.example.com", []),
    ("a mail address", "ส่งอีเมล info@example.com", []),
    ("quotes turned about", "งาน ” ตลาด “ เปิด", []),
    ("never closed", "งาน “ตลาดน้ำ เปิด", []),
    ("never opened", "งาน ตลาดน้ำ” เปิด", []),
    ("a unit", "หนัก 5 kg ต่อถุง", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_programmes(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "programme") == expected


# Each case: id, text, and the words of each programme in it.
PROGRAMMES = [
    ("quoted", "งาน “ตลาดต้องชม” เปิด", ["“ตลาดต้องชม”"]),
    ("straight quotes", 'งาน "ตลาดต้องชม" เปิด', ['"ตลาดต้องชม"']),
    ("latin", "โครงการ Wall of Sharing แล้ว", ["Wall of Sharing"]),
    ("never closed", "งาน “ตลาดต้องชม เปิด", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(PROGRAMMES))
def test_forms_of_programmes(text: str, expected: list[str]) -> None:
    assert [words for words, _ in stated(text, "programme")] == expected
