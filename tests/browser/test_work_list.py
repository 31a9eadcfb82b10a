"""The list to work through, in a real browser: tick, count, copy, save, load; nothing is kept."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from made_up import flood_pair, hostile_pair, possible_pair

from dedup.report import to_html
from dedup.verdicts import key_of, parse, read_verdicts

if TYPE_CHECKING:
    from conftest import Open

pytestmark = pytest.mark.browser
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def tick(page: Any, number: int, kind: str, reason: str = "") -> None:  # noqa: ANN401
    page.locator(f"#d{number} [data-tick={kind}]").click()
    if reason:
        page.locator(f"#d{number} .work input").fill(reason)


def left(page: Any) -> str:  # noqa: ANN401
    return str(page.locator("#left").inner_text())


def copied(page: Any) -> str:  # noqa: ANN401
    return str(page.evaluate("navigator.clipboard.readText()"))


def saved(page: Any, to: Path) -> Path:  # noqa: ANN401
    with page.expect_download() as started:
        page.locator("#save").click()
    assert started.value.suggested_filename == "verdicts.jsonl"
    started.value.save_as(to)
    return to


def load(page: Any, path: Path) -> None:  # noqa: ANN401
    page.locator("#status").evaluate("e=>e.textContent=''")
    page.locator("#file").set_input_files(path)
    page.locator("#status:not(:empty)").wait_for(state="attached")


def test_what_is_left_is_counted(open_report: "Open") -> None:
    page = open_report(flood_html()).page
    assert left(page) == "เหลือ 2 จาก 2"
    tick(page, 1, "error")
    assert left(page) == "เหลือ 1 จาก 2"
    assert page.locator("#d1 [data-tick=error]").get_attribute("aria-pressed") == "true"
    tick(page, 1, "false")
    assert left(page) == "เหลือ 1 จาก 2"
    assert page.locator("#d1 .work input").is_visible()
    tick(page, 1, "false")
    assert left(page) == "เหลือ 2 จาก 2"
    assert not page.locator("#d1 .work input").is_visible()


def flood_html() -> str:
    return to_html(flood_pair())


def test_a_keyboard_is_enough(open_report: "Open") -> None:
    page = open_report(flood_html()).page
    page.keyboard.press("j")
    while page.evaluate("document.activeElement.dataset.tick") != "false":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("คนละวัน j")
    assert page.locator("#d1 .work input").input_value() == "คนละวัน j"
    assert left(page) == "เหลือ 1 จาก 2"


def test_one_item_is_copied_as_a_note(open_report: "Open") -> None:
    page = open_report(flood_html(), permissions=CLIPBOARD).page
    page.locator("#d1 [data-note]").click()
    assert copied(page) == "ตัวเลข: ข่าว (ย่อหน้า 2) 76 · ประกาศ (ย่อหน้า 4) 67"


def test_what_is_checked_is_copied_for_each_place(open_report: "Open") -> None:
    page = open_report(flood_html(), permissions=CLIPBOARD).page
    page.locator("[data-ticked=line]").click()
    assert page.locator("#status").inner_text() == "ยังไม่มีจุดที่ตรวจแล้ว"
    tick(page, 1, "error")
    tick(page, 2, "intended")
    page.locator("[data-ticked=line]").click()
    assert copied(page) == "- ตัวเลข: ข่าว (ย่อหน้า 2) 76 · ประกาศ (ย่อหน้า 4) 67"
    page.locator("[data-ticked=slack]").click()
    assert copied(page).startswith("• *ตัวเลข*: ข่าว")
    page.locator("[data-ticked=mail]").click()
    lines = copied(page).splitlines()
    assert lines[0] == "จุดที่ไม่ตรงกันระหว่างข่าว กับประกาศ"
    assert lines[2].strip().startswith("ข่าว: ")


def test_where_copying_is_refused_the_note_is_selected(open_report: "Open") -> None:
    page = open_report(flood_html()).page
    page.evaluate("void(navigator.clipboard.writeText=()=>Promise.reject(new Error()))")
    page.locator("#d1 [data-note]").click()
    page.locator("#by-hand:focus").wait_for()
    assert "76" in page.locator("#by-hand").input_value()


def test_verdicts_are_saved_in_the_format_and_met_again(
    open_report: "Open", tmp_path: Path
) -> None:
    made = possible_pair()
    page = open_report(to_html(made)).page
    tick(page, 1, "error")
    tick(page, 2, "false", "นับคนละวัน")
    file = saved(page, tmp_path / "verdicts.jsonl")
    found = read_verdicts(file)
    keys = [key_of(one, made) for one in made.discrepancies]
    assert {one.key: (one.verdict, one.reason) for one in found} == {
        keys[0]: ("error", ""),
        keys[1]: ("false", "นับคนละวัน"),
    }
    assert all(len(one.date) == 10 for one in found)
    again = open_report(to_html(made)).page
    assert left(again) == "เหลือ 6 จาก 6"
    load(again, file)
    assert left(again) == "เหลือ 4 จาก 6"
    assert again.locator("#d2 .work input").input_value() == "นับคนละวัน"
    assert again.locator("#status").inner_text() == "ใช้ผลตรวจ 2 จาก 2 รายการ"


def test_verdicts_about_other_texts_are_kept_when_saved_again(
    open_report: "Open", tmp_path: Path
) -> None:
    other = tmp_path / "other.jsonl"
    line = {
        "key": "elsewhere", "type": "date", "verdict": "intended", "until": "2030-01-01",
        "a": {"text": "ก", "value": "ก"}, "b": {"text": "ข", "value": "ข"},
    }  # fmt: skip
    other.write_text(json.dumps(line) + "\n", encoding="utf-8")
    page = open_report(flood_html()).page
    load(page, other)
    tick(page, 1, "intended")
    found = parse(saved(page, tmp_path / "v.jsonl").read_text(encoding="utf-8"), where="v")
    assert (found[0].key, found[0].until) == ("elsewhere", "2030-01-01")
    assert [one.verdict for one in found] == ["intended", "intended"]


@pytest.mark.parametrize(
    "content",
    [b"not json", b"[1]\n", b'{"key":1}\n', b'{"key":"k","verdict":"maybe"}', b"\xff\x00"],
)
def test_a_file_of_something_else_is_refused(
    open_report: "Open", tmp_path: Path, content: bytes
) -> None:
    opened = open_report(flood_html())
    file = tmp_path / "x.jsonl"
    file.write_bytes(content)
    load(opened.page, file)
    assert opened.page.locator("#status").inner_text() == "ไฟล์นี้ไม่ใช่ผลตรวจ"
    assert left(opened.page) == "เหลือ 2 จาก 2"
    assert opened.console == []


def test_a_hostile_reason_is_text(open_report: "Open", tmp_path: Path) -> None:
    made = flood_pair()
    file = tmp_path / "x.jsonl"
    line = {
        "key": key_of(made.discrepancies[0], made), "type": "number", "verdict": "false",
        "reason": "<img src=x onerror=window.hit=1>",
    }  # fmt: skip
    file.write_text(json.dumps(line), encoding="utf-8")
    opened = open_report(to_html(made))
    load(opened.page, file)
    assert opened.page.evaluate("window.hit") is None
    assert opened.page.locator("#d1 .work input").input_value() == line["reason"]
    hostile = open_report(to_html(hostile_pair())).page
    tick(hostile, 1, "error")
    assert hostile.evaluate("window.hit") is None


def test_nothing_is_kept(open_report: "Open") -> None:
    opened = open_report(flood_html())
    page = opened.page
    tick(page, 1, "error")
    kept = page.evaluate("[document.cookie,Object.keys(localStorage),Object.keys(sessionStorage)]")
    assert kept == ["", [], []]
    assert opened.requests == [opened.url]
    assert "d1" not in page.url


def test_leaving_with_unsaved_verdicts_is_asked_about(open_report: "Open", tmp_path: Path) -> None:
    page = open_report(flood_html()).page
    asked: list[str] = []

    def answer(dialog: Any) -> None:  # noqa: ANN401
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()
    assert asked == []
    tick(page, 1, "error")
    page.reload()
    assert asked == ["beforeunload"]
    tick(page, 1, "error")
    saved(page, tmp_path / "v.jsonl")
    page.reload()
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("width", [390, 320])
def test_a_finger_finds_the_buttons(open_report: "Open", width: int) -> None:
    page = open_report(flood_html(), width=width).page
    sizes = page.evaluate(
        "[...document.querySelectorAll('.work button,.tray button')].map(e=>"
        "[e.offsetWidth,e.offsetHeight])"
    )
    assert sizes
    assert all(min(size) >= 24 for size in sizes)
