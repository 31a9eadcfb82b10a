"""``facts.check``: disagreements between two linked sentences, and what must raise none."""

import pytest
from facts_tabled import PROPOSED

from dedup.facts import Findings, check
from dedup.model import Document, Link
from dedup.text import analyse


def compare(a: str, b: str) -> Findings:
    """Check two texts whose sentences all answer each other in one link."""
    readings = [
        analyse(Document(text=text, name=name, sha256="")) for name, text in (("a", a), ("b", b))
    ]
    sides = [tuple(one.id for one in reading.sentences) for reading in readings]
    link = Link(id=0, a=sides[0], b=sides[1], relation="edited", score=0.9)
    return check(readings[0], readings[1], [link], (), (), PROPOSED)


def alerts(a: str, b: str) -> list[tuple[str, str, str]]:
    """List type and both quotations of what is found."""
    return [
        (one.type, a[one.a.start : one.a.end], b[one.b.start : one.b.end])
        for one in compare(a, b).discrepancies
    ]


DIFFER = [
    # numbers
    ("digits swapped", "ตลาดนี้มีร้านค้า 76 ร้าน", "ตลาดนี้มีจำนวน 67 ร้านค้า", "number", "76", "67"),
    (
        "scale against digits",
        "ปล่อยปลา 1.39 ล้านตัว",
        "ปล่อยปลา 1,930,000 ตัว",
        "number",
        "1.39 ล้าน",
        "1,930,000",
    ),
    ("per cent", "หรือร้อยละ 2.68 ของทั้งหมด", "หรือร้อยละ 2.42 ของทั้งหมด", "number", "2.68", "2.42"),
    ("edition", "การประชุมครั้งที่ 2/2560", "การประชุมครั้งที่ 1/2560", "number", "2/2560", "1/2560"),
    ("batch", "เปิดการฝึกอบรม รุ่นที่ 2", "เปิดการฝึกอบรม รุ่นที่ 4", "number", "2", "4"),
    ("thai digits", "รวม ๑๒ จังหวัด", "รวม 21 จังหวัด", "number", "๑๒", "21"),
    # money
    ("scale of money", "งบประมาณ 3 ล้านบาท", "งบประมาณ 3 พันล้านบาท", "money", "3 ล้าน", "3 พันล้าน"),
    ("sum", "จ่ายเยียวยา 3,000 บาท", "จ่ายเยียวยา 5,000 บาท", "money", "3,000", "5,000"),
    # dates
    ("day", "วันนี้ (16 มิถุนายน 2563)", "วันนี้ (6 มิถุนายน 2563)", "date", "16", "6"),
    ("month", "เมื่อวันที่ 8 มี.ค. 2563", "เมื่อวันที่ 8 เมษายน 2563", "date", "มี.ค.", "เมษายน"),
    ("year", "เข้าสู่สังคมสูงวัยในปี 2574", "เข้าสู่สังคมสูงวัยในปี 2564", "date", "2574", "2564"),
    ("weekday", "ปิดทุกวันพุธ", "หยุดวันพฤหัสบดี", "date", "ทุกวันพุธ", "วันพฤหัสบดี"),
    (
        "weekday of a date",
        "วันจันทร์ที่ 20 กรกฎาคม 2563",
        "วันพุธที่ 20 กรกฎาคม 2563",
        "date",
        "วันจันทร์",
        "วันพุธ",
    ),
    ("range of days", "วันที่ 3-4 มี.ค. นี้", "ในวันที่ 2 – 3 มีนาคม 2563", "date", "3-4", "2 – 3"),
    # times
    (
        "closing time",
        "เปิดเวลา 10.00-19.00 น.",
        "เปิดเวลา 10.00-17.00 น.",
        "time",
        "10.00-19.00",
        "10.00-17.00",
    ),
    ("spoken time", "เริ่มบ่ายสองโมง", "เริ่มเวลา 15.00 น.", "time", "บ่ายสองโมง", "15.00"),
    # units
    (
        "boxes or pieces",
        "ส่งหน้ากากอีก 5 แสนกล่อง",
        "จัดส่งหน้ากาก จำนวน 500,000 ชิ้น",
        "unit",
        "กล่อง",
        "ชิ้น",
    ),
    ("rate", "ได้ 72.4 ลูกบาศก์เมตรต่อวินาที", "ได้ 72.4 ลบ.ม.ต่อนาที", "unit", "ต่อวินาที", "ต่อนาที"),
    ("kilometres", "ระยะทาง 12 กิโลเมตร", "ระยะทาง 12 เมตร", "unit", "กิโลเมตร", "เมตร"),
    # names
    (
        "surname",
        "นายอดิศร พรหมเดช อธิบดีกรมประมง",
        "นายอดิศร พรหมเทพ อธิบดีกรมประมง",
        "name",
        "พรหมเดช",
        "พรหมเทพ",
    ),
    (
        "tone in a surname",
        "พล.อ.ชัยยศ ช่างทอง กล่าว",
        "พลเอก ชัยยศ ช้างทอง กล่าว",
        "name",
        "ช่างทอง",
        "ช้างทอง",
    ),
    ("given name", "นายสมชัย ใจดีงาม กล่าว", "นายสมชาย ใจดีงาม กล่าว", "name", "สมชัย", "สมชาย"),
    (
        "position",
        "นายวิชัย ดีงาม ปลัดกระทรวงแรงงาน",
        "นายวิชัย ดีงาม รองปลัดกระทรวงแรงงาน",
        "name",
        "ปลัดกระทรวงแรงงาน",
        "รองปลัดกระทรวงแรงงาน",
    ),
    # organisations and places
    (
        "department headed",
        "นายวิชัย ดีงาม อธิบดีกรมอนามัย",
        "นายวิชัย ดีงาม อธิบดีกรมการแพทย์",
        "org",
        "กรมอนามัย",
        "กรมการแพทย์",
    ),
    (
        "ministry",
        "ร่วมกับกระทรวงมหาดไทยและหน่วยงาน",
        "ร่วมกับกระทรวงสาธารณสุขและหน่วยงาน",
        "org",
        "กระทรวงมหาดไทย",
        "กระทรวงสาธารณสุข",
    ),
    ("province", "ที่หนองน้ำ จ.อุดรธานี", "ที่หนองน้ำ จังหวัดสกลนคร", "place", "จ.อุดรธานี", "จังหวัดสกลนคร"),
    (
        "district",
        "ตลาดริมคลอง เขตบางกอกใหญ่",
        "ตลาดริมคลอง เขตธนบุรี",
        "place",
        "เขตบางกอกใหญ่",
        "เขตธนบุรี",
    ),
    (
        "country in a list",
        "ได้แก่ ญี่ปุ่น สิงคโปร์ ฮ่องกง",
        "ได้แก่ ญี่ปุ่น มาเลเซีย ฮ่องกง",
        "place",
        "สิงคโปร์",
        "มาเลเซีย",
    ),
    # negation
    (
        "negation lost",
        "ส่วนตัวเคยคิดว่าจะมาเป็นผู้นำ",
        "ส่วนตัวไม่เคยคิดว่าจะมาเป็นผู้นำ",
        "negation",
        "เคย",
        "ไม่เคยคิด",
    ),
    ("negation added", "ผู้ที่ไม่ป่วยไม่ต้องใส่เมื่อออกไป", "ผู้ที่ไม่ป่วยใส่เมื่อออกไป", "negation", "ไม่ต้องใส่", "ใส่"),
    (
        "bound denied",
        "ให้ผู้ผลิตขายวัคซีนในราคาต่ำกว่าทุน",
        "ให้ผู้ผลิตขายวัคซีนในราคาไม่ต่ำกว่าทุน",
        "negation",
        "ต่ำ",
        "ไม่ต่ำกว่าทุน",
    ),
    (
        "opposite",
        "ประธานในพิธีเปิดการประชุมวิชาการ",
        "ประธานในพิธีปิดการประชุมวิชาการ",
        "negation",
        "เปิด",
        "ปิด",
    ),
    # attribution
    ("speaker", "นายสมชาย กล่าวต่อไปว่า", "นายวิชัย กล่าวต่อไปว่า", "attribution", "นายสมชาย", "นายวิชัย"),
    (
        "whose opinion",
        "โดยสำนักงบประมาณมีความเห็นว่าควรซื้อ",
        "โดยกรมบัญชีกลางมีความเห็นว่าควรซื้อ",
        "attribution",
        "สำนักงบประมาณ",
        "กรมบัญชีกลาง",
    ),
    # quotation
    (
        "word in a quotation",
        "“เพื่อให้ประชาชนมีน้ำไว้ใช้อย่างเพียงพอตลอดปี” เขากล่าว",
        "“เพื่อให้ประชาชนมีน้ำไว้ใช้อย่างยั่งยืนตลอดปี” เขากล่าว",
        "quote",
        "เพียงพอ",
        "ยั่งยืน",
    ),
    # certainty
    (
        "proposed or should",
        "สถาบันได้เสนอต่อกระทรวงแล้ว",
        "สถาบันควรเสนอต่อกระทรวง",
        "certainty",
        "ได้เสนอ",
        "ควรเสนอ",
    ),
    # scope
    (
        "every or some",
        "ให้ทุกจังหวัดติดตามสถานการณ์น้ำ",
        "ให้บางจังหวัดติดตามสถานการณ์น้ำ",
        "scope",
        "ทุก",
        "บาง",
    ),
    (
        "at most or at least",
        "มารอก่อนเวลาไม่เกิน 5-10 นาที",
        "มารอล่วงหน้าอย่างน้อย 5 - 10 นาที",
        "scope",
        "ไม่เกิน",
        "อย่างน้อย",
    ),
    (
        "over or about",
        "ชาวบ้านกว่า 200 คนมารอรับ",
        "ชาวบ้านประมาณ 200 คนมารอรับ",
        "scope",
        "กว่า",
        "ประมาณ",
    ),
    (
        "part or whole",
        "กรมได้ปฏิรูปภาคการประมงบางส่วน",
        "กรมได้ปฏิรูปภาคการประมงทั้งระบบ",
        "scope",
        "บางส่วน",
        "ทั้งระบบ",
    ),
    (
        "deadline",
        "จ่ายเงินให้กลุ่มเปราะบาง 20 ก.ค. นี้",
        "จ่ายเงินให้กลุ่มเปราะบางภายใน 20 ก.ค. นี้",
        "scope",
        "20 ก.ค.",
        "ภายใน 20 ก.ค.",
    ),
    (
        "done or to come",
        "ในส่วนของกระทรวงได้ปรับปรุงฐานข้อมูลให้ทันสมัยเรียบร้อยแล้ว",
        "ในส่วนของกระทรวงเตรียมการปรับปรุงฐานข้อมูลให้ทันสมัย",
        "certainty",
        "แล้ว",
        "เตรียมการปรับปรุง",
    ),
    ("hedge", "คาดว่าราคาข้าวเพิ่มขึ้นอีก", "ราคาข้าวเพิ่มขึ้นอีก", "certainty", "คาดว่าราคา", "ราคา"),
    (
        "subject of a talk",
        "เป็นการเสวนาในหัวข้อ “โอกาสและความพร้อมของภูมิภาค”",
        "เป็นการเสวนาในหัวข้อ “ขับเคลื่อนเศรษฐกิจไทยด้วยกัน”",
        "name",
        "“โอกาสและความพร้อมของภูมิภาค”",
        "“ขับเคลื่อนเศรษฐกิจไทยด้วยกัน”",
    ),
    (
        "venue",
        "จัดงาน ณ โรงแรมริมน้ำ โคราช จังหวัดนครราชสีมา",
        "จัดงาน ณ ห้องคอนเวนชั่น โรงแรมดอยหลวง จังหวัดนครราชสีมา",
        "place",
        "โรงแรมริมน้ำ",
        "โรงแรมดอยหลวง",
    ),
    ("quarter", "ในไตรมาสที่ 2 ส่งออกดี", "ในไตรมาสที่ 3 ส่งออกดี", "date", "ไตรมาสที่ 2", "ไตรมาสที่ 3"),
]


@pytest.mark.parametrize(
    ("a", "b", "kind", "left", "right"),
    [case[1:] for case in DIFFER],
    ids=[case[0] for case in DIFFER],
)
def test_a_disagreement_is_found(a: str, b: str, kind: str, left: str, right: str) -> None:
    found = alerts(a, b)
    assert [one[0] for one in found] == [kind]
    assert left in found[0][1] or found[0][1] in left
    assert right in found[0][2] or found[0][2] in right


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [(b, a, kind) for _, a, b, kind, _, _ in DIFFER],
    ids=[case[0] for case in DIFFER],
)
def test_either_side_may_be_a(a: str, b: str, kind: str) -> None:
    assert [one[0] for one in alerts(a, b)] == [kind]


AGREE = [
    ("thai digits", "มี ๒๐๐ คน", "มี 200 คน"),
    ("scale", "ปล่อยปลา 1.93 ล้านตัว", "ปล่อยปลา 1,930,000 ตัว"),
    ("scale of money", "วงเงิน 3 พันล้านบาท", "วงเงิน 3,000 ล้านบาท"),
    ("per cent", "ร้อยละ 5 ของทั้งหมด", "5% ของทั้งหมด"),
    ("number words", "รวมเก้าแห่ง", "จำนวน 9 แห่ง"),
    ("classifiers", "จุดแจกรวม 9 แห่ง", "จุดแจกจำนวน 9 กรม"),
    ("people and cases", "ผู้ป่วย 58 คน", "ผู้ป่วย 58 ราย"),
    ("metres", "กว้าง 180 เซนติเมตร", "กว้าง 1.8 เมตร"),
    ("about", "ราว 1.6 แสนลูกบาศก์เมตร", "ประมาณ 160,000 ลบ.ม."),
    ("about left out", "ประมาณ 200 คน", "200 คน"),
    ("era", "ปี พ.ศ. 2562", "ปี ค.ศ. 2019"),
    ("short month", "เมื่อวันที่ 8 ม.ค.62", "เมื่อวันที่ 8 มกราคม 2562"),
    ("year left out", "ในวันที่ 2 มีนาคมนี้", "ในวันที่ 2 มีนาคม 2563"),
    ("weekday left out", "วันที่ 20 กันยายน 2562", "วันศุกร์ที่ 20 กันยายน 2562"),
    ("spoken time", "บ่ายสองโมงวันนี้", "เวลา 14.00 น. วันนี้"),
    ("rank", "พล.อ.ประยงค์ จันทร์ดี กล่าว", "พลเอก ประยงค์ จันทร์ดี กล่าว"),
    ("title left out", "นายแพทย์สมศักดิ์ ดีงาม กล่าวว่า", "นพ.สมศักดิ์ กล่าวว่า"),
    ("space in a name lost", "นายสมศักดิ์ ดีงาม กล่าวว่า", "นายสมศักดิ์ดีงาม กล่าวว่า"),
    ("position short", "นายวิชัย ดีงาม รมว.สาธารณสุข", "นายวิชัย ดีงาม รัฐมนตรีว่าการกระทรวงสาธารณสุข"),
    ("position shortened", "นายวิชัย ดีงาม รมว.เกษตรฯ", "นายวิชัย ดีงาม รัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์"),
    ("prime minister", "พล.อ.ประยงค์ จันทร์ดี นายกฯ", "พลเอก ประยงค์ จันทร์ดี นายกรัฐมนตรี"),
    (
        "two positions",
        "นายวิชัย ดีงาม นายกฯและรมว.กลาโหม",
        "นายวิชัย ดีงาม นายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงกลาโหม",
    ),
    ("ministry shortened", "กระทรวงเกษตรฯ จัดงาน", "กระทรวงเกษตรและสหกรณ์ จัดงาน"),
    ("acronym", "ส่งให้ สธ. แล้ว", "ส่งให้กระทรวงสาธารณสุขแล้ว"),
    ("hospital", "จาก รพ.กลางเมือง", "จากโรงพยาบาลกลางเมือง"),
    ("province short", "ที่ จ.นครสวรรค์", "ที่จังหวัดนครสวรรค์"),
    ("capital", "เดินทางกลับกรุงเทพฯ", "เดินทางกลับ กทม."),
    ("country", "ฮ่องกง มาเก๊า และสหรัฐฯ", "ฮ่องกง มาเก๊า และสหรัฐอเมริกา"),
    ("not only", "ไม่เพียงช่วยเกษตรกร แต่ยังช่วยผู้บริโภค", "ช่วยเกษตรกร และช่วยผู้บริโภค"),
    ("whether", "ไม่ว่าจะเครียดเรื่องอะไรก็ปรึกษาได้", "จะเครียดเรื่องอะไรก็ปรึกษาได้"),
    ("same denial", "ไม่ได้ฝืนใจใครให้ทำตาม", "ไม่ได้บังคับใครให้ทำตาม"),
    ("quotation marks", "โครงการ “ตลาดต้องชม” เปิดแล้ว", 'โครงการ "ตลาดต้องชม" เปิดแล้ว'),
    ("damage", "เพื่อจัดทำสำนักงานและนำเข้าจำนวนมากไม่ให้เกิน", "เพื่อจัดทาสานักงานและนาเข้าจานวนมากไมให้เกิน"),
    ("spaces", "เปิดจุดแจกหน้ากาก 9 แห่ง", "เปิดจุดแจก หน้ากาก 9แห่ง"),
    ("letter names", "ลงนามเอ็มโอยู 4 ฉบับ", "ลงนาม MOU 4 ฉบับ"),
    ("list of other order", "ได้แก่ ตราด ชลบุรี ระยอง", "ได้แก่ ระยอง ชลบุรี ตราด"),
    ("items of two lists", "1) นายสมชาย ใจดี", "1) นายวิชัย ดีงาม"),
    ("connective in a quotation", "“ปลาและกุ้งเป็นอาหาร”", "“ปลากับกุ้งเป็นอาหาร”"),
    ("short word in a quotation", "“ไปที่จังหวัดน่านกันเถอะ”", "“ไปที่จ.น่านกันเถอะ”"),
    ("words glued to a surname", "นายวันชัย ผลโลดี กรรมการ", "นายวันชัย ผลโลดีกรรมการ"),
    ("beginning of a span", "เปิดเวลา 10.00 น.", "เปิดเวลา 10.00-17.00 น."),
    ("section", "ตามมาตรา 44", "ตามมาตรา ๔๔"),
]


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in AGREE], ids=[case[0] for case in AGREE])
def test_other_notation_is_no_disagreement(a: str, b: str) -> None:
    assert alerts(a, b) == []
    assert alerts(b, a) == []


def test_a_value_that_moved_is_no_disagreement() -> None:
    a = "ผู้ป่วย 58 ราย กลับบ้าน 12 ราย"
    b = "กลับบ้าน 12 ราย ผู้ป่วย 58 ราย"
    assert alerts(a, b) == []


def test_a_repeated_disagreement_is_said_once() -> None:
    a = "รุ่นที่ 2 เปิดอบรม\nรุ่นที่ 2 เปิดอบรม"
    b = "รุ่นที่ 4 เปิดอบรม\nรุ่นที่ 4 เปิดอบรม"
    assert len(alerts(a, b)) == 1


def test_an_alert_carries_values_reason_and_severity() -> None:
    found = compare("ตลาดนี้มี 76 ร้าน", "ตลาดนี้มี 67 ร้าน").discrepancies[0]
    assert (found.a.value, found.b.value) == ("76 ร้าน", "67 ร้าน")
    assert found.severity == "high"
    assert found.link == 0
    assert found.reason == "number"


def test_equal_texts_have_nothing_to_say() -> None:
    text = "นายวิชัย ดีงาม กล่าวว่า มี 76 ร้าน ไม่รวมแผงลอย"
    found = compare(text, text)
    assert (found.facts_a, found.facts_b, found.discrepancies, found.possible) == ((), (), (), ())
    assert found.agreement.facts == 1.0


def release(day: str, body: str = "ตลาดนี้มีร้านค้าจำนวนมากให้เลือกซื้อ") -> str:
    return f"รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ตลาดต้องชม\n\n{day}\n{body}\n"


def dated_alerts(a: str, b: str) -> list[str]:
    """Check two releases sentence by sentence."""
    readings = [analyse(Document(text=text, name="x", sha256="")) for text in (a, b)]
    links = [
        Link(id=number, a=(number,), b=(number,), relation="edited", score=0.9)
        for number in range(min(len(reading.sentences) for reading in readings))
    ]
    found = check(readings[0], readings[1], links, (), ()).discrepancies
    return [one.type for one in found]


def test_two_days_of_publication_are_no_disagreement() -> None:
    a, b = release("วันพุธที่ 15 กรกฎาคม 2563"), release("วันอังคารที่ 21 กรกฎาคม 2563")
    assert dated_alerts(a, b) == []


def test_a_day_of_publication_that_contradicts_itself_is_shown() -> None:
    a, b = release("วันพุธที่ 15 กรกฎาคม 2563"), release("วันพุธที่ 21 กรกฎาคม 2563")
    assert dated_alerts(a, b) == ["date"]


def test_a_day_of_publication_that_the_texts_dispute_is_shown() -> None:
    a = release("วันพุธที่ 15 กรกฎาคม 2563", "วันนี้ (15 กรกฎาคม 2563) ตลาดเปิด")
    b = release("วันอังคารที่ 21 กรกฎาคม 2563", "วันนี้ (21 กรกฎาคม 2563) ตลาดเปิด")
    assert dated_alerts(a, b) == ["date", "date"]
