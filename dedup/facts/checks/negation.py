"""Negation: what one side denies and the other states."""

import re
from collections.abc import Iterator, Mapping

from dedup.facts.checks.turning_words import Turned, anchored, hidden, marked, shown
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.lexicon import listed
from dedup.lexicon.modality import (
    NEGATIONS,
    NEGATIVE_WORDS,
    NOT_NEGATIONS,
    SKIPPED_BEFORE_VERB,
)
from dedup.lexicon.verbs import begins_with_verb
from dedup.text.normalise import skeleton

_NEGATORS: Mapping[str, str] = {
    **dict.fromkeys(NEGATIONS, "not"),
    **dict.fromkeys(NEGATIVE_WORDS, "negative"),
    **dict.fromkeys(NOT_NEGATIONS, ""),
}
# What denies by itself denies only as a whole word: อย่า is not in อย่าง, nor ไม่ว่า in ไม่ว่าง.
_WHOLE = NOT_NEGATIONS | {word for word in NEGATIONS if not word.startswith("ไม่")}
# What a negation looks like when its marks are lost: enough to excuse a missing one.
_DENIALS = frozenset(skeleton(word) for word in NEGATIONS)


# These deny what is done and no thing: ปฏิเสธ|สำนักข่าว, ห้าม|เด็ดขาด. One holds for all verbs that
# follow it in a row (ห้ามนั่งท้ายรถและเล่นน้ำ), also as a noun (ข้อห้าม).
_OF_VERBS = frozenset(listed("ห้าม ปฏิเสธ"))
# A denial before these is one of what stands before it: เดินไม่ได้ | ที่บ้าน.
_NO_VERBS = frozenset(listed("การ ความ ที่ ซึ่ง โดย ใน และ ของ จาก"))


def negations(pair: AlignedLink) -> Iterator[Disagreement]:
    """Find words that one side denies and the other does not."""
    settings = pair.settings
    left = marked(pair.a, _NEGATORS, skip=SKIPPED_BEFORE_VERB, whole=_WHOLE)
    right = marked(pair.b, _NEGATORS, skip=SKIPPED_BEFORE_VERB, whole=_WHOLE)
    left, right = _unanswered(pair, left, right)
    back = {there: here for here, there in pair.answers.items()}
    # In a short clause that is equal otherwise, one word beside the verb is all there is.
    enough = 1 if pair.likeness >= settings.nearly_equal else settings.anchors
    for one in left:
        if one.kind == "not" and (
            span := _bare(pair.a, pair.b, one, pair.answers, right, (settings, enough))
        ):
            yield Disagreement("negation", shown(pair.a, one), span)
    for one in right:
        if one.kind == "not" and (
            span := _bare(pair.b, pair.a, one, back, left, (settings, enough))
        ):
            yield Disagreement("negation", span, shown(pair.b, one))


# These deny what follows, and are acts that may themselves be denied.
_ACTS = tuple(listed("ระงับ ยกเลิก งด ห้าม ปฏิเสธ"))


def _unanswered(
    pair: AlignedLink, left: list[Turned], right: list[Turned]
) -> tuple[list[Turned], list[Turned]]:
    """Leave out denials of words that answer each other: both sides deny the same.

    Denials of one kind answer each other first: where both sides say แก้ไข and one says
    ไม่สามารถแก้ไข, that one denies it still. So does one before a word of either side that denies
    by itself: ไม่เคยระงับ, เคยระงับ.
    """
    rest, others = list(left), list(right)
    for one in left:
        there = pair.answers.get(pair.a.index_at(one.start), -1)
        twin = next((other for other in right if pair.b.index_at(other.start) == there), None)
        if twin is not None and pair.a.text.startswith(_ACTS, one.start):
            rest.remove(one)
            others.remove(twin)
    for alike in (True, False):
        for one in list(rest):
            twin = next(
                (
                    other
                    for other in others
                    if pair.answers.get(one.head, -1) == other.head
                    and (one.kind == other.kind) == alike
                ),
                None,
            )
            if twin is not None:
                rest.remove(one)
                others.remove(twin)
    return rest, others


def _bare(
    side: LinkedSide,
    other: LinkedSide,
    one: Turned,
    answers: Mapping[int, int],
    denials: list[Turned],
    demand: tuple[FactSettings, int],
) -> Place | None:
    """Find the word of the other side that answers what ``one`` denies, if nothing denies it.

    The denied word is the verb or an auxiliary before it: ไม่ต้องกรอก denies ต้อง and กรอก.
    """
    settings, enough = demand
    if any(token.text in _ASKS for token in other.tokens) or _counts_none(other):
        # Whoever asks states nothing, and none is none: 0 ราย.
        return None
    reach, governed = settings.anchor_reach, settings.denied_reach
    first = side.index_at(one.start)
    of_verbs = next((word for word in _OF_VERBS if side.text.startswith(word, one.start)), "")
    if first in answers and not _denies_nothing(other, answers[first]):
        # The denial itself is answered, by a word that at most marks tell from it.
        return None
    for here in range(first + 1, min(one.head + 1, len(side.tokens))):
        there = answers.get(here)
        if side.tokens[here].text in _NO_VERBS:
            continue
        if of_verbs and not begins_with_verb(side.tokens[here].text):
            continue
        if there is None or not anchored(answers, here, there, reach, enough):
            continue
        if of_verbs and _in_row(other, there, of_verbs, settings):
            continue
        # A denial of its own, beside the word or of the verb that governs it.
        if any(there - governed <= denial.head <= there + reach + 1 for denial in denials):
            continue
        if hidden(other, there, _DENIALS, settings, frozenset(answers.values())):
            continue
        token = other.tokens[there]
        return Place(token.start, token.end, token.text or other.text[token.start : token.end])
    return None


def _in_row(side: LinkedSide, at: int, word: str, settings: FactSettings) -> bool:
    """Return whether a word that denies stands shortly before a token and may hold for it too."""
    start = side.tokens[max(0, at - settings.denied_row)].start
    return word in side.text[start : side.tokens[at].start]


_ASKS = frozenset(listed("ไหม มั้ย หรือเปล่า หรือไม่"))


def _counts_none(side: LinkedSide) -> bool:
    """Return whether a side counts something as none."""
    parts = (one.part("amount") for one in side.of("number"))
    bare = any(token.text == "0" for token in side.tokens)
    return bare or any(part is not None and part.value == "0" for part in parts)


_NOTHING = re.compile("|".join(sorted(NOT_NEGATIONS, key=len, reverse=True)))


def _denies_nothing(side: LinkedSide, at: int) -> bool:
    """Return whether words begin at a token that only look like a denial: ไม่|เพียง."""
    start = side.tokens[at].start
    return any(
        _NOTHING.fullmatch(side.text, start, token.end) for token in side.tokens[at : at + 3]
    )
