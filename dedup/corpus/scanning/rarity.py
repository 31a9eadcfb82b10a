"""The shingles of documents as sets, and how rare each shingle is in the archive."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.sketch.form import forms_from
from dedup.corpus.sketch.shingles import batch_hashes, distinct

_TABLE_BITS = 20
# Forms that are counted at a time, since each time takes the whole table once.
_COUNTED = 400
_FEWEST = 200
Rarity = NDArray[np.float64]
Numbers = NDArray[np.uint32]


def occurrences(forms: Iterable[bytes], size: int) -> NDArray[np.int64]:
    """Count in how many packed ``forms`` a shingle stands, in a table that its hash leads to.

    Two shingles share a place in the table about once in four hundred texts of 2,500 characters.
    """
    table = np.zeros(1 << _TABLE_BITS, dtype=np.int64)
    left = iter(forms)
    while some := list(islice(left, _COUNTED)):
        places = [distinct(_places(numbers)) for numbers in _numbers_of(some, size)]
        table += np.bincount(np.concatenate(places), minlength=len(table))
    return table


def rarity(table: NDArray[np.int64], texts: int) -> Rarity:
    """Give each shingle's weight by its place in the table: 1 where rare, 0 where all have it.

    One minus the logarithm of the number of other texts that have it over that of all texts. A
    handful of texts cannot tell what is formulaic, so that there are taken to be more.
    """
    others = np.maximum(table - 1, 1)
    weights: Rarity = 1 - np.log(others) / np.log(max(texts, _FEWEST))
    return np.maximum(weights, 0.0)


class ShingleSet:
    """The shingles of a document: ``numbers`` ascend, ``weight`` is what all of them weigh.

    A number is the leading half of a shingle's hash: within two texts 32 bits confuse one shingle
    in a million.
    """

    def __init__(self, numbers: Numbers, weights: Rarity) -> None:
        """Take numbers, ascending, each once."""
        self.numbers = numbers
        self._weights = weights

    def __len__(self) -> int:
        """Count the shingles."""
        return len(self.numbers)

    @cached_property
    def weight(self) -> float:
        """Add up the weights of all shingles."""
        return self._weight_of(self.numbers)

    def shared(self, other: "ShingleSet") -> int:
        """Count the shingles that both have."""
        together = self._together(other)
        return int(np.count_nonzero(together[1:] == together[:-1]))

    def shared_weight(self, other: "ShingleSet") -> float:
        """Add up the weights of the shingles that both have."""
        together = self._together(other)
        return self._weight_of(together[1:][together[1:] == together[:-1]])

    def _together(self, other: "ShingleSet") -> Numbers:
        # To sort both at once takes a third of the time of looking each up in the other.
        together = np.concatenate((self.numbers, other.numbers))
        together.sort()
        return together

    def _weight_of(self, numbers: Numbers) -> float:
        return float(self._weights[_places(numbers)].sum())


def shingle_sets(forms: Sequence[bytes], size: int, weights: Rarity) -> list[ShingleSet]:
    """Give the shingles of packed forms."""
    return [ShingleSet(distinct(numbers), weights) for numbers in _numbers_of(forms, size)]


def _numbers_of(forms: Sequence[bytes], size: int) -> list[Numbers]:
    hashes, bounds = batch_hashes(forms_from(forms), size)
    numbers = (hashes >> np.uint64(32)).astype(np.uint32)
    return [numbers[low:high] for low, high in pairwise(bounds.tolist())]


def _places(numbers: Numbers) -> Numbers:
    return numbers >> np.uint32(32 - _TABLE_BITS)
