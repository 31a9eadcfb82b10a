"""PDF: the text layer, read through pdfium, which does the least damage to Thai.

A page of pictures has no text to read and is refused: recognising letters is another program's
work. docs/readers.md compares the libraries.
"""

import ctypes
import math
import re
import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dedup.errors import InputError, MissingExtra, TooLarge
from dedup.readers.encoding import looks_like_tis620
from dedup.readers.extract import Extract
from dedup.readers.pdf.glyphs import map_glyphs
from dedup.readers.pdf.layout import compose
from dedup.readers.pdf.lines import Char, make_lines
from dedup.readers.pdf.page import Page
from dedup.readers.pdf.stamps import part_turned, part_watermarks, raise_marks
from dedup.streams.limits import Limits

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfiumError, PdfPage

    from dedup.model import LeftOut

# pdfium is one C library with one state: two threads in it at once crash the process.
_PDFIUM = threading.Lock()
_THAI = re.compile("[\u0e01-\u0e5b]")
_TAIL = 4096
# A page of a release has 1,000 letters and more; a scan has at most the scanner's name.
_SCANNED = 40
_OCR = "recognise its text (OCR) first, or ask for the file it was made from"
# Glyphs without a letter, the end of a broken word, and what is no character at all.
_ODD = {0: "\ufffd", 0x02: "-", 0xFFFE: "-", 0xFFFF: "\ufffd", 0xAD: "-"}
_FARTHEST = 1e6
# A page that was scanned askew is a few degrees off; a stamp is turned by 10 and more.
_ASKEW = 0.08


def read_pdf(data: bytes, *, where: str, limits: Limits) -> Extract:
    """Extract the text layer of a PDF; ``pages`` of the result are the offsets of its pages.

    Raises ``InputError`` for a file that is damaged, cut short, protected or scanned, ``TooLarge``
    for too many pages and ``MissingExtra`` where the optional part is not installed.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingExtra("reading PDF", "readers") from error
    if b"%%EOF" not in data.rstrip(b"\0 \r\n")[-_TAIL:]:
        raise InputError("is cut short", where=where, hint="fetch it again")
    with _PDFIUM:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _unopened(error, where) from error
        try:
            found = list(_read_pages(pdf, where, limits))
            scanned = _is_scanned(pdf, found)
        except pypdfium2.PdfiumError as error:
            raise InputError("is damaged", where=where, hint="fetch it again") from error
        finally:
            pdf.close()
    if scanned:
        raise InputError("is a scanned PDF: pictures without text", where=where, hint=_OCR)
    return _compose(found)


def _compose(pages: Sequence[tuple[float, list[Char]]]) -> Extract:
    whole = "".join(char.text for _, chars in pages for char in chars)
    if _is_tis620(whole):
        for _, chars in pages:
            for char in chars:
                char.text = char.text.encode("cp1252", "replace").decode("cp874", "replace")
    upright, turned = part_turned([chars for _, chars in pages])
    marks = sum(map(raise_marks, upright))
    made = [
        Page(height=height, lines=tuple(make_lines(chars)))
        for (height, _), chars in zip(pages, upright, strict=True)
    ]
    made, stamped = part_watermarks(made)
    text, offsets = compose(made)
    text, glyphs = map_glyphs(text)
    left_out: dict[LeftOut, int] = {"watermark": turned + stamped, "raised mark": marks}
    return Extract(
        text=f"{text}\n",
        media="pdf",
        pages=offsets,
        damage=(("private-use glyph", glyphs),) if glyphs else (),
        left_out=tuple((name, count) for name, count in left_out.items() if count),
    )


def _is_tis620(text: str) -> bool:
    """Return whether old Thai fonts made their letters look like Western ones to a program."""
    foreign = sum(letter > "\x7f" for letter in text)
    if foreign < len(text) / 2 or _THAI.search(text):
        return False
    return looks_like_tis620(text.encode("cp1252", "replace"))


def _unopened(error: "PdfiumError", where: str) -> InputError:
    from pypdfium2 import raw

    if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return InputError(
            "is protected by a password", where=where, hint="save it without one first"
        )
    return InputError("is damaged or cut short", where=where, hint="fetch it again")


def _read_pages(
    pdf: "PdfDocument", where: str, limits: Limits
) -> Iterator[tuple[float, list[Char]]]:
    """Give the height and the characters of each page, in the order of the file."""
    if len(pdf) > limits.pages:
        raise TooLarge(
            f"has {len(pdf):,} pages, more than the {limits.pages:,} allowed",
            where=where,
            hint="take the pages you need out of it, or raise the limit on pages",
        )
    left = limits.characters
    for number in range(len(pdf)):
        page = pdf[number]
        chars = _read_page(page, left)
        left -= len(chars)
        if left <= 0:
            raise TooLarge(
                f"has more than the {limits.characters:,} characters allowed",
                where=where,
                hint="take the pages you need out of it, or raise the limit on characters",
            )
        yield page.get_height(), chars
        page.close()


def _read_page(page: "PdfPage", most: int) -> list[Char]:
    from pypdfium2 import raw

    textpage = page.get_textpage()
    rotation, (width, height) = page.get_rotation(), page.get_size()
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    chars: list[Char] = []
    # Text that runs straight stands on one line; only where that ends is the angle asked.
    last, turned = math.nan, False
    for at in range(min(textpage.count_chars(), most)):
        code = raw.FPDFText_GetUnicode(textpage, at)
        raw.FPDFText_GetLooseCharBox(textpage, at, box)
        raw.FPDFText_GetCharOrigin(textpage, at, x, y)
        left, right, base = box.left, box.right, y.value
        if rotation == 90:
            left, right, base = box.bottom, box.top, height - x.value
        elif rotation == 180:
            left, right, base = width - box.right, width - box.left, height - y.value
        elif rotation == 270:
            left, right, base = width - box.top, width - box.bottom, x.value
        if base != last:
            turned = _is_turned(raw.FPDFText_GetCharAngle(textpage, at))
            last = base
        size = box.right - box.left if rotation in {90, 270} else box.top - box.bottom
        text = _character(code)
        chars.append(
            Char(
                text=text,
                left=_finite(left),
                right=_finite(right),
                base=_finite(base),
                size=abs(_finite(size)),
                turned=turned,
                made=text in " \r\n" and raw.FPDFText_IsGenerated(textpage, at) == 1,
            )
        )
    textpage.close()
    return chars


def _is_turned(angle: float) -> bool:
    """Return whether an angle is neither upright nor a right one, as of a stamp across a page."""
    quarter = math.pi / 2
    return math.isfinite(angle) and quarter * _ASKEW < angle % quarter < quarter * (1 - _ASKEW)


def _finite(length: float) -> float:
    """Keep a length of a damaged file within what can be calculated with."""
    return max(-_FARTHEST, min(_FARTHEST, length)) if math.isfinite(length) else 0.0


def _character(code: int) -> str:
    if code in _ODD:
        return _ODD[code]
    if code < 0x20:
        return chr(code) if code in (0x0A, 0x0D) else " "
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _is_scanned(pdf: "PdfDocument", pages: Sequence[tuple[float, list[Char]]]) -> bool:
    """Return whether there is no text, or next to none beside pictures that fill the pages."""
    from pypdfium2 import raw

    letters = sum(char.text.isalnum() for _, chars in pages for char in chars)
    if letters >= _SCANNED * len(pages):
        return False
    if not letters:
        return True
    for number in range(len(pdf)):
        page = pdf[number]
        area = page.get_width() * page.get_height()
        largest = 0.0
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
            left, bottom, right, top = one.get_bounds()
            largest = max(largest, (right - left) * (top - bottom))
        if largest < area / 2:
            return False
    return True
