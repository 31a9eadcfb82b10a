"""``facts.added_facts``: what one version adds, as facts."""

import pytest
from facts_tabled import cases

from dedup.facts import check
from dedup.model import Addition, Document, Fact, Link
from dedup.text import analyse
from dedup.text.reading import Reading


def reading(text: str) -> Reading:
    return analyse(Document(text=text, name="x", sha256=""))


def added(text: str, other: str = "ไม่มีอะไรเหมือนกัน") -> list[tuple[str, str]]:
    """List type and text of the facts of a text that nothing answers."""
    a, b = reading(text), reading(other)
    additions = [Addition(start=one.start, end=one.end, sentence=one.id) for one in a.sentences]
    return [show(text, one) for one in check(a, b, [], additions, ()).facts_a]


def show(text: str, fact: Fact) -> tuple[str, str]:
    return fact.type, text[fact.start : fact.end]


CASES = [
    ("statement", "ซึ่งมีคุณูปการต่อกรมประมงไทยเรา", ("phrase", "มีคุณูปการต่อกรมประมงไทยเรา")),
    ("acronym", "(กสอ.)", ("acronym", "(กสอ.)")),
    ("item", "ได้แก่ ปลาพวง ปลาหมอ และปลาสลิด", ("list_item", "ปลาหมอ")),
    ("last item", "ได้แก่ ปลาพวง ปลาหมอ และปลาสลิด", ("list_item", "ปลาสลิด")),
    ("telephone", "โทร 02-2810859", ("contact", "โทร 02-2810859")),
    ("address", "ดูที่ www.example.go.th", ("url", "www.example.go.th")),
    ("date", "ตั้งแต่วันที่ 8 ม.ค.2562", ("date", "8 ม.ค.2562")),
    ("number", "เพิ่มขึ้น 64 ราย", ("number", "64 ราย")),
    ("person", "โดยมีนายสมชาย ใจดี ร่วมงาน", ("person", "นายสมชาย ใจดี")),
    (
        "position with its body",
        "ผู้อำนวยการฝ่ายพัฒนาสังคม ธนาคารออมสิน",
        ("position", "ผู้อำนวยการฝ่ายพัฒนาสังคม ธนาคารออมสิน"),
    ),
    (
        "quotation",
        "“การได้รับการรับรองมาตรฐานในครั้งนี้ถือเป็นอีกหนึ่งความสำเร็จและความภาคภูมิใจของเรา” เขากล่าว",
        (
            "quote",
            "การได้รับการรับรองมาตรฐานในครั้งนี้ถือเป็นอีกหนึ่งความสำเร็จและความภาคภูมิใจของเรา",
        ),
    ),
    ("short rest", "คู่สมรส", ("phrase", "คู่สมรส")),
]


@pytest.mark.parametrize(("text", "fact"), cases(CASES))
def test_an_addition_holds_a_fact(text: str, fact: tuple[str, str]) -> None:
    assert fact in added(text)


def phrases(text: str) -> list[str]:
    return [words for kind, words in added(text) if kind == "phrase"]


BOUNDED = [
    ("a gloss at its head", "(กัมพูชา ลาว) ขยายตลาดชายแดนร่วมกัน", ["ขยายตลาดชายแดนร่วมกัน"]),
    ("a gloss at its end", "ขยายตลาดชายแดนร่วมกัน (CLMV)", ["ขยายตลาดชายแดนร่วมกัน"]),
    (
        "a quotation that ends in it",
        "ขายสินค้าได้มากขึ้นทุกปี”ชาวสวนทุเรียนกล่าวทิ้งท้าย",
        ["ขายสินค้าได้มากขึ้นทุกปี", "ชาวสวนทุเรียนกล่าวทิ้งท้าย"],
    ),
    ("that somebody says something", "นายสมชายกล่าวเพิ่มเติมว่า", []),
    ("a gloss alone", "(กัมพูชา ลาว พม่า เวียดนาม)", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(BOUNDED))
def test_a_statement_holds_no_listed_gloss_and_no_end_of_another(
    text: str, expected: list[str]
) -> None:
    assert phrases(text) == expected


STATED = [
    ("same date", "เมื่อ 8 ม.ค.2562", "วันที่ 8 มกราคม 2562 นี้", "date"),
    ("year of a law", "ตาม พ.ร.บ.ป่าชุมชนปี 2540", "ตาม พ.ร.บ.ป่าชุมชนปี พ.ศ.2540", "date"),
    ("year of a law elsewhere", "ตาม พ.ร.บ.ป่าชุมชน พ.ศ.2540", "ออกเมื่อปี 2540", "date"),
    ("same number", "รวม 1.5 ล้านตัว", "ทั้งหมด 1,500,000 ตัว", "number"),
    ("same person", "นายสมชาย ใจดี", "นายสมชาย กล่าว", "person"),
    ("same body", "สธ. แจ้ง", "กระทรวงสาธารณสุข แจ้ง", "org"),
    ("same place", "ที่ กทม.", "กรุงเทพมหานคร", "place"),
    ("same gloss", "(MOU)", "ลงนาม (เอ็มโอยู)", "acronym"),
    ("same telephone", "โทร. 0 2202 4414", "โทรศัพท์ 02-202-4414", "contact"),
    ("rounded", "รวม 1,277,306 ไร่", "กว่า 1.27 ล้านไร่", "number"),
    ("what it rounds", "ราว 8.7%", "ร้อยละ 8.69", "number"),
    ("sum cut off", "กว่า 8,129 ล้านบาท", "8.12 พันล้านบาท", "money"),
    ("year left to the reader", "ในวันที่ 30 มิถุนายน 2560", "วันที่ 30 มิ.ย. นี้", "date"),
    ("today", "ลงนามร่วมกันวันนี้", "ลงนามร่วมกัน", "date"),
    ("span in another clock", "เปิด 8 โมงเช้าถึง 5 โมงเย็น", "เวลา 08.00-17.00 น.", "time"),
    ("span in two", "เวลา 08.00-17.00 น.", "เปิด 8 โมงเช้าถึง 5 โมงเย็น", "time"),
    ("month of the year left out", "เดือนมีนาคม 2563", "ในเดือนมีนาคม", "date"),
]


@pytest.mark.parametrize(("text", "other", "kind"), cases(STATED))
def test_what_the_other_states_is_not_added(text: str, other: str, kind: str) -> None:
    assert kind not in [one for one, _ in added(text, other)]


NEAR = [
    ("of other things", "รวม 1,277,306 ไร่", "กว่า 1.27 ล้านตัว", "number"),
    ("of as many digits", "เข้าอบรม 1,021 คน", "เข้าอบรม 1,022 คน", "number"),
    ("small", "เข้าอบรม 101 คน", "เข้าอบรม 100 คน", "number"),
    ("further off", "รวม 1,277,306 ไร่", "กว่า 1.2 ล้านไร่", "number"),
    ("another day", "ภายใน 30 มิถุนายน 2560", "ถึง 29 มิ.ย. นี้", "date"),
    ("another year", "30 มิถุนายน 2560", "30 มิถุนายน 2561", "date"),
    ("another end", "เวลา 08.00-16.00 น.", "เปิด 8 โมงเช้าถึง 5 โมงเย็น", "time"),
]


@pytest.mark.parametrize(("text", "other", "kind"), cases(NEAR))
def test_what_the_other_nearly_states_is_added(text: str, other: str, kind: str) -> None:
    assert kind in [one for one, _ in added(text, other)]


def test_a_fact_is_said_once() -> None:
    text = "โทร 02-2810859\nโทร 02-2810859\nโทร 02-2810859"
    assert [one for one, _ in added(text)].count("contact") == 1


def test_a_named_fact_of_a_linked_sentence_is_added() -> None:
    a, b = reading("เดินทางกลับจากคูเวตแล้ว"), reading("เดินทางกลับแล้ว")
    link = Link(id=0, a=(0,), b=(0,), relation="edited", score=0.9)
    found = check(a, b, [link], (), ())
    assert [one.value for one in found.facts_a] == ["คูเวต"]
    assert found.facts_b == ()


def test_a_short_phrase_inside_a_link_is_its_wording() -> None:
    short, long = "อย่างเคร่งครัด", "อย่างเคร่งครัดตามหลักวิชาการ"
    for phrase, told in ((short, []), (long, [long])):
        text = f"ตรวจสอบทุกขั้นตอน{phrase}"
        a, b = reading(text), reading("ตรวจสอบทุกขั้นตอน")
        addition = Addition(start=text.index(phrase), end=len(text), sentence=0, link=0)
        link = Link(id=0, a=(0,), b=(0,), relation="edited", score=0.9)
        facts = check(a, b, [link], [addition], ()).facts_a
        assert [show(text, one) for one in facts] == [("phrase", one) for one in told]


def test_a_disputed_fact_is_not_added() -> None:
    a, b = reading("ที่หนองน้ำ จ.อุดรธานี"), reading("ที่หนองน้ำ จ.สกลนคร")
    sides = [tuple(one.id for one in text.sentences) for text in (a, b)]
    link = Link(id=0, a=sides[0], b=sides[1], relation="edited", score=0.9)
    found = check(a, b, [link], (), ())
    assert len(found.discrepancies) == 1
    assert (found.facts_a, found.facts_b) == ((), ())


FROM = ("ผอ.สพป.ตราด เขต 1", "ผอ.สพป.เลย เขต 2", "ผอ.กศน.น่าน")
TO = ("ศึกษาธิการจังหวัดระยอง", "ศธจ.แพร่", "ศึกษาธิการจังหวัดตาก")


def offices(number: int) -> list[list[str]]:
    """Give the offices told of two lists, of those people come from and of those they go to."""
    before, after = (reading("\n".join(column[:number])) for column in (FROM, TO))
    a, b = (tuple(one.id for one in text.sentences) for text in (before, after))
    link = Link(id=0, a=a, b=b, relation="edited", score=0.5)
    found = check(before, after, [link], (), ())
    told = ((before, found.facts_a), (after, found.facts_b))
    return [
        [text.document.text[one.start : one.end] for one in facts if one.type == "position"]
        for text, facts in told
    ]


def test_the_offices_of_a_list_are_added_where_the_other_version_has_others() -> None:
    assert offices(3) == [list(FROM), list(TO)]


def test_two_offices_in_other_words_are_style() -> None:
    assert offices(2) == [[], []]


def test_page_furniture_adds_nothing() -> None:
    assert added("พิมพ์") == []


def test_a_sunday_opens_no_list() -> None:
    found = added("วันอาทิตย์ที่ 22 เมษายน 2561")
    assert found == [("date", "วันอาทิตย์ที่ 22 เมษายน 2561")]
