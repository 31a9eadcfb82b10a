"""Words altered inside a quotation that both sides give."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.names.alias import same_name
from dedup.facts.tokens import AlignedLink, Side, Token
from dedup.facts.versions import Span, Versions
from dedup.lexicon.modality import CONNECTIVES


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
    most = pair.settings.quote_altered
    for first, last, start, end in pair.gaps:
        if not (0 < last - first <= most and 0 < end - start <= most):
            continue
        if all(inside_a[first:last]) and all(inside_b[start:end]):
            ones, others = pair.a.tokens[first:last], pair.b.tokens[start:end]
            if _altered(pair, ones, others):
                yield Disagreement("quote", _place(pair.a, ones), _place(pair.b, others))


def _inside(spans: Sequence[Span], token: Token) -> bool:
    at = bisect_right(spans, (token.start, 1 << 60)) - 1
    return at >= 0 and token.end <= spans[at][1]


def _altered(pair: AlignedLink, ones: tuple[Token, ...], others: tuple[Token, ...]) -> bool:
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
