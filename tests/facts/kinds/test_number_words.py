"""``facts.kinds.number_words``: numbers in words and bounds in sentences, and the first of what."""

import pytest
from facts_tabled import alerts, cases, stated

WORDS = [
    ("after a verb", "เรือล่มเสียชีวิตสามราย", ["3 คน"]),
    ("years", "แผนจะเสร็จในสามปีข้างหน้า", ["3 ปี"]),
    ("years ago", "พยายามมาสามปีก่อน", ["3 ปี"]),
    ("items", "เพิ่มสามรายการใหม่", ["3 รายการ"]),
    ("hundreds and tens", "ปลูกหนึ่งร้อยยี่สิบล้านต้น", ["120000000 ต้น"]),
    ("an ordinal", "คนที่สองคนเดิม", []),
    ("wings", "นกสามปีกสีขาว", []),
    ("each other", "พบว่าสามคนกลาง", []),
    ("a range", "ใช้เวลาประมาณสองถึงสามปี", ["2-3 ปี"]),
    ("up to", "มีผู้บาดเจ็บถึงสามคน", ["3 คน"]),
    ("the end of a range that begins unread", "อยู่ที่สามร้อยแปดถึงสามร้อยสามสิบคน", []),
    ("no part of a number in words", "ราวพันสองร้อยคน", []),
    ("tens and ones", "ห้าสิบสองคน", ["52 คน"]),
    ("a centre", "ศูนย์แห่งนี้รับได้สองร้อยคน", ["200 คน"]),
]


@pytest.mark.parametrize(("text", "values"), cases(WORDS))
def test_words(text: str, values: list[str]) -> None:
    assert [value for _, value in stated(text, "number")] == values


DIFFER = [
    ("words and digits", "เสียชีวิตสามราย", "เสียชีวิต 4 ราย", ("number", "สาม", "4")),
    ("words both", "เสียชีวิตสามราย", "เสียชีวิตห้าราย", ("number", "สาม", "ห้า")),
    ("sums", "ใช้สองพันล้านบาท", "ใช้ 3,000 ล้านบาท", ("money", "สองพันล้าน", "3,000 ล้าน")),
    (
        "first of another country",
        "เป็นแห่งแรกของประเทศจีนที่เปิด",
        "เป็นแห่งแรกของประเทศไทยที่เปิด",
        ("scope", "แห่งแรกของประเทศจีน", "แห่งแรกของประเทศไทย"),
    ),
    ("at most or at least", "รับไม่เกิน 50 คน", "รับไม่น้อยกว่า 50 คน", ("scope", "ไม่เกิน", "ไม่น้อยกว่า")),
    ("over or at most", "รับเกิน 50 คน", "รับไม่ให้เกิน 50 คน", ("scope", "เกิน", "ไม่ให้เกิน")),
]
AGREE = [
    ("over", "เว้นระยะเกิน 1 เมตร", "เว้นระยะมากกว่า 1 เมตร"),
    ("a country and its name", "เป็นแห่งแรกของประเทศที่เปิด", "เป็นแห่งแรกของประเทศไทยที่เปิด"),
    ("sums", "ใช้หนึ่งร้อยยี่สิบล้านบาท", "ใช้ 120 ล้านบาท"),
    ("ranges", "ปรับขึ้นระหว่างห้าถึงยี่สิบสองบาท", "ปรับขึ้นระหว่าง 5 ถึง 22 บาท"),
]
FRAME = "ชุมชนริมคลองแจ้งว่า{} ตามบันทึกของหมู่บ้าน"


@pytest.mark.parametrize(("a", "b", "alert"), cases(DIFFER))
def test_differ(a: str, b: str, alert: tuple[str, str, str]) -> None:
    assert alerts(FRAME, a, b) == [alert]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_agree(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []


POSITIONS = [
    ("certify", "ที่ประชุมรับรองรัฐมนตรีว่าการกระทรวงการคลัง", "รัฐมนตรีว่าการกระทรวงการคลัง"),
    ("protect", "กฎหมายคุ้มครองอธิบดีกรมป่าไม้", "อธิบดีกรมป่าไม้"),
    ("reserve", "ตั้งสำรองปลัดกระทรวงการคลัง", "ปลัดกระทรวงการคลัง"),
    ("from a deputy", "มาจากรองอธิบดีกรมป่าไม้", "รองอธิบดีกรมป่าไม้"),
    ("receive a deputy", "ต้อนรับรองอธิบดีกรมป่าไม้", "รองอธิบดีกรมป่าไม้"),
    ("broken in the word", "พบรอ\nงอธิบดีกรมป่าไม้", "รอ\nงอธิบดีกรมป่าไม้"),
    ("broken after the word", "พบรอง\nรัฐมนตรีว่าการกระทรวงการคลัง", "รอง\nรัฐมนตรีว่าการกระทรวงการคลัง"),
]


@pytest.mark.parametrize(("text", "position"), cases(POSITIONS))
def test_a_deputy_is_none_at_the_end_of_a_verb(text: str, position: str) -> None:
    assert [words for words, _ in stated(text, "position")] == [position]
