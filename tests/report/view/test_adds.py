"""What one version adds: each statement once, the heaviest first, no furniture."""

import pytest
from made_up import Pair, flood_pair

from dedup.model import Addition, FactType, Roles
from dedup.report.view import View, view_of
from dedup.report.view.adds import Adds


def texts(adds: Adds) -> list[str]:
    return [" ".join(one.text.split()) for one in adds.ordered]


def facts(view: View, side: int) -> list[str]:
    return [part.text for one in view.adds[side].ordered for part in one.parts if part.fact]


def test_the_release_is_asked_first_and_each_side_has_its_heading() -> None:
    left_out, added = view_of(flood_pair()).adds
    assert (left_out.side, left_out.counted, left_out.note) == ("b", "ตกหล่น 5", "ประกาศมี ข่าวไม่มี")
    assert (added.heading, added.note) == ("เพิ่มเอง", "ข่าวมี ประกาศไม่มี ต้องมีที่มา")
    assert [one.heading for one in view_of(flood_pair(), "en").adds] == ["Left out", "Added"]


def test_two_releases_are_called_by_what_tells_them_apart() -> None:
    pair = Pair("ก.txt", "ข.txt")
    pair.a.date, pair.b.date = "2020-07-15", "2020-07-21"
    pair.a.say("ก"), pair.b.say("ข")
    assert [one.heading for one in view_of(pair.build()).adds] == [
        "มีเฉพาะในฉบับ 15 ก.ค.",
        "มีเฉพาะในฉบับ 21 ก.ค.",
    ]


def test_statements_stand_by_weight_and_the_page_around_the_text_is_left_aside() -> None:
    left_out = view_of(flood_pair()).adds[0]
    assert texts(left_out) == [
        "1) โครงการขุดลอกคลองสมมติ (คสม.)",
        "2) โครงการเขื่อนดิน",
        "นายสมมติ ใจดีผู้ว่าราชการจังหวัดกล่าวว่ามีบ้านเสียหาย67…",
        "โทร. 0 2000 0000",
        "โครงการประกอบด้วย",
    ]
    # The date line and the source are no statements; a page of furniture adds nothing at all.
    assert left_out.apart == 2
    assert not any("22 เมษายน" in one or "example.go.th" in one for one in texts(left_out))


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("นายสมมติ กล่าวต่อว่า", False),
        ("อธิบดีกรมการข้าว เปิดเผยเพิ่มเติมว่า", False),
        ("โดยมีรายละเอียดดังนี้", False),
        ("ซึ่งสรุปสาระสำคัญ ดังต่อไปนี้ :", False),
        ("นายสมมติ กล่าวว่า ราคาข้าวสูงขึ้น", True),
        ("นายสมมติ กล่าวเมื่อวันที่ 5 ว่า", True),
        ("กระทรวงตั้งเป้าไว้ว่า", True),
        ("นายสมมติ ใจดี ประธานสมาคมผู้ปลูกข้าวแห่งประเทศไทยและกรรมการหอการค้า กล่าวว่า", True),
    ],
)
def test_what_only_announces_a_statement_is_none_and_is_counted(said: str, counted: bool) -> None:
    pair = Pair()
    pair.both("ราคาข้าวสูงขึ้นในเดือนนี้")
    pair.a.say(said, gap="\n")
    pair.add("a", said)
    adds = next(one for one in view_of(pair.build()).adds if one.side == "a")
    assert (texts(adds), adds.apart) == (([said], 0) if counted else ([], 1))


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("อ่านข่าวที่เกี่ยวข้อง : น้ำท่วมภาคใต้ 5 จังหวัด", False),
        ("อ่านเพิ่มเติม: ราคาข้าว 9,000 บาท", False),
        ("ติดตามข่าวอื่นๆ : เกาะติดราคาข้าว", False),
        ("อ่านข่าวแล้วชาวนา 5 คนไม่พอใจ", True),
    ],
)
def test_a_link_to_another_article_is_no_statement(said: str, counted: bool) -> None:
    pair = Pair()
    pair.both("ราคาข้าวสูงขึ้นในเดือนนี้")
    pair.a.say(said, gap="\n")
    pair.add("a", said)
    pair.fact("a", "number", "5" if "5" in said else said)
    adds = next(one for one in view_of(pair.build()).adds if one.side == "a")
    assert (texts(adds), adds.apart) == (([said], 0) if counted else ([], 1))


def test_who_speaks_stays_with_what_is_said() -> None:
    pair = Pair()
    pair.both("ราคาข้าวสูงขึ้นในเดือนนี้")
    pair.a.say("นายสมมติ กล่าวต่อว่า", gap="\n")
    pair.a.say("ชาวนาพอใจมาก")
    pair.add("a", "นายสมมติ กล่าวต่อว่า")
    pair.add("a", "ชาวนาพอใจมาก")
    (one,) = next(one for one in view_of(pair.build()).adds if one.side == "a").ordered
    assert " ".join(one.text.split()) == "นายสมมติ กล่าวต่อว่า ชาวนาพอใจมาก"


def test_what_is_added_inside_a_sentence_is_reported_with_its_surroundings() -> None:
    one = next(one for one in view_of(flood_pair()).adds[0].points if not one.whole)
    shown = [(part.text, part.fact, part.context) for part in one.parts]
    assert shown[1] == ("ผู้ว่าราชการจังหวัด", True, False)
    assert shown[0][2] and shown[2][2]
    assert one.letters == len("ผู้ว่าราชการจังหวัด")


def test_no_fact_is_reported_twice() -> None:
    view = view_of(flood_pair())
    for side in (0, 1):
        told = facts(view, side)
        assert len(told) == len(set(told))
    assert facts(view, 0) == ["(คสม.)", "ผู้ว่าราชการจังหวัด", "0 2000 0000"]


def test_a_fact_stated_twice_is_reported_once_with_its_count() -> None:
    pair = Pair()
    pair.a.say("นาง ก มา"), pair.a.say("นาง ข ไป"), pair.b.say("ไม่มีใคร")
    pair.fact("a", "person", "นาง ก", "ก")
    pair.fact("a", "person", "นาง ข", "ก")
    view = view_of(pair.build())
    assert [(row.a.text, row.a.count) for row in view.facts if row.a] == [("นาง ก", 2)]
    assert [one.count for one in view.adds[0].points] == [2]


def test_parts_added_to_one_sentence_are_one_statement() -> None:
    pair = Pair()
    a = pair.a.say("เปิดงาน|อย่างยิ่งใหญ่|วันนี้|ที่ลานกว้าง|มีคนมา")
    pair.link([a], [pair.b.say("เปิดงาน|วันนี้|มีคนมา")])
    pair.add("a", "อย่างยิ่งใหญ่")
    pair.add("a", "ที่ลานกว้าง")
    (one,) = view_of(pair.build()).adds[0].ordered
    assert [part.text for part in one.parts if not part.context] == ["อย่างยิ่งใหญ่", "ที่ลานกว้าง"]


def test_sentences_of_one_paragraph_are_shown_together_and_those_of_two_are_not() -> None:
    pair = Pair()
    pair.a.say("ข้อความใหม่แรก"), pair.a.say("ข้อความใหม่ต่อ"), pair.a.say("ย่อหน้าใหม่", gap="\n")
    pair.b.say("อื่น")
    pair.add("a", pair.a.text)
    assert texts(view_of(pair.build()).adds[0]) == ["ข้อความใหม่แรก ข้อความใหม่ต่อ", "ย่อหน้าใหม่"]


def test_figures_come_before_people_before_dates_before_text() -> None:
    pair = Pair()
    for text in ("ไม่มีอะไร", "วันที่ 3 มีนาคม", "นายสมมติ มา", "รวม 500 คน"):
        pair.a.say(text, gap="\n")
        pair.add("a", text)
    pair.b.say("อื่น")
    pair.fact("a", "date", "3 มีนาคม")
    pair.fact("a", "person", "นายสมมติ")
    pair.fact("a", "number", "500 คน")
    adds = view_of(pair.build()).adds[0]
    assert texts(adds) == ["รวม 500 คน", "นายสมมติ มา", "วันที่ 3 มีนาคม", "ไม่มีอะไร"]
    assert [len(adds.points), len(adds.texts)] == [3, 1]


def test_a_fact_that_runs_into_the_next_sentence_is_reported_in_one_statement_only() -> None:
    pair = Pair()
    a = pair.a.say("มาพร้อม|นพ.สมมติ")
    pair.a.say("ใจดี รองปลัด", gap="")
    pair.link([a], [pair.b.say("มาพร้อม|คณะ")])
    pair.add("a", "ใจดี รองปลัด")
    pair.fact("a", "person", "นพ.สมมติใจดี")
    first, second = sorted(view_of(pair.build()).adds[0].ordered, key=lambda one: one.start)
    assert first.end <= second.start
    assert first.text.endswith("นพ.สมมติ")


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("กรมสมมติเปิดสะพานข้ามคลองแห่งใหม่", "กรมสมมติเปิดสะพานข้ามคลองแห่งใหม่", 1),
        ("ข่าวเด่น-กรมสมมติเปิดสะพานข้ามคลอง", "กรมสมมติเปิด สะพานข้ามคลอง", 1),
        ("แจกผ้าห่มให้ชาวบ้าน 2,500 ผืน", "แจกผ้าห่มให้ชาวบ้าน 2,50", 2),
        ("1500 คนเข้าร่วมงานวันสมมติ", "500 คนเข้าร่วมงานวันสมมติ", 2),
        ("กรมสมมติไม่ให้เปิดสะพาน", "ไม่ให้", 2),
    ],
    ids=["a repeated headline", "a headline and its lead", "a longer figure", "a figure", "a word"],
)
def test_what_another_statement_says_in_the_same_letters_is_left_out(
    first: str, second: str, count: int
) -> None:
    pair = Pair()
    pair.both("จังหวัดสมมติรับมือน้ำท่วม", "headline", "\n")
    for text in (first, second):
        pair.b.say(text, gap="\n")
    for one in pair.b.sentences[1:]:
        pair.b.added.append(Addition(start=one.start, end=one.end, sentence=one.id))
    assert sum(adds.count for adds in view_of(pair.build()).adds) == count


@pytest.mark.parametrize(
    ("roles", "fact", "count"),
    [
        (("article", "release"), "phrase", 0),
        (("article", "release"), "number", 1),
        (("release", "article"), "phrase", 1),
        ((None, None), "phrase", 0),
    ],
    ids=["a release's words", "a release's figure", "an article's words", "no roles"],
)
def test_a_headline_is_a_statement_where_it_has_a_fact_or_is_an_articles(
    roles: Roles, fact: FactType, count: int
) -> None:
    pair = Pair()
    pair.roles = roles
    title = "เปิดสะพาน 3 แห่งให้ชาวบ้านได้ใช้ก่อนใคร"
    pair.b.say(title, "headline")
    pair.both("จังหวัดสมมติ|เปิดสะพาน", gap="\n")
    pair.add("b", title)
    pair.fact("b", fact, title if fact == "phrase" else "3")
    view = view_of(pair.build())
    assert sum(adds.count for adds in view.adds) == count
    assert sum(adds.apart for adds in view.adds) == 1 - count
