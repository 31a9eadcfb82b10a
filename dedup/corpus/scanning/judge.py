"""Whether two documents really belong together: exact scores, the kind of relation, its dates."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from dedup.corpus.sketch.minhash import LEAST
from dedup.corpus.sketch.shingles import shingle_hashes
from dedup.corpus.source.dates import month_names
from dedup.corpus.values import Kind, ScanSettings
from dedup.lexicon.calendar import iso_date
from dedup.text.normalise import skeleton

_KEPT = 256
_TABLE_BITS = 20
_FEWEST = 200
# A text longer than this share of another is a version of it, not an excerpt.
_EXCERPT = 0.7
# Characters of the form in which a release says when: headline, date line, lead.
_HEAD = 800
# A release published again on another day is the same to this degree, dates apart.
_REPUBLISHED = 0.98
Form = Callable[[int], str]
Rarity = NDArray[np.float64]
Shingles = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
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
        self._dates = lru_cache(_KEPT)(self._dates_of)

    def judge(self, a: int, b: int) -> Verdict | None:
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
        if self._weighted(ours, theirs, common) < settings.formulaic or self._other_event(a, b):
            kind = "same-template"
        return Verdict(a=a, b=b, kind=kind, jaccard=plain, alike=alike)

    def _weighted(self, ours: Shingles, theirs: Shingles, common: Shingles) -> float:
        one, other, both = (
            float(self._weights[_table_places(each)].sum()) for each in (ours, theirs, common)
        )
        whole = one + other - both
        return both / whole if whole > 0 else 0.0

    def _shingles_of(self, number: int) -> Shingles:
        return _distinct(self._form(number), self._settings.shingle)

    def _dates_of(self, number: int) -> tuple[str, ...]:
        return form_dates(self._form(number)[:_HEAD])

    def _other_event(self, a: int, b: int) -> bool:
        """Say whether two texts give other days for what they tell, headline and lead alike."""
        ours, theirs = self._dates(a), self._dates(b)
        if not ours or not theirs:
            return False
        if len(ours) > 1 and len(theirs) > 1:
            return not set(_most_common(ours)) & set(_most_common(theirs))
        if set(ours) & set(theirs):
            return False
        # A single date may be that of publication, and the text the same but for it.
        one, other = (_date_pattern().sub("", self._form(number)) for number in (a, b))
        return Indel.normalized_similarity(one, other, score_cutoff=_REPUBLISHED) < _REPUBLISHED


def _most_common(dates: Sequence[str]) -> list[str]:
    counts = Counter(dates)
    return [date for date, count in counts.items() if count == max(counts.values())]


def _common(ours: Shingles, theirs: Shingles) -> Shingles:
    if not len(theirs):
        return theirs
    at = np.searchsorted(theirs, ours)
    at[at == len(theirs)] = 0
    found: Shingles = ours[theirs[at] == ours]
    return found


@cache
def _date_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(skeleton, month_names()), key=len, reverse=True))
    return re.compile(rf"(\d{{1,2}})({names})(?:พศ)?(\d{{4}})")


def form_dates(form: str) -> tuple[str, ...]:
    """Give the full dates in a comparison form in ISO 8601, in the order they stand."""
    months = {skeleton(name): month for name, month in month_names().items()}
    found = (
        iso_date(int(day), months[month], int(year))
        for day, month, year in _date_pattern().findall(form)
    )
    return tuple(one for one in found if one)
