"""The page and the paragraph of a position, as a person counts them on the screen."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedup.model import Document
from dedup.report.view.pages import Spots, paragraph_starts
from dedup.report.view.values import page_words, spot_words
from dedup.wording.reports import words

SEEDS = Path(__file__).parents[3] / "seeds"
# An e-mail: lines broken near column 60, blank lines between paragraphs.
WRAPPED = "\n".join(
    [
        "เรื่อง ขอส่งข่าว",
        "",
        *["กระทรวงสมมติขอแจ้งว่าโครงการปลูกป่าชุมชนดำเนินการแล้วเสร็จตามแผน"] * 4,
        "ทุกประการ",
        "",
        *["ทั้งนี้ประชาชนสามารถสอบถามรายละเอียดได้ที่สำนักงานจังหวัดทุกแห่งทั่ว"] * 4,
        "ประเทศ",
    ]
)


def document(text: str, pages: tuple[int, ...] = ()) -> Document:
    return Document(text=text, name="x", sha256="", pages=pages)


def beginnings(text: str) -> list[str]:
    return [text[start : start + 2] for start in paragraph_starts(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("หนึ่ง\nสอง\n\nสาม", ["หน", "สอ", "สา"]),
        ("\n\n  กก\r\n\r\nขข\rคค\u2028งง\n", ["กก", "ขข", "คค", "งง"]),
        ("กก\n \u200b \n\ufeff\nขข", ["กก", "ขข"]),
        ("กก\tขข\nคค\tงง", ["กก", "คค"]),
        ("", []),
        (" \n ", []),
    ],
    ids=["a line each", "line breaks", "lines that show nothing", "rows", "empty", "blank"],
)
def test_a_paragraph_is_a_line_that_shows_something(text: str, wanted: list[str]) -> None:
    assert beginnings(text) == wanted


def test_blank_lines_part_paragraphs_where_lines_were_broken_to_a_width() -> None:
    assert beginnings(WRAPPED) == ["เร", "กร", "ทั"]
    # One line as long as a paragraph shows that the others are paragraphs as well.
    assert len(paragraph_starts(WRAPPED + "\n\n" + "ยาว" * 60)) == 12
    # Without blank lines but below the headline there is nothing else to count than lines.
    assert len(paragraph_starts(WRAPPED.replace("\n\nทั้งนี้", "\nทั้งนี้"))) == 11


def test_a_list_of_short_lines_is_not_broken_text() -> None:
    text = "\n".join(
        ["แถลงผลงาน", "", *(f"{n}) โครงการ{'ก' * 5 * n}" for n in range(1, 9)), "", "จบ"]
    )
    assert len(paragraph_starts(text)) == 10


@pytest.mark.parametrize(("name", "count"), [("news", 7), ("official", 13), ("visit", 6)])
def test_the_seeds_have_as_many_paragraphs_as_are_seen(name: str, count: int) -> None:
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8-sig")
    assert len(paragraph_starts(text)) == count


def test_a_stretch_is_on_the_pages_its_letters_are_on() -> None:
    text = "หน้าแรก\n\nหน้าสอง ต่อ\n\nหน้าสี่"
    second, fourth = text.index("หน้าสอง"), text.index("หน้าสี่")
    spots = Spots(document(text, (0, second, fourth, fourth)))
    assert spots.at(0, 7).pages == (1, 1)
    assert spots.at(second, second + 3).pages == (2, 2)
    assert spots.at(0, second).pages == (1, 1)
    assert spots.at(5, second + 1).pages == (1, 2)
    assert spots.at(second - 2, second + 3).page == 2
    assert spots.at(fourth, len(text)).pages == (4, 4)
    # An empty stretch between two pages belongs to the one before.
    assert spots.at(second - 1, second - 1).page == 1
    assert spots.page_starts(0, len(text)) == ((0, 1), (second, 2), (fourth, 4))
    assert spots.page_starts(1, second) == ()


def test_a_text_without_pages_has_paragraphs_only() -> None:
    spot = Spots(document("ก\nข\nค")).at(2, 5)
    assert (spot.page, spot.pages, spot.paragraph, spot.paragraphs) == (None, None, 2, (2, 3))


@pytest.mark.parametrize(
    ("start", "end", "th", "en"),
    [
        (0, 1, "หน้า 1 ย่อหน้า 1", "p. 1, para. 1"),
        (0, 3, "หน้า 1-2 ย่อหน้า 1-2", "pp. 1-2, paras. 1-2"),
    ],
    ids=["one", "several"],
)
def test_a_spot_is_named_briefly(start: int, end: int, th: str, en: str) -> None:
    spot = Spots(document("ก\nข", (0, 2))).at(start, end)
    assert (spot_words(spot, words("th")), spot_words(spot, words("en"))) == (th, en)
    unpaged = Spots(document("ก\nข")).at(start, end)
    assert spot_words(unpaged, words("en")) == en.split(", ")[1]
    assert page_words(unpaged, words("th")) == ""


LINES = st.lists(st.text(st.sampled_from("กข \t\n\r\u200b"), max_size=9), max_size=9)


@given(LINES.map("\n".join), st.data())
def test_spots_ascend_with_the_text(text: str, data: st.DataObject) -> None:
    pages = data.draw(st.lists(st.integers(0, len(text)), max_size=4).map(sorted))
    spots = Spots(document(text, tuple(pages)))
    starts = paragraph_starts(text)
    assert list(starts) == sorted(set(starts))
    assert all(not text[start].isspace() for start in starts)
    before = (1, 1)
    for at in range(len(text)):
        spot = spots.at(at, at + 1)
        here = (spot.page or 1, spot.paragraph)
        assert here >= before
        assert here[0] >= before[0] and here[1] >= before[1]
        assert (spot.page is None) is (not pages)
        if not text[at].isspace() and text[at] != "\u200b":
            assert starts[spot.paragraph - 1] <= at
        before = here
