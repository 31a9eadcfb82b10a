"""Whether two documents really belong together: exact scores, and the kind of relation."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from dedup.corpus.scanning.occasions import Occasion, are_two, occasion_of
from dedup.corpus.sketch.minhash import LEAST
from dedup.corpus.sketch.shingles import shingle_hashes
from dedup.corpus.values import Kind, ScanSettings

_KEPT = 256
_TABLE_BITS = 20
_FEWEST = 200
# A text longer than this share of another is a version of it, not an excerpt.
_EXCERPT = 0.7
Form = Callable[[int], str]
Rarity = NDArray[np.float64]
Shingles = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A pair of documents, by number, that belong together, with scores 0..1."""

    a: int
    b: int
    kind: Kind
    jaccard: float
    alike: float


def occurrences(forms: Iterable[str], size: int) -> NDArray[np.int64]:
    """Count in how many of ``forms`` a shingle stands, in a table that its hash leads to.

    Two shingles share a place in the table about once in four hundred texts of 2,500 characters.
    """
    table = np.zeros(1 << _TABLE_BITS, dtype=np.int64)
    for form in forms:
        places = _table_places(_distinct(form, size))
        table[places] += 1
    return table


def rarity(table: NDArray[np.int64], texts: int) -> Rarity:
    """Give each shingle's weight by its place in the table: 1 where rare, 0 where all have it.

    One minus the logarithm of the number of other texts that have it over that of all texts. A
    handful of texts cannot tell what is formulaic, so that there are taken to be more.
    """
    others = np.maximum(table - 1, 1)
    weights: Rarity = 1 - np.log(others) / np.log(max(texts, _FEWEST))
    return np.maximum(weights, 0.0)


def _distinct(form: str, size: int) -> Shingles:
    """Give the leading halves of a form's shingles once each, ascending.

    Within two texts 32 bits confuse one shingle in a million. Sorting beats a hash table here.
    """
    codes = np.frombuffer(form.encode("utf-32-le"), dtype="<u4")
    hashes = (shingle_hashes(codes, size) >> np.uint64(32)).astype(np.uint32)
    hashes.sort()
    new = np.ones(len(hashes), dtype=np.bool_)
    new[1:] = hashes[1:] != hashes[:-1]
    return hashes[new]


def _table_places(shingles: Shingles) -> NDArray[np.uint32]:
    return shingles >> np.uint32(32 - _TABLE_BITS)


class Verifier:
    """Judges pairs of documents; ``form`` gives the comparison form of a document by number."""

    def __init__(self, form: Form, weights: Rarity, settings: ScanSettings) -> None:
        """Keep what all pairs are judged by."""
        self._settings = settings
        self._weights = weights
        self._form = lru_cache(_KEPT)(form)
        self._shingles = lru_cache(_KEPT)(self._shingles_of)
        self._occasion = lru_cache(_KEPT)(self._occasion_of)

    def judge(self, a: int, b: int) -> Judgement | None:
        """Give the relation of two documents, or ``None`` where they do not belong together."""
        ours, theirs = self._shingles(a), self._shingles(b)
        if not len(ours) or not len(theirs):
            return None
        common = _common(ours, theirs)
        plain = len(common) / (len(ours) + len(theirs) - len(common))
        contained = len(common) / min(len(ours), len(theirs))
        settings = self._settings
        if plain < LEAST * settings.version and contained < settings.excerpt:
            return None
        shorter, longer = sorted((len(ours), len(theirs)))
        one, other = self._form(a), self._form(b)
        alike = Indel.normalized_similarity(one, other)
        kind: Kind
        if alike >= settings.alike:
            kind = "near-duplicate"
        elif contained >= settings.excerpt and shorter < _EXCERPT * longer:
            kind = "excerpt"
        elif plain >= settings.version or contained >= settings.excerpt:
            kind = "version"
        else:
            return None
        formulaic = self._weighted(ours, theirs, common) < settings.formulaic
        if formulaic or are_two(self._occasion(a), self._occasion(b)):
            kind = "same-template"
        return Judgement(a=a, b=b, kind=kind, jaccard=plain, alike=alike)

    def _weighted(self, ours: Shingles, theirs: Shingles, common: Shingles) -> float:
        one, other, both = (
            float(self._weights[_table_places(each)].sum()) for each in (ours, theirs, common)
        )
        whole = one + other - both
        return both / whole if whole > 0 else 0.0

    def _shingles_of(self, number: int) -> Shingles:
        return _distinct(self._form(number), self._settings.shingle)

    def _occasion_of(self, number: int) -> Occasion:
        return occasion_of(self._form(number))


def _common(ours: Shingles, theirs: Shingles) -> Shingles:
    if not len(theirs):
        return theirs
    at = np.searchsorted(theirs, ours)
    at[at == len(theirs)] = 0
    found: Shingles = ours[theirs[at] == ours]
    return found
