"""Opposites where a sentence was rewritten: น้ำขึ้นอย่างรวดเร็ว, น้ำลดระดับลงอย่างรวดเร็ว.

Where words around them answer each other, a word of one side and its opposite in the other side
stand for each other, though other words of the link do not.
"""

from collections.abc import Iterator

from dedup.facts.checks.replaced import OPPOSITE
from dedup.facts.checks.turning_words import anchored
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Versions
from dedup.lexicon import listed

NAME = "opposites"

# Shorter words end others by chance: ดี ends พอดี.
_ENDS_OTHERS = 4
# A denial right before an opposite turns it back.
_DENIALS = frozenset(listed("ไม่ ไม่ได้ มิ มิได้ อย่า ห้าม งด"))


def compare(pair: AlignedLink, _versions: Versions) -> Iterator[Disagreement]:
    """Find opposites among the words that nothing answers, in answering places."""
    back = set(pair.answers.values())
    ones = _found(pair.a, set(pair.answers))
    others = _found(pair.b, back)
    settings = pair.settings
    for here, word in ones.items():
        for there, other in others.items():
            if other in OPPOSITE[word] and anchored(
                pair.answers, here, there, settings.anchor_reach, settings.anchors
            ):
                yield Disagreement(
                    "negation",
                    _place(pair.a, here, word),
                    _place(pair.b, there, other),
                )


def _found(side: LinkedSide, answered: set[int]) -> dict[int, str]:
    """Give the words of a side that have opposites, by their tokens."""
    found: dict[int, str] = {}
    for at, token in enumerate(side.tokens):
        if at in answered or token.mention is not None:
            continue
        if at and side.tokens[at - 1].text in _DENIALS:
            continue
        word = token.text
        if word not in OPPOSITE:
            ends = (word[first:] for first in range(1, len(word) - _ENDS_OTHERS + 1))
            word = next((end for end in ends if end in OPPOSITE), "")
        if word:
            found[at] = word
    return found


def _place(side: LinkedSide, at: int, word: str) -> Place:
    token = side.tokens[at]
    return side.place(max(token.start, token.end - len(word)), token.end)
