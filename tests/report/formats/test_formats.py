"""What holds for every format: same content, same order, same bytes, every finding."""

import re
import subprocess
import sys

import pytest
from made_up import Pair, flood_pair, possible_pair, sparse_pair
from written import FORMATS, PAIRS, to_terminal

from dedup.model import Lang
from dedup.report import to_html, to_line, to_markdown


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_same_comparison_gives_the_same_text(format_: str, name: str, lang: Lang) -> None:
    write, made = FORMATS[format_], PAIRS[name]
    text = write(made, lang)
    assert text == write(made, lang)
    assert text.endswith("\n")
    assert text.encode("utf-8")


@pytest.mark.parametrize("name", ["markdown", "html", "terminal"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_report_says_the_same_in_the_same_order(name: str, lang: Lang) -> None:
    text = FORMATS[name](flood_pair(), lang)
    if name == "html":
        text = text[text.index("<header") : text.index('class="copy"')]
    text = re.sub(r"<[^>]*>|[*\\\s]", "", text)
    wanted = ["15", "76", "67", "ยังไม่ลด", "ขุดลอก", "90"]
    places = [text.index(one) for one in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["markdown", "html", "terminal"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_finding_is_in_every_format(name: str, lang: Lang) -> None:
    text = (
        to_terminal(possible_pair(), lang, full=True)
        if name == "terminal"
        else FORMATS[name](possible_pair(), lang)
    )
    text = text[text.index('id="differs"') : text.index('class="adds')] if name == "html" else text
    for value in ("500", "600", "710", "810", "92", "93", "95", "96", "7 หน้า"):
        assert value in text
    assert text.count({"th": "มั่นใจมาก", "en": "very sure"}[lang]) == 1
    assert {"th": "อีก 2 แห่ง", "en": "2 more places"}[lang] in text


def test_the_line_says_the_answer_and_the_names() -> None:
    assert to_line(flood_pair(), "en") == (
        "ข่าว.txt ↔ ประกาศ.txt: 2 do not agree · Left out 5 · Added 1 · "
        "15 of 16 sentences of the article checked; 1 have no counterpart"
    )
    assert to_line(PAIRS["unrelated"]) == ("ข่าว.txt ↔ ประกาศ.txt: คนละเรื่อง: เลือกไฟล์ผิดหรือไม่")
    assert all("\n" not in to_line(made) for made in PAIRS.values())


@pytest.mark.parametrize("name", ["markdown", "html", "terminal"])
def test_what_is_not_stated_and_what_stands_twice_is_said(name: str) -> None:
    text = FORMATS[name](sparse_pair(), "th")
    assert "ไม่ได้ระบุ" in text
    assert "2 แห่ง" in text
    assert "คนเดียวกัน" not in text


@pytest.mark.process
def test_importing_the_reports_loads_nothing_heavy() -> None:
    loaded = "import sys, dedup.report; print({'jinja2', 'rich', 'pythainlp'} & set(sys.modules))"
    shown = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, check=True, text=True
    ).stdout
    assert shown.strip() == "set()"


def test_two_releases_are_never_called_article_and_release() -> None:
    pair = Pair("ก.txt", "ข.txt")
    pair.a.date, pair.b.date = "2020-07-15", "2020-07-21"
    pair.link([pair.a.say("เสียหาย|76|หลัง")], [pair.b.say("อาจเสียหาย|67|หลัง")])
    pair.differ("number", "76", "67")
    pair.hedge("b", "อาจเสียหาย", "possible", "เสียหาย")
    pair.a.say("ชาวบ้านอพยพ")
    pair.add("a", "ชาวบ้านอพยพ")
    made = pair.build()
    for written in (to_html(made), to_markdown(made), to_terminal(made, full=True)):
        assert "15 ก.ค." in written
        assert not re.search("ข่าว|ประกาศ", written)
