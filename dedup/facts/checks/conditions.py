"""Conditions and short limits that one side leaves off a clause that is equal otherwise."""

import re
from collections.abc import Iterator

from dedup.facts.checks.turning_words import word_at
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import AlignedLink, LinkedSide, side_of
from dedup.facts.versions import Versions
from dedup.lexicon import listed
from dedup.lexicon.modality import CONDITIONS, LIMITS
from dedup.text.letters import Letters
from dedup.text.normalise import skeleton

# Of how many words the beginning of a condition is made: ก็|ต่อ|เมื่อ.
_MOST_TOKENS = 4
_LISTED = ("ดังนี้", "ต่อไปนี้", "ดังต่อไปนี้")
_LIMIT = re.compile(
    r"(?:ใน)?(?:ช่วง|ระยะ|ขั้น|รอบ|เฟส)?(?:ปี|เดือน|สัปดาห์|ไตรมาส|วัน)?แรก"
    rf"|เมื่อ.+แล้ว|(?:{'|'.join(LIMITS)})"
)


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Find conditions and limits in gaps that have nothing on the other side."""
    for first, last, start, end in pair.gaps:
        if first < last and start == end:
            if _dropped(pair, (pair.a, pair.b), (first, last), versions.known[1].letters):
                yield Disagreement("scope", _shown(pair.a, first, last), _bare(pair.b, start))
        elif (
            start < end
            and first == last
            and _dropped(pair, (pair.b, pair.a), (start, end), versions.known[0].letters)
        ):
            yield Disagreement("scope", _bare(pair.a, first), _shown(pair.b, start, end))


def _dropped(
    pair: AlignedLink, sides: tuple[LinkedSide, LinkedSide], gap: tuple[int, int], version: Letters
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
        # What conditions there are is told below: ดังนี้.
        if text.endswith(_LISTED) or any(_begins(other, at) for at in range(len(other.tokens))):
            return False
        elsewhere = version
    elif _LIMIT.fullmatch(text):
        elsewhere = Letters("".join(token.key for token in other.tokens))
    else:
        return False
    answered = pair.answers if side is pair.a else set(pair.answers.values())
    reach = settings.condition_clause
    before = all(at in answered for at in range(max(0, first - reach), first))
    clause = before and first >= reach and _belongs(side, first, last)
    return clause and skeleton(text) not in elsewhere


def _begins(side: LinkedSide, at: int) -> bool:
    """Return whether the word at a token, or it with the next ones, begins a condition."""
    start = side.tokens[at].start
    return any(
        side.text[start : token.end] in CONDITIONS for token in side.tokens[at : at + _MOST_TOKENS]
    )


def _belongs(side: LinkedSide, first: int, last: int) -> bool:
    """Return whether a condition belongs to the clause before it: joined to it, or the end of all.

    One between two spaces may begin the next clause.
    """
    end, before = side.tokens[last - 1].end, side.tokens[first - 1].end
    after = side.text[end:].lstrip(' ”"')[:1] if last == len(side.tokens) else ""
    if last == len(side.tokens) and after in ("", "\n"):
        return True
    gap = side.text[end : end + 1]
    joined = before == side.tokens[first].start
    return gap == "\n" or (joined and gap in (" ", "”", '"'))


def _shown(side: LinkedSide, first: int, last: int) -> Place:
    return side.place(side.tokens[first].start, side.tokens[last - 1].end)


def _bare(side: LinkedSide, at: int) -> Place:
    """Quote the last word of the clause that stands without the condition."""
    return word_at(side, at - 1)


def beside(versions: Versions) -> Iterator[Disagreement]:
    """Find conditions that are sentences of their own, without a link, after a linked clause."""
    for number in (0, 1):
        for sentence in versions.texts[number].reading.sentences:
            link = versions.homes[number].get(sentence.id - 1)
            if link is None or sentence.id in versions.homes[number]:
                continue
            mine, theirs = (link.a, link.b) if number == 0 else (link.b, link.a)
            side = side_of(versions.texts[number], (sentence.id - 1, sentence.id))
            clause = side_of(versions.texts[1 - number], theirs)
            if sentence.id - 1 == mine[-1] and _stands_alone(side, clause, sentence.id, versions):
                first = _first_of(side, sentence.id)
                condition = _shown(side, first, len(side.tokens))
                bare = word_at(clause, len(clause.tokens) - 1)
                places = (condition, bare) if number == 0 else (bare, condition)
                yield Disagreement("scope", *places, link=link.id)


def _first_of(side: LinkedSide, sentence: int) -> int:
    """Give the first token of the second of two sentences."""
    reading = side.version.reading
    start, _ = reading.normalised.locate(
        reading.sentences[sentence].start, reading.sentences[sentence].end
    )
    return next((at for at, one in enumerate(side.tokens) if one.start >= start), len(side.tokens))


def _stands_alone(side: LinkedSide, clause: LinkedSide, sentence: int, versions: Versions) -> bool:
    """Return whether a sentence is a condition of the one before it, which the other side ends on.

    It ends its line, says nothing of what is done then, and the other version has none of it.
    """
    first = _first_of(side, sentence)
    if not 0 < first < len(side.tokens) or not clause.tokens or not _begins(side, first):
        return False
    settings = versions.settings
    words = side.tokens[first:]
    if len(words) > settings.condition_words or any(one.text in _THEN for one in words):
        return False
    ends = side.text[words[-1].end :].lstrip(' ”"')[:1] in ("", "\n")
    between = side.text[side.tokens[first - 1].end : words[0].start]
    same_end = side.tokens[first - 1].key == clause.tokens[-1].key
    again = any(_begins(clause, at) for at in range(len(clause.tokens)))
    said = skeleton(side.text[words[0].start : words[-1].end])
    other = versions.known[0 if clause.version is versions.texts[0] else 1].letters
    return ends and "\n" not in between and same_end and not again and said not in other


# What says what is done then makes a statement of its own.
_THEN = frozenset(listed("จะ ให้ ก็ ต้อง ขอให้ ควร สามารถ โทร แจ้ง ติดต่อ"))
