"""What can be checked: facts, and discrepancies between linked facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dedup.facts import added_facts
from dedup.facts.checks import opening_time, outside, turning
from dedup.facts.disagreement import Disagreement, discrepancy
from dedup.facts.kinds import body, contact_compare, figure, quote
from dedup.facts.registry import mentions
from dedup.facts.stated_values import Stated, glosses_of, stated_by
from dedup.facts.tokens import Pairing, Text, pairing
from dedup.facts.vetoes import datelines
from dedup.facts.vetoes.same_letters import same_letters
from dedup.model import Addition, Discrepancy, Fact, Link, Sentence
from dedup.text.damage import looks_damaged
from dedup.text.normalise import Normalised
from dedup.text.reading import Reading

__all__ = ["Findings", "check", "extract"]


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
        for one in mentions(text.text)
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
) -> Findings:
    """Compare the facts of two versions inside their links and over their whole texts."""
    texts = _text(a), _text(b)
    glosses = _glosses(*texts)
    known = [stated_by(text, glosses) for text in texts]
    found = tuple(_discrepancies(texts, known, links))
    disputed = [
        [text.reading.normalised.locate(one.start, one.end) for one in quotations]
        for text, quotations in zip(
            texts, ([one.a for one in found], [one.b for one in found]), strict=True
        )
    ]
    return Findings(
        facts_a=added_facts.facts_of(
            texts[0], added_a, known[1], disputed[0], frozenset(n for one in links for n in one.a)
        ),
        facts_b=added_facts.facts_of(
            texts[1], added_b, known[0], disputed[1], frozenset(n for one in links for n in one.b)
        ),
        discrepancies=found,
    )


def _text(reading: Reading) -> Text:
    return Text.of(reading, mentions(reading.normalised.text))


def _glosses(*texts: Text) -> Mapping[str, frozenset[str]]:
    """Read the glosses of both texts: what either explains holds for the pair."""
    forms: dict[str, frozenset[str]] = {}
    for text in texts:
        for key, values in glosses_of(text.mentions).items():
            forms[key] = forms.get(key, frozenset()) | values
    return forms


def _discrepancies(
    texts: tuple[Text, Text], known: Sequence[Stated], links: Sequence[Link]
) -> Iterator[Discrepancy]:
    pairs = [pairing(link, *texts) for link in links if not _identical(link, *texts)]
    pairs = [pair for pair in pairs if pair.a.tokens and pair.b.tokens]
    said: dict[tuple[str, str, str], list[tuple[int, Disagreement]]] = {}
    a, b = (text.reading.normalised for text in texts)
    damaged = _damaged(*texts)
    gathered = [
        *sorted(_findings(pairs, texts, known, damaged=damaged), key=_early),
        *sorted(outside.findings(texts, known, links), key=_early),
        *sorted(opening_time.findings(texts, known, links), key=_early),
    ]
    sound = [one for one in gathered if not same_letters(one[1], texts, damaged=damaged)]
    for link, finding in datelines.told(sound, texts):
        key = (finding.type, *_quotations(finding, texts))
        said.setdefault(key, []).append((link, finding))
    found = []
    for (link, finding), *others in said.values():
        rest = [finding for _, finding in others]
        found.append(discrepancy(replace(finding, link=link), rest, a, b))
    yield from sorted(found, key=lambda one: (one.a.start, one.b.start, one.type))


def _findings(
    pairs: Sequence[Pairing],
    texts: tuple[Text, Text],
    known: Sequence[Stated],
    *,
    damaged: bool,
) -> list[tuple[int, Disagreement]]:
    """Compare every link, and name the link of each finding."""
    regions = [quote.regions(text.text) for text in texts]
    return [
        (pair.link.id, finding)
        for pair in pairs
        for finding in _without_overlaps(
            (
                *figure.findings(pair, known[0], known[1]),
                *contact_compare.findings(pair, known[0], known[1]),
                *body.findings(pair, known[0], known[1], damaged=damaged),
                *turning.findings(pair),
                *quote.findings(pair, regions[0], regions[1]),
            )
        )
    ]


def _damaged(a: Text, b: Text) -> bool:
    """Say whether either version lost marks in extraction: letters alone then tell names apart."""
    return looks_damaged(a.reading, b.reading) or looks_damaged(b.reading, a.reading)


def _early(found: tuple[int, Disagreement]) -> tuple[int, int, int]:
    """Order findings by their places so that swapping the versions leaves the order alone."""
    _, finding = found
    starts = finding.a[0], finding.b[0]
    return sum(starts), min(starts), max(finding.a[1], finding.b[1])


def _quotations(finding: Disagreement, texts: tuple[Text, Text]) -> tuple[str, str]:
    """Give the words of both sides without spaces: a repeated headline says nothing new."""
    spans = zip((finding.a, finding.b), texts, strict=True)
    one, other = ("".join(text.text[start:end].split()) for (start, end, _), text in spans)
    return one, other


def _identical(link: Link, a: Text, b: Text) -> bool:
    """Say whether a link's sides are equal but for spaces, and so have nothing to compare."""
    sides = [
        "".join("".join(text.reading.text_of(number).split()) for number in numbers)
        for text, numbers in ((a, link.a), (b, link.b))
    ]
    return sides[0] == sides[1]


def _without_overlaps(findings: Sequence[Disagreement]) -> Iterator[Disagreement]:
    """Keep the first finding of those that lie on one place: figures before names before words."""
    kept: list[Disagreement] = []
    for one in findings:
        if not any(one.meets(other) for other in kept):
            kept.append(one)
            yield one
