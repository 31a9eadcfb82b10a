"""The text layer of a PDF as a person reads it, and every PDF that cannot be read."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dedup.errors import EncodingError, InputError, MissingExtra, TooLarge
from dedup.model import Document
from dedup.readers import Limits, read, read_bytes
from dedup.readers.pdf import lines
from dedup.readers.pdf.glyphs import GLYPHS
from dedup.readers.pdf.lines import Char, make_lines
from dedup.text.normalise import normalise

MakePdf = Callable[..., bytes]
Placed = tuple[float, float, str]

LETTERS = "กขคงจฉชซญฎฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
PAGE_TOP = 700


def letters(first: str, count: int = 50) -> str:
    """Give as many letters as fill a line of 400 points; no two lines are alike to pdfium."""
    at = LETTERS.index(first)
    return ((LETTERS[at:] + LETTERS) * 2)[:count]


A, B, C, D, E = map(letters, "กงชดบ")


def stack(*lines: str, x: float = 85, top: float = PAGE_TOP, pitch: float = 24) -> list[Placed]:
    return [(x, top - at * pitch, text) for at, text in enumerate(lines)]


def reading(data: bytes) -> Document:
    return read_bytes(data, name="release.pdf")


def test_a_page_is_read(make_pdf: MakePdf) -> None:
    found = reading(make_pdf(stack("กระทรวงคมนาคมแถลงผลงาน 5 ข้อ")))
    assert found.text == "กระทรวงคมนาคมแถลงผลงาน 5 ข้อ\n"
    assert (found.media, found.extracted, found.pages) == ("pdf", True, (0,))
    assert found.damage == ()


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        ("", "ขขข", "ขขข"),
        (" ", "ขขข", " ขขข"),
        ("MOU", "ขขข", "MOU ขขข"),
        ("", "2561 ขขข", " 2561 ขขข"),
        ("/", "ขขข", "/ขขข"),
        ("0-22-", "4414 ข", "0-22-4414 ข"),
        ("", "“ขขข”", " “ขขข”"),
    ],
    ids=["thai", "a space in the file", "latin", "figures", "slash", "hyphen", "quote"],
)
def test_a_broken_line_is_joined_as_it_was_broken(
    make_pdf: MakePdf, end: str, start: str, joined: str
) -> None:
    first = letters("จ", 50 - len(end.strip()))
    text = reading(make_pdf(stack(A, first + end, start))).text
    assert text == f"{A}{first}{joined}\n"


@pytest.mark.parametrize(
    "lines",
    [
        stack(A, letters("ข", 20), letters("ค", 30)),
        [*stack(A, B, C), *stack(D, E, top=PAGE_TOP - 110)],
        [*stack(A, B), (121, PAGE_TOP - 48, letters("ท", 45)), *stack(D, top=PAGE_TOP - 72)],
        stack("1. " + A[:47], "2. " + B[:47], C),
    ],
    ids=["a short line", "a blank line", "an indent", "list items"],
)
def test_a_paragraph_ends_where_geometry_says_so(make_pdf: MakePdf, lines: list[Placed]) -> None:
    assert reading(make_pdf(lines)).text.count("\n\n") == 1


def test_another_size_is_another_paragraph(make_pdf: MakePdf) -> None:
    heading = letters("ท", 36)
    data = make_pdf(stack(heading, A, B, C)).replace(
        b"/F 16 Tf 0 Tc 85 700", b"/F 22 Tf 0 Tc 85 700"
    )
    assert reading(data).text == f"{heading}\n\n{A}{B}{C}\n"


def test_hanging_items_are_one_paragraph_each(make_pdf: MakePdf) -> None:
    lines = [
        (85, 700, "1) " + A[:47]), (121, 676, letters("ข", 20)),
        (85, 652, "2) " + B[:47]), (121, 628, letters("ค", 20)),
    ]  # fmt: skip
    assert reading(make_pdf(lines)).text.count("\n\n") == 1


def test_headers_footers_and_page_numbers_are_left_out(make_pdf: MakePdf) -> None:
    pages = [
        [
            (85, 800, "ข่าวประชาสัมพันธ์ ฉบับที่ 9"),
            *stack(A, letters("กขค"[at])),
            (290, 40, f"- {at + 1} -"),
        ]
        for at in range(3)
    ]
    found = reading(make_pdf(*pages))
    assert "ข่าวประชาสัมพันธ์" not in found.text
    assert "-" not in found.text
    assert [found.text[offset : offset + 50] for offset in found.pages] == [A] * 3


@pytest.mark.parametrize("number", ["- 1 -", "(๑)", "หน้า 1", "1/1", "Page 1 of 1"])
def test_the_number_of_a_single_page_is_left_out(make_pdf: MakePdf, number: str) -> None:
    assert reading(make_pdf([*stack(A), (290, 40, number)])).text == f"{A}\n"
    assert number in reading(make_pdf([*stack(A), (290, 400, number)])).text


def test_list_items_at_page_edges_are_no_furniture(make_pdf: MakePdf) -> None:
    pages = [[*stack(A), (85, 90, "6. ถนน 6")], [(85, 780, "7. ถนน 7"), *stack(B)]]
    text = reading(make_pdf(*pages)).text
    assert "6. ถนน 6" in text
    assert "7. ถนน 7" in text


def test_a_paragraph_runs_on_over_the_page(make_pdf: MakePdf) -> None:
    found = reading(make_pdf(stack(A, B), stack(C, D)))
    assert "\n\n" not in found.text
    assert found.pages == (0, 100)
    indented = [(121, PAGE_TOP, letters("ท", 45)), *stack(C, top=PAGE_TOP - 24)]
    assert reading(make_pdf(stack(A, B), indented)).text.count("\n\n") == 1


def test_an_empty_page_has_its_place(make_pdf: MakePdf) -> None:
    found = reading(make_pdf(stack(A, "ขข"), [], stack(B), []))
    assert found.pages == (0, 54, 54, 104)


def test_columns_are_read_one_after_the_other(make_pdf: MakePdf) -> None:
    left = [(60, 700 - 24 * at, letters("กขคงจฉ"[at], 26)) for at in range(6)]
    right = [(320, 700 - 24 * at, letters("ดตถทธน"[at], 26)) for at in range(6)]
    rows = [piece for pair in zip(left, right, strict=True) for piece in pair]
    heading, last = (60, 740, letters("บ", 58)), (60, 540, letters("ม", 58))
    columns = "".join(text for _, _, text in [heading, *left, *right, last])
    text = reading(make_pdf([heading, *rows, last])).text
    assert text.replace("\n", "") == columns
    # Most programs write column after column; then the order of the file is kept.
    text = reading(make_pdf([heading, *left, *right, last])).text
    assert text.replace("\n", "") == columns


def test_a_table_is_read_row_by_row(make_pdf: MakePdf) -> None:
    cells = [
        (60, 700, "รายการ"), (250, 700, "ปี 2560"), (400, 700, "ปี 2561"),
        (60, 676, "ส่งออก"), (250, 676, "93,265"), (400, 676, "104,031"),
        (60, 652, "นำเข้า"), (274, 652, "704"), (400, 652, "102,053"),
    ]  # fmt: skip
    text = reading(make_pdf(cells)).text
    assert text == "รายการ\tปี 2560\tปี 2561\n\nส่งออก\t93,265\t104,031\n\nนำเข้า\t704\t102,053\n"


def test_gaps_of_justified_lines_are_spaces(make_pdf: MakePdf) -> None:
    lines = [(85, 700, A[:20]), (285, 700, B[:25]), *stack(C, D, top=676)]
    assert reading(make_pdf(lines)).text == f"{A[:20]} {B[:25]}{C}{D}\n"


def test_letters_set_wide_are_not_torn_apart(make_pdf: MakePdf) -> None:
    text = "กระทรวงคมนาคมแถลง ผลงาน"
    assert reading(make_pdf(stack(text), spacing=3)).text == f"{text}\n"


def chars(text: str, x: float = 100.0, base: float = 700.0) -> list[Char]:
    placed = []
    for letter in text:
        width = 0.0 if letter in MARKS else 8.0
        placed.append(Char(text=letter, left=x, right=x + width, base=base, size=16.0))
        x += width
    return placed


MARKS = "ัิีึืุู็่้๊๋์"
RETURN = Char(text="\n", left=0, right=0, base=0, size=0, made=True)


@pytest.mark.parametrize(
    ("early", "mark", "x", "text"),
    [
        ("ศักดิสทธ", "์", 124, "ศักดิ์สทธ"),
        ("ครังนี้แสดง", "้", 116, "ครั้งนี้แสดง"),
        ("อย่ดี", "ู", 116, "อยู่ดี"),
        ("กมล", "์", 124, "กมล์"),
    ],
)
def test_marks_that_come_late_are_put_back(early: str, mark: str, x: float, text: str) -> None:
    late = chars(mark, x, 701.5)
    end = chars(early)[-1].right
    [line] = make_lines([*chars(early), *chars("ข" * 9, end), *late])
    assert line.text.startswith(text)
    first, second = make_lines([*chars(early), RETURN, *chars("ข" * 9, base=676), *late])
    assert (first.text, second.text) == (text, "ข" * 9)


def test_a_mark_without_a_letter_is_kept() -> None:
    assert make_lines([*chars("a"), *chars("่", 400)])[0].text == "a่"


def test_a_page_of_marks_out_of_place_costs_no_more_than_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lines, "_MOST_WORK", 1)
    assert [line.text for line in make_lines([*chars("กข"), *chars("่", 400)])] == ["กข", "่"]


def test_a_line_torn_at_a_mark_is_mended() -> None:
    torn = [*chars("ผ"), RETURN, *chars("ู้บริหาร", 108)]
    assert [line.text for line in make_lines(torn)] == ["ผู้บริหาร"]


def test_vowels_come_before_tones(make_pdf: MakePdf) -> None:
    assert reading(make_pdf(stack("อย\u0e48\u0e39ดี"))).text == "อย\u0e39\u0e48ดี\n"


def test_private_use_glyphs_are_mapped_and_counted(make_pdf: MakePdf) -> None:
    found = reading(make_pdf(stack("\uf0b7 เป\uf713าหมายน\uf70aำ")))
    assert found.text == "• เป่าหมายน่ำ\n"
    assert found.damage == (("private-use glyph", 3),)


def test_glyphs_are_mapped_as_the_text_room_maps_them() -> None:
    for code, letter in GLYPHS.items():
        assert normalise(f"ก{chr(code)}").text == f"ก{letter}"


def test_old_thai_fonts_are_decoded(make_pdf: MakePdf) -> None:
    text = "กระทรวงคมนาคมแถลงผลงาน"
    western = text.encode("cp874").decode("cp1252")
    assert reading(make_pdf(stack(western))).text == f"{text}\n"


def test_letters_without_unicode_are_named(make_pdf: MakePdf) -> None:
    with pytest.raises(EncodingError, match=r"private-use characters.*OCR"):
        reading(make_pdf(stack("\ue000\ue000\ue000 ก " * 9)))


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_turned_pages_are_read(make_pdf: MakePdf, rotate: int) -> None:
    data = make_pdf(stack(A, "ขขข", B), rotate=rotate)
    assert "ขขข" in reading(data).text


PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q\n"


def test_a_scan_is_refused(make_pdf: MakePdf) -> None:
    for data in (
        make_pdf([]),
        make_pdf([], extra=PICTURE),
        make_pdf([(300, 20, "Scanned with CamScanner")], extra=PICTURE),
    ):
        with pytest.raises(InputError, match=r"is a scanned PDF.*\(OCR\) first"):
            reading(data)
    small = PICTURE.replace("595", "59")
    assert reading(make_pdf([(85, 700, "ข่าวสั้น")], extra=small).replace(b"\xc2", b"")).text


def test_damaged_files_are_refused(make_pdf: MakePdf) -> None:
    data = make_pdf(stack(A))
    with pytest.raises(InputError, match="is cut short"):
        reading(data[: len(data) // 2])
    with pytest.raises(InputError, match="is damaged or cut short"):
        reading(b"%PDF-1.4\nnothing\n%%EOF")
    broken = data.replace(b"/Type /Page /Parent", b"/Type /Xxxx /Parent")
    with pytest.raises(InputError):
        reading(broken)


def test_a_file_with_bytes_after_its_end_is_read(make_pdf: MakePdf) -> None:
    assert reading(make_pdf(stack("ขาว")) + b"\0" * 9000).text == "ขาว\n"


def test_a_protected_file_is_refused() -> None:
    path = Path(__file__).with_name("files") / "protected.pdf"
    with pytest.raises(InputError, match="is protected by a password; save it without one"):
        read(path)


def test_too_many_pages_or_letters_are_refused(make_pdf: MakePdf) -> None:
    data = make_pdf(stack(A), stack(B))
    with pytest.raises(TooLarge, match="has 2 pages, more than the 1 allowed"):
        read_bytes(data, name="x", limits=Limits(pages=1))
    with pytest.raises(TooLarge, match="more than the 60 characters"):
        read_bytes(data, name="x", limits=Limits(characters=60))


def test_pdf_is_an_optional_part(monkeypatch: pytest.MonkeyPatch, make_pdf: MakePdf) -> None:
    data = make_pdf(stack(A))
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtra, match=r"PDF needs .*install 'dedup-news\[readers\]'"):
        read("-", stdin=io.BytesIO(data))
