"""Values worded for people: dates in both eras, expansions, spots, links that are safe."""

import re

from dedup.lexicon.calendar import BUDDHIST_ERA
from dedup.report.view.pages import Range, Spot
from dedup.wording.reports import Words

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LONGEST_NOTE = 160
_AMOUNTS = ("number", "money", "unit")
_PLAIN = re.compile(r"[0-9.,\s-]+")
_LONG_NUMBER = re.compile(r"(?<![\d.,])\d{4,15}(?![\d,])")


def both_eras(value: str, wording: Words) -> str:
    """Word an ISO 8601 date of the common era in both eras; empty where ``value`` is none.

    Accepts a year, a month of a year, or a day; the Buddhist era is 543 years ahead.
    """
    eras = _eras(value, wording)
    return f"{eras[0]} ({eras[1]})" if eras else ""


def note_of(kind: str, text: str, value: str, wording: Words) -> str:
    """Say what ``text`` stands for, where its canonical ``value`` tells a reader more than it.

    That is so for dates, acronyms with their full name, and amounts written in words or in Thai
    digits; the values of other types serve to compare and are no wording.
    """
    if kind == "date":
        eras = _eras(value, wording)
        return eras[1] if eras and eras[0] in text else both_eras(value, wording)
    if kind == "acronym":
        short, _, full = value.partition(" = ")
        if not full or len(value) > _LONGEST_NOTE:
            return ""
        return full if short in text else value
    # A figure quoted without its unit says itself what it is.
    if kind in _AMOUNTS and _PLAIN.fullmatch(text):
        return ""
    if kind in _AMOUNTS and _letters(value) != _letters(text):
        return _LONG_NUMBER.sub(lambda match: f"{int(match[0]):,}", value)
    return ""


def _eras(value: str, wording: Words) -> tuple[str, str] | None:
    match = _ISO.fullmatch(value)
    if not match:
        return None
    year, month, day = match.groups()
    if month and not 1 <= int(month) <= len(wording.months):
        return None
    eras = {"ce": int(year), "be": int(year) + BUDDHIST_ERA}
    parts = [str(int(day))] if day else []
    parts += [wording.months[int(month) - 1]] if month else []
    local, other = (wording.year_local if not month else "{year}"), wording.year_other
    year_words = local.format(year=eras[wording.era])
    return " ".join([*parts, year_words]), other.format(**eras)


def spot_words(spot: Spot, wording: Words) -> str:
    """Name page and paragraph of a stretch: ``หน้า 2 ย่อหน้า 5``; from first to last of several."""
    page = page_words(spot, wording)
    paragraph = _named(spot.paragraphs, wording.paragraph, wording.paragraphs)
    return wording.spot.format(page=page, paragraph=paragraph) if page else paragraph


def page_words(spot: Spot, wording: Words) -> str:
    """Name the page of a stretch, or its first and last; empty in a text without pages."""
    return _named(spot.pages, wording.page, wording.pages) if spot.pages else ""


def _named(numbers: Range, one: str, several: str) -> str:
    first, last = numbers
    return one.format(n=first) if first == last else several.format(n=f"{first}-{last}")


def _letters(text: str) -> str:
    return "".join(ch for ch in text if ch.isalnum()).casefold()
