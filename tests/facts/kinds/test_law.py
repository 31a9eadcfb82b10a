"""``facts.kinds.law``: laws: where each stands, and one value for short and full names."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each law in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("act", "พ.ร.บ.ป่าชุมชน พ.ศ. 2562", [("พ.ร.บ.ป่าชุมชน พ.ศ. 2562", "พระราชบัญญัติปาชุมชน2562")]),
    (
        "act in full",
        "พระราชบัญญัติป่าชุมชน พ.ศ. 2562",
        [("พระราชบัญญัติป่าชุมชน พ.ศ. 2562", "พระราชบัญญัติปาชุมชน2562")],
    ),
    ("act without year", "เสนอ พ.ร.บ.ป่าชุมชน ต่อสภา", [("พ.ร.บ.ป่าชุมชน", "พระราชบัญญัติปาชุมชน")]),
    ("bill", "ร่าง พ.ร.บ.สวนสาธารณะ ฉบับใหม่", [("พ.ร.บ.สวนสาธารณะ", "พระราชบัญญัติสวนสาธารณะ")]),
    (
        "bill in full",
        "ร่างพระราชบัญญัติสวนสาธารณะ ฉบับใหม่",
        [("พระราชบัญญัติสวนสาธารณะ", "พระราชบัญญัติสวนสาธารณะ")],
    ),
    ("act without name", "เสนอ พ.ร.บ. ฉบับใหม่", [("พ.ร.บ.", "พระราชบัญญัติ")]),
    (
        "emergency decree",
        "พ.ร.ก.สถานการณ์ฉุกเฉิน พ.ศ. 2548",
        [("พ.ร.ก.สถานการณ์ฉุกเฉิน พ.ศ. 2548", "พระราชกาหนดสถานการณฉุกเฉิน2548")],
    ),
    (
        "emergency decree in full",
        "พระราชกำหนดสถานการณ์ฉุกเฉิน พ.ศ. 2548",
        [("พระราชกำหนดสถานการณ์ฉุกเฉิน พ.ศ. 2548", "พระราชกาหนดสถานการณฉุกเฉิน2548")],
    ),
    (
        "royal decree",
        "พ.ร.ฎ.เลือกตั้ง พ.ศ. 2562",
        [("พ.ร.ฎ.เลือกตั้ง พ.ศ. 2562", "พระราชกฤษฎีกาเลือกตัง2562")],
    ),
    (
        "royal decree in full",
        "พระราชกฤษฎีกาเลือกตั้ง พ.ศ. 2562",
        [("พระราชกฤษฎีกาเลือกตั้ง พ.ศ. 2562", "พระราชกฤษฎีกาเลือกตัง2562")],
    ),
    ("section in Thai digits", "ตามมาตรา ๔๔", [("มาตรา ๔๔", "มาตรา44")]),
    ("section", "ตามมาตรา 12 ของกฎหมายนี้", [("มาตรา 12", "มาตรา12")]),
    ("section with paragraph", "มาตรา 12 วรรคสอง", [("มาตรา 12", "มาตรา12")]),
    ("two sections", "มาตรา 12 และมาตรา 13", [("มาตรา 12", "มาตรา12"), ("มาตรา 13", "มาตรา13")]),
    (
        "code and section",
        "ประมวลกฎหมายอาญา มาตรา 157",
        [("ประมวลกฎหมายอาญา", "ประมวลกฎหมายอาญา"), ("มาตรา 157", "มาตรา157")],
    ),
    ("constitution", "ตามรัฐธรรมนูญ มาตรา 5", [("รัฐธรรมนูญ", "รัฐธรรมนูญ"), ("มาตรา 5", "มาตรา5")]),
    (
        "constitution of the kingdom",
        "รัฐธรรมนูญแห่งราชอาณาจักรไทย",
        [("รัฐธรรมนูญแห่งราชอาณาจักรไทย", "รัฐธรรมนูญแหงราชอาณาจักรไทย")],
    ),
    ("cabinet resolution, short", "ตามมติ ครม. เมื่อวันพุธ", [("มติ ครม.", "มติคณะรัฐมนตรี")]),
    ("cabinet resolution, glued", "ตามมติครม. เมื่อวันพุธ", [("มติครม.", "มติคณะรัฐมนตรี")]),
    (
        "ministerial notice",
        "ประกาศกระทรวงพาณิชย์ ฉบับที่ 5",
        [("ประกาศกระทรวงพาณิชย์", "ประกาศกระทรวงพาณิชย")],
    ),
    ("ministerial rule", "กฎกระทรวง ฉบับที่ 2", [("กฎกระทรวง", "กฎกระทรวง")]),
    (
        "regulation",
        "ระเบียบกระทรวงการคลัง ว่าด้วยการจัดซื้อ",
        [("ระเบียบกระทรวงการคลัง", "ระเบียบกระทรวงการคลัง")],
    ),
    ("standard", "มาตรฐานสินค้า", []),
    ("measures", "มาตรการช่วยเหลือ 3 ข้อ", []),
    ("a meeting's resolution", "มติที่ประชุม", []),
    ("law in general", "ตามกฎหมายที่เกี่ยวข้อง", []),
    ("a word of the kind", "ผู้บัญญัติคำ", []),
    ("prizes announced", "ประกาศผลรางวัล", []),
    ("gauge", "มาตรวัดน้ำ", []),
    ("government party", "พรรคร่วมรัฐบาล", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_laws(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "law") == expected


# Each case: id, text, and the canonical value of each law in it.
LAWS = [
    ("act", "พ.ร.บ.ข้อมูลข่าวสาร พ.ศ. 2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("act in full", "พระราชบัญญัติข้อมูลข่าวสาร ปี 2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("act, year joined", "พ.ร.บ.ข้อมูลข่าวสารปี 2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("act, year twice named", "พ.ร.บ.ข้อมูลข่าวสารปี พ.ศ.2540", ["พระราชบัญญัติขอมูลขาวสาร2540"]),
    ("section", "ตามมาตรา 44", ["มาตรา44"]),
    ("cabinet resolution", "มติ ครม. เห็นชอบ", ["มติคณะรัฐมนตรี"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(LAWS))
def test_forms_of_laws(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "law")] == expected


# Each case: id, text, and the words of each law in it.
WHOLE = [
    ("act, space", "ตาม พ.ร.บ. ชลประทาน พ.ศ. 2550", ["พ.ร.บ. ชลประทาน พ.ศ. 2550"]),
    ("resolution and its verb", "มติคณะรัฐมนตรีเห็นชอบให้ขุดคลอง", ["มติคณะรัฐมนตรี"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(WHOLE))
def test_each_is_found_whole(text: str, expected: list[str]) -> None:
    assert [words for words, _ in stated(text, "law")] == expected
