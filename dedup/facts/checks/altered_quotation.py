"""Words altered inside a quotation that both sides give."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.names.alias import same_name
from dedup.facts.tokens import AlignedLink, LinkedSide, Token
from dedup.facts.versions import Span, Versions
from dedup.lexicon.modality import CONDITIONS, PARTICLES
from dedup.lexicon.verbs import begins_with_verb
from dedup.text.meanings import meanings


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Find words altered inside quotations."""
    a, b = versions.quotations
    if not a or not b:
        return
    inside_a = [_inside(a, token) for token in pair.a.tokens]
    inside_b = [_inside(b, token) for token in pair.b.tokens]
    answered = sum(1 for here, there in pair.answers.items() if inside_a[here] and inside_b[there])
    if not answered:
        return
    shared = 2 * answered / (sum(inside_a) + sum(inside_b))
    if shared < pair.settings.quote_shared:
        return
    for first, last, start, end in pair.gaps:
        ones = _clipped(pair.a.tokens[first:last], inside_a[first:last])
        others = _clipped(pair.b.tokens[start:end], inside_b[start:end])
        if _altered(pair, ones, others) or _counted(pair, ones, others):
            yield Disagreement("quote", _place(pair.a, ones), _place(pair.b, others))


def _inside(spans: Sequence[Span], token: Token) -> bool:
    at = bisect_right(spans, (token.start, 1 << 60)) - 1
    return at >= 0 and token.end <= spans[at][1]


def _clipped(tokens: Sequence[Token], inside: Sequence[bool]) -> tuple[Token, ...]:
    """Give the words of a gap that stand in the quotation, without particles at either end."""
    kept = [token for token, quoted in zip(tokens, inside, strict=True) if quoted]
    while kept and kept[0].text in PARTICLES:
        kept.pop(0)
    while kept and kept[-1].text in PARTICLES:
        kept.pop()
    return tuple(kept)


def _altered(pair: AlignedLink, ones: Sequence[Token], others: Sequence[Token]) -> bool:
    """Return whether whole words of one class are put for others, none of them a fact."""
    most = pair.settings.quote_altered
    if not (0 < len(ones) <= most and 0 < len(others) <= most):
        return False
    if any(
        token.mention is not None or not _THAI.fullmatch(token.text) for token in (*ones, *others)
    ):
        return False
    sides = ((pair.a, ones), (pair.b, others))
    if any(
        side.text[token.end : token.end + 1] == "." for side, tokens in sides for token in tokens
    ):
        return False
    if begins_with_verb(ones[0].text) != begins_with_verb(others[0].text):
        return False
    # A condition, or what the other side has for it, is no word put for another.
    if any(token.text in CONDITIONS for token in (*ones, *others)):
        return False
    texts = ["".join(token.key for token in tokens) for tokens in (ones, others)]
    if min(map(len, texts)) < 2 or _shares(ones, texts[1]) or _shares(others, texts[0]):
        return False
    return not _one_meaning(ones, others) and not same_name(texts[0], texts[1], {})


def _counted(pair: AlignedLink, ones: Sequence[Token], others: Sequence[Token]) -> bool:
    """Return whether one side alone counts what both name: ปีแรก, สองปีแรก."""
    if len(ones) != 1 or len(others) != 1 or pair.likeness < pair.settings.nearly_equal:
        return False
    tokens = ((pair.a, ones[0]), (pair.b, others[0]))
    numbers = [token.mention is not None and token.mention.type == "number" for _, token in tokens]
    texts = [side.text[token.start : token.end] for side, token in tokens]
    counted = texts if numbers[0] else texts[::-1]
    return sum(numbers) == 1 and len(counted[1]) > 1 and counted[0].endswith(counted[1])


def _shares(tokens: Sequence[Token], text: str) -> bool:
    """Return whether a word of one side stands in the words of the other: หนุน in สนับสนุน."""
    return any(len(token.key) > 2 and token.key in text for token in tokens)


_THAI = re.compile("[ก-๛]+")


def _one_meaning(ones: Sequence[Token], others: Sequence[Token]) -> bool:
    """Return whether a word of one side stands for one of the other: ขาย, จำหน่าย."""
    known = {meaning for token in ones for meaning in meanings(token.text, token.key)}
    return any(meaning in known for token in others for meaning in meanings(token.text, token.key))


def _place(side: LinkedSide, tokens: Sequence[Token]) -> Place:
    return side.place(tokens[0].start, tokens[-1].end)
