"""Marks inside a link: tidied, on whole clusters, and none where all would be marked."""

import pytest
from made_up import Pair

from dedup.model import Comparison, Edit, Link, LinkRelation
from dedup.report.view.highlights import Piece
from dedup.report.view.rows import ReportRow, rows_of

Shown = list[tuple[str, str]]


def marked(comparison: Comparison) -> tuple[Shown, Shown]:
    """Give the pieces of the only row, side by side."""
    (row,) = rows_of(comparison)
    assert isinstance(row, ReportRow)

    def shown(pieces: tuple[Piece, ...]) -> Shown:
        return [(piece.text, piece.mark) for piece in pieces]

    return shown(row.a[0].pieces), shown(row.b[0].pieces)


def pair_of(a: str, b: str, relation: LinkRelation = "edited") -> Pair:
    pair = Pair()
    pair.link([pair.a.say(a)], [pair.b.say(b)], relation)
    return pair


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "วันนี้|ฝนตก|หนักมากทั่วทุกภาค",
            "วันนี้|น้ำท่วม|หนักมากทั่วทุกภาค",
            [("วันนี้", ""), ("น้ำท่วม", "changed"), ("หนักมากทั่วทุกภาค", "")],
        ),
        # Two marks with a short word between them are one.
        (
            "ทุกหน่วยงานในจังหวัด|เก่า|ที่|เดิม",
            "ทุกหน่วยงานในจังหวัด|ใหม่|ที่|อื่น",
            [("ทุกหน่วยงานในจังหวัด", ""), ("ใหม่ที่อื่น", "changed")],
        ),
        # A changed space or bracket is no changed word.
        ("ประชุมร่วมกัน|(|ครั้งแรก|)", "ประชุมร่วมกัน| |ครั้งแรก", [("ประชุมร่วมกัน ครั้งแรก", "")]),
        # Nearly all is different: nothing is marked.
        ("ฝนตก|ทั่วฟ้า|แล้ว", "น้ำหลาก|ท่วมทุ่ง|แล้ว", [("น้ำหลากท่วมทุ่งแล้ว", "")]),
    ],
    ids=["word", "crumbs", "punctuation", "reworded"],
)
def test_changed_words_are_marked(a: str, b: str, expected: Shown) -> None:
    assert marked(pair_of(a, b).build())[1] == expected


def test_a_same_link_has_no_marks() -> None:
    made = pair_of("ท้าให้|ประชาชน", "ทำให้|ประชาชน", "same").build()
    assert marked(made) == ([("ท้าให้ประชาชน", "")], [("ทำให้ประชาชน", "")])


def test_added_is_stronger_than_changed_and_differs_strongest() -> None:
    pair = pair_of("ผู้ว่าราชการจังหวัดแถลง|จ่าย 76 บาท", "ผู้ว่าราชการจังหวัดแถลง|เมื่อวาน|จ่าย 67 บาท")
    pair.add("b", "เมื่อวาน")
    pair.differ("money", "76 บาท", "67 บาท")
    assert marked(pair.build())[1] == [
        ("ผู้ว่าราชการจังหวัดแถลง", ""),
        ("เมื่อวาน", "added"),
        ("จ่าย ", "changed"),
        ("67 บาท", "differs"),
    ]


def test_overlapping_quotations_are_boxed_once_and_both_listed() -> None:
    pair = pair_of("จ่าย 76 ล้านบาท", "จ่าย 67 พันบาท")
    pair.differ("number", "76 ล้าน", "67 พัน")
    pair.differ("unit", "ล้านบาท", "พันบาท")
    (row,) = rows_of(pair.build())
    assert isinstance(row, ReportRow)
    assert row.discrepancies == (1, 2)
    assert [piece.discrepancy for piece in row.a[0].pieces if piece.mark == "differs"] == [1]


def test_no_mark_cuts_a_cluster() -> None:
    pair = Pair()
    pair.a.say("เจ้าหน้าที่ทุกคนน้ำ")
    pair.b.say("เจ้าหน้าที่ทุกคนนํา")
    cut = len("เจ้าหน้าที่ทุกคนน")
    end_a, end_b = len(pair.a.text), len(pair.b.text)
    pair.links.append(
        Link(
            id=0,
            a=(0,),
            b=(0,),
            relation="edited",
            score=0.9,
            edits=(
                Edit(op="equal", a=(0, cut), b=(0, cut)),
                Edit(op="replace", a=(cut, end_a), b=(cut, end_b)),
            ),
        )
    )
    assert marked(pair.build())[0] == [("เจ้าหน้าที่ทุกค", ""), ("นน้ำ", "changed")] or marked(
        pair.build()
    )[0] == [("เจ้าหน้าที่ทุกคน", ""), ("น้ำ", "changed")]
