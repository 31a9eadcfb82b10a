"""Markdown: nothing in the texts is obeyed, and it stays short."""

import re

from made_up import flood_pair, hostile_pair, large_pair, paged_pair

from dedup.report import to_markdown


def test_markdown_obeys_nothing_in_the_texts() -> None:
    text = to_markdown(hostile_pair())
    unescaped = re.sub(r"\\.", "", text)
    assert "<" not in unescaped.replace("<br>", "")
    assert "`" not in unescaped
    assert "](" not in unescaped
    assert not re.search("[\x00-\x08\x1b\u200b\u202e\u2066]", text)
    for line in unescaped.splitlines():
        assert line.count("|") in (0, 4, 5)


def test_markdown_marks_words_and_leaves_out_what_is_the_same() -> None:
    text = to_markdown(flood_pair(), "en")
    assert "**ผู้ว่าราชการจังหวัด**" in text
    assert "6 identical pairs of sentences" in text
    assert "สถานีที่ 4" not in text
    assert "<https://example.go.th/news/1>" in text


def test_markdown_stays_short_for_long_documents() -> None:
    made = large_pair(20_000)
    assert len(to_markdown(made)) < len(made.a.document.text) + len(made.b.document.text)


def test_markdown_names_the_place_of_everything_it_quotes() -> None:
    text = to_markdown(paged_pair())
    assert "- ข่าว (ย่อหน้า 2): ใช้งบ **5** ล้านบาท" in text
    assert "- ประกาศ (หน้า 2 ย่อหน้า 2): ใช้งบ **6** ล้านบาท" in text
    # A sentence over a page break names both pages, what stands on one page only that.
    assert "- ตั้งอยู่ริมแม่น้ำใกล้ตลาดเก่า (หน้า 1-2 ย่อหน้า 2)" in text
    assert "**0 2555 7777** (p. 4, para. 3)" in to_markdown(paged_pair(), "en")
