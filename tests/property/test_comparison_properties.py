"""What holds of the comparison of any two texts, however odd they are."""

from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dedup.comparison import compare
from dedup.errors import InputError
from dedup.model import Comparison, Document, Version, check_tiling
from dedup.readers import document
from dedup.text import analyse
from dedup.text.normalise import DEPENDENT, normalise

THAI = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B)
ODD = st.sampled_from(
    "กาำิ่้์เแ็ๆฯ ํ๑๒aZ0.,:;()[]“”\"'-/\n\r\t \u00a0\u200b\u200d\u200e\u202e\u2028\ufeff\u00ad"
    "\x00\x1b\x85\uf70a\uf711\uf0b7\ufffd\U0001f600\u0301ﬁ½"
)
PIECES = st.sampled_from(
    [
        *"รัฐบาล กระทรวงพาณิชย์ ลงนาม ข้อตกลง ไม่ ได้ เปิดเผยว่า นายสมมติ ใจดี “ ” ( ) 1) 2) 3)".split(),
        *"12 1,250 ล้าน บาท ร้อยละ พ.ศ. 2561 ๒๕๖๑ 22 เม.ย. เมษายน (กสอ.) MOU เอ็มโอยู".split(),
        *"และ โดย ทั้งนี้ ขณะเดียวกัน ทำให้ ท้าให้ สานักงาน สำนักงาน ไมเ่สีย เอสเอ็ม อี".split(),
        *"โทร. ที่มา : www.example.go.th พิมพ์ ต่าง ๆ •".split(),
        *(" ", "  ", "\n", "\n\n", "\r\n", "\u200b", "\u00a0"),
    ]
)
WRITTEN = st.lists(PIECES, max_size=50).map("".join)
TEXTS = st.one_of(
    st.text(max_size=150),
    st.text(alphabet=THAI, max_size=150),
    st.text(alphabet=ODD, max_size=150),
    WRITTEN,
)
# The first example loads tables and the trie.
ANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEWER = settings(ANY, max_examples=80)
EXTREMES = [
    "",
    "ก",
    "่",
    " ",
    "\n",
    "\u200b",
    "     \n\t ",
    "ก" * 20_000,
    "่" * 20_000,
    " " * 20_000,
    "1" * 20_000,
    "(" * 20_000,
    "“" * 20_000,
    "\u200b" * 20_000,
    "\n" * 20_000,
    "ๆ" * 20_000,
    "รัฐบาลไทยลงนามข้อตกลงการค้าเสรี" * 300,
    "1) ก " * 2_000,
]


def made(text: str, name: str = "a") -> Document:
    return Document(text=text, name=name, sha256="")


@given(TEXTS)
@ANY
def test_normalising_keeps_the_way_back(text: str) -> None:
    result = normalise(text)
    assert len(result.starts) == len(result.ends) == len(result.text)
    position = 0
    for at in range(len(result.text)):
        start, end = result.span(at, at + 1)
        assert position <= start < end <= len(text)
        position = start
        first, last = result.locate(start, end)
        assert first <= at < last
    assert normalise(result.text).text == result.text


@given(TEXTS)
@ANY
def test_sentences_tile_and_words_lead_back(text: str) -> None:
    reading = analyse(made(text))
    check_tiling(text, reading.sentences)
    for number, sentence in enumerate(reading.sentences):
        for start, end in reading.original(reading.words_of(number)):
            assert sentence.start <= start < end <= sentence.end
    assert sum(last - first for first, last in reading.word_spans) == len(reading.words)


def whole(version: Version) -> None:
    """Check that what was found lies within the text, in order."""
    text = version.document.text
    for found in (version.added, version.facts):
        assert [one.start for one in found] == sorted(one.start for one in found)
        assert all(0 <= one.start < one.end <= len(text) for one in found)
    for addition in version.added:
        sentence = version.sentences[addition.sentence]
        assert sentence.start <= addition.start < addition.end <= sentence.end


def starts_with_a_mark(text: str, at: int) -> bool:
    return at < len(text) and text[at] in DEPENDENT


def never_cuts_a_cluster(result: Comparison) -> None:
    """Check that no edit begins with a mark that belongs to the letter before the edit."""
    for link in result.links:
        for edit in link.edits:
            for text, (start, end) in (
                (result.a.document.text, edit.a),
                (result.b.document.text, edit.b),
            ):
                inside = 0 < start < end and not text[start - 1].isspace()
                if inside and "ก" <= text[start - 1] <= "ฮ":
                    assert not starts_with_a_mark(text, start)


@given(TEXTS, TEXTS)
@ANY
def test_any_two_texts_can_be_compared(a: str, b: str) -> None:
    """The constructors check that sentences tile and that edits cover both sides of each link."""
    result = compare(made(a), made(b, "b"))
    whole(result.a)
    whole(result.b)
    for side, version in (("a", result.a), ("b", result.b)):
        numbers = [number for link in result.links for number in getattr(link, side)]
        assert len(numbers) == len(set(numbers))
        assert set(numbers) <= set(range(len(version.sentences)))
    assert result == compare(made(a), made(b, "b"))


@given(WRITTEN, WRITTEN)
@FEWER
def test_edits_never_cut_a_cluster(a: str, b: str) -> None:
    never_cuts_a_cluster(compare(made(a), made(b, "b")))


def same_as_itself(text: str) -> None:
    result = compare(made(text), made(text, "b"))
    assert result.relation == "identical"
    assert result.a.added == result.b.added == ()
    assert result.a.facts == result.b.facts == ()
    assert result.discrepancies == ()
    assert (result.a.coverage, result.b.coverage) == (1.0, 1.0)
    for link in result.links:
        assert (link.a, link.relation, link.moved) == (link.b, "same", False)
        assert {edit.op for edit in link.edits} <= {"equal"}
        assert all(edit.a == edit.b for edit in link.edits)


@given(TEXTS)
@ANY
def test_a_text_is_identical_with_itself(text: str) -> None:
    same_as_itself(text)


@pytest.mark.parametrize("text", EXTREMES, ids=lambda text: repr(text[:8]) + str(len(text)))
def test_an_extreme_text_is_identical_with_itself_in_reasonable_time(text: str) -> None:
    began = process_time()
    same_as_itself(text)
    assert process_time() - began < 8


def mirrored(one: Comparison, other: Comparison) -> None:
    assert (one.a, one.b) == (other.b, other.a)
    assert (one.relation, one.similarity) == (other.relation, other.similarity)
    assert sorted(
        (link.a, link.b, link.relation, link.score, link.moved, link.matched_by)
        for link in one.links
    ) == sorted(
        (link.b, link.a, link.relation, link.score, link.moved, link.matched_by)
        for link in other.links
    )
    assert sorted(
        (found.type, found.severity, str(found.a), str(found.b)) for found in one.discrepancies
    ) == sorted(
        (found.type, found.severity, str(found.b), str(found.a)) for found in other.discrepancies
    )


@given(st.one_of(WRITTEN, TEXTS), st.one_of(WRITTEN, TEXTS))
@ANY
def test_swapping_the_sides_mirrors_the_result(a: str, b: str) -> None:
    mirrored(
        compare(made(a), made(b)),
        compare(made(b), made(a)),
    )


@given(
    st.lists(st.sampled_from("กขค \n"), max_size=20).map("".join),
    st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF, categories=["Cs"]),
)
@settings(max_examples=30, deadline=None)
def test_a_lone_surrogate_is_refused(text: str, surrogate: str) -> None:
    with pytest.raises(InputError) as caught:
        document(f"ก{text}{surrogate}{text}", name="a")
    assert "\n" not in str(caught.value)
    assert surrogate not in str(caught.value)
