"""The terminal: fits its columns, breaks no word, ends with the answer."""

import re

import pytest
from made_up import (
    Pair,
    flood_pair,
    hostile_pair,
    large_pair,
    paged_pair,
    possible_pair,
    unrelated_pair,
)
from rich.cells import cell_len
from written import PAIRS, to_terminal

from dedup.model import Lang
from dedup.report.breaks import word_starts


def test_it_begins_and_ends_with_the_answer() -> None:
    lines = to_terminal(flood_pair()).splitlines()
    assert lines[0] == lines[-1] == "ไม่ตรงกัน 2 จุด · ตกหล่น 5 · เพิ่มเอง 1"


def test_texts_about_two_matters_take_two_lines() -> None:
    assert len(to_terminal(unrelated_pair()).splitlines()) == 2
    assert len(to_terminal(unrelated_pair(), full=True).splitlines()) > 5


@pytest.mark.parametrize("width", [40, 80])
def test_it_names_places_and_does_not_break_them(width: int) -> None:
    text = to_terminal(paged_pair(), width=width)
    assert re.search(r"ประกาศ หน้า 2 ย่อหน้า 2\s+ใช้งบ\[6\]ล้านบาท\n", text)
    assert re.search(r"ข่าว ย่อหน้า 2\s+ใช้งบ\[5\]ล้านบาท\n", text)
    lines = to_terminal(large_pair(20_000), width=width, full=True).splitlines()
    assert sum("ย่อหน้า" in line for line in lines) > 10
    assert all(re.search("ย่อหน้า [0-9]", line) for line in lines if "ย่อหน้า" in line)


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("full", [False, True], ids=["short", "full"])
def test_lines_fit_their_columns(name: str, width: int, lang: Lang, full: bool) -> None:
    lines = to_terminal(PAIRS[name], lang, width=width, full=full).splitlines()
    assert max(cell_len(line) for line in lines) <= width
    assert all(line == line.rstrip() for line in lines)


def test_no_word_is_broken() -> None:
    sentence = "ประชาชนในพื้นที่ได้รับความช่วยเหลือจากหน่วยงานที่เกี่ยวข้องอย่างทั่วถึงตามแผนของจังหวัด" * 2
    pair = Pair()
    pair.a.say(sentence), pair.b.say("อื่น")
    pair.add("a", sentence)
    starts = {sentence[at:] for at in (*word_starts(sentence), len(sentence))}
    for width in range(30, 100, 7):
        for full in (False, True):
            lines = to_terminal(pair.build(), width=width, full=full).splitlines()
            shown = [line.split("  ")[-1].strip().rstrip("…") for line in lines if "ประช" in line]
            assert shown
            for text in shown:
                at = sentence.index(text)
                assert sentence[at:] in starts
                assert sentence[at + len(text) :] in starts


def test_text_wraps_beside_its_label() -> None:
    lines = to_terminal(large_pair(3_000), full=True).splitlines()
    at = next(
        i for i, line in enumerate(lines) if line.startswith("  ย่อหน้า 1  ") and len(line) > 70
    )
    assert lines[at + 1].startswith(" " * 11)
    assert not lines[at + 1].startswith(" " * 12)


def test_it_counts_what_it_leaves_out() -> None:
    text = to_terminal(large_pair(20_000), "en")
    assert " more (--full)\n" in text
    assert len(text.splitlines()) < 40
    assert "--full" not in to_terminal(large_pair(20_000), "en", full=True)


def test_what_is_possible_stands_after_what_does_not_agree() -> None:
    text = to_terminal(possible_pair())
    assert text.index("!1") < text.index("!2") < text.index("?3") < text.index("?6")


@pytest.mark.parametrize(("count", "shown"), [(3, 3), (4, 4), (5, 3), (9, 3)])
def test_three_possible_ones_are_shown_or_four_where_that_is_all(count: int, shown: int) -> None:
    pair = Pair()
    for number in range(10, 10 + count):
        pair.link([pair.a.say(f"แจก|{number}|ถุง")], [pair.b.say(f"แจก|{number + 50}|ถุง")])
        pair.differ("number", str(number), str(number + 50), possible=True)
    made = pair.build()
    assert to_terminal(made).count("\n?") == shown
    assert to_terminal(made, full=True).count("\n?") == count


def test_a_place_is_not_broken_where_only_places_are_reported() -> None:
    pair = Pair()
    for number in range(10, 17):
        said = "ก" * (number - 9) + f"แจก|{number}|ถุง"
        pair.link([pair.a.say(said, gap="\n")], [pair.b.say(f"แจก|{number + 50}|ถุง", gap="\n")])
        pair.differ("number", str(number), str(number + 50))
    for width in range(34, 60):
        lines = to_terminal(pair.build(), width=width).splitlines()
        assert not [line for line in lines if line.endswith("ย่อหน้า")]
        assert sum(line.count("ย่อหน้า ") for line in lines) >= 14


def test_it_needs_no_colour() -> None:
    plain = to_terminal(flood_pair())
    coloured = to_terminal(flood_pair(), colour=True)
    assert "\x1b[" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
    assert "[76]" in plain


def test_it_obeys_nothing_in_the_texts() -> None:
    text = to_terminal(hostile_pair(), full=True)
    assert not re.search("[\x00-\x08\x0b-\x1f\u200b\u202e\u2066]", text)
    assert "⟨U+001B⟩[31m" in text


def test_what_nothing_was_added_to_is_reported_in_the_answer_alone() -> None:
    shown = to_terminal(possible_pair()).partition("\n\n")[2].rpartition("\n\n")[0]
    everything = to_terminal(possible_pair(), full=True)
    assert "ตกหล่น 0" not in shown
    assert everything.count("ตกหล่น 0  ") == 1
