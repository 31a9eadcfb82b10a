"""What of one version's additions is shown together, and how it is cut into parts to show."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dedup.lexicon.offices import SPEECH
from dedup.model import Addition, Fact, Sentence, SentenceKind, Version
from dedup.report.breaks import last_break, next_break
from dedup.report.view.anchors import Places
from dedup.report.view.highlights import merge
from dedup.report.visible import shows

# A date line, a source and the page around a text are no statement.
_NO_STATEMENT: frozenset[SentenceKind] = frozenset({"dateline", "source", "furniture"})
# Sentences that follow one another are shown together up to so many characters.
_TOGETHER = 180
# Characters shown beside what is added inside a sentence: enough to see what it is about.
_CONTEXT = 24
# What a paper puts below an article to lead to its others.
_SEE_ALSO = re.compile(
    r"(?:อ่าน(?:ข่าว|เรื่อง)?(?:เพิ่มเติม|ต่อ|ประกอบ|ย้อนหลัง)|(?:อ่าน)?(?:ข่าว|เรื่อง)ที่เกี่ยวข้อง"
    r"|ติดตามข่าว[ก-๎]{0,20})\s?[:：]"
)
# That somebody goes on to say something, or that a list follows, says nothing by itself: in so many
# letters, and without a figure. What a person calls added is one in four of such.
_ANNOUNCING = 60
_ANNOUNCES = re.compile(
    rf"\D*(?:(?:{'|'.join(map(re.escape, SPEECH))})[ก-๎]{{0,14}}ว่า|ดัง(?:ต่อไป)?นี้)[\s:“\"]*"
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPart:
    """A stretch of a statement: a ``fact`` that can be checked, or ``context`` of what is added.

    Context is there to be understood by, and stands in the other version too.
    """

    text: str
    fact: bool = False
    context: bool = False


@dataclass(slots=True)
class Stretch:
    """What is shown together: whole sentences that follow one another, or parts of one sentence."""

    spans: list[Span]
    sentence: int
    whole: bool
    facts: list[Fact] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Give where it begins in the document's text."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Give where it ends."""
        return self.spans[-1][1]


def is_apart(one: Addition, version: Version) -> bool:
    """Return whether an addition is no statement: a date line, a source, a link, page furniture.

    So is a headline that says nothing to be checked, and one without a figure, name or day but an
    article's: no paper takes a release's headline, but what its own claims needs a source.
    """
    sentence = version.sentences[one.sentence]
    kind = sentence.kind
    if _leads_on(sentence, version):
        return True
    if one.link is not None and (kind != "headline" or version.role == "article"):
        return False
    return kind in _NO_STATEMENT or (
        kind == "headline"
        and not any(
            one.start <= fact.start < one.end and _is_said(fact, kind, version)
            for fact in version.facts
        )
    )


def announces(one: Stretch, version: Version) -> bool:
    """Return whether what is shown together only says that a statement follows."""
    said = version.document.text[one.start : one.end].strip()
    return (
        one.whole
        and not one.facts
        and len(said) <= _ANNOUNCING
        and _ANNOUNCES.fullmatch(said) is not None
    )


def _leads_on(one: Sentence, version: Version) -> bool:
    """Return whether a sentence only leads to another article of the paper."""
    return _SEE_ALSO.match(version.document.text, one.start, one.end) is not None


def _is_said(fact: Fact, kind: SentenceKind, version: Version) -> bool:
    """Return whether a fact of a sentence of some kind is a statement."""
    title = kind == "headline" and version.role != "article"
    return kind not in _NO_STATEMENT and not (title and fact.type == "phrase")


def _joined(version: Version) -> Iterator[Stretch]:
    """Join what is added into what is shown together, in the order of the text."""
    last: Stretch | None = None
    for one in sorted(version.added, key=lambda item: (item.start, item.end)):
        said = version.quote(one)
        if is_apart(one, version) or not (shows(said) and any(ch.isalnum() for ch in said)):
            continue
        whole = one.link is None
        if last and last.whole == whole and _belongs(one, last, version):
            last.spans.append((one.start, one.end))
            last.sentence = one.sentence
            continue
        if last:
            yield last
        last = Stretch([(one.start, one.end)], one.sentence, whole)
    if last:
        yield last


def _belongs(one: Addition, last: Stretch, version: Version) -> bool:
    """Return whether an addition is shown with the ones before it."""
    if not last.whole:
        return one.sentence == last.sentence
    between = version.document.text[last.end : one.start]
    near = one.sentence - last.sentence <= 1 and "\n" not in between
    listed = version.sentences[one.sentence].kind == "list_item"
    return near and not listed and one.end - last.start <= _TOGETHER


def stretches(version: Version, facts: Sequence[Fact], places: Places) -> list[Stretch]:
    """Give what is shown together, each with its facts; a fact outside comes with its sentence."""
    found = list(_joined(version))
    starts = [one.start for one in found]
    parts = {one.sentence: one for one in found if not one.whole}
    beside: list[Stretch] = []
    for fact in sorted(facts, key=lambda one: (one.start, -one.end)):
        number = bisect_right(starts, fact.start) - 1
        near = found[number] if number >= 0 else None
        if near is None or fact.start >= near.end:
            sentence = places.sentence(fact.start)
            if not _is_said(fact, sentence.kind, version) or _leads_on(sentence, version):
                continue
            near = parts.get(sentence.id)
            if near is None:
                near = parts[sentence.id] = Stretch([], sentence.id, whole=False)
                beside.append(near)
        if not near.whole:
            # What runs on into the next sentence is shown there.
            end = min(fact.end, places.sentence(fact.start).end)
            near.spans = list(merge([*near.spans, (fact.start, end)]))
        near.facts.append(fact)
    return [*found, *beside]


def outer(facts: Sequence[Fact]) -> list[Span]:
    """Give the facts to set apart: of facts inside others the outer one; long ones are not set."""
    marked: list[Span] = []
    for fact in sorted(facts, key=lambda one: (one.start, -one.end)):
        short = fact.type not in ("phrase", "list_item", "quote")
        if short and (not marked or fact.start >= marked[-1][1]):
            marked.append((fact.start, fact.end))
    return marked


def parts_of(text: str, span: Span, marked: Sequence[Span]) -> Iterator[StatementPart]:
    """Cut a stretch at its facts."""
    cuts = sorted({*span, *(at for one in marked for at in one if span[0] < at < span[1])})
    starts = [start for start, _ in marked]
    for start, end in pairwise(cuts):
        number = bisect_right(starts, start) - 1
        yield StatementPart(text=text[start:end], fact=number >= 0 and start < marked[number][1])


def fragments(
    text: str, one: Stretch, marked: Sequence[Span], places: Places
) -> Iterator[StatementPart]:
    """Give the added parts of a sentence with a little of what stands beside and between them."""
    sentence = places.sentence(one.start)
    before = max(sentence.start, one.start - _CONTEXT)
    if before > sentence.start:
        before = next_break(places.word_starts, before, one.start)
    yield from _context(text, before, one.start, cut=before > sentence.start)
    for number, span in enumerate(one.spans):
        if number:
            yield from _between(text, one.spans[number - 1][1], span[0], places)
        yield from parts_of(text, span, marked)
    after = min(sentence.end, one.end + _CONTEXT)
    if one.end < after < sentence.end:
        after = max(one.end, last_break(text, places.word_starts, after))
    yield from _context(text, one.end, after)
    if after < sentence.end:
        yield StatementPart(text="…", context=True)


def _context(text: str, start: int, end: int, *, cut: bool = False) -> Iterator[StatementPart]:
    if start < end or cut:
        yield StatementPart(text=("…" if cut else "") + text[start:end], context=True)


def _between(text: str, start: int, end: int, places: Places) -> Iterator[StatementPart]:
    """Give what stands between two added parts, or its ends where it is long."""
    if end - start <= 2 * _CONTEXT:
        yield from _context(text, start, end)
        return
    first = max(start, last_break(text, places.word_starts, start + _CONTEXT))
    last = next_break(places.word_starts, end - _CONTEXT, end)
    yield StatementPart(text=f"{text[start:first]}…{text[last:end]}", context=True)
