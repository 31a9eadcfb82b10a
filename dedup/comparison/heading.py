"""What a text is called and of which day it is, from its source or from its own head."""

import re
from collections.abc import Sequence

from dedup.facts.kinds import date_notations
from dedup.model import Document, Sentence
from dedup.text import Reading

# What a portal puts before every headline.
PORTAL = re.compile(r"^\W*รัฐบาลไทย\W{0,3}ข่าวทำเนียบ(?:รัฐบาล)?[\s-]{0,3}")
# What an office prints above every release of its, whatever it is about.
_LETTERHEAD = re.compile(
    r"\W*(?:ข่าวประชาสัมพันธ์|ข่าวแจก|ข่าวสารนิเทศ|ข่าวเพื่อเผยแพร่|เอกสารข่าว|press\s?release)",
    re.IGNORECASE,
)
_LETTERHEAD_LONGEST = 80
# Fewer letters than this name a kind of paper (ข่าวประชาสัมพันธ์), not a text.
_SHORTEST = 18
# A first line of more letters than this is the text itself; its first sentence stands for it.
_LONGEST = 240
_HEAD_SENTENCES = 5
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def title_of(document: Document, sentences: Sequence[Sentence]) -> str:
    """Give the title of a document on one line: that of its source, or its headline."""
    if document.title and document.title.strip():
        return _one_line(document.title)
    for one in sentences[:_HEAD_SENTENCES]:
        if one.kind in ("dateline", "furniture", "source"):
            continue
        end = document.text.find("\n", one.start)
        line = document.text[one.start : end if end >= 0 else len(document.text)]
        if len(line) > _LONGEST:
            line = document.text[one.start : one.end]
        title = _one_line(PORTAL.sub("", line))
        if _LETTERHEAD.match(title) and len(title) <= _LETTERHEAD_LONGEST:
            continue
        if len(title) >= _SHORTEST or len(sentences) == 1:
            return title
    return ""


def date_of(document: Document, reading: Reading) -> str:
    """Give the day of a document in ISO 8601: that of its source, or of its date line; or none."""
    if document.date:
        return document.date
    for one in reading.sentences[:_HEAD_SENTENCES]:
        if one.kind == "dateline":
            words = reading.words_of(one.id)
            said = reading.normalised.text[words[0].start : words[-1].end] if words else ""
            found = [one.value for one in date_notations.find(said)]
            if days := [value for value in found if _DAY.fullmatch(value)]:
                return days[0]
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
