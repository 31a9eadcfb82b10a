"""Normalised text where nobody asks for places: of sound text, character by character.

The rules that put marks in order take most of the time of ``normalise``, and have nothing to do in
most texts. Each needs two characters beside each other that sound text has not.
"""

from functools import cache

import numpy as np

from dedup.corpus.sketch.letters import ALPHABET, decoded, encoded
from dedup.text.normalise import (
    ABOVE_BELOW,
    DEPENDENT,
    LEAD_VOWEL,
    TONE,
    normalise,
)

# What a rule looks for: one of these, and one of those right after it.
_NEIGHBOURS = (
    ("เ", "เ"),
    ("ำ", TONE),
    (f"{TONE}์", "ัิีึืุู"),
    (LEAD_VOWEL, ABOVE_BELOW),
    (" \t\n", DEPENDENT),
)
# A ring is moved or joined wherever it stands; a line that ends with both signs is one line.
_ALONE = ("ํ", "\r\n")


def normalised_text(text: str) -> str:
    """Give the text of ``normalise(text)``."""
    whole = encoded(text)
    if whole is None or any(sign in text for sign in _ALONE):
        return normalise(text).text
    characters = whole.translate(*_characters())
    return normalise(text).text if _may_be_mended(characters) else decoded(characters)


def _may_be_mended(characters: bytes) -> bool:
    before, after, marks = (
        np.frombuffer(characters.translate(table), dtype=np.uint8) for table in _powers()
    )
    beside = before[:-1] & after[1:]
    return bool(beside.any() or ((marks[:-1] == marks[1:]) & (marks[1:] > 0)).any())


@cache
def _characters() -> tuple[bytes, bytes]:
    """Give what normalising makes of each byte alone, and the bytes that it drops."""
    alone = normalise("".join(f"{ch}0" for ch in ALPHABET))
    made = {
        start // 2: ch for ch, start in zip(alone.text, alone.starts, strict=True) if start % 2 == 0
    }
    table = bytes(ALPHABET.index(made.get(at, "\0")) for at in range(256))
    return table, bytes(at for at in range(256) if at not in made)


@cache
def _powers() -> tuple[bytes, bytes, bytes]:
    """Give what each character may be the first or second of, and each mark's own number."""
    before, after, marks = bytearray(256), bytearray(256), bytearray(256)
    for power, (firsts, seconds) in enumerate(_NEIGHBOURS):
        for table, characters in ((before, firsts), (after, seconds)):
            for ch in characters:
                table[ALPHABET.index(ch)] |= 1 << power
    for number, ch in enumerate(ABOVE_BELOW, start=1):
        marks[ALPHABET.index(ch)] = number
    return bytes(before), bytes(after), bytes(marks)
