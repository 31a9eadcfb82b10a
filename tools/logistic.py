"""Logistic regression on named features, with an L2 penalty."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CONSTANT = "constant"
_STEPS, _INNER_STEPS, _SETTLED = 20, 200, 1e-3


def fit(
    rows: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    penalty: float,
    counts: Sequence[float] | None = None,
) -> dict[str, float]:
    """Give the weight (log odds) of each feature; that of ``CONSTANT`` is not penalised.

    Each row counts once, or as often as ``counts`` says.
    Newton's method, each step by conjugate gradients: rows name few of many features.
    """
    names = sorted({name for row in rows for name in row})
    index = {name: number for number, name in enumerate(names)}
    places = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    columns = np.array([index[name] for row in rows for name in row])
    values = np.array([value for row in rows for value in row.values()], dtype=np.float64)
    y = np.array(labels, dtype=np.float64)
    heavy = np.ones(len(rows)) if counts is None else np.array(counts, dtype=np.float64)
    held = np.array([0.0 if name == CONSTANT else penalty for name in names])

    def weighed(weights: Floats) -> Floats:
        return np.bincount(places, values * weights[columns], len(rows)).astype(np.float64)

    def gathered(rest: Floats) -> Floats:
        return np.bincount(columns, values * rest[places], len(names)).astype(np.float64)

    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-weighed(weights)))
        bend = heavy * chances * (1 - chances)
        step = np.zeros(len(names))
        left = gathered(heavy * (y - chances)) - held * weights
        way, size = left.copy(), float(left @ left)
        enough = 1e-8 * max(1.0, size)
        for _ in range(_INNER_STEPS):
            if size < enough:
                break
            bent = gathered(bend * weighed(way)) + held * way
            length = size / float(way @ bent)
            step += length * way
            left -= length * bent
            before, size = size, float(left @ left)
            way = left + size / before * way
        weights += step
        if np.abs(step).max() < _SETTLED:
            break
    return dict(zip(names, weights.tolist(), strict=True))
