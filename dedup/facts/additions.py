"""What one version adds, as facts: typed facts, items of lists, and the statement that remains."""

import re
from collections.abc import Iterator, Sequence

from dedup.facts import quotes
from dedup.facts.linked import Text
from dedup.facts.mention import Mention
from dedup.facts.stated import Stated
from dedup.model import Addition, Fact, FactType
from dedup.text.normalise import skeleton

# Words that begin a clause and belong to no statement.
_LEADS = re.compile(
    r"(?:[\s,;:.•\-*_)\]/]|\d{1,2}[.)](?!\d)|ทั้งนี้|นอกจากนี้|นอกจากนั้น|โดย(?!เฉพาะ|ตรง|สาร|เร็ว)|ซึ่ง|และ|รวมทั้ง|รวมถึง|ตลอดจน|อีกทั้ง|ขณะที่|ขณะเดียวกัน|อนึ่ง"
    r"|อย่างไรก็ตาม|ดังนั้น|จากนั้น|สำหรับ|ส่วน(?!ใหญ่|หนึ่ง|ตัว|สื่อ|ราชการ|กลาง)|พร้อม(?:ทั้ง|กันนี้|ด้วย)|ท่ามกลาง|ก่อน(?!หน้า)|หลังจาก){1,6}"
)
_BREAK = re.compile(
    r"\s{2,}|\n|,\s|\s(?=ซึ่ง|โดย|เพื่อ|จึง|ทำให้|เนื่องจาก|แต่|หาก|ถ้า|เช่น|อาทิ|ได้แก่|ประกอบด้วย|นอกจาก|รวมถึง|รวมทั้ง|ตลอดจน|ทั้งนี้|ดังนั้น"
    r"|ชี้ให้|ส่วน|สำหรับ|ขณะ|และ(?:ได้|จะ|ยัง|มี|ต้อง|เป็น|ควร)|พร้อม|จากนั้น|คือ|\d{1,2}[.)](?!\d))"
)
_LIST_LEAD = re.compile(r"ได้แก่|ประกอบด้วย|ประกอบไปด้วย|เช่น|อาทิ|คือ|ดังนี้|ทั้ง(?=[ก-๎]{2,30} )")
_ITEM_BREAK = re.compile(r"\s*,\s*|\s+และ\s*|\s+หรือ\s*|\s*/\s*|\s+รวมถึง|\s+|(?<=\S)(?=\d{1,2}\) ?)")
_ITEM_TAIL = re.compile(r"(?:เป็นต้น|ฯลฯ|ฯ|ๆ)\s*$")
_MIN_PHRASE = 9
# What an addition inside a sentence leaves where it holds nothing else.
_MIN_REST = 4
_MIN_QUOTE = 60
_MIN_ITEM = 3
_MAX_ITEM = 60
_WHOLE_SHARE = 0.8
# A statement of which this share of words stands in the other version says nothing new.
_SAID = 0.85

Span = tuple[int, int]


# Facts that name themselves: where the other version never states one, it is added, wherever it
# stands. A number, a position or a law can be worded otherwise in the same statement.
_NAMED: frozenset[FactType] = frozenset(
    {"person", "place", "contact", "url", "acronym", "date", "org", "money", "time"}
)


def facts_of(
    version: Text, added: Sequence[Addition], other: Stated, disputed: Sequence[Span]
) -> tuple[Fact, ...]:
    """Give the facts that ``other`` does not state, each once.

    They are those of the added stretches, and named ones of the linked sentences as long as they
    are not ``disputed`` (spans of the normalised text that a discrepancy quotes).
    """
    said: set[tuple[str, str]] = set()
    found: list[Fact] = []
    normalised = version.reading.normalised
    for fact in _all(version, added, other, disputed):
        first, last = normalised.span(fact.start, fact.end)
        key = (_family(fact.type), skeleton(fact.value) or fact.value)
        if key not in said:
            said.add(key)
            found.append(Fact(type=fact.type, start=first, end=last, value=fact.value))
    return tuple(sorted(found, key=lambda fact: (fact.start, fact.end, fact.type)))


def _all(
    version: Text, added: Sequence[Addition], other: Stated, disputed: Sequence[Span]
) -> Iterator[Fact]:
    sentences = version.reading.sentences
    regions = quotes.regions(version.text)
    for addition in added:
        if sentences[addition.sentence].kind != "furniture":
            start, end = version.reading.normalised.locate(addition.start, addition.end)
            yield from _stretch(version, start, end, other, regions)
    quoted = {
        (one.type, one.value)
        for one in version.mentions
        if any(start < one.end and one.start < end for start, end in disputed)
    }
    for one in version.mentions:
        told = (one.type, one.value) in quoted
        if one.type in _NAMED and not told and not _vague(one) and not other.states(one):
            yield Fact(type=one.type, start=one.start, end=one.end, value=one.value)


def _vague(one: Mention) -> bool:
    """Say whether a date means nothing away from its sentence: today, a weekday, a month."""
    return one.type == "date" and not {"year", "day"} & {part.name for part in one.parts}


def _family(kind: FactType) -> str:
    return "words" if kind in ("phrase", "list_item", "programme") else kind


def _stretch(
    version: Text, start: int, end: int, other: Stated, regions: Sequence[Span]
) -> Iterator[Fact]:
    text = version.text
    mentions = version.within(start, end)
    found = [
        Fact(type=one.type, start=one.start, end=last, value=one.value)
        for one, last in _with_bodies(text, mentions)
        if not other.states(one)
    ]
    found += [
        Fact(type="quote", start=first, end=last, value=text[first:last])
        for first, last in regions
        if start <= first and last <= end and last - first >= _MIN_QUOTE
    ]
    for first, last in _clauses(text, start, end, mentions):
        found += _clause(version, first, last, mentions, other)
    yield from found
    first, last = trimmed(text, start, end)
    value = skeleton(text[first:last])
    new = value not in other.letters and other.words_of(version.keys(first, last)) < _SAID
    if new and not found and not mentions and len(value) >= _MIN_REST:
        yield Fact(type="phrase", start=first, end=last, value=value)


def _with_bodies(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, int]]:
    """Give each fact its end; a position or body reaches over the bodies it belongs to."""
    for number, one in enumerate(mentions):
        end = one.end
        if one.type in ("position", "org"):
            for following in mentions[number + 1 :]:
                gap = text[end : following.start] if following.start >= end else "x"
                if following.type not in ("org", "place") or len(gap) > 2 or gap.strip():
                    break
                end = following.end
        yield one, end


def _clauses(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Cut a stretch into clauses, never inside a fact."""
    at = start
    for match in _BREAK.finditer(text, start, end):
        if any(one.start < match.end() and match.start() < one.end for one in mentions):
            continue
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < end:
        yield at, end


def _clause(
    version: Text, start: int, end: int, mentions: Sequence[Mention], other: Stated
) -> Iterator[Fact]:
    text = version.text
    start, end = trimmed(text, start, end)
    items = list(_items(text, start, end))
    if items:
        for first, last in items:
            value = text[first:last]
            yield Fact(type="list_item", start=first, end=last, value=value)
        start, end = trimmed(text, start, items[0][0])
    covered = sum(
        min(one.end, end) - max(one.start, start)
        for one in _outermost(mentions)
        if one.start < end and start < one.end
    )
    value = skeleton(text[start:end])
    if len(value) < _MIN_PHRASE or covered > _WHOLE_SHARE * (end - start):
        return
    if value not in other.letters and other.words_of(version.keys(start, end)) < _SAID:
        yield Fact(type="phrase", start=start, end=end, value=value)


def _outermost(mentions: Sequence[Mention]) -> Iterator[Mention]:
    reach = -1
    for one in mentions:
        if one.start >= reach:
            reach = one.end
            yield one


def trimmed(text: str, start: int, end: int) -> Span:
    """Leave out connectives and punctuation around a clause."""
    match = _LEADS.match(text, start, end)
    start = match.end() if match else start
    while end > start and text[end - 1] in " \n,;:.-*_•/":
        end -= 1
    if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    return start, max(start, end)


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut an enumeration into its items: two or more short pieces behind its lead word."""
    lead = _LIST_LEAD.search(text, start, end)
    if lead is None:
        return
    tail = _ITEM_TAIL.search(text, lead.end(), end)
    last = tail.start() if tail else end
    pieces: list[Span] = []
    at = lead.end()
    for match in (*_ITEM_BREAK.finditer(text, lead.end(), last), None):
        stop = match.start() if match else last
        if stop > at:
            pieces.append(trimmed(text, at, stop))
        at = match.end() if match else at
    pieces = [piece for piece in pieces if piece[1] - piece[0] >= _MIN_ITEM]
    if len(pieces) > 1 and all(last - first <= _MAX_ITEM for first, last in pieces):
        yield from pieces
