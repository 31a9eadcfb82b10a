"""What a report says, before any of it is worded as a page."""

import pytest
from made_up import Pair, flood_pair, hostile_pair, identical_pair, paged_pair, unrelated_pair

from dedup.model import Comparison, DiscrepancyType
from dedup.report.formats.summary import LINE_LIMIT, summary_markdown, summary_text
from dedup.report.view import View, percent_of, view_of
from dedup.report.view.values import both_eras, note_of
from dedup.shown import safe_url
from dedup.wording.form import words


@pytest.fixture(scope="module")
def flood() -> View:
    return view_of(flood_pair())


def test_the_answer_names_both_documents_and_counts(flood: View) -> None:
    assert flood.a.coverage == "เนื้อหา 94% ของ ข่าว.txt มีอยู่ใน ประกาศ.txt"
    assert flood.b.percent == 72
    assert (flood.a.date, flood.b.url) == (
        "22 เมษายน 2561 (ค.ศ. 2018)",
        "https://example.go.th/news/1",
    )
    assert sum(one.width for one in flood.b.shares) == pytest.approx(100, abs=0.1)
    assert [one.status for one in flood.b.shares] == [
        "same", "edited", "paraphrased", "only", "neutral",
    ]  # fmt: skip


def test_discrepancies_come_with_both_quotations_and_their_surroundings(flood: View) -> None:
    first, second = flood.discrepancies
    assert (first.number, first.type, first.severity) == (1, "ตัวเลข", "high")
    assert (first.a.before, first.a.text, first.a.after) == (
        "นายสมมติ ใจดีกล่าวว่ามีบ้านเสียหาย", "76", "หลัง",
    )  # fmt: skip
    assert (first.b.text, first.b.place.reference, first.b.place.anchor) == ("67", "B4", "p4")
    assert second.message == "ฝ่ายหนึ่งปฏิเสธหรือกล่าวตรงข้าม อีกฝ่ายไม่ปฏิเสธ: น้ำลดแล้ว กับ ยังไม่ลด"
    assert view_of(flood_pair(), "en").discrepancies[1].message == (
        "One side denies or reverses what the other states: น้ำลดแล้ว against ยังไม่ลด"
    )


def test_a_value_stands_beside_its_quotation_unless_the_reason_names_it() -> None:
    def notes(a: str, b: str) -> tuple[str, str]:
        pair = Pair()
        pair.link([pair.a.say(f"ใช้งบ|{a}")], [pair.b.say(f"ใช้งบ|{b}")])
        pair.differ("money", a, b)
        made = pair.build()
        object.__setattr__(made.discrepancies[0].a, "value", "1200 บาท")
        object.__setattr__(made.discrepancies[0].b, "value", "2100 บาท")
        (one,) = view_of(made).discrepancies
        return one.a.value, one.b.value

    assert notes("๑๒๐๐ บาท", "๒๑๐๐ บาท") == ("1,200 บาท", "2,100 บาท")
    assert notes("1200 บาท", "2100 บาท") == ("", "")


def test_surroundings_are_cut_where_a_syllable_begins_and_say_so() -> None:
    pair = Pair()
    long = "เรื่องยาวมาก" * 12
    a, b = pair.a.say(f"{long}|76|{long}"), pair.b.say(f"{long}|67|{long}")
    pair.link([a], [b])
    pair.differ("number", "76", "67")
    quoted = view_of(pair.build()).discrepancies[0].a
    assert quoted.before.startswith("…เรื่อง")
    assert quoted.after.endswith("…")
    assert len(quoted.before) + len(quoted.after) < 130


def test_a_quotation_that_is_not_there_is_said_to_be_missing() -> None:
    pair = Pair()
    a, b = pair.a.say("น้ำลด"), pair.b.say("น้ำไม่ลด")
    pair.link([a], [b])
    pair.differ("negation", "น้ำลด", "ไม่")
    made = pair.build()
    assert view_of(made).facts[0].a is not None


def test_facts_are_grouped_by_type_and_not_said_twice(flood: View) -> None:
    adds = flood.adds[1]
    assert [(group.type, [item.text for item in group.items]) for group in adds.groups] == [
        ("list_item", ["1) โครงการขุดลอกคลองสมมติ (คสม.)", "2) โครงการเขื่อนดิน"]),
        ("position", ["ผู้ว่าราชการจังหวัด"]),
        ("date", ["22 เมษายน 2561"]),
        ("contact", ["0 2000 0000"]),
        ("url", ["https://example.go.th/news/1"]),
    ]
    # The position is told as a fact; the acronym stands inside the list item.
    assert adds.phrases == ()
    assert [(item.place.reference, item.sentences) for item in adds.passages] == [
        ("B2", 1), ("B16-18", 3), ("B21-22", 2),
    ]  # fmt: skip
    assert adds.counts(flood.words) == (
        ("รายการ", 2), ("ตำแหน่ง", 1), ("วันที่", 1), ("ช่องทางติดต่อ", 1), ("ลิงก์", 1),
        ("ข้อความทั้งประโยค", 3),
    )  # fmt: skip


def test_a_fact_inside_a_long_item_is_listed_where_the_item_is_clipped() -> None:
    pair = Pair()
    item = "1) โครงการของกรมสมมติ " + "ที่มีรายละเอียดมาก" * 10 + " กับบริษัทสมมติ"
    pair.a.say(item), pair.b.say("ข")
    pair.fact("a", "list_item", item)
    pair.fact("a", "org", "กรมสมมติ")
    pair.fact("a", "org", "บริษัทสมมติ")
    assert [
        item.text for group in view_of(pair.build()).adds[0].groups[1:] for item in group.items
    ] == ["บริษัทสมมติ"]


def test_a_fact_stated_twice_is_listed_once_with_its_count() -> None:
    pair = Pair()
    pair.a.say("นาง ก มา"), pair.a.say("นาง ข ไป"), pair.b.say("ไม่มีใคร")
    pair.fact("a", "person", "นาง ก", "ก")
    pair.fact("a", "person", "นาง ข", "ก")
    (group,) = view_of(pair.build()).adds[0].groups
    assert [(item.text, item.count) for item in group.items] == [("นาง ก", 2)]


def test_words_added_inside_a_sentence_are_told_where_no_fact_does() -> None:
    pair = Pair()
    a, b = pair.a.say("เปิดงาน|อย่างเป็นทางการ|วันนี้"), pair.b.say("เปิดงาน|วันนี้")
    pair.link([a], [b])
    pair.add("a", "อย่างเป็นทางการ")
    assert [one.text for one in view_of(pair.build()).adds[0].phrases] == ["อย่างเป็นทางการ"]
    pair.fact("a", "phrase", "อย่างเป็นทางการ")
    adds = view_of(pair.build()).adds[0]
    assert adds.phrases == ()
    assert [group.type for group in adds.groups] == ["phrase"]


def test_the_table_of_facts_begins_with_what_does_not_agree(flood: View) -> None:
    assert [row.discrepancy for row in flood.facts[:3]] == [1, 2, None]
    assert all((row.a is None) != (row.b is None) for row in flood.facts[2:])
    assert len(flood.facts) == 2 + 7 + 1


@pytest.mark.parametrize(
    ("comparison", "percents", "empty"),
    [(identical_pair(), (100, 100), True), (unrelated_pair(), (0, 0), False)],
    ids=["identical", "unrelated"],
)
def test_all_and_nothing(comparison: Comparison, percents: tuple[int, int], empty: bool) -> None:
    view = view_of(comparison)
    assert (view.a.percent, view.b.percent) == percents
    assert [adds.empty for adds in view.adds] == [empty, empty]
    assert str(percents[0]) not in view.a.coverage


def test_documents_of_one_name_are_told_apart() -> None:
    view = view_of(identical_pair())
    assert (view.a.name, view.b.name) == ("ก.txt (A)", "ก.txt (B)")


@pytest.mark.parametrize(
    ("share", "percent"), [(0.0, 0), (0.0001, 1), (0.5, 50), (0.999, 99), (1.0, 100)]
)
def test_only_all_is_a_hundred_percent(share: float, percent: int) -> None:
    assert percent_of(share) == percent


@pytest.mark.parametrize(
    ("value", "thai", "english"),
    [
        ("2018-04-22", "22 เมษายน 2561 (ค.ศ. 2018)", "22 April 2018 (B.E. 2561)"),
        ("2018-04", "เมษายน 2561 (ค.ศ. 2018)", "April 2018 (B.E. 2561)"),
        ("2018", "พ.ศ. 2561 (ค.ศ. 2018)", "2018 (B.E. 2561)"),
        ("2018-13-01", "", ""),
        ("เมื่อวาน", "", ""),
    ],
)
def test_dates_stand_in_both_eras(value: str, thai: str, english: str) -> None:
    assert both_eras(value, words("th")) == thai
    assert both_eras(value, words("en")) == english


@pytest.mark.parametrize(
    ("kind", "text", "value", "note"),
    [
        ("date", "วันอาทิตย์ที่ 22 เมษายน 2561", "2018-04-22", "ค.ศ. 2018"),
        ("date", "22 เม.ย. 61", "2018-04-22", "22 เมษายน 2561 (ค.ศ. 2018)"),
        ("date", "เมื่อวาน", "เมื่อวาน", ""),
        ("acronym", "(กสอ.)", "กสอ. = กรมส่งเสริมอุตสาหกรรม", "กรมส่งเสริมอุตสาหกรรม"),
        ("acronym", "(กรมส่งเสริม)", "กสส. = กรมส่งเสริม", "กสส. = กรมส่งเสริม"),
        ("contact", "0 2202 4414", "022024414", ""),
        ("acronym", "(Best Practice)", "Best Practice", ""),
        ("acronym", "(กก.)", "กก. = " + "ย" * 200, ""),
        ("number", "๑,๒๕๐ คน", "1250 คน", "1,250 คน"),
        ("money", "1.5 ล้านบาท", "1500000 บาท", "1,500,000 บาท"),
        ("money", "1,500 บาท", "1500 บาท", ""),
        ("number", "350,000", "350000000 กิโลกรัม", ""),
        ("number", "ร้อยละ 5.12345", "5.12345 %", "5.12345 %"),
        ("phrase", "ทำให้", "ทาให", ""),
    ],
)
def test_a_value_is_shown_where_it_says_more(
    kind: DiscrepancyType, text: str, value: str, note: str
) -> None:
    assert note_of(kind, text, value, words("th")) == note


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.go.th/a?b=1", "https://example.go.th/a?b=1"),
        (" http://ไทย.example/ก ", "http://ไทย.example/ก"),
        ("javascript:alert(1)", ""),
        ('https://x.example/"onclick=1', ""),
        ("data:text/html,x", ""),
        ("www.example.go.th", ""),
    ],
)
def test_only_web_addresses_become_links(text: str, url: str) -> None:
    assert safe_url(text) == url


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_message_for_line_is_short_and_begins_with_the_answer(lang: str) -> None:
    for made in (flood_pair(), hostile_pair(), identical_pair()):
        text = summary_text(view_of(made, "th" if lang == "th" else "en"))
        assert len(text) <= LINE_LIMIT
        assert "\u202e" not in text
    view = view_of(flood_pair())
    lines = summary_text(view).splitlines()
    assert "76 (A2) / 67 (B4)" in " ".join(lines)
    assert "\n## " in summary_markdown(view)


def test_the_message_for_line_names_pages_where_there_are_pages() -> None:
    text = summary_text(view_of(paged_pair()))
    assert "300 (A2) / 200 (B2 หน้า 1)" in text
    assert "0 2555 7777 (B5 หน้า 4)" in text


def test_what_the_message_for_line_leaves_out_is_counted() -> None:
    pair = Pair()
    for number in range(60):
        pair.a.say(f"ข้อความใหม่ลำดับที่ {number:03d}")
        pair.both(f"คั่น {number:03d}")
        pair.add("a", f"ข้อความใหม่ลำดับที่ {number:03d}")
    text = summary_text(view_of(pair.build()))
    assert len(text) <= LINE_LIMIT
    assert text.splitlines()[-1].startswith("อีก ")
