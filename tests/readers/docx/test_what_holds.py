"""Of a DOCX only what holds is read: not what is raised, struck out, hidden or a field's code."""

import io
import zipfile
from collections.abc import Callable

import pytest
from docx_parts import code, field, p, r, runs

from dedup.model import Document
from dedup.readers import read_bytes

MakeDocx = Callable[..., bytes]
SUP = "<w:vertAlign w:val='superscript'/>"
STRIKE, VANISH = "<w:strike/>", "<w:vanish/>"
STYLES = (
    f"<w:style w:styleId='Hid'><w:rPr>{VANISH}</w:rPr></w:style>"
    "<w:style w:styleId='Hid2'><w:basedOn w:val='Hid'/></w:style>"
    f"<w:style w:styleId='Old'><w:rPr>{STRIKE}</w:rPr></w:style>"
    f"<w:style w:styleId='Note'><w:rPr>{SUP}</w:rPr></w:style>"
    f"<w:style w:styleId='Table'><w:tblStylePr><w:rPr>{VANISH}</w:rPr></w:tblStylePr></w:style>"
)


def rs(style: str, more: str = "") -> str:
    return f"<w:rStyle w:val='{style}'/>{more}"


def reading(data: bytes) -> Document:
    return read_bytes(data, name="release.docx")


def test_raised_marks_join_no_number(make_docx: MakeDocx) -> None:
    for made, text in (
        (r("1,250") + r("2", SUP) + r(" ราย"), "1,250 ราย"),
        (r("48") + r("1", SUP) + r(",", SUP) + r("2", SUP) + r(" ล้าน"), "48 ล้าน"),
        (r("ร้อยละ 12") + r("ก", rs("Note")), "ร้อยละ 12"),
        (r("30 m") + r("2", SUP) + r(" ครับ"), "30 m² ครับ"),
        (r("5") + r("th", SUP), "5th"),
        (r("10") + r("6", SUP) + r(" ตัว"), "10⁶ ตัว"),
        (r("1") + r("2", "<w:vertAlign w:val='baseline'/>"), "12"),
    ):
        found = reading(make_docx(runs(made), parts={"styles.xml": STYLES}))
        assert found.text == f"{text}\n"
        left = sum(count for _, count in found.left_out)
        assert left == (text in {"1,250 ราย", "48 ล้าน", "ร้อยละ 12"})


@pytest.mark.parametrize(
    ("made", "count"),
    [
        (r("1,250 ", STRIKE) + r("1,520 ราย"), 1),
        (r("12", "<w:dstrike/>") + r(" 3", STRIKE) + r("1,520 ราย"), 1),
        (r("1,520") + r("1,250", rs("Old")) + r(" ราย") + r("x", STRIKE), 2),
        (r("1,520", "<w:strike w:val='0'/>") + r(" ราย"), 0),
        (r("1,520", rs("Old", "<w:strike w:val='false'/>")) + r(" ราย"), 0),
    ],
)
def test_what_is_struck_out_is_left_out_and_counted(
    make_docx: MakeDocx, made: str, count: int
) -> None:
    found = reading(make_docx(runs(made), parts={"styles.xml": STYLES}))
    assert found.text == "1,520 ราย\n"
    assert dict(found.left_out).get("struck out", 0) == count


@pytest.mark.parametrize(
    "body",
    [
        runs(r("เห็น"), r("ซ่อน", VANISH)),
        runs(r("เห็น"), r("ซ่อน", rs("Hid"))),
        runs(r("เห็น"), r("ซ่อน", rs("Hid2"))),
        p("ซ่อน", "<w:pStyle w:val='Hid'/>") + p("เห็น"),
        p("ซ่อน", "<w:pStyle w:val='Hid2'/>") + p("เห็น", "<w:pStyle w:val='Table'/>"),
        runs(r("ซ่อน", VANISH), "<w:r><w:rPr><w:vanish/></w:rPr><w:sym w:char='0E01'/></w:r>")
        + p("เห็น"),
    ],
)
def test_text_that_a_style_hides_is_left_out(make_docx: MakeDocx, body: str) -> None:
    found = reading(make_docx(body, parts={"styles.xml": STYLES}))
    assert found.text == "เห็น\n"
    assert found.left_out == (("hidden", 1),)


def test_a_run_may_show_what_its_style_hides(make_docx: MakeDocx) -> None:
    body = runs(r("เห็น", rs("Hid", "<w:vanish w:val='0'/>")))
    found = reading(make_docx(body, parts={"styles.xml": STYLES}))
    assert (found.text, found.left_out) == ("เห็น\n", ())


INNER = field(code("MERGEFIELD n"), r("35"))


@pytest.mark.parametrize(
    "made",
    [
        field(code("IF ") + INNER + code(" > 30"), r("120")),
        field(code("IF") + r("9"), field(code("="), r("120"))),
        field(code("="), r("1") + field(code("SEQ") + INNER, r("20"))),
        field(code("SET x 5"), None) + r("120"),
        "<w:fldSimple w:instr='PAGE'>" + r("120") + "</w:fldSimple>",
    ],
)
def test_of_fields_the_outermost_result_is_shown(make_docx: MakeDocx, made: str) -> None:
    found = reading(make_docx(runs(r("มี "), made, r(" คน"))))
    assert (found.text, found.left_out) == ("มี 120 คน\n", ())


def test_a_field_may_hold_paragraphs(make_docx: MakeDocx) -> None:
    body = (
        runs("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", code("TOC"), r("ซ่อน"))
        + runs(r("ซ่อน"), "<w:r><w:fldChar w:fldCharType='separate'/></w:r>", r("ก"))
        + runs(r("ข"), "<w:r><w:fldChar w:fldCharType='end'/></w:r>")
    )
    assert reading(make_docx(body)).text == "ก\n\nข\n"


def test_a_field_without_an_end_is_reported(make_docx: MakeDocx) -> None:
    body = p("ก") + runs("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", r("ข")) + p("ค")
    found = reading(make_docx(body))
    assert (found.text, found.left_out) == ("ก\n", (("broken field", 1),))


def item(text: str, mark: str = "", *, gone: bool = False) -> str:
    numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
    words = f"<w:del>{r(text)}</w:del>" if gone else r(text)
    return f"<w:p><w:pPr>{numbered}<w:rPr>{mark}</w:rPr></w:pPr>{words}</w:p>"


LIST = {
    "numbering.xml": "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
    "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
}
DEL, MOVED = "<w:del w:id='1'/>", "<w:moveFrom w:id='1'/>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (item("ก") + item("x", DEL, gone=True) + item("ข"), "1. ก|2. ข"),
        (item("ก") + item("x", MOVED, gone=True) + item("ข", "<w:ins/>"), "1. ก|2. ข"),
        (item("ก", DEL) + item("ข") + item("ค"), "1. กข|2. ค"),
        (item("ก") + item("x", gone=True) + item("ข"), "1. ก|3. ข"),
        (item("ก") + item("ข", DEL), "1. ก|2. ข"),
        (item("ก") + item("x", VANISH) + item("ข"), "1. ก|2. x|3. ข"),
        (
            item("ก") + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + item("x")
            + "</w:tc></w:tr><w:tr><w:tc>" + item("ข") + "</w:tc></w:tr></w:tbl>",
            "1. ก|2. ข",
        ),
    ],
    ids=["deleted", "moved", "joined", "emptied", "the last", "a hidden mark", "a deleted row"],
)  # fmt: skip
def test_list_numbers_are_those_after_tracked_changes(
    make_docx: MakeDocx, body: str, text: str
) -> None:
    assert reading(make_docx(f"<w:body>{body}</w:body>", parts=LIST)).text == (
        text.replace("|", "\n\n") + "\n"
    )


R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
OTHER = (
    ("xmlns:r", R),
    ("xmlns:m", M),
    ("xmlns:v", "urn:schemas-microsoft-com:vml"),
    ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
    ("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
    ("xmlns:dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"),
)
NAMES = " ".join(f"{name}='{uri}'" for name, uri in OTHER)


@pytest.mark.parametrize(
    ("made", "text"),
    [
        ("<m:oMath><m:r><m:t>1,250</m:t></m:r></m:oMath>", "มี 1,250 ราย"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r>"
            "</m:den></m:f></m:oMath>",
            "มี 3/4 ราย",
        ),
        (
            "<m:oMathPara><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2"
            "</m:t></m:r></m:sup></m:sSup></m:oMath></m:oMathPara>",
            "มี x^2 ราย",
        ),
        ("<m:oMath><m:rad><m:e><m:r><m:t>9</m:t></m:r></m:e></m:rad></m:oMath>", "มี √9 ราย"),
    ],
)
def test_equations_are_read_in_their_line(make_docx: MakeDocx, made: str, text: str) -> None:
    found = reading(make_docx(runs(f"<w:ins {NAMES}>", r("มี "), made, r(" ราย"), "</w:ins>")))
    assert (found.text, found.left_out) == (f"{text}\n", ())


def test_word_art_is_a_paragraph_of_its_own(make_docx: MakeDocx) -> None:
    art = f"<w:r {NAMES}><w:pict><v:shape><v:textpath string=' ด่วน '/></v:shape></w:pict></w:r>"
    assert reading(make_docx(runs(art) + p("ก"))).text == "ด่วน\n\nก\n"
    assert reading(make_docx(runs(r("ก"), art))).text == "ก\n\nด่วน\n"


@pytest.mark.parametrize(
    ("made", "left"),
    [
        ("<w:drawing><c:chart r:id='a'/></w:drawing>", "drawing"),
        ("<w:drawing><dgm:relIds r:dm='a'/></w:drawing>", "drawing"),
        ("<w:object><o:OLEObject ProgID='Excel'/></w:object>", "embedded part"),
    ],
)
def test_what_is_shown_as_a_picture_is_reported(make_docx: MakeDocx, made: str, left: str) -> None:
    found = reading(make_docx(runs(r("ก"), f"<w:r {NAMES}>{made}</w:r>")))
    assert (found.text, found.left_out) == ("ก\n", ((left, 1),))


def with_chunk(make_docx: MakeDocx, name: str, data: bytes) -> bytes:
    chunk = f"<w:altChunk xmlns:r='{R}' r:id='c1'/>"
    packed = io.BytesIO(make_docx(p("ก") + chunk + p("ข")))
    with zipfile.ZipFile(packed, "a") as parts:
        parts.writestr(
            "word/_rels/document.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            f"<Relationship Id='c1' Type='x/aFChunk' Target='{name}'/></Relationships>",
        )
        parts.writestr(f"word/{name.rpartition('/')[2]}", data)
    return packed.getvalue()


def test_files_within_a_document_are_read(make_docx: MakeDocx) -> None:
    page = "<html><body><p>กลาง 1,250<sup>2</sup> ราย</p></body></html>".encode()
    for name, data in (
        ("/word/c.html", page),
        ("c.txt", "กลาง 1,250 ราย".encode("cp874")),
        ("c.docx", make_docx(runs(r("กลาง 1,250"), r("9", SUP), r(" ราย")))),
    ):
        assert reading(with_chunk(make_docx, name, data)).text == "ก\n\nกลาง 1,250 ราย\n\nข\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [("c.rtf", b"{\\rtf}"), ("missing/c2.html", b""), ("c.docx", b"PK"), ("c.html", b"")],
)
def test_files_that_cannot_be_read_are_reported(
    make_docx: MakeDocx, name: str, data: bytes
) -> None:
    found = reading(with_chunk(make_docx, name, data))
    assert (found.text, found.left_out) == ("ก\n\nข\n", (("embedded part", 1),))


def test_a_document_within_a_document_is_read_once(make_docx: MakeDocx) -> None:
    inner = with_chunk(make_docx, "c.txt", "ค".encode())
    found = reading(with_chunk(make_docx, "c.docx", inner))
    assert found.text == "ก\n\nก\n\nข\n\nข\n"
    assert found.left_out == (("embedded part", 1),)
