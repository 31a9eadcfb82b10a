"""Fit how sure `find` is of a source, for `dedup/corpus/finding/confidence.tsv`.

    python tools/fit_acceptance.py ARCHIVE.jsonl.zst --index FILE --real PAIRS

Each of `--releases` releases is rewritten four times: a random share of it is kept, in order or
shuffled, with words and characters changed more or less or not at all, and in two of five a
stretch of another release put in, as a writer's own words. Each rewrite is asked twice, with the
release in the archive and with it and all its twins hidden. The best candidate of the first is
the source, those of the second are relatives. Logistic regression with an L2 penalty on scaled
features tells them apart. Articles as people write them (folders of `a.txt` and `source.json`,
which names the release) are asked in the same way and count for more than the program's. The 1,000
releases that `benchmarks/corpus/find_quality.py` draws first, their twins and whatever holds half
of them have no part in it. Prints the figures of cross-validation, those of real articles apart: a
release is judged by weights it had no part in.
"""

import argparse
import json
import math
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.finding.candidates import Article, candidates_of
from dedup.corpus.finding.confidence import FEATURES, features_of
from dedup.corpus.finding.shared_names import share_held

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))

from benchmarks.corpus.find_quality import (  # noqa: E402 - found on the path set above
    Archive,
    Writer,
    archive_of,
    drawn,
)

TABLE = ROOT / "dedup" / "corpus" / "finding" / "confidence.tsv"
EVALUATED_SEED, EVALUATED = 11, 1000
# Of what explains less the names are not looked for.
LEAST = 0.05
REWRITES, RELATIVES, FOLDS, PENALTY = 4, 4, 10, 1.0
# Of an article as people write it, beside a program's rewrite: at 3 to 30 real articles are judged
# about equally well, at 10 the program's hardly worse than alone.
REAL = 10.0
SPAN = (0.005, 0.995)
FALSE = {"strong": 0.01, "likely": 0.05}
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Features of candidates: of which release's query, the source or not, and their weight."""

    x: Floats
    y: Floats
    weights: Floats
    queries: NDArray[np.int64]
    releases: NDArray[np.int64]
    real: NDArray[np.bool_]


def rewritten(writer: Writer, text: str, foreign: str) -> str:
    """Rewrite a release in some way, with a stretch of a foreign one in two of five."""
    chance = writer.chance
    kept = writer.kept(text, chance.uniform(0.2, 0.9), shuffle=chance.random() < 0.3)
    if chance.random() < 0.4:
        own = foreign.split("\n", 3)[-1].split()
        length = max(1, int(len(kept) * chance.uniform(0.1, 0.4)))
        first, at = chance.randrange(max(1, len(own) - length)), chance.randrange(len(kept) + 1)
        kept[at:at] = own[first : first + length]
    words, letters = chance.choice(((0, 0), (1, 0), (0, 1), (1, 1)))
    told = writer.reword(kept, chance.uniform(0.02, 0.2)) if words else " ".join(kept)
    return writer.noise(told, chance.uniform(0.01, 0.12)) if letters else told


def candidates(
    archive: Archive, query: str, hidden: list[int], own: set[int] | None
) -> Iterator[list[float]]:
    """Give the features of the source, where ``own`` names it, or of the best relatives."""
    article = Article(query)
    found, _ = candidates_of(article, archive.store, archive.postings, hidden=hidden)
    releases = list(found.values())
    shares = [
        share_held(*one.names(article)) if one.explained >= LEAST else 0.0 for one in releases
    ]
    measured = [one.measured(share) for one, share in zip(releases, shares, strict=True)]
    best = sorted(range(len(releases)), key=lambda at: -releases[at].explained)
    if own is not None:
        best = [at for at in best[:1] if releases[at].row in own]
    yield from features_of(measured, best[:RELATIVES]).tolist()


Line = tuple[list[float], bool, float, int, int, bool]


def asked_twice(
    archive: Archive, query: str, row: int, away: list[int], place: int, *, real: bool = False
) -> Iterator[Line]:
    """Ask with the release there and with it and its twins hidden; ``away`` are hidden always."""
    twins = {*archive.twins(row)[0].tolist(), row}
    for hidden, own in ((away, twins), (away + archive.keys(twins), None)):
        found = list(candidates(archive, query, hidden, own))
        for one in found:
            yield one, own is not None, (REAL if real else 1) / len(found), place, row, real


def real_articles(archive: Archive, folders: Sequence[Path]) -> Iterator[Line]:
    """Ask with articles that people wrote; each folder in ``folders`` holds one in a folder."""
    rows = {archive.name(row): row for row in range(len(archive.postings))}
    pairs = sorted(pair for folder in folders for pair in folder.glob("[NW]*"))
    for number, pair in enumerate(pairs, 1):
        source = json.loads((pair / "source.json").read_text(encoding="utf-8"))["b"]["id"]
        query = (pair / "a.txt").read_text(encoding="utf-8")
        yield from asked_twice(archive, query, rows[source], [], -number, real=True)


def gathered(archive: Archive, releases: int, seed: int, real: Sequence[Path]) -> Rows:
    """Rewrite releases and gather the features of sources and relatives."""
    evaluated = drawn(archive, random.Random(EVALUATED_SEED), EVALUATED)
    barred = {other for row in evaluated for each in archive.twins(row) for other in each.tolist()}
    chance = random.Random(seed)
    rows = [row for row in drawn(archive, chance, releases) if row not in barred]
    writer = Writer(seed, archive.vocabulary(rows))
    table = list(real_articles(archive, real))
    for number, row in enumerate(rows):
        twins = {*archive.twins(row)[0].tolist(), row}
        foreign = chance.choice(rows)
        strange = [one for each in archive.twins(foreign) for one in each.tolist()]
        away = archive.keys({*strange, foreign} - twins)
        for again in range(REWRITES):
            query = rewritten(writer, archive.text(row), archive.text(foreign))
            place = number * REWRITES + again
            table += asked_twice(archive, query, row, away, place)
    columns = [np.array(column) for column in zip(*table, strict=True)]
    return Rows(
        x=columns[0].astype(np.float64),
        y=columns[1].astype(np.float64),
        weights=columns[2],
        queries=columns[3],
        releases=columns[4],
        real=columns[5],
    )


def fit(x: Floats, y: Floats, weights: Floats) -> Floats:
    """Fit logistic regression by Newton's method; the constant stands last."""
    middle, scale = x.mean(axis=0), x.std(axis=0)
    scaled = np.column_stack(((x - middle) / scale, np.ones(len(x))))
    penalty = PENALTY * np.eye(scaled.shape[1])
    penalty[-1, -1] = 0
    found = np.zeros(scaled.shape[1])
    for _ in range(30):
        chances = 1 / (1 + np.exp(-scaled @ found))
        bend = weights * chances * (1 - chances)
        slope = scaled.T @ (weights * (y - chances)) - penalty @ found
        found += np.linalg.solve((scaled * bend[:, None]).T @ scaled + penalty, slope)
    found[:-1] /= scale
    found[-1] -= found[:-1] @ middle
    return found


def cross_validated(rows: Rows, x: Floats) -> Floats:
    """Give the confidence of each row by weights that its release had no part in."""
    names = np.unique(rows.releases, return_inverse=True)[1]
    folds = np.random.default_rng(0).permutation(names.max() + 1)[names] % FOLDS
    confidences = np.zeros(len(x))
    for fold in range(FOLDS):
        out = folds == fold
        found = fit(x[~out], rows.y[~out], rows.weights[~out])
        confidences[out] = 1 / (1 + np.exp(-(x[out] @ found[:-1] + found[-1])))
    return confidences


def thresholds(rows: Rows, confidences: Floats) -> dict[str, float]:
    """Give the confidence that a share of the queries without a source reach, and print rates."""
    queries = np.unique(rows.queries[rows.y == 0], return_inverse=True)
    best = np.zeros(len(queries[0]))
    np.maximum.at(best, queries[1], confidences[rows.y == 0])
    cuts = {}
    asked = len(np.unique(rows.queries))
    for tier, share in FALSE.items():
        # Rounded up, as it is written: what reaches it passes, and no more than the share do.
        cuts[tier] = math.ceil(1000 * np.quantile(best, 1 - share, method="higher")) / 1000
        accepted = (confidences[rows.y == 1] >= cuts[tier]).sum() / asked
        print(f"{tier}: from {cuts[tier]:.3f}; {share:.0%} false, {accepted:.3f} accepted")
    return cuts


def calibration(rows: Rows, confidences: Floats) -> None:
    """Print how often candidates of a confidence are the source."""
    edges = (0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.001)
    ranges = [(real, *edge) for real in (False, True) for edge in pairwise(edges)]
    for real, low, high in ranges:
        inside = (confidences >= low) & (confidences < high) & (rows.real == real)
        weights = rows.weights[inside]
        if weights.sum():
            share = (weights * rows.y[inside]).sum() / weights.sum()
            kind = "articles" if real else "rewrites"
            print(f"{kind} {low:.2f}-{min(high, 1):.2f}: {share:.3f} of {inside.sum()}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--releases", type=int, default=700)
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--real", type=Path, nargs="*", default=[], metavar="PAIRS")
    asked = parser.parse_args()
    archive = archive_of(asked.archive, asked.index)
    rows = gathered(archive, asked.releases, asked.seed, asked.real)
    low, high = np.quantile(rows.x, SPAN, axis=0)
    x = np.clip(rows.x, low, high)
    confidences = cross_validated(rows, x)
    calibration(rows, confidences)
    cuts = thresholds(rows, confidences)
    weights = fit(x, rows.y, rows.weights)
    loss = -np.mean(np.log(np.where(rows.y > 0, confidences, 1 - confidences)))
    print(f"{len(x)} candidates, mean logarithmic loss {loss:.4f}")
    print(f"{rows.real.sum()} of them of real articles")
    with TABLE.open("w", encoding="utf-8") as out:
        out.write(
            "# Weights of acceptance, by tools/fit_acceptance.py on rewrites of releases of\n"
        )
        out.write(
            "# PyThaiNLP's ThaiGov corpus (CC0) and on real articles: feature, weight, lowest and\n"
        )
        out.write("# highest value\n")
        out.write(f"# of {len(x)} candidates of {len(np.unique(rows.releases))} releases.\n")
        for at, name in enumerate(FEATURES):
            out.write(f"{name}\t{weights[at]:.4f}\t{low[at]:.4f}\t{high[at]:.4f}\n")
        out.write(f"constant\t{weights[-1]:.4f}\n")
        out.writelines(f"{tier}\t{cut:.3f}\n" for tier, cut in cuts.items())


if __name__ == "__main__":
    main()
