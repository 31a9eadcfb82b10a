"""Whether two documents really belong together: exact scores, and the kind of relation."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cpdist

from dedup.corpus.progress import Meter
from dedup.corpus.scanning.occasions import Occasion, are_two, occasion_of
from dedup.corpus.sketch.letters import codes_of_packed, is_wide, unpacked_form
from dedup.corpus.sketch.minhash import LEAST
from dedup.corpus.sketch.shingles import distinct, shingle_hashes
from dedup.corpus.values import Kind, ScanSettings

_KEPT = 256
_TABLE_BITS = 20
# Numbers that are counted at a time: each time takes the whole table once.
_COUNTED = 1 << 20
_FEWEST = 200
# A text longer than this share of another is a version of it, not an excerpt.
_EXCERPT = 0.7
# Pairs that are judged together, and how many such blocks are begun before the first is ended.
_BLOCK, _BEGUN = 256, 2
Form = Callable[[int], bytes]
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    """A pair that may belong together, with its exact scores but one.

    ``shorter`` is the length (0..1) of the one in shingles of the other's. ``surely`` says that it
    belongs together however like the texts are by their letters.
    """

    a: int
    b: int
    jaccard: float
    contained: float
    shorter: float
    surely: bool


def occurrences(forms: Iterable[bytes], size: int) -> NDArray[np.int64]:
    """Count in how many packed ``forms`` a shingle stands, in a table that its hash leads to.

    Two shingles share a place in the table about once in four hundred texts of 2,500 characters.
    """
    table = np.zeros(1 << _TABLE_BITS, dtype=np.int64)
    pieces: list[Shingles] = []
    waiting = 0
    for form in forms:
        pieces.append(distinct(_table_places(_leading_halves(form, size))))
        waiting += len(pieces[-1])
        if waiting >= _COUNTED:
            table += np.bincount(np.concatenate(pieces), minlength=len(table))
            pieces, waiting = [], 0
    if pieces:
        table += np.bincount(np.concatenate(pieces), minlength=len(table))
    return table


def rarity(table: NDArray[np.int64], texts: int) -> Rarity:
    """Give each shingle's weight by its place in the table: 1 where rare, 0 where all have it.

    One minus the logarithm of the number of other texts that have it over that of all texts. A
    handful of texts cannot tell what is formulaic, so that there are taken to be more.
    """
    others = np.maximum(table - 1, 1)
    weights: Rarity = 1 - np.log(others) / np.log(max(texts, _FEWEST))
    return np.maximum(weights, 0.0)


def _leading_halves(form: bytes, size: int) -> Shingles:
    """Give the leading halves of the numbers of a form's shingles.

    Within two texts 32 bits confuse one shingle in a million.
    """
    hashes = shingle_hashes(codes_of_packed(form), size)
    return (hashes >> np.uint64(32)).astype(np.uint32)


def _table_places(shingles: Shingles) -> NDArray[np.uint32]:
    return shingles >> np.uint32(32 - _TABLE_BITS)


class Verifier:
    """Judges pairs of documents; ``form`` gives the packed form of a document by its number."""

    def __init__(self, form: Form, weights: Rarity, settings: ScanSettings) -> None:
        """Keep what all pairs are judged by."""
        self._settings = settings
        self._weights = weights
        self._form = lru_cache(_KEPT)(form)
        self._shingles = lru_cache(_KEPT)(self._shingles_of)
        self._weight = lru_cache(_KEPT)(self._weight_of)
        self._occasion = lru_cache(_KEPT)(self._occasion_of)

    def judge(
        self, pairs: Sequence[tuple[int, int]], meter: Meter | None = None
    ) -> Iterator[Judgement]:
        """Give the relations of pairs that belong together, in their order; ``meter`` counts them.

        Letters are compared in a second thread, while the main one goes on with what else decides.
        """
        begun: deque[tuple[list[_Near], Future[list[float]]]] = deque()
        with ThreadPoolExecutor(1) as pool:
            for first in range(0, len(pairs), _BLOCK):
                block = pairs[first : first + _BLOCK]
                near = list(self._near(block))
                begun.append((near, pool.submit(self._alike, near, self._letters(near))))
                if len(begun) > _BEGUN:
                    yield from self._decided(*begun.popleft())
                if meter:
                    meter.advance(len(block))
            while begun:
                yield from self._decided(*begun.popleft())

    def _near(self, pairs: Iterable[tuple[int, int]]) -> Iterator[_Near]:
        """Give the pairs that have enough shingles in common."""
        settings = self._settings
        for a, b in pairs:
            ours, theirs = self._shingles(a), self._shingles(b)
            shorter, longer = sorted((len(ours), len(theirs)))
            if not shorter:
                continue
            common = _shared(ours, theirs)
            jaccard, contained = common / (shorter + longer - common), common / shorter
            surely = jaccard >= settings.version or contained >= settings.excerpt
            if surely or jaccard >= LEAST * settings.version:
                yield _Near(
                    a=a, b=b, jaccard=jaccard, contained=contained,
                    shorter=shorter / longer, surely=surely,
                )  # fmt: skip

    def _letters(self, near: Iterable[_Near]) -> list[tuple[bytes, bytes] | tuple[str, str]]:
        """Give the letters of both sides of pairs, as bytes where both can be written so."""
        found: list[tuple[bytes, bytes] | tuple[str, str]] = []
        for one in near:
            a, b = self._form(one.a), self._form(one.b)
            wide = is_wide(a) or is_wide(b)
            found.append((unpacked_form(a), unpacked_form(b)) if wide else (a, b))
        return found

    def _alike(
        self, near: Sequence[_Near], letters: Sequence[tuple[bytes, bytes] | tuple[str, str]]
    ) -> list[float]:
        """Give how alike pairs are by their letters, 0 where that is too little to matter."""
        alike = np.zeros(len(near))
        for surely, least in ((True, None), (False, self._settings.alike)):
            at = [place for place, one in enumerate(near) if one.surely is surely]
            if at:
                sides = ([letters[place][side] for place in at] for side in (0, 1))
                alike[at] = cpdist(
                    *sides, scorer=Indel.normalized_similarity, score_cutoff=least, dtype=np.float64
                )
        found: list[float] = alike.tolist()
        return found

    def _decided(self, near: Sequence[_Near], alike: "Future[list[float]]") -> Iterator[Judgement]:
        for one, letters in zip(near, alike.result(), strict=True):
            kind = self._kind(one, letters)
            if kind:
                yield Judgement(a=one.a, b=one.b, kind=kind, jaccard=one.jaccard, alike=letters)

    def _kind(self, one: _Near, alike: float) -> Kind | None:
        settings = self._settings
        kind: Kind
        if alike >= settings.alike:
            kind = "near-duplicate"
        elif not one.surely:
            return None
        elif one.contained >= settings.excerpt and one.shorter < _EXCERPT:
            kind = "excerpt"
        else:
            kind = "version"
        if self._weighted(one.a, one.b) < settings.formulaic:
            return "same-template"
        return "same-template" if are_two(self._occasion(one.a), self._occasion(one.b)) else kind

    def _weighted(self, a: int, b: int) -> float:
        """Give the Jaccard similarity of two documents by the weights of their shingles."""
        common = _common(self._shingles(a), self._shingles(b))
        both = self._weight_in(common)
        whole = self._weight(a) + self._weight(b) - both
        return both / whole if whole > 0 else 0.0

    def _weight_of(self, number: int) -> float:
        return self._weight_in(self._shingles(number))

    def _weight_in(self, shingles: Shingles) -> float:
        return float(self._weights[_table_places(shingles)].sum())

    def _shingles_of(self, number: int) -> Shingles:
        return distinct(_leading_halves(self._form(number), self._settings.shingle))

    def _occasion_of(self, number: int) -> Occasion:
        return occasion_of(unpacked_form(self._form(number)))


def _sorted_together(ours: Shingles, theirs: Shingles) -> Shingles:
    # To sort both at once takes a third of the time of looking each up in the other.
    together = np.concatenate((ours, theirs))
    together.sort()
    return together


def _shared(ours: Shingles, theirs: Shingles) -> int:
    """Count the numbers that stand in both of two ascending arrays."""
    together = _sorted_together(ours, theirs)
    return int(np.count_nonzero(together[1:] == together[:-1]))


def _common(ours: Shingles, theirs: Shingles) -> Shingles:
    """Give the numbers that stand in both of two ascending arrays, ascending."""
    together = _sorted_together(ours, theirs)
    found: Shingles = together[1:][together[1:] == together[:-1]]
    return found
