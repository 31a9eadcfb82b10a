"""What one version adds, as facts: typed facts, items of lists, and the statement that remains."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from dedup.facts.added_clauses import Span, clauses, trimmed, without_glosses
from dedup.facts.kinds import list_item
from dedup.facts.kinds.speech import speech
from dedup.facts.mention import Mention
from dedup.facts.names.patterns import either
from dedup.facts.quotations import quoted_spans
from dedup.facts.registry import KINDS
from dedup.facts.settings import FactSettings
from dedup.facts.spans import Spans
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Text
from dedup.lexicon.offices import POSITION_FORMS, SPEECH
from dedup.model import Addition, Fact, SentenceKind
from dedup.text.normalise import skeleton


def facts_of(
    version: Text,
    added: Sequence[Addition],
    other: Stated,
    disputed: Sequence[Span],
    linked: frozenset[int],
    settings: FactSettings,
) -> tuple[Fact, ...]:
    """Give the facts that ``other`` does not state, each once.

    They are those of the added stretches, and named ones of the linked sentences as long as they
    are not ``disputed`` (spans of the normalised text that a discrepancy quotes). ``linked`` are
    the sentences that the other version answers.
    """
    said: set[tuple[str, str]] = set()
    found: list[Fact] = []
    normalised = version.reading.normalised
    for fact in _all(version, added, other, disputed, linked, settings):
        first, last = normalised.span(fact.start, fact.end)
        key = (KINDS[fact.type].family or fact.type, skeleton(fact.value) or fact.value)
        if key not in said:
            said.add(key)
            found.append(Fact(type=fact.type, start=first, end=last, value=fact.value))
    return tuple(sorted(found, key=lambda fact: (fact.start, fact.end, fact.type)))


def _all(
    version: Text,
    added: Sequence[Addition],
    other: Stated,
    disputed: Sequence[Span],
    linked: frozenset[int],
    settings: FactSettings,
) -> Iterator[Fact]:
    sentences = version.reading.sentences
    least = settings.inside_letters
    inside = replace(settings, phrase_letters=least, rest_letters=least)
    regions = quoted_spans(version.text)
    listed = list(list_item.numbered(version, added, linked))
    items = Spans(listed)
    for start, end in listed:
        yield Fact(type="list_item", start=start, end=end, value=version.text[start:end])
    for addition in added:
        kind = sentences[addition.sentence].kind
        if kind != "furniture":
            start, end = version.reading.normalised.locate(addition.start, addition.end)
            rules = settings if addition.link is None else inside
            yield from _stretch(version, (start, end), other, regions, items, kind, rules)
    in_question = Spans(disputed)
    quoted = {
        (one.type, one.value) for one in version.mentions if in_question.meet(one.start, one.end)
    }
    for one in version.mentions:
        in_dispute = (one.type, one.value) in quoted or _of_the_page(version, one)
        alone = KINDS[one.type].names_itself(version.text, one, other)
        if alone and not in_dispute and not _says(other, one):
            yield Fact(type=one.type, start=one.start, end=one.end, value=one.value)
    yield from _listed_offices(version, other, quoted, settings)


# The area of an office, behind its name.
_AREA = re.compile(r"\s?(?:เขต|ภาค)\s?\d{1,2}(?!\d)")


def _listed_offices(
    version: Text, other: Stated, quoted: Collection[tuple[str, str]], settings: FactSettings
) -> Iterator[Fact]:
    """Give the offices of lists of which the other version has another column.

    ``quoted`` are type and value of what is in dispute.
    """
    offices: dict[str, dict[str, Fact]] = {}
    for one, end in _with_bodies(version.text, version.mentions):
        disputed = (one.type, one.value) in quoted
        if one.type == "position" and not disputed and not other.states(one):
            area = _AREA.match(version.text, end)
            end = area.end() if area else end
            value = skeleton(version.text[one.start : end])
            fact = Fact(type="position", start=one.start, end=end, value=value)
            head = POSITION_FORMS.get(one.label, one.label)
            offices.setdefault(head, {}).setdefault(value, fact)
    for ones in offices.values():
        if len(ones) >= settings.listed_offices:
            yield from ones.values()


def _says(other: Stated, one: Mention) -> bool:
    """Return whether the other version states a fact, be it less exactly."""
    return other.states(one) or KINDS[one.type].implies(other, one)


def _of_the_page(version: Text, one: Mention) -> bool:
    """Return whether a number stands in what the page adds to its text, as a count of visits."""
    sentence = version.reading.sentences[max(0, version.sentence_of(one))]
    return one.type == "number" and sentence.kind == "furniture"


def _stretch(
    version: Text,
    stretch: Span,
    other: Stated,
    regions: Sequence[Span],
    items: Spans,
    kind: SentenceKind,
    settings: FactSettings,
) -> Iterator[Fact]:
    text, (start, end) = version.text, stretch
    mentions = version.within(start, end)
    found = [
        Fact(type=one.type, start=one.start, end=last, value=one.value)
        for one, last in _with_bodies(text, mentions)
        if not _says(other, one)
    ]
    begun = bisect_left(regions, (start, 0)), bisect_left(regions, (end, 0))
    found += [
        Fact(type="quote", start=first, end=last, value=_quoted(version, first, last, settings))
        for first, last in regions[slice(*begun)]
        if last <= end and last - first >= settings.quote_letters
    ]
    for first, last in clauses(text, start, end, mentions):
        # An item that begins where the clause ends is of it too.
        if not items.meet(first, last + 1):
            found += _clause(version, (first, last), mentions, other, kind, settings)
    yield from found
    first, last = trimmed(text, start, end)
    value = skeleton(text[first:last])
    new = (
        value not in other.letters
        and other.words_of(version.keys(first, last)) < settings.already_said
    )
    if new and not found and not mentions and len(value) >= settings.rest_letters:
        yield Fact(type="phrase", start=first, end=last, value=value)


# Letters before a quotation in which its speaker is looked for, and after it.
_OPENS, _CLOSES = 160, 8


def _quoted(version: Text, start: int, end: int, settings: FactSettings) -> str:
    """Give a quotation with its speaker where one is stated: ``นายสมชาย ใจดี: เราจะเริ่มวันนี้``."""
    quotation = version.text[start:end]
    behind = version.within(end, end + _CLOSES + _OPENS)
    closing = [
        one
        for one in behind
        if one.type == "person"
        and one.start <= end + _CLOSES
        and speech(version, one, settings.speech_reach)
    ]
    opening = [
        one
        for one in version.within(max(0, start - _OPENS), start)
        if one.type == "person"
        and (verb := speech(version, one, settings.speech_reach)) is not None
        and verb <= start
    ]
    speakers = closing or opening[-1:]
    return f"{speakers[0].value}: {quotation}" if speakers else quotation


def _with_bodies(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, int]]:
    """Give each fact its end; a position or body reaches over the bodies it belongs to."""
    for number, one in enumerate(mentions):
        end = one.end
        if one.type in ("position", "org"):
            for following in mentions[number + 1 :]:
                gap = text[end : following.start] if following.start >= end else "x"
                if following.type not in ("org", "place") or len(gap) > 2 or gap.strip(" ."):
                    break
                end = following.end
        yield one, end


def _clause(
    version: Text,
    clause: Span,
    mentions: Sequence[Mention],
    other: Stated,
    kind: SentenceKind,
    settings: FactSettings,
) -> Iterator[Fact]:
    text = version.text
    start, end = trimmed(text, *clause)
    items = list_item.introduced(version, start, end, kind)
    if items:
        for first, last in items:
            value = text[first:last]
            yield Fact(type="list_item", start=first, end=last, value=value)
        start, end = trimmed(text, start, items[0][0])
    start, end = trimmed(text, *without_glosses(start, end, mentions))
    covered = sum(
        min(one.end, end) - max(one.start, start)
        for one in _outermost(mentions)
        if one.start < end and start < one.end
    )
    value = skeleton(text[start:end])
    if len(value) < settings.phrase_letters or covered > settings.covered * (end - start):
        return
    if (
        value not in other.letters
        and not _SAYS.search(text, start, end)
        and other.words_of(version.keys(start, end)) < settings.already_said
    ):
        yield Fact(type="phrase", start=start, end=end, value=value)


# That somebody went on to say something is no statement; who it was is a fact of its own.
_SAYS = re.compile(rf"(?:{either(SPEECH)})[ก-๎]{{0,14}}ว่า$")


def _outermost(mentions: Sequence[Mention]) -> Iterator[Mention]:
    reach = -1
    for one in mentions:
        if one.start >= reach:
            reach = one.end
            yield one
