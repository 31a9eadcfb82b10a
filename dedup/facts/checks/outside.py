"""Names and speakers that disagree though the sentences that hold them are not linked.

A closing "said Mr X" is a short sentence of its own and is often left unlinked; a name misspelt
can stand anywhere. The first are found through their neighbours, the others by their letters.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dedup.facts.counterparts import FUNCTION, Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds import figure, person_compare
from dedup.facts.mention import Mention
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Text
from dedup.model import Link
from dedup.text.content import rarity
from dedup.text.normalise import skeleton

# Letters of a sentence behind "said that" from which on it holds the statement itself.
_STATEMENT = 12
# Letters before a number in which words speak for what it counts.
_BEFORE = 60
# Rarity of the words before both numbers that makes them one: of two digits many numbers are made.
_SHARED = 0.4
_SHARED_BY_SHORT = 0.6
_SHORT = 2


@dataclass(frozen=True, slots=True)
class _Act:
    """Someone who says something, and the sentence that holds (part of) what is said."""

    speaker: Mention
    sentence: int
    anchor: int
    opens: bool


def findings(
    texts: tuple[Text, Text], known: Sequence[Stated], links: Sequence[Link]
) -> Iterator[tuple[int, Disagreement]]:
    """Find changed speakers and misspelt names outside the links; each with a link nearby."""
    if links:
        homes = (
            {number: link for link in links for number in link.a},
            {number: link for link in links for number in link.b},
        )
        yield from _speakers(texts, homes)
        yield from _misspelt(texts, known, homes)
        yield from _transposed(texts, known, homes)


def _speakers(
    texts: tuple[Text, Text], homes: tuple[Mapping[int, Link], Mapping[int, Link]]
) -> Iterator[tuple[int, Disagreement]]:
    """Compare who says what is linked, where one of the names stands beside the link."""
    spoken: list[dict[int, list[_Act]]] = [{}, {}]
    for text, home, by_link in zip(texts, homes, spoken, strict=True):
        for act in _acts(text):
            if act.anchor in home:
                by_link.setdefault(home[act.anchor].id, []).append(act)
    links = {link.id: link for link in homes[0].values()}
    for number in sorted(spoken[0].keys() & spoken[1].keys()):
        ones, others = spoken[0][number], spoken[1][number]
        # An opening "X said that" and a closing "said Y" are of two statements.
        if len(ones) == len(others) == 1 and ones[0].opens == others[0].opens:
            link, one, other = links[number], ones[0], others[0]
            inside = one.sentence in link.a and other.sentence in link.b
            if not inside and not person_compare.same(one.speaker, other.speaker):
                slot = Slot(one.speaker, other.speaker, 1.0)
                alike = person_compare.alike(slot.a, slot.b) and not person_compare.of_two_sexes(
                    texts, slot.a, slot.b
                )
                yield (
                    number,
                    person_compare.name_of(slot)
                    if alike
                    else person_compare.whole("attribution", slot),
                )


def _acts(text: Text) -> Iterator[_Act]:
    """Find who speaks, and the sentence of the statement: this one, the one before or behind."""
    normalised, sentences = text.reading.normalised, text.reading.sentences
    for one in text.mentions:
        if one.type != "person" or (verb := person_compare.speech(text, one)) is None:
            continue
        at = text.sentence_of(one)
        if at < 0:
            continue
        start, end = normalised.locate(sentences[at].start, sentences[at].end)
        opens = person_compare.opens(text, one)
        before = len(text.text[start : one.start].strip(' ”"“-•'))
        behind = len(text.text[verb:end].strip())
        if opens:
            yield _Act(one, at, at if behind > _STATEMENT else at + 1, opens)
        elif behind <= _STATEMENT:
            yield _Act(one, at, at if before > _STATEMENT else at - 1, opens)


def _misspelt(
    texts: tuple[Text, Text],
    known: Sequence[Stated],
    homes: tuple[Mapping[int, Link], Mapping[int, Link]],
) -> Iterator[tuple[int, Disagreement]]:
    """Pair full names that are a letter or two apart, of which one version has one alone.

    Brothers have one surname: given names are compared only where both stand alone.
    """
    people = [
        {one.value: one for one in reversed(text.mentions) if one.part("surname")} for text in texts
    ]
    alone = [
        {value for value, one in named.items() if not other.names_in_full(one)}
        for named, other in zip(people, reversed(known), strict=True)
    ]
    by_part = _by(people[1].values(), lambda one: [(p.name, skeleton(p.value)) for p in one.parts])
    near = [
        (one, other)
        for one in people[0].values()
        for other in {
            other.value: other
            for part in one.parts
            for other in by_part.get((part.name, skeleton(part.value)), ())
        }.values()
        if (one.value in alone[0]) + (other.value in alone[1]) >= _needed(one, other)
        and person_compare.nearly(one, other)
        and not person_compare.of_two_sexes(texts, one, other)
    ]
    for one, other in _sole(near):
        if (link := _beside(texts, one, other, homes)) is not None:
            yield link.id, person_compare.name_of(Slot(one, other, 1.0))


def _sole(pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """Keep the pairs of which each value has no other candidate, whichever version is first."""
    counts = [Counter(pair[side].value for pair in pairs) for side in (0, 1)]
    for one, other in pairs:
        if counts[0][one.value] == counts[1][other.value] == 1:
            yield one, other


def _by(
    mentions: Iterable[Mention], keys: Callable[[Mention], Iterable[tuple[str, str]]]
) -> Mapping[tuple[str, str], list[Mention]]:
    """Gather mentions under each of their keys: texts of a book's length stay quick."""
    table: dict[tuple[str, str], list[Mention]] = {}
    for one in mentions:
        for key in keys(one):
            table.setdefault(key, []).append(one)
    return table


def _needed(one: Mention, other: Mention) -> int:
    """Say how many of two names must stand alone: both, unless the given names are equal."""
    given = one.part("given"), other.part("given")
    return 1 if given[0] and given[1] and given[0].value == given[1].value else 2


def _beside(
    texts: tuple[Text, Text],
    one: Mention,
    other: Mention,
    homes: tuple[Mapping[int, Link], Mapping[int, Link]],
) -> Link | None:
    """Find the link whose sentences hold either fact; of two the better, whichever side it is."""
    found = [
        link
        for text, mention, home in zip(texts, (one, other), homes, strict=True)
        if (link := home.get(text.sentence_of(mention))) is not None
    ]
    return min(found, key=lambda link: (-link.score, _words(texts, link)), default=None)


def _words(texts: tuple[Text, Text], link: Link) -> list[str]:
    """Give the words of a link in an order that swapping the versions leaves alone."""
    return sorted(
        " ".join(text.reading.text_of(number) for number in numbers)
        for text, numbers in zip(texts, (link.a, link.b), strict=True)
    )


def _transposed(
    texts: tuple[Text, Text],
    known: Sequence[Stated],
    homes: tuple[Mapping[int, Link], Mapping[int, Link]],
) -> Iterator[tuple[int, Disagreement]]:
    """Pair numbers of one unit that each version alone has, of the same digits in other order."""
    alone = [
        {
            one.value: one
            for one in reversed(text.mentions)
            if one.type in ("number", "money") and one.part("unit") and not other.counts(one)
        }
        for text, other in zip(texts, reversed(known), strict=True)
    ]
    by_digits = _by(alone[1].values(), _digits)
    near = [
        (one, other)
        for one in alone[0].values()
        for key in _digits(one)
        for other in by_digits.get(key, ())
    ]
    for one, other in _sole(near):
        link = _beside(texts, one, other, homes)
        if link is not None and _of_one_thing(texts, one, other):
            for finding in figure.compare(Slot(one, other, 1.0)):
                yield link.id, finding


def _digits(one: Mention) -> list[tuple[str, str]]:
    amount = one.part("amount")
    return [(one.label, "".join(sorted(amount.value)))] if amount else []


def _of_one_thing(texts: tuple[Text, Text], one: Mention, other: Mention) -> bool:
    """Say whether the words before two numbers speak for one thing, function words left out."""
    words = [
        set(text.keys(max(0, mention.start - _BEFORE), mention.start)) - FUNCTION
        for text, mention in zip(texts, (one, other), strict=True)
    ]
    amount = one.part("amount")
    short = amount is not None and len(amount.value.rstrip("0")) <= _SHORT
    shared = sum(rarity(key) for key in sorted(words[0] & words[1]))
    return len(words[0] & words[1]) > 1 and shared >= (_SHARED_BY_SHORT if short else _SHARED)
