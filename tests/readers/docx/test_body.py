"""What Word shows of a document, and every way in which one can be broken."""

import io
import zipfile
from collections.abc import Callable

import pytest

from dedup.errors import InputError, TooLarge
from dedup.readers import Limits, read_bytes
from dedup.readers.docx import markup

MakeDocx = Callable[..., bytes]


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def listed(text: str, number: int = 1, level: int = 0) -> str:
    return p(text, f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>")


def cell(*texts: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(map(p, texts))}</w:tc>"


def text_of(data: bytes) -> str:
    return read_bytes(data, name="release.docx").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("ก") + "<w:p/>" + p("ข"), "ก\n\nข\n"),
        (f"<w:p>{r('กรม')}{r('ชลประทาน')}</w:p>", "กรมชลประทาน\n"),
        ("<w:p><w:r><w:t> ก </w:t><w:t>ข</w:t></w:r></w:p>", "กข\n"),
        (f"<w:p>{r('ก')}<w:r><w:br/></w:r>{r('ข')}<w:r><w:tab/></w:r>{r('ค')}</w:p>", "ก\nข\tค\n"),
        (p("ก", "<w:tabs><w:tab w:val='left'/></w:tabs>"), "ก\n"),
        (f"<w:p><w:ins>{r('เพิ่ม')}</w:ins><w:del>{r('ลบ')}</w:del></w:p>", "เพิ่ม\n"),
        (f"<w:p><w:moveFrom>{r('ก')}</w:moveFrom><w:moveTo>{r('ข')}</w:moveTo></w:p>", "ข\n"),
        (f"<w:p>{r('เห็น')}{r('ซ่อน', '<w:vanish/>')}{r('ด้วย')}</w:p>", "เห็นด้วย\n"),
        ("<w:p>" + r("ก", "<w:vanish w:val='0'/>") + "</w:p>", "ก\n"),
        (f"<w:p><w:hyperlink>{r('ลิงก์')}</w:hyperlink></w:p>", "ลิงก์\n"),
        (f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{r('3')}</w:p>", "3\n"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{p('กรอก')}</w:sdtContent></w:sdt>", "กรอก\n"),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('คลิกที่นี่')}"
            f"</w:sdtContent></w:sdt>{p('ก')}",
            "ก\n",
        ),
        ("<w:p><w:r><w:sym w:char='F0B7'/><w:sym w:char='0E01'/><w:sym w:char='x'/></w:r></w:p>",
         "•ก\n"),
        ("<w:p><w:r><w:t>ก</w:t><w:sym w:char='01'/><w:noBreakHyphen/></w:r></w:p>", "ก-\n"),
        (p("ก &amp; ข &lt;"), "ก & ข <\n"),
    ],
    ids=[
        "paragraphs", "runs", "spaces", "breaks", "tab stops", "tracked", "moved", "hidden",
        "not hidden", "link", "field", "control", "placeholder", "symbol", "control char",
        "entities",
    ],
)  # fmt: skip
def test_what_word_shows_is_read(make_docx: MakeDocx, body: str, text: str) -> None:
    found = read_bytes(make_docx(body), name="x")
    assert found.text == text
    assert (found.media, found.extracted) == ("docx", True)


def test_strict_open_xml_is_read(make_docx: MakeDocx) -> None:
    uri = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert text_of(make_docx(p("ก"), uri=uri)) == "ก\n"


def test_a_text_box_is_read_once_after_its_paragraph(make_docx: MakeDocx) -> None:
    box = f"<w:txbxContent>{p('ในกล่อง')}</w:txbxContent>"
    body = (
        f"<w:p>{r('ก่อน')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx>"
        f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>{r('หลัง')}</w:p>"
    )
    assert text_of(make_docx(body)) == "ก่อนหลัง\n\nในกล่อง\n"
    assert text_of(make_docx(box)) == "ในกล่อง\n"


def test_tables_are_rows_with_tabs_unless_they_hold_paragraphs(make_docx: MakeDocx) -> None:
    figures = f"<w:tbl><w:tr>{cell('ปี')}{cell('')}{cell('งบ')}</w:tr></w:tbl>"
    layout = f"<w:tbl><w:tr>{cell('ก', 'ข')}{cell('ค')}</w:tr><w:tr>{cell('')}</w:tr></w:tbl>"
    nested = f"<w:tbl><w:tr><w:tc>{figures}{p('จบ')}</w:tc></w:tr></w:tbl>"
    assert text_of(make_docx(figures)) == "ปี\t\tงบ\n"
    assert text_of(make_docx(layout)) == "ก\n\nข\n\nค\n"
    assert text_of(make_docx(nested)) == "ปี\t\tงบ\n\nจบ\n"
    assert text_of(make_docx(cell("นอกตาราง"))) == "นอกตาราง\n"


def test_notes_are_read_after_the_text(make_docx: MakeDocx) -> None:
    divider = f"<w:footnote w:type='separator'>{p('---')}</w:footnote>"
    notes = f"{divider}<w:footnote>{p('หมายเหตุ')}</w:footnote>"
    assert text_of(make_docx(p("ก"), parts={"footnotes.xml": notes})) == "ก\n\nหมายเหตุ\n"


def level(at: int, form: str, text: str, rest: str = "") -> str:
    return (
        f"<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>{rest}"
        f"<w:lvlText w:val='{text}'/></w:lvl>"
    )


def numbering(*levels: str, rest: str = "") -> dict[str, str]:
    return {
        "numbering.xml": f"<w:abstractNum w:abstractNumId='0'>{''.join(levels)}</w:abstractNum>"
        f"<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>{rest}"
    }


@pytest.mark.parametrize(
    ("form", "pattern", "numbers"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("thaiLetters", "(%1)", ["(ก)", "(ข)", "(ค)"]),
        ("thaiNumbers", "%1)", ["๑)", "๒)", "๓)"]),
        ("lowerLetter", "%1", ["a", "b", "c"]),
        ("upperLetter", "%1.", ["A.", "B.", "C."]),
        ("lowerRoman", "%1", ["i", "ii", "iii"]),
        ("upperRoman", "ข้อ %1", ["ข้อ I", "ข้อ II", "ข้อ III"]),
        ("decimalZero", "%1", ["01", "02", "03"]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("bullet", "-", ["-", "-", "-"]),
        ("klingon", "%1.", ["1.", "2.", "3."]),
        ("none", "%1", ["", "", ""]),
    ],
)
def test_list_numbers_are_written_as_word_shows_them(
    make_docx: MakeDocx, form: str, pattern: str, numbers: list[str]
) -> None:
    body = "".join(listed("ข้อ") for _ in numbers)
    text = text_of(make_docx(body, parts=numbering(level(0, form, pattern))))
    assert text == "\n\n".join(f"{number} ข้อ".strip() for number in numbers) + "\n"


def test_levels_count_within_the_level_above(make_docx: MakeDocx) -> None:
    levels = (level(0, "decimal", "%1."), level(1, "thaiLetters", "%1.%2"))
    body = (
        listed("ก", level=0) + listed("ข", level=1) + listed("ค", level=1)
        + listed("ง", level=0) + listed("จ", level=1) + listed("ฉ", level=7)
    )  # fmt: skip
    text = text_of(make_docx(body, parts=numbering(*levels)))
    assert text.split("\n\n") == ["1. ก", "1.ก ข", "1.ข ค", "2. ง", "2.ก จ", "ฉ\n"]


def test_lists_restart_and_continue(make_docx: MakeDocx) -> None:
    rest = (
        "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
        "<w:startOverride w:val='5'/></w:lvlOverride></w:num>"
        "<w:num w:numId='3'><w:abstractNumId w:val='0'/></w:num>"
        "<w:num w:numId='4'><w:abstractNumId w:val='9'/></w:num>"
    )
    body = "".join(listed("ก", number) for number in (1, 2, 2, 3, 4, 0, 99))
    text = text_of(make_docx(body, parts=numbering(level(0, "decimal", "%1."), rest=rest)))
    assert text.split("\n\n") == ["1. ก", "5. ก", "6. ก", "7. ก", "ก", "ก", "ก\n"]


def test_a_style_puts_its_paragraphs_in_a_list(make_docx: MakeDocx) -> None:
    styles = (
        "<w:style w:styleId='Item'><w:basedOn w:val='List'/></w:style>"
        "<w:style w:styleId='List'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId='Sub'><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr>"
        "</w:pPr></w:style>"
        "<w:style w:styleId='Ring'><w:basedOn w:val='Ring'/></w:style>"
    )
    levels = (level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"))
    body = "".join(p("ก", f"<w:pStyle w:val='{style}'/>") for style in ("Item", "Sub", "Ring", "?"))
    body += p("ก", "<w:pStyle w:val='Item'/><w:numPr><w:numId w:val='0'/></w:numPr>")
    parts = {"styles.xml": styles, **numbering(*levels)}
    assert text_of(make_docx(body, parts=parts)).split("\n\n") == ["1. ก", "a) ก", "ก", "ก", "ก\n"]


def test_a_level_names_the_style_that_stands_for_it(make_docx: MakeDocx) -> None:
    styles = (
        "<w:style w:styleId='H2'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    )
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", "<w:pStyle w:val='H2'/>"))
    parts = {"styles.xml": styles, **numbering(*levels)}
    body = listed("ก") + p("ข", "<w:pStyle w:val='H2'/>")
    assert text_of(make_docx(body, parts=parts)) == "1. ก\n\n1.1 ข\n"


def test_numbers_stay_within_what_word_counts(make_docx: MakeDocx) -> None:
    for start, form, number in (
        ("999999", "decimal", "32767."),
        ("0", "lowerRoman", "0."),
        ("-5", "decimal", "1."),
        ("4000", "upperRoman", "4000."),
        ("30", "lowerLetter", "dd."),
        ("9999", "thaiLetters", "9999."),
    ):
        one = level(0, form, "%1.").replace("w:start w:val='1'", f"w:start w:val='{start}'")
        assert text_of(make_docx(listed("ก"), parts=numbering(one))) == f"{number} ก\n"


def test_the_main_part_may_have_any_name(make_docx: MakeDocx) -> None:
    with zipfile.ZipFile(
        io.BytesIO(make_docx(listed("ก"), parts=numbering(level(0, "decimal", "%1"))))
    ) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    moved = {
        name.replace("word/document", "text/main").replace("word/", "text/"): part.replace(
            "word/document", "/text/main"
        )
        for name, part in parts.items()
    }
    assert text_of(zipped(**moved)) == "1 ก\n"


def zipped(**files: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (zipped(xl__workbook_xml=""), "is a spreadsheet"),
        (zipped(ppt__presentation_xml=""), "is a presentation"),
        (zipped(META__x="", **{"META-INF__manifest_xml": ""}), "is an OpenDocument"),
        (zipped(photo=""), "is an archive, not a DOCX document"),
        (zipped(), "is an archive"),
        (zipped(word__document_xml="<w:document"), "its XML is broken"),
        (zipped(word__document_xml="<a>&lt;</b>"), "its XML is broken"),
        (zipped(word__document_xml=""), "its XML is broken"),
        (zipped(word__document_xml="<a/>"), "has no text"),
        (
            zipped(
                word__document_xml="<!DOCTYPE a [<!ENTITY b 'ลับ'><!ENTITY c '&b;&b;'>]><a>&c;</a>"
            ),
            "declares a document type",
        ),
        (zipped(word__document_xml="<?xml version='1.0' encoding='klingon'?><a/>"), "broken"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        text_of(data)


def test_a_cut_or_damaged_document_is_refused(make_docx: MakeDocx) -> None:
    data = make_docx(p("ข่าวด่วน" * 50))
    for damaged in (data[: len(data) // 2], data[:-10], data[:100]):
        with pytest.raises(InputError, match="is damaged or cut short"):
            text_of(damaged)
    at = data.index(b"word/document.xml") + 40
    with pytest.raises(InputError, match="damaged"):
        text_of(data[:at] + bytes(20) + data[at + 20 :])


def test_a_document_with_a_password_is_refused(make_docx: MakeDocx) -> None:
    data = bytearray(make_docx(p("ก")))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    with pytest.raises(InputError, match="is protected by a password"):
        text_of(bytes(data))
    with pytest.raises(InputError, match=r"protected new one.*take off the password"):
        text_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))


def test_a_bomb_is_refused(make_docx: MakeDocx) -> None:
    data = make_docx(p("ก") + "<w:p/>" * 200_000)
    assert len(data) < 10_000
    with pytest.raises(TooLarge, match="unpacks to more than the 1,000,000 bytes"):
        read_bytes(data, name="x", limits=Limits(bytes=1_000_000))


def test_too_much_text_is_refused_while_it_is_read(make_docx: MakeDocx) -> None:
    with pytest.raises(TooLarge, match="more than the 1,000 characters"):
        read_bytes(make_docx(p("ก" * 1100)), name="x", limits=Limits(characters=1000))


def test_too_many_parts_are_refused() -> None:
    data = zipped(word__document_xml="<a/>") + b"PK\x01\x02" * 30_000
    with pytest.raises(TooLarge, match="holds more than 20,000 parts"):
        text_of(data)


def test_as_many_elements_as_may_be_are_read(
    make_docx: MakeDocx, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = make_docx(p("ก") * 1000)
    monkeypatch.setattr(markup, "_MOST_ELEMENTS", 10_000)
    assert text_of(data).split() == ["ก"] * 1000


@pytest.mark.parametrize("body", ["<w:p/>" * 10_001, "<w:p>" * 2000], ids=["many", "deep"])
def test_too_many_elements_are_refused(
    make_docx: MakeDocx, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markup, "_MOST_ELEMENTS", 10_000)
    with pytest.raises(TooLarge, match="XML elements, or some nested too deep"):
        text_of(make_docx(body))
