"""``facts.names.alias``: names of one thing in different forms, and names of different things."""

import pytest
from facts_tabled import cases

from dedup.facts.decision.page_dates import holds_together
from dedup.facts.kinds.number_words import value_of
from dedup.facts.names.alias import in_full, key_of, same_name
from dedup.facts.names.transliteration import sounds_like, thai_letters
from dedup.facts.registry import mentions

SAME = [
    ("acronym of a ministry", "สธ.", "กระทรวงสาธารณสุข"),
    ("acronym of a bank", "ธ.ก.ส.", "ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร"),
    ("memorandum", "MOU", "บันทึกความเข้าใจ"),
    ("letters", "เอ็มโอยู", "MOU"),
    ("more letters", "เอสเอ็มอี", "SME"),
    ("sound", "อาลีบาบาดอทคอม", "Alibabadotcom"),
    ("shortened", "กระทรวงเกษตรฯ", "กระทรวงเกษตรและสหกรณ์"),
    ("damage", "สานักงานคลัง", "สำนักงานคลัง"),
    ("World Health Organization", "WHO", "องค์การอนามัยโลก"),
    ("nickname of a ministry", "คลัง", "กระทรวงการคลัง"),
    ("nickname of a bank", "แบงก์ชาติ", "ธนาคารแห่งประเทศไทย"),
    ("nickname of a board", "บอร์ดดีอี", "คณะกรรมการดิจิทัลเพื่อเศรษฐกิจและสังคมแห่งชาติ"),
    ("nickname of an office", "มท.1", "รัฐมนตรีว่าการกระทรวงมหาดไทย"),
    ("nickname and Latin acronym", "แคท", "บริษัท กสท โทรคมนาคม จำกัด (มหาชน)"),
    ("acronym and nickname of one body", "ธปท.", "แบงก์ชาติ"),
    ("Latin acronym and its sound", "ETDA", "เอ็ตด้า"),
    ("names of letters", "SMS", "เอสเอ็มเอส"),
    ("elision", "กรมอุทยานฯ", "กรมอุทยานแห่งชาติ สัตว์ป่า และพันธุ์พืช"),
    ("airport", "สนามบินภูเก็ต", "ท่าอากาศยานภูเก็ต"),
    ("another spelling", "กระทรวงดิจิตัล", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม"),
    ("Latin inside", "ห้อง Convention Hall ศูนย์ประชุม", "ห้องคอนเวนชั่นฮอลล์ ศูนย์ประชุม"),
    ("British and American", "Training Centre", "Training Center"),
    ("land", "ประเทศลาว", "ลาว"),
    ("hospital's class", "โรงพยาบาลรามาธิบดี", "รามาธิบดี"),
    ("particle", "โรงพยาบาลของรัฐ", "โรงพยาบาลรัฐ"),
    ("of a province", "โรงพยาบาลประจำจังหวัด", "โรงพยาบาลจังหวัด"),
    ("of a country", "สำนักงานแรงงานในประเทศญี่ปุ่น", "สำนักงานแรงงานในญี่ปุ่น"),
    ("hall", "ห้องประชุม 302", "ห้อง 302"),
    ("letters after a class", "สำนักงานอีอีซี", "สำนักงานคณะกรรมการนโยบายเขตพัฒนาพิเศษภาคตะวันออก"),
]


@pytest.mark.parametrize(("one", "other"), cases(SAME))
def test_names_of_one_thing(one: str, other: str) -> None:
    assert same_name(one, other, {})
    assert same_name(other, one, {})


DIFFERENT = [
    ("ministries", "กระทรวงมหาดไทย", "กระทรวงสาธารณสุข"),
    ("departments", "กรมอนามัย", "กรมการแพทย์"),
    ("acronyms", "สธ.", "กระทรวงศึกษาธิการ"),
    ("words that begin alike", "กรมทางหลวง", "กรมทางน้ำ"),
    ("latin", "Caring", "Sharing"),
    ("two in the tables, one beginning the other", "กรมทางหลวง", "กรมทางหลวงชนบท"),
    ("acronyms of two bodies", "สสว.", "บสย."),
    ("acronym of another department", "กสก.", "กรมส่งเสริมสหกรณ์"),
    ("Latin acronyms of two", "KOICA", "KOTRA"),
    ("halls", "ห้องประชุม 302", "ห้องประชุม 301"),
    ("hospitals", "โรงพยาบาลศิริราช", "โรงพยาบาลรามาธิบดี"),
]


@pytest.mark.parametrize(("one", "other"), cases(DIFFERENT))
def test_names_of_different_things(one: str, other: str) -> None:
    assert not same_name(one, other, {})


def test_a_gloss_of_the_texts_decides() -> None:
    glosses = {"ตตช": frozenset({"ตลาดตองชม"})}
    assert same_name("ตตช.", "ตลาดต้องชม", glosses)
    assert not same_name("ตตช.", "ตลาดต้องชม", {})


@pytest.mark.parametrize(
    ("word", "letters"),
    [("เอ็มโอยู", "MOU"), ("อีอีซี", "EEC"), ("เอ", None), ("ประชาชน", None), ("", None)],
)
def test_names_of_letters(word: str, letters: str | None) -> None:
    assert thai_letters(word) == letters


@pytest.mark.parametrize(
    ("thai", "latin", "alike"),
    [
        ("สตาร์ทอัพ", "startup", True),
        ("โลจิสติกส์", "logistics", True),
        ("ดิจิทัล", "logistics", False),
        ("ซีพี", "CP", False),
    ],
)
def test_sounds(thai: str, latin: str, alike: bool) -> None:
    assert sounds_like(thai, latin) is alike


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("เก้า", 9),
        ("สิบเอ็ด", 11),
        ("ยี่สิบ", 20),
        ("สามร้อยห้าสิบ", 350),
        ("สองพัน", 2000),
        ("ห้าร้อยล้าน", 500_000_000),
        ("หนึ่ง", None),
        ("พัน", None),
        ("", None),
    ],
)
def test_number_words(words: str, number: int | None) -> None:
    assert value_of(words) == number


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("วันอังคารที่ 16 มิถุนายน 2563", True),
        ("วันจันทร์ที่ 16 มิถุนายน 2563", False),
        ("16 มิถุนายน 2563", True),
        ("31 มิถุนายน 2563", False),
        ("มิถุนายน 2563", True),
    ],
)
def test_dates_that_hold_together(text: str, sound: bool) -> None:
    assert holds_together(mentions(text, ())[0]) is sound


def test_a_name_is_written_out_by_its_longest_form() -> None:
    full = key_of("ผู้แทนกระทรวงสาธารณสุข")
    assert in_full(key_of("ผู้แทน สธ."), {}) == full
    assert in_full(full, {}) == full
    assert in_full(key_of("ตลาดริมคลอง"), {}) == key_of("ตลาดริมคลอง")
