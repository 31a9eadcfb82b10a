"""PDF files made by hand, so that a test knows what stands where."""

import zlib
from collections.abc import Iterator, Sequence

Placed = tuple[float, float, str]
# These stand above and below a letter and take no room of their own.
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"


def pdf_of(*pages: Sequence[Placed], rotate: int = 0, extra: str = "", spacing: float = 0) -> bytes:
    """Write a PDF of pages of text placed at x, y (points from below left).

    A letter is 8 points wide at the usual 16 points, a mark 0, as in most Thai fonts. The
    character U+E000 has a glyph and no Unicode value.
    """
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


def _font(text: str) -> tuple[str, str]:
    """Give the widths and the map to Unicode of a font whose glyphs are the characters."""
    used = sorted(set(text) - {"\ue000"})
    widths = " ".join(f"{ord(letter)} [{0 if letter in MARKS else 500}]" for letter in used)
    pairs = "".join(f"<{ord(letter):04X}> <{ord(letter):04X}>\n" for letter in used)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
        "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(used)} beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    return widths, cmap


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


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


def typeset(text: str, *, columns: int = 50, rows: int = 22) -> bytes:
    """Write a PDF of a text, a paragraph a line of it, as many pages as it takes."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        if paragraph.strip():
            lines += [*_broken(paragraph.strip(), columns), ""]
    return pdf_of(
        *(
            [(85, 720 - 24 * at, line) for at, line in enumerate(lines[top : top + rows]) if line]
            for top in range(0, len(lines), rows)
        )
    )


def _broken(paragraph: str, columns: int) -> Iterator[str]:
    line, width = "", 0
    for letter in paragraph:
        width += letter not in MARKS
        if width > columns:
            yield line
            line, width = "", 1
        line += letter
    yield line


def bomb() -> bytes:
    """Make a PDF whose page grows from little to more than anyone needs."""
    content = zlib.compress(b"BT /F1 9 Tf (x) Tj ET\n" * 4_000_000, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n" % len(content) + content + b"\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + one + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    xref = b"xref\n0 5\n0000000000 65535 f \n" + table
    return out + xref + b"trailer<</Size 5/Root 1 0 R>>startxref\n%d\n%%%%EOF" % len(out)
