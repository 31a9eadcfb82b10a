"""Alignment: which sentences answer which, split, joined, moved, repeated, in other words."""

from collections import defaultdict
from random import Random

import pytest

from dedup.align import Alignment, AlignSettings, align
from dedup.model import Document, check_tiling
from dedup.text import analyse

RICE = "กระทรวงพาณิชย์ขยายตลาดข้าวหอมมะลิไปยังประเทศเพื่อนบ้านแล้ว"
FISH = "กรมประมงปล่อยพันธุ์ปลานิลลงอ่างเก็บน้ำทุกจังหวัดในภาคเหนือ"
RAIL = "การรถไฟเปิดเดินรถเส้นทางใหม่สายตะวันออกเฉียงเหนือวันละสองเที่ยว"
BANK = "ธนาคารกลางคงอัตราดอกเบี้ยนโยบายไว้ตามเดิมจนถึงสิ้นไตรมาส"
SCHOOL = "โรงเรียนขนาดเล็กได้รับคอมพิวเตอร์พร้อมอินเทอร์เน็ตความเร็วสูงครบทุกห้อง"


def aligned(a: list[str], b: list[str], settings: AlignSettings | None = None) -> Alignment:
    """Align two texts given by their paragraphs."""
    readings = [
        analyse(Document(text="\n\n".join(lines), name=name, sha256=""))
        for name, lines in (("a", a), ("b", b))
    ]
    return align(readings[0], readings[1], settings)


def linked(alignment: Alignment) -> list[tuple[str, str, bool]]:
    """Show each pairing by the first letters of both sides and whether it moved."""
    return [
        (
            alignment.a.text_of(pair.a[0])[:8],
            alignment.b.text_of(pair.b[0])[:8],
            pair.moved,
        )
        for pair in alignment.pairings
    ]


def test_a_text_answers_itself() -> None:
    found = aligned([RICE, FISH, RAIL], [RICE, FISH, RAIL])
    assert [(pair.a, pair.b) for pair in found.pairings] == [((n,), (n,)) for n in range(3)]
    assert {pair.matched_by for pair in found.pairings} == {"exact"}
    assert not any(pair.moved for pair in found.pairings)


def test_one_moved_sentence_is_the_only_one_moved() -> None:
    found = aligned([RICE, FISH, RAIL, BANK], [RAIL, RICE, FISH, BANK])
    assert linked(found) == [
        (RICE[:8], RICE[:8], False),
        (FISH[:8], FISH[:8], False),
        (RAIL[:8], RAIL[:8], True),
        (BANK[:8], BANK[:8], False),
    ]


def test_a_reversed_text_keeps_one_sentence_in_place() -> None:
    found = aligned([RICE, FISH, RAIL, BANK], [BANK, RAIL, FISH, RICE])
    assert [(one, other) for one, other, _ in linked(found)] == [
        (line[:8], line[:8]) for line in (RICE, FISH, RAIL, BANK)
    ]
    assert sum(pair.moved for pair in found.pairings) == 3


def test_what_only_one_side_says_is_not_linked() -> None:
    found = aligned([RICE, BANK, FISH], [RICE, SCHOOL, FISH])
    assert linked(found) == [(RICE[:8], RICE[:8], False), (FISH[:8], FISH[:8], False)]
    assert found.repeated_a == found.repeated_b == frozenset()


def test_unrelated_texts_have_no_links() -> None:
    assert aligned([RICE, FISH], [BANK, SCHOOL]).pairings == ()


@pytest.mark.parametrize(
    ("one", "several"),
    [
        (f"{RICE}และ{FISH}", f"{RICE} {FISH}"),
        (f"{RICE}โดย{BANK}และ{FISH}", f"{RICE} {BANK} {FISH}"),
    ],
    ids=["in two", "in three"],
)
def test_a_split_sentence_is_linked_whole(one: str, several: str) -> None:
    """Whatever cuts are made, all of both sides is linked."""
    found = aligned([one, RAIL], [several, RAIL])
    assert len(found.a.sentences) < len(found.b.sentences)
    for reading, side in ((found.a, "a"), (found.b, "b")):
        numbers = [number for pair in found.pairings for number in getattr(pair, side)]
        assert numbers == list(range(len(reading.sentences)))


def test_a_paraphrase_is_linked_by_what_it_says() -> None:
    found = aligned(
        [RICE, "หมอเตือนชาวนาอย่ากินเห็ดป่า เพราะราวครึ่งหนึ่งมีพิษ", BANK],
        [RICE, "แพทย์เตือนเกษตรกรไม่ให้รับประทานเห็ดป่า เนื่องจากประมาณครึ่งหนึ่งเป็นพิษ", BANK],
    )
    left = "".join(found.a.text_of(n) for pair in found.pairings for n in pair.a)
    assert "เห็ดป่า" in left
    assert not any(pair.moved for pair in found.pairings)


TRAINING = "กระทรวงแรงงานจัดฝึกอบรมช่างไฟฟ้าให้ผู้ว่างงานในจังหวัดสงขลา"


def test_among_copied_sentences_the_same_topic_is_no_answer() -> None:
    complaint = "ผู้ว่างงานร้องเรียนค่าแรงขั้นต่ำต่อนายอำเภอ"
    found = aligned([FISH, RAIL, TRAINING, BANK, SCHOOL], [FISH, RAIL, complaint, BANK, SCHOOL])
    assert [left for left, _, _ in linked(found)] == [FISH[:8], RAIL[:8], BANK[:8], SCHOOL[:8]]


def test_in_a_free_rewrite_as_little_in_common_is_an_answer() -> None:
    rewritten = [
        "ปลานิลถูกนำไปปล่อยตามอ่างเก็บน้ำของภาคเหนือครบทุกจังหวัดโดยเจ้าหน้าที่ประมง",
        "ผู้โดยสารสายตะวันออกเฉียงเหนือขึ้นรถไฟเส้นทางใหม่ได้วันละสองรอบ",
        "ผู้ว่างงานได้เรียนซ่อมระบบไฟกับทางการ",
        "ดอกเบี้ยนโยบายไม่เปลี่ยนจนสิ้นไตรมาส ตามมติแบงก์ชาติ",
        "เด็กในโรงเรียนเล็กทุกห้องมีคอมพิวเตอร์กับเน็ตเร็วใช้",
    ]
    found = aligned([FISH, RAIL, TRAINING, BANK, SCHOOL], rewritten)
    assert (TRAINING[:8], "ผู้ว่างง", False) in linked(found)


def test_between_strangers_as_little_in_common_is_no_answer() -> None:
    others = [
        "นักวิ่งหลายร้อยคนออกตัวหน้าศาลากลางก่อนฟ้าสาง",
        "ผู้ว่างงานร้องเรียนค่าแรงขั้นต่ำต่อนายอำเภอ",
        "หอศิลป์แขวนภาพวาดสีน้ำของเด็กพิเศษตลอดเดือน",
    ]
    assert linked(aligned([FISH, RAIL, TRAINING, BANK, SCHOOL], others)) == []


@pytest.mark.parametrize("times", [2, 3])
def test_a_repeated_sentence_is_linked_once_and_adds_nothing(times: int) -> None:
    found = aligned([FISH, RICE, RAIL], [*[RICE] * times, FISH, RICE, RAIL])
    rice = [n for n in range(len(found.b.sentences)) if found.b.text_of(n) == RICE]
    answering = {number for pair in found.pairings for number in pair.b}
    assert len(rice) == times + 1
    assert len(answering.intersection(rice)) == 1
    assert set(rice) - answering == set(found.repeated_b)


def test_damage_does_not_hinder() -> None:
    found = aligned(
        ["สำนักงานทำให้ธุรกิจไทยเข้าสู่ตลาดสากลได้มากขึ้น", RICE],
        ["สานักงานท้าให้ธุรกิจไทยเข้าสู่ตลาดสากลไดม้ ากขึ้น", RICE],
    )
    assert [(pair.a, pair.b) for pair in found.pairings] == [((0,), (0,)), ((1,), (1,))]


PAIRS = [
    ([RICE, FISH, RAIL], [RAIL, f"{RICE} และ{BANK}", FISH]),
    ([RICE, RICE, FISH], [FISH, RICE]),
    ([f"{RICE} {FISH}", BANK], [BANK, FISH, RICE, SCHOOL]),
    ([RICE], [RICE]),
    ([BANK], [""]),
]


@pytest.mark.parametrize(("a", "b"), PAIRS, ids=range(len(PAIRS)))
def test_swapping_the_sides_swaps_the_result(a: list[str], b: list[str]) -> None:
    one, other = aligned(a, b), aligned(b, a)
    assert one.a.sentences == other.b.sentences
    assert one.b.sentences == other.a.sentences
    assert (one.repeated_a, one.repeated_b) == (other.repeated_b, other.repeated_a)
    assert sorted((pair.a, pair.b, pair.moved, pair.matched_by) for pair in one.pairings) == sorted(
        (pair.b, pair.a, pair.moved, pair.matched_by) for pair in other.pairings
    )


@pytest.mark.parametrize(("a", "b"), PAIRS, ids=range(len(PAIRS)))
def test_sentences_tile_and_are_linked_at_most_once(a: list[str], b: list[str]) -> None:
    found = aligned(a, b)
    for reading, side in ((found.a, "a"), (found.b, "b")):
        check_tiling(reading.document.text, reading.sentences)
        numbers = [number for pair in found.pairings for number in getattr(pair, side)]
        assert len(numbers) == len(set(numbers))
        assert set(numbers) <= set(range(len(reading.sentences)))


def test_settings_are_heeded() -> None:
    """Ask for more in common than any two texts have."""
    a, b = [RICE, FISH], [RICE, f"{FISH}แล้ว"]
    assert len(aligned(a, b).pairings) == 2
    assert aligned(a, b, AlignSettings(chance=1.5)).pairings == ()


@pytest.mark.parametrize("text", ["ก", "่", "(((", "พิมพ์", "1) ก 2) ข", "200\n200\n200"])
def test_what_reads_the_same_is_linked_however_little_it_says(text: str) -> None:
    found = aligned([text, RICE], [text, RICE])
    assert [pair.a for pair in found.pairings] == [(n,) for n in range(len(found.a.sentences))]
    assert {(pair.a == pair.b, pair.moved, pair.matched_by) for pair in found.pairings} == {
        (True, False, "exact")
    }


@pytest.mark.parametrize("times", [2, 3])
def test_the_headline_above_the_text_is_answered_not_its_copies(times: int) -> None:
    copies = [RICE] * times
    found = aligned([RICE, FISH, RAIL], [*copies, FISH, RAIL])
    assert found.b.sentences[found.pairings[0].b[0]].start == ((times - 1) * len(RICE + "\n\n"))
    other = aligned([*copies, FISH, RAIL], [RICE, FISH, RAIL])
    assert [pair.b for pair in found.pairings] == [pair.a for pair in other.pairings]


def test_an_item_alone_is_whole_and_may_be_cut_where_its_parts_are_answered() -> None:
    parts = [f"1) {RICE} {FISH}", f"2) {RAIL} {BANK}"]
    alone = aligned([*parts, SCHOOL], [SCHOOL])
    assert [alone.a.text_of(number) for number in range(2)] == parts
    answered = aligned([*parts, SCHOOL], [SCHOOL, FISH])
    assert (FISH[:8], FISH[:8]) in {(one, other) for one, other, _ in linked(answered)}


def test_a_sentence_joins_a_link_that_stands_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    table = defaultdict(float, {"constant": -1.0, "figures in common": 2.0})
    monkeypatch.setattr("dedup.align.joining.weights", lambda: table)
    bridge = "คณะรัฐมนตรีอนุมัติงบประมาณ 350 ล้านบาทเพื่อสร้างสะพานข้ามแม่น้ำโขง"
    again = "วงเงินรวม 350 ล้านบาท ตามที่เสนอขอมา"
    lines, more = [bridge, RICE, FISH], [bridge, RICE, FISH, again]
    found, turned = aligned(lines, more), aligned(more, lines)
    (joining,) = (pair for pair in found.pairings if 0 in pair.a)
    assert found.b.text_of(joining.b[-1]) in again
    assert joining.b != tuple(range(joining.b[0], joining.b[-1] + 1))
    assert joining.matched_by == "words"
    assert not any(pair.moved for pair in found.pairings)
    assert {(pair.a, pair.b) for pair in found.pairings} == {
        (pair.b, pair.a) for pair in turned.pairings
    }


def test_a_copy_of_a_linked_sentence_joins_nothing() -> None:
    found = aligned([RICE, FISH, RAIL], [RICE, RICE, FISH, RAIL])
    assert all(len(pair.a) == len(pair.b) == 1 for pair in found.pairings)


def test_sentences_in_any_order_are_all_linked() -> None:
    chance = Random(9)
    letters = ("กขคงจชดตทนบปพมยรลวสห", "าิีุ")
    lines = [
        "".join(chance.choice(kind) for _ in range(20) for kind in letters) + "ประกาศแล้ว"
        for _ in range(80)
    ]
    found = aligned(lines, chance.sample(lines, len(lines)))
    exact = [
        pairing
        for pairing in found.pairings
        if found.a.text_of(pairing.a[0]).strip() == found.b.text_of(pairing.b[0]).strip()
    ]
    assert len(exact) > 0.9 * len(lines)
    assert sum(pairing.moved for pairing in exact) > 0.5 * len(lines)
