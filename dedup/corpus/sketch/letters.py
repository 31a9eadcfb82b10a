"""Comparison forms with a byte a letter: what nearly all texts are written in has fewer than 256.

A character is turned into its byte, and the byte into that of the letter that stays of it, by two
tables that Python's own codecs and ``bytes.translate`` look up: in a sixth of the time that arrays
of code points take, in a quarter of the room.
"""

import codecs
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dedup.text.normalise import LEAD_VOWEL, normalise, skeleton

Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]

# ASCII stands for itself, NUL among it, which no form holds.
_THAI = (*range(0xE01, 0xE3B), *range(0xE3F, 0xE5C))
# The signs that releases are written with besides: all met in more than ten of 28,555.
_SIGNS = "\u00a0\u00ad\u00b7\u200b\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u25cf\ufeff"
# Marks of Thai fonts of the 1990s, as they come out of PDFs.
_GLYPHS = range(0xF700, 0xF71B)
ALPHABET = (
    "".join(map(chr, (*range(128), *_THAI))) + _SIGNS + "".join(map(chr, _GLYPHS))
)  # fmt: skip
# A form with other letters is packed in UTF-16 behind this.
_NOTHING, _WIDE = "\0", b"\0"
_SARA_E = "เ"
# Vowels above and below that a form keeps: rules of order move them.
_KEPT_MARKS = "ัิีึืุู"
_MARK, _LEAD, _TWICE = 1, 2, 4


@cache
def _encoding() -> Any:  # noqa: ANN401 - the standard library's own type, which has no name
    return codecs.charmap_build(ALPHABET)


@cache
def _tables() -> tuple[bytes, bytes]:
    """Give the byte of the letter that stays of each byte, and the bytes of which none stays."""
    stays = bytearray(256)
    # A digit after each character keeps the rules of order out; of them none speaks of digits.
    alone = normalise("".join(f"{ch}0" for ch in ALPHABET))
    for ch, start in zip(alone.text, alone.starts, strict=True):
        if start % 2 == 0:
            stays[start // 2] = ALPHABET.find(skeleton(ch) or _NOTHING)
    return bytes(stays), bytes(at for at, letter in enumerate(stays) if not letter)


@cache
def _powers() -> bytes:
    """Give what each letter can do to its neighbours."""
    powers = bytearray(256)
    for letters, power in ((_KEPT_MARKS, _MARK), (LEAD_VOWEL, _LEAD), (_SARA_E, _TWICE)):
        for letter in letters:
            powers[ALPHABET.index(letter)] |= power
    return bytes(powers)


@cache
def code_points() -> NDArray[np.uint32]:
    """Give the code point of each byte."""
    return np.array([ord(ch) for ch in ALPHABET], dtype=np.uint32)


def encoded(text: str) -> bytes | None:
    """Give a text with a byte a character, or ``None`` where it holds another character."""
    try:
        return codecs.charmap_encode(text, "strict", _encoding())[0]
    except UnicodeEncodeError:
        return None


def decoded(characters: bytes) -> str:
    """Give what was encoded."""
    return codecs.charmap_decode(characters, "strict", ALPHABET)[0]


def staying(encoded_text: bytes) -> bytes:
    """Give the letters that stay of an encoded text, as if no rule of order had work to do."""
    return encoded_text.translate(*_tables())


def places_staying(encoded_text: bytes) -> NDArray[np.int64]:
    """Give the places of the characters of which a letter stays."""
    kept = np.ones(256, dtype=np.bool_)
    kept[np.frombuffer(_tables()[1], dtype=np.uint8)] = False
    return np.flatnonzero(kept[np.frombuffer(encoded_text, dtype=np.uint8)])


def suspects(letters: bytes) -> NDArray[np.int64]:
    """Give the places of letters after which a rule of order may have had something to mend.

    The rules act on neighbours; what is dropped between two characters can only be what the
    skeleton drops, so that neighbours before are neighbours here. More is found than is mended.
    """
    here = np.frombuffer(letters, dtype=np.uint8)
    power = np.frombuffer(letters.translate(_powers()), dtype=np.uint8)
    same = (here[:-1] == here[1:]).view(np.uint8)
    mark = (same | (power[:-1] >> 1)) & power[1:] & _MARK
    return np.flatnonzero(mark | (power[:-1] & power[1:] & _TWICE))


def packed_form(form: str) -> bytes:
    """Pack a comparison form: a byte a letter, or UTF-16 behind a NUL where that cannot be.

    Equal forms give equal bytes.
    """
    letters = encoded(form)
    return _WIDE + form.encode("utf-16-le") if letters is None else letters


def unpacked_form(packed: bytes) -> str:
    """Give a packed form."""
    if is_wide(packed):
        return packed[len(_WIDE) :].decode("utf-16-le")
    return decoded(packed)


def is_wide(packed: bytes) -> bool:
    """Return whether a packed form has letters of more than a byte."""
    return packed.startswith(_WIDE)


def codes_of_packed(packed: bytes) -> NDArray[np.uint32]:
    """Give the code points of a packed form."""
    if is_wide(packed):
        form = unpacked_form(packed).encode("utf-32-le")
        return np.frombuffer(form, dtype="<u4").astype(np.uint32)
    codes: NDArray[np.uint32] = code_points().take(np.frombuffer(packed, dtype=np.uint8))
    return codes
