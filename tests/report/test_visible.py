"""Text made safe to show, and cut only where a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedup.report.visible import break_after, break_before, clip, is_boundary, pieces, plain, snap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("กขค", "กขค"),
        ("ก\u200bข", "ก⟨ZWSP⟩ข"),
        ("\u202eabc\u202c", "⟨RLO⟩abc⟨PDF⟩"),
        ("a\x1b[31m", "a⟨U+001B⟩[31m"),
        ("ก\nข\tค  ง", "ก ข ค ง"),
        ("\ufeff", "⟨BOM⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("\uf700", "⟨U+F700⟩"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("ก\u200d", "ก⟨ZWJ⟩"),
        ("\u2028", "⟨U+2028⟩"),
        ("", ""),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_hidden_characters_are_named(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text())
def test_pieces_hide_nothing_and_lose_nothing(text: str) -> None:
    kept = "".join(part for part, hidden in pieces(text) if not hidden)
    assert all(ch in text for ch in kept)
    hidden = sum(1 for _, is_hidden in pieces(text) if is_hidden)
    assert len(kept) + hidden == len(text)


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("ที่นี่", 1, False),
        ("ที่นี่", 3, True),
        ("ทำ", 1, False),
        ("เก", 1, True),
        ("e\u0301x", 1, False),
        ("\r\n", 1, False),
        ("🇹🇭🇱🇦", 1, False),
        ("🇹🇭🇱🇦", 2, True),
        ("🇹🇭🇱🇦", 3, False),
        ("👍🏽", 1, False),
        ("👩\u200d🚀", 1, False),
        ("👩\u200d🚀", 2, False),
        ("ก\u200dข", 2, True),
        (" ่", 1, True),
        ("กข", 0, True),
        ("กข", 2, True),
    ],
)
def test_clusters_are_never_cut(text: str, at: int, expected: bool) -> None:
    assert is_boundary(text, at) is expected


def test_a_span_widens_to_whole_clusters() -> None:
    assert snap("น้ำท่วม", 1, 4) == (0, 5)
    assert snap("น้ำท่วม", 3, 5) == (3, 5)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("สั้น", 10, "สั้น"),
        ("หนึ่ง สอง สาม สี่", 14, "หนึ่ง สอง สาม…"),
        ("กกกกกกกกกเขขขขข", 12, "กกกกกกกกก…"),
        ("กกกกกที่ที่", 6, "กกกกก…"),
        ("กกกกกกกก", 4, "กกกก…"),
    ],
)
def test_clipping_says_so_and_cuts_where_a_syllable_ends(
    text: str, limit: int, expected: str
) -> None:
    assert clip(text, limit) == expected


@given(
    st.text(alphabet="กขเแที่ำ้ \u200dae\u0301", max_size=40), st.integers(1, 50), st.integers(0, 20)
)
def test_breaks_move_forward_within_the_text(text: str, at: int, reach: int) -> None:
    if text:
        assert 1 <= break_before(text, at, reach) <= len(text)
        assert (
            is_boundary(text, break_before(text, at, reach)) or break_before(text, at, reach) == 1
        )
    assert 0 <= break_after(text, min(at, len(text)), reach) <= len(text)
