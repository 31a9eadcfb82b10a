"""Words that turn a statement, whatever they turn: where they stand and what they bear on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dedup.facts.disagreement import Place
from dedup.facts.names import lost_marks
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import LinkedSide


@dataclass(frozen=True, slots=True)
class Turned:
    """A word that turns what follows: its kind, where it stands, which token it bears on."""

    kind: str
    start: int
    end: int
    head: int


@cache
def _forms(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(lost_marks.any_of(words))


@cache
def _first_letters(words: frozenset[str]) -> frozenset[str]:
    """Give the letters that some words begin with, which no lost mark takes away."""
    return frozenset(word[0] for word in words)


def _form_at(side: LinkedSide, number: int, free: frozenset[str], whole: frozenset[str]) -> str:
    """Give the longest form that begins with a token; one of ``whole`` must end with one too."""
    start = side.tokens[number].start
    match = _forms(free).match(side.text, start)
    form = match[0] if match else ""
    if whole:
        for token in reversed(side.tokens[number : number + _MOST_TOKENS]):
            if token.end - start > len(form) and (
                match := _forms(whole).fullmatch(side.text, start, token.end)
            ):
                return match[0]
    return form


# Of how many tokens a turning word can be made: ไม่|ใช่|เพียง.
_MOST_TOKENS = 4


def marked(
    side: LinkedSide,
    words: Mapping[str, str],
    *,
    skip: frozenset[str],
    whole: frozenset[str] = frozenset(),
) -> list[Turned]:
    """Find the turning words of a side and the first word each bears on.

    A word counts where it begins a token, and one of ``whole`` only where it ends with one too:
    ไม่ว่า turns nothing in ไม่ว่าง. The longest form wins (ไม่ต่ำกว่า before ไม่).
    """
    found: list[Turned] = []
    free = frozenset(words) - whole
    first_letters = _first_letters(frozenset(words))
    text = side.text
    reach = 0
    for number, token in enumerate(side.tokens):
        if (
            token.start < reach
            or token.mention is not None
            or text[token.start] not in first_letters
        ):
            continue
        form = _form_at(side, number, free, whole)
        if not form:
            continue
        end = token.start + len(form)
        reach = max(end, token.end)
        kind = lost_marks.meaning(words, form)
        if not kind:
            continue
        head = number
        while head < len(side.tokens) and (
            side.tokens[head].end <= end or side.tokens[head].text in skip
        ):
            head += 1
        if head < len(side.tokens) and "\n" in text[reach : side.tokens[head].start].strip(" "):
            # A denial that ends its line bears on nothing after it: รอไม่ได้.
            head = number if side.tokens[head].mention else head
        found.append(Turned(kind, token.start, reach, head))
    return found


def shown(side: LinkedSide, one: Turned) -> Place:
    """Quote a turning word with the word it bears on, if the two are near."""
    end = side.tokens[one.head].end if one.head < len(side.tokens) else one.end
    if end - one.start > 40:
        end = one.end
    return side.place(one.start, end)


_NOUN = re.compile("^(?:การ|ความ)(?=..)")


def hidden(
    side: LinkedSide,
    at: int,
    keys: frozenset[str],
    settings: FactSettings,
    answered: frozenset[int] = frozenset(),
) -> bool:
    """Return whether one of some words stands shortly before a word, with its marks lost.

    Words that answer a word of the other side are that word's counterpart and hide nothing.
    """
    near = [
        number for number in range(max(0, at - settings.anchor_reach), at) if number not in answered
    ]
    # การงด denies as งด does.
    if any(_NOUN.sub("", side.tokens[number].key) in keys for number in near):
        return True
    # Lost marks move the bounds of words too: คาดว่า becomes คาด and วา.
    letters = "".join(side.tokens[number].key for number in near)
    return any(len(key) > 2 and key in letters for key in keys)


def anchored(answers: Mapping[int, int], here: int, there: int, reach: int, enough: int) -> bool:
    """Return whether words near a pair answer each other too, at about the same distance.

    At least ``enough`` of those within ``reach`` words.
    """
    return (
        sum(
            1
            for step in range(-reach, reach + 1)
            if step and abs(answers.get(here + step, -99) - there - step) <= 1
        )
        >= enough
    )


def word_at(side: LinkedSide, at: int) -> Place:
    """Quote the token at ``at``."""
    token = side.tokens[at]
    return Place(token.start, token.end, token.text or side.text[token.start : token.end])
