"""PDF: the text layer, read through pdfium, which does the least damage to Thai.

A page of pictures has no text to read and is refused: recognising letters is another program's
work. docs/readers.md compares the libraries.
"""

import ctypes
import math
import re
import threading
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from dedup.errors import InputError, MissingExtra, TooLarge
from dedup.readers.encoding import looks_like_tis620
from dedup.readers.extract import Extract
from dedup.readers.glyphs import map_glyphs
from dedup.readers.layout import Line, Page, compose
from dedup.readers.limits import Limits

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfiumError, PdfPage

# pdfium is one C library with one state: two threads in it at once crash the process.
_PDFIUM = threading.Lock()
_DEPENDENT = re.compile("[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]")
_MARK = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_CONSONANT = re.compile("[\u0e01-\u0e2e]")
_VOWEL_MARK = re.compile("[\u0e31\u0e34-\u0e3a]")
_TONE = re.compile("[\u0e48-\u0e4c]")
# pdfium sorts marks by where they stand; in Thai the vowel is written before the tone.
_TONE_BEFORE_VOWEL = re.compile("([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a])")
_THAI = re.compile("[\u0e01-\u0e5b]")
_TAIL = 4096
# A gap of this many letters divides columns or cells; a stretched space is narrower.
_WIDE = 4.0
# A space is at least a fifth of a letter wider than the gaps between letters.
_GAP = 0.2
# How much farther, in heights, a consonant without a vowel may be than one with.
_LIFT = 0.4
# A stretch of Thai that no line break may divide is a word; few have more letters.
_LONGEST_WORD = 12
# A page of a release has 1,000 letters and more; a scan has at most the scanner's name.
_SCANNED = 40
_OCR = "recognise its text (OCR) first, or ask for the file it was made from"
# Glyphs without a letter, the end of a broken word, and what is no character at all.
_ODD = {0: "\ufffd", 0x02: "-", 0xFFFE: "-", 0xFFFF: "\ufffd", 0xAD: "-"}


_LEAST = 0.1
_FARTHEST = 1e6
_STREAM = re.compile(rb"stream\r?\n")
_ENTRY = 1024
_NO_DRAWING = (b"/Image", b"/Length1", b"/FontFile", b"/Type1C", b"/CIDFontType0C")


@dataclass(slots=True)
class Char:
    """A character with its place; ``made`` says that pdfium put it in, not the file."""

    text: str
    left: float
    right: float
    base: float
    size: float
    made: bool = False


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
    _check_streams(data, where, limits)
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


def _check_streams(data: bytes, where: str, limits: Limits) -> None:
    """Refuse a file whose packed pages unpack to too much; pictures and fonts are not unpacked.

    pdfium reads about 3 MB of drawing a second, and a file of 100 KB can hold a gigabyte.
    """
    left = limits.bytes
    for match in _STREAM.finditer(data):
        entry = data[max(0, match.start() - _ENTRY) : match.start()]
        entry = entry[entry.rfind(b"obj") + 1 :]
        if b"/FlateDecode" not in entry or any(kind in entry for kind in _NO_DRAWING):
            continue
        end = data.find(b"endstream", match.end())
        try:
            packed = memoryview(data)[match.end() : end if end >= 0 else None]
            unpacked = zlib.decompressobj().decompress(packed, left + 1)
        except zlib.error:
            continue
        left -= len(unpacked)
        if left < 0:
            raise TooLarge(
                f"unpacks to more than the {limits.bytes:,} bytes allowed",
                where=where,
                hint="copy its text into a file, or raise the limit on bytes",
            )


def make_lines(chars: Sequence[Char]) -> list[Line]:
    """Put characters together to lines, cut where columns or cells are apart.

    pdfium gives marks that stand high above their letter late, at the end of the line or in the
    next one; they are put back by where they stand.
    """
    lines: list[list[Char]] = [[]]
    strays: list[Char] = []
    last: Char | None = None
    anchor: Char | None = None
    for char in chars:
        if char.made:
            if char.text == " ":
                lines[-1].append(char)
            elif lines[-1]:
                lines.append([])
            continue
        is_mark = last is not None and _MARK.match(char.text) is not None
        if is_mark and lines[-1] and lines[-1][-1].made:
            lines[-1].pop()
        if is_mark and anchor is not None and _strays(anchor, char):
            strays.append(char)
            continue
        if last is not None and not lines[-1] and len(lines) > 1 and _continues(last, char):
            # pdfium ends a line where marks are raised or the font changes; the baseline tells.
            lines.pop()
        elif last is not None and lines[-1] and _is_apart(last, char):
            lines.append([])
        lines[-1].append(char)
        last = char
        anchor = anchor if is_mark else char
    for stray in strays:
        _put_back(stray, lines)
    return [line for line in map(_make_line, lines) if line is not None]


def _compose(pages: Sequence[tuple[float, list[Char]]]) -> Extract:
    whole = "".join(char.text for _, chars in pages for char in chars)
    if _is_tis620(whole):
        for _, chars in pages:
            for char in chars:
                char.text = char.text.encode("cp1252", "replace").decode("cp874", "replace")
    made = [Page(height=height, lines=tuple(make_lines(chars))) for height, chars in pages]
    text, offsets = compose(made)
    text, glyphs = map_glyphs(text)
    return Extract(
        text=f"{text}\n",
        media="pdf",
        pages=offsets,
        damage=(("private-use glyph", glyphs),) if glyphs else (),
    )


def _is_tis620(text: str) -> bool:
    """Tell whether old Thai fonts made their letters look like Western ones to a program."""
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
        size = box.right - box.left if rotation in {90, 270} else box.top - box.bottom
        text = _character(code)
        chars.append(
            Char(
                text=text,
                left=_finite(left),
                right=_finite(right),
                base=_finite(base),
                size=abs(_finite(size)),
                made=text in " \r\n" and raw.FPDFText_IsGenerated(textpage, at) == 1,
            )
        )
    textpage.close()
    return chars


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
    """Tell whether there is no text, or next to none beside pictures that fill the pages."""
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


def _strays(anchor: Char, mark: Char) -> bool:
    """Tell whether a mark stands elsewhere than over the letter that came before it."""
    left = anchor.left + 0.4 * (anchor.right - anchor.left)
    return not left < mark.right < anchor.right + anchor.size / 2


def _put_back(mark: Char, lines: list[list[Char]]) -> None:
    """Insert a mark after the consonant it stands over, which has one vowel and one tone at most.

    Marks stand over the right edge of their consonant; a tone comes late when a vowel lifts it.
    """
    kind = _TONE if _TONE.match(mark.text) else _VOWEL_MARK
    best: tuple[float, list[Char], int] | None = None
    for line in lines:
        if not line or abs(line[0].base - mark.base) > 0.6 * mark.size + line[0].size / 2:
            continue
        for at, char in enumerate(line):
            if not _CONSONANT.match(char.text):
                continue
            end = _end_of_marks(line, at)
            marks = "".join(one.text for one in line[at + 1 : end + 1])
            far = abs(mark.right - char.right) + abs(mark.base - char.base)
            far += 0 if kind is _VOWEL_MARK or _VOWEL_MARK.search(marks) else mark.size * _LIFT
            if not kind.search(marks) and (best is None or far < best[0]):
                best = far, line, end
    if best is None:
        lines[-1].append(mark)
    else:
        best[1].insert(best[2] + 1, mark)


def _end_of_marks(line: Sequence[Char], at: int) -> int:
    while at + 1 < len(line) and _MARK.match(line[at + 1].text):
        at += 1
    return at


def _continues(last: Char, char: Char) -> bool:
    near = abs(last.base - char.base) < 0.2 * last.size
    return near and -last.size < char.left - last.right < last.size


def _is_apart(last: Char, char: Char) -> bool:
    gap = char.left - last.right
    return gap > _WIDE * last.size / 2 or gap < -_WIDE * last.size


def _make_line(chars: Sequence[Char]) -> Line | None:
    """Make a line of its characters, without the spaces that pdfium put before Thai marks."""
    kept = _set_spaces(chars)
    text = "".join(char.text for char in kept)
    shown = [char for char in kept if not char.text.isspace()]
    if not shown:
        return None
    letters = [char for char in shown if not _MARK.match(char.text)] or shown
    return Line(
        text=_TONE_BEFORE_VOWEL.sub(r"\2\1", text.strip()),
        left=shown[0].left,
        right=max(char.right for char in shown[-3:]),
        base=median(char.base for char in letters),
        # A damaged file may state letters of no width or height.
        letter=max(_LEAST, median(char.right - char.left for char in letters)),
        size=max(_LEAST, median(char.size for char in letters)),
        lead=_lead(kept),
        spaced=kept[-1].text.isspace(),
    )


def _set_spaces(chars: Sequence[Char]) -> list[Char]:
    """Keep the spaces of the file; of those pdfium made, and missed, keep what the gaps show.

    Justified lines hold no space at their gaps, and where Thai is justified by letters there is
    a gap after every letter: what counts is how far a gap exceeds those of the line.
    """
    shown = [char for char in chars if not char.made]
    places = list(pairwise(shown))
    gaps = [
        after.left - before.right
        for before, after in places
        if not before.text.isspace() and not after.text.isspace() and not _MARK.match(after.text)
    ]
    usual = median(gaps) if gaps else 0.0
    letter = median(char.right - char.left for char in shown) if shown else 0.0
    kept = list(shown[:1])
    reach = shown[0].right if shown else 0.0
    for before, after in places:
        reach = max(before.right, min(reach, before.right + letter))
        gap = after.left - reach - usual
        apart = not before.text.isspace() and not after.text.isspace()
        if apart and gap > _GAP * letter and not _DEPENDENT.match(after.text):
            kept.append(replace(after, text=" ", right=after.left, made=True))
        kept.append(after)
    return kept


def _lead(chars: Sequence[Char]) -> float:
    """Give the width of the stretch at a line's start that could not have been broken."""
    start = next(at for at, char in enumerate(chars) if not char.text.isspace())
    count = 0
    end = chars[start]
    for char in chars[start:]:
        if char.text.isspace():
            break
        count += bool(_THAI.match(char.text)) and not _MARK.match(char.text)
        if count > _LONGEST_WORD:
            break
        end = char
    return end.right - chars[start].left
