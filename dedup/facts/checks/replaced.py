"""What is left of a replaced stretch once the letters that both sides share are set aside.

Word boundaries move with their neighbours: พื้นที่ได้ and พื้นที่จะ are cut as พื้นที่|ได้ and พื้น|ที่จะ, and
สินค้าส่งออก is one word. Between words that answer each other the letters themselves tell what
was put for what: ได้ against จะ, ส่งออก against นำเข้า.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Postfix, Prefix

from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.settings import FactSettings
from dedup.facts.stance import firmer
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.lexicon.modality import (
    OPPOSITES,
    POPULATIONS,
    REALMS,
    RESTRICTIONS,
    SUPERLATIVES,
)
from dedup.lexicon.places import COUNTRIES
from dedup.lexicon.stances import DIFFER, stances
from dedup.model import DiscrepancyType, Reason
from dedup.text.normalise import DEPENDENT, LEAD_VOWEL

# A word may have several opposites: what falls has not grown, and not risen either.
OPPOSITE: Mapping[str, frozenset[str]] = {
    word: frozenset(other for pair in OPPOSITES if word in pair for other in pair if other != word)
    for pair in OPPOSITES
    for word in pair
}
# ยัง|ไม่|มี against ยังมี: the denial is gone, and the words around it have run together.
_DENIED = tuple({"", denial} for denial in ("ไม่", "ไม่ได้", "มิได้"))
_GROUP: Mapping[str, int] = {
    word: number for number, group in enumerate(POPULATIONS) for word in group
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The words that one side has at a replaced place."""

    start: int
    text: str


def words(pair: AlignedLink) -> Iterator[Disagreement]:
    """Find opposites, other certainty and other groups of people in replaced stretches."""
    settings = pair.settings
    if pair.likeness < settings.replaced_like:
        return
    yield from _first_of_what(pair)
    for first, last, start, end in pair.gaps:
        one, other = _stretch(pair.a, first, last, settings), _stretch(pair.b, start, end, settings)
        if one is not None and other is not None:
            yield from _judged(one, other, pair)
        elif first and start and pair.likeness >= settings.replaced_very_like:
            yield from _restricted(pair, (first, last), (start, end))


def _restricted(
    pair: AlignedLink, ones: tuple[int, int], others: tuple[int, int]
) -> Iterator[Disagreement]:
    """Find a noun that one side alone narrows: a system, a public system."""
    sides = ((pair.a, *ones), (pair.b, *others))
    words = [[token.text for token in side.tokens[first:last]] for side, first, last in sides]
    if sorted(map(len, words)) == [0, 1] and (words[0] or words[1])[0] in RESTRICTIONS:
        spans = []
        for side, first, last in sides:
            begin, end = side.tokens[first - 1].start, side.tokens[max(first, last) - 1].end
            spans.append(side.place(begin, end))
        yield Disagreement("scope", spans[0], spans[1])


_LANDS = {**REALMS, **COUNTRIES}
# The word for a country alone is one's own, unless the name of another is after it.
_GOES_ON = "ที่|และ|โดย|ใน|ซึ่ง|เพื่อ|นี้|เรา|ด้วย|แล้ว|ได้|จะ|เมื่อ|อย่าง|ของ|จาก|กับ|มี|เป็น"
_REALM = (
    rf"(?:ประเทศ)?(?P<land>{'|'.join(map(re.escape, sorted(_LANDS, key=len, reverse=True)))})"
    rf"(?:(?<!ประเทศ)|(?<=ประเทศ)(?=$|[^ก-๎]|{_GOES_ON}))"
)
_BARE_REALM = _REALM.replace("?P<land>", "?:")
_FIRST = re.compile(
    rf"(?:{'|'.join(SUPERLATIVES)})(?:ของ|ใน)"
    rf"(?P<where>(?:{_BARE_REALM})(?:[ ]?(?:และ|ของ|ใน)?(?:{_BARE_REALM})){{0,2}})"
)


def _first_of_what(pair: AlignedLink) -> Iterator[Disagreement]:
    """Compare of where something is the first or greatest."""
    found = [
        [match for span in side.spans for match in _FIRST.finditer(side.text, *span)]
        for side in (pair.a, pair.b)
    ]
    if len(found[0]) == len(found[1]) == 1:
        one, other = found[0][0], found[1][0]
        where = [
            {_LANDS[realm] for realm in re.findall(_REALM, match["where"])}
            for match in (one, other)
        ]
        if where[0] != where[1]:
            yield Disagreement("scope", Place(*one.span(), one[0]), Place(*other.span(), other[0]))


def _stretch(side: LinkedSide, first: int, last: int, settings: FactSettings) -> _Stretch | None:
    """Give the text of some tokens; ``None`` where they are many or hold a fact."""
    tokens = side.tokens[first:last]
    if not 0 < len(tokens) <= settings.replaced_words or any(token.mention for token in tokens):
        return None
    text = side.text[tokens[0].start : tokens[-1].end]
    return _Stretch(tokens[0].start, text) if len(text) <= settings.replaced_letters else None


def _judged(one: _Stretch, other: _Stretch, pair: AlignedLink) -> Iterator[Disagreement]:
    """Find the shortest pair of words, after and before shared letters, that says otherwise."""
    very_like = pair.likeness >= pair.settings.replaced_very_like
    heads = Prefix.similarity(one.text, other.text)
    tails = Postfix.similarity(one.text, other.text)
    shorter = min(len(one.text), len(other.text))
    for head in range(heads, -1, -1):
        for tail in range(min(tails, shorter - head), -1, -1):
            words = [side.text[head : len(side.text) - tail] for side in (one, other)]
            kind = _kind(words[0], words[1], very_like)
            if "" in words and not (head and tail):
                continue
            whole = all(_whole(side.text, head, tail) for side in (one, other))
            if kind and whole:
                # What is not there is shown with the words around it.
                cut = (head, tail) if all(words) else (0, 0)
                spans = [_span(side, *cut) for side in (one, other)]
                reason = _reason(words) if kind == "certainty" else None
                yield Disagreement(kind, spans[0], spans[1], reason)
                return


def _reason(words: Sequence[str]) -> Reason:
    one, other = (stances()[word] for word in words)
    return firmer(one, other)


def _span(side: _Stretch, head: int, tail: int) -> Place:
    end = len(side.text) - tail
    return Place(side.start + head, side.start + end, side.text[head:end])


def _whole(text: str, head: int, tail: int) -> bool:
    """Return whether cutting off ``head`` and ``tail`` letters leaves every letter its marks."""
    end = len(text) - tail
    return all(
        (at == 0 or text[at - 1] not in LEAD_VOWEL)
        and (at == len(text) or text[at] not in DEPENDENT)
        for at in (head, end)
    )


def _kind(one: str, other: str, very_like: bool) -> DiscrepancyType | None:
    if {one, other} in _DENIED:
        return "negation"
    if other in OPPOSITE.get(one, ()):
        return "negation"
    kinds = stances().get(one), stances().get(other)
    if all(kinds) and kinds in DIFFER:
        return "certainty"
    groups = _GROUP.get(one), _GROUP.get(other)
    if very_like and None not in groups and groups[0] != groups[1]:
        return "scope"
    return None
