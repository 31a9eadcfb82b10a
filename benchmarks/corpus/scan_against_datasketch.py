"""`scan` against the pipeline that datasketch's documentation leads to, on the same releases.

    pip install datasketch
    python -m benchmarks.corpus.scan_against_datasketch ARCHIVE.jsonl.zst [--documents 10000]

Both read the same JSON lines, pair texts by 128 slots in 32 bands of 4 over shingles of five
characters, verify every pair by exact Jaccard similarity (.5) and join what is left. datasketch
gets the comparison forms for nothing: making them is not in its time. Ours is the whole `scan`,
which also names relations, tells templates and finds a representative. The runs alternate.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import islice
from math import comb
from pathlib import Path
from typing import TypeVar

import numpy as np

from dedup.corpus import scan
from dedup.corpus.sketch.form import forms_of
from dedup.corpus.source.files import file_at
from dedup.corpus.source.records import records_of
from dedup.corpus.values import Record, Scan

T = TypeVar("T")
SIZE, BANDS, ROWS, ALIKE = 5, 32, 4, 0.5


def labels(count: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """Give each number the least number it is joined with."""
    above = list(range(count))

    def find(one: int) -> int:
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for a, b in edges:
        low, high = sorted((find(a), find(b)))
        above[high] = low
    return [find(one) for one in range(count)]


def with_datasketch(path: Path, forms: list[str]) -> list[tuple[int, int]]:
    from datasketch import MinHash, MinHashLSH

    with path.open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    lsh = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
    sets: list[set[str]] = []
    signatures = []
    for number in range(len(texts)):
        form = forms[number]
        shingles = {form[at : at + SIZE] for at in range(len(form) - SIZE + 1)}
        signature = MinHash(num_perm=BANDS * ROWS)
        signature.update_batch([one.encode() for one in shingles])
        lsh.insert(number, signature)
        sets.append(shingles)
        signatures.append(signature)
    edges = []
    for number, signature in enumerate(signatures):
        for other in lsh.query(signature):
            if other <= number or not sets[number]:
                continue
            shared = len(sets[number] & sets[other])
            if shared / (len(sets[number]) + len(sets[other]) - shared) >= ALIKE:
                edges.append((number, other))
    return edges


def edges_of(found: Scan, places: dict[str, int]) -> list[tuple[int, int]]:
    return [
        (places[cluster.members[edge.a].id], places[cluster.members[edge.b].id])
        for cluster in found.clusters
        for edge in cluster.edges
        if edge.jaccard >= ALIKE
    ]


def adjusted_rand(one: list[int], other: list[int]) -> float:
    """Give the adjusted Rand index of two partitions (Hubert and Arabie 1985)."""
    pairs = np.unique(np.array([one, other]), axis=1, return_counts=True)[1]
    both = sum(comb(int(count), 2) for count in pairs)
    left = sum(comb(int(count), 2) for count in np.unique(one, return_counts=True)[1])
    right = sum(comb(int(count), 2) for count in np.unique(other, return_counts=True)[1])
    expected = left * right / comb(len(one), 2)
    return (both - expected) / ((left + right) / 2 - expected)


def timed(work: Callable[[], T]) -> tuple[T, tuple[float, float]]:
    """Do some work; give its result and the seconds by the clock and of the processors."""
    wall, processor = time.perf_counter(), time.process_time()
    done = work()
    return done, (time.perf_counter() - wall, time.process_time() - processor)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=2)
    asked = parser.parse_args()
    read = (one for one in records_of(file_at(asked.archive)) if isinstance(one, Record))
    records = list(islice(read, asked.documents))
    forms: list[str] = []
    for first in range(0, len(records), 100):
        batch = forms_of([one.text for one in records[first : first + 100]])
        forms += [batch.text(number) for number in range(len(batch))]
    places = {one.id: at for at, one in enumerate(records)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "releases.jsonl"
        rows = ({"id": one.id, "text": one.text} for one in records)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        ours, theirs = [], []
        for _ in range(asked.rounds):
            found, spent = timed(lambda: scan(path))
            ours.append(spent)
            edges, spent = timed(lambda: with_datasketch(path, forms))
            theirs.append(spent)
    mine = edges_of(found, places)
    one, other = labels(len(records), mine), labels(len(records), edges)
    inside = [at for at in range(len(records)) if one.count(one[at]) > 1 or one[at] != other[at]]
    print(f"{len(records):,} releases, {asked.rounds} rounds, seconds")
    for name, at in (("wall", 0), ("processor", 1)):
        mine_took, theirs_took = [one[at] for one in ours], [one[at] for one in theirs]
        ratios = [their / our for our, their in zip(mine_took, theirs_took, strict=True)]
        print(f"{name}: dedup scan {[round(each, 1) for each in mine_took]}")
        print(f"{name}: datasketch {[round(each, 1) for each in theirs_took]}")
        print(f"{name}: datasketch takes {statistics.median(ratios):.1f} times as long")
    print(f"adjusted Rand index {adjusted_rand(one, other):.4f} of {len(one):,} documents,")
    clustered = ([one[at] for at in inside], [other[at] for at in inside])
    print(f"  {adjusted_rand(*clustered):.4f} of the {len(inside):,} in a cluster")


if __name__ == "__main__":
    main()
