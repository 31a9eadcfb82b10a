"""``facts.kinds.amount``: sums of money: each with its bound and scale, and its value."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each money in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("Thai digits", "ค่าเข้าชมคนละ ๕๐ บาท", [("๕๐ บาท", "50 บาท")]),
    ("at most", "ค่าปรับไม่เกิน 2,000 บาท", [("ไม่เกิน 2,000 บาท", "2000 บาท")]),
    ("over", "มีเงินกว่า 300 บาท", [("กว่า 300 บาท", "300 บาท")]),
    ("about", "ใช้เงินประมาณ 300 บาท", [("ประมาณ 300 บาท", "300 บาท")]),
    ("range", "ค่าปรับ 500-1,000 บาท", [("500-1,000 บาท", "500-1000 บาท")]),
    ("hundreds of thousands", "วงเงิน 2.5 แสนบาท", [("2.5 แสนบาท", "250000 บาท")]),
    ("tens of thousands", "วงเงิน 5 หมื่นบาท", [("5 หมื่นบาท", "50000 บาท")]),
    ("thousands", "วงเงิน 3 พันบาท", [("3 พันบาท", "3000 บาท")]),
    ("hundreds of millions", "วงเงิน 4 ร้อยล้านบาท", [("4 ร้อยล้านบาท", "400000000 บาท")]),
    ("hundred thousand millions", "วงเงิน 1 แสนล้านบาท", [("1 แสนล้านบาท", "100000000000 บาท")]),
    ("million millions", "วงเงิน 2 ล้านล้านบาท", [("2 ล้านล้านบาท", "2000000000000 บาท")]),
    ("words", "จ่ายคนละ ห้าบาท", [("ห้าบาท", "5 บาท")]),
    ("words with a scale", "วงเงิน สิบล้านบาท", [("สิบล้านบาท", "10000000 บาท")]),
    ("euro", "มูลค่า 30 ล้านยูโร", [("30 ล้านยูโร", "30000000 ยูโร")]),
    ("yen", "มูลค่า 500 เยน", [("500 เยน", "500 เยน")]),
    ("yuan", "มูลค่า 700 หยวน", [("700 หยวน", "700 หยวน")]),
    ("pound", "มูลค่า 500 ปอนด์", [("500 ปอนด์", "500 ปอนด์สเตอร์ลิง")]),
    ("satang", "ราคา 25 สตางค์", [("25 สตางค์", "0.25 บาท")]),
    ("baht sign", "ราคา ฿500", [("฿500", "500 บาท")]),
    ("rate", "ราคา 12.50 บาทต่อกิโลกรัม", [("12.50 บาทต่อกิโลกรัม", "12.5 บาท")]),
    ("two sums", "จาก 100 บาท เป็น 120 บาท", [("100 บาท", "100 บาท"), ("120 บาท", "120 บาท")]),
    ("no space", "จ่าย 500บาท", [("500บาท", "500 บาท")]),
    ("people", "มีคน 500 คน", []),
    ("per cent", "ลดราคาร้อยละ 50", []),
    ("medals", "ชนะ 3 เหรียญทอง", []),
    ("a field", "สนามบาทหลวง", []),
    ("a pavement", "บนบาทวิถี", []),
    ("a year", "ปี 2562", []),
    ("a weight", "หนัก 50 กิโลกรัม", []),
    ("the word alone", "ค่าเงินบาทแข็งค่า", []),
    ("a bowl", "พระอุ้มบาตร 5 ใบ", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_money(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "money") == expected


# Each case: id, text, and the canonical value of each money in it.
MONEY = [
    ("baht", "รายละ 1,000 บาท", ["1000 บาท"]),
    ("million baht", "งบประมาณ 1.5 ล้านบาท", ["1500000 บาท"]),
    ("million baht in digits", "งบประมาณ 1,500,000 บาท", ["1500000 บาท"]),
    ("thousand million", "วงเงิน 3 พันล้านบาท", ["3000000000 บาท"]),
    ("comma and scale", "วงเงิน 3,000 ล้านบาท", ["3000000000 บาท"]),
    ("dollars", "มูลค่า 20 ล้านดอลลาร์สหรัฐ", ["20000000 ดอลลาร์สหรัฐ"]),
    ("dollars short", "มูลค่า 20 ล้านเหรียญสหรัฐ", ["20000000 ดอลลาร์สหรัฐ"]),
    ("dollar sign", "มูลค่า $500", ["500 ดอลลาร์สหรัฐ"]),
    ("words", "ค่าปรับสองพันบาท", ["2000 บาท"]),
    ("words apart", "ค่าปรับ สองพันบาท", ["2000 บาท"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(MONEY))
def test_money_in_all_notations(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "money")] == expected
