"""The HTML report as a string: one file, its own policy, nothing of the texts obeyed."""

import html
import json
import re
from importlib.resources import files
from pathlib import Path

import jinja2
import pytest
from made_up import (
    Pair,
    flood_pair,
    identical_pair,
    large_pair,
    linked,
    paged_pair,
    possible_pair,
    sparse_pair,
    unrelated_pair,
)
from written import PAIRS

from dedup.model import Comparison
from dedup.report import to_html
from dedup.report.formats.html import asset
from dedup.verdicts import key_of


@pytest.mark.parametrize("made", PAIRS.values(), ids=PAIRS)
def test_html_has_no_inline_handler_style_or_outside_request(made: Comparison) -> None:
    text = to_html(made)
    tags = re.findall(r"<[a-zA-Z][^>]*>", text[text.index("</style>") : text.index("<script>")])
    names = [re.sub(r'"[^"]*"', '""', tag) for tag in tags]
    assert not [tag for tag in names if re.search(r"\s(style|on\w+|src|srcset|action)\s*=", tag)]
    targets = re.findall(r'href="([^"]*)"', text)
    assert all(one.startswith(("#", "https://", "http://")) for one in targets)
    assert text.count("<script>") == text.count("</script>") == 1
    assert "{{" not in text.replace("{{ 7*7 }}", "").replace("{{…", "")


def test_html_states_its_policy_before_anything_else() -> None:
    text = to_html(flood_pair())
    policy = text.index("Content-Security-Policy")
    assert policy < text.index("<title>") < text.index("<style>")
    assert re.search(r"default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]{44}&#39;", text)
    assert "unsafe" not in text


def test_html_gives_the_side_with_more_to_tell_more_room() -> None:
    assert 'class="adds wide-first"' in to_html(flood_pair())
    assert 'class="adds wide-first"' in to_html(sparse_pair())
    assert 'class="adds even"' in to_html(identical_pair())
    assert "อีก 6 รายการ" in to_html(sparse_pair())


def test_html_of_two_matters_puts_everything_away() -> None:
    text = to_html(unrelated_pair())
    assert (
        text.index("คนละเรื่อง") < text.index('<details class="rest">') < text.index('id="differs"')
    )
    assert 'class="rest"' not in to_html(flood_pair())


def test_html_carries_notes_and_records_for_every_finding() -> None:
    made = possible_pair()
    text = to_html(made)
    records = [json.loads(html.unescape(one)) for one in re.findall(r'data-record="([^"]*)"', text)]
    found = {key_of(one, made) for one in (*made.discrepancies, *made.possible)}
    assert {one["key"] for one in records} == found
    assert 'data-line="ตัวเลข: ข่าว (ย่อหน้า 4) 500 · ประกาศ (ย่อหน้า 4) 600"' in text
    assert 'data-slack="• *ตัวเลข*: ข่าว' in text


def test_html_ids_are_unique_and_every_jump_lands() -> None:
    for made in (*PAIRS.values(), large_pair(20_000)):
        text = to_html(made)
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)
        sentences = {f"r{one.id + 1}" for one in made.a.sentences}
        sentences |= {f"p{one.id + 1}" for one in made.b.sentences}
        assert sentences <= set(ids)


def test_html_marks_where_pages_and_paragraphs_begin() -> None:
    text = to_html(paged_pair(), "en")
    rows = text[text.index('<table class="rows">') : text.index('<details id="reading">')]
    page = '<span class="pg" lang="en">p. {n}</span>'
    assert re.findall('class="pg"[^>]*>([^<]*)', rows) == ["p. 1", "p. 2", "p. 4"]
    assert f'<p>{page.format(n=1)}<a class="n" id="p1"' in rows
    assert f"ตั้งอยู่ริมแม่น้ำ{page.format(n=2)}ใกล้ตลาดเก่า" in rows
    assert f'<p>{page.format(n=4)}<a class="n" id="p5"' in rows
    # The text is one paragraph below its headline, the PDF one for each break.
    assert re.findall("¶[0-9]", rows) == ["¶1", "¶1", "¶2", "¶2", "¶3"]
    above = text[: text.index('<table class="rows">')]
    for place in ("p. 1, para. 2", "p. 2, para. 2", "pp. 1-2, para. 2", "p. 4, para. 3"):
        assert f'lang="en">{place}</a>' in above
    assert 'class="pg"' not in to_html(flood_pair())


def test_html_marks_a_page_inside_marked_words() -> None:
    pair = Pair()
    pair.link([pair.a.say("รวม|ทั้งหมด|3|แห่ง")], [pair.b.say("รวม|ทั้งสิ้นสามสิบ|แห่ง")])
    pair.differ("number", "3", "ทั้งสิ้นสามสิบ")
    pair.b.pages = [0, pair.b.text.index("สาม")]
    assert '>ทั้งสิ้น<span class="pg"' in to_html(pair.build())


def test_html_is_small() -> None:
    assert len(to_html(linked(100)).encode()) < 150_000
    assert len(to_html(large_pair()).encode()) < 6_000_000


@pytest.mark.parametrize("name", ["report.css", "report.js"])
def test_assets_are_small_and_hold_no_wording(name: str) -> None:
    text = asset(name)
    assert len(text.encode()) < 10_240
    assert not re.search("[\u0e00-\u0e7f]", text)
    assert "http" not in text


@pytest.mark.parametrize("name", ["report.html.j2", "macros.html.j2"])
def test_templates_escape_everything_and_hold_no_wording(name: str) -> None:
    text = (files("dedup.report") / "assets" / name).read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe|autoescape|Markup", text)
    assert not re.search("[\u0e00-\u0e7f]", text)
    shown = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
    shown = re.sub(r"<[^>]*>| rowspan=| lang=|ZWSP", "", shown)
    assert not re.search("[A-Za-z]{4,}", shown)


def test_only_our_own_files_are_exempt_from_escaping() -> None:
    package = Path(str(files("dedup.report")))
    sources = "\n".join(one.read_text(encoding="utf-8") for one in package.rglob("*.py"))
    assert sources.count("Markup(") == 1
    assert sorted(re.findall(r"[ =]ours\((.+)\),$", sources, re.MULTILINE)) == [
        '"" if lang == _LANG_OF_TEXTS else f\' lang="{lang}"\'',
        'asset("report.css")', 'asset("report.js")', "frame.bar", "frame.script", "frame.style",
    ]  # fmt: skip
    assert jinja2.__version__
