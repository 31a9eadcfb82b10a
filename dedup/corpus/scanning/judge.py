"""Whether two documents really belong together: exact scores, and the kind of relation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cpdist

from dedup.corpus.pipeline import ahead
from dedup.corpus.progress import Meter
from dedup.corpus.scanning.occasions import Occasion, are_two, occasion_of
from dedup.corpus.scanning.rarity import Rarity, ShingleSet, shingle_sets
from dedup.corpus.sketch.letters import is_wide, unpacked_form
from dedup.corpus.sketch.minhash import LEAST
from dedup.corpus.values import Kind, ScanSettings

_KEPT = 256
# A text longer than this share of another is a version of it, not an excerpt.
_EXCERPT = 0.7
# Pairs that are judged together, and threads beside the one that decides.
_BLOCK, _THREADS = 256, 2
Form = Callable[[int], bytes]
Pair = tuple[int, int]


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

    ``shared`` counts the shingles of both; ``shorter`` is the length (0..1) of the one in shingles
    of the other's. ``surely`` says that it belongs together however like its letters are.
    """

    a: int
    b: int
    sets: tuple[ShingleSet, ShingleSet]
    shared: int
    jaccard: float
    contained: float
    shorter: float
    surely: bool


class Verifier:
    """Judges pairs of documents; ``form`` gives the packed form of a document by its number.

    It is called by several threads.
    """

    def __init__(self, form: Form, weights: Rarity, settings: ScanSettings) -> None:
        """Keep what all pairs are judged by."""
        self._settings = settings
        self._weights = weights
        self._form = form
        self._occasion = lru_cache(_KEPT)(self._occasion_of)
        # The shingles of a block before: pairs that hang together share documents.
        self._last: Mapping[int, ShingleSet] = {}

    def judge(self, pairs: Sequence[Pair], meter: Meter | None = None) -> Iterator[Judgement]:
        """Give the relations of pairs that belong together, in their order; ``meter`` counts them.

        Shingles are made and letters compared in other threads, some blocks ahead.
        """
        meter = meter or Meter()
        blocks = (pairs[first : first + _BLOCK] for first in range(0, len(pairs), _BLOCK))
        with ThreadPoolExecutor(_THREADS) as pool:
            near = (
                self._near(block, sets, meter) for block, sets in ahead(pool, self._sets_of, blocks)
            )
            for some, alike in ahead(pool, self._alike, near):
                yield from self._decided(some, alike)

    def _sets_of(self, block: Sequence[Pair]) -> Mapping[int, ShingleSet]:
        """Give the shingles of the documents of some pairs."""
        wanted = {end for pair in block for end in pair}
        made = {number: one for number, one in self._last.items() if number in wanted}
        new = sorted(wanted - made.keys())
        forms = [self._form(number) for number in new]
        sets = shingle_sets(forms, self._settings.shingle, self._weights)
        self._last = made = {**made, **dict(zip(new, sets, strict=True))}
        return made

    def _near(
        self, block: Sequence[Pair], sets: Mapping[int, ShingleSet], meter: Meter
    ) -> list[_Near]:
        """Choose the pairs that have enough shingles in common."""
        settings = self._settings
        near = []
        for a, b in block:
            ours, theirs = sets[a], sets[b]
            shorter, longer = sorted((len(ours), len(theirs)))
            if not shorter:
                continue
            shared = ours.shared(theirs)
            jaccard, contained = shared / (shorter + longer - shared), shared / shorter
            surely = jaccard >= settings.version or contained >= settings.excerpt
            if surely or jaccard >= LEAST * settings.version:
                one = _Near(
                    a=a, b=b, sets=(ours, theirs), shared=shared, jaccard=jaccard,
                    contained=contained, shorter=shorter / longer, surely=surely,
                )  # fmt: skip
                near.append(one)
        meter.advance(len(block))
        return near

    def _alike(self, near: Sequence[_Near]) -> list[float]:
        """Give how alike pairs are by their letters, 0 where that is too little to matter."""
        alike = np.zeros(len(near))
        for surely, least in ((True, None), (False, self._settings.alike)):
            at = [place for place, one in enumerate(near) if one.surely is surely]
            if at:
                sides = zip(*(self._letters(near[place]) for place in at), strict=True)
                alike[at] = cpdist(
                    *sides, scorer=Indel.normalized_similarity, score_cutoff=least, dtype=np.float64
                )
        found: list[float] = alike.tolist()
        return found

    def _letters(self, one: _Near) -> tuple[bytes, bytes] | tuple[str, str]:
        """Give the letters of both sides of a pair, as bytes where both can be written so."""
        a, b = self._form(one.a), self._form(one.b)
        if is_wide(a) or is_wide(b):
            return unpacked_form(a), unpacked_form(b)
        return a, b

    def _decided(self, near: Sequence[_Near], alike: Sequence[float]) -> Iterator[Judgement]:
        for one, letters in zip(near, alike, strict=True):
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
        if self._is_formulaic(one):
            return "same-template"
        return "same-template" if are_two(self._occasion(one.a), self._occasion(one.b)) else kind

    def _is_formulaic(self, one: _Near) -> bool:
        """Return whether the Jaccard similarity by the weights of shingles is too low."""
        ours, theirs = one.sets
        whole = ours.weight + theirs.weight
        # What one side alone has weighs one a shingle at most: mostly that is enough to know.
        both = max(each.weight - (len(each) - one.shared) for each in one.sets)
        if both > 0 and both / (whole - both) >= self._settings.formulaic:
            return False
        both = ours.shared_weight(theirs)
        return whole <= both or both / (whole - both) < self._settings.formulaic

    def _occasion_of(self, number: int) -> Occasion:
        return occasion_of(unpacked_form(self._form(number)))
