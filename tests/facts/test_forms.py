"""Forms of facts that were missed or cut: companies, laws, places, addresses, hours, glosses."""

import pytest
from facts_tabled import alerts, cases, stated

# Each case: id, text, type, and the words of the facts of that type.
FORMS = [
    ("public company", "บริษัท ดีงาม จำกัด (มหาชน) แถลง", "org", ["บริษัท ดีงาม จำกัด (มหาชน)"]),
    ("limited means", "บริษัทต้องทำงานภายใต้งบที่จำกัด", "org", []),
    ("partnership", "หจก.ดีงามการค้า เปิดร้าน", "org", ["หจก.ดีงามการค้า"]),
    ("exchange", "ตลาดหลักทรัพย์แห่งประเทศไทย เปิดทำการ", "org", ["ตลาดหลักทรัพย์แห่งประเทศไทย"]),
    ("various universities", "มหาวิทยาลัยต่างๆ เข้าร่วม", "org", []),
    ("part of a name", "บริษัท ดีงาม จำกัด (มหาชน) แถลง", "acronym", []),
    ("person in brackets", "รองผู้ใหญ่บ้าน (นายสมชาย ใจดี) เปิดงาน", "acronym", []),
    ("acronym first", "ททท. (การท่องเที่ยวแห่งประเทศไทย)", "acronym", ["(การท่องเที่ยวแห่งประเทศไทย)"]),
    ("act, space", "ตาม พ.ร.บ. ชลประทาน พ.ศ. 2550", "law", ["พ.ร.บ. ชลประทาน พ.ศ. 2550"]),
    ("resolution and its verb", "มติคณะรัฐมนตรีเห็นชอบให้ขุดคลอง", "law", ["มติคณะรัฐมนตรี"]),
    ("district after ที่", "ปลูกป่าที่อ.แม่สอด", "place", ["อ.แม่สอด"]),
    ("two places run together", "ต.ท่าข้ามอ.เมือง", "place", ["ต.ท่าข้าม"]),
    ("short address", "ดูที่ bit.ly/talat99 ทุกวัน", "url", ["bit.ly/talat99"]),
    ("Thai path", "ดู https://talat.or.th/ข่าว ทุกวัน", "url", ["https://talat.or.th/ข่าว"]),
    ("sum like a telephone", "ราคา 021112222 บาท", "contact", []),
    ("hour of the night", "ตลาดเปิดก่อนตี 5 ทุกวัน", "time", ["ตี 5"]),
    ("hour in words", "ตลาดเปิดตอนตีสองครึ่ง", "time", ["ตีสองครึ่ง"]),
    ("attack", "โจมตี 5 จุด", "time", []),
    ("verb after a given name", "นายสมศักดิ์ เปิดงานที่สวน", "person", ["นายสมศักดิ์"]),
    ("office and what follows", "รองนายกรัฐมนตรี ได้มอบนโยบาย", "position", ["รองนายกรัฐมนตรี"]),
]


@pytest.mark.parametrize(("text", "kind", "words"), cases(FORMS))
def test_facts_are_found_whole(text: str, kind: str, words: list[str]) -> None:
    assert [one for one, _ in stated(text, kind)] == words


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
