"""``facts.added_facts``: a figure that the other version has nowhere is reported in a list."""

import hashlib
import re
from collections.abc import Iterator

import pytest

from dedup.comparison import compare
from dedup.facts import extract
from dedup.model import Comparison, Document, Fact
from dedup.text.normalise import normalise

FIGURES = ("number", "money", "date", "time", "contact")


def document(text: str) -> Document:
    return Document(text=text, name="x", sha256=hashlib.sha256(text.encode()).hexdigest())


def figures(text: str) -> list[Fact]:
    """Find the figures of a text."""
    return [one for one in extract(normalise(text)) if one.type in FIGURES]


def counts(one: Fact) -> bool:
    """Return whether a figure is reported: not a bare digit or an item's number, nor today."""
    numbered = one.type == "number" and re.match(r"\S+ที่ \d{1,2}", one.value)
    return re.search(r"\d{2}|\d .", one.value) is not None and not numbered


def silent(one: str, other: str, result: Comparison, side: int) -> Iterator[str]:
    """Give the figures of ``one`` that ``other`` lacks and no list of the comparison tells."""
    digits = re.sub(r"\D", "", normalise(other).text)
    others = figures(other)
    there = {(fact.type, number) for fact in others for number in _said(fact)}
    version = (result.a, result.b)[side]
    told = [(fact.start, fact.end) for fact in version.facts]
    values = {fact.value for fact in version.facts}
    for alert in (*result.discrepancies, *result.possible):
        for places in alert.places or ((alert.a, alert.b),):
            told.append((places[side].start, places[side].end))
            values.add(places[side].value)
    furniture = [(each.start, each.end) for each in version.sentences if each.kind == "furniture"]
    for fact in filter(counts, figures(one)):
        if any(start <= fact.start < end for start, end in furniture):
            continue
        stated = any(
            (kind, number) in there
            for kind in ({"number", "money"} if fact.type in ("number", "money") else {fact.type})
            for number in _numbers(fact)
        )
        shown = fact.value in values or any(
            start < fact.end and fact.start < end for start, end in told
        )
        # A telephone may be cut by lines and spaces, or stand among lines in a row.
        dialled = fact.type == "contact" and fact.value.isdigit() and fact.value in digits
        rounded = any(_rounded(fact, each) for each in others)
        if not stated and not shown and not dialled and not rounded:
            yield f"{fact.type} {fact.value}"


def _rounded(one: Fact, other: Fact) -> bool:
    """Return whether one of two figures of one thing is the other rounded: nearly equal."""
    plain = [re.fullmatch(r"(\d+(?:\.\d+)?) (\S.*)", each.value) for each in (one, other)]
    if plain[0] is None or plain[1] is None or plain[0][2] != plain[1][2]:
        return False
    left, right = (float(each[1]) for each in plain if each)
    digits = [len(each[1].replace(".", "").rstrip("0")) for each in plain if each]
    return digits[0] != digits[1] and abs(left - right) <= 0.02 * max(left, right)


def _numbers(fact: Fact) -> set[str]:
    """Give what a figure is known by: its number, or of a date its day and month, or its year."""
    day = _DAY.search(fact.value)
    if fact.type == "date" and day:
        return {day[0]}
    return set(re.findall(r"[\d.]+", fact.value))


def _said(fact: Fact) -> set[str]:
    """Give all that a figure says: of a date also its month and its year alone."""
    alone = set(re.findall(r"\d+", fact.value)) if fact.type == "date" else set()
    return _numbers(fact) | alone


_DAY = re.compile(r"(?<=-)\d\d-\d\d(?:-\d\d)?$")


CASES = [
    ("มีผู้เข้าอบรม 48 คน จากหมู่บ้านริมคลอง", "มีผู้เข้าอบรมจากหมู่บ้านริมคลอง", "48 คน"),
    ("จัดงานที่ลานเมืองในเดือนมีนาคม", "จัดงานที่ลานเมือง", "--03"),
    ("สอบถามได้ที่ศูนย์บริการ สายด่วน 1567", "สอบถามได้ที่ศูนย์บริการ", "1567"),
]


@pytest.mark.parametrize(("one", "other", "value"), CASES)
def test_a_figure_of_one_version_is_reported(one: str, other: str, value: str) -> None:
    assert value in {fact.value for fact in compare(document(one), document(other)).a.facts}
    assert value in {fact.value for fact in compare(document(other), document(one)).b.facts}


def test_a_count_of_visits_is_none_of_the_text() -> None:
    page = "หัวข้อข่าวของหมู่บ้านริมคลอง\nวันอาทิตย์ที่ 22 เมษายน 2561\n200\nพิมพ์\nข้อความข่าวของหมู่บ้านริมคลอง"
    facts = compare(document(page), document("ข้อความข่าวของหมู่บ้านริมคลอง")).a.facts
    assert [one.value for one in facts if one.type == "number"] == []


@pytest.mark.shared
def test_no_figure_of_the_pairs_is_silent(gold_pairs: dict[str, Comparison]) -> None:
    left = []
    for name, result in gold_pairs.items():
        texts = [result.a.document.text, result.b.document.text]
        for side, (one, other) in enumerate((texts, texts[::-1])):
            # Which pair and which side is enough to find it; the texts stay where they are.
            left += [f"{name} {'ab'[side]}: {each}" for each in silent(one, other, result, side)]
    assert left == []
