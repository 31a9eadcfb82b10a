"""How two versions relate as a whole, and how close they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dedup.model import Addition, Link, Relation, Sentence, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Thresholds between the relations, all 0..1, calibrated as docs/relations.md tells."""

    # Both versions covered this far, in nearly the same words: near-duplicates.
    near_duplicate: float = 0.9
    near_similarity: float = 0.85
    # One version covered this far by unchanged sentences of a longer one: an excerpt of it.
    excerpt: float = 0.9
    # The better covered version covered this far: a rewrite.
    rewrite: float = 0.45
    # Less than that, but this far: another text on the same matter.
    same_topic: float = 0.08


def letters(text: str) -> int:
    """Count the characters that are not white space."""
    return sum(not ch.isspace() for ch in text)


def coverage(text: str, added: Sequence[Addition]) -> float:
    """Give the share (0..1) of a text's letters that is not added; 1 for a text without letters."""
    total = letters(text)
    alone = sum(letters(text[one.start : one.end]) for one in added)
    return round(1.0 - alone / total, 4) if total else 1.0


def relate(
    a: Version, b: Version, links: Sequence[Link], settings: Settings
) -> tuple[Relation, float]:
    """Name the relation of two versions and give their similarity (0..1, higher is closer).

    The similarity is the mean score of the links, weighed by their letters, over all letters.
    """
    total = letters(a.document.text) + letters(b.document.text)
    weighed = sum(link.score * _size(a, b, link) for link in links)
    similarity = round(min(1.0, weighed / total), 4) if total else 1.0
    return _named(a, b, links, similarity, settings), similarity


def _named(
    a: Version, b: Version, links: Sequence[Link], similarity: float, settings: Settings
) -> Relation:
    low, high = sorted((a.coverage, b.coverage))
    same = all(link.relation == "same" and not link.moved for link in links)
    if same and low == 1.0 and _all_linked(a, b, links):
        return "identical"
    if low >= settings.near_duplicate and similarity >= settings.near_similarity:
        return "near-duplicate"
    if high >= settings.excerpt and _unchanged(a, b, links) >= settings.excerpt:
        return "excerpt"
    linked = max(
        _linked_share(a, (link.a for link in links)), _linked_share(b, (link.b for link in links))
    )
    if linked >= settings.rewrite:
        return "rewrite"
    return "same-topic" if linked >= settings.same_topic else "unrelated"


def _all_linked(a: Version, b: Version, links: Sequence[Link]) -> bool:
    """Tell whether every sentence that says anything is linked: marks alone say nothing."""
    sides = ((a, {n for link in links for n in link.a}), (b, {n for link in links for n in link.b}))
    return all(
        sentence.id in linked or not any(map(str.isalnum, version.quote(sentence)))
        for version, linked in sides
        for sentence in version.sentences
    )


def _size(a: Version, b: Version, link: Link) -> int:
    return _letters_of(a, link.a) + _letters_of(b, link.b)


def _letters_of(version: Version, sentences: Iterable[int]) -> int:
    return sum(letters(version.quote(version.sentences[number])) for number in sentences)


def _linked_share(version: Version, linked: Iterable[tuple[int, ...]]) -> float:
    total = letters(version.document.text)
    counted: list[Sentence] = [version.sentences[number] for side in linked for number in side]
    return sum(letters(version.quote(one)) for one in counted) / total if total else 1.0


def _unchanged(a: Version, b: Version, links: Sequence[Link]) -> float:
    """Give the share of the better covered version's letters that stands unchanged in the other.

    Of two that are covered equally well, the greater share.
    """
    same = [link for link in links if link.relation == "same"]
    shares = [
        (a.coverage, _linked_share(a, (link.a for link in same))),
        (b.coverage, _linked_share(b, (link.b for link in same))),
    ]
    return max(shares)[1]
