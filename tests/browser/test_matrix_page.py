"""The page of a matrix in a real browser: narrow and wide, dark and light, without script too."""

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from press import LIGHT, OTHER, WRONG, matrix

from dedup.matrix.formats.html import to_html
from dedup.model import Lang

if TYPE_CHECKING:
    from conftest import Open

pytestmark = pytest.mark.browser


@cache
def page_of(papers: int = 3, lang: Lang = "th") -> str:
    texts = (LIGHT, WRONG, OTHER)
    return to_html(matrix(**{f"ฉบับ{n:02}": texts[n % 3] for n in range(papers)}), lang)


def numbers(page: Any) -> list[str]:  # noqa: ANN401
    """List the numbers of the points in view, in the order in which they stand."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('tbody tr')].filter(row=>row.offsetHeight)"
        ".map(row=>row.id.slice(6))"
    )
    return found


def heads(page: Any) -> list[str]:  # noqa: ANN401
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('thead .label')].map(one=>one.textContent.trim())"
    )
    return found


@pytest.mark.parametrize("lang", ["th", "en"])
def test_it_makes_no_request_but_itself_and_leaves_the_console_empty(
    open_report: "Open", lang: Lang
) -> None:
    opened = open_report(page_of(lang=lang))
    opened.page.get_by_role("button").first.click()
    assert opened.requests == [opened.url]
    assert opened.console == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(open_report: "Open", axe: str, scheme: str, width: int) -> None:
    opened = open_report(page_of(), scheme=scheme, width=width, bypass_csp=True)
    opened.page.evaluate("document.querySelectorAll('details').forEach(one=>one.open=true)")
    opened.page.evaluate(axe)
    found = opened.page.evaluate("axe.run()")["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize(("papers", "width"), [(50, 1280), (50, 390), (3, 320)])
def test_the_page_is_never_wider_than_the_screen(
    open_report: "Open", papers: int, width: int
) -> None:
    page = open_report(page_of(papers), width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_head_and_first_column_stay_in_view_with_fifty_papers(open_report: "Open") -> None:
    page = open_report(page_of(50), height=500).page
    page.evaluate("Object.assign(document.querySelector('.wide'), {scrollTop: 200})")
    page.evaluate("Object.assign(document.querySelector('.wide'), {scrollLeft: 3000})")
    inside = page.evaluate(
        "(()=>{const w=document.querySelector('.wide').getBoundingClientRect();"
        "const h=document.querySelector('thead .first').getBoundingClientRect();"
        "const r=document.querySelector('tbody th').getBoundingClientRect();"
        "return [h.top-w.top, h.left-w.left, r.left-w.left].every(d=>Math.abs(d)<3)})()"
    )
    assert inside


def test_filters_keep_the_order_of_the_release(open_report: "Open") -> None:
    page = open_report(page_of()).page
    every = numbers(page)
    page.get_by_role("button", name="ไม่มีฉบับใดใช้").click()
    some = numbers(page)
    assert 0 < len(some) < len(every)
    assert some == sorted(some, key=int)
    page.get_by_role("button", name="ทั้งหมด").click()
    assert numbers(page) == every


def test_points_are_found_by_their_words_in_either_digits(open_report: "Open") -> None:
    page = open_report(page_of()).page
    page.get_by_label("ค้นในประเด็น").fill("๑,๒๕๐")
    assert numbers(page)
    assert len(numbers(page)) < 5


def test_papers_are_sorted_with_their_cells_and_back(open_report: "Open") -> None:
    page = open_report(page_of()).page
    given = heads(page)
    page.get_by_label("เรียงข่าว").select_option("differs")
    assert heads(page)[0] == given[1]
    assert page.locator("tbody tr:has(td.differs) td").first.get_attribute("class") == "differs"
    page.get_by_label("เรียงข่าว").select_option("given")
    assert heads(page) == given


def test_sorting_points_is_undone_by_the_order_of_the_release(open_report: "Open") -> None:
    page = open_report(page_of()).page
    given = numbers(page)
    page.get_by_label("เรียงประเด็น").select_option("missed")
    assert numbers(page) != given
    page.get_by_label("เรียงประเด็น").select_option("given")
    assert numbers(page) == given


def test_without_script_everything_is_there_and_no_tool_is(open_report: "Open") -> None:
    page = open_report(page_of(), java_script_enabled=False).page
    assert page.locator("tbody tr").first.is_visible()
    assert not page.locator(".tools").is_visible()


def test_a_note_is_copied(open_report: "Open") -> None:
    page = open_report(page_of(), permissions=["clipboard-read", "clipboard-write"]).page
    page.locator("[data-copy]:visible").first.click()
    page.wait_for_function("document.getElementById('status').textContent === 'คัดลอกแล้ว'")
    assert "48,215" in page.evaluate("navigator.clipboard.readText()")


def test_print_fits_fifty_papers_on_the_page(open_report: "Open") -> None:
    page = open_report(page_of(50), width=1040).page
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('table').scrollWidth") <= 1040
    assert page.evaluate("getComputedStyle(document.querySelector('td .said')).display") == "none"
