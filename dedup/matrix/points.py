"""The points of a release, from its own sentences and facts: the same whatever the papers."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from dedup.align.cuts import cut_alone
from dedup.comparison.heading import PORTAL, date_of, title_of
from dedup.facts import extract
from dedup.facts.quotations import quoted_spans
from dedup.matrix.values import Point, PointKind, Release, Span, TextKind
from dedup.model import Fact, FactType, Sentence, SentenceKind
from dedup.report.view.pages import Spots
from dedup.text import Reading
from dedup.text.normalise import skeleton

# The page around a release, its date line and its source are no points of it.
_NO_POINT: frozenset[SentenceKind] = frozenset({"dateline", "source", "furniture"})
_TEXTS: dict[SentenceKind, TextKind] = {
    "headline": "headline", "list_item": "list_item", "quote": "quote",
}  # fmt: skip
# A short form goes with the body it stands for; items are statements already.
_NO_FACT: frozenset[FactType] = frozenset({"acronym", "list_item", "phrase"})
# A quotation of fewer letters is a name or a turn of phrase.
_SHORTEST_QUOTE = 24
# A sentence of which this share stands inside a quotation is one.
_QUOTED = 0.8
# A fact that covers this share of its statement is no second point.
_WHOLE = 0.85
# A statement of at least so many letters that stood before is no second point.
_SAID_AGAIN = 12
# A bare figure of fewer digits (a number of a list, of a region) can be checked by nobody.
_DIGITS = 3


def release_of(reading: Reading) -> Release:
    """Cut and number a release that has been analysed."""
    own = reading.joined(cut_alone(reading))
    quotes = _quotes(own)
    texts = _texts(own, quotes)
    facts = _facts(own, texts, quotes)
    spots = Spots(own.document)
    return Release(
        document=own.document,
        title=title_of(own.document, own.sentences),
        date=date_of(own.document, own),
        points=tuple(_numbered(texts, facts, spots)),
    )


def _quotes(reading: Reading) -> list[Span]:
    """Give the quotations of a release, as spans of its text."""
    text = reading.normalised
    return [
        text.span(first, last)
        for first, last in quoted_spans(text.text)
        if len(text.text[first:last].strip()) >= _SHORTEST_QUOTE
    ]


def _texts(reading: Reading, quotes: Sequence[Span]) -> list[Point]:
    """Give its statements, each once with all places where it is said again; not yet numbered."""
    said: dict[str, Point] = {}
    for one in reading.sentences:
        text = reading.document.text[one.start : one.end]
        portal = PORTAL.match(text)
        span = one.start + (portal.end() if portal else 0), one.end
        key = skeleton(reading.normalised.text[slice(*reading.normalised.locate(*span))])
        if one.kind in _NO_POINT or not key:
            continue
        before = next((old for old in said if key in old), "") if len(key) >= _SAID_AGAIN else ""
        if before:
            said[before] = replace(said[before], places=(*said[before].places, span))
            continue
        kind = _text_kind(one, quotes)
        said[f"{key}{one.id}"] = _point(kind, span, reading.document.text)
    return list(said.values())


def _text_kind(one: Sentence, quotes: Sequence[Span]) -> TextKind:
    inside = sum(max(0, min(one.end, end) - max(one.start, start)) for start, end in quotes)
    if inside >= _QUOTED * (one.end - one.start):
        return "quote"
    return _TEXTS.get(one.kind, "statement")


def _facts(reading: Reading, texts: Sequence[Point], quotes: Sequence[Span]) -> list[Point]:
    """Give its facts, the outermost of those inside one another, each once with all its places."""
    text = reading.document.text
    found: dict[tuple[str, str], Point] = {}
    reach = 0
    facts = extract(reading.normalised, reading.sentences)
    for fact in sorted(facts, key=lambda one: (one.start, -one.end)):
        if fact.type in _NO_FACT or fact.end <= reach or _is_bare(fact, text):
            continue
        reach = fact.end
        key = fact.type, skeleton(fact.value) or fact.value
        span = fact.start, fact.end
        if key in found:
            found[key] = replace(found[key], places=(*found[key].places, span))
        elif _holder(fact.start, texts) is not None:
            found[key] = _point(fact.type, span, text, fact.value)
    spoken = [_point("quote", span, text) for span in quotes if not _is_named(span, found.values())]
    return [one for one in (*found.values(), *spoken) if not _is_whole(one, texts)]


def _point(kind: PointKind, span: Span, text: str, value: str = "") -> Point:
    start, end = span
    return Point(
        number=0, kind=kind, start=start, end=end, text=text[start:end].strip(),
        value=value, places=(span,),
    )  # fmt: skip


def _is_bare(fact: Fact, text: str) -> bool:
    """Return whether a fact says nothing by itself: ``วันนี้``, or the 2 of ``ภาค 2``."""
    digits = sum(ch.isdigit() for ch in text[fact.start : fact.end])
    if fact.type in ("date", "time"):
        return not digits
    return fact.type == "number" and " " not in fact.value.strip() and digits < _DIGITS


def _is_named(span: Span, facts: Iterable[Point]) -> bool:
    """Return whether what stands in quotation marks is a fact already, as a name is."""
    return any(first <= span[0] and span[1] <= last for one in facts for first, last in one.places)


def _is_whole(one: Point, texts: Sequence[Point]) -> bool:
    """Return whether a fact is a whole statement and so a point already, or begins in none."""
    holder = _holder(one.start, texts)
    if holder is None:
        return True
    inside = min(one.end, holder.end) - one.start
    return inside >= _WHOLE * (holder.end - holder.start) or (
        one.kind == "quote" and holder.kind == "quote"
    )


def _holder(start: int, texts: Sequence[Point]) -> Point | None:
    """Give the statement that a position stands in."""
    at = bisect_right(texts, start, key=lambda point: point.start) - 1
    return texts[at] if at >= 0 and start < texts[at].end else None


def _numbered(texts: Sequence[Point], facts: Sequence[Point], spots: Spots) -> Iterator[Point]:
    """Give all points their numbers: the release's order, what a statement holds right after it."""
    numbers = count(1)
    inside: dict[int, list[Point]] = {}
    for one in sorted(facts, key=lambda point: (point.start, -point.end)):
        holder = _holder(one.start, texts)
        if holder is not None:
            inside.setdefault(holder.start, []).append(one)
    for text in texts:
        parent = next(numbers)
        yield _placed(replace(text, number=parent), spots)
        for one in inside.get(text.start, ()):
            yield _placed(replace(one, number=next(numbers), parent=parent), spots)


def _placed(point: Point, spots: Spots) -> Point:
    spot = spots.at(point.start, point.end)
    return replace(point, page=spot.page, paragraph=spot.paragraph)
