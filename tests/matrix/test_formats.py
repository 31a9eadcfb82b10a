"""The matrix written out: JSON that keeps its schema, a table no spreadsheet obeys, pages."""

import csv
import io
import json
import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from press import LIGHT, PAPERS, RELEASE, WRONG, matrix, with_report
from rich.console import Console

from dedup.matrix.formats.csv import to_csv
from dedup.matrix.formats.html import to_html
from dedup.matrix.formats.json import to_json
from dedup.matrix.formats.markdown import to_markdown
from dedup.matrix.formats.terminal import print_matrix
from dedup.matrix.values import Matrix, Paper
from dedup.model import Lang
from dedup.schemas import schema

HOSTILE = '=HYPERLINK("http://x")<script>|*\u202e'


BROKEN: dict[Lang, str] = {"th": "เสีย.pdf: เสีย", "en": "เสีย.pdf: is broken"}


def everything() -> Matrix:
    """Give a matrix with a paper of each fate."""
    found = matrix(**PAPERS)
    broken = Paper(source="เสีย.pdf", label="เสีย", name="เสีย.pdf", error=BROKEN)
    return replace(found, papers=(*found.papers, broken))


def hostile() -> Matrix:
    found = matrix(ก=LIGHT)
    paper = replace(found.papers[0], label=HOSTILE, title=HOSTILE, source=HOSTILE)
    points = (replace(found.release.points[0], text=HOSTILE), *found.release.points[1:])
    return replace(found, papers=(paper,), release=replace(found.release, points=points))


def rows(found: Matrix, lang: Lang = "th") -> list[list[str]]:
    text = to_csv(found, lang)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def shown(found: Matrix, width: int = 80) -> list[str]:
    out = io.StringIO()
    print_matrix(found, Console(file=out, width=width, highlight=False))
    return out.getvalue().split("\n")


def columns(line: str) -> int:
    return sum(unicodedata.category(ch) not in ("Mn", "Me") for ch in line)


def test_the_json_keeps_its_schema() -> None:
    checker = Draft202012Validator(schema("matrix"))
    errors = checker.iter_errors(json.loads(to_json(everything())))
    assert [error.message for error in errors] == []


def test_the_schema_names_every_field() -> None:
    shape = schema("matrix")
    body = json.loads(to_json(with_report(everything(), "r.html")))

    def check(value: Any, form: dict[str, Any]) -> None:  # noqa: ANN401 - whatever JSON holds
        form = shape["$defs"][form["$ref"].rsplit("/")[-1]] if "$ref" in form else form
        if isinstance(value, dict):
            assert value.keys() <= form["properties"].keys()
            for key, item in value.items():
                check(item, form["properties"][key])
        elif isinstance(value, list):
            for item in value:
                check(item, form["items"])

    check(body, shape)


def test_the_json_gives_each_paper_a_cell_a_point_and_says_why_one_has_none() -> None:
    body = json.loads(to_json(everything()))
    light, wrong, other, broken = body["papers"]
    assert len(light["cells"]) == len(body["points"]) == len(wrong["cells"])
    assert (other["relation"], other["cells"]) == ("unrelated", [])
    assert (broken["error"], broken["cells"]) == ("เสีย.pdf: is broken", [])
    assert wrong["discrepancies"][0]["article"]["th"].startswith("48,215")


def test_the_json_is_the_same_for_papers_in_another_order_but_for_the_columns() -> None:
    one = json.loads(to_json(matrix(**PAPERS)))
    other = json.loads(to_json(matrix(**dict(reversed(PAPERS.items())))))
    one["papers"].reverse()
    assert one == other


def test_the_table_has_a_row_a_point_and_a_column_a_paper() -> None:
    found = everything()
    table = rows(found)
    assert [row[-4:] for row in table[:1]] == [["เบา", "ผิด", "อื่น", "เสีย"]]
    assert len(table) == 2 + len(found.release.points)
    assert any(row[-3].startswith("ไม่ตรงกัน: 48,215") for row in table)
    assert table[1][-1].startswith("อ่านไม่ได้")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_cell_of_the_table_is_a_formula(lang: Lang) -> None:
    cells = [cell for row in rows(hostile(), lang) for cell in row]
    assert f"'{HOSTILE.replace(chr(0x202E), '⟨RLO⟩')}" in cells
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"}]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_nothing_that_strangers_wrote_becomes_markup(lang: Lang) -> None:
    page = to_html(hostile(), lang)
    assert "<script>|" not in page
    assert "\u202e" not in page
    assert page.count("<script>") == 1
    assert "<script>" not in to_markdown(hostile(), lang)


def test_the_page_has_all_papers_points_and_differences_without_its_script() -> None:
    found = everything()
    page = to_html(found)
    assert page.count('<tr id="point-') == len(found.release.points)
    assert page.count('<th scope="col" data-given') == 4
    assert "48,215 บาท" in page
    assert BROKEN["th"] in page
    assert BROKEN["en"] in to_html(found, "en")


def test_cells_lead_to_the_report_of_the_pair() -> None:
    page = to_html(with_report(matrix(ก=WRONG), "รายงาน/ก.html"))
    assert re.search(r'<td class="differs"><a href="รายงาน/ก\.html#d1">', page)
    assert re.search(r'<td class="absent"><a href="รายงาน/ก\.html#p\d+">', page)


def test_without_reports_what_differs_leads_to_the_list_of_its_paper() -> None:
    page = to_html(matrix(ก=WRONG))
    assert '<td class="differs"><a href="#paper-1">' in page
    assert '<details id="paper-1" open>' in page


def test_the_terminal_fits_its_columns_and_ends_with_the_answer() -> None:
    lines = shown(everything())
    assert max(map(columns, lines)) <= 80
    assert lines[-2].startswith("ข่าว 4 ฉบับ · ไม่ตรงกัน 1 จุดใน 1 ฉบับ")
    assert any(line.strip().startswith("! ผิด: 48,215") for line in lines)


def test_many_papers_are_counted_in_the_terminal_and_each_has_its_line() -> None:
    found = matrix(**{f"ฉบับ{number}": WRONG for number in range(1, 15)})
    lines = shown(found)
    assert max(map(columns, lines)) <= 80
    assert any("14/14 !14" in line for line in lines)
    assert sum("ใช้ " in line and "ของประกาศ" in line for line in lines) == 14


def test_markdown_has_the_table_the_lists_and_the_notes() -> None:
    text = to_markdown(everything())
    assert "**! 48,215 บาท**" in text
    assert "## ไม่มีฉบับใดใช้" in text
    assert "นางสมศรี" in text
    assert RELEASE.split("\n", maxsplit=1)[0] in text
