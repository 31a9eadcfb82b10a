"""How the work of a comparison grows with the length of its texts, for every kind of text.

Run: python -m benchmarks.speed.growth [KIND …] [--letters 20000] [--json FILE]

Each kind is compared at a quarter of the letters and at all of them, the same text as it is, with
its parts exchanged, and with its pieces in any order. Seconds are of the processor, the less of
two runs; what grows with the square takes 16 times as long for four times as much.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.material import document
from benchmarks.speed.kinds_of_text import KINDS, halves, shuffled
from dedup.comparison import compare

SEED = 7
# Above this a kind is marked: 4 for what is linear, and something for shorter texts in the cache.
MOST = 5.0

WAYS: dict[str, Callable[[str], tuple[str, str]]] = {
    "the same": lambda text: (text, text),
    "parts exchanged": halves,
    "in any order": shuffled,
}


class Growth(NamedTuple):
    """Seconds for a quarter of the letters and for all of them."""

    kind: str
    way: str
    quarter: float
    whole: float

    @property
    def times(self) -> float:
        """How many times as long four times as much takes."""
        return self.whole / max(self.quarter, 1e-3)


def main() -> None:
    """Measure, print a row for each kind and way, and write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--letters", type=int, default=20_000)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    if unknown := set(chosen.kinds) - KINDS.keys():
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")
    seconds(*halves(KINDS["unlike words"](2_000, Random(SEED))))
    rows = []
    for row in growths(chosen.kinds or list(KINDS), chosen.letters):
        rows.append(row)
        mark = "  over" if row.times > MOST else ""
        taken = f"{row.quarter:7.2f} s{row.whole:7.2f} s{row.times:6.1f} ×"
        print(f"{row.kind:<32}{row.way:<18}{taken}{mark}", flush=True)
    if chosen.json:
        found = [{**row._asdict(), "times": round(row.times, 2)} for row in rows]
        chosen.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")


def growths(kinds: list[str], letters: int) -> Iterator[Growth]:
    """Measure kinds of text, each in every way."""
    for kind in kinds:
        for way, versions in WAYS.items():
            quarter, whole = (
                min(seconds(*versions(KINDS[kind](size, Random(SEED)))) for _ in range(2))
                for size in (letters // 4, letters)
            )
            yield Growth(kind, way, quarter, whole)


def seconds(a: str, b: str) -> float:
    """Give the seconds of the processor that a comparison takes."""
    versions = document(a, "a"), document(b, "b")
    begun = time.process_time()
    compare(*versions)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
