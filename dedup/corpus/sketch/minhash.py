"""MinHash signatures, and the band keys that bring alike texts together.

Two texts of Jaccard similarity ``j`` agree in a slot of their signatures with probability ``j``
(Broder 1997), and in at least one of ``bands`` runs of ``rows`` slots with probability
``1 - (1 - j ** rows) ** bands``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from dedup.corpus.sketch.form import forms_of
from dedup.corpus.sketch.shingles import Hashes, batch_hashes, distinct, mixed
from dedup.corpus.values import ScanSettings

DIGEST = 16
_BUCKET = 50
_ESTIMATED = 1 << 16
# Texts that are .9 alike by characters share a third of their shingles at the very least: each
# change of a character takes five shingles with it.
LEAST = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketches:
    """What a scan keeps of a batch of texts.

    ``forms`` are packed comparison forms, ``digests`` 16 bytes each, equal for equal forms only.
    ``keys[i, b]`` is the key of text ``i`` in band ``b``, ``slots`` the last bytes of its signature
    and ``shingles`` the count of its shingles; a text too short for one has zero, and keys and
    slots without meaning.
    """

    forms: list[bytes]
    digests: list[bytes]
    keys: Hashes
    slots: NDArray[np.uint8]
    shingles: NDArray[np.int64]


def sketches_of(texts: Sequence[str], settings: ScanSettings) -> Sketches:
    """Sketch a batch of texts: a pure function, the same on every machine."""
    forms = forms_of(texts)
    hashes, bounds = batch_hashes(forms, settings.shingle)
    slots = settings.bands * settings.rows
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(
        hashes, bounds.astype(np.uint64), slots, settings.seed
    )
    signatures = np.array(matrix.to_rows(), dtype=np.uint64).reshape(len(forms), slots)
    return Sketches(
        forms=list(forms.packed),
        digests=[blake2b(form, digest_size=DIGEST).digest() for form in forms.packed],
        keys=_band_keys(signatures, settings),
        slots=signatures.astype(np.uint8),
        shingles=np.diff(bounds),
    )


def _band_keys(signatures: Hashes, settings: ScanSettings) -> Hashes:
    keys = np.zeros((len(signatures), settings.bands), dtype=np.uint64)
    bands = signatures.reshape(len(signatures), settings.bands, settings.rows)
    for row in range(settings.rows):
        keys ^= bands[:, :, row]
        keys = mixed(keys)
    return keys


def worth_judging(
    pairs: Hashes, slots: NDArray[np.uint8], shingles: NDArray[np.int64], settings: ScanSettings
) -> Hashes:
    """Leave out pairs that their signatures show to be far below every threshold.

    Of a slot one byte is kept, so that unequal slots agree once in 256 (Li and König 2010). With
    128 slots the standard deviation of the estimate is 0.044 at most; two of them are allowed.
    """
    kept = []
    for first in range(0, len(pairs), _ESTIMATED):
        some = pairs[first : first + _ESTIMATED]
        a = (some >> np.uint64(32)).astype(np.int64)
        b = (some & np.uint64(0xFFFF_FFFF)).astype(np.int64)
        agreeing = np.mean(slots[a] == slots[b], axis=1)
        jaccard = (agreeing - 1 / 256) / (1 - 1 / 256)
        allowed = jaccard + 1 / np.sqrt(slots.shape[1])
        shared = allowed / (1 + allowed) * (shingles[a] + shingles[b])
        contained = shared / np.maximum(np.minimum(shingles[a], shingles[b]), 1)
        worth = (allowed >= LEAST * settings.version) | (contained >= settings.excerpt)
        kept.append(some[worth])
    return np.concatenate(kept) if kept else pairs


def pairs_of_band(keys: Hashes, documents: NDArray[np.int64]) -> Hashes:
    """Give the pairs of documents with equal keys in one band, packed as ``low << 32 | high``.

    In a bucket all are paired; beyond ``_BUCKET`` members each is paired with the ones nearest to
    it and with the first, so that none is passed over and the cost stays in proportion.
    """
    order = np.lexsort((documents, keys))
    keys, numbers = keys[order], documents[order].astype(np.uint64)
    begins = np.ones(len(keys), dtype=np.bool_)
    begins[1:] = keys[1:] != keys[:-1]
    heads = np.maximum.accumulate(np.where(begins, np.arange(len(keys)), 0))
    later = np.flatnonzero(~begins)
    found = [_packed(numbers, heads[later], later)]
    for distance in range(1, _BUCKET):
        later = later[later - distance >= heads[later]]
        if not len(later):
            break
        found.append(_packed(numbers, later - distance, later))
    return distinct(np.concatenate(found))


def _packed(documents: Hashes, low: NDArray[np.int64], high: NDArray[np.int64]) -> Hashes:
    return documents[low] << np.uint64(32) | documents[high]
