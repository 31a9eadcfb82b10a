"""Character shingles as 64-bit numbers, and the sample of them that an index keeps.

Shingles are runs of characters of the comparison form, never words: Thai words have no spaces to
split at, and a publisher who only moves spaces would change every one.
"""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.sketch.form import Codes, Forms, Places

Hashes = NDArray[np.uint64]
Numbers = TypeVar("Numbers", NDArray[np.uint32], NDArray[np.uint64])

# Any odd number serves; this is 2^64 divided by the golden ratio, as in Knuth's TAOCP 6.4.
_BASE = 0x9E37_79B9_7F4A_7C15
# The mixing steps of SplitMix64 (Steele, Lea and Flood 2014): the low bits of a polynomial alone
# depend on the low bits of the characters only.
_MIX = ((30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB))
_LAST_SHIFT = 31
# Numbers worked on at a time, so that they stay in the processor's cache.
_BLOCK = 1 << 15


def mixed(numbers: Hashes) -> Hashes:
    """Spread numbers over all 64 bits, one to one, in place."""
    for shift, factor in _MIX:
        numbers ^= numbers >> np.uint64(shift)
        numbers *= np.uint64(factor)
    numbers ^= numbers >> np.uint64(_LAST_SHIFT)
    return numbers


def shingle_hashes(codes: Codes, size: int) -> Hashes:
    """Hash every run of ``size`` characters; number ``i`` starts at character ``i``.

    There are ``len(codes) - size + 1`` runs, or none. A run's number depends on its characters
    alone.
    """
    count = max(0, len(codes) - size + 1)
    hashes = np.empty(count, dtype=np.uint64)
    for first in range(0, count, _BLOCK):
        last = min(count, first + _BLOCK)
        hashes[first:last] = mixed(_polynomials(codes[first : last + size - 1], size))
    return hashes


def _polynomials(codes: Codes, size: int) -> Hashes:
    """Give the sum of ``codes[i + k] * base ** (size - 1 - k)`` modulo 2^64 for each run.

    Runs double in length at each step of the binary digits of ``size``.
    """
    letters = codes.astype(np.uint64)
    runs, length = letters, 1
    for digit in bin(size)[3:]:
        factor = np.uint64(pow(_BASE, length, 1 << 64))
        runs = runs[: len(runs) - length] * factor + runs[length:]
        length *= 2
        if digit == "1":
            runs = runs[:-1] * np.uint64(_BASE) + letters[length:]
            length += 1
    return runs


def batch_hashes(forms: Forms, size: int) -> tuple[Hashes, Places]:
    """Hash the shingles of every form of a batch; repeats within a form stay.

    Give the numbers one form after the other and the bounds of each form's numbers.
    """
    lengths = np.diff(forms.bounds)
    counts = np.maximum(lengths - size + 1, 0)
    bounds = np.zeros(len(forms) + 1, dtype=np.int64)
    np.cumsum(counts, out=bounds[1:])
    every = shingle_hashes(forms.codes, size)
    if len(forms) == 1:
        return every, bounds
    # The last size - 1 characters of a form begin runs that lead into the next form.
    hashes = np.empty(int(bounds[-1]), dtype=np.uint64)
    low = 0
    for start, high in zip(forms.bounds.tolist(), bounds[1:].tolist(), strict=False):
        hashes[low:high] = every[start : start + high - low]
        low = high
    return hashes, bounds


def distinct(numbers: Numbers) -> Numbers:
    """Give each of some numbers once, ascending; they are sorted in place.

    Sorting beats the hash table of ``numpy.unique`` here, by far.
    """
    numbers.sort()
    new = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    found: Numbers = numbers[new]
    return found


def sampled(hashes: Hashes, rate: int) -> NDArray[np.bool_]:
    """Flag the numbers that belong to the fixed sample of one in ``rate`` (FracMinHash).

    The choice depends on the number alone, so that two texts sample the same shingles.
    """
    return hashes < np.uint64((1 << 64) // rate)
