"""What a cell says, and what is said of each paper as a whole."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from press import LIGHT, OTHER, PAPERS, WRONG, matrix

from dedup.matrix import matrix_here
from dedup.matrix.lines import Speech
from dedup.matrix.values import Cell, Matrix, Paper, Point
from dedup.readers import document


def point(found: Matrix, wanted: Callable[[Point], bool]) -> Point:
    return next(one for one in found.release.points if wanted(one))


def cell(found: Matrix, column: int, text: str) -> Cell:
    """Give the cell of the first point with this text, a fact before a statement."""
    named = [one for one in found.release.points if text in one.text]
    narrow = min(named, key=lambda one: len(one.text))
    return found.papers[column].cells[narrow.number - 1]


def test_what_stands_word_for_word_is_verbatim() -> None:
    assert cell(matrix(ก=LIGHT), 0, "รองรับเกษตรกรได้ปีละ").status == "verbatim"


def test_what_stands_nowhere_is_absent_and_has_no_place() -> None:
    found = cell(matrix(ก=LIGHT), 0, "เลี้ยงผึ้ง")
    assert (found.status, found.start, found.end) == ("absent", -1, -1)


def test_what_the_release_says_twice_is_taken_with_either() -> None:
    headline = "กรมสมมติเปิดศูนย์เรียนรู้แห่งใหม่ที่จังหวัดสงขลา"
    lead = "กรมสมมติเปิดศูนย์เรียนรู้การเกษตรแห่งใหม่ที่จังหวัดสงขลา ใช้งบประมาณ 42,815 บาท"
    other = "ผู้สนใจสมัครอบรมการเลี้ยงผึ้งได้ที่สำนักงานเกษตรอำเภอหาดใหญ่"
    release = document(f"{headline}\n{lead}\n{other}\n", name="ประกาศ.txt")
    speaker = "นายสมมติ ใจงาม อธิบดีกรมสมมติ เปิดเผยว่า"
    found = matrix_here(release, [("ก", document(f"{speaker}\n{lead}\n", name="ก.txt"))])
    states = {
        one.text: cell.status
        for one, cell in zip(found.release.points, found.papers[0].cells, strict=True)
    }
    assert states[headline] == "reworded"
    assert states[other] == "absent"


def test_other_words_for_the_same_are_reworded() -> None:
    text = LIGHT.replace("รองรับเกษตรกรได้ปีละ 1,250 คน", "รับเกษตรกรได้ ๑,๒๕๐ คนต่อปี")
    found = matrix(ก=text)
    statement = point(found, lambda one: one.is_text and "รองรับเกษตรกร" in one.text)
    assert found.papers[0].cells[statement.number - 1].status == "reworded"
    assert not found.papers[0].sure


def test_another_value_differs_at_the_fact_and_says_what_the_paper_has() -> None:
    found = matrix(ก=WRONG)
    here = cell(found, 0, "42,815 บาท")
    assert here.status == "differs"
    assert here.anchor == f"d{here.differing[0]}"
    assert Speech(found, "th").said(found.papers[0], here).startswith("48,215")
    assert WRONG[here.start : here.end].strip().startswith("48,215")


def test_a_difference_is_reported_at_one_point() -> None:
    found = matrix(ก=WRONG)
    assert [one.status for one in found.papers[0].cells].count("differs") == 1


def test_an_unrelated_paper_has_no_cells_and_counts_for_nothing() -> None:
    found = matrix(ก=LIGHT, ข=OTHER)
    assert found.papers[1].relation == "unrelated"
    assert found.papers[1].cells == ()
    assert found.tallies == matrix(ก=LIGHT).tallies
    assert "เลือกไฟล์ผิด" in Speech(found, "th").line(found.papers[1])


def test_the_line_of_a_paper_says_how_much_it_took_and_how_much_differs() -> None:
    found = matrix(ก=WRONG)
    assert Speech(found, "th").line(found.papers[0]).startswith("ใช้ ")
    assert "ของประกาศ · ไม่ตรงกัน 1 จุด" in Speech(found, "th").line(found.papers[0])
    assert "differing points: 1" in Speech(found, "en").line(found.papers[0])


def test_what_a_paper_added_is_reported() -> None:
    assert any("นางสมศรี" in one.text for one in matrix(ก=WRONG).papers[0].extras)


def test_what_none_took_is_reported_once_with_its_statement() -> None:
    never = matrix(ก=WRONG, ข=LIGHT).never_taken()
    numbers = {one.number for one in never}
    assert any("เลี้ยงผึ้ง" in one.text for one in never)
    assert not any(one.parent in numbers for one in never)


def test_what_most_took_needs_two_papers() -> None:
    assert matrix(ก=LIGHT).most_taken() == ()
    assert any("นายสมมติ ใจงาม" in one.text for one in matrix(ก=LIGHT, ข=WRONG).most_taken())


def test_the_order_of_papers_changes_nothing_but_the_columns() -> None:
    one = matrix(**PAPERS)
    other = matrix(**dict(reversed(PAPERS.items())))
    assert one.release == other.release
    assert one.tallies == other.tallies
    assert one.papers == tuple(reversed(other.papers))
    assert one.most_taken() == other.most_taken()
    assert one.never_taken() == other.never_taken()


def test_the_note_to_a_paper_says_what_either_version_says_and_where() -> None:
    found = matrix(ก=WRONG)
    note = Speech(found, "th").note(found.papers[0])
    assert "ไม่ตรงกัน 1 จุด" in note.split("\n")[0]
    assert "ข่าว (ย่อหน้า 1) 48,215 บาท" in note
    assert "ประกาศ (ย่อหน้า 3) 42,815 บาท" in note


def test_a_paper_without_differences_gets_a_note_that_says_so() -> None:
    found = matrix(ก=LIGHT)
    assert "ไม่พบจุดที่ไม่ตรงกัน" in Speech(found, "th").note(found.papers[0])


def test_a_paper_needs_a_cell_for_each_point() -> None:
    found = matrix(ก=LIGHT)
    short: Paper = replace(found.papers[0], cells=found.papers[0].cells[:-1])
    with pytest.raises(ValueError, match="a cell is missing"):
        replace(found, papers=(short,))
