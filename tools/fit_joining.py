"""Fit when a sentence without a link joins one that stands, for `dedup/align/joining.tsv`.

    python tools/fit_joining.py [MORE_PAIRS ...]

Logistic regression with an L2 penalty on named features of a sentence and a link. A sentence
belongs to a link where most of its letters answer, in the hand-aligned pairs, something of what
the link has on the other side. The boundaries are those of the pairs that came with the project:
how finely others cut is their own. Prints the figures of the pairs out of fold: neither the weights
of boundaries nor those of joining had a part of the pair, and the links that joining was fitted
on were made without the pair fitted on and the pair judged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fit_boundaries import rows_of_all
from fit_boundaries import weights as boundary_weights
from gold_pairs import FOLDS, ROOT, Pair, asked, scored, scorer, tell, weighed
from logistic import CONSTANT, fit

from dedup.align import AlignSettings, match
from dedup.align.beads import likeness
from dedup.align.joining import Candidates, Group, UnitText, linked
from dedup.text import analyse

TABLE = ROOT / "dedup" / "align" / "joining.tsv"
PENALTY = 1.0
# How much those of MORE_PAIRS count. With all of it more joins: align .847 / .832 / .799 (N, R, W)
# for .845 / .827 / .800, but added .722 for .727 in W; without them unseen articles lose .003.
MORE_SHARE = 0.5
# Added to the constant: a sentence that joins wrongly costs less than one that is missed.
READINESS = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """The features of a sentence and a link, whether they belong together, and its weight."""

    features: Mapping[str, float]
    belongs: bool
    count: float


def rows_of(pair: Pair) -> Iterator[Row]:
    """Give what may join in the links of one pair, as the boundaries in force make them."""
    matched = match(analyse(pair.a), analyse(pair.b), AlignSettings())
    alike = likeness(matched.beads)
    groups = linked(matched.beads)
    for side, mine, theirs in (("a", matched.a, matched.b), ("b", matched.b, matched.a)):
        seen = groups if side == "a" else [Group(one.b, one.a) for one in groups]
        candidates = Candidates(mine, theirs, seen, alike)
        neutral = pair.gold[f"neutral_{side}"]
        for run in candidates.free():
            start, end = span(mine, run)
            if any(first <= start < last for first, last in neutral):
                continue
            answers = answered(pair, side, start, end)
            for number, features in candidates.of(run):
                there = seen[number].b
                other = span(theirs, (there[0], there[-1] + 1))
                yield Row(features, belongs(answers, other), MORE_SHARE if pair.matter else 1.0)


def span(text: UnitText, run: tuple[int, int]) -> tuple[int, int]:
    """Give the span of some units in the original text."""
    sentences = text.units.reading.sentences
    return sentences[run[0]].start, sentences[run[1] - 1].end


def answered(pair: Pair, side: str, start: int, end: int) -> list[list[tuple[int, int]]]:
    """Give for each letter of a span the spans of the other text that answer it."""
    text = (pair.a if side == "a" else pair.b).text
    other = "b" if side == "a" else "a"
    return [
        [
            (first, last)
            for link in pair.gold["links"]
            if any(begin <= at < stop for begin, stop in link[side])
            for first, last in link[other]
        ]
        for at in range(start, end)
        if not text[at].isspace()
    ]


def belongs(answers: Sequence[Sequence[tuple[int, int]]], other: tuple[int, int]) -> bool:
    """Return whether most letters answer something within a span of the other text."""
    inside = sum(
        any(first < other[1] and other[0] < last for first, last in spans) for spans in answers
    )
    return 2 * inside > len(answers)


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """Fit the weights."""
    features = [{CONSTANT: 1.0, **row.features} for row in rows]
    counts = [row.count for row in rows]
    found = fit(features, [row.belongs for row in rows], PENALTY, counts)
    return found | {CONSTANT: found[CONSTANT] + READINESS}


def main() -> None:
    gold, more = asked(__doc__)
    those = [*gold, *(pair for pair in more if pair.aligned)]
    gaps = rows_of_all(gold)
    score = scorer().score
    rows: dict[int | None, list[Row]] = {fold: [] for fold in (*FOLDS, None)}
    # ``None``: what is shipped, fitted on links made without the pair itself.
    for without in rows:
        for fold in FOLDS:
            if fold == without:
                continue
            left_out = {fold} if without is None else {fold, without}
            with weighed(boundary_weights(gaps, left_out)):
                for pair in those:
                    if pair.fold == fold:
                        rows[without] += rows_of(pair)
    figures: dict[str, dict[str, Any]] = {}
    for fold in FOLDS:
        with weighed(boundary_weights(gaps, {fold}), fitted(rows[fold])):
            figures |= {pair.name: scored(pair, score) for pair in those if pair.fold == fold}
    tell(those, figures)
    found = fitted(rows[None])
    with TABLE.open("w", encoding="utf-8") as out:
        out.write(f"# {len(rows[None])} sentences and links of {len(those)} pairs\n")
        out.writelines(f"{name}\t{value:.3f}\n" for name, value in found.items())


if __name__ == "__main__":
    main()
