"""What an index keeps of a text: a sample of its shingles, and its figures and Latin words.

A fingerprint is an ascending array of 32-bit numbers. Numbers of unlike shingles meet by chance
once in some hundred times in an archive of a million texts; whatever a fingerprint finds is
checked on the texts themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.sketch.form import Codes, Forms, Places, forms_of
from dedup.corpus.sketch.shingles import Hashes, batch_hashes, distinct, mixed, sampled
from dedup.corpus.values import IndexSettings

Fingerprint = NDArray[np.uint32]

# A figure of one or two digits is in every text; so is a Latin word of two letters.
_SHORTEST_RUN = 3
# Longer runs are told apart by their last characters.
_LONGEST_RUN = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrences:
    """The numbers of one text with the places in its form where each begins, in that order."""

    numbers: Fingerprint
    places: Places


def fingerprints_of(texts: Sequence[str], settings: IndexSettings) -> list[Fingerprint]:
    """Give the fingerprint of every text."""
    forms = forms_of(texts)
    numbers, places, owners = _numbers(forms, settings)
    del places
    keys = distinct(owners.astype(np.uint64) << np.uint64(32) | numbers)
    bounds = np.searchsorted(keys >> np.uint64(32), np.arange(len(texts) + 1))
    return np.split(keys.astype(np.uint32), bounds[1:-1])


def occurrences_of(forms: Forms, settings: IndexSettings) -> Occurrences:
    """Give the numbers of a single form (``forms`` holds one) where they stand."""
    numbers, places, _ = _numbers(forms, settings)
    order = np.argsort(places, kind="stable")
    return Occurrences(numbers=numbers[order], places=places[order])


def _numbers(
    forms: Forms, settings: IndexSettings
) -> tuple[Fingerprint, Places, NDArray[np.int64]]:
    """Give all numbers of a batch, their places in its codes, and the texts they are of."""
    hashes, bounds = batch_hashes(forms, settings.shingle)
    kept = np.flatnonzero(sampled(hashes, settings.rate))
    owners = np.searchsorted(bounds, kept, side="right") - 1
    places = kept - bounds[owners] + forms.bounds[owners]
    # The sample is what lies below 2^64 / rate: its leading bits are zeros and tell nothing.
    spare = settings.rate.bit_length() - 1
    numbers = (hashes[kept] << np.uint64(spare) >> np.uint64(32)).astype(np.uint32)
    run_numbers, run_places = _runs(forms.codes, forms.bounds)
    run_owners = np.searchsorted(forms.bounds, run_places, side="right") - 1
    return (
        np.concatenate((numbers, run_numbers)),
        np.concatenate((places, run_places)),
        np.concatenate((owners, run_owners)),
    )


def _runs(codes: Codes, bounds: Places) -> tuple[Fingerprint, Places]:
    """Give the numbers of the runs of digits and of Latin letters, and where each begins."""
    kinds = np.zeros(len(codes) + 1, dtype=np.uint8)
    kinds[:-1][(codes >= ord("0")) & (codes <= ord("9"))] = 1
    kinds[:-1][(codes >= ord("a")) & (codes <= ord("z"))] = 2
    begins = np.ones(len(codes) + 1, dtype=np.bool_)
    begins[1:] = kinds[1:] != kinds[:-1]
    begins[bounds] = True
    edges = np.flatnonzero(begins)
    lengths = np.diff(edges)
    chosen = (kinds[edges[:-1]] > 0) & (lengths >= _SHORTEST_RUN)
    firsts, lengths = edges[:-1][chosen], lengths[chosen]
    hashes: Hashes = np.zeros(len(firsts), dtype=np.uint64)
    for back in range(1, _LONGEST_RUN + 1):
        inside = lengths >= back
        last = codes[(firsts + lengths - back)[inside]]
        hashes[inside] = hashes[inside] * np.uint64(0x100_0000_01B3) + last
    return (mixed(hashes) >> np.uint64(32)).astype(np.uint32), firsts
