"""Words altered inside quotation marks."""

import pytest

from dedup.facts import check
from dedup.model import Document, Link
from dedup.text import analyse

FRAME = "ชาวบ้านพูดว่า “{}” ระหว่างเดินชมตลาด"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    (
        "enough or lasting",
        "เราอยากมีน้ำไว้ใช้อย่างเพียงพอตลอดปี",
        "เราอยากมีน้ำไว้ใช้อย่างยั่งยืนตลอดปี",
        "เพียงพอ",
        "ยั่งยืน",
    ),
    (
        "clean or clear",
        "แม่น้ำสายนี้ต้องสะอาดเพื่อลูกหลานของเรา",
        "แม่น้ำสายนี้ต้องสวยงามเพื่อลูกหลานของเรา",
        "สะอาด",
        "สวยงาม",
    ),
    (
        "glad or worried",
        "พวกเราดีใจมากที่ตลาดกลับมาเปิดอีกครั้ง",
        "พวกเรากังวลมากที่ตลาดกลับมาเปิดอีกครั้ง",
        "ดีใจ",
        "กังวล",
    ),
    ("rice or fruit", "ปีนี้เราขายข้าวได้ราคาดีกว่าปีก่อน", "ปีนี้เราขายทุเรียนได้ราคาดีกว่าปีก่อน", "ข้าว", "ทุเรียน"),
    (
        "support or control",
        "รัฐต้องสนับสนุนราคาปลาให้ชาวบ้าน",
        "รัฐต้องควบคุมราคาปลาให้ชาวบ้าน",
        "สนับสนุนราคา",
        "ควบคุมราคา",
    ),
    ("forest or river", "เราจะดูแลป่าให้ดีที่สุดเท่าที่ทำได้", "เราจะดูแลแม่น้ำให้ดีที่สุดเท่าที่ทำได้", "ป่า", "แม่น้ำ"),
    ("teach or help", "ครูทุกคนสอนนักเรียนด้วยความรัก", "ครูทุกคนช่วยนักเรียนด้วยความรัก", "สอน", "ช่วย"),
    (
        "school or hospital",
        "เราขอให้สร้างโรงเรียนใกล้ชุมชนของเรา",
        "เราขอให้สร้างสะพานใกล้ชุมชนของเรา",
        "โรงเรียน",
        "สะพาน",
    ),
    (
        "buy or rent",
        "ชาวนาควรซื้อเครื่องจักรร่วมกันในหมู่บ้าน",
        "ชาวนาควรเช่าเครื่องจักรร่วมกันในหมู่บ้าน",
        "ซื้อ",
        "เช่า",
    ),
    ("love or fear", "ลูกหลานของเรารักแม่น้ำสายนี้มาก", "ลูกหลานของเรากลัวแม่น้ำสายนี้มาก", "รัก", "กลัว"),
    ("fast or slow", "งานซ่อมสะพานไปได้รวดเร็วกว่าที่คิด", "งานซ่อมสะพานไปได้ล่าช้ากว่าที่คิด", "รวดเร็ว", "ล่าช้า"),
    ("sea or river", "เราออกไปจับปลาในทะเลทุกเช้า", "เราออกไปจับปลาในแม่น้ำทุกเช้า", "ทะเล", "แม่น้ำ"),
    ("old or new", "เรือลำเก่าพาเรากลับบ้านเสมอ", "เรือลำใหม่พาเรากลับบ้านเสมอ", "เก่า", "ใหม่"),
    ("music or food", "งานนี้มีดนตรีให้ทุกคนตลอดคืน", "งานนี้มีอาหารให้ทุกคนตลอดคืน", "ดนตรี", "อาหาร"),
]
AGREE = [
    ("equal", "เราอยากมีน้ำไว้ใช้ตลอดปี", "เราอยากมีน้ำไว้ใช้ตลอดปี"),
    ("space", "เราอยากมีน้ำ ไว้ใช้ตลอดปี", "เราอยากมีน้ำไว้ใช้ตลอดปี"),
    ("connective", "ปลาและกุ้งเป็นอาหารของเรา", "ปลากับกุ้งเป็นอาหารของเรา"),
    ("Thai digits", "มีปลา ๑๒ ตัวในบ่อนี้", "มีปลา 12 ตัวในบ่อนี้"),
    ("province in short", "ไปที่จังหวัดน่านกันเถอะ", "ไปที่จ.น่านกันเถอะ"),
    ("marks lost", "เราทำงานสำเร็จด้วยน้ำใจ", "เราทางานสาเร็จด้วยน้าใจ"),
    ("capital", "เราจะกลับกรุงเทพฯ พรุ่งนี้", "เราจะกลับกรุงเทพมหานคร พรุ่งนี้"),
    ("scale", "เราปลูกต้นไม้ 1.5 ล้านต้น", "เราปลูกต้นไม้ 1,500,000 ต้น"),
    ("month in short", "พบกันวันที่ 8 มี.ค. ที่ตลาด", "พบกันวันที่ 8 มีนาคม ที่ตลาด"),
    ("per cent", "ราคาลดลง 5% แล้ว", "ราคาลดลงร้อยละ 5 แล้ว"),
    ("full stop", "เราอยากมีน้ำไว้ใช้ตลอดปี.", "เราอยากมีน้ำไว้ใช้ตลอดปี"),
    ("short quotation", "ดี", "ดี"),
]


def alerts(a: str, b: str) -> list[tuple[str, str, str]]:
    """List type and both quotations of what is found in two frames that answer each other."""
    texts = [FRAME.format(value) for value in (a, b)]
    readings = [analyse(Document(text=text, name="x", sha256="")) for text in texts]
    sides = [tuple(one.id for one in reading.sentences) for reading in readings]
    link = Link(id=0, a=sides[0], b=sides[1], relation="edited", score=0.9)
    return [
        (one.type, texts[0][one.a.start : one.a.end], texts[1][one.b.start : one.b.end])
        for one in check(readings[0], readings[1], [link], (), ()).discrepancies
    ]


@pytest.mark.parametrize(
    ("a", "b", "left", "right"), [c[1:] for c in DIFFER], ids=[c[0] for c in DIFFER]
)
def test_quotations_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(a, b) == [("quote", left, right)]
    assert alerts(b, a) == [("quote", right, left)]


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in AGREE], ids=[c[0] for c in AGREE])
def test_quotations_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(a, b) == []
    assert alerts(b, a) == []
