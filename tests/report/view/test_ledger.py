"""What either version leaves open, as every format tells it."""

import io

import pytest
from made_up import Pair, flood_pair, identical_pair
from rich.console import Console

from dedup import to_html, to_markdown
from dedup.model import Roles
from dedup.report import print_terminal
from dedup.report.view import view_of


def shown(*, full: bool) -> str:
    written = io.StringIO()
    print_terminal(flood_pair(), Console(file=written, width=80, color_system=None), full=full)
    return written.getvalue()


def test_what_changed_comes_first_and_two_that_answer_each_other_are_one_row() -> None:
    rows = view_of(flood_pair()).ledger
    assert [
        (row.became, [one.text for one in row.a], [one.text for one in row.b]) for row in rows
    ] == [
        ("ข่าวไม่มีคำนี้", ["น้ำลดแล้ว"], ["ยังไม่ลด"]),
        ("ข่าวไม่ได้กล่าวถึง", [], ["โครงการประกอบด้วย"]),
        ("ตรงกัน", ["ฝนจะตกถึง"], ["ฝนจะตกจนถึง"]),
    ]
    assert [row.kept for row in rows] == [False, False, True]


@pytest.mark.parametrize("roles", [("article", "release"), ("release", "article")])
def test_what_the_release_leaves_open_is_reported_first(roles: Roles) -> None:
    pair = Pair()
    pair.roles = roles
    pair.link([pair.a.say("คาดว่า|เปิด|ปีหน้า")], [pair.b.say("รอ|เปิด|ปีนี้")])
    pair.hedge("a", "คาด", "expected", "ปีนี้")
    pair.hedge("b", "รอ", "planned", "ปีหน้า")
    rows = view_of(pair.build()).ledger
    assert [row.became for row in rows] == ["ข่าวไม่มีคำนี้", "ประกาศไม่มีคำนี้"]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_format_has_it_folded_or_where_all_is_asked_for(lang: str) -> None:
    heading = {"th": "เรื่องที่ยังไม่แน่นอน", "en": "What is left open"}[lang]
    made = flood_pair()
    page, markdown = to_html(made, lang), to_markdown(made, lang)  # type: ignore[arg-type]  # both are languages
    section = page.partition('<details id="ledger">')[2].partition("</details>")[0]
    assert heading in section
    assert section.count("<tr><th scope=") == 4
    assert '<a class="j" href="#r' in section
    assert f"## {heading} (3)" in markdown


def test_the_terminal_has_it_only_where_all_is_asked_for() -> None:
    assert "เรื่องที่ยังไม่แน่นอน 3" in shown(full=True)
    assert "ประกาศ ย่อหน้า" in shown(full=True).partition("เรื่องที่ยังไม่แน่นอน")[2]
    assert "เรื่องที่ยังไม่แน่นอน" not in shown(full=False)


def test_without_a_hedge_nothing_is_said() -> None:
    made = identical_pair()
    assert 'id="ledger"' not in to_html(made)
    assert "เรื่องที่ยังไม่แน่นอน" not in to_markdown(made)
