"""Fit the weights of sentence boundaries on hand-aligned pairs, for `dedup/text/boundaries.tsv`.

    python tools/fit_boundaries.py [MORE_PAIRS ...]

Logistic regression with an L2 penalty on the features of every gap that no rule decides. Prints
the figures of the pairs out of fold, with weights that the pair had no part in; what is written
is fitted on all of them.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gold_pairs import FOLDS, ROOT, Pair, asked, scored, scorer, tell, weighed
from logistic import fit

from dedup.model import Document
from dedup.text.gaps import gaps
from dedup.text.normalise import normalise
from dedup.text.segmenter import split_words

TABLE = ROOT / "dedup" / "text" / "boundaries.tsv"
PENALTY = 5.0
# A word counts by itself where it was met beside so many gaps.
MET = 6
WORDS = ("L1 ", "L2 ", "R1 ", "R2 ")
# What is written, and weighs less, changes no cut.
LEAST = 0.02


@dataclass(frozen=True, slots=True)
class Row:
    """The features of a gap of a pair, and whether a person cut there."""

    pair: Pair
    features: tuple[str, ...]
    cut: bool


def rows_of(pair: Pair, document: Document, side: str) -> list[Row]:
    """List the gaps of one text at which a person decided and no rule does."""
    text = normalise(document.text)
    spans: list[tuple[int, int]] = [span for link in pair.gold["links"] for span in link[side]]
    starts = {start for start, _ in spans}
    starts |= {start for name in ("only_", "neutral_") for start, _ in pair.gold[name + side]}
    # Only linked text was cut sentence by sentence; within other spans nobody decided.
    judged = starts | {at for start, end in spans for at in range(start, end)}
    found = [(gap, text.starts[gap.position]) for gap in gaps(text.text, split_words(text))]
    return [
        Row(pair, gap.features, at in starts) for gap, at in found if at in judged and not gap.ruled
    ]


def rows_of_all(those: Sequence[Pair]) -> list[Row]:
    """List the gaps of all pairs."""
    return [
        row
        for pair in those
        for side, document in (("a", pair.a), ("b", pair.b))
        for row in rows_of(pair, document, side)
    ]


def weights(rows: Sequence[Row], without: Collection[int] = ()) -> dict[str, float]:
    """Fit the weights on all pairs but those of some folds."""
    kept = [row for row in rows if row.pair.fold not in without]
    met = Counter(name for row in kept for name in row.features)
    features = [
        {name: 1.0 for name in row.features if met[name] >= MET or not name.startswith(WORDS)}
        for row in kept
    ]
    return fit(features, [row.cut for row in kept], PENALTY)


def write(path: Path, found: Mapping[str, float], rows: Sequence[Row]) -> None:
    """Write the weights that count."""
    told = len({row.pair.name for row in rows})
    with path.open("w", encoding="utf-8") as out:
        out.write(f"# {len(rows)} gaps of {told} pairs, penalty {PENALTY}\n")
        out.writelines(
            f"{name}\t{value:.2f}\n" for name, value in found.items() if abs(value) >= LEAST
        )


def main() -> None:
    gold, more = asked(__doc__)
    those = [*gold, *(pair for pair in more if pair.aligned)]
    rows = rows_of_all(those)
    score = scorer().score
    figures: dict[str, dict[str, Any]] = {}
    for fold in FOLDS:
        with weighed(weights(rows, {fold})):
            figures |= {pair.name: scored(pair, score) for pair in those if pair.fold == fold}
    tell(those, figures)
    write(TABLE, weights(rows), rows)


if __name__ == "__main__":
    main()
