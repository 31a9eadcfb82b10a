"""The hedge ledger: what became in one version of all that the other leaves open.

Everything a version calls possible, expected, proposed or planned is an entry, whichever version it
is: its counterparts are looked for in the linked sentences and in the headlines of the other one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from dedup.facts.stance import Stance, one_verb, stances_of, weakest
from dedup.facts.tokens import LinkedSide, Text, side_of
from dedup.facts.versions import Versions
from dedup.lexicon.stances import FIRMNESS
from dedup.lexicon.verbs import begins_with_verb
from dedup.model import Fate, Hedge, HedgeAnswer, Quotation, StanceClass

OPEN = frozenset({"possible", "expected", "proposed", "planned"})
"""Classes of stances that the ledger follows: what is merely to come (จะ) is everywhere."""

_CLASSES: Mapping[str, StanceClass] = {name: name for name in get_args(StanceClass)}
_RANK = {kind: rank for rank, kind in enumerate(FIRMNESS)}
# Headlines that a word may stand in and still tell them apart.
_MOST_HEADLINES = 60
# What is planned will be: neither says more.
_AS_FIRM = {"will": "planned"}


@dataclass(frozen=True, slots=True)
class _Passage:
    """Sentences of the version with hedges, those that answer, and which word answers which."""

    mine: LinkedSide
    theirs: LinkedSide | None
    answers: Mapping[int, int]


def ledger(versions: Versions) -> tuple[Hedge, ...]:
    """List the hedges of both versions, those of ``a`` first, by position."""
    return (*_of_version(versions, 0), *_of_version(versions, 1))


def _of_version(versions: Versions, number: Literal[0, 1]) -> list[Hedge]:
    """List the hedges of one version; what it says again is listed once."""
    headlines = _Headlines(versions.texts[1 - number])
    found: dict[tuple[str, str], Hedge] = {}
    for passage in _passages(versions, number):
        for one in stances_of(passage.mine, versions.settings):
            if one.kind in OPEN:
                words = "".join(token.key for token in passage.mine.tokens[one.first : one.last])
                entry = _entry(one, passage, headlines, versions)
                found.setdefault((one.kind, words), entry)
    return sorted(found.values(), key=lambda one: (one.place.start, one.place.end))


def _passages(versions: Versions, number: Literal[0, 1]) -> Iterator[_Passage]:
    """Give the links of a version, and its sentences without a link."""
    text, other = versions.texts[number], versions.texts[1 - number]
    for link in versions.links:
        members, theirs = (link.a, link.b) if number == 0 else (link.b, link.a)
        mine = side_of(text, members)
        if any(one.kind in OPEN for one in stances_of(mine, versions.settings)):
            pair = versions.aligned(link)
            back = {there: here for here, there in pair.answers.items()}
            yield _Passage(mine, side_of(other, theirs), back if number else pair.answers)
    for sentence in text.reading.sentences:
        if sentence.id not in versions.homes[number]:
            yield _Passage(side_of(text, (sentence.id,)), None, {})


class _Headlines:
    """The headlines of a version, each once, to be looked up by their words."""

    def __init__(self, text: Text) -> None:
        """Gather the headlines of ``text``."""
        self._caps = text.caps
        sides: dict[str, LinkedSide] = {}
        for one in text.reading.sentences:
            if one.kind == "headline":
                side = side_of(text, (one.id,))
                sides.setdefault("".join(token.key for token in side.tokens), side)
        self._sides = list(sides.values())
        self._words: dict[str, Counter[int]] = {}
        for number, side in enumerate(self._sides):
            for token in side.tokens:
                if len(token.key) > 2:
                    self._words.setdefault(token.key, Counter())[number] += 1

    def with_words(self, keys: Iterable[str], least: int) -> list[LinkedSide]:
        """Give the headlines in which words of ``keys`` stand ``least`` times or more, in order."""
        counts: Counter[int] = Counter()
        for key in keys:
            held = self._words.get(key, Counter())
            # A word of that many headlines tells none of them from another.
            if len(held) <= _MOST_HEADLINES:
                counts.update(held)
            else:
                self._caps.met("headlines", 0, len(held))
        return [self._sides[number] for number in sorted(counts) if counts[number] >= least]


def _entry(one: Stance, passage: _Passage, headlines: _Headlines, versions: Versions) -> Hedge:
    """Tell what became of a hedge."""
    answers = [*_in_link(one, passage, versions), *_in_headlines(one, passage, headlines, versions)]
    places = {(answer.place.start, answer.place.end): answer for answer in reversed(answers)}
    return Hedge(
        source="a" if passage.mine.version is versions.texts[0] else "b",
        place=_quotation(passage.mine, one, one.first),
        stance=_CLASSES[one.kind],
        answers=tuple(places[span] for span in sorted(places)),
    )


def _in_link(one: Stance, passage: _Passage, versions: Versions) -> Iterator[HedgeAnswer]:
    """Find the first word that a hedge bears on and that the linked sentences answer."""
    if passage.theirs is None:
        return
    stances = stances_of(passage.theirs, versions.settings)
    for at in range(one.first, min(one.last, one.first + versions.settings.ledger_reach)):
        there = passage.answers.get(at)
        if there is not None and len(passage.theirs.tokens[there].key) > 1:
            yield _answer(one, passage.theirs, stances, there, headline=False)
            return


def _in_headlines(
    one: Stance, passage: _Passage, headlines: _Headlines, versions: Versions
) -> Iterator[HedgeAnswer]:
    """Find the verb of a hedge in headlines that say more of what it bears on."""
    words = [one.word(passage.mine, at) for at in range(one.first, one.last)]
    if not words or not begins_with_verb(words[0]):
        return
    keys = {passage.mine.tokens[at].key for at in range(one.first + 1, one.last)}
    for side in headlines.with_words(keys, versions.settings.ledger_shared):
        stances = stances_of(side, versions.settings)
        for at, token in enumerate(side.tokens):
            if one_verb(words[0], token.text):
                yield _answer(one, side, stances, at, headline=True)
                break


def _answer(
    one: Stance, side: LinkedSide, stances: Sequence[Stance], at: int, *, headline: bool
) -> HedgeAnswer:
    other = weakest(stances, at)
    return HedgeAnswer(
        place=_quotation(side, other, at),
        stance=_CLASSES[other.kind] if other else None,
        fate=_fate(one.kind, other.kind if other else ""),
        headline=headline,
    )


def _fate(kind: str, other: str) -> Fate:
    """Tell what became of a stance of one class where the other version has another class."""
    if kind == _AS_FIRM.get(other, other):
        return "kept"
    if not other:
        return "dropped"
    return "strengthened" if _RANK[other] > _RANK[kind] else "weakened"


def _quotation(side: LinkedSide, one: Stance | None, at: int) -> Quotation:
    """Quote a stance with a word that it bears on, or the word alone."""
    token = side.tokens[at]
    start = min(one.start, token.start) if one else token.start
    end = max(one.end, token.end) if one else token.end
    first, last = side.version.reading.normalised.span(start, end)
    return Quotation(start=first, end=last, value=one.kind if one else "")
