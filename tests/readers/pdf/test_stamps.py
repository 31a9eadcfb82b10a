"""What is laid over the pages of a PDF, or raised in their lines, is no part of their sentences."""

import math
from collections.abc import Callable

import pytest

from dedup.model import Document
from dedup.readers import read_bytes

MakePdf = Callable[..., bytes]
FIRST = "กระทรวงคมนาคมเปิดสะพานข้ามแม่น้ำสายใหม่"
SECOND = "รัฐมนตรีกล่าวว่าสะพานลดเวลาเดินทาง"


def reading(data: bytes) -> Document:
    return read_bytes(data, name="release.pdf")


def drawn(text: str, *, size: float, x: float, y: float, angle: float = 0.0) -> str:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return (
        f"BT /F {size} Tf 0 Tc {cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x} {y} Tm "
        f"<{text.encode('utf-16-be').hex()}> Tj ET\n"
    )


def pages(make_pdf: MakePdf, over: str, count: int = 2) -> bytes:
    """Make a file of pages with ``over`` drawn on them; outside of the page stand its letters."""
    letters = (10.0, -90.0, "ลับร่างสำเนา0123456789 *[]ก.")
    texts = [
        [letters, (85, 700, FIRST), (85, 676, f"{SECOND} {at + 3} นาที")] for at in range(count)
    ]
    return make_pdf(*texts, extra=over)


@pytest.mark.parametrize("angle", [30, 45, 60, 315, 330, 135])
@pytest.mark.parametrize("count", [1, 2])
def test_what_stands_askew_is_left_out_and_counted(
    make_pdf: MakePdf, angle: float, count: int
) -> None:
    stamp = drawn("ลับ", size=60, x=200, y=500, angle=angle)
    found = reading(pages(make_pdf, stamp, count=count))
    assert "ลับ" not in found.text.replace("ลับร่าง", "")
    assert found.text.count(f"{FIRST}") == count
    assert dict(found.left_out)["watermark"] == count


@pytest.mark.parametrize("words", ["ลับ", "ร่าง", "สำเนา"])
def test_a_large_word_over_every_page_is_left_out(make_pdf: MakePdf, words: str) -> None:
    found = reading(pages(make_pdf, drawn(words, size=64, x=120, y=690), count=3))
    assert words not in found.text.replace("ลับร่างสำเนา", "")
    assert found.text.count(SECOND) == 3
    assert dict(found.left_out)["watermark"] == 3


def test_a_large_word_on_one_page_is_a_paragraph_of_its_own(make_pdf: MakePdf) -> None:
    found = reading(pages(make_pdf, drawn("ลับ", size=64, x=85, y=740), count=1))
    assert found.text.startswith("ลับ\n\n")
    assert FIRST in found.text
    assert found.left_out == ()


@pytest.mark.parametrize("stamp", ["รับที่ 152", "๕ ต.ค. ๒๕๖๘", "สำเนาถูกต้อง"])
def test_a_stamp_on_a_line_is_no_part_of_it(make_pdf: MakePdf, stamp: str) -> None:
    over = drawn(stamp, size=16, x=150, y=702)
    data = make_pdf([(10, -90, stamp), (85, 724, SECOND), (85, 700, FIRST)], extra=over)
    paragraphs = reading(data).text.split("\n\n")
    assert any(stamp in paragraph and FIRST not in paragraph for paragraph in paragraphs)
    assert any(paragraph.strip() == f"{SECOND}{FIRST}" for paragraph in paragraphs)


def test_a_page_laid_in_crooked_is_read(make_pdf: MakePdf) -> None:
    lines = drawn(FIRST, size=16, x=85, y=700, angle=20)
    lines += drawn(SECOND, size=16, x=93, y=677, angle=20)
    data = make_pdf([(10, -90, FIRST + SECOND)], extra=lines)
    assert "".join(reading(data).text.split()).endswith(SECOND.replace(" ", ""))


@pytest.mark.parametrize(
    ("before", "mark", "after", "text"),
    [
        ("ร้อยละ 12", "3", " จากปีก่อน", "ร้อยละ 12 จากปีก่อน"),
        ("มี 1,250", "10", " ราย", "มี 1,250 ราย"),
        ("มี 48", "[1]", " ล้านบาท", "มี 48 ล้านบาท"),
        ("มี 48", "*", " ล้านบาท", "มี 48 ล้านบาท"),
        ("พื้นที่ 30 ตร.ม.", "2", " จริง", "พื้นที่ 30 ตร.ม.² จริง"),
        ("ราว 10", "6", " ตัว", "ราว 10⁶ ตัว"),
    ],
)
def test_raised_marks_join_no_number(
    make_pdf: MakePdf, before: str, mark: str, after: str, text: str
) -> None:
    def width(words: str) -> float:
        return sum(8.0 for letter in words if letter not in "ัิีึืฺุู็่้๊๋์ํ๎")

    x = 85 + width(before)
    line = drawn(before, size=16, x=85, y=600)
    line += drawn(mark, size=9, x=x, y=607)
    line += drawn(after, size=16, x=x + 4.5 * len(mark), y=600)
    data = make_pdf([(85, -90, before + mark + after), (85, 700, FIRST)], extra=line)
    found = reading(data)
    assert text in found.text
    assert dict(found.left_out).get("raised mark", 0) == (text.count("²") + text.count("⁶") == 0)


def test_small_print_on_its_own_line_is_no_mark(make_pdf: MakePdf) -> None:
    data = make_pdf(
        [(85, -90, "12345"), (85, 700, f"{FIRST} 12")], extra=drawn("345", size=9, x=85, y=740)
    )
    found = reading(data)
    assert "345" in found.text
    assert found.left_out == ()
