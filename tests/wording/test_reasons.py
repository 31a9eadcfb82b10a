"""Which way a certainty goes, whose value is whose, and what two versions are called."""

import pytest
from made_up import Pair

from dedup.model import DiscrepancyType, Reason
from dedup.wording.reasons import message
from dedup.wording.reports import words
from dedup.wording.sides import names_of


def said(
    kind: DiscrepancyType, a: str, b: str, lang: str = "th", reason: Reason | None = None
) -> str:
    pair = Pair()
    pair.roles = ("article", "release")
    pair.link([pair.a.say(f"เรื่องนี้|{a}|จบ")], [pair.b.say(f"เรื่องนี้|{b}|จบ")])
    pair.differ(kind, a, b, reason=reason)
    made = pair.build()
    return message(made.discrepancies[0], made, words("th" if lang == "th" else "en"))


def test_a_certainty_is_worded_by_the_side_that_is_the_firmer() -> None:
    plan, perhaps = "ยืนยันว่าจะสร้าง", "คาดว่าจะสร้าง"
    assert said("certainty", plan, perhaps, reason="firmer in a") == (
        "ข่าวพูดหนักแน่นกว่า: ข่าว “ยืนยันว่าจะสร้าง” · ประกาศ “คาดว่าจะสร้าง”"
    )
    assert said("certainty", perhaps, plan, reason="firmer in b").startswith("ประกาศพูดหนักแน่นกว่า: ")
    done = said("certainty", "เตรียมสร้าง", "สร้างแล้ว", "en", reason="done in b")
    assert done.startswith("Already done in the release: ")


def test_an_office_is_called_a_position() -> None:
    assert said("name", "ปลัดกระทรวง", "อธิบดีกรม").startswith("ตำแหน่ง: ")
    assert said("name", "นายสมมติ", "นายสมมุติ").startswith("ชื่อ: ")


def test_what_one_version_does_not_state_is_said() -> None:
    pair = Pair()
    pair.roles = ("article", "release")
    pair.a.say("มี 7 คน"), pair.b.say("ไม่บอก")
    pair.differ("number", "7", "")
    made = pair.build()
    assert message(made.discrepancies[0], made, words("th")) == "ตัวเลข: ข่าว 7 · ประกาศ ไม่ได้ระบุ"


@pytest.mark.parametrize(
    ("dates", "titles", "files", "expected"),
    [
        (("2020-07-15", "2020-07-21"), ("", ""), ("a", "b"), ("ฉบับ 15 ก.ค.", "ฉบับ 21 ก.ค.")),
        (
            ("2019-08-13", "2020-08-12"), ("", ""), ("a", "b"),
            ("ฉบับ 13 ส.ค. 2562", "ฉบับ 12 ส.ค. 2563"),
        ),
        (("", "2020-07-21"), ("เปิดสะพาน", "ปิดสะพาน"), ("a", "b"), ("“เปิดสะพาน”", "“ปิดสะพาน”")),
        (("", ""), ("", ""), ("ก.txt", "ข.txt"), ("“ก.txt”", "“ข.txt”")),
        (("", ""), ("เดียวกัน", "เดียวกัน"), ("-", "-"), ("ฉบับแรก", "ฉบับหลัง")),
        (("2020-13-15", "2020-07-21"), ("", ""), ("a", "b"), ("“a”", "“b”")),
    ],
    ids=["days", "years", "titles", "files", "nothing", "no day"],
)  # fmt: skip
def test_two_releases_are_called_by_what_tells_them_apart(
    dates: tuple[str, str],
    titles: tuple[str, str],
    files: tuple[str, str],
    expected: tuple[str, str],
) -> None:
    pair = Pair(*files)
    for draft, date, title in zip((pair.a, pair.b), dates, titles, strict=True):
        draft.date, draft.title = date, title
        draft.say("ข้อความ")
    assert names_of(pair.build(), words("th")) == expected


def test_a_long_title_is_shortened_at_a_space() -> None:
    pair = Pair("a.txt", "b.txt")
    pair.a.title = "กรมสมมติเปิดสะพานใหม่ ข้ามคลองสายหลักของจังหวัดวันนี้"
    pair.b.title = "กรมสมมติเปิดสะพานใหม่ข้ามคลองสายหลักของจังหวัดวันนี้"
    pair.a.say("ก"), pair.b.say("ข")
    # A title without a space to cut at would be cut inside a word: the files' names serve.
    assert names_of(pair.build(), words("th")) == ("“a.txt”", "“b.txt”")
    pair.b.title = "กรมสมมติปิดสะพานเก่า ข้ามคลองสายหลักของจังหวัดวันนี้"
    assert names_of(pair.build(), words("th"))[0] == "“กรมสมมติเปิดสะพานใหม่…”"
