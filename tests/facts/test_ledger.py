"""``facts.ledger``: the hedge ledger: what became of what one version leaves open."""

import json

import pytest
from facts_tabled import cases

from dedup import to_json
from dedup.comparison import compare
from dedup.model import Comparison, Document, Hedge

FRAME = (
    "ตลาดริมคลองบางน้ำใสเปิดขายปลาทุกวันเสาร์ตลอดปี\n\n"
    "ชุมชนริมน้ำ{}ตามที่ตกลงกันในที่ประชุม\n\n"
    "ผู้ใหญ่บ้านขอบคุณชาวบ้านที่มาช่วยกันทำความสะอาดคลอง"
)
# Each case: id, what stands in the frame of either version, stance and fate of the one hedge of
# the first, and what answers it.
FATES = [
    ("kept", "คาดว่าจะสร้างสะพาน", "คาดว่าจะสร้างสะพาน", "expected", "kept", "คาดว่าจะสร้าง"),
    ("kept in another word", "เล็งสร้างสะพาน", "เตรียมสร้างสะพาน", "planned", "kept", "เตรียมสร้าง"),
    ("a plan will be", "เตรียมสร้างสะพาน", "จะสร้างสะพาน", "planned", "kept", "จะสร้าง"),
    ("dropped", "อาจสร้างสะพาน", "สร้างสะพาน", "possible", "dropped", "สร้าง"),
    ("done", "เตรียมสร้างสะพาน", "ได้สร้างสะพาน", "planned", "strengthened", "ได้สร้าง"),
    ("approved", "เสนอสร้างสะพาน", "ไฟเขียวสร้างสะพาน", "proposed", "strengthened", "ไฟเขียวสร้าง"),
    ("less sure", "เตรียมสร้างสะพาน", "อาจสร้างสะพาน", "planned", "weakened", "อาจสร้าง"),
]


def compared(a: str, b: str) -> Comparison:
    one, other = (Document(text=text, name="x", sha256="") for text in (a, b))
    return compare(one, other)


def only(entries: tuple[Hedge, ...]) -> Hedge:
    assert len(entries) == 1, entries
    return entries[0]


@pytest.mark.parametrize(("a", "b", "stance", "fate", "answer"), cases(FATES))
def test_what_became_of_a_hedge_is_reported(
    a: str, b: str, stance: str, fate: str, answer: str
) -> None:
    comparison = compared(FRAME.format(a), FRAME.format(b))
    entry = only(comparison.hedges("a"))
    assert (entry.stance, entry.fate) == (stance, fate)
    assert [comparison.b.quote(one.place) for one in entry.answers] == [answer]


def test_a_hedge_without_a_counterpart_is_absent() -> None:
    comparison = compared(FRAME.format("อาจสร้างสะพาน"), FRAME.split("\n\n")[0])
    entry = only(comparison.hedges("a"))
    assert (entry.fate, entry.answers) == ("absent", ())
    assert comparison.a.quote(entry.place) == "อาจสร้าง"


def test_a_headline_answers_too_and_the_furthest_answer_decides() -> None:
    headline = "ชาวบ้านได้สร้างสะพานริมคลองบางน้ำใส\n\n"
    body = FRAME.format("เตรียมสร้างสะพานริมคลองบางน้ำใส")
    comparison = compared(headline + body, body)
    entry = only(comparison.hedges("b"))
    assert entry.fate == "strengthened"
    assert [(one.fate, one.headline) for one in entry.answers] == [
        ("strengthened", True),
        ("kept", False),
    ]


def test_a_repeated_hedge_is_one_entry() -> None:
    text = FRAME.format("อาจสร้างสะพาน")
    again = text + "\n\nชุมชนริมน้ำอาจสร้างสะพานตามที่ตกลงกันในที่ประชุม"
    only(compared(again, text).hedges("a"))


def test_swapping_the_versions_swaps_the_ledger() -> None:
    a, b = FRAME.format("คาดว่าจะสร้างสะพาน"), FRAME.format("เล็งสร้างสะพาน")
    there, back = compared(a, b), compared(b, a)

    def told(entries: tuple[Hedge, ...]) -> list[tuple[object, ...]]:
        return [(one.place, one.stance, one.answers) for one in entries]

    assert told(there.hedges("a")) == told(back.hedges("b")) != []
    assert told(there.hedges("b")) == told(back.hedges("a")) != []


def test_the_json_has_the_ledger_of_both_versions() -> None:
    a, b = FRAME.format("อาจสร้างสะพาน"), FRAME.format("สร้างสะพาน")
    ledger = json.loads(to_json(compared(a, b)))["ledger"]
    (entry,) = ledger["a"]
    assert ledger["b"] == []
    assert (entry["text"], entry["stance"], entry["fate"]) == ("อาจสร้าง", "possible", "dropped")
    (answer,) = entry["answers"]
    assert (answer["text"], answer["stance"], answer["fate"]) == ("สร้าง", None, "dropped")
    assert b[answer["start"] : answer["end"]] == "สร้าง"
    assert answer["headline"] is False
