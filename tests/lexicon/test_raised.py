"""What stands raised never becomes a digit of the number before it."""

import pytest

from dedup.lexicon.raised import raised


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("1,250", "2", ""),
        ("ร้อยละ 12", "3", ""),
        ("๔๘", "๑", ""),
        ("48 ", "[1]", ""),
        ("48", "1,2", ""),
        ("48", "*", ""),
        ("48", "ก", ""),
        ("48", " ", " "),
        ("ราย", "2", "²"),
        ("30 m", "2", "²"),
        ("5 ตร.ม.", "๒", "²"),
        ("3 × 10", "6", "⁶"),
        ("10", "-3", "-³"),
        ("1,110", "6", ""),
        ("5", "th", "th"),
        ("จุฬา", "ฯ", "ฯ"),
        ("", "1", "¹"),
    ],
)
def test_a_raised_mark_is_kept_apart(before: str, mark: str, after: str) -> None:
    assert raised(mark, before) == after
