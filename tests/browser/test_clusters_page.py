"""The page of clusters in a real browser: tabs, search, pages, phone width, axe."""

from typing import TYPE_CHECKING, Any

import pytest

from dedup.corpus.page import scan_html
from dedup.corpus.values import Cluster, Edge, Kind, Member, Scan

if TYPE_CHECKING:
    from conftest import Open

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def cluster(number: int, kind: Kind) -> Cluster:
    members = tuple(
        Member(
            source="a",
            id=f"{number}-{at}",
            title=f"เรื่องที่ {number}",
            url="https://x.go.th/1",
            date="2018-04-22",
            length=900,
        )
        for at in range(2)
    )
    edge = Edge(a=0, b=1, kind=kind, jaccard=0.6, alike=0.9)
    return Cluster(id=f"{number:05d}", kind=kind, members=members, representative=0, edges=(edge,))


def page_of(count: int = 450) -> str:
    kinds: tuple[Kind, ...] = ("version", "same-template")
    clusters = [
        cluster(at + 1000 * place, kind) for place, kind in enumerate(kinds) for at in range(count)
    ]
    return scan_html(
        Scan(documents=4000, clusters=tuple(clusters), skipped=(), settings="s"), "th", {}
    )


def shown(page: Any) -> list[str]:  # noqa: ANN401
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('section>details>ol>li')].filter(e=>e.offsetHeight)"
        ".map(e=>e.id)"
    )
    return found


def test_one_kind_and_two_hundred_are_shown(open_report: "Open") -> None:
    opened = open_report(page_of())
    page = opened.page
    assert shown(page) == [f"c{at:05d}" for at in range(200)]
    assert page.locator("#range").inner_text() == "1-200 จาก 450 กลุ่ม"
    assert page.evaluate("document.documentElement.scrollHeight") < 12_000
    page.locator("[data-turn='1']").click()
    page.locator("[data-turn='1']").click()
    assert shown(page) == [f"c{at:05d}" for at in range(400, 450)]
    assert page.locator("[data-turn='1']").is_disabled()
    page.locator("[data-tab=same-template]").click()
    assert shown(page)[0] == "c01000"
    assert opened.requests == [opened.url]
    assert opened.console == []


def test_titles_are_searched(open_report: "Open") -> None:
    page = open_report(page_of()).page
    page.locator("#search").fill("เรื่องที่ 44")
    assert len(shown(page)) == 11
    page.locator("#search").fill("ไม่มีเรื่องนี้")
    assert shown(page) == []
    assert page.locator("#range").inner_text() == "ไม่พบ"


def test_a_link_to_a_cluster_finds_it(open_report: "Open") -> None:
    page = open_report(page_of(), "c01333").page
    assert "c01333" in shown(page)
    assert page.locator("#c01333 .documents").is_visible()


def test_without_script_everything_can_be_reached(open_report: "Open") -> None:
    page = open_report(page_of(5), java_script_enabled=False).page
    assert not page.locator("#search").is_visible()
    assert page.locator("#c00004").is_visible()
    assert not page.locator("#c01004").is_visible()
    page.locator("#k-same-template > details > summary").click()
    assert page.locator("#c01004").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_violation(open_report: "Open", axe: str, scheme: str, width: int) -> None:
    page = open_report(page_of(3), scheme=scheme, width=width).page
    page.evaluate("document.querySelectorAll('details').forEach(e=>e.open=true)")
    page.evaluate(axe)
    found = page.evaluate(f"axe.run({{runOnly:{RULES}}})")
    assert [(one["id"], one["nodes"][0]["html"][:100]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
