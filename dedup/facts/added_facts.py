"""What one version adds, as facts: typed facts, items of lists, and the statement that remains."""

import re
from collections.abc import Iterator, Sequence

from dedup.facts.added_clauses import Span, clauses, trimmed, without_glosses
from dedup.facts.kinds import list_item, person_compare, quote
from dedup.facts.mention import Mention
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Text
from dedup.model import Addition, Fact, FactType, SentenceKind
from dedup.text.normalise import skeleton

_MIN_PHRASE = 9
# What an addition inside a sentence leaves where it holds nothing else.
_MIN_REST = 4
_MIN_QUOTE = 60
_WHOLE_SHARE = 0.8
# A statement of which this share of words stands in the other version says nothing new.
_SAID = 0.85

# Facts that name themselves: where the other version never states one, it is added, wherever it
# stands. A number, a position or a law can be worded otherwise in the same statement.
_NAMED: frozenset[FactType] = frozenset(
    {"person", "place", "contact", "url", "acronym", "date", "org", "money", "time"}
)


def facts_of(
    version: Text,
    added: Sequence[Addition],
    other: Stated,
    disputed: Sequence[Span],
    linked: frozenset[int] = frozenset(),
) -> tuple[Fact, ...]:
    """Give the facts that ``other`` does not state, each once.

    They are those of the added stretches, and named ones of the linked sentences as long as they
    are not ``disputed`` (spans of the normalised text that a discrepancy quotes). ``linked`` are
    the sentences that the other version answers.
    """
    said: set[tuple[str, str]] = set()
    found: list[Fact] = []
    normalised = version.reading.normalised
    for fact in _all(version, added, other, disputed, linked):
        first, last = normalised.span(fact.start, fact.end)
        key = (_family(fact.type), skeleton(fact.value) or fact.value)
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
) -> Iterator[Fact]:
    sentences = version.reading.sentences
    regions = quote.regions(version.text)
    items = list(list_item.numbered(version, added, linked))
    for start, end in items:
        yield Fact(type="list_item", start=start, end=end, value=version.text[start:end])
    for addition in added:
        kind = sentences[addition.sentence].kind
        if kind != "furniture":
            start, end = version.reading.normalised.locate(addition.start, addition.end)
            yield from _stretch(version, start, end, other, regions, items, kind)
    quoted = {
        (one.type, one.value)
        for one in version.mentions
        if any(start < one.end and one.start < end for start, end in disputed)
    }
    for one in version.mentions:
        told = (one.type, one.value) in quoted
        if _named(version.text, one) and not told and not _vague(one) and not other.states(one):
            # A title glued to the word before it hides a name, which stands there all the same.
            name = skeleton(version.text[one.start : one.end])
            if one.type != "person" or name not in other.letters:
                yield Fact(type=one.type, start=one.start, end=one.end, value=one.value)


def _named(text: str, one: Mention) -> bool:
    """Say whether a fact names itself, so that it is added wherever it stands."""
    if one.type == "acronym":
        return bool(_ACRONYM.match(one.value)) or text[one.start] == "["
    return one.type in _NAMED


# A gloss in other words than initials explains more often than it names.
_ACRONYM = re.compile(r"(?!รม[วชต]\.|ปลัด|ผอ\.)(?:[ก-ฮ]\.?[ ]?){2,8} = |[A-Z][A-Za-z&.-]{1,9} = ")


def _vague(one: Mention) -> bool:
    """Say whether a date means nothing away from its sentence: today, a weekday, a month."""
    return one.type == "date" and not {"year", "day"} & {part.name for part in one.parts}


def _family(kind: FactType) -> str:
    return "words" if kind in ("phrase", "list_item", "programme") else kind


def _stretch(
    version: Text,
    start: int,
    end: int,
    other: Stated,
    regions: Sequence[Span],
    items: Sequence[Span],
    kind: SentenceKind,
) -> Iterator[Fact]:
    text = version.text
    mentions = version.within(start, end)
    found = [
        Fact(type=one.type, start=one.start, end=last, value=one.value)
        for one, last in _with_bodies(text, mentions)
        if not other.states(one)
    ]
    found += [
        Fact(type="quote", start=first, end=last, value=_quoted(version, first, last))
        for first, last in regions
        if start <= first and last <= end and last - first >= _MIN_QUOTE
    ]
    for first, last in clauses(text, start, end, mentions):
        if not any(one <= last and first < two for one, two in items):
            found += _clause(version, first, last, mentions, other, kind)
    yield from found
    first, last = trimmed(text, start, end)
    value = skeleton(text[first:last])
    new = value not in other.letters and other.words_of(version.keys(first, last)) < _SAID
    if new and not found and not mentions and len(value) >= _MIN_REST:
        yield Fact(type="phrase", start=first, end=last, value=value)


# Letters before a quotation in which its speaker is looked for, and behind it.
_OPENS, _CLOSES = 160, 8


def _quoted(version: Text, start: int, end: int) -> str:
    """Give a quotation with its speaker where one is stated: ``นายสมชาย ใจดี: เราจะเริ่มวันนี้``."""
    quotation = version.text[start:end]
    behind = version.within(end, end + _CLOSES + _OPENS)
    closing = [
        one
        for one in behind
        if one.type == "person"
        and one.start <= end + _CLOSES
        and person_compare.speech(version, one)
    ]
    opening = [
        one
        for one in version.within(max(0, start - _OPENS), start)
        if one.type == "person"
        and (verb := person_compare.speech(version, one)) is not None
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
                if following.type not in ("org", "place") or len(gap) > 2 or gap.strip():
                    break
                end = following.end
        yield one, end


def _clause(
    version: Text,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    other: Stated,
    kind: SentenceKind,
) -> Iterator[Fact]:
    text = version.text
    start, end = trimmed(text, start, end)
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
    if len(value) < _MIN_PHRASE or covered > _WHOLE_SHARE * (end - start):
        return
    if value not in other.letters and other.words_of(version.keys(start, end)) < _SAID:
        yield Fact(type="phrase", start=start, end=end, value=value)


def _outermost(mentions: Sequence[Mention]) -> Iterator[Mention]:
    reach = -1
    for one in mentions:
        if one.start >= reach:
            reach = one.end
            yield one
