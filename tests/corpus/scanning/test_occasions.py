"""Texts of one form are told from versions of one text: by day, figures and body."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("rensa")

from dedup.corpus import scan
from dedup.corpus.scanning.empty import why_empty
from dedup.corpus.scanning.occasions import are_two, form_dates, occasion_of
from dedup.corpus.values import Record
from dedup.text.normalise import normalise, skeleton

Write = Callable[[Path, Sequence[str]], Path]

LETTERHEADS = (
    "สำนักข่าวสมมติ เลขที่ 12 ถนนสมมติ แขวงสมมติ เขตสมมติ กรุงเทพมหานคร โทรศัพท์ 0 2111 1111 "
    "โทรสาร 0 2111 1112 อีเมล news@example.go.th ",
    "ฝ่ายประชาสัมพันธ์ เทศบาลตำบลสมมติ หมู่ที่ 4 ตำบลสมมติ อำเภอสมมติ โทร. 034 111 222 "
    "เว็บไซต์ www.example.org Facebook เทศบาลสมมติ ",
    "Public Relations Office, Tel. 0 2222 2222 Fax 0 2222 2223 Email pr@example.com www.example.com"
    " ถนนสมมติ อำเภอเมืองสมมติ ",
)
HEADLINES = ("นายกเทศมนตรีเปิดตลาดนัดชุมชนริมคลอง", "งดจ่ายกระแสไฟฟ้าช่วงบ่ายวันอาทิตย์หน้าวัด")
FORMS = {
    "water": "ประกาศการประปาสาขา{place} หยุดจ่ายน้ำในวันที่ {day} ตุลาคม 2568 เวลา {hour}.00 น. "
    "เพื่อซ่อมท่อประธาน จึงขออภัยในความไม่สะดวกมา ณ ที่นี้",
    "power": "การไฟฟ้าอำเภอ{place}แจ้งดับไฟเพื่อปรับปรุงระบบจำหน่าย วันที่ {day} ตุลาคม 2568 ตั้งแต่ {hour}.30 น. "
    "เป็นต้นไป ขอให้ผู้ใช้ไฟตรวจสอบอุปกรณ์ไฟฟ้าของท่าน",
    "vaccine": "โรงพยาบาล{place}ให้บริการวัคซีนแก่ผู้สูงอายุ วันที่ {day} ตุลาคม 2568 เวลา {hour}.15 น. "
    "ผู้ประสงค์จะรับบริการนำบัตรประชาชนมาด้วยทุกครั้ง",
}
PLACES = ("ทุ่ง", "เขา", "ดอน", "หาด", "นา", "ป่า")


def said(text: str) -> str:
    return skeleton(normalise(text).text)


@pytest.mark.parametrize("head", LETTERHEADS)
@pytest.mark.parametrize("twice", [False, True], ids=["once", "head and foot"])
def test_one_letterhead_is_no_near_duplicate(
    tmp_path: Path, write_lines: Write, head: str, twice: bool
) -> None:
    texts = [head + line + (f" {head}" if twice else "") for line in HEADLINES]
    found = scan(write_lines(tmp_path / "c.jsonl", texts)).clusters
    assert {one.kind for one in found} <= {"same-template"}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_notices_of_one_form_are_one_cluster(tmp_path: Path, write_lines: Write, form: str) -> None:
    texts = [form.format(place=place, day=3 + at, hour=9 + at) for at, place in enumerate(PLACES)]
    (only,) = scan(write_lines(tmp_path / "c.jsonl", texts)).clusters
    assert (only.kind, len(only.members)) == ("same-template", 6)
    assert {edge.kind for edge in only.edges} == {"same-template"}


def test_a_mended_letter_is_a_near_duplicate_still(tmp_path: Path, write_lines: Write) -> None:
    text = FORMS["water"].format(place="ทุ่ง", day=3, hour=9)
    (only,) = scan(
        write_lines(tmp_path / "c.jsonl", [text, text.replace("ขออภัย", "ขออภับ")])
    ).clusters
    assert only.kind == "near-duplicate"


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("ราคา 1,250 บาท 3,400 บาท 980 บาท", "ราคา 1,300 บาท 3,450 บาท 990 บาท", True),
        ("ราคา 1,250 บาท 3,400 บาท 980 บาท", "ราคา 1,250 บาท 3,450 บาท 980 บาท", False),
        ("ราคา 1,250 บาท 3,400 บาท", "ราคา 1,300 บาท 3,450 บาท", False),
    ],
    ids=["all figures", "one figure", "too few to tell"],
)
def test_figures_tell_two_occasions(one: str, other: str, two: bool) -> None:
    assert are_two(occasion_of(said(one)), occasion_of(said(other))) is two


@pytest.mark.parametrize(
    ("days", "two"),
    [
        (("14 พฤศจิกายน 2561", "15 พฤศจิกายน 2562"), True),
        (("14 พฤศจิกายน 2561", "15 พฤศจิกายน 2561"), False),
        (("30 กุมภาพันธ์ 2561", "15 พฤศจิกายน 2562"), False),
    ],
    ids=["a year later", "the next day", "no day at all"],
)
def test_what_comes_round_every_year_is_told_by_its_own_day(
    days: tuple[str, str], two: bool
) -> None:
    story = "วันที่ {} กระทรวงสมมติ{} รำลึกถึงวันฝนหลวง ซึ่งเริ่มเมื่อ 20 กรกฎาคม 2499"
    forms = [story.format(day, word) for day, word in zip(days, ("น้อม", "ร่วม"), strict=True)]
    assert are_two(*(occasion_of(said(each)) for each in forms)) is two


def test_what_another_office_publishes_the_next_day_is_no_other_occasion() -> None:
    lines = ("วันอาทิตย์ที่ 21 มิถุนายน 2563", "วันจันทร์ที่ 22 มิถุนายน 2563", "วันจันทร์ที่ 29 มิถุนายน 2563")
    story = "{} โฆษกกระทรวงสมมติแถลงว่า รัฐบาลสั่งช่วยเหลือครอบครัวผู้เสียชีวิตโดยเร็ว{}"
    ends = ("", " ในขณะที่รัฐมนตรีช่วยกำชับให้ทุกหน่วยดูแลกำลังพล", "")
    forms = [occasion_of(said(story.format(*each))) for each in zip(lines, ends, strict=True)]
    assert not are_two(forms[0], forms[1])
    assert are_two(forms[1], forms[2])


def test_a_day_without_a_year_is_no_date_and_no_difference() -> None:
    assert form_dates(said("วันที่ 3 ตุลาคม และ 4 ต.ค. 2568")) == ("2025-10-04",)
    assert occasion_of(said("พบกันวันที่ 3 ตุลาคม ที่ตลาด")).undated == said("พบกันวันที่ ที่ตลาด")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("รัฐบาลไทย-\n\nวันพฤหัสบดีที่ 1 มกราคม 2513", None),
        ("เปิดงานวันเด็ก\nวันเสาร์ที่ 9 มกราคม 2564\nพิมพ์\nเปิดงานวันเด็ก", "เปิดงานวันเด็ก"),
        ("ข่าวกระทรวง-ภารกิจภูมิภาค\nภารกิจภูมิภาค\nคลังภาพ/คลังวีดิทัศน์", None),
        ("403 Forbidden\nnginx", None),
        ("Just a moment...\nEnable JavaScript and cookies to continue", None),
        ("ขออภัย\nไม่พบหน้าที่ท่านต้องการ", None),
    ],
)
def test_a_page_fetched_empty_is_known(text: str, title: str | None) -> None:
    assert why_empty(Record(source="s", id="1", text=text, title=title))


@pytest.mark.parametrize(
    "text",
    ["ข้อความ", "ประกาศ\nวันที่ 3 มกราคม 2564\nงดจ่ายน้ำ", "x" * 700, "หัวข่าว\nเนื้อข่าวบรรทัดเดียว"],
)
def test_a_short_text_is_no_empty_page(text: str) -> None:
    assert not why_empty(Record(source="s", id="1", text=text))


def test_empty_pages_are_left_out_and_counted(tmp_path: Path, releases: list[str]) -> None:
    empty = "รัฐบาลไทย-\n\nวันพฤหัสบดีที่ 1 มกราคม 2513"
    rows = [{"text": text} for text in (empty, releases[0], empty, releases[1])]
    path = tmp_path / "c.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = scan(path, strict=True)
    assert (found.documents, found.clusters) == (2, ())
    assert [(one.line, one.reason[:13]) for one in found.skipped] == [
        (1, "an empty page"),
        (3, "an empty page"),
    ]


def test_what_stands_twice_in_a_form_is_no_part_of_its_body() -> None:
    head = "เทศบาลตำบลสมมติจังหวัดสมมติ"  # 24 letters and more, so that it is a letterhead
    assert occasion_of(f"{head}ประกาศ{head}งานวด").body == "ประกาศงานวด"
    short = head[:23]
    assert occasion_of(f"{short}ประกาศ{short}").body == f"{short}ประกาศ{short}"
    # What overlaps with its own repetition is a row of signs, not a letterhead said twice.
    assert occasion_of("ก" * 30).body == "ก" * 30
    assert occasion_of("ก" * 48).body == ""
