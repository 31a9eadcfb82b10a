"""Short texts to pass on: for LINE, for Slack, for a mail, about one point."""

import pytest
from made_up import Pair, flood_pair, hostile_pair, identical_pair, paged_pair

from dedup.report.formats.markdown import summary_markdown
from dedup.report.formats.summary import (
    LINE_LIMIT,
    note_line,
    note_mail,
    note_slack,
    summary_text,
)
from dedup.report.view import view_of


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_message_for_line_is_short_and_begins_with_the_answer(lang: str) -> None:
    for made in (flood_pair(), hostile_pair(), identical_pair()):
        text = summary_text(view_of(made, "th" if lang == "th" else "en"))
        assert len(text) <= LINE_LIMIT
        assert "\u202e" not in text
    view = view_of(flood_pair())
    lines = summary_text(view).splitlines()
    assert lines[0] == view.verdict.line
    assert "ข่าว (ย่อหน้า 2) 76 · ประกาศ (ย่อหน้า 4) 67" in " ".join(lines)
    assert "\n## " in summary_markdown(view)


def test_the_message_names_pages_where_there_are_pages() -> None:
    text = summary_text(view_of(paged_pair()))
    assert "ประกาศ (หน้า 1 ย่อหน้า 2) 200" in text
    assert "0 2555 7777 (หน้า 4 ย่อหน้า 3)" in text


def test_what_the_message_for_line_leaves_out_is_counted() -> None:
    pair = Pair()
    for number in range(60):
        pair.a.say(f"ข้อความใหม่ลำดับที่ {number:03d}")
        pair.both(f"คั่น {number:03d}")
        pair.add("a", f"ข้อความใหม่ลำดับที่ {number:03d}")
    text = summary_text(view_of(pair.build()))
    assert len(text) <= LINE_LIMIT
    assert text.splitlines()[-1].startswith("อีก ")


def test_the_summary_for_documents_counts_what_it_leaves_out() -> None:
    pair = Pair()
    for number in range(20):
        pair.a.say(f"ข้อความใหม่ลำดับที่ {number:03d}")
        pair.both(f"คั่น {number:03d}")
        pair.add("a", f"ข้อความใหม่ลำดับที่ {number:03d}")
    assert "- อีก 12 รายการ" in summary_markdown(view_of(pair.build()))


def test_a_note_says_what_either_has_and_where() -> None:
    view = view_of(flood_pair())
    one = view.discrepancies[0]
    said = "ข่าว (ย่อหน้า 2) 76 · ประกาศ (ย่อหน้า 4) 67"
    assert note_line(one, view) == f"ตัวเลข: {said}"
    assert note_slack(one, view) == f"• *ตัวเลข*: {said}"
    assert note_mail(one, view).splitlines() == [
        f"ตัวเลข: {said}",
        "  ข่าว: นายสมมติ ใจดีกล่าวว่ามีบ้านเสียหาย76หลัง",
        "  ประกาศ: …ใจดีผู้ว่าราชการจังหวัดกล่าวว่ามีบ้านเสียหาย67หลัง",
    ]
