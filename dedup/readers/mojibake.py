"""Thai that was read in a wrong encoding and saved again: recognised and named, never guessed at.

It is refused rather than mended because the wrong reading has usually lost letters for good.
"""

import re

from dedup.errors import EncodingError
from dedup.readers.encoding import looks_like_tis620

# In UTF-8 every Thai letter is E0 B8 xx or E0 B9 xx. Those two bytes read as Latin-1 or
# Windows-1252 are à¸ and à¹; read as Windows-874 they are เธ and เน, and what follows them then
# is never a vowel mark, which it mostly is in true Thai (เนื้อ, เน้น).
_AS_LATIN = re.compile("à[¸¹]")
_AS_THAI = re.compile("เ[ธน](?![\u0e2f-\u0e3f\u0e41-\u0e7f])")
# Most third bytes are no Thai letter in Windows-874, where เธอเธอ has one each time.
_NO_THAI_AFTER = re.compile("เ[ธน](?![\u0e01-\u0e3f\u0e41-\u0e7f])")
_LATIN_RUN = re.compile("[\u0080-\u00ff‘’“”–—•…€]{3}")
_ACCENTED = re.compile("[À-ÿ]")
_THAI = re.compile("[\u0e01-\u0e5b]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_NO_LETTER = re.compile("[\ue000-\uf8ff\ufffd]")
_SHOWN = re.compile(r"\S")
_SAMPLE = 200_000


def check_not_mojibake(text: str, *, where: str, drawn: bool = False) -> None:
    """Raise ``EncodingError`` for text whose letters a wrong reading has replaced.

    ``drawn`` says that the file draws its letters, as PDF does, so that they can be recognised.
    """
    found = wrong_reading(text)
    if found is not None:
        raise EncodingError(
            found,
            where=where,
            hint="recognise its text (OCR), or ask for the file it was made from"
            if drawn
            else "go back to the file before that and save it as UTF-8",
        )


def wrong_reading(text: str) -> str | None:
    """Name the wrong reading that ``text`` went through, or give ``None`` for sound text."""
    sample = text[:_SAMPLE]
    foreign = len(_NOT_ASCII.findall(sample))
    shown = len(_SHOWN.findall(sample))
    if 3 * len(_AS_LATIN.findall(sample)) > foreign / 2 > 1:
        return "holds Thai in UTF-8 that was read as Latin-1 (à¸…) and saved again"
    if _is_utf8_as_thai(sample, foreign):
        return "holds Thai in UTF-8 that was read as TIS-620 (เธ…) and saved again"
    if _is_tis620_as_latin(sample, foreign):
        return "holds Thai in TIS-620 that was read as Latin-1 (¡ÃÐ…) and saved again"
    if len(_NO_LETTER.findall(sample)) > 0.3 * shown:
        return "holds replacement or private-use characters where its letters were"
    if shown > 8 and sample.count("?") > shown / 2:
        return "holds question marks where its letters were"
    return None


def _is_utf8_as_thai(sample: str, foreign: int) -> bool:
    pairs = len(_AS_THAI.findall(sample))
    return 3 * pairs > foreign / 2 > 3 and 4 * len(_NO_THAI_AFTER.findall(sample)) >= pairs


def _is_tis620_as_latin(sample: str, foreign: int) -> bool:
    if foreign < 6 or _THAI.search(sample) or not _LATIN_RUN.search(sample):
        return False
    if len(_ACCENTED.findall(sample)) < foreign / 5:
        return False
    return looks_like_tis620(sample.encode("cp1252", "replace"))
