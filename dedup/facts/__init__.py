"""What can be checked: facts, and discrepancies between linked facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dedup.facts.added_facts import facts_of
from dedup.facts.disagreement import Disagreement, Place, discrepancy
from dedup.facts.names.alias import Glosses, glosses_of
from dedup.facts.registry import CHECKS, CHECKS_BESIDE, KINDS, VETOES, mentions
from dedup.facts.settings import Settings
from dedup.facts.stated_values import stated_by
from dedup.facts.tokens import Text, aligned
from dedup.facts.versions import Versions
from dedup.model import Addition, Discrepancy, Fact, Link, Sentence
from dedup.text.damage import looks_damaged
from dedup.text.normalise import Normalised
from dedup.text.reading import Reading
from dedup.text.segmenter import split_words

__all__ = ["Findings", "Settings", "check", "extract"]

_STANDS_AS = {kind.type: kind.stands_as for kind in KINDS.values() if kind.stands_as}
_RULES = {kind.type: kind.states for kind in KINDS.values()}
_VALUED_AS = {kind.type: kind.valued_as for kind in KINDS.values() if kind.valued_as}


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What an editor must check: the facts that only one version states, and the disagreements."""

    facts_a: tuple[Fact, ...]
    facts_b: tuple[Fact, ...]
    discrepancies: tuple[Discrepancy, ...]


def extract(text: Normalised, sentences: Sequence[Sentence] = ()) -> tuple[Fact, ...]:
    """Find all facts of one text, by position in the original.

    Sentences of the kind ``list_item`` are facts too, where they are given.
    """
    found = [
        Fact(type=one.type, start=start, end=end, value=one.value)
        for one in mentions(text.text, split_words(text))
        for start, end in [text.span(one.start, one.end)]
    ]
    for sentence in sentences:
        if sentence.kind == "list_item":
            start, end = text.locate(sentence.start, sentence.end)
            value = " ".join(text.text[start:end].split())
            found.append(
                Fact(type="list_item", start=sentence.start, end=sentence.end, value=value)
            )
    return tuple(sorted(found, key=lambda fact: (fact.start, fact.end, fact.type)))


def check(
    a: Reading,
    b: Reading,
    links: Sequence[Link],
    added_a: Sequence[Addition],
    added_b: Sequence[Addition],
    settings: Settings | None = None,
) -> Findings:
    """Compare the facts of two versions inside their links and over their whole texts."""
    versions = _versions(a, b, links, settings or Settings())
    found: Sequence[Disagreement] = [
        *sorted(_inside(versions), key=_early),
        *sorted(_beside(versions), key=_early),
    ]
    for veto in VETOES:
        found = list(veto(found, versions))
    said = _gathered(found, versions)
    normalised = [text.reading.normalised for text in versions.texts]
    discrepancies = (discrepancy(one, others, *normalised) for one, *others in said)
    return Findings(
        facts_a=_added(versions, 0, added_a, [one.a for one, *_ in said]),
        facts_b=_added(versions, 1, added_b, [one.b for one, *_ in said]),
        discrepancies=tuple(
            sorted(discrepancies, key=lambda one: (one.a.start, one.b.start, one.type))
        ),
    )


def _versions(a: Reading, b: Reading, links: Sequence[Link], settings: Settings) -> Versions:
    texts = _text(a), _text(b)
    glosses = _glosses(*texts)
    return Versions.of(
        texts,
        (
            stated_by(texts[0], glosses, _RULES, _VALUED_AS),
            stated_by(texts[1], glosses, _RULES, _VALUED_AS),
        ),
        links,
        damaged=looks_damaged(a, b) or looks_damaged(b, a),
        settings=settings,
    )


def _text(reading: Reading) -> Text:
    return Text.of(reading, mentions(reading.normalised.text, reading.words), _STANDS_AS)


def _glosses(*texts: Text) -> Glosses:
    """Read the glosses of both texts: what either explains holds for the pair."""
    forms: dict[str, frozenset[str]] = {}
    for text in texts:
        for key, values in glosses_of(text.mentions).items():
            forms[key] = forms.get(key, frozenset()) | values
    return forms


def _inside(versions: Versions) -> Iterator[Disagreement]:
    """Compare every link; of what lies on one place the first is kept."""
    compares = [kind.compare for kind in KINDS.values() if kind.compare]
    for link in versions.links:
        if _identical(link, versions):
            continue
        pair = aligned(link, *versions.texts, versions.settings)
        if pair.a.tokens and pair.b.tokens:
            kept: list[Disagreement] = []
            for compare in (*compares, *CHECKS):
                for one in compare(pair, versions):
                    if not any(one.meets(other) for other in kept):
                        kept.append(replace(one, link=link.id))
            yield from kept


def _beside(versions: Versions) -> Iterator[Disagreement]:
    """Compare what stands beside the links, each with a link nearby."""
    if versions.links:
        for compare in CHECKS_BESIDE:
            yield from compare(versions)


def _added(
    versions: Versions, side: Literal[0, 1], added: Sequence[Addition], disputed: Sequence[Place]
) -> tuple[Fact, ...]:
    """Give the facts that one version adds to the other."""
    return facts_of(
        versions.texts[side],
        added,
        versions.known[1 - side],
        [(place.start, place.end) for place in disputed],
        frozenset(versions.homes[side]),
        versions.settings,
    )


def _gathered(found: Sequence[Disagreement], versions: Versions) -> list[list[Disagreement]]:
    """Put together what says the same of the same words: a repeated headline says nothing new."""
    said: dict[tuple[str, str, str], list[Disagreement]] = {}
    for one in found:
        said.setdefault((one.type, *_quotations(one, versions)), []).append(one)
    return list(said.values())


def _early(one: Disagreement) -> tuple[int, int, int]:
    """Order disagreements by their places so that swapping the versions leaves the order alone."""
    return sum(one.starts), min(one.starts), max(one.a.end, one.b.end)


def _quotations(one: Disagreement, versions: Versions) -> tuple[str, str]:
    """Give the words of both sides without spaces."""
    places = zip((one.a, one.b), versions.texts, strict=True)
    a, b = ("".join(text.text[place.start : place.end].split()) for place, text in places)
    return a, b


def _identical(link: Link, versions: Versions) -> bool:
    """Return whether a link's sides are equal but for spaces, and so have nothing to compare."""
    a, b = (
        "".join("".join(text.reading.text_of(number).split()) for number in numbers)
        for text, numbers in zip(versions.texts, (link.a, link.b), strict=True)
    )
    return a == b
