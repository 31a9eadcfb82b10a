"""The one assembly: two documents in, everything that is known about them out."""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TypeVar

from dedup.align import Alignment, AlignSettings, Pairing, align
from dedup.comparison.heading import date_of, title_of
from dedup.comparison.relation import RelationSettings, coverage, relate, vocabulary
from dedup.comparison.roles import guess_roles
from dedup.diff import Change, Stretches, additions, changes, edits, relation, score
from dedup.facts import FactSettings, check
from dedup.facts.spans import Spans
from dedup.model import (
    Addition,
    Comparison,
    Document,
    Fact,
    Link,
    Note,
    Role,
    Roles,
    Side,
    Version,
)
from dedup.text import Reading, analyse
from dedup.text.caps import Caps
from dedup.text.content import Contents, content_of
from dedup.text.damage import lost_marks
from dedup.text.letters import Letters
from dedup.text.reading import Word
from dedup.version import __version__

__all__ = ["Settings", "compare"]

_Class = TypeVar("_Class", bound=str)

# An addition inside a link of which this share stands elsewhere in the other version adds nothing.
_ELSEWHERE = 0.7
# A sentence of at least so many letters that stood before word for word is said again.
_SAID_AGAIN = 12
# Fewer damaged places than this need no explaining.
_DAMAGED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that shapes a comparison."""

    align: AlignSettings = field(default_factory=AlignSettings)
    relation: RelationSettings = field(default_factory=RelationSettings)
    facts: FactSettings = field(default_factory=FactSettings)

    def fingerprint(self) -> str:
        """Give eight letters that change when any setting does."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class _Compared:
    """A link with the words of its two sides and what changed between them."""

    link: Link
    a: tuple[Word, ...]
    b: tuple[Word, ...]
    changes: tuple[Change, ...]


def compare(
    a: Document | Reading,
    b: Document | Reading,
    settings: Settings | None = None,
    *,
    roles: Roles | None = None,
) -> Comparison:
    """Compare two versions of a statement.

    A document that is compared with many others may be given as it was analysed, once. ``roles``
    say which is the article and which the release, ``(None, None)`` that neither is;
    without them they are guessed. Deterministic: the same documents and settings give an equal
    comparison, and swapping the documents swaps the sides.
    """
    settings = settings or Settings()
    reading_a, reading_b = (one if isinstance(one, Reading) else analyse(one) for one in (a, b))
    a, b = reading_a.document, reading_b.document
    caps = Caps((*reading_a.capped, *reading_b.capped))
    alignment = align(reading_a, reading_b, settings.align, caps)
    lost_a, lost_b = lost_marks(alignment.a, alignment.b), lost_marks(alignment.b, alignment.a)
    damaged = bool(lost_a or lost_b)
    compared = [
        _compared(number, pairing, alignment, damaged)
        for number, pairing in enumerate(alignment.pairings)
    ]
    links = tuple(one.link for one in compared)
    alone_a = tuple(_alone("a", alignment, compared, caps))
    alone_b = tuple(_alone("b", alignment, compared, caps))
    added_a, added_b = _added(alignment.a, alone_a), _added(alignment.b, alone_b)
    findings = check(
        alignment.a, alignment.b, links, added_a, added_b, settings.facts, caps, damaged=damaged
    )
    offices_a = tuple(_offices("a", alignment.a, links, added_a, findings.facts_a))
    offices_b = tuple(_offices("b", alignment.b, links, added_b, findings.facts_b))
    alone_a, alone_b = (*alone_a, *offices_a), (*alone_b, *offices_b)
    added_a, added_b = _in_order(added_a, offices_a), _in_order(added_b, offices_b)
    guessed = guess_roles(a, alignment.a.sentences, b, alignment.b.sentences)
    role_a, role_b = guessed if roles is None else roles
    version_a = _version(
        a, alignment.a, lost_a, coverage(a.text, alone_a), added_a, findings.facts_a, role_a
    )
    version_b = _version(
        b, alignment.b, lost_b, coverage(b.text, alone_b), added_b, findings.facts_b, role_b
    )
    common = vocabulary(alignment.a, alignment.b)
    closeness, similarity = relate(
        version_a, version_b, links, (common, findings.agreement), settings.relation
    )
    return Comparison(
        a=version_a,
        b=version_b,
        relation=closeness,
        similarity=similarity,
        links=links,
        discrepancies=findings.discrepancies,
        possible=findings.possible,
        ledger=findings.ledger,
        version=__version__,
        settings=settings.fingerprint(),
        notes=tuple(_notes(version_a.document, version_b.document)),
        roles_guessed=roles is None and role_a is not None,
        capped=caps.told(),
    )


def _notes(*documents: Document) -> Iterator[Note]:
    """Say where a text was damaged, if in more than a few places, and what of it is left out."""
    for document in documents:
        if sum(count for _, count in document.damage) >= _DAMAGED:
            yield Note(document=document.name, counts=tuple(_most_first(document.damage)))
        if document.left_out:
            yield Note(document=document.name, left_out=tuple(_most_first(document.left_out)))


def _most_first(counts: Iterable[tuple[_Class, int]]) -> list[tuple[_Class, int]]:
    return sorted(counts, key=lambda item: (-item[1], item[0]))


def _version(
    document: Document,
    reading: Reading,
    lost: int,
    covered: float,
    added: tuple[Addition, ...],
    facts: tuple[Fact, ...],
    role: Role | None,
) -> Version:
    # The reader of a file may have mended what only it could see.
    damage = Counter(dict(document.damage)) + Counter(reading.normalised.damage)
    damage += Counter({"lost mark": lost})
    return Version(
        document=replace(document, damage=tuple(sorted(damage.items()))),
        sentences=reading.sentences,
        coverage=covered,
        added=added,
        facts=facts,
        role=role,
        title=title_of(document, reading.sentences),
        date=date_of(document, reading),
    )


def _compared(number: int, pairing: Pairing, alignment: Alignment, damaged: bool) -> _Compared:
    side_a, side_b = Stretches(alignment.a, pairing.a), Stretches(alignment.b, pairing.b)
    a, b = side_a.words, side_b.words
    found = changes(a, b, damaged)
    named = relation(a, b, found)
    matched_by = pairing.matched_by
    if matched_by == "exact" and named != "same":
        # The aligner reads skeletons; a tone that differs in sound texts is a difference.
        matched_by = "words"
    link = Link(
        id=number,
        a=pairing.a,
        b=pairing.b,
        relation=named,
        score=score(a, b),
        moved=pairing.moved,
        matched_by=matched_by,
        edits=edits(side_a, side_b, found),
    )
    return _Compared(link, a, b, found)


def _alone(
    side: Side, alignment: Alignment, compared: Sequence[_Compared], caps: Caps
) -> Iterator[Addition]:
    """List what has no counterpart in the other version: unlinked sentences, parts of links."""
    mine, theirs = (alignment.a, alignment.b) if side == "a" else (alignment.b, alignment.a)
    repeated = alignment.repeated_a if side == "a" else alignment.repeated_b
    linking = {number: one for one in compared for number in getattr(one.link, side)}
    inside = _inside(side, mine, Contents.of(theirs, caps=caps), compared)
    for sentence in mine.sentences:
        if sentence.id in linking:
            yield from inside.get(sentence.id, ())
        elif sentence.id not in repeated:
            yield Addition(start=sentence.start, end=sentence.end, sentence=sentence.id)


def _added(reading: Reading, alone: Sequence[Addition]) -> tuple[Addition, ...]:
    """Choose what adds information: not page furniture, nor what the version has said before.

    A headline that stands three times is one addition.
    """
    said = Letters("".join(word.key for word in reading.words))
    starts = list(accumulate((len(word.key) for word in reading.words), initial=0))
    added = []
    for one in alone:
        sentence = reading.sentences[one.sentence]
        if one.link is None:
            first, last = reading.word_spans[one.sentence]
            text = said.text[starts[first] : starts[last]]
            again = len(text) >= _SAID_AGAIN and said.find(text) < starts[first]
            if again or sentence.kind == "furniture":
                continue
        added.append(one)
    return tuple(added)


def _offices(
    side: Side,
    reading: Reading,
    links: Sequence[Link],
    added: Sequence[Addition],
    facts: Sequence[Fact],
) -> Iterator[Addition]:
    """List the offices inside links that the other version has none of.

    Where a list of people gives one office and the other version another, no word says that both
    add something: the fact does.
    """
    linking = {number: link.id for link in links for number in getattr(link, side)}
    starts = [sentence.start for sentence in reading.sentences]
    told = Spans((one.start, one.end) for one in added)
    for fact in facts:
        sentence = bisect_right(starts, fact.start) - 1
        listed = fact.type == "position" and sentence in linking
        if listed and not told.meet(fact.start, fact.end):
            link = linking[sentence]
            yield Addition(start=fact.start, end=fact.end, sentence=sentence, link=link)


def _in_order(*additions: Sequence[Addition]) -> tuple[Addition, ...]:
    together = (one for several in additions for one in several)
    return tuple(sorted(together, key=lambda one: (one.start, one.end)))


def _inside(
    side: Side, mine: Reading, theirs: Contents, compared: Sequence[_Compared]
) -> dict[int, list[Addition]]:
    """Collect the additions inside links, by the sentence they begin in."""
    found: dict[int, list[Addition]] = {}
    for one in compared:
        words, others = (one.a, one.b) if side == "a" else (one.b, one.a)
        for first, last in additions(words, others, one.changes, side, one.link.relation):
            if theirs.cover(content_of(words[first:last])) >= _ELSEWHERE:
                continue
            for start, end, sentence in _spans(mine, getattr(one.link, side), words[first:last]):
                addition = Addition(start=start, end=end, sentence=sentence, link=one.link.id)
                found.setdefault(sentence, []).append(addition)
    return found


def _spans(
    reading: Reading, sentences: Sequence[int], words: Sequence[Word]
) -> Iterator[tuple[int, int, int]]:
    """Give the original spans of a run of words, one for each sentence it touches."""
    for number in sentences:
        start, end = reading.sentences[number].start, reading.sentences[number].end
        within = [
            span
            for span in (reading.normalised.span(word.start, word.end) for word in words)
            if start <= span[0] < end
        ]
        if within:
            yield within[0][0], within[-1][1], number
