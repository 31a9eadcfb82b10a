"""Fit how sure a disagreement is, for `dedup/facts/decision/decision.tsv`.

    python tools/fit_decision.py [MORE_PAIRS …]

Logistic regression with an L2 penalty on the evidence of everything the checks propose for the
hand-aligned pairs: right is what a person listed, what is doubtful is left out. Prints precision,
recall and false alerts a pair at several sureness levels out of fold, by kind of pair, with weights
that the pair had no part in; what is written is fitted on all pairs.
"""

import argparse
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from gold_pairs import FOLDS, GOLD, KNOWN, ROOT, Pair, pairs
from logistic import fit

sys.path.append(str(ROOT))

from benchmarks.accuracy.planting import Piece, plant
from dedup import compare
from dedup.facts.decision.evidence import Evidence, evidence
from dedup.facts.decision.model import chance
from dedup.facts.disagreement import Disagreement
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions

TABLE = ROOT / "dedup" / "facts" / "decision" / "decision.tsv"
PENALTY = 4.0
# Texts made of each pair by planting up to so many errors, and how much all planted ones count
# together beside the real ones that were found.
VARIANTS, PLANTED = 3, 4
PLANTED_SHARE = 0.2
# The pairs that the rules were written on make every rule look right.
KNOWN_SHARE = 0.2
LEAST = 0.005
LEVELS = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)

Span = tuple[int, int]
Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """What was proposed for a pair: its evidence, and which of the gold entries it meets."""

    pair: Pair
    type: str
    a: Span
    b: Span
    evidence: Evidence
    right: frozenset[int]
    doubtful: bool
    planted: bool = False


def rows_of(pair: Pair) -> list[Row]:
    """List everything that the checks propose for a pair."""
    found: list[Row] = []

    def record(one: Disagreement, link: AlignedLink, versions: Versions) -> float:
        spans = [
            text.reading.normalised.span(place.start, place.end)
            for text, place in zip(versions.texts, (one.a, one.b), strict=True)
        ]
        right = _met(pair.gold["discrepancies"], spans)
        doubtful = not right and bool(_met(pair.gold.get("doubtful", []), spans))
        known = evidence(one, link, versions)
        found.append(Row(pair, one.type, spans[0], spans[1], known, right, doubtful))
        return 0.0

    with patch("dedup.facts.disagreements.judge", record):
        compare(pair.a, pair.b)
    return found


def planted_rows(pair: Pair) -> list[Row]:
    """List what the checks propose for errors planted in the linked text of a pair.

    Real errors are few; these stand among the same rewording. Only what meets a planted error on
    one side and its counterpart's link on the other is taken: all of it is right.
    """
    found: list[Row] = []
    for number in range(VARIANTS):
        pieces = plant(pair.a.text, Random(f"{pair.name}/{number}"), PLANTED)
        spans, at = [], 0
        for piece in pieces:
            if piece.planted:
                spans.append((at, at + len(piece.text), _counterparts(pair, piece)))
            at += len(piece.text)
        text = "".join(piece.text for piece in pieces)
        changed = replace(pair, a=replace(pair.a, text=text))
        found += (
            replace(row, pair=pair, right=frozenset({0}), planted=True)
            for row in rows_of(changed)
            if any(
                _meets(row.a, (start, end)) and any(_meets(row.b, one) for one in there)
                for start, end, there in spans
            )
        )
    return found


def _counterparts(pair: Pair, piece: Piece) -> list[Span]:
    """Give what the gold links of a pair set against a piece of its first text."""
    return [
        (start, end)
        for link in pair.gold["links"]
        if any(_meets((piece.start, piece.end), (first, last)) for first, last in link["a"])
        for start, end in link["b"]
    ]


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _met(entries: Sequence[Gold], spans: Sequence[Span]) -> frozenset[int]:
    """Give the numbers of the entries that a disagreement meets, as the scorer does.

    Entries that say the same twice have the number of the first.
    """
    firsts: dict[tuple[str, ...], int] = {}
    met = set()
    for number, entry in enumerate(entries):
        sides = [
            (entry[side], span) for side, span in zip("ab", spans, strict=True) if side in entry
        ]
        words = ("".join(entry[side]["text"].split()) if side in entry else "" for side in "ab")
        first = firsts.setdefault((entry["type"], *words), number)
        if sides and all(_over(gold, span) for gold, span in sides):
            met.add(first)
    return frozenset(met)


def _over(gold: Gold, span: Span) -> bool:
    length = gold["end"] - gold["start"]
    overlap: bool = gold["start"] < span[1] and span[0] < gold["end"]
    return overlap and span[1] - span[0] <= max(40, 3 * length)


def weights(rows: Sequence[Row], without: Collection[int] = ()) -> dict[str, float]:
    """Fit the weights on all pairs but those of some folds."""
    kept = [row for row in rows if row.pair.fold not in without and not row.doubtful]
    found = sum(bool(row.right) for row in kept if not row.planted)
    planted = sum(row.planted for row in kept)
    counts = [
        PLANTED_SHARE * found / planted
        if row.planted
        else KNOWN_SHARE
        if row.pair.name in KNOWN
        else 1.0
        for row in kept
    ]
    return fit([row.evidence for row in kept], [bool(row.right) for row in kept], PENALTY, counts)


def tell(those: Sequence[Pair], rows: Sequence[Row], sure: Sequence[float]) -> None:
    """Print precision, recall and false alerts a pair by kind of pair at each level."""
    kinds: dict[str, list[Pair]] = {}
    for pair in those:
        since = "known" if pair.name in KNOWN else f"{pair.name[0]} since"
        for kind in {pair.name[0], since, "all"}:
            kinds.setdefault(kind, []).append(pair)
    for kind, members in sorted(kinds.items()):
        names = {pair.name for pair in members}
        gold = sum(len(_distinct(pair.gold["discrepancies"])) for pair in members)
        print(f"{kind} ({len(members)} pairs, {gold} disagreements)")
        for level in LEVELS:
            said = [
                row
                for row, chance_ in zip(rows, sure, strict=True)
                if chance_ >= level and row.pair.name in names and not row.doubtful
            ]
            right = sum(bool(row.right) for row in said)
            found = len({(row.pair.name, number) for row in said for number in row.right})
            print(
                f"  from {level:.2f}: said {len(said):3}  precision {right / max(1, len(said)):.2f}"
                f"  recall {found / max(1, gold):.2f}"
                f"  false a pair {(len(said) - right) / len(members):.2f}"
            )


def _distinct(entries: Sequence[Gold]) -> set[tuple[str, ...]]:
    return {
        (
            entry["type"],
            *("".join(entry[side]["text"].split()) if side in entry else "" for side in "ab"),
        )
        for entry in entries
    }


def write(path: Path, found: Mapping[str, float], rows: Sequence[Row]) -> None:
    """Write the weights that count."""
    told = len({row.pair.name for row in rows})
    with path.open("w", encoding="utf-8") as out:
        out.write(f"# {len(rows)} proposals of {told} pairs, penalty {PENALTY}\n")
        out.writelines(
            f"{name}\t{value:.3f}\n" for name, value in sorted(found.items()) if abs(value) >= LEAST
        )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("more", nargs="*", type=Path, help="folders of more hand-aligned pairs")
    chosen = options.parse_args()
    those = [pair for folder in (GOLD / "pairs", *chosen.more) for pair in pairs(folder)]
    rows = [row for pair in those for row in rows_of(pair)]
    planted = [row for pair in those for row in planted_rows(pair)]
    print(f"{len(rows)} proposed, {len(planted)} for planted errors")
    fitted = {fold: weights([*rows, *planted], {fold}) for fold in FOLDS}
    sure = [chance(row.evidence, fitted[row.pair.fold]) for row in rows]
    tell(those, rows, sure)
    write(TABLE, weights([*rows, *planted]), rows)


if __name__ == "__main__":
    main()
