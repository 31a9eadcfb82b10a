"""Exceptions: what one side leaves out and the other takes in (ยกเว้น, รวมถึง)."""

from collections.abc import Iterator, Sequence

from dedup.facts.checks.turning_words import word_at
from dedup.facts.disagreement import Disagreement
from dedup.facts.tokens import AlignedLink, LinkedSide, Token
from dedup.lexicon.modality import EXCEPTIONS, INCLUSIONS


def compare(pair: AlignedLink) -> Iterator[Disagreement]:
    """Find words that take in and that leave out before words that answer each other."""
    others = _marks(pair.b)
    for here, excepts in _marks(pair.a).items():
        for there, too in others.items():
            if excepts != too and _of_one(pair, here, there):
                yield Disagreement("negation", word_at(pair.a, here), word_at(pair.b, there))


def _marks(side: LinkedSide) -> dict[int, bool]:
    """Tell of each word that takes in or leaves out which of the two it does."""
    return {
        number: token.text in EXCEPTIONS
        for number, token in enumerate(side.tokens)
        if token.text in EXCEPTIONS or token.text in INCLUSIONS
    }


def _of_one(pair: AlignedLink, here: int, there: int) -> bool:
    """Return whether what stands after two words is one thing.

    Words there answer each other, and the first of either side, or most of it, is among the others.
    """
    reach = pair.settings.anchor_reach + 1
    behind = [
        side.tokens[at + 1 : at + 1 + reach] for side, at in ((pair.a, here), (pair.b, there))
    ]
    answered = any(
        there < pair.answers.get(at, -1) <= there + reach
        for at in range(here + 1, here + 1 + len(behind[0]))
    )
    return answered and (_begins_in(behind[0], behind[1]) or _begins_in(behind[1], behind[0]))


def _begins_in(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """Return whether letters enough of the first word stand among others: บัญชี|ออมทรัพย์."""
    if not tokens:
        return False
    first, letters = tokens[0].key, "".join(token.key for token in others)
    return any(first[at : at + _LETTERS] in letters for at in range(len(first) - _LETTERS + 1)) or (
        0 < len(first) < _LETTERS and first == others[0].key
    )


# Fewer letters in a row are shared by chance.
_LETTERS = 4
