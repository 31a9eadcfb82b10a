"""`find` against SQLite's full-text search on the same releases: time and sources found.

    python -m benchmarks.corpus.find_against_fts5 --index FILE [--documents 28555] [--queries 60]

FTS5's trigram tokenizer is what SQLite offers for a script without spaces. An article is asked for
by those of its trigrams that the fewest releases have, ordered by bm25; how many have each is
looked up beforehand, and not in its time. Both are asked the same rewrites in turn, from open
databases on the same disk. A hit is the release itself or a twin (see ``find_quality``) as the
first answer.
"""

import argparse
import random
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.corpus.find_quality import KINDS, Archive, Writer, drawn
from dedup.corpus.index import Index
from dedup.corpus.store.opening import open_store
from dedup.corpus.store.postings import load

TERMS = (20, 60)


class FullText:
    """The texts of an archive's first documents in an FTS5 table."""

    def __init__(self, path: Path, archive: Archive, documents: int) -> None:
        self.connection = sqlite3.connect(path)
        run = self.connection.execute
        run("CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='trigram')")
        for row in range(documents):
            run("INSERT INTO texts(rowid, text) VALUES (?, ?)", (row + 1, archive.text(row)))
        run("INSERT INTO texts(texts) VALUES ('optimize')")
        self.connection.commit()
        run("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'texts', 'row')")
        self.counts: dict[str, int] = dict(run("SELECT term, doc FROM terms").fetchall())

    def find(self, text: str, terms: int) -> int | None:
        """Give the row of the first answer."""
        lower = text.lower()
        grams = {lower[at : at + 3] for at in range(len(lower) - 2)} & self.counts.keys()
        rarest = sorted(grams, key=lambda one: (self.counts[one], one))[:terms]
        asked = " OR ".join('"' + one.replace('"', '""') + '"' for one in rarest)
        query = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10"
        found = self.connection.execute(query, (asked,)).fetchall() if asked else []
        return found[0][0] - 1 if found else None


def timed(find: Callable[[], str | int | None], right: set[str] | set[int]) -> list[float]:
    """Say whether the right one is found, in what milliseconds by the clock and the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    found = find()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return [found in right, wall * 1e3, processor * 1e3]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--documents", type=int)
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--seed", type=int, default=11)
    asked = parser.parse_args()
    index = Index.open(asked.index)
    index.find("x")
    store = open_store(asked.index, settings=None, write=False)
    postings = load(asked.index.with_name(f"{asked.index.name}.cache"), store.stamp())
    if postings is None:
        raise SystemExit("the index has no cache")
    archive = Archive(store, postings)
    documents = asked.documents or len(postings)
    rows = drawn(archive, random.Random(asked.seed), 4 * asked.queries)
    rows = [row for row in rows if row < documents][: asked.queries]
    writer = Writer(asked.seed, archive.vocabulary(rows))
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        full_text = FullText(Path(folder) / "fts5.db", archive, documents)
        print(
            f"FTS5: built in {time.process_time() - began:.0f} s of processor, {documents:,} texts"
        )
        for kind in KINDS[:4]:
            compare(kind, archive, index, full_text, writer, rows)


def first_of(index: Index, query: str) -> str | None:
    """Give the id of the first candidate."""
    found = index.find(query).candidates
    return found[0].id if found else None


def compare(
    kind: str, archive: Archive, index: Index, full_text: FullText, writer: Writer, rows: list[int]
) -> None:
    """Print what both answer to one kind of rewrite, and how fast."""
    taken: dict[str, list[list[float]]] = defaultdict(list)
    for row in rows:
        query = writer.query(kind, archive.text(row), ("", ""))
        twins = {row, *archive.twins(row)[0].tolist()}
        names = {archive.name(one) for one in twins}
        taken["find"].append(timed(partial(first_of, index, query), names))
        for terms in TERMS:
            found = timed(partial(full_text.find, query, terms), twins)
            taken[f"FTS5, {terms} terms"].append(found)
    for name, results in taken.items():
        hits, walls, processors = np.array(results).T
        print(
            f"{kind:9} {name:15} recall@1 {hits.mean():.3f}  p50 {np.median(walls):6.1f} ms, "
            f"{np.median(processors):6.1f} of processor"
        )


if __name__ == "__main__":
    main()
