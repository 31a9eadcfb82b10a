"""The HTML report in a real browser: what an editor, a keyboard and a phone get to see."""

import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from made_up import (
    Pair,
    flood_pair,
    hostile_pair,
    large_pair,
    linked,
    paged_pair,
    possible_pair,
)

from dedup.model import Lang
from dedup.report import to_html

if TYPE_CHECKING:
    from conftest import Open, Opened

pytestmark = pytest.mark.browser


@cache
def flood(lang: Lang = "th") -> str:
    return to_html(flood_pair(), lang)


def with_sentences(opened: "Opened") -> Any:  # noqa: ANN401
    """Unfold the comparison of sentences and give the page."""
    opened.page.evaluate("document.getElementById('comparison').open=true")
    return opened.page


def visible_kinds(page: Any) -> list[str]:  # noqa: ANN401
    """List the kinds of the rows that can be seen."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.rows>tbody')].filter(r=>r.offsetParent||r.offsetHeight)"
        ".map(r=>r.dataset.k)"
    )
    return found


def focused(page: Any) -> str:  # noqa: ANN401
    return str(page.evaluate("document.activeElement.id"))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_it_makes_no_request_but_itself_and_leaves_the_console_empty(
    open_report: "Open", lang: Lang
) -> None:
    opened = open_report(flood(lang))
    opened.page.get_by_role("button").first.wait_for()
    opened.page.keyboard.press("j")
    assert opened.requests == [opened.url]
    assert opened.console == []


def test_the_answer_and_up_to_four_findings_stand_on_the_first_screen(open_report: "Open") -> None:
    page = open_report(flood()).page
    for text in ("76", "67", "ยังไม่ลด", "ผู้ว่าราชการจังหวัด", "ขุดลอก"):
        bottom = page.evaluate(
            "t=>{const w=document.createTreeWalker(document.querySelector('main'),4);"
            "while(w.nextNode())if(w.currentNode.data.includes(t)){const r=document.createRange();"
            "r.selectNode(w.currentNode);return r.getBoundingClientRect().bottom}return 1e9}",
            text,
        )
        assert bottom < 800, f"{text} ends at {bottom}"
    pair = Pair()
    pair.roles = ("article", "release")
    around = "ข้อความยาวที่อยู่รอบตัวเลขของแต่ละฉบับ" * 4
    for number in range(4):
        a, b = f"{number}7{number}", f"{number}9{number}"
        pair.link([pair.a.say(f"{around}|{a}|{around}")], [pair.b.say(f"{around}|{b}|{around}")])
        pair.differ("number", a, b)
    page = open_report(to_html(pair.build())).page
    bottoms = page.evaluate(
        "[...document.querySelectorAll('.found>li')].map(e=>e.getBoundingClientRect().bottom)"
    )
    assert len(bottoms) == 4
    assert max(bottoms) <= 800


@pytest.mark.parametrize("lang", ["th", "en"])
def test_hostile_text_is_inert(open_report: "Open", lang: Lang) -> None:
    opened = open_report(to_html(hostile_pair(), lang))
    page = opened.page
    assert page.evaluate("window.hit") is None
    assert opened.requests == [opened.url]
    assert opened.console == []
    schemes = page.evaluate("[...document.links].map(one=>one.protocol)")
    assert set(schemes) <= {"file:", "https:", "http:"}
    assert page.evaluate("document.querySelectorAll('img').length") == 0
    assert page.evaluate("document.querySelectorAll('script').length") == 1
    chips = set(page.locator(".c").all_inner_texts())
    assert {"RLO", "ZWSP", "LRI", "U+001B"} <= chips


def test_the_policy_refuses_what_is_not_ours(open_report: "Open") -> None:
    opened = open_report(flood())
    page = opened.page
    page.evaluate(
        "()=>{const s=document.createElement('script');s.textContent='window.hit=1';"
        "document.body.append(s)}"
    )
    assert page.evaluate("window.hit") is None
    refused = page.evaluate("fetch('https://example.org/').then(()=>false,()=>true)")
    assert refused
    assert all(one.startswith("file:") for one in opened.requests)


THAI_LAYOUT = {"KeyJ": "่", "KeyK": "า", "KeyF": "ด", "Digit1": "ๅ"}


def press(page: Any, code: str, *, thai: bool) -> None:  # noqa: ANN401
    """Press a key by its place, with the character that the layout gives it."""
    latin = code.removeprefix("Key").removeprefix("Digit").lower()
    key = THAI_LAYOUT[code] if thai else latin
    page.evaluate(
        "([code,key])=>(document.activeElement||document.body).dispatchEvent(new KeyboardEvent("
        "'keydown',{code,key,bubbles:true,cancelable:true}))",
        [code, key],
    )


@pytest.mark.parametrize("thai", [False, True], ids=["latin", "thai"])
def test_keys_work_by_their_place(open_report: "Open", thai: bool) -> None:
    page = open_report(flood()).page
    visited = []
    for _ in range(4):
        press(page, "KeyJ", thai=thai)
        visited.append(focused(page))
    # What does not agree first, then the sentences that differ.
    assert visited == ["d1", "d2", "p2", "r2"]
    assert "4" in page.locator("#status").inner_text()
    press(page, "KeyK", thai=thai)
    assert focused(page) == "p2"
    press(page, "KeyF", thai=thai)
    assert focused(page) == "facts"
    press(page, "Digit1", thai=thai)
    assert all("differs" in kinds for kinds in visible_kinds(page))
    assert "show=differs" in page.url


def test_real_keys_do_what_the_help_says(open_report: "Open") -> None:
    page = open_report(flood()).page
    page.keyboard.press("j")
    assert focused(page) == "d1"
    page.keyboard.press("Shift+Slash")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    page.keyboard.press("Shift+Slash")
    page.locator("dialog button").click()
    assert not page.locator("dialog").is_visible()
    page.keyboard.press("Control+j")
    assert focused(page) == "d1"


def test_keys_open_what_is_folded(open_report: "Open") -> None:
    page = open_report(to_html(possible_pair())).page
    assert not page.locator("#d3").is_visible()
    for _ in range(3):
        page.keyboard.press("j")
    assert focused(page) == "d3"
    assert page.locator("#d3").is_visible()


def test_there_is_a_way_to_the_sentence_and_back(open_report: "Open") -> None:
    page = open_report(flood()).page
    page.locator("#d1 dd + *, #d1 dt a").first.click()
    assert page.url.endswith("#r2")
    assert page.locator("#r2").is_visible()
    page.locator("tbody:has(#r2) th a.x").click()
    assert page.url.endswith("#d1")
    assert page.locator("#d1").evaluate("e=>e.getBoundingClientRect().top") < 800


def test_how_pairs_were_matched_is_shown_when_asked_for(open_report: "Open") -> None:
    page = with_sentences(open_report(flood()))
    assert not page.locator("tbody:has(#r2) .why").is_visible()
    page.locator(".tools [data-help]").click()
    page.locator("#explain").check()
    page.keyboard.press("Escape")
    assert page.locator("tbody:has(#r2) .why").inner_text() == "คำตรงกัน 0.88"


def test_single_keys_can_be_switched_off(open_report: "Open") -> None:
    page = with_sentences(open_report(flood()))
    page.locator(".tools [data-help]").click()
    page.locator("#keys").uncheck()
    page.keyboard.press("Escape")
    before = focused(page)
    page.keyboard.press("j")
    assert focused(page) == before
    assert "keys=off" in page.url
    page.reload()
    page.keyboard.press("j")
    assert focused(page) == ""


def test_filters_show_their_rows_and_write_the_fragment(open_report: "Open") -> None:
    page = with_sentences(open_report(flood()))
    everything = visible_kinds(page)
    for kind in ("differs", "a", "b", "reworded", "moved"):
        button = page.locator(f"[data-show={kind}]")
        count = int(button.locator(".count").inner_text())
        button.click()
        assert button.get_attribute("aria-pressed") == "true"
        shown = visible_kinds(page)
        assert shown
        assert all(kind in one.split() for one in shown)
        pointers = page.locator(".rows>tbody.pointer:visible").count()
        assert len(shown) - pointers == count
        assert f"show={kind}" in page.url
        button.click()
        assert visible_kinds(page) == everything
    assert "show=" not in page.url


def test_a_fragment_opens_the_report_as_it_was_sent(open_report: "Open") -> None:
    page = open_report(flood(), "r2&show=differs,a").page
    shown = visible_kinds(page)
    assert shown
    assert all({"differs", "a"} & set(one.split()) for one in shown)
    assert page.locator("#r2").evaluate("e=>e.getBoundingClientRect().top") < 800
    bad = with_sentences(open_report(flood(), "r2&show=nothing,%3Cscript%3E"))
    assert len(visible_kinds(bad)) > len(shown)


def test_a_link_to_a_hidden_row_shows_it(open_report: "Open") -> None:
    page = open_report(flood(), "show=moved").page
    page.locator(".found a[href='#r2']").first.click()
    assert page.locator("#r2").is_visible()
    # Sentence 10 is in the fold.
    assert not open_report(flood()).page.locator("#r10").is_visible()
    assert open_report(flood(), "r10").page.locator("#r10").is_visible()


def test_both_ends_of_a_moved_pair_lead_to_each_other(open_report: "Open") -> None:
    page = with_sentences(open_report(flood()))
    page.locator("tbody.pointer td.a a").click()
    assert page.url.endswith("#r6")
    page.locator("tbody:has(#r6) th a").click()
    assert page.url.endswith("#p20")
    assert page.locator("tbody.pointer #p20").count() == 1


def test_focus_is_visible_and_never_under_the_toolbar(open_report: "Open") -> None:
    page = open_report(to_html(linked(40))).page
    for _ in range(30):
        page.keyboard.press("j")
        page.evaluate("document.getElementById('comparison').open=true")
        box = page.evaluate(
            "()=>{const e=document.activeElement,r=e.getBoundingClientRect(),"
            "t=document.querySelector('.tools').getBoundingClientRect();"
            "return {top:r.top,bottom:r.bottom,bar:t.bottom,line:getComputedStyle(e).outlineWidth}}"
        )
        assert box["top"] >= box["bar"]
        assert box["bottom"] <= 800
        assert box["line"] == "3px"
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            "()=>{const e=document.activeElement,t=document.querySelector('.tools');"
            "if(t.contains(e)||e===document.body)return false;const r=e.getBoundingClientRect();"
            "return r.bottom<=t.getBoundingClientRect().bottom&&t.getBoundingClientRect().top<=0}"
        )
        assert not hidden


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_jump_lands_below_the_toolbar_which_stays(open_report: "Open", script: bool) -> None:
    page = open_report(to_html(linked(60)), "r30", java_script_enabled=script).page
    top = page.locator("#r30").bounding_box()
    assert top
    if not script:
        assert top["y"] >= 0
        return
    bar = page.locator(".tools").bounding_box()
    assert bar
    assert bar["y"] == 0
    assert bar["height"] <= top["y"] < 400


def test_copied_sentences_hold_no_signs_of_ours(open_report: "Open") -> None:
    page = open_report(flood(), permissions=["clipboard-read", "clipboard-write"]).page
    page.evaluate("document.getElementById('comparison').open=true")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#r2').closest('td'))")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == "นายสมมติ ใจดีกล่าวว่ามีบ้านเสียหาย76หลัง"


def test_copied_sentences_hold_no_page_marks(open_report: "Open") -> None:
    page = open_report(
        to_html(paged_pair()), permissions=["clipboard-read", "clipboard-write"]
    ).page
    page.evaluate("document.getElementById('comparison').open=true")
    assert page.locator("tbody:has(#p3) .pg").is_visible()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#p3').closest('td'))")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == "ตั้งอยู่ริมแม่น้ำใกล้ตลาดเก่า"


def test_page_marks_stand_in_the_order_of_the_pages(open_report: "Open") -> None:
    page = with_sentences(open_report(to_html(paged_pair())))
    marks = page.locator(".rows .pg")
    assert marks.all_inner_texts() == ["หน้า 1", "หน้า 2", "หน้า 4"]
    tops = [box["y"] for box in (mark.bounding_box() for mark in marks.all()) if box]
    assert tops == sorted(tops)


def test_without_javascript_everything_can_be_reached(open_report: "Open") -> None:
    page = open_report(flood(), java_script_enabled=False).page
    assert not page.locator(".tools").is_visible()
    assert not page.locator(".work").first.is_visible()
    page.locator("#comparison > summary").click()
    fold = page.locator(".fold details")
    fold.locator("summary").click()
    assert page.locator("#r10").is_visible()
    text = page.locator(".rows").inner_text()
    assert [one for one in sentences() if one not in without_notes(text)] == []


def without_notes(text: str) -> str:
    """Take out what the report puts between the words of a sentence."""
    for note in ("ไม่ตรงกัน!1", "ไม่ตรงกัน!2", "!1", "!2"):
        text = "".join(text.split()).replace(note, "")
    return text


def sentences() -> list[str]:
    """Give all sentences of both versions, without spaces."""
    made = flood_pair()
    return ["".join(side.quote(one).split()) for side in (made.a, made.b) for one in side.sentences]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_printed_page_holds_every_sentence(
    open_report: "Open", pdftotext: str, tmp_path: Path, script: bool
) -> None:
    page = open_report(flood(), java_script_enabled=script).page
    printed = tmp_path / "report.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    text = subprocess.run(
        [pdftotext, "-raw", str(printed), "-"], capture_output=True, check=True, text=True
    ).stdout
    assert [one for one in sentences() if one not in without_notes(text)] == []
    assert "แสดงเฉพาะ" not in text


@pytest.mark.parametrize(("width", "said"), [(390, True), (1280, False)])
def test_a_phone_says_whose_a_fact_and_a_hedge_is(
    open_report: "Open", width: int, said: bool
) -> None:
    page = open_report(flood(), width=width).page
    for name in ("facts", "ledger"):
        page.evaluate(f"document.getElementById('{name}').open=true")
        whose = page.locator(f"#{name} .nm")
        assert whose.count() > 2
        assert {one.is_visible() for one in whose.all()} == {said}
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_hedge_leads_to_its_sentence(open_report: "Open") -> None:
    page = open_report(flood()).page
    page.evaluate("document.getElementById('ledger').open=true")
    link = page.locator("#ledger td a").first
    target = link.get_attribute("href")
    link.click()
    page.wait_for_function("document.querySelector(':target') !== null")
    assert page.evaluate("'#' + document.querySelector(':target').id") == target
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_nothing_scrolls_sideways(open_report: "Open", width: int, lang: Lang) -> None:
    for made in (flood_pair(), hostile_pair(), paged_pair()):
        page = open_report(to_html(made, lang), width=width).page
        page.evaluate("document.querySelectorAll('details').forEach(e=>e.open=true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [800, 1280, 1920])
def test_both_sides_of_a_row_share_their_top_edge(open_report: "Open", width: int) -> None:
    page = with_sentences(open_report(flood(), width=width))
    tops = page.evaluate(
        "[...document.querySelectorAll('.rows>tbody>tr')].map(r=>[...r.cells].map("
        "c=>Math.round(c.getBoundingClientRect().top)))"
    )
    assert len(tops) > 10
    assert all(len(set(row)) <= 1 for row in tops)


def test_text_spacing_can_be_widened(open_report: "Open") -> None:
    page = open_report(flood(), width=640, bypass_csp=True).page
    page.add_style_tag(
        content="*{line-height:2!important;letter-spacing:.12em!important;"
        "word-spacing:.16em!important}p{margin-bottom:2em!important}"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    clipped = page.evaluate(
        "[...document.querySelectorAll('main p,main li,main td,button')].filter("
        "e=>!e.closest('.v')&&!e.classList.contains('v')&&e.scrollHeight>e.clientHeight+2&&"
        "getComputedStyle(e).overflowY==='hidden').length"
    )
    assert clipped == 0


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_violation(
    open_report: "Open", axe: str, scheme: str, lang: Lang, width: int
) -> None:
    for html in (flood(lang), to_html(paged_pair(), lang), to_html(possible_pair(), lang)):
        page = open_report(html, scheme=scheme, width=width).page
        page.evaluate("document.querySelectorAll('details').forEach(e=>e.open=true)")
        page.evaluate(axe)
        found = page.evaluate(f"axe.run({{runOnly:{RULES}}})")
        problems = [
            f"{one['id']}: {node['html'][:120]}"
            for one in found["violations"]
            for node in one["nodes"]
        ]
        assert problems == []
        # Contrast over translucent tints is beyond axe; test_palette.py proves it.
        assert {one["id"] for one in found["incomplete"]} <= {"color-contrast"}


def test_copying_gives_the_text_that_python_prepared(open_report: "Open") -> None:
    opened = open_report(flood(), permissions=["clipboard-read", "clipboard-write"])
    page = opened.page
    page.locator(".copy summary").click()
    page.locator("[data-copy=copy-text]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#copy-text").input_value()
    assert "67" in copied
    assert page.locator("#status").inner_text() == "คัดลอกแล้ว"
    page.evaluate("document.getElementById('comparison').open=true")
    page.locator("#r2").click()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("#r2")


def test_where_copying_is_refused_the_text_is_selected(open_report: "Open") -> None:
    page = open_report(flood()).page
    page.evaluate("void(navigator.clipboard.writeText=()=>Promise.reject(new Error()))")
    page.locator(".copy summary").click()
    page.locator("[data-copy=copy-markdown]").click()
    page.wait_for_function("document.getElementById('status').textContent!==''")
    assert page.evaluate("document.activeElement.id") == "copy-markdown"
    selected = page.evaluate(
        "[document.activeElement.selectionStart,document.activeElement.selectionEnd]"
    )
    assert selected == [0, len(page.locator("#copy-markdown").input_value())]


def test_forced_colours_keep_the_lines(open_report: "Open") -> None:
    page = with_sentences(open_report(flood(), forced_colors="active"))
    styles = page.evaluate(
        "['.rows del','.rows ins','.rows .x'].map(s=>{const c=getComputedStyle("
        "document.querySelector(s));return [c.textDecorationLine,c.textDecorationStyle,"
        "c.borderTopWidth]})"
    )
    assert styles[0][:2] == ["underline", "dotted"]
    assert styles[1][:2] == ["underline", "solid"]
    assert styles[2][2] == "2px"


def test_the_large_pair_paints_fast_and_its_filters_answer(open_report: "Open") -> None:
    html = to_html(large_pair())
    assert len(html.encode()) < 6_000_000
    page = open_report(html).page
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted < 2000
    spent = page.evaluate(
        "()=>{const s=performance.now();document.querySelector('[data-show=a]').click();"
        "document.body.offsetHeight;return performance.now()-s}"
    )
    assert spent < 1000
