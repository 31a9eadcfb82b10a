"""Bytes into text: which encoding they are in, measured on short Thai texts.

The rule for Thai is our own because general detectors take 60 bytes of TIS-620 for Japanese
(docs/readers.md has the figures).
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from dedup.errors import EncodingError, InputError

# TIS-620 and ISO 8859-11 are read as Windows-874, which holds them and adds “ ” – … and the
# no-break space, as files labelled TIS-620 do.
_THAI = dict.fromkeys(
    ("cp874", "windows-874", "tis-620", "tis620", "iso-8859-11", "iso8859-11", "thai"), "cp874"
)
_WESTERN = {"latin-1": "latin-1", "iso-8859-1": "latin-1", "cp1252": "cp1252"}
_WESTERN |= {"windows-1252": "cp1252", "ascii": "ascii", "us-ascii": "ascii"}
_UNICODE = {
    name: name
    for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
}
_UNICODE |= {"utf8": "utf-8", "utf-8-sig": "utf-8", "utf16": "utf-16", "utf-16le": "utf-16-le"}
_UNICODE |= {"utf-16be": "utf-16-be", "utf32": "utf-32"}
ENCODINGS = {**_UNICODE, **_THAI, **_WESTERN}

# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_THAI = re.compile(rb"\xe0[\xb8\xb9][\x80-\xbf]")
# The letters, vowels, tones and digits of TIS-620, and the punctuation that Windows-874 adds.
_TIS = re.compile(rb"[\xa1-\xda\xdf-\xfb]")
_TIS_OR_PUNCTUATION = re.compile(rb"[\xa0-\xda\xdf-\xfb\x80\x85\x91-\x97]")
_LONE_HIGH = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
# A mark with nothing to stand on, or a lead vowel with no consonant after it; the ends of the
# text do not count, for it may have been cut there.
_MISPLACED = re.compile(
    rb"(?<=[^\xa1-\xce\xd1\xd4-\xda\xe7-\xee])[\xd1\xd4-\xda\xe7-\xee]"
    rb"|[\xe0-\xe4](?=[^\xa1-\xce])"
)
# How many bits more a letter is worth than if all 88 were equally frequent, in a tenth of the
# releases (benchmarks/readers/encoding_guesses.py prints them). Korean, Chinese and Japanese bytes
# are mostly letters of TIS-620 too, but not the frequent ones. Thai digits say nothing; the rest is
# rare.
_WORTH = {
    3: "รา",
    2: "กงนมอั่้",
    1: "คดตทบปยลวสหะิีเ",
    0: "ขจชพำืุแใไ๐๑๒๓๔๕๖๗๘๙",
    -1: "ณธผภศษูโ็์",
    -2: "ญฐถึ",
    -3: "ซฒ",
    -4: "ฉฎฏฝฟฤฯๆ",
    -5: "ฑ",
    -6: "ฆ",
}
_RARE = -7
_NO_LETTERS = bytes(range(0xA1))
_BITS = {byte: bits for bits, letters in _WORTH.items() for byte in letters.encode("cp874")}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
# Shares below were set on 28,555 releases cut to 40 bytes and more; see docs/readers.md.
_MOST = 0.95
_LEAST_BITS = -8
_FEW = 0.05
_SAMPLE = 1 << 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with the encoding it was read in; a leading byte-order mark is dropped."""

    text: str
    encoding: str


def decode(data: bytes, *, where: str, encoding: str | None = None) -> Decoded:
    """Decode ``data``, in ``encoding`` where it is given, else in what it is found to be.

    Raises ``EncodingError`` where it is in no encoding known here (naming what it seems to be)
    or is not in ``encoding``, ``InputError`` where it is not text at all.
    """
    if encoding is not None:
        return _decode_as(data, known_encoding(encoding), where)
    marked = _marked(data)
    if marked is not None:
        return _decode_as(data, marked, where)
    wide = _unmarked_utf16(data)
    if wide is not None:
        return _decode_as(data, wide, where)
    check_not_binary(data, where=where)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError as error:
        if looks_like_tis620(data):
            return _decode_as(data, "cp874", where)
        raise _not_utf8(data, where, error.start) from error


def known_encoding(name: str) -> str:
    """Give Python's name of an encoding a user names; raises ``EncodingError``."""
    known = ENCODINGS.get(name.strip().lower().replace("_", "-"))
    if known is None:
        raise EncodingError(
            f"'{name}' is not an encoding known here",
            hint="use one of utf-8, utf-16, tis-620 (cp874), cp1252, latin-1",
        )
    return known


def declared_encoding(name: str) -> str | None:
    """Give Python's name of an encoding a file declares, or ``None`` where it is not known."""
    return ENCODINGS.get(name.strip().lower().replace("_", "-"))


def check_not_binary(data: bytes, *, where: str) -> None:
    """Refuse bytes that hold NUL or many control characters."""
    sample = data[:_SAMPLE]
    zero = data.find(b"\0")
    if zero >= 0:
        raise InputError(
            f"is a binary file, not text (NUL at byte {zero:,})",
            where=where,
            hint="give a text, HTML, PDF, DOCX or JSON Lines file",
        )
    if len(_CONTROL.findall(sample)) > _FEW * len(sample):
        raise InputError(
            "is a binary file, not text (many control characters)",
            where=where,
            hint="give a text, HTML, PDF, DOCX or JSON Lines file",
        )


def looks_like_tis620(data: bytes) -> bool:
    """Return whether bytes that are not UTF-8 are Thai in a one-byte encoding."""
    sample = data[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    if not high or 3 * len(_UTF8_THAI.findall(sample)) > high / 2:
        return False
    lone = len(_LONE_HIGH.findall(sample))
    return (
        len(_TIS_OR_PUNCTUATION.findall(sample)) >= _MOST * high
        # Thai words are runs of high bytes; an accented letter of Western text stands alone.
        and lone < high
        and lone <= max(1, 4 * _FEW * high)
        and len(_MISPLACED.findall(sample)) <= max(1, _FEW * len(_TIS.findall(sample)))
        and _bits(sample) >= _LEAST_BITS
    )


def _bits(sample: bytes) -> int:
    """Weigh letters as Thai against any letters as likely as each other; Thai is above 0."""
    letters = Counter(sample.translate(None, _NO_LETTERS))
    return sum(count * _BITS.get(byte, _RARE) for byte, count in letters.items())


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _decode_as(data: bytes, encoding: str, where: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"is not {encoding}: byte {error.start:,} does not fit",
            where=where,
            hint="give another encoding, or leave it out to have it found",
        ) from error
    return Decoded(text=text.removeprefix("\ufeff"), encoding=encoding)


def _unmarked_utf16(data: bytes) -> str | None:
    """Find UTF-16 without a mark: every other byte is 00 (ASCII) or 0E (Thai)."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < 4:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if high.count(0x00) + high.count(0x0E) >= 0.9 * len(high) and not _zero_run(sample):
            return name
    return None


def _zero_run(sample: bytes) -> bool:
    return b"\0\0" in sample


def _not_utf8(data: bytes, where: str, at: int) -> EncodingError:
    sample = data[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    if 3 * len(_UTF8_THAI.findall(sample)) > high / 2:
        return EncodingError(
            f"is UTF-8 with damaged places, the first at byte {at:,}",
            where=where,
            hint="fetch or export the file again; it was cut or mixed with another encoding",
        )
    if len(_LONE_HIGH.findall(sample)) > high / 2:
        return EncodingError(
            f"is not UTF-8 (byte {at:,}); it seems to be Western text (cp1252)",
            where=where,
            hint="give its encoding, for example --encoding cp1252",
        )
    return EncodingError(
        f"is not UTF-8 (byte {at:,}) nor Thai in TIS-620",
        where=where,
        hint="save it as UTF-8, or give its encoding with --encoding",
    )
