"""Fit how sure a disagreement is, for `dedup/facts/decision/decision.tsv`.

    python tools/fit_decision.py [MORE_PAIRS …]

Logistic regression with an L2 penalty on the evidence of everything the checks propose for the
hand-aligned pairs: right is what a person listed, what is doubtful is left out. MORE_PAIRS are
folders of articles and rewrites of releases of which a person listed the disagreements only.
Errors planted in the aligned ones, and proposals for pairs of releases judged by eye, are learned
from too. Prints precision, recall and false alerts a pair out of fold, by kind of pair, type and
sureness, with intervals: neither the weights of boundaries nor those of the decision had a part of
the pair, nor of another one of its release where only disagreements are listed. What is written is
fitted on all pairs.
"""

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Literal
from unittest.mock import patch

from decision_figures import Said, key_of, tell
from fit_boundaries import rows_of_all
from fit_boundaries import weights as boundary_weights
from gold_pairs import FOLDS, KNOWN, ROOT, Pair, asked, weighed
from judged import Verdict, judged
from logistic import fit

sys.path.append(str(ROOT))

from benchmarks.accuracy.planting import Piece, plant
from dedup import compare
from dedup.facts.decision.crowd import Crowd, outdone
from dedup.facts.decision.evidence import Evidence, evidence
from dedup.facts.decision.model import chance
from dedup.facts.disagreement import Disagreement
from dedup.facts.disagreements import Judged, pair_of
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions

TABLE = ROOT / "dedup" / "facts" / "decision" / "decision.tsv"
PENALTY = 1.0
# Texts made of each pair by planting up to so many errors, and how much all planted ones count
# together beside the real ones that were found.
VARIANTS, PLANTED = 3, 4
PLANTED_SHARE = 0.2
# The pairs that the rules were written on make every rule look right.
KNOWN_SHARE = 0.2
# Those of which only disagreements are listed are many, by few hands, and harder than most. At this
# share, against half of it, false alerts a pair on others of their kind fell from .36 to .29
# (articles) and from .16 to .10 (rewrites), at .03 of the recall of rewrites that are aligned.
LISTED_SHARE = 0.5
# Two releases are more often of two events than an article and its release.
JUDGED_SHARE = 0.4
LEAST = 0.005

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
    one: Disagreement
    source: Literal["gold", "planted", "judged"] = "gold"


def rows_of(pair: Pair) -> list[Row]:
    """List everything that the checks propose for a pair."""
    found: list[Row] = []

    def record(
        one: Disagreement,
        links: Mapping[int, AlignedLink],
        versions: Versions,
        crowd: Crowd,
    ) -> float:
        spans = [
            text.reading.normalised.span(place.start, place.end)
            for text, place in zip(versions.texts, (one.a, one.b), strict=True)
        ]
        right = _met(pair.gold["discrepancies"], spans)
        doubtful = not right and bool(_met(pair.gold.get("doubtful", []), spans))
        known = evidence(one, pair_of(one, links, versions), versions, crowd)
        found.append(
            Row(
                pair, one.type, spans[0], spans[1], known, right, doubtful,
                one,
            )
        )  # fmt: skip
        return 0.0

    with patch("dedup.facts.disagreements.sureness_of", record):
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
            replace(row, pair=pair, right=frozenset({0}), source="planted")
            for row in rows_of(changed)
            if any(
                _meets(row.a, (start, end)) and any(_meets(row.b, one) for one in there)
                for start, end, there in spans
            )
        )
    return found


def judged_rows(pair: Pair, verdicts: Sequence[Verdict]) -> list[Row]:
    """List what the checks propose for two releases, as far as a person judged it."""
    return [
        replace(row, right=frozenset({0} if verdict.right else ()), source="judged")
        for row in rows_of(pair)
        for verdict in verdicts
        if row.type == verdict.type and _meets(row.a, verdict.a) and _meets(row.b, verdict.b)
    ]


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
        first = firsts.setdefault(key_of(entry), number)
        if sides and all(_over(gold, span) for gold, span in sides):
            met.add(first)
    return frozenset(met)


def _over(gold: Gold, span: Span) -> bool:
    length = gold["end"] - gold["start"]
    overlap: bool = gold["start"] < span[1] and span[0] < gold["end"]
    return overlap and span[1] - span[0] <= max(40, 3 * length)


def weights(rows: Sequence[Row], without: Collection[int] = ()) -> dict[str, float]:
    """Fit the weights on all hand-aligned pairs but those of some folds, and on all else."""
    kept = [
        row
        for row in rows
        if not (row.doubtful or row.one.doubts)
        and (row.source == "judged" or row.pair.fold not in without)
    ]
    found = sum(bool(row.right) for row in kept if row.source == "gold")
    planted = sum(row.source == "planted" for row in kept)
    counts = [_count(row, PLANTED_SHARE * found / max(1, planted)) for row in kept]
    return fit([row.evidence for row in kept], [bool(row.right) for row in kept], PENALTY, counts)


def _count(row: Row, planted: float) -> float:
    """Tell how often a row counts."""
    if row.source == "gold":
        if row.pair.matter:
            return LISTED_SHARE
        return KNOWN_SHARE if row.pair.name in KNOWN else 1.0
    return planted if row.source == "planted" else JUDGED_SHARE


def said_of(rows: Sequence[Row], table: Mapping[str, float]) -> Iterator[Said]:
    """Tell how some weights judge what was proposed for one pair."""
    doubted = FactSettings().doubted
    sure = [doubted if row.one.doubts else chance(row.evidence, table) for row in rows]
    beaten = outdone([row.one for row in rows], sure)
    for row, sureness, lost in zip(rows, sure, beaten, strict=True):
        stands = Judged(row.one, (), sureness, lost).stands(FactSettings())
        yield Said(row.pair.name, row.type, row.right, row.doubtful, sureness, stands)


def write(path: Path, found: Mapping[str, float], rows: Sequence[Row]) -> None:
    """Write the weights that count."""
    told = len({row.pair.name for row in rows})
    with path.open("w", encoding="utf-8") as out:
        out.write(f"# {len(rows)} proposals of {told} pairs, penalty {PENALTY}\n")
        out.writelines(
            f"{name}\t{value:.3f}\n" for name, value in sorted(found.items()) if abs(value) >= LEAST
        )


def _of(pair: Pair, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.pair.name == pair.name]


def learned(those: Sequence[Pair], listed: Sequence[Pair] = ()) -> tuple[list[Row], list[Row]]:
    """List what the checks propose for some pairs, and all else that is learned from.

    ``those`` are hand-aligned; of the ``listed`` only the disagreements are.
    """
    gaps = rows_of_all(those)
    rows, planted = [], []
    for fold in FOLDS:
        # Cut as texts are cut that had no part in the weights: as those of others will be.
        with weighed(boundary_weights(gaps, {fold})):
            for pair in (*those, *listed):
                if pair.fold == fold:
                    rows += rows_of(pair)
                    planted += planted_rows(pair) if pair.aligned else []
    others = [row for pair, verdicts in judged() for row in judged_rows(pair, verdicts)]
    print(f"{len(rows)} proposed, {len(planted)} for planted errors, {len(others)} judged by eye")
    return rows, [*planted, *others]


def main() -> None:
    those, listed = asked(__doc__)
    rows, more = learned(those, listed)
    fitted = {fold: weights([*rows, *more], {fold}) for fold in FOLDS}
    for group in filter(None, (those, listed)):
        tell(group, [one for pair in group for one in said_of(_of(pair, rows), fitted[pair.fold])])
    write(TABLE, weights([*rows, *more]), rows)


if __name__ == "__main__":
    main()
