"""Canonical values in the words of either language."""

import pytest
from facts_tabled import cases

from dedup.comparison import compare
from dedup.model import DiscrepancyType, Document
from dedup.wording.reasons import message
from dedup.wording.reports import words
from dedup.wording.values import clipped, reading

CASES: list[tuple[str, DiscrepancyType, str, str, str]] = [
    ("weekday", "date", "W1", "วันจันทร์", "Monday"),
    ("weekday with a short form", "date", "W4", "วันพฤหัสบดี", "Thursday"),
    ("weekdays", "date", "W1-W5", "วันจันทร์-วันศุกร์", "Monday-Friday"),
    ("day", "date", "2018-04-22", "22 เมษายน 2561", "22 April 2018"),
    ("days", "date", "2020-03-03-04", "3-4 มีนาคม 2563", "3-4 March 2020"),
    ("day without year", "date", "--03-08", "8 มีนาคม", "8 March"),
    ("month", "date", "2018-04", "เมษายน 2561", "April 2018"),
    ("month alone", "date", "--04", "เมษายน", "April"),
    ("year", "date", "2031", "ปี 2574", "2031"),
    ("years", "date", "2016-2021", "ปี 2559-2564", "2016-2021"),
    ("fiscal year", "date", "ปีงบประมาณ2018", "ปีงบประมาณ 2561", "fiscal year 2018"),
    ("quarter", "date", "Q3", "ไตรมาสที่ 3", "quarter 3"),
    ("relative day", "date", "วันนี้", "ตามข้อความ", "ตามข้อความ"),
    ("no such month", "date", "2018-13", "ตามข้อความ", "ตามข้อความ"),
    ("time", "time", "10:00-19:00", "10.00-19.00 น.", "10:00-19:00"),
    ("large number", "number", "1390000 ตัว", "1,390,000 ตัว", "1,390,000 ตัว"),
    ("fraction", "number", "2.68 %", "2.68 %", "2.68 %"),
    ("meeting", "number", "ครั้งที่ 2/2560", "ครั้งที่ 2/2560", "ครั้งที่ 2/2560"),
    ("money", "money", "3000000 บาท", "3,000,000 บาท", "3,000,000 บาท"),
    ("bound", "scope", "over", "เกิน", "over"),
    ("two words of bound", "scope", "at least", "อย่างน้อย", "at least"),
    ("amount without bound", "scope", "2500", "2,500", "2,500"),
    ("deadline", "scope", "by 2018-04-22", "ภายใน 22 เมษายน 2561", "by 22 April 2018"),
    ("day without deadline", "scope", "2018-04-22", "22 เมษายน 2561", "22 April 2018"),
    ("quantifier", "scope", "ทุก", "ตามข้อความ", "ตามข้อความ"),
    ("name", "name", "สงสทธิ", "ตามข้อความ", "ตามข้อความ"),
    ("unit", "unit", "กิโลเมตร", "ตามข้อความ", "ตามข้อความ"),
]


@pytest.mark.parametrize(("kind", "value", "thai", "english"), cases(CASES))
def test_a_value_reads_in_both_languages(
    kind: DiscrepancyType, value: str, thai: str, english: str
) -> None:
    assert reading(kind, value, "ตามข้อความ", words("th")) == thai
    assert reading(kind, value, "ตามข้อความ", words("en")) == english


def test_a_long_quotation_is_clipped() -> None:
    assert clipped("ก" * 200) == "ก" * 79 + "…"


def test_a_message_holds_no_internal_value() -> None:
    a, b = (
        Document(text=text, name="x", sha256="")
        for text in ("ปิดทุกวันจันทร์ มีผู้ชมกว่า 500 คน", "ปิดทุกวันพุธ มีผู้ชมเกือบ 500 คน")
    )
    found = compare(a, b, roles=("article", "release"))
    thai, english = (
        [message(one, found, words(lang)) for one in found.discrepancies] for lang in ("th", "en")
    )
    assert thai == [
        "วันที่: ข่าว วันจันทร์ · ประกาศ วันพุธ",
        "ขอบเขต: ข่าว “เกิน” · ประกาศ “ไม่ถึง”",
    ]
    assert english == [
        "Date: the article Monday · the release Wednesday",
        "Scope: the article “over” · the release “under”",
    ]


# Two texts that disagree in a figure or an address, and the reason in either language.
REASONS = [
    (
        "telephones",
        "ถามที่ตลาดริมคลอง โทร. 0 2999 1234 ทุกวัน",
        "ถามที่ตลาดริมคลอง โทร. 0 2999 1284 ทุกวัน",
        "โทรศัพท์: ข่าว โทร. 0 2999 1234 · ประกาศ โทร. 0 2999 1284",
        "Telephone: the article โทร. 0 2999 1234 · the release โทร. 0 2999 1284",
    ),
    (
        "e-mail addresses",
        "ส่งภาพมาที่ rimklong@talat.go.th ได้ทุกวัน",
        "ส่งภาพมาที่ rimklang@talat.go.th ได้ทุกวัน",
        "อีเมล: ข่าว rimklong@talat.go.th · ประกาศ rimklang@talat.go.th",
        "E-mail: the article rimklong@talat.go.th · the release rimklang@talat.go.th",
    ),
    (
        "units of the text",
        "ปีนี้ตำบลขายเกลือได้ 350,000 ตัน เช่น เกลือถุง",
        "ปีนี้ตำบลขายเกลือได้ 300,000 ตัน เช่น เกลือถุง",
        "ตัวเลข: ข่าว 350,000 ตัน · ประกาศ 300,000 ตัน",
        "Number: the article 350,000 ตัน · the release 300,000 ตัน",
    ),
    (
        "one scale",
        "ใช้เงิน 3.5 ล้านบาท ขุดคลองของตำบล",
        "ใช้เงิน 3.2 ล้านบาท ขุดคลองของตำบล",
        "จำนวนเงิน: ข่าว 3.5 ล้านบาท · ประกาศ 3.2 ล้านบาท",
        "Money: the article 3.5 ล้านบาท · the release 3.2 ล้านบาท",
    ),
    (
        "two scales",
        "ใช้เงิน 3.5 ล้านบาท ขุดคลองของตำบล",
        "ใช้เงิน 3,200,000 บาท ขุดคลองของตำบล",
        "จำนวนเงิน: ข่าว 3,500,000 บาท · ประกาศ 3,200,000 บาท",
        "Money: the article 3,500,000 บาท · the release 3,200,000 บาท",
    ),
    (
        "year in a name",
        "ชาวสวนได้ถ้วยจากงาน “Award 2018” ที่ตลาดริมคลอง",
        "ชาวสวนได้ถ้วยจากงาน “Award 2019” ที่ตลาดริมคลอง",
        "ตัวเลข: ข่าว 2018 · ประกาศ 2019",
        "Number: the article 2018 · the release 2019",
    ),
    (
        "one disagreement in three places",
        "รุ่นที่ 2 เปิดอบรม\nรุ่นที่ 2 เปิดอบรม\nรุ่นที่ 2 เปิดอบรม",
        "รุ่นที่ 4 เปิดอบรม\nรุ่นที่ 4 เปิดอบรม\nรุ่นที่ 4 เปิดอบรม",
        "ตัวเลข: ข่าว รุ่นที่ 2 · ประกาศ รุ่นที่ 4 (อีก 2 แห่ง)",
        "Number: the article รุ่นที่ 2 · the release รุ่นที่ 4 (2 more places)",
    ),
    (
        "a slip in a year",
        "เด็กปลูกต้นไม้ในปี พ.ศ. 2563 ที่ริมคลอง",
        "เด็กปลูกต้นไม้ในปี พ.ศ. 2363 ที่ริมคลอง",
        "วันที่: ข่าว ปี 2563 · ประกาศ ปี 2363",
        "Date: the article 2020 · the release 1820",
    ),
]


@pytest.mark.parametrize(("a", "b", "thai", "english"), cases(REASONS))
def test_a_reason_keeps_the_notation_of_the_texts(a: str, b: str, thai: str, english: str) -> None:
    one, other = (Document(text=text, name="x", sha256="") for text in (a, b))
    found = compare(one, other, roles=("article", "release"))
    (alert,) = found.discrepancies
    assert message(alert, found, words("th")) == thai
    assert message(alert, found, words("en")) == english
