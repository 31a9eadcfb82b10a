"""One release and several articles on the page of the desk, in a real browser."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from press import LIGHT, OTHER, RELEASE, WRONG

pytest.importorskip("starlette", reason="the optional part 'web' is not installed")

import serving
from conftest import Opened
from desk_page import At, at_desk_of, drop, problems
from serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=window.hit=1>"
ARTICLES = (
    ("เบา.txt", LIGHT.encode()),
    ("ผิด.txt", WRONG.encode()),
    ("อื่น.txt", OTHER.encode()),
    ("เสีย.pdf", b"%PDF-1.4 nothing"),
)


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    made = serving.start()
    yield made
    assert made.stop() == 0


@pytest.fixture
def at_desk(chromium: "Browser", served: Served) -> Iterator[At]:
    yield from at_desk_of(chromium, served)


def dropped(opened: Opened) -> "Page":
    """Drop four articles, paste the release, and compare."""
    page = opened.page
    drop(page, "#a", *ARTICLES)
    page.fill("#b", RELEASE)
    page.click(".go")
    page.wait_for_selector("table")
    return page


def payload(name: str, data: bytes) -> "FilePayload":
    return {"name": name, "mimeType": "", "buffer": data}


def heads(page: "Page") -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('thead .label')].map(one=>one.textContent.trim())"
    )
    return found


def test_articles_are_dropped_and_a_cell_opens_its_report(at_desk: At, served: Served) -> None:
    opened = at_desk()
    page = dropped(opened)
    assert heads(page) == ["เบา", "ผิด", "อื่น", "เสีย"]
    with page.expect_popup() as waiting:
        page.click("td.differs .way")
    report = waiting.value
    report.wait_for_selector("#d1")
    assert report.url.endswith("#d1")
    assert report.evaluate("document.querySelector('#d1').getBoundingClientRect().top") >= 0
    # The table stays as it was left, and the report leads back to it as well.
    assert heads(page) == ["เบา", "ผิด", "อื่น", "เสีย"]
    report.click("button[value=table]")
    report.wait_for_selector("table")
    assert heads(report) == ["เบา", "ผิด", "อื่น", "เสีย"]
    assert report.evaluate("document.querySelector('tr:target')") is not None
    assert all(one.startswith(served.url) for one in opened.requests)
    assert opened.console == []


def test_back_from_the_table_keeps_all_texts(at_desk: At) -> None:
    page = at_desk().page
    page.click("button[value=more]")
    for side, text in (("#a", LIGHT), ("#a2", WRONG), ("#b", RELEASE)):
        page.fill(side, text)
    page.fill("[name=a2_label]", "เช้า")
    page.click(".go")
    page.wait_for_selector("table")
    page.click("button[value=back]")
    page.wait_for_selector("#a2")
    found = [page.input_value(side) for side in ("#a", "#a2", "#b", "[name=a2_label]")]
    assert found == [LIGHT, WRONG, RELEASE, "เช้า"]


def test_the_browsers_own_way_back_to_the_first_page_keeps_the_release(at_desk: At) -> None:
    page = dropped(at_desk())
    page.go_back()
    page.wait_for_selector("#a")
    assert page.input_value("#b") == RELEASE


def test_pasting_one_article_after_another(at_desk: At) -> None:
    page = at_desk().page
    page.fill("#a", LIGHT)
    page.fill("#b", RELEASE)
    page.click("button[value=more]")
    page.wait_for_selector("#a2")
    assert page.evaluate("document.activeElement.id") == "a2"
    page.keyboard.insert_text(WRONG)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("table")
    assert heads(page) == ["ข่าว 1", "ข่าว 2"]
    page.click("button[value=back]")
    page.click("button[value=drop-1]")
    page.wait_for_selector("#a")
    assert page.input_value("#a") == WRONG
    assert page.locator("#a2").count() == 0


def test_enter_in_a_papers_name_compares(at_desk: At) -> None:
    page = at_desk().page
    page.click("button[value=more]")
    for side, text in (("#a", LIGHT), ("#a2", WRONG), ("#b", RELEASE)):
        page.fill(side, text)
    page.fill("[name=a_label]", "เช้า")
    page.press("[name=a_label]", "Enter")
    page.wait_for_selector("table")
    assert heads(page) == ["เช้า", "ข่าว 2"]


def test_several_files_are_no_release_and_two_go_where_they_are_missing(at_desk: At) -> None:
    page = at_desk().page

    def counts() -> list[int]:
        found: list[int] = page.evaluate(
            "['#a-file','#b-file'].map(one=>document.querySelector(one).files.length)"
        )
        return found

    page.fill("#a", LIGHT)
    drop(page, "#b", *ARTICLES[:3])
    assert "ประกาศวางได้ไฟล์เดียว" in page.inner_text("#said")
    assert counts() == [0, 0]
    drop(page, "h1", *ARTICLES[:3])
    assert counts() == [3, 0]
    assert "ใช้ไฟล์ เบา.txt, ผิด.txt, อื่น.txt" in page.inner_text("#said")
    page.fill("#b", RELEASE)
    drop(page, "h1", *ARTICLES[:2])
    assert counts() == [2, 0]
    page.click("[data-swap]")
    assert counts() == [2, 0]


def test_a_large_file_among_several_is_left_out_and_named(at_desk: At) -> None:
    page = at_desk().page
    page.evaluate(
        "()=>{const d=new DataTransfer();for(const [n,s] of [['a.txt',1],['big.pdf',40<<20],"
        "['b.txt',1]])d.items.add(new File([new Uint8Array(s)],n));"
        "const f=document.querySelector('#a-file');f.files=d.files;"
        "f.dispatchEvent(new Event('change'))}"
    )
    assert "big.pdf" in page.inner_text("#said")
    assert page.evaluate("document.querySelector('#a-file').files.length") == 2


def test_more_files_than_are_taken(at_desk: At) -> None:
    page = at_desk().page
    drop(page, "#a", *((f"{n}.txt", b"x") for n in range(51)))
    assert "ไม่เกิน 50 ไฟล์" in page.inner_text("#said")
    assert page.evaluate("document.querySelector('#a-file').files.length") == 0


def test_without_script(at_desk: At) -> None:
    page = at_desk(java_script_enabled=False).page
    page.fill("#b", RELEASE)
    page.set_input_files("#a-file", [payload(*one) for one in ARTICLES])
    page.click(".go")
    assert page.locator("thead th").count() == 5
    with page.expect_popup() as waiting:
        page.click("td.differs .way")
    report = waiting.value
    report.wait_for_selector("#d1")
    report.click("button[value=table]")
    assert report.locator("thead th").count() == 5
    page.click("button[value=back]")
    assert page.input_value("#a2") == WRONG
    page.click("button[value=drop-3]")
    page.click("button[value=more]")
    assert page.locator("textarea").count() == 5


def test_by_keyboard_alone(at_desk: At) -> None:
    page = dropped(at_desk())
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('td.differs .way')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    with page.expect_popup() as waiting:
        page.keyboard.press("Enter")
    waiting.value.wait_for_selector("#d1")


def test_a_table_is_saved_for_a_spreadsheet(at_desk: At) -> None:
    page = dropped(at_desk())
    with page.expect_download() as waiting:
        page.click("button[value=csv]")
    assert waiting.value.suggested_filename == "dedup กรมสมมติเปิดศูนย์เรียนรู้แห่งใหม่.csv"
    assert waiting.value.path().read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_phone(at_desk: At, width: int, lang: str) -> None:
    opened = at_desk(f"?lang={lang}", width=width, has_touch=True)
    opened.page.click("button[value=more]")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    page = dropped(opened)
    page.evaluate("document.querySelectorAll('details').forEach(one=>one.open=true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("scheme", "lang", "width"),
    [("light", "th", 1280), ("dark", "th", 390), ("dark", "en", 1280), ("light", "en", 390)],
)
def test_axe_finds_no_violation(at_desk: At, axe: str, scheme: str, lang: str, width: int) -> None:
    opened = at_desk(f"?lang={lang}", width=width, scheme=scheme, bypass_csp=True)
    page = opened.page
    page.click("button[value=more]")
    assert problems(page, axe) == []
    dropped(opened)
    assert problems(page, axe) == []
    with page.expect_popup() as waiting:
        page.click("td.differs .way")
    waiting.value.wait_for_selector("#d1")
    assert problems(waiting.value, axe) == []
    page.click("button[value=back]")
    page.wait_for_selector("#a2")
    assert problems(page, axe) == []


def test_hostile_texts_and_names_are_inert(at_desk: At, served: Served) -> None:
    opened = at_desk()
    page = opened.page
    names = [(f"{HOSTILE}.txt", f"{HOSTILE} {LIGHT}".encode()), (f"{HOSTILE}.pdf", b"%PDF-1.4 ")]
    drop(page, "#a", *ARTICLES[:2], *names)
    page.fill("#b", f"{RELEASE} {HOSTILE}")
    page.click(".go")
    page.wait_for_selector("table")
    assert page.evaluate("window.hit") is None
    assert page.locator("img").count() == 0
    page.click("button[value=back]")
    page.wait_for_selector("#a2")
    assert page.evaluate("window.hit") is None
    assert all(one.startswith(served.url) for one in opened.requests)
