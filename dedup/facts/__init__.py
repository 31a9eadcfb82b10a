"""What can be checked: facts, and discrepancies between linked facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dedup.facts.added_facts import facts_of
from dedup.facts.agreement import Agreement, agreement
from dedup.facts.disagreement import Place, discrepancy
from dedup.facts.disagreements import Judged, judged
from dedup.facts.ledger import ledger
from dedup.facts.names.alias import Glosses, glosses_of
from dedup.facts.registry import KINDS, mentions
from dedup.facts.settings import FactSettings
from dedup.facts.stated_values import stated_by
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions
from dedup.model import Addition, Discrepancy, Fact, Hedge, Link, Sentence
from dedup.text.caps import Caps
from dedup.text.damage import looks_damaged
from dedup.text.normalise import Normalised
from dedup.text.reading import Reading
from dedup.text.segmenter import split_words

__all__ = ["Agreement", "FactSettings", "Findings", "check", "extract"]

_STANDS_AS = {kind.type: kind.stands_as for kind in KINDS.values() if kind.stands_as}
_RULES = {kind.type: kind.states for kind in KINDS.values()}
_VALUED_AS = {kind.type: kind.valued_as for kind in KINDS.values() if kind.valued_as}


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What an editor must check: the facts that only one version states, and the disagreements.

    ``possible`` are disagreements that may be none, for a person to look at; ``ledger`` follows
    what either version leaves open into the other one.
    """

    facts_a: tuple[Fact, ...]
    facts_b: tuple[Fact, ...]
    discrepancies: tuple[Discrepancy, ...]
    possible: tuple[Discrepancy, ...]
    agreement: Agreement
    ledger: tuple[Hedge, ...]


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
    settings: FactSettings | None = None,
    caps: Caps | None = None,
    *,
    damaged: bool | None = None,
) -> Findings:
    """Compare the facts of two versions inside their links and over their whole texts.

    What of the work was capped is told to ``caps``; ``damaged`` says whether either text lost marks
    in extraction, where that is known.
    """
    settings = settings or FactSettings()
    if damaged is None:
        damaged = looks_damaged(a, b) or looks_damaged(b, a)
    versions = _versions(a, b, links, settings, caps or Caps(), damaged=damaged)
    found = sorted(judged(versions), key=lambda one: (*one.first.starts, one.first.type))
    sure = [one for one in found if one.stands(settings)]
    unsure = [one for one in found if one.sureness >= settings.possible and one not in sure]
    return Findings(
        facts_a=_added(versions, 0, added_a, [one.first.a for one in (*sure, *unsure)]),
        facts_b=_added(versions, 1, added_b, [one.first.b for one in (*sure, *unsure)]),
        discrepancies=tuple(_discrepancies(sure, versions)),
        possible=tuple(_discrepancies(unsure, versions)),
        agreement=agreement(versions),
        ledger=ledger(versions),
    )


def _discrepancies(judged: Sequence[Judged], versions: Versions) -> Iterator[Discrepancy]:
    a, b = (text.reading.normalised for text in versions.texts)
    for one in judged:
        yield discrepancy(one.first, one.others, one.sureness, (a, b))


def _versions(
    a: Reading,
    b: Reading,
    links: Sequence[Link],
    settings: FactSettings,
    caps: Caps,
    *,
    damaged: bool,
) -> Versions:
    texts = _text(a, caps), _text(b, caps)
    glosses = _glosses(*texts)
    return Versions.of(
        texts,
        (
            stated_by(texts[0], glosses, _RULES, _VALUED_AS),
            stated_by(texts[1], glosses, _RULES, _VALUED_AS),
        ),
        links,
        damaged=damaged,
        settings=settings,
    )


def _text(reading: Reading, caps: Caps) -> Text:
    return Text.of(reading, mentions(reading.normalised.text, reading.words), _STANDS_AS, caps)


def _glosses(*texts: Text) -> Glosses:
    """Read the glosses of both texts: what either explains holds for the pair."""
    forms: dict[str, frozenset[str]] = {}
    for text in texts:
        for key, values in glosses_of(text.mentions).items():
            forms[key] = forms.get(key, frozenset()) | values
    return forms


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
