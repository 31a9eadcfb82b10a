"""``facts.checks.apart.acts``: one act in two stances, found by the words around it."""

import pytest
from facts_tabled import cases, compared

OPENING = "นายมานะ ทองพจนดี เปิดเผยว่า ปีนี้ฝนมาช้ากว่าทุกปีและน้ำในคลองลดลงมาก"
CLOSING = "สมาชิกสหกรณ์ริมน้ำรับปุ๋ยชีวภาพราคาถูกจากโรงผสมของกลุ่มแม่บ้าน"
PLANNED = "ชุมชนริมคลองเตรียมซ่อมสะพานไม้เก่าหน้าวัดท่าเกวียนในเดือนหน้า"
PROPOSED = "ชุมชนริมคลองเสนอซ่อมสะพานไม้เก่าหน้าวัดท่าเกวียนในเดือนหน้า"
DONE = "เมื่อวานนี้ช่างจากในเมืองมาช่วยกันหลายคน และได้ซ่อมสะพานไม้เก่าหน้าวัดท่าเกวียนจนใช้ได้ดี"
APPROVED = "ไฟเขียวซ่อมสะพานไม้เก่าหน้าวัดท่าเกวียน"
# Each case: id, a sentence of either version far from each other, and the words of the alert.
APART = [
    ("done or planned", DONE, PLANNED, "ได้ซ่อม", "เตรียมซ่อม"),
    ("approved or proposed", APPROVED, PROPOSED, "ไฟเขียวซ่อม", "เสนอซ่อม"),
]
AGREE = [
    ("the same stance", "เตรียมซ่อมสะพานไม้เก่าหน้าวัดท่าเกวียน", PLANNED),
    ("another thing", "ไฟเขียวซ่อมถนนสายบ้านดอน", PROPOSED),
    ("of another act between", "ไฟเขียว 4 แผนงานเพื่อซ่อมสะพานไม้เก่าหน้าวัดท่าเกวียน", PROPOSED),
]


def certainties(first: str, last: str) -> list[tuple[str, str]]:
    """Find what differs in certainty, where one version opens and the other closes with it."""
    return certainties_of(f"{first}\n\n{OPENING}\n{CLOSING}", f"{OPENING}\n{CLOSING}\n{last}")


def certainties_of(a: str, b: str) -> list[tuple[str, str]]:
    return [(left, right) for kind, left, right in compared(a, b) if kind == "certainty"]


@pytest.mark.parametrize(("first", "last", "left", "right"), cases(APART))
def test_an_act_is_found_again_far_off(first: str, last: str, left: str, right: str) -> None:
    assert certainties(first, last) == [(left, right)]
    assert certainties(last, first) == [(right, left)]


@pytest.mark.parametrize(("first", "last"), cases(AGREE))
def test_acts_that_agree_or_are_two_raise_none(first: str, last: str) -> None:
    assert certainties(first, last) == []
    assert certainties(last, first) == []


def test_a_headline_that_says_more_than_its_own_body_is_told() -> None:
    body = f"{OPENING}\n{CLOSING}\n{PROPOSED}"
    assert certainties_of(f"{APPROVED}\n\n{body}", body) == [("ไฟเขียวซ่อม", "เสนอซ่อม")]


def test_an_act_told_in_its_stance_elsewhere_is_no_disagreement() -> None:
    body = f"{OPENING}\n{CLOSING}\n{PROPOSED}"
    assert certainties_of(f"{APPROVED}\n\n{body}", f"{body}\n{APPROVED}ริมคลอง") == []
