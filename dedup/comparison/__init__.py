"""The one assembly: two documents in, everything that is known about them out."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dedup.align import Alignment, Pairing, align
from dedup.align import Settings as AlignSettings
from dedup.comparison.relation import Settings as RelationSettings
from dedup.comparison.relation import coverage, relate, vocabulary
from dedup.diff import Change, additions, changes, edits, looks_damaged, relation, score
from dedup.facts import check
from dedup.model import Addition, Comparison, Document, Fact, Link, Side, Version
from dedup.text import Reading, analyse
from dedup.text.content import Contents, content_of, rarity
from dedup.text.meanings import meanings
from dedup.text.reading import Word
from dedup.version import __version__

__all__ = ["Settings", "compare"]

# An addition inside a link of which this share stands elsewhere in the other version adds nothing.
_ELSEWHERE = 0.7
# A sentence of up to so many letters, with so small a share of words of its own, says nothing new.
_SHORT = 30
_NEW = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that shapes a comparison."""

    align: AlignSettings = field(default_factory=AlignSettings)
    relation: RelationSettings = field(default_factory=RelationSettings)

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


def compare(a: Document, b: Document, settings: Settings | None = None) -> Comparison:
    """Compare two versions of a statement.

    Deterministic: the same documents and settings give an equal comparison, and swapping the
    documents swaps the sides.
    """
    settings = settings or Settings()
    alignment = align(analyse(a), analyse(b), settings.align)
    damaged = looks_damaged(alignment.a, alignment.b) or looks_damaged(alignment.b, alignment.a)
    compared = [
        _compared(number, pairing, alignment, damaged)
        for number, pairing in enumerate(alignment.pairings)
    ]
    links = tuple(one.link for one in compared)
    added_a = tuple(_added("a", alignment, compared))
    added_b = tuple(_added("b", alignment, compared))
    findings = check(alignment.a, alignment.b, links, added_a, added_b)
    version_a = _version(a, alignment.a, added_a, findings.facts_a)
    version_b = _version(b, alignment.b, added_b, findings.facts_b)
    common = vocabulary(alignment.a, alignment.b)
    closeness, similarity = relate(version_a, version_b, links, common, settings.relation)
    return Comparison(
        a=version_a,
        b=version_b,
        relation=closeness,
        similarity=similarity,
        links=links,
        discrepancies=findings.discrepancies,
        version=__version__,
        settings=settings.fingerprint(),
    )


def _version(
    document: Document, reading: Reading, added: tuple[Addition, ...], facts: tuple[Fact, ...]
) -> Version:
    damage = tuple(sorted(reading.normalised.damage.items()))
    return Version(
        document=replace(document, damage=damage),
        sentences=reading.sentences,
        coverage=coverage(document.text, added),
        added=added,
        facts=facts,
    )


def _compared(number: int, pairing: Pairing, alignment: Alignment, damaged: bool) -> _Compared:
    a, b = _words(alignment.a, pairing.a), _words(alignment.b, pairing.b)
    found = changes(a, b, damaged)
    link = Link(
        id=number,
        a=pairing.a,
        b=pairing.b,
        relation=relation(a, b, found),
        score=score(a, b),
        moved=pairing.moved,
        matched_by=pairing.matched_by,
        edits=edits(alignment.a, alignment.b, a, b, found),
    )
    return _Compared(link, a, b, found)


def _words(reading: Reading, sentences: Sequence[int]) -> tuple[Word, ...]:
    return tuple(word for number in sentences for word in reading.words_of(number))


def _added(side: Side, alignment: Alignment, compared: Sequence[_Compared]) -> Iterator[Addition]:
    """List what one side has alone: whole sentences without a link, and stretches inside links."""
    mine, theirs = (alignment.a, alignment.b) if side == "a" else (alignment.b, alignment.a)
    repeated = alignment.repeated_a if side == "a" else alignment.repeated_b
    linking = {number: one for one in compared for number in getattr(one.link, side)}
    inside = _inside(side, mine, Contents.of(theirs), compared)
    known = frozenset(_informative(theirs.words))
    for sentence in mine.sentences:
        if sentence.id in linking:
            yield from inside.get(sentence.id, ())
        elif (
            sentence.id not in repeated
            and sentence.kind != "furniture"
            and not _says_nothing_new(mine.words_of(sentence.id), known)
        ):
            yield Addition(start=sentence.start, end=sentence.end, sentence=sentence.id)


def _says_nothing_new(words: Sequence[Word], known: frozenset[str]) -> bool:
    """Tell whether a short sentence has no words of its own, as "he went on to say" has none."""
    informative = _informative(words)
    size = sum(len(word.key) for word in words)
    if size > _SHORT:
        return False
    new = sum(weight for meaning, weight in informative.items() if meaning not in known)
    return new <= _NEW * size


def _informative(words: Sequence[Word]) -> dict[str, float]:
    return {
        meaning: rarity(meaning) * len(word.key)
        for word in words
        if word.key
        for meaning in meanings(word.text, word.key)
    }


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
