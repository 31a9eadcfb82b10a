"""``facts.check``: the types of what is found between two texts, whichever is first."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ชาวบ้านริมคลองทราบแล้วว่า {} ตามที่ตกลงกันในที่ประชุมหมู่บ้าน"
# Each case: id, two texts, and the types of the alerts between them.
PAIRS = [
    ("lengths that convert", "คลองกว้าง 180 ซม. แล้ว", "คลองกว้าง 1.9 ม. แล้ว", ["number"]),
    ("lengths that are equal", "คลองกว้าง 180 ซม. แล้ว", "คลองกว้าง 1.8 ม. แล้ว", []),
    ("first of what", "ตลาดแห่งแรกของอาเซียนเปิดแล้ว", "ตลาดแห่งแรกของจังหวัดและอาเซียนเปิดแล้ว", ["scope"]),
    ("first of one realm", "ตลาดแห่งแรกของประเทศเปิดแล้ว", "ตลาดแห่งแรกของไทยเปิดแล้ว", []),
    ("restricted", "จะปรับที่จอดรถให้ดีขึ้น", "จะปรับที่จอดรถสาธารณะให้ดีขึ้น", ["scope"]),
    ("comparison", "เรือใหม่เบากว่า และประหยัด", "เรือใหม่เบา และประหยัด", ["scope"]),
    ("denial run together", "เพราะยังไม่มีวัคซีนป้องกัน", "เพราะยังมีวัคซีนป้องกัน", ["negation"]),
    ("denial of a word both have", "น้ำเสียไม่สามารถแก้ไขได้", "น้ำเสียสามารถแก้ไขได้", ["negation"]),
    ("two statements", "เขาพูดว่า “เราจะไม่ยอมแพ้”", "เขาพูดว่า “ฝนจะตกพรุ่งนี้”", []),
    ("office in letters", "นายวิชัย ดีงาม ปลัด มท. มา", "นายวิชัย ดีงาม ปลัดกระทรวงมหาดไทย มา", []),
    (
        "speaking offices",
        "ปลัดอำเภอกล่าวว่า น้ำพอใช้",
        "อธิบดีกรมประมงกล่าวว่า น้ำพอใช้",
        ["attribution"],
    ),
    ("ministry in short", "รมว.พาณิชย์ มาเปิดงาน", "รัฐมนตรีว่าการกระทรวงแรงงาน มาเปิดงาน", ["org"]),
    ("bound per head", "ฝากไม่ต่ำกว่าคนละ 500 บาท", "ฝากคนละ 500 บาทขึ้นไป", []),
    ("Bangkok in a road", "บนถนนวงแหวนกทม. แล้ว", "บนถนนวงแหวนกรุงเทพมหานคร แล้ว", []),
]


@pytest.mark.parametrize(("a", "b", "kinds"), cases(PAIRS))
def test_what_pairs_differ_in(a: str, b: str, kinds: list[str]) -> None:
    assert [one[0] for one in alerts(FRAME, a, b)] == kinds
    assert [one[0] for one in alerts(FRAME, b, a)] == kinds
