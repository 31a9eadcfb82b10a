"""``facts.kinds.number``: scales after digits: whole, with marks lost, and what is none."""

from itertools import combinations

import pytest
from facts_tabled import alerts, cases, stated
from hypothesis import given
from hypothesis import strategies as st

from dedup.facts import extract
from dedup.lexicon.numerals import SCALES
from dedup.text.normalise import normalise

_LOST = "่้"


def _without(word: str, places: tuple[int, ...]) -> str:
    return "".join(letter for at, letter in enumerate(word) if at not in places)


def _damaged() -> list[tuple[str, int]]:
    found = []
    for word, factor in SCALES.items():
        marks = [at for at, letter in enumerate(word) if letter in _LOST]
        for count in range(len(marks) + 1):
            found += [(_without(word, places), factor) for places in combinations(marks, count)]
    return found


@pytest.mark.parametrize(("scale", "factor"), _damaged())
def test_a_scale_counts_with_and_without_its_marks(scale: str, factor: int) -> None:
    assert [value for _, value in stated(f"ใช้เงิน 5 {scale}บาท", "money")] == [f"{5 * factor} บาท"]


@given(st.text("หมื่นล้านพันแสนรอยสิบ ๆ่้ื\n-5,.", max_size=24))
def test_nothing_like_a_scale_raises(text: str) -> None:
    extract(normalise(f"ใช้เงิน 5 {text}บาท"))


VALUES = [
    ("vowel lost too", "ใช้เงิน 5 หมนล้านบาท", ["5"]),
    ("per cent at most", "ลดลงไม่เกินร้อยละ 5 ต่อปี", ["5 %"]),
    ("per cent at least", "เก็บได้ไม่ต่ำกว่าร้อยละ 20", ["20 %"]),
    ("per cent over", "ผู้ตอบมากกว่าร้อยละ 50", ["50 %"]),
    ("each at most", "แจกไม่เกินครัวเรือนละ 5 ถุง", ["5 ถุง"]),
    ("documents", "มีเอกสาร 5 ล้านเอกสาร", ["5000000"]),
    ("telephones", "จดทะเบียน 5 ล้านโทรศัพท์", ["5000000"]),
    ("a thousand documents", "มีเอกสาร 5 พันเอกสาร", ["5000"]),
    ("a rank", "จาก 5 พันเอกผู้นั้น", ["5"]),
]


@pytest.mark.parametrize(("text", "values"), cases(VALUES))
def test_value(text: str, values: list[str]) -> None:
    assert [value for _, value in stated(text, "number")] == values


SUMS = [
    ("falling range", "ลดจาก 20 - 15 ล้านบาท", ["20000000-15000000 บาท"]),
    ("start written out", "กู้ได้ 50,001 - 5 ล้านบาท", ["50001-5000000 บาท"]),
    ("rising range", "กู้ได้ 2 - 5 ล้านบาท", ["2000000-5000000 บาท"]),
]


@pytest.mark.parametrize(("text", "values"), cases(SUMS))
def test_sum(text: str, values: list[str]) -> None:
    assert [value for _, value in stated(text, "money")] == values


def test_per_cent_with_a_bound_has_one_value_in_both_notations() -> None:
    assert alerts("อัตราว่างงาน{}ในปีหน้า", "ไม่เกินร้อยละ 5", "ไม่เกิน 5%") == []
