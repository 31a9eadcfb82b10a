"""Files made on the spot: DOCX by zipfile."""

import io
import zipfile
from collections.abc import Callable

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)

MakeDocx = Callable[..., bytes]


@pytest.fixture
def make_docx() -> MakeDocx:
    """Give a maker of DOCX files from the XML inside ``w:body`` and of further parts."""

    def make(body: str, *, uri: str = W, parts: dict[str, str] | None = None) -> bytes:
        document = (
            f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{uri}" xmlns:mc='
            '"http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps">'
            f"<w:body>{body}</w:body></w:document>"
        )
        files = {"_rels/.rels": RELS, "word/document.xml": document}
        for name, content in (parts or {}).items():
            root = name.rpartition("/")[2].removesuffix(".xml")
            files[f"word/{name}"] = f'<w:{root} xmlns:w="{uri}">{content}</w:{root}>'
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    return make


def _font(text: str) -> tuple[str, str]:
    """Give the widths and the map to Unicode of a font whose glyphs are the characters."""
    used = sorted(set(text) - {"\ue000"})
    marks = "ัิีึืฺุู็่้๊๋์ํ๎"
    widths = " ".join(f"{ord(letter)} [{0 if letter in marks else 500}]" for letter in used)
    pairs = "".join(f"<{ord(letter):04X}> <{ord(letter):04X}>\n" for letter in used)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
        "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(used)} beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    return widths, cmap


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


Placed = tuple[float, float, str]
MakePdf = Callable[..., bytes]


@pytest.fixture
def make_pdf() -> MakePdf:
    """Give a maker of PDF files from pages of text placed at x, y (points from below left).

    A letter is 8 points wide at the usual 16 points, a mark 0, as in most Thai fonts. The
    character U+E000 has a glyph and no Unicode value.
    """

    def make(*pages: list[Placed], rotate: int = 0, extra: str = "", spacing: float = 0) -> bytes:
        widths, cmap = _font("".join(text for page in pages for _, _, text in page))
        kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
        objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H "
            "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry "
            f"(Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [{widths}] "
            "/FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox "
            "[0 -200 1000 900] /Ascent 900 /Descent -200 /CapHeight 700 /ItalicAngle 0 "
            "/StemV 80 >> >>",
            _stream(cmap),
        ]
        for at, page in enumerate(pages):
            content = "".join(
                f"BT /F 16 Tf {spacing} Tc {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"
                for x, y, text in page
            )
            objects += [
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} "
                f"/Resources << /Font << /F 3 0 R >> >> /Contents {7 + 2 * at} 0 R >>",
                _stream(extra + content),
            ]
        return _file(objects)

    return make


def _file(objects: list[str]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return data + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
        f"startxref\n{len(data)}\n%%EOF\n"
    ).encode("latin-1")
