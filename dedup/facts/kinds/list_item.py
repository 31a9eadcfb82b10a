"""Enumerations: the items of numbered lists, and of those that a word or their likeness shows."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dedup.facts.added_clauses import LIST_LEAD, Span, trimmed
from dedup.facts.counterparts import Slot
from dedup.facts.tokens import AlignedLink, Text
from dedup.model import Addition, Sentence, SentenceKind

_BREAK = re.compile(
    r"\s*,\s*|\s+และ\s*|\s+หรือ\s*|\s*/\s*|\s+รวมถึง|\s+(?!\d{1,15}(?![.)\d]))|(?<=\S)(?=\d{1,2}\) ?)"
)
_TAIL = re.compile(r"(?:เป็นต้น|ฯลฯ|ฯ|ๆ)\s*$")
_MIN_ITEM = 3
_MAX_ITEM = 60
# So many pieces in a row that begin with the same word are a list, even without a lead word.
_ALIKE = 3
# A headline, a date line, a contact or the page's furniture is no list, however many pieces it has.
_NO_LISTS: frozenset[SentenceKind] = frozenset(
    {"headline", "dateline", "contact", "source", "furniture"}
)
# Facts that hold spaces of their own and are never several items.
_WHOLE = frozenset({"date", "time", "contact", "url", "person", "money", "number"})
# The last item of a list within a line goes on until a clause of another matter begins.
_OTHER_MATTER = re.compile(
    r"โดย(?!เฉพาะ)|ทั้งนี้|นอกจาก|ซึ่ง|ขณะ|ดังนั้น|อย่างไรก็|อนึ่ง|สำหรับ|สาหรับ|ส่วน|พร้อม|จึง|แต่|“|นาย|นาง|พล"
)
_MARK = re.compile(r"(?:และ|หรือ|กับ)?\s?(?=\(?[\dก-ฮ]{1,2}[.)])")
# Sentences that an item may go on for: longer ones are statements that follow the list.
_GOES_ON = 3


def numbered(
    version: Text, added: Sequence[Addition], linked: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Give each added item of a numbered or dotted list whole, as a span of the normalised text.

    ``linked`` are the sentences that the other version answers; no item reaches into one.
    """
    sentences = version.reading.sentences
    for addition in added:
        first = sentences[addition.sentence]
        whole = addition.start <= first.start and addition.end >= first.end
        if first.kind == "list_item" and whole and first.id not in linked:
            last = _last_of_item(version, first, linked)
            start, end = version.reading.normalised.locate(first.start, last.end)
            mark = _MARK.match(version.text, start, end)
            start = mark.end() if mark else start
            yield start, start + len(version.text[start:end].rstrip(" \n,;"))


def _last_of_item(version: Text, first: Sentence, linked: frozenset[int]) -> Sentence:
    """Follow an item over the sentences it was cut into, on its own line."""
    text, sentences = version.reading.document.text, version.reading.sentences
    last = first
    for one in sentences[first.id + 1 : first.id + 1 + _GOES_ON]:
        follows = one.kind in ("body", "list_item") and "\n" not in text[last.end : one.start]
        other = one.kind == "list_item" or _OTHER_MATTER.match(text, one.start)
        if not follows or other or one.id in linked:
            break
        last = one
    return last


def introduced(version: Text, start: int, end: int, kind: SentenceKind) -> list[Span]:
    """Cut an enumeration into its items: two or more short pieces after its lead word.

    Without a lead word three or more pieces must begin alike. Lead and items begin and end
    where words do. Empty where ``start..end``, of a sentence of ``kind``, holds no list.
    """
    if kind in _NO_LISTS:
        return []
    lead = next(
        (
            one
            for one in LIST_LEAD.finditer(version.text, start, end)
            if _word(version, *one.span())
        ),
        None,
    )
    if lead is None:
        return _alike(version, _pieces(version, start, end))
    pieces = _pieces(version, lead.end(), end)
    short = all(last - first <= _MAX_ITEM for first, last in pieces)
    return pieces if len(pieces) > 1 and short else []


def _pieces(version: Text, start: int, end: int) -> list[Span]:
    """Cut a stretch where items may end, never inside a word or a fact that holds spaces."""
    text = version.text
    tail = _TAIL.search(text, start, end)
    last = tail.start() if tail else end
    whole = [one for one in version.within(start, end) if one.type in _WHOLE]
    pieces: list[Span] = []
    at = start
    for match in _BREAK.finditer(text, start, last):
        if not any(one.start < match.end() and match.start() < one.end for one in whole):
            pieces.append(trimmed(text, at, match.start()))
            at = match.end()
    pieces.append(trimmed(text, at, last))
    return [
        piece for piece in pieces if piece[1] - piece[0] >= _MIN_ITEM and _word(version, *piece)
    ]


def _alike(version: Text, pieces: Sequence[Span]) -> list[Span]:
    """Find the longest run of pieces that begin with one word."""
    best: list[Span] = []
    run: list[Span] = []
    before = ""
    for piece in pieces:
        word = _first_word(version, piece)
        run = [*run, piece] if word and word == before else [piece]
        before = word
        best = max(best, run, key=len)
    short = all(last - first <= _MAX_ITEM for first, last in best)
    return best if len(best) >= _ALIKE and short else []


def _first_word(version: Text, piece: Span) -> str:
    words = version.reading.words
    at = bisect_left(words, piece[0], key=lambda word: word.start)
    inside = at < len(words) and words[at].end < piece[1] and words[at].start == piece[0]
    return words[at].key if inside else ""


def _word(version: Text, start: int, end: int) -> bool:
    """Return whether ``start..end`` begins and ends where words do."""
    words = version.reading.words
    first = bisect_left(words, start, key=lambda word: word.start)
    last = bisect_left(words, end, key=lambda word: word.end)
    begins = first < len(words) and words[first].start == start
    return begins and last < len(words) and words[last].end == end


_HEAD = re.compile(r"(?:(?<!\d)\d{1,2}[.)]|[-•*])\s{0,3}$")


def head_items(pair: AlignedLink, slot: Slot) -> bool:
    """Return whether both names head items of lists: another item is no other name of one thing."""
    return all(
        _HEAD.search(side.text, max(0, one.start - 6), one.start)
        for side, one in ((pair.a, slot.a), (pair.b, slot.b))
    )
