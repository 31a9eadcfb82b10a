"""Lines of Thai broken between words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedup.report.breaks import clip, last_break, next_break, word_starts
from dedup.report.visible import is_boundary

SENTENCE = "ประชาชนในพื้นที่ได้รับความช่วยเหลือ"


def test_words_are_found_where_a_reader_parts_them() -> None:
    starts = (*word_starts(SENTENCE), len(SENTENCE))
    words = [SENTENCE[a:b] for a, b in pairwise(starts)]
    assert words == ["ประชาชน", "ใน", "พื้นที่", "ได้รับ", "ความช่วยเหลือ"]


def test_a_sign_of_repetition_begins_no_line() -> None:
    assert [at for at in word_starts("ต่างๆ กัน กรุงเทพฯ") if "ต่างๆ กัน กรุงเทพฯ"[at] in "ๆฯ"] == []


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("สั้น", 10, "สั้น"),
        (SENTENCE, 12, "ประชาชนใน…"),
        (SENTENCE, 16, "ประชาชนในพื้นที่…"),
        ("หนึ่ง สอง สาม สี่", 14, "หนึ่ง สอง สาม…"),
        ("กกกกกกกก", 4, "กกกก…"),
    ],
)
def test_clipping_cuts_no_word_and_says_so(text: str, limit: int, expected: str) -> None:
    assert clip(text, limit) == expected


def test_the_next_place_is_not_beyond_what_has_to_be_shown() -> None:
    assert next_break((0, 5, 9), 3, 8) == 5
    assert next_break((0, 5, 9), 6, 8) == 8
    assert next_break((0, 5, 9), 10, 12) == 12


@given(st.text(alphabet="กขเแที่ำ้ \u200dae\u0301ๆ", max_size=40), st.integers(1, 50))
def test_breaks_move_forward_within_the_text(text: str, at: int) -> None:
    if text:
        place = last_break(text, word_starts(text), at)
        assert 1 <= place <= len(text)
        assert is_boundary(text, place) or place == 1
