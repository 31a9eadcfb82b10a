"""Stances: how certain or how far along a clause says a thing is, and over which of its words.

เตรียมตั้งศูนย์ plans what it governs, ตั้งศูนย์แล้ว has done it. Words before a verb govern what follows up
to the end of the clause; words after one (แล้ว, หรือไม่) govern what stands before them.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dedup.facts.disagreement import Place
from dedup.facts.names import lost_marks
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import LinkedSide
from dedup.lexicon import listed
from dedup.lexicon.modality import CONDITIONS
from dedup.lexicon.stances import FIRMNESS, stances
from dedup.lexicon.verbs import begins_with_verb
from dedup.model import Reason
from dedup.text.meanings import meanings
from dedup.text.normalise import skeleton

_RANK = {kind: rank for rank, kind in enumerate(FIRMNESS)}
# Shorter forms are words only where a word ends: ได้ is not in ได้รับ. Longer ones may end inside a
# word that was cut wrongly: เดิน|หน้าตั้ง.
_LONG = 5
# Of how many words a form is made at most.
_MOST_TOKENS = 6
# Words that begin another clause.
_BREAKS = frozenset(listed("ซึ่ง โดย เพื่อ แต่ ทั้งนี้ เพราะ เนื่องจาก และ หรือ นอกจากนี้ ขณะที่ ส่วน รวมทั้ง พร้อมทั้ง"))
# What is done or underway reaches no further than its verb: ได้สั่ง|ให้เร่งจ้าง, เร่งหาอะไหล่|ที่ซื้อ.
_ENDS = {"done": frozenset(listed("ให้ ที่ ที่จะ")), "underway": frozenset(listed("ที่ ที่จะ"))}
# After these จะ says nothing of what is to come: นอกจากนายกฯ จะชวน.
_NOT_TO_COME = frozenset(listed("นอกจาก แม้ แม้ว่า ถึงแม้ ถึงแม้ว่า ก่อน ก่อนที่ กว่า แทนที่ ไม่ว่า"))
# After these ได้ says what one gets to do, and before those how it went: ให้ชาวนาได้ใช้, เกี่ยวได้ทัน.
_GETS_TO = frozenset(listed("ให้ เพื่อ ทำให้ อย่า มิ ก็ จะ"))
_HOW_IT_WENT = frozenset(listed("ทัน ดี มาก ง่าย เร็ว จริง ผล"))
# What need not or should not be is no duty: ไม่|ต้อง.
_DENIED = frozenset(listed("ต้อง ควร ควรจะ จะต้อง จำเป็นต้อง จำเป็นจะต้อง"))
# Classes that say no more of a thing than the words that govern them: จะเห็นชอบ is to come.
_GOVERNED = frozenset(listed("approved confirmed underway must will"))
# แล้ว is no completion after these: อยู่แล้ว is already so.
_NOT_DONE_AFTER = frozenset(listed("อยู่ อีก นอกจาก จาก"))


@dataclass(frozen=True, slots=True)
class Stance:
    """Words at ``start..end`` of the text that say how certain the tokens ``first..last`` are.

    ``leads`` says that they stand before what they govern.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    leads: bool = True

    @property
    def rank(self) -> int:
        """Its place in firmness, the least firm first."""
        return _RANK[self.kind]

    def distance(self, token: int) -> int:
        """Count the words between it and a token that it governs."""
        return token - self.first if self.leads else self.last - 1 - token

    def word(self, side: LinkedSide, at: int) -> str:
        """Give a word that it governs, without what of it belongs to the stance: เดิน|หน้าตั้ง."""
        token = side.tokens[at]
        return side.text[max(token.start, self.end) : token.end] if self.leads else token.text


def stances_of(side: LinkedSide, settings: FactSettings) -> Sequence[Stance]:
    """Find the stances of a side, in order; asked again, the same are given."""
    if settings not in side.stances:
        side.stances[settings] = _found(side, settings)
    return side.stances[settings]


def _found(side: LinkedSide, settings: FactSettings) -> list[Stance]:
    found: list[Stance] = []
    reach = 0
    text, (_, heads, _) = side.text, _forms()
    for number, token in enumerate(side.tokens):
        if token.mention is not None or token.start < reach:
            continue
        if text[token.start : token.start + 2] not in heads:
            continue
        form = _form_at(side, number)
        if not form or (form == "ได้" and not _completes(side, number, settings)):
            continue
        if form in _DENIED and number and side.tokens[number - 1].text == "ไม่":
            continue
        reach = token.start + len(form)
        one = _stance(side, number, form, settings)
        if one is not None:
            found.append(_governed(one, number, found))
    return found


def _governed(one: Stance, number: int, found: Sequence[Stance]) -> Stance:
    """Give a stance at a token the class of a less firm one that leads to it, if there is one."""
    above = weakest([other for other in found if other.leads], number)
    if above is not None and one.leads and one.kind in _GOVERNED and above.rank < one.rank:
        return replace(one, kind=above.kind)
    return one


def one_verb(word: str, other: str) -> bool:
    """Return whether two words are one verb: ตั้ง and จัดตั้ง, จ่าย and a word of its meaning."""
    shorter, longer = sorted((word, other), key=len)
    if not begins_with_verb(longer):
        return False
    ends = len(shorter) > 2 and (longer.endswith(shorter) or longer.startswith(shorter))
    return ends or bool(set(meanings(word, skeleton(word))) & set(meanings(other, skeleton(other))))


def firmer(kind: str, other: str) -> Reason:
    """Tell which side is the firmer, by the classes of its stance and the other's.

    One that says it is done is reported as that, but against a statement that only doubts it.
    """
    if _RANK[kind] > _RANK[other]:
        return "done in a" if kind == "done" and other in _NOT_DONE else "firmer in a"
    return "done in b" if other == "done" and kind in _NOT_DONE else "firmer in b"


_NOT_DONE = frozenset(listed("planned proposed must will underway"))


def weakest(found: Sequence[Stance], token: int) -> Stance | None:
    """Give the least firm stance that governs a token: จะ in คาดว่าปีนี้จะมี is expected."""
    governing = (one for one in found if one.first <= token < one.last)
    return min(governing, key=lambda one: one.rank, default=None)


def finished(side: LinkedSide, found: Sequence[Stance]) -> Place | None:
    """Quote the words that end a clause as done, with the word before them."""
    for one in found:
        if one.kind == "done" and not one.leads:
            before = side.tokens[one.last - 1]
            if before.text not in _NOT_DONE_AFTER:
                return side.place(before.start, one.end)
    return None


def _stance(side: LinkedSide, number: int, form: str, settings: FactSettings) -> Stance | None:
    """Tell what a form at a token governs; ``None`` where that is nothing."""
    kind = lost_marks.meaning(stances(), form)
    start = side.tokens[number].start
    end = start + len(form)
    first = number
    while first < len(side.tokens) and side.tokens[first].end <= end:
        first += 1
    if kind in ("finished", "asked"):
        if kind == "finished" and not _ends_clause(side, first, end):
            return None
        begin = _clause_start(side, number, settings.stance_reach_far)
        kind = "done" if kind == "finished" else kind
        return Stance(kind, start, end, begin, number, leads=False) if begin < number else None
    if form.startswith("จะ") and _before(side, number, _NOT_TO_COME, settings):
        return None
    # What is said of a whole statement (คาดว่า) reaches further than what is said of a verb.
    statement = "ว่า" in form
    most = settings.stance_reach_far if statement else settings.stance_reach
    last = _clause_end(side, first, most, spaced=statement)
    if kind in _ENDS:
        ends = (at for at in range(first + 1, last) if side.tokens[at].text in _ENDS[kind])
        last = next(ends, last)
    return Stance(kind, start, end, first, last) if first < last else None


@cache
def _forms() -> tuple[re.Pattern[str], frozenset[str], int]:
    """Give a pattern of all forms, those that may end inside a word in a group.

    Also their heads and the length of the longest.
    """
    words = stances()
    heads = {word[:2] for word in words} | {skeleton(word)[:2] for word in words}
    free = lost_marks.any_of(word for word in words if len(word) >= _LONG)
    others = lost_marks.any_of(word for word in words if len(word) < _LONG)
    pattern = re.compile(f"(?P<free>{free})|{others}")
    return pattern, frozenset(heads), lost_marks.longest(words)


def _form_at(side: LinkedSide, number: int) -> str:
    """Give the longest form that begins with a token; a short one must end with one too."""
    forms, _, longest = _forms()
    start = side.tokens[number].start
    match = forms.match(side.text, start)
    form = (match["free"] or "") if match else ""
    for token in reversed(side.tokens[number : number + _MOST_TOKENS]):
        if len(form) < token.end - start <= longest:
            match = forms.fullmatch(side.text, start, token.end)
            if match:
                return match[0]
    return form


def _completes(side: LinkedSide, number: int, settings: FactSettings) -> bool:
    """Return whether ได้ tells that something was done.

    After a verb it says that one can, under a condition what one will get: หากเสียหายได้ชดเชย.
    """
    before = side.tokens[number - 1] if number else None
    if before is not None and before.mention is None and begins_with_verb(before.text):
        return False
    after = side.tokens[number + 1].text if number + 1 < len(side.tokens) else ""
    if after in _HOW_IT_WENT:
        return False
    return not _before(side, number, _OPENS, settings)


_OPENS = _GETS_TO | frozenset(CONDITIONS)


def _before(side: LinkedSide, number: int, words: Container[str], settings: FactSettings) -> bool:
    """Return whether one of some words stands before a token in its clause."""
    start = _clause_start(side, number, settings.stance_reach_far)
    return any(token.text in words for token in side.tokens[start:number])


# What is done is counted after its แล้ว: ตอบรับแล้วกว่า 200 ราย.
_COUNTED = frozenset(
    listed("กว่า เกิน เกือบ ราว ประมาณ จำนวน รวม ทั้งสิ้น ทั้งหมด มากกว่า ไม่ต่ำกว่า ไม่น้อยกว่า ครบ ทั่วประเทศ")
)


def _ends_clause(side: LinkedSide, first: int, end: int) -> bool:
    if first < len(side.tokens):
        token = side.tokens[first]
        counts = token.mention is not None and token.mention.type in ("number", "money")
        if counts or token.text in _COUNTED:
            return True
    return first >= len(side.tokens) or side.text[end : end + 1] in (" ", "\n", "”", '"', ")")


def _clause_start(side: LinkedSide, number: int, most: int) -> int:
    at = number
    while (
        at > 0
        and number - at < most
        and not _parted(side, at)
        and (side.tokens[at - 1].text not in _BREAKS)
    ):
        at -= 1
    return at


def _clause_end(side: LinkedSide, first: int, most: int, *, spaced: bool) -> int:
    """Give where a clause ends; one that is a whole statement ends only at a space or line."""
    at = first
    while (
        at < len(side.tokens)
        and at - first < most
        and (at == first or not (_parted(side, at) or _breaks(side, at, spaced=spaced)))
    ):
        at += 1
    return at


def _breaks(side: LinkedSide, at: int, *, spaced: bool) -> bool:
    """Return whether a token begins another clause, where ``spaced`` after a space only."""
    token = side.tokens[at]
    return token.text in _BREAKS and not (spaced and side.tokens[at - 1].end == token.start)


def _parted(side: LinkedSide, at: int) -> bool:
    """Return whether a line ends before a token."""
    return "\n" in side.text[side.tokens[at - 1].end : side.tokens[at].start]
