"""The comparison form of many texts at once: what is left when spaces and damage do not count.

The form of a text is ``skeleton(normalise(text).text)``, to the character. Those two take about
0.4 s a million characters; a corpus has hundreds of millions. Nearly all their rules touch only
characters that the skeleton drops anyway, so that one table look-up a character does; the few
stretches where a rule could change a letter that stays are known by what they leave behind, and
are given to the two functions themselves.
"""

from collections.abc import Sequence, Sized
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.sketch.letters import (
    codes_of_packed,
    encoded,
    is_wide,
    packed_form,
    places_staying,
    staying,
    suspects,
    unpacked_form,
)
from dedup.text.normalise import CONSONANT, LEAD_VOWEL, normalise, skeleton

Codes = NDArray[np.uint32]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

_PLANE = 0x1_0000
# A table entry is a code point with what its character can do to its neighbours in the bits above.
_CODE = 0x1F_FFFF
_LEAD, _SARA_E, _KEPT_MARK, _GLYPH, _SARA_AA, _UNKNOWN, _UNMET = (1 << at for at in range(24, 31))
_CAPITAL_SIGMA = "Σ"  # Its lower case depends on whether a word ends after it.
_ENTERING = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms of a batch of texts, one after the other.

    ``codes[bounds[i]:bounds[i + 1]]`` are the code points of the form of text ``i``, ``packed[i]``
    the same form as ``letters.packed_form`` gives it.
    """

    codes: Codes
    bounds: Places
    packed: tuple[bytes, ...]

    def __len__(self) -> int:
        return len(self.packed)

    def text(self, number: int) -> str:
        """Give one form as a string."""
        return unpacked_form(self.packed[number])

    def alone(self, number: int) -> "Forms":
        """Give one form as a batch of its own."""
        low, high = self.bounds[number], self.bounds[number + 1]
        return Forms(
            codes=self.codes[low:high],
            bounds=np.array([0, high - low]),
            packed=(self.packed[number],),
        )


def codes_of(text: str) -> Codes:
    """Give the code points of a text; a lone surrogate is an error (``UnicodeError``)."""
    return np.frombuffer(text.encode("utf-32-le"), dtype="<u4").astype(np.uint32)


def decode(codes: Codes) -> str:
    """Give code points as a string."""
    return codes.astype("<u4").tobytes().decode("utf-32-le")


def forms_of(texts: Sequence[str]) -> Forms:
    """Give the comparison form of every text; a lone surrogate is an error (``UnicodeError``)."""
    whole = [encoded(text) for text in texts]
    packed = [b"" if one is None else staying(one) for one in whole]
    damaged = np.searchsorted(_bounds(packed), suspects(b"".join(packed)), side="right") - 1
    plain = {at for at, one in enumerate(whole) if one is None}.union(damaged.tolist())
    for at in plain:
        packed[at] = packed_form(decode(_by_code_points(texts[at])[0]))
    return forms_from(packed)


def forms_from(packed: Sequence[bytes]) -> Forms:
    """Give packed forms as a batch."""
    if any(map(is_wide, packed)):
        every = [codes_of_packed(one) for one in packed]
        return Forms(codes=np.concatenate(every), bounds=_bounds(every), packed=tuple(packed))
    codes = codes_of_packed(b"".join(packed))
    return Forms(codes=codes, bounds=_bounds(packed), packed=tuple(packed))


def _bounds(pieces: Sequence[Sized]) -> Places:
    bounds = np.zeros(len(pieces) + 1, dtype=np.int64)
    np.cumsum(np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces)), out=bounds[1:])
    return bounds


def places_of(text: str) -> Places:
    """Give, for each letter of a text's form, the place of the character it stands for.

    Where a rule put marks in order, each stands for all of them; the place is one of theirs.
    """
    whole = encoded(text)
    if whole is None or len(suspects(staying(whole))):
        return _by_code_points(text)[1]
    return places_staying(whole)


@lru_cache(4)  # An article's form is asked for, and then its places.
def _by_code_points(text: str) -> tuple[Codes, Places]:
    """Form any text; give the form's code points with the places they stand for."""
    raw = codes_of(text)
    mapped = _mapped(raw)
    places = np.flatnonzero(mapped)
    codes = mapped[places]
    found = places[_suspicious(codes)]
    if len(found):
        codes, places = _mend(raw, found, codes, places)
    return codes & np.uint32(_CODE), places


def _mapped(raw: Codes) -> Codes:
    """Look every character up; what is met for the first time is entered into the table."""
    table = _table()
    places = np.minimum(raw, _PLANE)
    mapped: Codes = table[places]
    unmet = mapped == _UNMET
    if unmet.any():
        with _ENTERING:
            _enter(table, sorted(set(places[unmet].tolist())))
        mapped = table[places]
    return mapped


def _suspicious(codes: Codes) -> Flags:
    """Flag characters after which a rule of order may have had something to mend.

    The rules act on neighbours; what is dropped between two characters can only be what the
    skeleton drops, so that neighbours before are neighbours here. More is flagged than is mended.
    """
    flags: Flags = (codes & _UNKNOWN) != 0
    here, after = codes[:-1], codes[1:]
    mark = (after & _KEPT_MARK) != 0
    flags[:-1] |= mark & ((here == after) | ((here & _LEAD) != 0))
    flags[:-1] |= (here & after & _SARA_E) != 0
    flags[:-1] |= ((here & _GLYPH) != 0) & ((after & _SARA_AA) != 0)
    return flags


def _mend(raw: Codes, suspicious: Places, codes: Codes, places: Places) -> tuple[Codes, Places]:
    """Form the stretches around what is suspicious with the plain functions, in their places."""
    cuts = np.concatenate(([0], _cuts(raw), [len(raw)]))
    numbers = np.unique(np.searchsorted(cuts, suspicious, side="right") - 1)
    firsts, lasts = cuts[numbers], cuts[numbers + 1]
    new_codes: list[Codes] = []
    new_places: list[Places] = []
    done = 0
    for first, last, low, high in zip(
        firsts.tolist(),
        lasts.tolist(),
        np.searchsorted(places, firsts).tolist(),
        np.searchsorted(places, lasts).tolist(),
        strict=True,
    ):
        mended, at = _plain_form(decode(raw[first:last]))
        new_codes += (codes[done:low], mended)
        new_places += (places[done:low], at + first)
        done = high
    new_codes.append(codes[done:])
    new_places.append(places[done:])
    return np.concatenate(new_codes), np.concatenate(new_places)


def _plain_form(text: str) -> tuple[Codes, Places]:
    normalised = normalise(text)
    form = skeleton(normalised.text)
    pairs = zip(normalised.text, normalised.starts, strict=True)
    at = [start for ch, start in pairs if _stays(ch)]
    return codes_of(form), np.array(at, dtype=np.int64)


@cache
def _stays(ch: str) -> bool:
    return skeleton(ch) != ""


def _cuts(raw: Codes) -> Places:
    """Find where no rule reaches across: an ordinary character after a space or line break."""
    ordinary = _ordinary()[np.minimum(raw, _PLANE)]
    space = (raw == ord(" ")) | (raw == ord("\n"))
    return np.flatnonzero(space[:-1] & ordinary[1:]) + 1


@cache
def _ordinary() -> Flags:
    flags = np.zeros(_PLANE + 1, dtype=np.bool_)
    first, last = CONSONANT.split("-")
    flags[ord(first) : ord(last) + 1] = True
    flags[[ord(ch) for ch in LEAD_VOWEL]] = True
    flags[ord("0") : ord("9") + 1] = flags[ord("A") : ord("Z") + 1] = True
    flags[ord("a") : ord("z") + 1] = True
    return flags


@cache
def _table() -> Codes:
    table = np.full(_PLANE + 1, _UNMET, dtype=np.uint32)
    table[[ord(_CAPITAL_SIGMA), _PLANE]] = _UNKNOWN
    return table


def _enter(table: Codes, met: Sequence[int]) -> None:
    """Enter the forms of characters of the basic plane, where they do not depend on others."""
    entries = dict.fromkeys(met, 0)
    # A digit after each character keeps the rules of order out; of them none speaks of digits.
    alone = normalise("".join(f"{chr(code)}0" for code in met))
    for ch, start in zip(alone.text, alone.starts, strict=True):
        if start % 2 == 0:
            form = skeleton(ch)
            code = ord(alone.original[start])
            if entries[code]:
                entries[code] = _UNKNOWN  # A ligature: one character that stands for several.
            elif form:
                entries[code] = ord(form) | _powers(alone.original[start], form)
    table[met] = list(entries.values())


def _powers(ch: str, form: str) -> int:
    powers = (_LEAD if form in LEAD_VOWEL else 0) | (_SARA_E if form == "เ" else 0)
    powers |= (_KEPT_MARK if form in "ัิีึืุู" else 0) | (_SARA_AA if form == "า" else 0)
    return powers | (_GLYPH if 0xC0 <= ord(ch) < 0x250 else 0)
