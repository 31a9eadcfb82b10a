"""How two versions relate as a whole, and how close they are.

Sentences that are linked and words that are shared decide together: links alone make relatives of
any two letters of one ministry, and words alone do not know an excerpt from a rewrite.
"""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dedup.facts import Agreement
from dedup.model import Addition, Link, Relation, Version
from dedup.text.content import rarity
from dedup.text.meanings import meanings
from dedup.text.reading import Reading, Word

# A word counts by its length, within reason: one long name is not a text.
_LONG = 12
# From this rarity on a word says what a text is about; those of offices and ceremonies lie below.
# Leaving these out tells texts on one matter from those of one ministry better than any power of
# rarity (docs/relations.md).
_RARE = 0.5
_MINUS = ("-", "−", "–")


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationSettings:
    """Thresholds between the relations, all 0..1, calibrated as docs/relations.md tells."""

    # Both versions covered this far, in nearly the same words: near-duplicates.
    near_duplicate: float = 0.9
    near_similarity: float = 0.85
    # One version covered this far, and this much of it in unchanged sentences: an excerpt.
    excerpt: float = 0.9
    unchanged: float = 0.75
    # Mean of the coverage of the better covered version and of the share of words in common.
    rewrite: float = 0.63
    # And the share kept of the version of which more is kept: a book holds something like every
    # sentence of a page, but in links of low scores.
    rewritten: float = 0.42
    # Geometric mean of the share of rare words in common, taken twice, and of the share kept of the
    # version of which more is kept: with a letterhead alone much is kept, but no rare word shared.
    same_topic: float = 0.09
    # The same form about two events: the wording is this similar, no day is in common, and of the
    # days, figures and names of either version the other has at most this share. Each states so
    # many of them at least: where there is one alone, another one is an error.
    same_form: float = 0.6
    same_event: float = 0.7
    event_facts: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What two whole texts have in common, wherever it stands.

    ``same`` tells that they say the same letters and figures. ``words`` is the greater of the two
    shares (0..1) of a vocabulary, by rarity, that the other text has too; ``rare`` is the geometric
    mean of these shares where only rare words count.
    """

    same: bool
    words: float
    rare: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a relation is decided by, all 0..1; of two versions the one that says more counts.

    ``low`` and ``high`` are their coverages in order. ``unchanged`` is the share of the better
    covered version in links that are the same, ``kept`` the share in links weighed by their scores.
    ``agreement`` is what both state of their event.
    """

    similarity: float
    low: float
    high: float
    unchanged: float
    kept: float
    vocabulary: Vocabulary
    agreement: Agreement


def letters(text: str) -> int:
    """Count the characters that are not white space."""
    return len("".join(text.split()))


def coverage(text: str, added: Sequence[Addition]) -> float:
    """Give the share (0..1) of a text's letters that is not added; 1 for a text without words."""
    total = letters(text) if any(letter.isalnum() for letter in text) else 0
    alone = sum(letters(text[one.start : one.end]) for one in added)
    return round(1.0 - alone / total, 4) if total else 1.0


def vocabulary(a: Reading, b: Reading) -> Vocabulary:
    """Compare the words of two whole texts; a word counts once, however often it stands."""
    ours, theirs = _meanings(a.words), _meanings(b.words)
    return Vocabulary(
        same=_spoken(a.words) == _spoken(b.words),
        words=round(max(_shares(ours, theirs, 0.0)), 4),
        rare=round(math.sqrt(math.prod(_shares(ours, theirs, _RARE))), 4),
    )


def _meanings(words: Iterable[Word]) -> dict[str, float]:
    """Give what the words stand for with its rarity; figures recur by chance and are left out.

    The formal word of a group may be rare where the common one of the text is not.
    """
    found: dict[str, float] = {}
    for text, key in dict.fromkeys((word.text, word.key) for word in words):
        if key and not any(map(str.isdigit, key)):
            own = rarity(key)
            for meaning in meanings(text, key):
                found[meaning] = min(own, rarity(meaning), found.get(meaning, 1.0))
    return found


def _shares(ours: dict[str, float], theirs: dict[str, float], least: float) -> tuple[float, float]:
    """Give the share of either vocabulary that both have, weighed by rarity and length.

    Words of less than the ``least`` rarity do not count.
    """
    shared = {key: min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()}
    both = _weight(shared, least)
    return both / (_weight(ours, least) or 1.0), both / (_weight(theirs, least) or 1.0)


def _weight(vocabulary: dict[str, float], least: float) -> float:
    # Exactly summed: no order of the words, which sets leave open, changes the last digit.
    return math.fsum(
        rare * min(len(key), _LONG) for key, rare in vocabulary.items() if rare >= least
    )


def _spoken(words: Sequence[Word]) -> str:
    """Give what a text says without spaces and punctuation; figures stay apart, whole and signed.

    1.5 is not 15, and -3 is not 3: a dash right before a figure with a space before it.
    """
    forms = []
    for number, word in enumerate(words):
        if any(ch.isdigit() for ch in word.key):
            forms.append("-" * _negative(words, number) + word.text.replace(",", ""))
        elif word.key:
            forms.append(word.key)
    return "".join(
        f"{form} " if form[-1].isdigit() and (after[:1].isdigit() or after[:1] == "-") else form
        for form, after in itertools.zip_longest(forms, forms[1:], fillvalue="")
    )


def _negative(words: Sequence[Word], number: int) -> bool:
    """Tell a minus from the dash of a range: it touches the figure, and nothing before it."""
    before, dash = number - 2, number - 1
    return (
        dash >= 0
        and words[dash].text in _MINUS
        and words[dash].end == words[number].start
        and (before < 0 or words[before].end < words[dash].start)
    )


def relate(
    a: Version,
    b: Version,
    links: Sequence[Link],
    common: tuple[Vocabulary, Agreement],
    settings: RelationSettings,
) -> tuple[Relation, float]:
    """Name the relation of two versions and give their similarity (0..1, higher is closer).

    The similarity is the mean score of the links, weighed by their letters, over all letters.
    Symmetric: it does not matter which version is ``a``.
    """
    found = evidence(a, b, links, *common)
    return named(found, settings), found.similarity


def evidence(
    a: Version, b: Version, links: Sequence[Link], common: Vocabulary, agreement: Agreement
) -> Evidence:
    """Gather what the relation of two versions is decided by."""
    sizes = letters(a.document.text), letters(b.document.text)
    linked = [(link, _letters_of(a, link.a), _letters_of(b, link.b)) for link in links]
    kept_a = sum(link.score * ours for link, ours, _ in linked)
    kept_b = sum(link.score * theirs for link, _, theirs in linked)
    same_a = sum(ours for link, ours, _ in linked if link.relation == "same")
    same_b = sum(theirs for link, _, theirs in linked if link.relation == "same")
    low, high = sorted((a.coverage, b.coverage))
    better = [
        _share(same, size)
        for version, same, size in ((a, same_a, sizes[0]), (b, same_b, sizes[1]))
        if version.coverage == high
    ]
    return Evidence(
        similarity=_share(kept_a + kept_b, sum(sizes)) if sum(sizes) else 1.0,
        low=low,
        high=high,
        unchanged=max(better),
        kept=max(_share(kept_a, sizes[0]), _share(kept_b, sizes[1])),
        vocabulary=common,
        agreement=agreement,
    )


def named(found: Evidence, settings: RelationSettings) -> Relation:
    """Name the closest relation that the evidence bears out."""
    common = found.vocabulary
    if common.same:
        return "identical"
    if _of_two_events(found, settings):
        return "same-template"
    if found.low >= settings.near_duplicate and found.similarity >= settings.near_similarity:
        return "near-duplicate"
    if found.high >= settings.excerpt and found.unchanged >= settings.unchanged:
        return "excerpt"
    told_again = (found.high + common.words) / 2
    if told_again >= settings.rewrite and found.kept >= settings.rewritten:
        return "rewrite"
    if math.cbrt(common.rare**2 * found.kept) >= settings.same_topic:
        return "same-topic"
    return "unrelated"


def _of_two_events(found: Evidence, settings: RelationSettings) -> bool:
    """Return whether two versions are one form, filled in for two events."""
    facts = found.agreement
    return (
        found.similarity >= settings.same_form
        and facts.days == 0.0
        and facts.least >= settings.event_facts
        and facts.facts <= settings.same_event
    )


def _share(part: float, total: int) -> float:
    return round(min(1.0, part / total), 4) if total else 0.0


def _letters_of(version: Version, sentences: Iterable[int]) -> int:
    return sum(letters(version.quote(version.sentences[number])) for number in sentences)
