"""Extraction of any text: no exception, positions within the text, time linear in its length."""

from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedup.facts import check, extract
from dedup.model import Discrepancy, Document, Link
from dedup.text import analyse
from dedup.text.normalise import normalise
from dedup.text.reading import Reading

THAI = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B)
WORDS = st.sampled_from(
    [
        "นาย",
        "สมชาย",
        " ",
        "\n",
        "กระทรวง",
        "การคลัง",
        "ไม่",
        "กว่า",
        "12",
        "๑๒",
        ",000",
        "ล้าน",
        "บาท",
        "“",
        "”",
        '"',
        "(",
        ")",
        "มกราคม",
        "ม.ค.",
        "2562",
        "วัน",
        "จันทร์",
        "10.30",
        "น.",
        "โทร.",
        "0 2202",
        "www.",
        "@",
        "จ.",
        "ตาก",
        "ทุก",
        "จะ",
        "ได้",
        "รมว.",
        "ฯ",
        "MOU",
        "/",
        "-",
        "–",
        "ครั้งที่",
        "พ.ศ.",
        "กล่าว",
        "%",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=THAI, max_size=200),
    st.lists(WORDS, max_size=60).map("".join),
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_facts_lie_within_the_text_in_order(text: str) -> None:
    found = extract(normalise(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(one.value for one in found)


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_two_texts_can_be_checked(a: str, b: str) -> None:
    readings = [analyse(Document(text=text, name="x", sha256="")) for text in (a, b)]
    sides = [tuple(one.id for one in reading.sentences) for reading in readings]
    links = [Link(id=0, a=sides[0], b=sides[1], relation="edited", score=0.5)] if all(sides) else []
    for one in check(readings[0], readings[1], links, (), ()).discrepancies:
        assert 0 <= one.a.start < one.a.end <= len(a)
        assert 0 <= one.b.start < one.b.end <= len(b)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_text_agrees_with_itself(text: str) -> None:
    reading = analyse(Document(text=text, name="x", sha256=""))
    links = [
        Link(id=number, a=(number,), b=(number,), relation="same", score=1.0)
        for number in range(len(reading.sentences))
    ]
    assert check(reading, reading, links, (), ()).discrepancies == ()


RUNS = [
    "1",
    " ",
    "ก",
    "(",
    "“",
    '"',
    "1,",
    "1.",
    "1 ",
    "ที่",
    "นาย",
    "ไม่",
    "กระทรวง",
    "วันที่ 1 ",
    "๑",
    "1-",
    "0 ",
    "ณ ห้อง ",
    "หนึ่ง",
    "โทร. ",
    "a",
    "A a ",
    "a@",
    "www.",
    "a.",
    "ล้าน",
    "รมว.",
    "ณ วัด",
    "ห้อง",
    "ปี ",
    "พ.ศ. ",
    "ทั้ง",
    "อาทิ ก ",
    "(กสอ.) ",
    "(1 บาท) ",
    "“ก” ",
    "นาย ก ข ",
]


@pytest.mark.parametrize("unit", RUNS, ids=repr)
def test_time_grows_with_the_length(unit: str) -> None:
    """Compare the time of a text with that of one eight times as long."""

    def seconds(length: int) -> float:
        text = normalise((unit * length)[:length])
        began = process_time()
        extract(text)
        return process_time() - began

    short = min(seconds(4_000) for _ in range(2))
    # Linear is 8; a quadratic search takes 64 times as long, however often it is tried.
    assert any(seconds(32_000) < 24 * short + 0.05 for _ in range(4))


# Names a letter apart and numbers of the same digits, in sentences of which some are linked.
_OPENINGS = ["ตลาดริมคลองเปิดทุกวันเสาร์ ", "กองทัพติดตั้งเครื่องสูบโคลนที่ปากคลอง ", "Award 2018 ", ""]
_NEAR = [
    *("นายมานะ ทองพจนดี", "นายมานะ ทองพจมดี", "นายมานะ ทองพจฉดี", "นางมานิ ทองพจนดี"),
    *("เครื่องสูบ 823 เครื่อง", "เครื่องสูบ 283 เครื่อง", "เครื่องสูบ 382 เครื่อง"),
]
_CLOSINGS = ["\n", " กล่าว\n", " กล่าวว่าน้ำในคลองลดลงแล้ว\n"]
NEAR = st.lists(
    st.tuples(*map(st.sampled_from, (_OPENINGS, _NEAR, _CLOSINGS))).map("".join),
    min_size=1,
    max_size=7,
).map("".join)


@given(NEAR, NEAR, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_swapping_mirrors_near_names_and_numbers(a: str, b: str, chance: Random) -> None:
    one, other = (analyse(Document(text=text, name="x", sha256="")) for text in (a, b))
    answers = list(zip(range(len(one.sentences)), _shuffled(other, chance), strict=False))
    answers = [pair for pair in answers if chance.random() < 0.7]
    scores = {pair: chance.choice((0.5, 0.9)) for pair in answers}
    links, mirror = (
        [
            Link(id=at, a=(pair[0],), b=(pair[1],), relation="edited", score=score)
            for at, (pair, score) in enumerate(sorted(found))
        ]
        for found in (
            scores.items(),
            [((there, here), score) for (here, there), score in scores.items()],
        )
    )
    found, mirrored = check(one, other, links, (), ()), check(other, one, mirror, (), ())
    assert (found.facts_a, found.facts_b) == (mirrored.facts_b, mirrored.facts_a)
    assert sorted(
        (alert.type, alert.a.start, alert.b.start, alert.a.value, alert.b.value, *_of(alert, links))
        for alert in found.discrepancies
    ) == sorted(
        (
            *(alert.type, alert.b.start, alert.a.start, alert.b.value, alert.a.value),
            *reversed(_of(alert, mirror)),
        )
        for alert in mirrored.discrepancies
    )


def _shuffled(reading: Reading, chance: Random) -> list[int]:
    numbers = list(range(len(reading.sentences)))
    chance.shuffle(numbers)
    return numbers


def _of(alert: Discrepancy, links: list[Link]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return links[alert.link].a, links[alert.link].b
