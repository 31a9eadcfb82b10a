"""The page of the desk in a real browser: from two texts to what has to be mended."""

import io
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from made_pdf import typeset

pytest.importorskip("starlette", reason="the optional part 'web' is not installed")

import serving
from desk_page import At, at_desk_of, drop, problems
from serving import ARTICLE, RELEASE, Served

from dedup.verdicts import read_verdicts
from dedup.web.render import asset

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

HOSTILE = (
    '</textarea><script>window.hit=1</script><img src="https://x.example/" onerror=window.hit=1>'
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a server with an index of one release that keeps verdicts."""
    pytest.importorskip("rensa", reason="the optional part 'corpus' is not installed")
    from dedup.corpus import Index
    from dedup.corpus.values import Record

    folder = tmp_path_factory.mktemp("desk")
    with Index.open(folder / "index", write=True) as index:
        texts = {"canal": RELEASE, "again": f"{RELEASE}\nแก้ไขครั้งที่ 2", "other": "เรื่องอื่น " * 90}
        index.add([Record(source="s", id=name, text=text) for name, text in texts.items()])
    made = serving.start(index=folder / "index", verdicts=folder / "verdicts.jsonl")
    yield made
    assert made.stop() == 0


@pytest.fixture
def at_desk(chromium: "Browser", served: Served) -> Iterator[At]:
    yield from at_desk_of(chromium, served)


def fill(page: Any, a: str = ARTICLE, b: str = RELEASE) -> None:  # noqa: ANN401
    page.fill("#a", a)
    page.fill("#b", b)


def compared(page: Any, a: str = ARTICLE, b: str = RELEASE) -> None:  # noqa: ANN401
    fill(page, a, b)
    page.click(".go")
    page.wait_for_selector(".desk")


def texts(page: Any) -> tuple[str, str]:  # noqa: ANN401
    return page.input_value("#a"), page.input_value("#b")


def docx(text: str) -> bytes:
    """Make a Word file of one paragraph."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{kinds}"><Override PartName="/word/document.xml" '
        f'ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{links}"><Relationship Id="r" Type="{office}" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{text}</w:t>'
        "</w:r></w:p></w:body></w:document>",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_paste_compare_tick_copy_print(
    at_desk: At, served: Served, pdftotext: str, tmp_path: Path
) -> None:
    opened = at_desk(permissions=["clipboard-read", "clipboard-write"])
    page = opened.page
    for side, text in (("#a", ARTICLE), ("#b", RELEASE)):
        page.evaluate("text=>navigator.clipboard.writeText(text)", text)
        page.focus(side)
        page.keyboard.press("Control+v")
    assert texts(page) == (ARTICLE, RELEASE)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".desk")
    page.click("[data-tick=error]")
    page.locator(".desk .told:not(:empty)").wait_for()
    assert page.inner_text(".desk .told") == "บันทึกแล้ว"
    page.click("[data-note]")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "67" in copied
    assert "76" in copied
    printed = tmp_path / "page.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    text = subprocess.run(
        [pdftotext, "-raw", str(printed), "-"], capture_output=True, check=True, text=True
    ).stdout
    assert "67" in text
    assert "แก้ข้อความ" not in text
    assert all(one.startswith(served.url) for one in opened.requests)
    assert opened.console == []


def test_a_tick_is_known_in_the_next_comparison_and_silenced_where_it_was_false(
    chromium: "Browser", tmp_path: Path
) -> None:
    file = tmp_path / "verdicts.jsonl"
    made = serving.start(verdicts=file)
    try:
        page = chromium.new_page()
        page.goto(made.url)
        compared(page)
        page.click("[data-tick=intended]")
        page.locator(".desk .told:not(:empty)").wait_for()
        page.fill(".work input", "ประกาศแก้แล้ว")
        page.press(".work input", "Tab")
        page.wait_for_timeout(300)
        (kept,) = read_verdicts(file)
        assert (kept.verdict, kept.reason) == ("intended", "ประกาศแก้แล้ว")
        page.click("button[value=next]")
        page.fill("#a", f"อีกฉบับหนึ่ง {ARTICLE}")
        page.click(".go")
        page.wait_for_selector(".desk")
        assert page.locator("[data-record]").count() == 0
        page.click("button[value=all]")
        page.wait_for_selector("[data-tick=intended][aria-pressed=true]")
        assert page.locator(".card").inner_text() == "ที่โต๊ะนี้ถูก 1 จาก 1"
        page.click("[data-tick=intended]")
        page.locator(".desk .told:not(:empty)").wait_for()
        assert read_verdicts(file) == ()
        page.close()
    finally:
        assert made.stop() == 0


def test_what_is_pasted_beside_the_zones_goes_to_the_first_empty_one(at_desk: At) -> None:
    page = at_desk(permissions=["clipboard-read", "clipboard-write"]).page
    for text in (ARTICLE, RELEASE):
        page.evaluate("text=>navigator.clipboard.writeText(text)", text)
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("Control+v")
    assert texts(page) == (ARTICLE, RELEASE)


def test_a_pdf_and_a_word_file_are_dropped(at_desk: At) -> None:
    page = at_desk().page
    drop(page, "#a", ("ข่าว.docx", docx(ARTICLE)))
    drop(page, "#b", ("ประกาศ.pdf", typeset(RELEASE)))
    assert "ประกาศ.pdf" in page.inner_text("#said")
    page.click(".go")
    page.wait_for_selector(".desk")
    assert page.locator("[data-record]").count() == 1
    page.click("button[value=back]")
    page.wait_for_selector("#a")
    assert ARTICLE in page.input_value("#a")
    assert "ใช้ไฟล์ ประกาศ.pdf" in page.inner_text("main")


def test_two_files_dropped_at_once_fill_both_sides(at_desk: At) -> None:
    page = at_desk().page
    drop(page, "h1", ("ข่าว.txt", ARTICLE.encode()), ("ประกาศ.txt", RELEASE.encode()))
    page.click(".go")
    page.wait_for_selector(".desk")
    assert page.locator("[data-record]").count() == 1


def test_a_file_beside_the_zones_does_not_take_the_texts_away(at_desk: At) -> None:
    page = at_desk().page
    page.fill("#a", ARTICLE)
    drop(page, "h1", ("ประกาศ.txt", RELEASE.encode()))
    assert page.input_value("#a") == ARTICLE
    assert page.evaluate("document.querySelector('#b-file').files.length") == 1


def test_a_file_is_taken_away_again_and_a_large_one_refused(at_desk: At) -> None:
    page = at_desk().page
    page.set_input_files("#a-file", {"name": "a.txt", "mimeType": "", "buffer": b"x"})
    assert "a.txt" in page.inner_text("#said")
    page.click("[data-side=a] [data-clear]")
    assert page.evaluate("document.querySelector('#a-file').files.length") == 0
    page.evaluate(
        "()=>{const d=new DataTransfer();d.items.add(new File([new Uint8Array(40<<20)],'big.pdf'));"
        "const f=document.querySelector('#a-file');f.files=d.files;"
        "f.dispatchEvent(new Event('change'))}"
    )
    assert "big.pdf" in page.inner_text("#said")
    assert page.evaluate("document.querySelector('#a-file').files.length") == 0


@pytest.mark.parametrize("how", ["bar", "browser"])
def test_back_keeps_the_texts(at_desk: At, how: str) -> None:
    page = at_desk().page
    compared(page)
    if how == "bar":
        page.click("button[value=back]")
    else:
        page.go_back()
    page.wait_for_selector("#a")
    assert texts(page) == (ARTICLE, RELEASE)


def test_swap_on_the_form_swaps_texts_and_files(at_desk: At) -> None:
    page = at_desk().page
    page.fill("#a", RELEASE)
    page.set_input_files("#b-file", {"name": "ข่าว.txt", "mimeType": "", "buffer": ARTICLE.encode()})
    page.click("[data-swap]")
    assert texts(page) == ("", RELEASE)
    page.click(".go")
    page.wait_for_selector(".desk")
    assert page.locator("input[name=a]").input_value() == ARTICLE


def test_swap_over_the_answer(at_desk: At) -> None:
    page = at_desk().page
    compared(page, RELEASE, ARTICLE)
    page.click("button[value=swap]")
    page.wait_for_load_state()
    assert page.locator("input[name=a]").input_value() == ARTICLE


def test_the_next_article_against_the_same_release(at_desk: At) -> None:
    page = at_desk().page
    compared(page)
    page.click("button[value=next]")
    page.wait_for_selector("#a")
    assert texts(page) == ("", RELEASE)
    assert page.evaluate("document.activeElement.id") == "a"


def test_find_by_one_text_and_take_another_release(at_desk: At) -> None:
    page = at_desk().page
    page.fill("#a", ARTICLE)
    page.click("button[formaction$=find]")
    page.wait_for_selector(".desk")
    first = page.locator("input[name=b]").input_value()
    assert "76" in first
    page.click(".desk summary")
    page.check(".desk input[type=radio]")
    page.click(".desk details button")
    page.wait_for_load_state()
    second = page.locator("input[name=b]").input_value()
    assert second != first
    assert "76" in second


def test_the_saved_file_opens_without_a_server(at_desk: At, tmp_path: Path) -> None:
    opened = at_desk()
    compared(opened.page)
    with opened.page.expect_download() as waiting:
        opened.page.click("button[formaction$=save]")
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.suffix == ".html"
    opened.page.goto(file.as_uri())
    assert opened.page.locator("[data-record]").count() == 1
    assert opened.page.locator(".desk").count() == 0


def test_keyboard_only(at_desk: At) -> None:
    page = at_desk().page
    keys = page.keyboard

    def tab_to(selector: str) -> None:
        for _ in range(30):
            keys.press("Tab")
            if page.evaluate("s=>document.activeElement.matches(s)", selector):
                outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert outline != "none"
                return
        raise AssertionError(f"no way to {selector}")

    tab_to(".skip")
    keys.press("Enter")
    tab_to("#a")
    keys.insert_text(ARTICLE)
    tab_to("#b")
    keys.insert_text(RELEASE)
    tab_to(".go")
    keys.press("Enter")
    page.wait_for_selector(".desk")
    tab_to("button[value=back]")
    tab_to("[data-tick=error]")
    before = page.get_attribute("[data-tick=error]", "aria-pressed")
    keys.press("Space")
    assert page.get_attribute("[data-tick=error]", "aria-pressed") != before


def test_a_thai_layout(at_desk: At) -> None:
    """The keys are known by their places: the same key gives another letter."""
    page = at_desk().page
    fill(page)
    page.dispatch_event(
        "#a", "keydown", {"code": "Enter", "key": "Enter", "ctrlKey": True, "bubbles": True}
    )
    page.wait_for_selector(".desk")
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
        "{code:'KeyJ',key:'่',bubbles:true,cancelable:true}))"
    )
    assert page.evaluate("document.activeElement.id") == "d1"


def test_no_script(at_desk: At) -> None:
    page = at_desk(java_script_enabled=False).page
    page.fill("#a", ARTICLE)
    page.set_input_files("#b-file", {"name": "ข.pdf", "mimeType": "", "buffer": typeset(RELEASE)})
    page.click(".go")
    assert page.locator(".desk").count() == 1
    assert page.locator("[data-record]").count() == 1
    page.click("button[value=back]")
    assert page.input_value("#a") == ARTICLE
    page.click("button[value=swap]")
    assert page.input_value("#b") == ARTICLE
    page.click("button[value=clear]")
    page.click(".go")
    assert page.locator("#problem").count() == 1


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_phone(at_desk: At, width: int, lang: str) -> None:
    page = at_desk(f"?lang={lang}", width=width, has_touch=True).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.fill("#a", ARTICLE)
    page.click("button[formaction$=find]")
    page.wait_for_selector(".desk")
    page.evaluate("document.querySelectorAll('details').forEach(e=>e.open=true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(at_desk: At, axe: str, scheme: str, lang: str, width: int) -> None:
    page = at_desk(f"?lang={lang}", width=width, scheme=scheme).page
    assert problems(page, axe) == []
    page.click(".go")
    page.wait_for_selector("#problem")
    assert problems(page, axe) == []
    page.fill("#a", ARTICLE)
    page.click("button[formaction$=find]")
    page.wait_for_selector(".desk")
    assert problems(page, axe) == []


def test_hostile_texts_and_names_are_inert(at_desk: At, served: Served) -> None:
    opened = at_desk()
    page = opened.page
    fill(page, f"{HOSTILE} {ARTICLE}", f"{RELEASE} {HOSTILE}")
    drop(page, "#b", ("<img src=x onerror=window.hit=1>.txt", f"{RELEASE} {HOSTILE}".encode()))
    page.click(".go")
    page.wait_for_selector(".desk")
    assert page.evaluate("window.hit") is None
    page.click("button[value=back]")
    page.wait_for_selector("#desk")
    assert HOSTILE in page.input_value("#b")
    page.fill("#a", "")
    page.click(".go")
    page.wait_for_selector("#problem")
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.querySelectorAll('img').length") == 0
    assert all(one.startswith(served.url) for one in opened.requests)


def test_the_scripts_are_small() -> None:
    assert sum(len(asset(name).encode()) for name in ("page.js", "bar.js")) <= 10 << 10


@pytest.mark.parametrize(("width", "height"), [(1280, 640), (1024, 600)])
def test_what_is_pressed_next_is_on_the_first_screen(at_desk: At, width: int, height: int) -> None:
    page = at_desk(width=width).page
    page.set_viewport_size({"width": width, "height": height})
    bottom = page.evaluate("document.querySelector('.go').getBoundingClientRect().bottom")
    assert bottom <= height
