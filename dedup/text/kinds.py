"""What part a sentence plays in a release: headline, date line, list item, contact, source."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from dedup.lexicon.calendar import FULL_MONTHS
from dedup.model import SentenceKind
from dedup.text.credits import is_credit, line_at, without_rules

_MONTH = rf"(?:{'|'.join(FULL_MONTHS)}|(?:มี|เม|มิ|[ก-ฮ])\.\s?[ก-ฮ]\.)"
_DATELINE = re.compile(
    rf"(?:วัน[ก-๎]{{2,12}}\s?(?:ที่)?\s?)?(?:ที่\s?)?\d{{1,2}}\s?{_MONTH}\s?(?:พ\.ศ\.\s?|ค\.ศ\.\s?)?\d{{2,4}}"
    r"(?:\s?เวลา\s?[\d.:]+\s?น\.)?\W{0,4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
)
_FURNITURE = re.compile(
    r"(?:พิมพ์|แชร์|ทวีต|tweet|share|print|อ่านต่อ|กลับหน้าหลัก|ย้อนกลับ|แบ่งปัน|ดาวน์โหลด|[\d,]{1,9}|[-–—_=*•.~\s]{2,})(?:\s?ครั้ง)?",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:ที่มา|แหล่งข่าว|แหล่งที่มา|ข้อมูลจาก|อ้างอิง|source)\s?[:：]|(?:https?://|www\.)\S+\s*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:โทร(?:ศัพท์|สาร)?\.?|แฟกซ์|สายด่วน|มือถือ|call center|tel|fax|e-?mail|อีเมล์?|line|ติดต่อ)"
    r"\s?[.:]?\s?[\d(+@]"
    r"|[\w.+-]{1,64}@[\w-]{1,63}\.\w|(?<!\d)0\d[\d\s-]{6,12}\d",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(
    r"(?:และ|หรือ)?\s?(?:\(?\d{1,2}[.)](?!\d)\)?|\(?[ก-ฮ]\)|[•·▪●◦○*➢✓►❖]|-\s?(?=[ก-๎A-Z“]))"
)
# The enumerators of a list, each form apart, with the connective before the last item.
_ENUMERATORS = tuple(
    re.compile(rf"(?<!\S)(?P<item>(?:(?:และ|หรือ|กับ)\s?)?{form})")
    for form in (r"(?P<n>\d{1,2})\)", r"(?P<n>\d{1,2})\.(?!\d)", r"\((?P<n>\d{1,2})\)")
)
_LINE = re.compile(r"[^\n]+")
# An item longer than this holds several sentences.
_ITEM_LONGEST = 320
_OPENED, _CLOSED = "“", "”"
# A sentence of this many letters within a release's last lines may be its contact line.
_CONTACT_LONGEST = 220


def repeated_lines(text: str) -> frozenset[str]:
    """Find the lines that stand more than once in a text: its headline, as releases repeat it."""
    lines = Counter(" ".join(line.split()) for line in text.split("\n"))
    return frozenset(line for line, times in lines.items() if times > 1 and len(line) > 20)


class Repeated:
    """The lines that stand more than once in a text, and what stands on one of them."""

    def __init__(self, text: str) -> None:
        """Find such lines of ``text``."""
        self._text = text
        self._lines = repeated_lines(text)
        self._sizes = sorted({len(line) for line in self._lines})
        # Of the sentences of one line the answer is the same.
        self._known: dict[tuple[int, int], bool] = {}

    def hold(self, start: int, end: int) -> bool:
        """Return whether the line around ``start..end`` is one of them, or ends with one."""
        if not self._lines:
            return False
        place = line_at(self._text, start, end)
        known = self._known.get(place)
        if known is None:
            line = " ".join(self._text[slice(*place)].split())
            known = any(line[-size:] in self._lines for size in self._sizes if size <= len(line))
            self._known[place] = known
        return known


def structural_starts(text: str) -> set[int]:
    """Find where a line of its own kind starts or has just ended; a sentence always begins there.

    Such lines are date lines, furniture, repeated headlines and sources.
    """
    repeated = repeated_lines(text)
    starts: set[int] = set()
    after = False
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if not line:
            continue
        own = bool(
            _FURNITURE.fullmatch(line)
            or _DATELINE.fullmatch(line)
            or _SOURCE.match(line)
            or " ".join(line.split()) in repeated
        )
        if own or after:
            starts.add(match.start())
        after = own
    return starts


def is_item(line: str) -> bool:
    """Return whether a line begins as an item of a list does, with a mark or a number."""
    return _LIST_ITEM.match(line.lstrip()) is not None


def item_lines(text: str) -> set[int]:
    """Find where the lines that begin with a mark or a number start."""
    starts = (match for match in _LINE.finditer(text) if is_item(match[0]))
    return {match.end() - len(match[0].lstrip()) for match in starts}


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a numbered list at ``start..end``; its number ends at ``mark_end``."""

    start: int
    mark_end: int
    end: int


def list_items(text: str) -> list[ListItem]:
    """Find the items of numbered lists, ``1) … 2) …``, in order.

    A number counts only in sequence. An item ends where the next one or a new line starts; the
    last one of a list within a line has no sure end and is taken to be empty, and so are items
    longer than ``_ITEM_LONGEST``.
    """
    items: list[ListItem] = []
    breaks = [match.start() for match in re.finditer("\n", text)]
    for form in _ENUMERATORS:
        found = [
            (match.start("item"), int(match["n"]), match.end()) for match in form.finditer(text)
        ]
        seen: set[int] = set()
        for number, (start, n, end) in enumerate(found):
            after = found[number + 1] if number + 1 < len(found) else None
            follows = after is not None and after[1] == n + 1
            seen.add(n)
            if not follows and n - 1 not in seen:
                continue
            at = bisect_left(breaks, end)
            line_end = breaks[at] if at < len(breaks) else len(text)
            stop = min(after[0] if after and follows else len(text), line_end)
            stop = stop if follows or start == 0 or text[start - 1] == "\n" else end
            whole = len(text[start:stop].rstrip())
            items.append(ListItem(start, end, start + whole if whole <= _ITEM_LONGEST else end))
    return sorted(items, key=lambda item: item.start)


def kind_of(
    text: str, start: int, end: int, number: int, repeated: Repeated, quoted: bool
) -> tuple[SentenceKind, bool]:
    """Say what kind of sentence ``text[start:end]`` is, and whether it leaves a quotation open.

    ``number`` is its place in the text, ``quoted`` whether a quotation was open before it.
    """
    sentence = text[start:end]
    opened = sentence.rfind(_OPENED)
    still = opened > sentence.rfind(_CLOSED) if opened >= 0 else quoted and _CLOSED not in sentence
    return _kind(text, start, end, number, repeated, quoted), still


def _kind(
    text: str, start: int, end: int, number: int, repeated: Repeated, quoted: bool
) -> SentenceKind:
    sentence = text[start:end]
    if _FURNITURE.fullmatch(sentence):
        return "furniture"
    if _DATELINE.fullmatch(without_rules(sentence)):
        return "dateline"
    if _SOURCE.match(sentence) or is_credit(text, start, end):
        return "source"
    if len(sentence) <= _CONTACT_LONGEST and _CONTACT.search(sentence):
        return "contact"
    if repeated.hold(start, end) or _first_line(text, start, end, number):
        return "headline"
    if _LIST_ITEM.match(sentence):
        return "list_item"
    if quoted or (sentence.startswith(_OPENED) and len(sentence) > 30):
        return "quote"
    return "body"


def _line_around(text: str, start: int, end: int) -> str:
    return " ".join(text[slice(*line_at(text, start, end))].split())


def _first_line(text: str, start: int, end: int, number: int) -> bool:
    """Return whether a sentence belongs to a first line that stands alone, as a title does."""
    if number > 3 or text[:start].count("\n") > 0:
        return False
    line = (
        text[:end].split("\n", 1)[0] if "\n" in text[start:end] else _line_around(text, start, end)
    )
    return len(line) < 260 and text.find("\n", end) >= 0 and len(text) > 2 * len(line)
