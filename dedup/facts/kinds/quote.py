"""Quotations: where they stand, and words altered inside a quotation that both sides give."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.stated_values import same_name
from dedup.facts.tokens import Pairing, Side, Token
from dedup.lexicon.modality import CONNECTIVES

# A pair of quotation marks may span paragraphs; one that was never closed is no quotation.
_MARKS = re.compile('[“”"]')
_LONGEST = 3_000
# Inside a quotation most words must answer each other before one that does not is an alteration.
_MIN_SHARED = 0.5
_MAX_ALTERED = 4


def regions(text: str) -> tuple[tuple[int, int], ...]:
    """Find the stretches of normalised text inside quotation marks, in order."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _MARKS.finditer(text):
        if mark[0] == "“" or (mark[0] == '"' and opened is None):
            opened = mark.end()
        elif opened is not None:
            if mark.start() - opened <= _LONGEST:
                found.append((opened, mark.start()))
            opened = None
    return tuple(found)


def findings(
    pair: Pairing, a: tuple[tuple[int, int], ...], b: tuple[tuple[int, int], ...]
) -> Iterator[Disagreement]:
    """Find words altered inside quotations; ``a`` and ``b`` are the regions of whole versions."""
    if not a or not b:
        return
    inside_a = [_inside(a, token) for token in pair.a.tokens]
    inside_b = [_inside(b, token) for token in pair.b.tokens]
    answered = sum(1 for here, there in pair.answers.items() if inside_a[here] and inside_b[there])
    if not answered:
        return
    shared = 2 * answered / (sum(inside_a) + sum(inside_b))
    if shared < _MIN_SHARED:
        return
    for first, last, start, end in pair.gaps:
        if not (0 < last - first <= _MAX_ALTERED and 0 < end - start <= _MAX_ALTERED):
            continue
        if all(inside_a[first:last]) and all(inside_b[start:end]):
            ones, others = pair.a.tokens[first:last], pair.b.tokens[start:end]
            if _altered(pair, ones, others):
                yield Disagreement("quote", _place(pair.a, ones), _place(pair.b, others))


def _inside(spans: tuple[tuple[int, int], ...], token: Token) -> bool:
    at = bisect_right(spans, (token.start, 1 << 60)) - 1
    return at >= 0 and token.end <= spans[at][1]


def _altered(pair: Pairing, ones: tuple[Token, ...], others: tuple[Token, ...]) -> bool:
    """Tell other words from a spelling variant or a fact, which is judged as what it is."""
    if any(token.mention is not None for token in (*ones, *others)):
        return False
    if any(
        side.text[token.end : token.end + 1] == "."
        for side, tokens in ((pair.a, ones), (pair.b, others))
        for token in tokens
    ):
        return False
    if all(token.text in CONNECTIVES for token in (*ones, *others)):
        return False
    texts = ["".join(token.key for token in tokens) for tokens in (ones, others)]
    if max(map(len, texts)) < 2:
        return False
    return not same_name(texts[0], texts[1], {})


def _place(side: Side, tokens: tuple[Token, ...]) -> Place:
    return side.place(tokens[0].start, tokens[-1].end)
