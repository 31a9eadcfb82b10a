"""How much there is to read on the gold pairs, where they are: lines, screens, sheets."""

import io
import re
import statistics
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console
from schema_check import check

from dedup import to_html, to_json, to_markdown
from dedup.model import Comparison
from dedup.report import print_terminal
from dedup.report.formats.escape import escape
from dedup.report.view import view_of
from dedup.report.visible import plain

pytestmark = pytest.mark.shared

if TYPE_CHECKING:
    from conftest import Open

SCREEN = 800


def in_terminal(made: Comparison, *, full: bool = False) -> str:
    written = io.StringIO()
    print_terminal(made, Console(file=written, width=80, color_system=None), full=full)
    return written.getvalue()


def test_a_normal_pair_fits_a_terminal(gold_pairs: dict[str, Comparison]) -> None:
    lines = [in_terminal(made).count("\n") for made in gold_pairs.values()]
    assert statistics.median(lines) <= 30


def test_no_statement_and_no_fact_is_reported_twice(gold_pairs: dict[str, Comparison]) -> None:
    for name, made in gold_pairs.items():
        for adds in view_of(made).adds:
            spans = sorted((one.start, one.end) for one in adds.ordered)
            assert all(a[1] <= b[0] for a, b in pairwise(spans)), name


def test_every_discrepancy_is_in_every_format(gold_pairs: dict[str, Comparison]) -> None:
    for name, made in gold_pairs.items():
        found = check("comparison", to_json(made))["discrepancies"]
        assert len(found) == len(made.discrepancies)
        markdown, terminal, page = to_markdown(made), in_terminal(made, full=True), to_html(made)
        shown, apart = re.sub(r"\s+", "", terminal), view_of(made).verdict.apart
        assert page.count('class="js work"') == len(found) + len(made.possible), name
        for one in found:
            assert escape(one["message"]) in markdown, name
            if not apart:
                assert re.sub(r"\s+", "", plain(one["message"])) in shown, name


@pytest.mark.browser
def test_the_page_is_short_on_screen_and_on_paper(
    gold_pairs: dict[str, Comparison], open_report: "Open", tmp_path: Path, pdftotext: str
) -> None:
    screens, sheets = [], []
    page = open_report("<p>", "").page
    for name, made in gold_pairs.items():
        file = tmp_path / f"{name}.html"
        file.write_text(to_html(made), encoding="utf-8")
        page.goto(file.as_uri())
        screens.append(page.locator("#comparison").bounding_box()["y"] / SCREEN)  # type: ignore[index]  # it is there
        if len(made.discrepancies) <= 4:
            ends = page.evaluate(
                "[...document.querySelectorAll('#differs .found>li')].map("
                "e=>e.getBoundingClientRect().bottom)"
            )
            assert max(ends, default=0) <= SCREEN, name
        page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
        text = subprocess.run(
            [pdftotext, str(tmp_path / "page.pdf"), "-"], capture_output=True, check=True
        ).stdout
        sheets.append(text.count(b"\f"))
    assert statistics.median(screens) <= 3
    assert max(screens) <= 3
    assert statistics.median(sheets) <= 5
