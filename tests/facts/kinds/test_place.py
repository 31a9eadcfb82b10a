"""``facts.kinds.place``: places: each as it stands, and one value for short and full names."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each place in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("province", "ที่จังหวัดเชียงราย", [("จังหวัดเชียงราย", "เชียงราย")]),
    ("province in short", "ที่ จ.เชียงราย", [("จ.เชียงราย", "เชียงราย")]),
    ("province bare", "เดินทางไปเชียงราย", [("เชียงราย", "เชียงราย")]),
    ("district and province", "อ.แม่สอด จ.ตาก", [("อ.แม่สอด", "แมสอด"), ("จ.ตาก", "ตาก")]),
    ("district in full", "ที่อำเภอแม่สอด", [("อำเภอแม่สอด", "แมสอด")]),
    ("subdistrict in full", "ตำบลบางตะบูน", [("ตำบลบางตะบูน", "บางตะบูน")]),
    ("subdistrict in short", "ต.บางตะบูน", [("ต.บางตะบูน", "บางตะบูน")]),
    ("quarter of Bangkok", "แขวงบางยี่ขัน", [("แขวงบางยี่ขัน", "บางยีขัน")]),
    ("district of Bangkok", "เขตบางกอกใหญ่", [("เขตบางกอกใหญ่", "บางกอกใหญ")]),
    ("road", "ถนนราชดำเนิน", [("ถนนราชดำเนิน", "ราชดาเนิน")]),
    ("province, other name", "โคราช", [("โคราช", "นครราชสีมา")]),
    ("province, shortened", "เที่ยวอยุธยา", [("อยุธยา", "พระนครศรีอยุธยา")]),
    ("capital in full", "ที่กรุงเทพมหานคร", [("กรุงเทพมหานคร", "กรุงเทพมหานคร")]),
    ("capital shortened", "ที่กรุงเทพฯ", [("กรุงเทพฯ", "กรุงเทพมหานคร")]),
    ("capital in letters", "ที่ กทม.", [("กทม.", "กรุงเทพมหานคร")]),
    ("country with its word", "ประเทศลาว", [("ประเทศลาว", "ลาว")]),
    ("country of the people", "สปป.ลาว", [("สปป.ลาว", "ลาว")]),
    ("kingdom", "สหราชอาณาจักร", [("สหราชอาณาจักร", "สหราชอาณาจักร")]),
    ("country in a row", "ไทย ลาว และเวียดนาม", [("ลาว", "ลาว"), ("เวียดนาม", "เวียดนาม")]),
    ("two provinces", "ที่เชียงราย และเชียงใหม่", [("เชียงราย", "เชียงราย"), ("เชียงใหม่", "เชียงใหม่")]),
    ("hall of a province", "ณ ศาลากลางจังหวัดน่าน", [("ณ ศาลากลาง", "ศาลากลาง"), ("จังหวัดน่าน", "น่าน")]),
    ("Japan", "ส่งออกไปญี่ปุ่น", [("ญี่ปุ่น", "ญี่ปุ่น")]),
    ("China", "ส่งออกไปประเทศจีน", [("ประเทศจีน", "จีน")]),
    ("each province", "ทุกจังหวัด", []),
    ("abroad", "ไปต่างประเทศ", []),
    ("neighbours", "ประเทศเพื่อนบ้าน", []),
    ("spread", "แพร่ข่าวไปทั่ว", []),
    ("so", "เลยกลับบ้าน", []),
    ("zone", "เขตเศรษฐกิจพิเศษ", []),
    ("road of earth", "เปลี่ยนถนนลูกรังเป็นลาดยาง", []),
    ("clause after a word", "ระดับตำบลให้เป็นโรงเรียนคุณภาพ", []),
    ("wide", "ขยายอาณาเขต", []),
    ("villagers", "ชาวบ้านร่วมงาน", []),
    ("whole country", "ทั่วประเทศ", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "place") == expected


# Each case: id, text, and the canonical value of each place in it.
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
def test_forms_of_places(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "place")] == expected


# Each case: id, text, and the words of each place in it.
VENUES = [
    ("hotel", "ณ โรงแรมเซ็นทรา แจ้งวัฒนะ", ["ณ โรงแรมเซ็นทรา แจ้งวัฒนะ"]),
    ("government house", "ที่ทำเนียบรัฐบาล นายกฯ", ["ที่ทำเนียบรัฐบาล"]),
    ("room", "ณ ห้องประชุม 1 กล่าวว่า", ["ณ ห้องประชุม"]),
    ("district after ที่", "ปลูกป่าที่อ.แม่สอด", ["อ.แม่สอด"]),
    ("two places run together", "ต.ท่าข้ามอ.เมือง", ["ต.ท่าข้าม"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(VENUES))
def test_venues_and_districts(text: str, expected: list[str]) -> None:
    assert [words for words, _ in stated(text, "place")] == expected
