"""The comparison form of many texts at once: what is left when spaces and damage do not count.

The form of a text is ``skeleton(normalise(text).text)``, to the character. Those two take about
0.4 s a million characters; a corpus has hundreds of millions. Nearly all their rules touch only
characters that the skeleton drops anyway, so that one table look-up a character does; the few
stretches where a rule could change a letter that stays are known by what they leave behind, and
are given to the two functions themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dedup.text.normalise import CONSONANT, LEAD_VOWEL, normalise, skeleton

Codes = NDArray[np.uint32]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

_PLANE = 0x1_0000
_SURROGATES = range(0xD800, 0xE000)
# A table entry is a code point with what its character can do to its neighbours in the bits above.
_CODE = 0x1F_FFFF
_LEAD, _SARA_E, _KEPT_MARK, _GLYPH, _SARA_AA, _UNKNOWN = (1 << bit for bit in range(24, 30))
# Latin, Thai, punctuation and symbols, the private signs of old fonts, full-width letters.
_COMMON = (range(0x250), range(0xE00, 0xE80), range(0x2000, 0x2300), range(0xF700, 0xF720),
           range(0xFE00, _PLANE))  # fmt: skip
_CAPITAL_SIGMA = "Σ"  # Its lower case depends on whether a word ends after it.


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms of a batch of texts, one after the other.

    ``codes[bounds[i]:bounds[i + 1]]`` are the code points of the form of text ``i``; ``places``
    holds, for each, the position in its own text of the character it stands for.
    """

    codes: Codes
    bounds: Places
    places: Places

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def text(self, number: int) -> str:
        """Give one form as a string."""
        return decode(self.codes[self.bounds[number] : self.bounds[number + 1]])


def decode(codes: Codes) -> str:
    """Give code points as a string."""
    return codes.astype("<u4").tobytes().decode("utf-32-le")


def forms_of(texts: Sequence[str]) -> Forms:
    """Give the comparison form of every text; a lone surrogate is an error (``UnicodeError``)."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    edges = np.zeros(len(texts) + 1, dtype=np.int64)
    np.cumsum(lengths, out=edges[1:])
    raw = np.frombuffer("".join(texts).encode("utf-32-le"), dtype="<u4")
    mapped = _mapped(raw)
    places = np.flatnonzero(mapped)
    codes = mapped[places]
    suspects = places[_suspicious(codes)]
    if len(suspects):
        codes, places = _mend(raw, edges, suspects, codes, places)
    bounds = np.searchsorted(places, edges)
    starts = np.repeat(edges[:-1], np.diff(bounds))
    return Forms(codes=codes & np.uint32(_CODE), bounds=bounds, places=places - starts)


def _mapped(raw: Codes) -> Codes:
    """Look every character up; the table of all writing is made when one is met that needs it."""
    places = np.minimum(raw, _PLANE)
    mapped: Codes = _table(everywhere=False)[places]
    if mapped.max(initial=0) >= _UNKNOWN:
        mapped = _table(everywhere=True)[places]
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


def _mend(
    raw: Codes, edges: Places, suspects: Places, codes: Codes, places: Places
) -> tuple[Codes, Places]:
    """Form the stretches around ``suspects`` with the plain functions, and put them in place."""
    cuts = np.union1d(_cuts(raw), edges)
    numbers = np.unique(np.searchsorted(cuts, suspects, side="right") - 1)
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
    codes = np.frombuffer(form.encode("utf-32-le"), dtype="<u4").astype(np.uint32)
    return codes, np.array(at, dtype=np.int64)


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
def _table(*, everywhere: bool) -> Codes:
    """Give the form of every character of the basic plane, where it does not depend on others.

    That takes 0.1 s. Unless ``everywhere``, what Thai texts are hardly written in is unknown.
    """
    codes = [code for code in range(_PLANE) if code not in _SURROGATES]
    table = np.zeros(_PLANE + 1, dtype=np.uint32)
    if not everywhere:
        table[:] = _UNKNOWN
        codes = [code for part in _COMMON for code in part]
        table[codes] = 0
    # A digit after each character keeps the rules of order out; of them none speaks of digits.
    alone = normalise("".join(f"{chr(code)}0" for code in codes))
    for ch, start in zip(alone.text, alone.starts, strict=True):
        if start % 2 == 0:
            form = skeleton(ch)
            code = ord(alone.original[start])
            if table[code]:
                table[code] = _UNKNOWN  # A ligature: one character that stands for several.
            elif form:
                table[code] = ord(form) | _powers(alone.original[start], form)
    table[[ord(_CAPITAL_SIGMA), _PLANE]] = _UNKNOWN
    return table


def _powers(ch: str, form: str) -> int:
    powers = (_LEAD if form in LEAD_VOWEL else 0) | (_SARA_E if form == "เ" else 0)
    powers |= (_KEPT_MARK if form in "ัิีึืุู" else 0) | (_SARA_AA if form == "า" else 0)
    return powers | (_GLYPH if 0xC0 <= ord(ch) < 0x250 else 0)
