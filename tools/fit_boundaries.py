"""Fit the weights of sentence boundaries on hand-cut texts, for `dedup/text/boundaries.tsv`.

    python tools/fit_boundaries.py [GOLD_PAIRS]

Logistic regression with an L2 penalty on the features of every gap of every text; prints the
figures of leave-one-pair-out cross-validation (a pair is judged by weights it had no part in).
"""

import argparse
import json
import os
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dedup.text.boundaries import gap_features
from dedup.text.normalise import normalise
from dedup.text.segmenter import split_words

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared"))
PENALTY = 2.0
Floats = npt.NDArray[np.float64]


def gaps(pair: Path, side: str) -> list[tuple[list[str], bool]]:
    """List the features of every gap of one text, and whether a person cut there."""
    text = normalise((pair / f"{side}.txt").read_bytes().decode("utf-8"))
    found = split_words(text)
    gold = json.loads((pair / "gold.json").read_text(encoding="utf-8"))
    alone: dict[str, list[tuple[int, int]]] = gold
    spans: list[tuple[int, int]] = [span for link in gold["links"] for span in link[side]]
    starts = {span[0] for span in spans}
    starts |= {start for name in ("only_", "neutral_") for start, _ in alone[name + side]}
    # Only linked text was cut sentence by sentence; within other spans nobody decided.
    inside = {at for start, end in spans for at in range(start, end)}
    places = [at for at in range(1, len(found)) if found[at].start > found[at - 1].end]
    edges = [0, *places, len(found)]
    rows = []
    for number, at in enumerate(places):
        position = text.starts[found[at].start]
        lines = text.text.count("\n", found[at - 1].end, found[at].start)
        features = gap_features(found, edges[number], at, edges[number + 2], lines)
        if position in starts or position in inside:
            rows.append((features, position in starts))
    return rows


def fit(x: Floats, y: Floats) -> Floats:
    """Fit logistic regression by Newton's method."""
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        odds = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (odds * (1 - odds))[:, None]).T @ x + PENALTY * np.eye(x.shape[1])
        weights += np.linalg.solve(hessian, x.T @ (y - odds) - PENALTY * weights)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=SHARED / "gold" / "pairs")
    rows: list[tuple[str, list[str], bool]] = []
    for pair in sorted(parser.parse_args().gold.iterdir()):
        rows += [(pair.name, *row) for side in "ab" for row in gaps(pair, side)]
    names = sorted({name for _, features, _ in rows for name in features})
    index = {name: number for number, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for number, (_, features, _) in enumerate(rows):
        x[number, [index[name] for name in features]] = 1
    y = np.array([cut for *_, cut in rows], dtype=np.float64)
    pairs = np.array([pair for pair, *_ in rows])
    scores = np.zeros(len(rows))
    for pair in sorted(set(pairs.tolist())):
        scores[pairs == pair] = x[pairs == pair] @ fit(x[pairs != pair], y[pairs != pair])
    for threshold in (-1.0, -0.5, 0.0):
        said = scores > threshold
        hit = float((said & (y > 0)).sum())
        print(
            f"cut above {threshold:4}: precision {hit / said.sum():.2f} recall {hit / y.sum():.2f}"
        )
    with (ROOT / "dedup" / "text" / "boundaries.tsv").open("w", encoding="utf-8") as out:
        out.write(f"# {len(rows)} gaps of {len(set(pairs.tolist()))} pairs, penalty {PENALTY}\n")
        out.writelines(
            f"{name}\t{value:.2f}\n" for name, value in zip(names, fit(x, y), strict=True)
        )


if __name__ == "__main__":
    main()
