"""How sure it is that a release is the source of an article, and not merely a relative of it.

A relative tells the same story on another day or to another audience: it holds some passages of
the article whole and others not at all. The source holds nearly all of them, each about as much
reworded as the next. So what is measured is not only how much is held, but how that is spread,
what others hold that this one lacks, and how much the wording was changed where it is held.

The weights are a logistic regression on made rewrites of releases (``tools/fit_acceptance.py``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

# The features, in the order of the columns of ``features_of``.
FEATURES = (
    "explained",  # share of the article's five-character shingles that the release has
    "rare",  # the same of what the index samples, each by its rarity
    "untouched",  # logarithm of unbroken eight-character shingles where the article is covered
    "gaps",  # share of the article in uncovered stretches of a clause, 17 to 40 characters
    "elsewhere",  # logarithm of the share that some other candidate has and this one lacks
    "names",  # share of the article's names and figures that the release has
    "length",  # logarithm of the article's characters
    "size",  # logarithm of the release's characters: a long one holds more by chance
    "lead",  # what it explains beyond the next candidate that explains something else
)
_CLOSE = 5
# A shorter stretch is a word reworded, a longer one perhaps a sentence of the writer's own.
_CLAUSE = (17, 40)
# A match is believed where one of the next few, so near, stands as near in the release.
_NEAR, _SHIFTED, _NEXT = 20, 8, 4
# Of two candidates that hold the same of an article one is a twin of the other.
_SAME = 0.9
_LEAST = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A candidate as the texts show it.

    ``close[i]`` is the first place in the release of the article's five-character shingle ``i``,
    or -1; ``located[i]`` that of the eight-character one. ``rare`` and ``names`` are shares
    (0..1), ``size`` counts the characters of the release's form.
    """

    explained: float
    rare: float
    names: float
    size: int
    close: NDArray[np.int64]
    located: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Weights by feature, with the spans (low, high) that they were fitted in, and thresholds.

    Beyond its span a feature counts as at its end. ``strong`` and ``likely`` are confidences that
    one in a hundred and one in twenty articles without a source in the archive reach.
    """

    constant: float
    weights: Floats
    low: Floats
    high: Floats
    strong: float
    likely: float

    def confidence(self, features: Floats) -> Floats:
        """Give the probability (0..1) of each row of features to be of the source."""
        odds = self.constant + np.clip(features, self.low, self.high) @ self.weights
        confidence: Floats = 1 / (1 + np.exp(-odds))
        return confidence


@cache
def shipped_model() -> Model:
    """Give the model that comes with the package."""
    text = (files("dedup.corpus.finding") / "confidence.tsv").read_text(encoding="utf-8")
    return model_from(text)


def model_from(text: str) -> Model:
    """Read a model from a table: name, weight, and for features the span."""
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    table = {row[0]: [float(cell) for cell in row[1:]] for row in rows}
    weights, low, high = np.array([table[name] for name in FEATURES]).T
    return Model(
        constant=table["constant"][0],
        weights=weights,
        low=low,
        high=high,
        strong=table["strong"][0],
        likely=table["likely"][0],
    )


def features_of(measured: Sequence[Measured], chosen: Sequence[int]) -> Floats:
    """Give a row of features for each of the ``chosen`` among all candidates ``measured``."""
    rows = np.zeros((len(chosen), len(FEATURES)))
    if not chosen:
        return rows
    held = np.array([one.located for one in measured]) >= 0
    explained = np.array([one.explained for one in measured])
    holders, counts = held.sum(axis=0), held.sum(axis=1)
    for row, at in zip(rows, chosen, strict=True):
        one = measured[at]
        covered = _covered(_believed(one.close), _CLOSE)
        mine = held[at]
        both = (held & mine).sum(axis=1)
        twins = both >= _SAME * np.maximum(counts, counts[at])
        twins[at] = True
        elsewhere = float(np.mean((holders > 0) & ~mine)) if len(mine) else 0.0
        gaps = _stretches(~covered)
        unbroken, reached = _mean(mine), _mean(covered)
        row[:] = (
            one.explained,
            one.rare,
            np.log((2 * _LEAST + unbroken) / (2 * _LEAST + reached)),
            gaps[(gaps >= _CLAUSE[0]) & (gaps <= _CLAUSE[1])].sum() / max(1, len(covered)),
            np.log(_LEAST + elsewhere),
            one.names,
            np.log(max(1, len(covered))),
            np.log(max(1, one.size)),
            one.explained - explained[~twins].max(initial=0.0),
        )
    return rows


def _mean(flags: Flags) -> float:
    return float(flags.mean()) if len(flags) else 0.0


def _believed(places: NDArray[np.int64]) -> Flags:
    """Flag the shingles met whose neighbours stand in the release as they do in the article."""
    at = np.flatnonzero(places >= 0)
    shift = places[at] - at
    believed = np.zeros(len(at), dtype=np.bool_)
    for step in range(1, min(_NEXT, len(at) - 1) + 1):
        near = (at[step:] - at[:-step] <= _NEAR) & (
            np.abs(shift[step:] - shift[:-step]) <= _SHIFTED
        )
        believed[step:] |= near
        believed[:-step] |= near
    flags = np.zeros(len(places), dtype=np.bool_)
    flags[at[believed]] = True
    return flags


def _covered(starts: Flags, size: int) -> Flags:
    """Flag the characters that stand in a run of ``size`` beginning where ``starts`` says."""
    if not len(starts):
        return starts
    covered = np.zeros(len(starts) + size - 1, dtype=np.bool_)
    for step in range(size):
        covered[step : step + len(starts)] |= starts
    return covered


def _stretches(flags: Flags) -> NDArray[np.int64]:
    """Give the lengths of the runs of set flags."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False]))))
    return edges[1::2] - edges[::2]
