"""The points of a release: its own, each once, in its order, whatever the papers."""

import pytest
from press import LIGHT, OTHER, RELEASE, WRONG, matrix

from dedup.matrix.paper import analysed
from dedup.matrix.values import Point
from dedup.readers import document


def points(text: str) -> tuple[Point, ...]:
    return analysed(document(text))[1].points


def test_points_are_numbered_in_the_order_of_the_release() -> None:
    found = points(RELEASE)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    texts = [one.start for one in found if one.is_text]
    assert texts == sorted(texts)


def test_each_point_quotes_the_release_where_it_stands() -> None:
    for one in points(RELEASE):
        assert RELEASE[one.start : one.end].strip() == one.text
        assert one.places[0] == (one.start, one.end)


def test_a_fact_stands_inside_its_statement_and_right_after_it() -> None:
    found = points(RELEASE)
    for one in found:
        if one.parent is not None:
            parent = found[one.parent - 1]
            assert parent.is_text
            assert parent.start <= one.start < parent.end


def test_the_facts_that_an_editor_asks_for_are_points() -> None:
    kinds = {(one.kind, one.text) for one in points(RELEASE)}
    assert {("person", "นายสมมติ ใจงาม"), ("number", "1,250 คน")} <= kinds


def test_a_long_quotation_is_a_point_and_a_date_line_is_none() -> None:
    found = points(RELEASE)
    assert any(one.kind == "quote" and "ลูกหลานชาวนา" in one.text for one in found)
    assert not any("3 มีนาคม" in one.text for one in found)


def test_what_is_said_again_is_one_point_with_both_places() -> None:
    headline = "กรมสมมติเปิดศูนย์เรียนรู้แห่งใหม่ในภาคใต้"
    found = points(f"{headline}\n{headline}\nศูนย์แห่งนี้รองรับเกษตรกรได้ปีละ 1,250 คน\n")
    again = [one for one in found if one.text == headline]
    assert len(again) == 1
    assert len(again[0].places) == 2


@pytest.mark.parametrize("papers", [{"ก": LIGHT}, {"ก": WRONG, "ข": OTHER}, {}])
def test_no_paper_changes_the_points(papers: dict[str, str]) -> None:
    assert matrix(**papers).release.points == points(RELEASE)
