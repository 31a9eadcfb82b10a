"""Conditions and short limits that one side leaves off a clause that is equal otherwise."""

import re
from collections.abc import Iterator

from dedup.facts.checks.turning_words import word_at
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import AlignedLink, Side
from dedup.facts.versions import Versions
from dedup.lexicon.modality import CONDITIONS, LIMITS
from dedup.text.normalise import skeleton

# Of how many words the beginning of a condition is made: ก็|ต่อ|เมื่อ.
_MOST_TOKENS = 4
_LIMIT = re.compile(
    r"(?:ใน)?(?:ช่วง|ระยะ|ขั้น|รอบ|เฟส)?(?:ปี|เดือน|สัปดาห์|ไตรมาส|วัน)?แรก"
    rf"|เมื่อ.+แล้ว|(?:{'|'.join(LIMITS)})"
)


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Find conditions and limits in gaps that have nothing on the other side."""
    for first, last, start, end in pair.gaps:
        if first < last and start == end:
            if _dropped(pair, (pair.a, pair.b), (first, last), versions.texts[1].text):
                yield Disagreement("scope", _shown(pair.a, first, last), _bare(pair.b, start))
        elif (
            start < end
            and first == last
            and _dropped(pair, (pair.b, pair.a), (start, end), versions.texts[0].text)
        ):
            yield Disagreement("scope", _bare(pair.a, first), _shown(pair.b, start, end))


def _dropped(
    pair: AlignedLink, sides: tuple[Side, Side], gap: tuple[int, int], version: str
) -> bool:
    """Return whether a gap of the first side is a condition that the other ``version`` lacks.

    Its clause stands there, neither with a condition of its own nor with this one elsewhere.
    """
    first, last = gap
    side, other = sides
    settings = pair.settings
    if last - first > settings.condition_words:
        return False
    text = side.text[side.tokens[first].start : side.tokens[last - 1].end]
    if _begins(side, first):
        if any(_begins(other, at) for at in range(len(other.tokens))):
            return False
        elsewhere = skeleton(version)
    elif _LIMIT.fullmatch(text):
        elsewhere = "".join(token.key for token in other.tokens)
    else:
        return False
    answered = pair.answers if side is pair.a else set(pair.answers.values())
    reach = settings.condition_clause
    before = all(at in answered for at in range(max(0, first - reach), first))
    clause = before and first >= reach and _belongs(side, first, last)
    return clause and skeleton(text) not in elsewhere


def _begins(side: Side, at: int) -> bool:
    """Return whether the word at a token, or it with the next ones, begins a condition."""
    start = side.tokens[at].start
    return any(
        side.text[start : token.end] in CONDITIONS for token in side.tokens[at : at + _MOST_TOKENS]
    )


def _belongs(side: Side, first: int, last: int) -> bool:
    """Return whether a condition belongs to the clause before it: joined to it, or the end of all.

    One between two spaces may begin the next clause.
    """
    if last == len(side.tokens):
        return True
    after = side.text[side.tokens[last - 1].end : side.tokens[last].start]
    before = side.text[side.tokens[first - 1].end : side.tokens[first].start]
    return "\n" in after or bool(after and not before)


def _shown(side: Side, first: int, last: int) -> Place:
    return side.place(side.tokens[first].start, side.tokens[last - 1].end)


def _bare(side: Side, at: int) -> Place:
    """Quote the last word of the clause that stands without the condition."""
    return word_at(side, at - 1)
