"""``facts.kinds.number``: signs at numbers: currencies, a minus, and hyphens that are none."""

import pytest
from facts_tabled import alerts, cases, stated

FRAME = "บ้านริมคลอง{}ตลอดทั้งปี"
DIFFER = [
    ("dollars or euros", "ใช้เงิน $500 ", "ใช้เงิน €500 ", ("unit", "$", "€")),
    ("dollars or baht", "ใช้เงิน $500 ", "ใช้เงิน 500 บาท", ("unit", "$", "บาท")),
    ("below nought", "วัดได้ -3 องศา", "วัดได้ 3 องศา", ("number", "-3", "3")),
    ("a share", "ขยายตัว -12.2% ", "ขยายตัว 12.2% ", ("number", "-12.2", "12.2")),
    ("a share in words", "ขยายตัวร้อยละ -9 ", "ขยายตัวร้อยละ 9 ", ("number", "-9", "9")),
    ("a share in brackets", "ขยายตัวดี (-9%) ", "ขยายตัวดี (9%) ", ("number", "-9", "9")),
    ("two wells", "ใช้บ่อ 1,2 ", "ใช้บ่อ 12 ", ("number", "1", "12")),
]
AGREE = [
    ("a sign and a word", "ใช้เงิน $500 ", "ใช้เงิน 500 ดอลลาร์"),
    ("baht sign", "ใช้เงิน ฿500 ", "ใช้เงิน 500 บาท"),
    ("a fall", "รายได้ลดลง -12.2% ", "รายได้ลดลง 12.2% "),
    ("thousands", "มีเงิน 31,207 บาท", "มีเงิน 31207 บาท"),
    ("a dash", "ปลูกตาม - 5 แปลง", "ปลูกตาม 5 แปลง"),
]


@pytest.mark.parametrize(("a", "b", "alert"), cases(DIFFER))
def test_differ(a: str, b: str, alert: tuple[str, str, str]) -> None:
    assert alerts(FRAME, a, b) == [alert]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_agree(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []


NO_MINUS = [
    ("a dash", "ข้อ - 3 องศา", ["3 องศาเซลเซียส"]),
    ("a bullet", "-3 องศา", ["3 องศาเซลเซียส"]),
    ("a range", "จาก 2 -3 องศา", ["2-3 องศาเซลเซียส"]),
    ("a range of shares", "ลด 15% -20%", ["15-20 %"]),
    ("an en dash", "พบกัน – 5 คน", ["5 คน"]),
]


@pytest.mark.parametrize(("text", "values"), cases(NO_MINUS))
def test_a_hyphen_may_be_no_minus(text: str, values: list[str]) -> None:
    assert [value for _, value in stated(text, "number")] == values
