"""Count found facts and discrepancies of the gold pairs by type.

    python -m benchmarks.accuracy.by_type [--json FILE]

The gold pairs are found beside the repository (``../shared/gold``) or where ``DEDUP_SHARED``
points. Counting follows their scorer: an alert is right where both sides overlap with gold's, a
fact is found where one reported fact covers half of it. No text of them is printed.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.material import PAIRS, document
from dedup import compare
from dedup.model import Comparison, Document


def version(path: Path) -> Document:
    return document(path.read_bytes().decode("utf-8"), path.name)


def overlaps(one: dict[str, int], start: int, end: int) -> bool:
    return one["start"] < end and start < one["end"]


def alerts(gold: dict[str, Any], result: Comparison, tally: dict[str, Counter[str]]) -> None:
    """Count each gold discrepancy once, however often its text repeats it."""
    groups: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for one in gold["discrepancies"]:
        key = (one["type"], *("".join(one[side]["text"].split()) for side in "ab"))
        groups.setdefault(key, []).append(one)
    right: set[int] = set()
    for (kind, _, _), group in groups.items():
        hits = {
            number
            for number, found in enumerate(result.discrepancies)
            for one in group
            if overlaps(one["a"], found.a.start, found.a.end)
            and overlaps(one["b"], found.b.start, found.b.end)
        }
        tally["gold alerts"][kind] += 1
        tally["found alerts"][kind] += bool(hits)
        right |= hits
    for number, found in enumerate(result.discrepancies):
        tally["alerts"][found.type] += 1
        tally["right alerts"][found.type] += number in right


def facts(gold: dict[str, Any], result: Comparison, tally: dict[str, Counter[str]]) -> None:
    for side, version in (("a", result.a), ("b", result.b)):
        said: dict[tuple[str, str], bool] = {}
        for one in gold[f"facts_{side}"]:
            covered = max(
                (
                    min(one["end"], fact.end) - max(one["start"], fact.start)
                    for fact in version.facts
                ),
                default=0,
            )
            key = (one["type"], "".join(one["text"].split()))
            said[key] = said.get(key, False) or 2 * covered >= one["end"] - one["start"]
        for (kind, _), found in said.items():
            tally["gold facts"][kind] += 1
            tally["found facts"][kind] += found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    if not PAIRS.exists():
        print(f"skipped: there are no gold pairs at {PAIRS}", file=sys.stderr)
        return 0
    names = ("gold alerts", "found alerts", "alerts", "right alerts", "gold facts", "found facts")
    tally: dict[str, Counter[str]] = {name: Counter() for name in names}
    for pair in sorted(path.parent for path in PAIRS.glob("*/gold.json")):
        gold = json.loads((pair / "gold.json").read_text(encoding="utf-8"))
        result = compare(version(pair / "a.txt"), version(pair / "b.txt"))
        alerts(gold, result, tally)
        facts(gold, result, tally)
    print(f"{'alert type':<14}{'found':>7}{'of':>5}{'reported':>10}{'right':>7}")
    for kind in sorted(tally["gold alerts"] | tally["alerts"]):
        found, wanted = tally["found alerts"][kind], tally["gold alerts"][kind]
        print(f"{kind:<14}{found:>7}{wanted:>5}{tally['alerts'][kind]:>10}", end="")
        print(f"{tally['right alerts'][kind]:>7}")
    print(f"\n{'fact type':<14}{'found':>7}{'of':>5}")
    for kind in sorted(tally["gold facts"]):
        print(f"{kind:<14}{tally['found facts'][kind]:>7}{tally['gold facts'][kind]:>5}")
    if chosen.json:
        chosen.json.write_text(json.dumps(tally, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
