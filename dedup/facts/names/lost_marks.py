"""Patterns of words whose marks extraction may have lost: ต่ากว่า and ตำกวา are ต่ำกว่า."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from dedup.text.normalise import skeleton

_LOST = frozenset("็่้๊๋์")
# Fewer letters without marks are too often another word: ไม, กวา.
_MIN_LETTERS = 5

_Value = TypeVar("_Value")


def any_of(words: Iterable[str]) -> str:
    """Give a pattern of any of some words, the longest first, their marks optional where safe."""
    return "|".join(_loose(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def longest(words: Iterable[str]) -> int:
    """Give how many letters ``any_of`` some words matches at most: ้ำ may stand for ำ."""
    return max(len(word) + word.count("ำ") for word in words)


def meaning(table: Mapping[str, _Value], form: str) -> _Value:
    """Look a form up that ``any_of`` matched in the table its words came from."""
    exact = table.get(form)
    return exact if exact is not None else table[_by_skeleton(tuple(table))[skeleton(form)]]


@cache
def _by_skeleton(words: tuple[str, ...]) -> Mapping[str, str]:
    return {skeleton(word): word for word in words}


@cache
def _loose(word: str) -> str:
    if len(skeleton(word)) < _MIN_LETTERS:
        return re.escape(word)
    return "".join(
        letter + "?" if letter in _LOST else "้?[ำา]" if letter == "ำ" else re.escape(letter)
        for letter in word
    )
