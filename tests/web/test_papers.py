"""One release and several articles: the table, its reports and the way back, without a script."""

import asyncio
import csv
import html
import io
import re
import signal
import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest
import serving
from made_pdf import bomb, typeset
from press import LIGHT, OTHER, RELEASE, WRONG
from serving import Answer, File, Served
from ticked import record

from dedup.web.asked import AskedForm
from dedup.web.bounds import ServerBounds
from dedup.web.desk import Desk
from dedup.web.papers.columns import columns_of
from dedup.web.problems import Problem
from dedup.web.sides import Given

HOSTILE = "</textarea><script>window.hit=1</script>\"'><img src=x onerror=window.hit=1>"
BROKEN = ("เสีย.pdf", b"%PDF-1.4 nothing")
FILES: list[File] = [
    ("เบา.txt", LIGHT.encode()),
    ("ผิด.pdf", typeset(WRONG)),
    ("อื่น.txt", OTHER.encode()),
    BROKEN,
]


def again(answer: Answer, bar: str = "bar") -> dict[str, serving.Part]:
    """Give all fields of the bar, to send them once more."""
    form = answer.text.split(f'id="{bar}"')[1].split("</form>")[0]
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form)
    return {name: html.unescape(value) for name, value in found}


def heads(answer: Answer) -> list[str]:
    """List the columns as they are named."""
    found = re.findall(r'data-name="([^"]*)"', answer.text)
    return [html.unescape(one) for one in found]


def texts(answer: Answer) -> list[str]:
    """List what stands in the fields for articles."""
    found = re.findall(r'<textarea id="a\d*"[^>]*>\n(.*?)</textarea>', answer.text, re.DOTALL)
    return [html.unescape(one) for one in found]


@pytest.fixture(scope="module")
def table(served: Served) -> Answer:
    """Give the table of four articles: light, wrong, of another matter, broken."""
    return served.send_form("/compare", a_file=FILES, b=RELEASE)


def test_several_files_make_a_table_with_a_column_for_each(table: Answer) -> None:
    assert table.status == 200
    assert heads(table) == ["เบา", "ผิด", "อื่น", "เสีย"]
    assert "48,215 บาท" in table.text
    assert "คนละเรื่อง" in table.text
    assert table.text.count("<td") == 4 * table.text.count('<tr id="point-')


def test_an_article_that_cannot_be_read_is_a_column_that_says_so_in_thai(table: Answer) -> None:
    assert re.search(r"อ่านไม่ได้: เสีย.pdf: [ก-๙]", table.text)


def test_pasted_texts_make_a_table_and_may_be_named(served: Served) -> None:
    named = {"a2_label": "  ข่าว  เช้า "}
    answer = served.send_form("/compare", a=LIGHT, a2=WRONG, a3="", b=RELEASE, **named)
    assert heads(answer) == ["ข่าว 1", "ข่าว เช้า"]


def test_columns_of_one_name_are_told_apart(served: Served) -> None:
    files = [("ข่าว.txt", LIGHT.encode()), ("ข่าว.txt", WRONG.encode())]
    answer = served.send_form("/compare", a_file=files, b=RELEASE)
    assert heads(answer) == ["ข่าว (1)", "ข่าว (2)"]


def test_one_article_among_empty_places_makes_a_report(served: Served) -> None:
    answer = served.send_form("/compare", a="", a2=WRONG, a3=" ", b=RELEASE)
    assert "data-record" in answer.text
    assert again(answer)["a"] == WRONG


def test_a_cell_leads_to_its_report_and_back(served: Served, table: Answer) -> None:
    (way,) = re.findall(
        r'<td class="differs"><button class="way" form="bar" name="pair" value="(2-\d+)" '
        r'formaction="/compare#d1"',
        table.text,
    )
    report = served.send_form("/compare", pair=way, **again(table))
    assert 'id="d1"' in report.text
    assert report.text.count("data-record") >= 1
    kept = again(report)
    assert {**kept, "pair": ""} == {**again(table), "pair": ""}
    assert f'formaction="/compare#point-{way.partition("-")[2]}"' in report.text
    back = served.send_form("/compare", do="table", **kept)
    assert back.body == table.body


def test_back_has_all_texts_and_names_the_file_to_choose_again(
    served: Served, table: Answer
) -> None:
    form = served.send_form("/edit", do="back", **again(table))
    light, wrong, other, broken = texts(form)
    assert (light, other, broken) == (LIGHT, OTHER, "")
    assert "48,215" in wrong
    assert "ใช้ไฟล์ ผิด.pdf" in form.text
    assert "ต้องเลือกไฟล์ เสีย.pdf อีกครั้ง" in form.text


def test_the_pages_of_a_pdf_stay_known(served: Served, table: Answer) -> None:
    assert '"pages"' in str(again(table)["a2_kept"])
    report = served.send_form("/compare", pair="2", **again(table))
    assert again(report)["a2_kept"] == again(table)["a2_kept"]


def test_the_next_articles_against_the_same_release(served: Served, table: Answer) -> None:
    form = served.send_form("/edit", do="next", **again(table))
    assert texts(form) == [""]
    assert "42,815" in form.text


def test_an_article_more_and_one_less(served: Served) -> None:
    form = served.send_form("/edit", do="more", a=LIGHT, b=RELEASE)
    assert texts(form) == [LIGHT, ""]
    assert 'id="a2" name="a2" rows="5" lang="th"' in form.text
    assert "autofocus" in form.text
    form = served.send_form("/edit", do="drop-1", a=LIGHT, a2=WRONG, a3=OTHER, b=RELEASE)
    assert texts(form) == [WRONG, OTHER]
    assert texts(served.send_form("/edit", do="drop-1", a=LIGHT, b=RELEASE)) == [""]


def test_a_table_is_saved_as_a_page_and_for_a_spreadsheet(served: Served, table: Answer) -> None:
    page = served.send_form("/save", **again(table))
    assert page.headers["Content-Disposition"].endswith(".html")
    assert 'class="desk"' not in page.text
    assert "form-action &#39;none&#39;" in page.text
    sheet = served.send_form("/save", do="csv", **again(table))
    assert sheet.headers["Content-Disposition"].endswith(".csv")
    rows = list(csv.reader(io.StringIO(sheet.body.decode("utf-8-sig"))))
    assert rows[0][-4:] == heads(table)
    report = served.send_form("/save", pair="2-1", **again(table))
    assert "data-record" in report.text


def test_articles_without_their_release(served: Served) -> None:
    answer = served.send_form("/compare", a=LIGHT, a2=WRONG)
    assert answer.status == 422
    assert "ยังไม่มีประกาศ" in answer.text
    assert texts(answer) == [LIGHT, WRONG]


def test_a_release_that_cannot_be_read_leaves_the_articles(served: Served) -> None:
    answer = served.send_form("/compare", a=LIGHT, a2=WRONG, b_file=BROKEN)
    assert answer.status == 422
    assert texts(answer) == [LIGHT, WRONG]
    assert "ต้องเลือกไฟล์ เสีย.pdf อีกครั้ง" in answer.text


def test_the_release_is_found_for_several_articles(served: Served) -> None:
    more = f"อีกฉบับหนึ่ง {serving.ARTICLE}"
    answer = served.send_form("/find", a=serving.ARTICLE, a2=more)
    assert answer.status == 200
    assert heads(answer) == ["ข่าว 1", "ข่าว 2"]
    assert "มั่นใจมาก" in answer.text or "น่าจะใช่" in answer.text or "เป็นไปได้" in answer.text
    assert again(answer)["b"] == serving.RELEASE


@pytest.mark.parametrize("pair", ["0", "3-1", "99", "-1", "x", "2-1-1"])
def test_a_report_of_no_article(served: Served, pair: str) -> None:
    answer = served.send_form("/compare", a=LIGHT, a2=WRONG, b=RELEASE, pair=pair)
    # What is no pair at all asks for the table.
    assert answer.status == (400 if pair[0].isdigit() and pair != "2-1-1" else 200)


def test_a_report_of_the_article_that_was_not_read(served: Served, table: Answer) -> None:
    answer = served.send_form("/compare", pair="4", **again(table))
    assert answer.status == 422
    assert texts(answer)[0] == LIGHT


def test_more_articles_than_are_taken(served: Served) -> None:
    many = {f"a{n}": LIGHT for n in range(2, 52)}
    answer = served.send_form("/compare", a=LIGHT, b=RELEASE, **many)
    assert answer.status == 413
    assert "ข่าวมากเกินไป" in answer.text
    assert len(texts(answer)) == 51


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a server that takes files of 1 MiB, and keeps verdicts."""
    file = tmp_path_factory.mktemp("kept") / "verdicts.jsonl"
    made = serving.start(bounds={"file": 1 << 20, "at_once": 1, "text": 200_000}, verdicts=file)
    yield made
    assert made.stop() == 0


LARGE = ("ใหญ่.txt", b"a" * (2 << 20))


def test_a_file_that_is_too_large_is_a_column_that_says_so(small: Served) -> None:
    files = [LARGE, ("เบา.txt", LIGHT.encode())]
    answer = small.send_form("/compare", a_file=files, b=RELEASE)
    assert answer.status == 200
    assert heads(answer) == ["ใหญ่", "เบา"]
    assert "ไฟล์ ใหญ่.txt ใหญ่เกิน 1 MB" in answer.text
    again_ = small.send_form("/compare", **again(answer))
    assert again_.body == answer.body


@pytest.mark.parametrize("parts", [{"b_file": LARGE}, {"a3": "ก" * 100_000, "b": RELEASE}])
def test_what_else_is_too_large_is_refused_as_a_whole(
    small: Served, parts: dict[str, serving.Part]
) -> None:
    answer = small.send_form("/compare", a=LIGHT, a2=WRONG, **parts)
    assert answer.status == 413
    assert texts(answer)[:2] == [LIGHT, WRONG]


def test_a_bomb_among_articles(served: Served) -> None:
    files = [("bomb.pdf", bomb()), ("เบา.txt", LIGHT.encode())]
    answer = served.send_form("/compare", a_file=files, b=RELEASE)
    assert answer.status == 200
    assert heads(answer) == ["bomb", "เบา"]
    assert "อ่านไม่ได้: bomb.pdf" in answer.text
    assert served.get("/healthz").status == 200


def test_verdicts_silence_cells_and_are_counted(small: Served) -> None:
    articles = {"a": serving.ARTICLE, "a2": f"อีกฉบับ {serving.ARTICLE}", "b": serving.RELEASE}
    before = small.send_form("/compare", **articles)
    assert before.text.count('<td class="differs"') == 2
    small.send_json("/api/v1/verdicts", record(verdict="intended"))
    after = small.send_form("/compare", **articles)
    assert after.text.count('<td class="differs"') == 0
    assert "ซ่อนไว้ 2 จุด" in after.text
    everything = small.send_form("/compare", do="all", **again(after))
    assert everything.text.count('<td class="differs"') == 2
    report = small.send_form("/compare", pair="1-1", **again(everything))
    assert "data-record" in report.text
    assert 'data-verdicts="/api/v1/verdicts?lang=th"' in report.text
    hidden = small.send_form("/compare", do="less", **again(everything))
    assert hidden.text.count('<td class="differs"') == 0


def test_nobody_waits_for_a_whole_table(small: Served) -> None:
    """Each article takes its turn: two texts are answered while a table is being made."""
    long = "\n".join(f"{WRONG} ครั้งที่ {n}" for n in range(40))
    many = {f"a{n}": f"{long} {n}" for n in range(2, 12)}
    ended: list[float] = []

    def ask() -> None:
        small.send_form("/compare", a=long, b=RELEASE, **many)
        ended.append(time.monotonic())

    other = threading.Thread(target=ask)
    other.start()
    time.sleep(0.5)
    assert small.send_form("/compare", a=LIGHT, b=RELEASE).status == 200
    answered = time.monotonic()
    other.join()
    assert answered < ended[0]


def test_who_goes_away_ends_what_has_not_begun() -> None:
    begun: list[str] = []

    class Crew:
        def admit(self) -> None:
            return

        async def column(self, release: Given, article: Given, asked: object) -> None:
            begun.append(article.text)
            raise Problem("unreadable")

    desk = cast("Desk", SimpleNamespace(bounds=ServerBounds(at_once=1), crew=Crew(), verdicts=""))
    asked = AskedForm(a=Given(text="1"), b=Given(), lang="th", roles="given").of(
        tuple(Given(text=str(n)) for n in range(5))
    )

    async def gone() -> bool:
        return len(begun) == 2

    with pytest.raises(Problem, match="slow"):
        asyncio.run(columns_of(desk, asked, Given(text="ประกาศ"), gone))
    assert begun == ["0", "1"]


def test_the_end_of_the_server_in_the_middle_of_a_table() -> None:
    made = serving.start(bounds={"at_once": 1})
    body, media = serving.form(
        a_file=[(f"{n}.txt", f"{WRONG} {n} {LIGHT * 40}".encode()) for n in range(20)], b=RELEASE
    )
    head = (
        f"POST /compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    open_ = made.raw(head.encode() + body)
    time.sleep(0.5)
    made.process.send_signal(signal.SIGTERM)
    _, told = made.process.communicate(timeout=20)
    open_.close()
    assert (made.process.returncode, told or "") == (0, "")


@pytest.mark.parametrize("path", ["/compare", "/edit", "/save"])
def test_hostile_texts_names_and_labels_are_inert(served: Served, path: str) -> None:
    text = f"{HOSTILE} {LIGHT}"
    more = {"a2_label": HOSTILE, "a3_error": HOSTILE, "a3_label": HOSTILE, "pair": HOSTILE}
    for do in ("", "more", "csv"):
        answer = served.send_form(
            path, a=text, a2=f"{WRONG} {HOSTILE}", a4_file=("<img src=x>.txt", text.encode()),
            b=f"{RELEASE} {HOSTILE}", do=do, **more,
        )  # fmt: skip
        assert answer.status == 200
        if "csv" not in answer.headers["Content-Type"]:
            assert "<img" not in answer.text
            assert "<script>window" not in answer.text
