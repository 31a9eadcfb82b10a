"""Rows of the comparison: order, spans, moves, folds, filters."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import (
    Pair,
    flood_pair,
    hostile_pair,
    identical_pair,
    large_pair,
    linked,
    unrelated_pair,
)

from dedup.model import Comparison
from dedup.report.view.findings import numbered
from dedup.report.view.folds import Block, Fold, fold
from dedup.report.view.overview import overview_of
from dedup.report.view.rows import Pointer, ReportRow, rows_of


def in_order(comparison: Comparison) -> list[str]:
    """Name the rows by their sentences: ``A1=B1``, ``+B2``, ``>B3``."""
    named = []
    for row in rows_of(comparison):
        if isinstance(row, Pointer):
            named.append(">" + ",".join(f"B{number + 1}" for number in row.b))
        else:
            cells = [f"{cell.side.upper()}{cell.number}" for cell in (*row.a, *row.b)]
            named.append(",".join(cells))
    return named


def rows(blocks: tuple[Block, ...]) -> list[ReportRow]:
    found: list[ReportRow] = []
    for block in blocks:
        found += (
            block.rows
            if isinstance(block, Fold)
            else [block]
            if isinstance(block, ReportRow)
            else []
        )
    return found


@pytest.mark.parametrize(
    "comparison",
    [flood_pair(), hostile_pair(), identical_pair(), unrelated_pair(), large_pair(5_000)],
    ids=["flood", "hostile", "identical", "unrelated", "large"],
)
def test_every_sentence_stands_in_exactly_one_row(comparison: Comparison) -> None:
    seen = Counter(
        (cell.side, cell.number)
        for row in rows(fold(rows_of(comparison)))
        for cell in (*row.a, *row.b)
    )
    expected = [("a", one.id + 1) for one in comparison.a.sentences]
    expected += [("b", one.id + 1) for one in comparison.b.sentences]
    assert seen == Counter(expected)


def test_text_in_a_row_is_the_original() -> None:
    made = flood_pair()
    for row in rows(fold(rows_of(made))):
        for version, cells in ((made.a, row.a), (made.b, row.b)):
            for cell in cells:
                shown = "".join(piece.text for piece in cell.pieces)
                assert shown == version.quote(version.sentences[cell.number - 1])


def test_what_only_b_has_stands_before_its_neighbour() -> None:
    assert in_order(flood_pair()) == [
        "A1,B1", "B2", "B3", "A2,B4", "A3,B5,B6", "A4,A5,B7", "A6,B20",
        "A7,B8", "A8,B9", "A9,B10", "A10,B11", "A11,B12", "A12,B13", "A13,B14", "A14,B15",
        "B16", "B17", "B18", "A15,B19", "A16", ">B20", "B21", "B22",
    ]  # fmt: skip


def test_moves_say_where_and_name_their_other_end() -> None:
    found = {row.anchor: row for row in rows_of(flood_pair()) if isinstance(row, ReportRow)}
    pointers = [row for row in rows_of(flood_pair()) if isinstance(row, Pointer)]
    assert found["r6"].moved == "later"
    assert [(one.target, one.ends[0].anchor, one.direction) for one in pointers] == [
        ("r6", "p20", "earlier")
    ]
    assert all(row.moved is None for name, row in found.items() if name != "r6")


def test_a_text_moved_forward_in_b_is_earlier_there() -> None:
    pair = Pair()
    first = pair.b.say("ท้าย|หนึ่ง"), pair.b.say("ท้าย|สอง")
    for number in range(3):
        pair.both(f"คงเดิม {number}")
    last = pair.a.say("ท้าย|หนึ่ง"), pair.a.say("ท้าย|สอง")
    for a, b in zip(last, first, strict=True):
        pair.link([a], [b], "same", moved=True)
    made = pair.build()
    assert in_order(made) == [">B1,B2", "A1,B3", "A2,B4", "A3,B5", "A4,B1", "A5,B2"]
    moved = [row for row in rows_of(made) if isinstance(row, ReportRow) and row.moved]
    assert {row.moved for row in moved} == {"earlier"}
    assert all(row.kinds == ("moved",) for row in moved)


def test_moved_neighbours_that_part_are_two_pointers() -> None:
    pair = Pair()
    b1, b2 = pair.b.say("ย้าย|หนึ่ง"), pair.b.say("ย้าย|สอง")
    pair.both("คงเดิม")
    a2, _, a1 = pair.a.say("ย้าย|สอง"), pair.a.say("ของใหม่"), pair.a.say("ย้าย|หนึ่ง")
    pair.link([a2], [b2], "same", moved=True)
    pair.link([a1], [b1], "same", moved=True)
    assert in_order(pair.build())[:2] == [">B1", ">B2"]


@pytest.mark.parametrize(
    ("before", "run", "after", "folded"),
    [(1, 3, 1, 0), (1, 4, 1, 2), (1, 9, 1, 7), (0, 5, 1, 4), (1, 5, 0, 4), (0, 5, 0, 0)],
)
def test_long_runs_fold_and_keep_their_context(
    before: int, run: int, after: int, folded: int
) -> None:
    pair = Pair()
    for number in range(before):
        pair.a.say(f"เฉพาะต้น {number}")
    for number in range(run):
        pair.both(f"เหมือน {number}")
    for number in range(after):
        pair.a.say(f"เฉพาะท้าย {number}")
    blocks = fold(rows_of(pair.build()))
    assert [len(one.rows) for one in blocks if isinstance(one, Fold)] == (
        [folded] if folded else []
    )
    assert len(rows(blocks)) == before + run + after


def test_kinds_are_what_the_filters_show() -> None:
    found = {row.anchor: row.kinds for row in rows(fold(rows_of(flood_pair())))}
    assert found["r1"] == ("same",)
    assert found["p2"] == ("b",)
    assert found["p3"] == ("same",)
    assert found["r2"] == ("differs", "b", "reworded")
    assert found["r3"] == ("reworded",)
    assert found["r6"] == ("reworded", "moved")
    assert found["r16"] == ("a",)


def test_a_sentence_that_only_partly_adds_shows_which_part() -> None:
    pair = Pair()
    pair.a.say("ส่วนเดิมส่วนใหม่")
    pair.add("a", "ส่วนใหม่")
    (row,) = rows_of(pair.build())
    assert isinstance(row, ReportRow)
    assert [(piece.text, piece.mark) for piece in row.a[0].pieces] == [
        ("ส่วนเดิม", ""),
        ("ส่วนใหม่", "added"),
    ]


def test_discrepancies_are_numbered_weightiest_first() -> None:
    made = flood_pair()
    object.__setattr__(made, "discrepancies", made.discrepancies[::-1])
    found = numbered(made)
    assert [(number, one.type) for number, one in found] == [(1, "number"), (2, "negation")]


def test_what_is_possible_is_numbered_last_and_has_a_kind_of_its_own() -> None:
    pair = Pair()
    pair.link([pair.a.say("แจก|12|ถุง")], [pair.b.say("แจก|21|ถุง")])
    pair.link([pair.a.say("ปลูก|30|ต้น")], [pair.b.say("ปลูก|13|ต้น")])
    pair.differ("number", "12", "21", possible=True)
    pair.differ("scope", "30", "13", severity="medium")
    first, second = (row for row in rows_of(pair.build()) if isinstance(row, ReportRow))
    assert (first.discrepancies, first.possible, first.kinds[0]) == ((), (2,), "possible")
    assert (second.discrepancies, second.possible, second.kinds[0]) == ((1,), (), "differs")


def test_the_surest_of_one_severity_comes_first() -> None:
    pair = Pair()
    pair.link([pair.a.say("แจก|12|ถุง|และ|30|ใบ")], [pair.b.say("แจก|21|ถุง|และ|13|ใบ")])
    pair.differ("number", "12", "21", sureness=0.5)
    pair.differ("number", "30", "13", sureness=0.95)
    assert [one.sureness for _, one in numbered(pair.build())] == [0.95, 0.5]


def test_all_places_of_a_repeated_finding_are_boxed() -> None:
    pair = Pair()
    for end in ("เช้า", "เย็น"):
        pair.link([pair.a.say(f"รุ่น|2|{end}")], [pair.b.say(f"รุ่น|4|{end}")])
    pair.repeat("number", "2", "4")
    boxed = [row.discrepancies for row in rows_of(pair.build()) if isinstance(row, ReportRow)]
    assert boxed == [(1,), (1,)]


def test_a_finding_beside_every_link_is_boxed_where_it_stands() -> None:
    pair = Pair()
    pair.both("เปิดงาน")
    pair.a.say("โทร 02 999 1234")
    pair.differ("number", "02 999 1234", "")
    row = rows_of(pair.build())[1]
    assert isinstance(row, ReportRow)
    assert row.discrepancies == (1,)
    assert [piece.mark for piece in row.a[0].pieces] == ["", "differs"]


def test_the_overview_holds_the_changes_in_their_place() -> None:
    ticks = overview_of(fold(rows_of(flood_pair())))
    assert [tick.top for tick in ticks] == sorted(tick.top for tick in ticks)
    assert {"differs", "a", "b", "reworded"} <= {tick.kind for tick in ticks}
    assert all(0 <= tick.top <= 1000 and tick.height >= 5 for tick in ticks)
    assert overview_of(fold(rows_of(identical_pair()))) == ()
    assert len(overview_of(fold(rows_of(linked(2000))))) <= 200
    assert overview_of(()) == ()


def test_one_mark_of_the_overview_stands_for_the_weightiest_row() -> None:
    pair = Pair()
    for number in range(800):
        pair.link([pair.a.say(f"ข้อ {number}|ก")], [pair.b.say(f"ข้อ {number}|ข")])
    a, b = pair.a.say("รวม|12"), pair.b.say("รวม|21")
    pair.link([a], [b])
    pair.differ("number", "รวม12", "รวม21")
    assert "differs" in {tick.kind for tick in overview_of(fold(rows_of(pair.build())))}


@given(st.lists(st.sampled_from("abse"), max_size=12), st.permutations(range(12)))
def test_any_order_of_links_gives_each_sentence_once(shape: list[str], order: list[int]) -> None:
    pair = Pair()
    waiting: list[int] = []
    for number, kind in enumerate(shape):
        if kind in "ase":
            waiting.append(pair.a.say(f"ก {number}"))
        if kind in "b":
            pair.b.say(f"ข {number}")
    for at in [one for one in order if one < len(waiting)]:
        if at % 3:
            b = pair.b.say(f"คู่ {at}")
            pair.link([waiting[at]], [b], moved=at % 2 == 0)
    if not pair.a.text or not pair.b.text:
        return
    made = pair.build()
    seen = Counter(
        (cell.side, cell.number) for row in rows(fold(rows_of(made))) for cell in (*row.a, *row.b)
    )
    assert set(seen.values()) <= {1}
    assert len(seen) == len(made.a.sentences) + len(made.b.sentences)
