"""Normalising: what damage is mended, what is left alone, and the way back to the original."""

import pytest

from dedup.text.normalise import normalise, skeleton

MENDED = [
    ("thai digits", "ปี ๒๕๖๑", "ปี 2561"),
    ("no-break space", "ก\u00a0ข", "ก ข"),
    ("thin and wide spaces", "ก\u2009ข\u3000ค", "ก ข ค"),
    ("zero-width space", "รัฐ\u200bบาล", "รัฐบาล"),
    ("zero-width joiner", "รัฐ\u200dบาล", "รัฐบาล"),
    ("byte-order mark inside", "รัฐ\ufeffบาล", "รัฐบาล"),
    ("soft hyphen", "รัฐ\u00adบาล", "รัฐบาล"),
    ("bidi controls", "\u202eรัฐ\u202c", "รัฐ"),
    ("windows lines", "ก\r\nข\rค", "ก\nข\nค"),
    ("control characters", "ก\x00ข\x0cค", "ก ข ค"),
    ("dashes", "1–2—3−4", "1-2-3-4"),
    ("angle quotes", "«ก»", "“ก”"),
    ("full-width letters", "ＭＯＵ：５", "MOU:5"),
    ("ligatures", "ﬁle oﬃce ﬂat eﬀect waﬄe ﬆop", "file office flat effect waffle stop"),
    ("bullet of a symbol font", "\uf0b7 ก", "• ก"),
    ("doubled sara e", "เเม่น้ำ", "แม่น้ำ"),
    ("nikhahit, tone, sara aa", "น\u0e4d\u0e49า", "น้ำ"),
    ("tone, nikhahit, sara aa", "น\u0e49\u0e4dา", "น้ำ"),
    ("tone after sara am", "น\u0e33\u0e49", "น้ำ"),
    ("tone before vowel", "ท\u0e48\u0e35", "ที่"),
    ("doubled mark", "ที่\u0e48", "ที่"),
    ("private-use tone", "ไม\uf70aสูง", "ไม่สูง"),
    ("private-use vowel", "ป\uf702", "ปี"),
    ("private-use tone, raised", "ป\uf702\uf713", "ปี่"),
    ("private-use nikhahit", "ค\uf711า", "คำ"),
    ("private-use consonant", "\uf700าน \uf70fาติ", "ฐาน ญาติ"),
    ("mark slid over a lead vowel", "ไมเ่สีย", "ไม่เสีย"),
    ("space before a mark", "ไดม้ ากขึ ้น", "ไดม้ากขึ้น"),
    ("sara am split by a space", "จ ากัด", "จำกัด"),
    ("glyph leaked before sara aa", "คĚาสั่ง", "คำสั่ง"),
]
SOUND = [
    "ทำให้ผู้ประกอบการเสียเปรียบ",
    "น้ำมันดิบ ราคา 1,250.50 บาท",
    "พล.อ. สมมติ ใจดี “กล่าว” ว่า ต่าง ๆ ฯลฯ",
    "MOU กับ Smart Digital Hub (EEC)\n\n\t1) ก",
    "ก็เพราะว่าเเก".replace("เเ", "แ"),
    "ทฤษฎีใหม่ ฤๅษี เซ็น เก๋ เกี๊ยว",
]


@pytest.mark.parametrize(
    ("damaged", "sound"), [row[1:] for row in MENDED], ids=[r[0] for r in MENDED]
)
def test_damage_is_mended(damaged: str, sound: str) -> None:
    assert normalise(damaged).text == sound


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    result = normalise(text)
    assert result.text == text
    assert result.damage == {}
    assert list(result.starts) == list(range(len(text)))
    assert list(result.ends) == list(range(1, len(text) + 1))


@pytest.mark.parametrize("damaged", [row[1] for row in MENDED], ids=[row[0] for row in MENDED])
def test_normalising_twice_changes_nothing(damaged: str) -> None:
    once = normalise(damaged).text
    assert normalise(once).text == once


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        ("ไมเ่สีย ไมเ่ป็น", {"slid mark": 2}),
        ("จ ากัด", {"split sara am": 1}),
        ("เเม่", {"doubled sara e": 1}),
        ("๒๕๖๑ ก\u00a0ข", {}),
    ],
)
def test_damage_is_counted_by_class(text: str, damage: dict[str, int]) -> None:
    assert normalise(text).damage == damage


@pytest.mark.parametrize("damaged", [row[1] for row in MENDED], ids=[row[0] for row in MENDED])
def test_positions_lead_back_in_order(damaged: str) -> None:
    result = normalise(damaged)
    assert len(result.starts) == len(result.ends) == len(result.text)
    assert list(result.starts) == sorted(result.starts)
    assert list(result.ends) == sorted(result.ends)
    spans = [result.span(at, at + 1) for at in range(len(result.text))]
    assert all(0 <= start < end <= len(damaged) for start, end in spans)


@pytest.mark.parametrize(
    ("original", "part", "quoted"),
    [
        ("ไทยไมเ่สียประโยชน์", "ไม่เสีย", "ไมเ่สีย"),
        ("ราคา ๑,๒๕๐ บาท", "1,250", "๑,๒๕๐"),
        ("รัฐ\u200bบาลไทย", "รัฐบาล", "รัฐ\u200bบาล"),
        ("น\u0e4d\u0e49ามัน", "น้ำ", "น\u0e4d\u0e49า"),
        ("ก\r\nข", "\n", "\r\n"),
        ("จ ากัด", "จำ", "จ า"),
        ("MOU oﬃce", "ffi", "ﬃ"),
    ],
)
def test_a_part_leads_back_to_what_it_stands_for(original: str, part: str, quoted: str) -> None:
    result = normalise(original)
    at = result.text.index(part)
    start, end = result.span(at, at + len(part))
    assert original[start:end] == quoted
    assert result.locate(start, end) == (at, at + len(part))


def test_dropped_characters_lead_to_an_empty_span() -> None:
    result = normalise("ก\u200b\u200bข")
    assert result.locate(1, 3) == (1, 1)
    assert result.span(1, 1) == (3, 3)
    assert result.span(2, 2) == (4, 4)


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 4)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        normalise("กขค").span(start, end)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ท้าให้", "ทำให้"),
        ("สานักงาน", "สำนักงาน"),
        ("ไมเ่สีย", "ไม่เสีย"),
        ("ไดม้ ากขึ้น", "ได้มากขึ้น"),
        ("เอสเอ็ม อี", "เอสเอ็มอี"),
        ("อี-คอมเมิร์ซ", "อีคอมเมิร์ซ"),
        ("มากขึน", "มากขึ้น"),
        ("ทิงท้าย", "ทิ้งท้าย"),
        ("E-Commerce", "ecommerce"),
        ("๒๕๖๑", "2561"),
        ("น\u0e4d\u0e49า", "น้ำ"),
    ],
)
def test_damage_does_not_change_the_skeleton(one: str, other: str) -> None:
    assert skeleton(normalise(one).text) == skeleton(normalise(other).text) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("กรม", "กลม"), ("มี", "มู"), ("1250", "1520"), ("ปี", "ปิ"), ("คน", "คัน")]
)
def test_letters_and_vowels_change_the_skeleton(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)
