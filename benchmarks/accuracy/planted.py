"""Plant errors in copies of real releases and count which are found: recall by kind, false alerts.

    python -m benchmarks.accuracy.planted --pairs 600 --seed 7 --json planted.json

Of every twelve pairs one differs in the usual notations only, one in rarer ones too, one each in
notation and a class of extraction damage, one also in dropped and moved clauses; the other six
also hold one to four planted errors. The corpus is found beside the repository
(``../shared/corpus``) or where ``DEDUP_SHARED`` points. No text of it is written anywhere.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.accuracy import planting
from benchmarks.accuracy.planting.disguise import DAMAGE
from benchmarks.material import CORPUS, corpus_lines, document
from dedup.comparison import compare
from dedup.model import Comparison

SHORTEST, LONGEST = 900, 4_500
KINDS = (
    "notation", "rare notation", "lost marks", "wrong marks", "broken lines", "edited",
    "planted", "planted", "planted", "planted", "planted", "planted",
)  # fmt: skip


def releases(path: Path, every: int) -> Iterator[str]:
    """Read every so many releases of a middling length."""
    for line in islice(corpus_lines(path), 0, None, every):
        text: str = json.loads(line)["text"]
        if SHORTEST <= len(text) <= LONGEST:
            yield text.replace("\xa0", " ").replace("\u200b", "").replace("\ufeff", "")


def copy_of(text: str, kind: str, random: Random) -> list[planting.Piece]:
    """Make the other version of a release, of one of the kinds."""
    pieces = [planting.Piece(text, 0, len(text))]
    if kind == "planted":
        pieces = planting.plant(text, random, random.randint(1, 4))
    if kind in ("edited", "planted"):
        pieces = planting.edit(pieces, random)
    if kind in DAMAGE:
        return planting.disguise(pieces, random, kind)
    if kind == "planted" and random.random() < _DAMAGED:
        return planting.disguise(pieces, random, random.choice(list(DAMAGE)))
    return planting.disguise(pieces, random, "rare" if kind == "rare notation" else "usual")


# Share of the pairs with planted errors that are damaged too.
_DAMAGED = 0.2


class Tally:
    """What was planted, found and wrongly alerted so far."""

    def __init__(self) -> None:
        self.planted: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.pairs: Counter[str] = Counter()
        self.false: Counter[str] = Counter()
        self.false_types: Counter[str] = Counter()

    def add(self, kind: str, pieces: list[planting.Piece], result: Comparison) -> None:
        """Count one pair."""
        self.pairs[kind] += 1
        spans, at = [], 0
        for piece in pieces:
            if piece.planted:
                spans.append((piece.planted, piece.start, piece.end, at, at + len(piece.text)))
            at += len(piece.text)
        right = set()
        for name, start, end, first, last in spans:
            self.planted[name] += 1
            hits = {
                number
                for number, one in enumerate(result.discrepancies)
                if one.b.start < last + 2
                and first < one.b.end + 2
                and one.a.start < end + 2
                and start < one.a.end + 2
            }
            self.found[name] += bool(hits)
            right |= hits
        for number, one in enumerate(result.discrepancies):
            if number not in right:
                self.false[kind] += 1
                self.false_types[one.type] += 1

    def report(self) -> dict[str, object]:
        """Give the figures as JSON takes them."""
        return {
            "recall": round(sum(self.found.values()) / max(1, sum(self.planted.values())), 3),
            "recall_by_kind": {
                name: [self.found[name], self.planted[name]] for name in sorted(self.planted)
            },
            "false_alerts_per_pair": {
                kind: round(self.false[kind] / count, 3) for kind, count in self.pairs.items()
            },
            "false_alerts_by_type": dict(sorted(self.false_types.items())),
            "pairs": dict(self.pairs),
        }


def show(report: dict[str, object], seconds: float) -> None:
    """Print the figures as a table."""
    print(f"{'planted kind':<18}{'found':>7}{'of':>6}{'recall':>9}")
    by_kind = report["recall_by_kind"]
    for name, (found, planted) in by_kind.items() if isinstance(by_kind, dict) else ():
        print(f"{name:<18}{found:>7}{planted:>6}{found / planted:>9.2f}")
    print(f"{'all':<18}{'':>13}{report['recall']:>9}")
    print("false alerts per pair:", report["false_alerts_per_pair"])
    print("false alerts by type: ", report["false_alerts_by_type"])
    print(f"{report['pairs']}, {seconds:.0f} s")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--pairs", type=int, default=600)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--every", type=int, default=29, help="take every so many releases")
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    if not CORPUS.exists():
        print(f"skipped: there is no corpus at {CORPUS}", file=sys.stderr)
        return 0
    tally, began = Tally(), perf_counter()
    for number, text in enumerate(releases(CORPUS, chosen.every)):
        if number == chosen.pairs:
            break
        kind = KINDS[number % len(KINDS)]
        pieces = copy_of(text, kind, Random(f"{chosen.seed}/{number}"))
        other = "".join(piece.text for piece in pieces)
        tally.add(kind, pieces, compare(document(text, "release"), document(other, "copy")))
    report = tally.report()
    show(report, perf_counter() - began)
    if chosen.json:
        text = json.dumps({"seed": chosen.seed, **report}, ensure_ascii=False, indent=1)
        chosen.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
