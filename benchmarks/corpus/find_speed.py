"""How fast `find` answers once the index is open, on made rewrites of its own releases.

python -m benchmarks.corpus.find_speed --index FILE [--queries 300]
"""

import argparse
import random
import statistics
import time
from pathlib import Path

import numpy as np

from benchmarks.corpus.find_quality import Archive, Writer
from dedup.corpus.index import Index
from dedup.corpus.store.opening import open_store
from dedup.corpus.store.postings import load


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=300)
    asked = parser.parse_args()
    began = time.perf_counter()
    index = Index.open(asked.index)
    index.find("x")
    print(f"open: {(time.perf_counter() - began) * 1e3:.0f} ms, {len(index):,} documents")
    store = open_store(asked.index, settings=None, write=False)
    postings = load(asked.index.with_name(f"{asked.index.name}.cache"), store.stamp())
    if postings is None:
        raise SystemExit("the index has no cache")
    archive = Archive(store, postings)
    writer = Writer(3, ["คำ"])
    chance = random.Random(3)
    rows = chance.sample(range(len(postings)), asked.queries)
    queries = [writer.query("rewrite", archive.text(row), ("", "")) for row in rows]
    walls, processors = [], []
    for query in queries:
        wall, processor = time.perf_counter(), time.process_time()
        index.find(query)
        walls.append((time.perf_counter() - wall) * 1e3)
        processors.append((time.process_time() - processor) * 1e3)
    print(f"{len(queries)} rewrites, median {statistics.median(map(len, queries)):.0f} characters")
    for name, taken in (("wall", walls), ("processor", processors)):
        p50, p95 = np.quantile(taken, (0.5, 0.95))
        print(f"{name}: p50 {p50:.1f} ms, p95 {p95:.1f} ms")


if __name__ == "__main__":
    main()
