"""What does not agree, as the reports show it."""

import json

import pytest
from made_up import Pair, flood_pair, sparse_pair

from dedup.report.view import View, view_of
from dedup.verdicts import key_of


@pytest.fixture(scope="module")
def flood() -> View:
    return view_of(flood_pair())


def test_findings_come_with_both_quotations_and_their_surroundings(flood: View) -> None:
    first, second = flood.discrepancies
    assert (first.sign, first.kind, first.severity) == ("!1", "ตัวเลข", "high")
    assert (first.a.before, first.a.text, first.a.after) == (
        "นายสมมติ ใจดีกล่าวว่ามีบ้านเสียหาย", "76", "หลัง",
    )  # fmt: skip
    assert (first.b.text, first.b.place.reference, first.b.place.anchor) == ("67", "4", "p4")
    assert (first.said_a, first.said_b) == ("76", "67")
    assert first.message == "ตัวเลข: ข่าว 76 · ประกาศ 67"
    assert second.message == "ความหมายตรงข้าม: ข่าว “น้ำลดแล้ว” · ประกาศ “ยังไม่ลด”"
    assert view_of(flood_pair(), "en").discrepancies[1].message == (
        "Opposite meaning: the article “น้ำลดแล้ว” · the release “ยังไม่ลด”"
    )


def test_surroundings_are_cut_between_words_and_say_so() -> None:
    pair = Pair()
    long = "เรื่องยาวมาก" * 12
    a, b = pair.a.say(f"{long}|76|{long}"), pair.b.say(f"{long}|67|{long}")
    pair.link([a], [b])
    pair.differ("number", "76", "67")
    quoted = view_of(pair.build()).discrepancies[0].a
    words = ("เรื่อง", "ยาว", "มาก")
    assert quoted.before.removeprefix("…").startswith(words)
    assert quoted.before.startswith("…")
    assert quoted.after.endswith("…")
    assert quoted.after.removesuffix("…").endswith(words)
    assert len(quoted.before) + len(quoted.after) < 100


def test_a_long_quotation_is_shown_from_its_beginning() -> None:
    pair = Pair()
    long = "ข้อความที่ยกมา" * 40
    pair.link([pair.a.say(f"กล่าวว่า|{long}|จบ")], [pair.b.say("กล่าวว่า|สั้น|จบ")])
    pair.differ("quote", long, "สั้น")
    quoted = view_of(pair.build()).discrepancies[0].a
    assert len(quoted.text) <= 200
    assert (quoted.before, quoted.after) == ("กล่าวว่า", "…")


def test_a_quotation_that_is_not_there_is_not_stated() -> None:
    (one,) = view_of(sparse_pair()).discrepancies
    assert (one.said_a, one.a.text) == ("ไม่ได้ระบุ", "")


def test_a_finding_beside_every_link_shows_no_neighbours() -> None:
    pair = Pair()
    pair.both("เปิดงาน")
    pair.a.say("โทร 02 999 1234")
    pair.differ("number", "02 999 1234", "")
    (one,) = view_of(pair.build()).discrepancies
    assert (one.b.before, one.b.text, one.b.after) == ("", "", "")
    assert one.said_b == "ไม่ได้ระบุ"


def test_a_repeated_finding_is_reported_once_with_its_other_places() -> None:
    pair = Pair()
    for end in ("เช้า", "สาย", "เย็น"):
        pair.link([pair.a.say(f"รุ่น|2|{end}", gap="\n")], [pair.b.say(f"รุ่น|4|{end}", gap="\n")])
    pair.repeat("number", "2", "4")
    (one,) = view_of(pair.build()).discrepancies
    assert one.more == "(อีก 2 แห่ง)"
    assert [(a.anchor, b.anchor) for a, b in one.others] == [("r2", "p2"), ("r3", "p3")]


def test_what_is_possible_stands_apart_and_is_called_so() -> None:
    pair = Pair()
    pair.link([pair.a.say("แจก|12|ถุง")], [pair.b.say("แจก|21|ถุง")])
    pair.differ("number", "12", "21", sureness=0.4, possible=True)
    view = view_of(pair.build())
    assert view.discrepancies == ()
    assert [(one.sign, one.sure) for one in view.possible] == [("?1", False)]


def test_a_finding_carries_what_a_verdict_says_of_it() -> None:
    made = flood_pair()
    first = view_of(made).discrepancies[0]
    record = json.loads(first.record)
    assert record == {
        "key": key_of(made.discrepancies[0], made),
        "type": "number",
        "a": {"text": "76", "value": "76"},
        "b": {"text": "67", "value": "67"},
        "sureness": 1.0,
    }
