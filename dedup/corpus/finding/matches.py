"""What an article and some releases have in common, to the character: the scores that decide."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.sketch.form import Codes, Forms
from dedup.corpus.sketch.shingles import Hashes, batch_hashes, shingle_hashes

# Stretches closer together than this many characters of the form are shown as one.
_GAP = 12
# A shorter stretch is a phrase that any two releases may share.
SHORTEST = 20
_FILTER_BITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The shingles of one form, made ready to be looked for in others.

    ``distinct`` ascend; the shingle at place ``i`` is ``distinct[order[i]]``. ``leading`` says
    which leading bits any of them has: most foreign shingles are recognised by them alone.
    """

    size: int
    distinct: Hashes
    order: NDArray[np.int64]
    leading: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Where the shingles of a shape stand in each of several releases.

    ``first[r, i]`` is the first place of distinct shingle ``i`` in release ``r``, or -1;
    ``used[r]`` is the share (0..1) of the release's shingles that the shape has too.
    """

    first: NDArray[np.int64]
    used: NDArray[np.float64]

    def explained(self, release: int) -> float:
        """Give the share (0..1) of the shape's distinct shingles that a release has."""
        row = self.first[release]
        return float(np.mean(row >= 0)) if len(row) else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Characters ``a..a_end`` of one form that stand, nearly all, at ``b..b_end`` of another."""

    a: int
    a_end: int
    b: int
    b_end: int


def shape_of(codes: Codes, size: int) -> Shape:
    """Hash a form's shingles and sort them."""
    distinct, order = np.unique(shingle_hashes(codes, size), return_inverse=True)
    leading = np.zeros(1 << _FILTER_BITS, dtype=np.bool_)
    leading[_leading(distinct)] = True
    return Shape(size=size, distinct=distinct, order=order, leading=leading)


def _leading(hashes: Hashes) -> NDArray[np.int64]:
    return (hashes >> np.uint64(64 - _FILTER_BITS)).astype(np.int64)


def meetings(shape: Shape, releases: Forms) -> Meetings:
    """Look for a shape's shingles in every form of a batch."""
    hashes, bounds = batch_hashes(releases, shape.size)
    first = np.full((len(releases), len(shape.distinct)), -1, dtype=np.int64)
    counts = np.zeros(len(releases))
    if len(shape.distinct):
        places = np.flatnonzero(shape.leading[_leading(hashes)])
        found = hashes[places]
        at = np.searchsorted(shape.distinct, found)
        at[at == len(shape.distinct)] = 0
        met = shape.distinct[at] == found
        places, at = places[met], at[met]
        owners = np.searchsorted(bounds, places, side="right") - 1
        # Of several places the last one written stays: backwards, that is the first.
        first[owners[::-1], at[::-1]] = (places - bounds[owners])[::-1]
        counts = np.bincount(owners, minlength=len(releases)).astype(np.float64)
    return Meetings(first=first, used=counts / np.maximum(np.diff(bounds), 1))


def blocks_of(article: Codes, release: Codes, met: NDArray[np.int64], size: int) -> list[Block]:
    """Join places that follow each other on both sides into blocks, by place in the article.

    ``met[i]`` is the first place in the release of the article's shingle ``i`` of ``size``
    characters, or -1. Blocks shorter than ``SHORTEST`` are left out.
    """
    at = np.flatnonzero(met >= 0)
    if not len(at):
        return []
    there = _followed(at, met[at], article, release, size)
    steps, moves = np.diff(at), np.diff(there)
    near = (steps <= _GAP + size) & (moves > 0) & (moves <= _GAP + size)
    firsts = np.concatenate(([0], np.flatnonzero(~near) + 1))
    lasts = np.append(firsts[1:] - 1, len(at) - 1)
    long = at[lasts] + size - at[firsts] >= SHORTEST
    firsts, lasts = firsts[long], lasts[long]
    columns = (at[firsts], at[lasts] + size, there[firsts], there[lasts] + size)
    return [
        Block(a=a, a_end=a_end, b=b, b_end=b_end)
        for a, a_end, b, b_end in zip(*(column.tolist() for column in columns), strict=True)
    ]


def _followed(
    at: NDArray[np.int64], firsts: NDArray[np.int64], article: Codes, release: Codes, size: int
) -> NDArray[np.int64]:
    """Choose a place in the release for each shingle met: where the one before leads, if it can.

    The first place is the right one only for shingles that stand once.
    """
    wanted, offered = article.tobytes(), release.tobytes()
    width = article.itemsize
    length = size * width
    found = []
    before, there = -1, -1
    for here, first in zip(at.tolist(), firsts.tolist(), strict=True):
        onward = there + here - before
        if onward == first or there < 0:
            there = first
        else:
            mine = wanted[here * width : here * width + length]
            same = offered[onward * width : onward * width + length] == mine
            there = onward if same else first
        before = here
        found.append(there)
    return np.array(found, dtype=np.int64)
