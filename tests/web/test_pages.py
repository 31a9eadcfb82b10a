"""The page without a script: forms in, pages out, nothing lost on the way."""

import hashlib
import html
import json
import re

import pytest
from made_pdf import typeset
from serving import ARTICLE, RELEASE, Answer, Served

HOSTILE = "</textarea><script>window.hit=1</script>\"'><img src=x onerror=window.hit=1>"


def field(answer: Answer, name: str) -> str:
    """Give what a form holds in a field, as a browser would read it."""
    for pattern in (
        rf'<textarea id="{name}"[^>]*>\n(.*?)</textarea>',
        rf'<input type="hidden" name="{name}" value="(.*?)">',
    ):
        match = re.search(pattern, answer.text, re.DOTALL)
        if match:
            return html.unescape(match[1])
    raise AssertionError(f"no field {name}")


def again(answer: Answer) -> dict[str, str]:
    """Give all fields of the bar, to send them once more."""
    return {name: field(answer, name) for name in ("lang", "roles", "a", "a_kept", "b", "b_kept")}


def test_the_first_page_is_in_thai_and_in_english_when_asked(served: Served) -> None:
    assert '<html lang="th">' in served.get("/").text
    assert "ประกาศ" in served.get("/").text
    assert '<html lang="en">' in served.get("/?lang=en").text
    assert '<html lang="th">' in served.get("/?lang=xx").text


def test_two_texts_give_the_report_with_its_bar(served: Served) -> None:
    answer = served.send_form("/compare", a=ARTICLE, b=RELEASE, lang="th")
    assert answer.status == 200
    assert "67" in answer.text
    assert "1460" in answer.text
    assert (field(answer, "a"), field(answer, "b")) == (ARTICLE, RELEASE)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_language_stays(served: Served, lang: str) -> None:
    answer = served.send_form("/compare", a=ARTICLE, b=RELEASE, lang=lang)
    assert f'<html lang="{lang}">' in answer.text
    back = served.send_form("/edit", do="back", **again(answer))
    assert f'<html lang="{lang}">' in back.text


def test_back_has_both_texts_and_next_the_release_alone(served: Served) -> None:
    answer = served.send_form("/compare", a=ARTICLE, b=RELEASE)
    back = served.send_form("/edit", do="back", **again(answer))
    assert (field(back, "a"), field(back, "b")) == (ARTICLE, RELEASE)
    following = served.send_form("/edit", do="next", **again(answer))
    assert (field(following, "a"), field(following, "b")) == ("", RELEASE)
    cleared = served.send_form("/edit", do="clear", **again(answer))
    assert (field(cleared, "a"), field(cleared, "b")) == ("", "")


def test_swap_in_the_form_and_in_the_answer(served: Served) -> None:
    form = served.send_form("/edit", do="swap", a=ARTICLE, b=RELEASE)
    assert (field(form, "a"), field(form, "b")) == (RELEASE, ARTICLE)
    answer = served.send_form("/compare", a=ARTICLE, b=RELEASE)
    swapped = served.send_form("/compare", do="swap", **again(answer))
    assert (field(swapped, "a"), field(swapped, "b")) == (RELEASE, ARTICLE)


def test_a_release_that_stands_on_the_left_is_put_right(served: Served) -> None:
    article = f"ผู้สื่อข่าวรายงานว่า รมว.เกษตรฯ เปิดเผยเมื่อวันที่ 3 มี.ค. ว่า {ARTICLE}"
    answer = served.send_form("/compare", a=RELEASE, b=article, roles="guess")
    assert (field(answer, "a"), field(answer, "b")) == (article, RELEASE)


def test_a_browsers_line_breaks_are_those_of_the_page(served: Served) -> None:
    answer = served.send_form("/compare", a=ARTICLE, b=RELEASE.replace("\n", "\r\n"))
    assert field(answer, "b") == RELEASE
    leading = served.send_form("/edit", do="back", a="\r\n\r\nก", b="")
    assert field(leading, "a") == "\n\nก"


def test_the_saved_file_is_the_report_alone(served: Served) -> None:
    answer = served.send_form("/save", a=ARTICLE, b=RELEASE)
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''dedup%20")
    assert "<form class" not in answer.text
    assert "form-action &#39;none&#39;" in answer.text


def test_a_file_keeps_its_name_and_pages_through_back_and_forth(served: Served) -> None:
    file = ("ประกาศ.pdf", typeset(RELEASE, columns=20, rows=3))
    first = served.send_form("/compare", a=ARTICLE, b_file=file)
    assert first.status == 200
    second = served.send_form("/compare", **again(first))
    assert field(second, "b_kept") == field(first, "b_kept")
    assert '"pages"' in field(first, "b_kept")
    back = served.send_form("/edit", do="back", **again(first))
    assert "ประกาศ.pdf" in back.text
    changed = again(first) | {"b": f"{field(first, 'b')} แก้แล้ว"}
    third = served.send_form("/compare", **changed)
    assert field(third, "b_kept") != field(first, "b_kept")


KEPT = {
    "digest": hashlib.sha256(RELEASE.encode()).hexdigest(), "media": "pdf", "name": "ก.pdf",
    "sha256": "0", "encoding": "utf-8", "title": None, "date": None, "url": None,
    "pages": [0, 5], "damage": [["lost mark", 1]], "left_out": [],
}  # fmt: skip


def test_what_a_page_kept_is_put_back(served: Served) -> None:
    kept = json.dumps(KEPT)
    found = field(served.send_form("/compare", a=ARTICLE, b=RELEASE, b_kept=kept), "b_kept")
    assert json.loads(found) == KEPT


@pytest.mark.parametrize(
    "wrong",
    [
        {"digest": "0"},
        {"media": "exe"},
        {"name": 5},
        {"url": ["javascript:"]},
        {"pages": [float("inf")]},
        {"pages": [9, 2]},
        {"pages": [-1]},
        {"pages": None},
        {"damage": [["no such", 1]]},
        {"left_out": 5},
    ],
)
def test_what_a_page_kept_is_not_trusted(served: Served, wrong: dict[str, object]) -> None:
    answer = served.send_form("/compare", a=ARTICLE, b=RELEASE, b_kept=json.dumps(KEPT | wrong))
    assert answer.status == 200
    assert json.loads(field(answer, "b_kept"))["media"] == "text"


@pytest.mark.parametrize("kept", ["{", "[]", "[" * 99_999, "5"])
def test_what_a_page_kept_is_no_json(served: Served, kept: str) -> None:
    assert served.send_form("/compare", a=ARTICLE, b=RELEASE, b_kept=kept).status == 200


def test_an_error_is_the_form_filled_in_again(served: Served) -> None:
    answer = served.send_form("/compare", a=ARTICLE, b="")
    assert answer.status == 422
    assert field(answer, "a") == ARTICLE
    assert "ยังไม่มีข้อความ" in answer.text


def test_an_error_keeps_the_file_that_was_read(served: Served) -> None:
    broken = ("ภาพ.png", b"\x89PNG\r\n\x1a\n")
    answer = served.send_form("/compare", a_file=("ข่าว.txt", ARTICLE.encode()), b_file=broken)
    assert answer.status == 422
    assert field(answer, "a") == ARTICLE
    assert "ต้องเลือกไฟล์ ภาพ.png อีกครั้ง" in answer.text


def test_a_page_that_is_not_there(served: Served) -> None:
    answer = served.get("/nothing")
    assert answer.status == 404
    assert "ไม่มีหน้านี้" in answer.text


@pytest.mark.parametrize("path", ["/compare", "/find", "/edit", "/save"])
def test_an_answer_that_is_asked_for_again_leads_to_the_first_page(
    served: Served, path: str
) -> None:
    answer = served.get(path)
    assert (answer.status, answer.headers["Location"]) == (303, "/")


class TestFind:
    def test_the_release_is_found_and_compared_with(self, served: Served) -> None:
        answer = served.send_form("/find", a=ARTICLE)
        assert answer.status == 200
        assert "ขุดลอกคลองแสนแสบ" in answer.text
        assert field(answer, "b") == RELEASE
        assert "มั่นใจมาก" in answer.text or "น่าจะใช่" in answer.text or "เป็นไปได้" in answer.text

    def test_nothing_found_leaves_the_article(self, served: Served) -> None:
        answer = served.send_form("/find", a="ไม่มีเรื่องนี้ในคลังเลยแม้แต่ฉบับเดียว")
        assert answer.status == 404
        assert field(answer, "a").startswith("ไม่มีเรื่องนี้")

    def test_another_one_cannot_be_named_but_from_the_list(self, served: Served) -> None:
        answer = served.send_form("/find", a=ARTICLE, pick='["/etc/passwd", ""]')
        assert field(answer, "b") == RELEASE
        assert served.send_form("/find", a=ARTICLE, pick="{" * 9999).status == 200


@pytest.mark.parametrize("path", ["/compare", "/edit", "/find", "/save"])
def test_hostile_texts_and_names_are_inert(served: Served, path: str) -> None:
    text = f"{HOSTILE} {ARTICLE}"
    answers = [
        served.send_form(path, a=text, b=HOSTILE, do="back", lang=HOSTILE, roles=HOSTILE),
        served.send_form(path, a_file=("<img src=x>.exe", b"MZ\0"), b=text, do="back"),
        served.send_form(path, a_file=("<img src=x>.txt", text.encode()), b=HOSTILE, do="back"),
    ]
    for answer in answers:
        assert "<img" not in answer.text
        assert "<script>window" not in answer.text
        assert not answer.headers.get("Content-Disposition", "").count("\n")
