"""What a report says, before any of it is worded as a page."""

import pytest
from made_up import Pair, flood_pair, identical_pair, linked, unrelated_pair

from dedup.model import Comparison
from dedup.report.view import View, percent_of, view_of


@pytest.fixture(scope="module")
def flood() -> View:
    return view_of(flood_pair())


def test_the_verdict_counts_what_there_is_to_read(flood: View) -> None:
    assert flood.verdict.line == "ไม่ตรงกัน 2 จุด · ตกหล่น 5 · เพิ่มเอง 1"
    assert [anchor for _, anchor in flood.verdict.counts] == ["differs", "adds-b", "adds-a"]
    assert flood.verdict.checked == ("ตรวจแล้ว 15 จาก 16 ประโยคของข่าว อีก 1 ไม่มีคู่",)
    assert flood.verdict.apart == ""


def test_what_is_possible_is_in_the_verdict() -> None:
    pair = Pair()
    pair.link([pair.a.say("แจก|12|ถุง")], [pair.b.say("แจก|21|ถุง")])
    pair.differ("number", "12", "21", possible=True)
    line = view_of(pair.build(), "en").verdict.line
    assert line.startswith("Nothing found that does not agree · 1 to look at · ")


def test_without_an_article_both_versions_are_said_to_be_checked() -> None:
    assert view_of(linked(3)).verdict.checked == (
        "ตรวจครบ 3 ประโยคของ“ข่าว.txt”",
        "ตรวจครบ 3 ประโยคของ“ประกาศ.txt”",
    )


def test_texts_about_two_matters_are_told_to_be_so() -> None:
    assert view_of(unrelated_pair()).verdict.line == "คนละเรื่อง: เลือกไฟล์ผิดหรือไม่"
    made = unrelated_pair()
    object.__setattr__(made, "relation", "same-template")
    assert "แบบฟอร์มเดียวกัน" in view_of(made).verdict.apart


def test_the_versions_are_called_by_their_roles_and_titles(flood: View) -> None:
    assert (flood.a.head, flood.a.title, flood.b.head) == ("ข่าว", "น้ำท่วมบ้านทุ่งนา", "ประกาศ")
    assert flood.a.coverage == "เนื้อหา 94% ของข่าว มีในประกาศ"
    assert flood.b.percent == 72
    assert (flood.a.date, flood.b.url) == ("22 เมษายน 2561", "https://example.go.th/news/1")
    assert sum(one.width for one in flood.b.shares) == pytest.approx(100, abs=0.1)
    assert [one.status for one in flood.b.shares] == [
        "same", "edited", "paraphrased", "only", "neutral",
    ]  # fmt: skip


def test_a_guess_is_said() -> None:
    made = flood_pair()
    assert view_of(made).guessed == ""
    object.__setattr__(made, "roles_guessed", True)
    assert "--article" in view_of(made).guessed


def test_the_table_of_facts_has_each_fact_once(flood: View) -> None:
    assert all((row.a is None) != (row.b is None) for row in flood.facts)
    assert len(flood.facts) == 7 + 1


@pytest.mark.parametrize(
    ("comparison", "percents", "counts"),
    [(identical_pair(), (100, 100), [0, 0]), (unrelated_pair(), (0, 0), [1, 1])],
    ids=["identical", "unrelated"],
)
def test_all_and_nothing(
    comparison: Comparison, percents: tuple[int, int], counts: list[int]
) -> None:
    view = view_of(comparison)
    assert (view.a.percent, view.b.percent) == percents
    assert [adds.count for adds in view.adds] == counts
    assert str(percents[0]) not in view.a.coverage


@pytest.mark.parametrize(
    ("share", "percent"), [(0.0, 0), (0.0001, 1), (0.5, 50), (0.999, 99), (1.0, 100)]
)
def test_only_all_is_a_hundred_percent(share: float, percent: int) -> None:
    assert percent_of(share) == percent
