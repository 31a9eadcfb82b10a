"""How well `find` finds: rewritten queries made from an archive of releases.

    python benchmarks/find_quality.py ARCHIVE.jsonl.zst --index FILE [--queries 100]

For each of `--queries` releases it makes one query of every kind. A hit is the release itself or
a twin (Jaccard similarity of the index's fingerprints of .5, or .8 of the smaller in the larger).
Accepting is measured against the same queries asked with the release and all its twins hidden:
what is found then are genuine relatives, and every acceptance is counted as false. Of those
relatives some hold half of the release and more, a speech and its summary say, and are true
sources too; the second figures hide these as well.
"""

import argparse
import random
import statistics
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.finding import find_in
from dedup.corpus.index import Index
from dedup.corpus.postings import Postings, load
from dedup.corpus.store import Store, open_store, unpacked
from dedup.corpus.values import Candidate, Finding

LETTERS = "กขคงจชซดตทนบปผพมยรลวสหอาิีึืุูเแโ"
KINDS = ("clean", "rewrite", "reworded", "heavy", "quoted")


class Writer:
    """Makes queries out of releases; all chance is its own."""

    def __init__(self, seed: int, vocabulary: list[str]) -> None:
        self.chance = random.Random(seed)  # noqa: S311
        self.vocabulary = vocabulary

    def query(self, kind: str, text: str, around: tuple[str, str]) -> str:
        """Make one query; 40 % of the segments between spaces are kept.

        clean: shuffled; rewrite: shuffled, 10 % of characters changed, dropped or added;
        reworded: shuffled, 12 % of words replaced or dropped; heavy: 35 % kept, shuffled, 15 % of
        words and 5 % of characters; quoted: in order, 3 % of characters, between two other pieces.
        """
        if kind == "quoted":
            inside = self.noise(" ".join(self.kept(text, 0.4, shuffle=False)), 0.03)
            return f"{around[0]}\n{inside}\n{around[1]}"
        kept = self.kept(text, 0.35 if kind == "heavy" else 0.4, shuffle=True)
        if kind == "rewrite":
            return self.noise(" ".join(kept), 0.10)
        if kind == "reworded":
            return self.reword(kept, 0.12)
        return self.noise(self.reword(kept, 0.15), 0.05) if kind == "heavy" else " ".join(kept)

    def kept(self, text: str, share: float, *, shuffle: bool) -> list[str]:
        """Keep a share of the segments of the body, which begins after title and date."""
        segments = text.split("\n", 3)[-1].split()
        if len(segments) < 6:
            segments = text.split()
        count = min(len(segments), max(4, int(len(segments) * share)))
        at = sorted(self.chance.sample(range(len(segments)), count))
        found = [segments[one] for one in at]
        if shuffle:
            self.chance.shuffle(found)
        return found

    def noise(self, text: str, share: float) -> str:
        """Drop, change or add characters, a third of `share` each."""
        out = []
        for ch in text:
            drawn = self.chance.random()
            if drawn < share / 3:
                continue
            out.append(ch if drawn >= 2 * share / 3 else self.chance.choice(LETTERS))
            if 2 * share / 3 <= drawn < share:
                out.append(self.chance.choice(LETTERS))
        return "".join(out)

    def reword(self, segments: list[str], share: float) -> str:
        """Drop or replace pieces of the length of words."""
        out = []
        for segment in segments:
            at = 0
            while at < len(segment):
                length = self.chance.randrange(4, 9)
                drawn = self.chance.random()
                if drawn >= share:
                    out.append(segment[at : at + length])
                elif drawn >= share / 2:
                    out.append(self.chance.choice(self.vocabulary))
                at += length
            out.append(" ")
        return "".join(out)


class Archive:
    """An index with what the benchmark asks of it."""

    def __init__(self, store: Store, postings: Postings) -> None:
        self.store, self.postings = store, postings
        self.fingerprints = [np.frombuffer(one, dtype="<u4") for _, one in store.fingerprints()]

    def text(self, row: int) -> str:
        stored = self.store.row(int(self.postings.documents[row]))
        assert stored is not None  # noqa: S101
        return unpacked(stored.body)

    def name(self, row: int) -> str:
        stored = self.store.row(int(self.postings.documents[row]))
        assert stored is not None  # noqa: S101
        return stored.id

    def twins(self, row: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give the twins of a release, and the documents that hold half of it."""
        mine = self.fingerprints[row]
        rows = self.postings.gather(*self.postings.look_up(mine))
        shared = np.bincount(rows, minlength=len(self.postings))
        sizes = self.postings.sizes.astype(np.float64)
        jaccard = shared / (sizes + len(mine) - shared)
        contained = shared / np.minimum(sizes, len(mine))
        held = shared / len(mine)
        return np.flatnonzero((jaccard >= 0.5) | (contained >= 0.8)), np.flatnonzero(held >= 0.5)


def score(candidate: Candidate) -> float:
    """Give what acceptance is decided by."""
    return candidate.explained


def best(finding: Finding) -> float:
    return max((score(one) for one in finding.candidates), default=0.0)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--seed", type=int, default=11)
    asked = parser.parse_args()
    with Index.open(asked.index, write=True) as index:
        index.update([asked.archive])
        index.find("x")
    store = open_store(asked.index, settings=None, write=False)
    postings = load(asked.index.with_name(f"{asked.index.name}.cache"), store.stamp())
    if postings is None:
        raise SystemExit("the index has no cache")
    archive = Archive(store, postings)
    chance = random.Random(asked.seed)  # noqa: S311
    rows = [
        row
        for row in chance.sample(range(len(postings)), 4 * asked.queries)
        if 800 <= len(archive.text(row)) <= 15_000
    ][: asked.queries]
    words = "".join("".join(archive.text(row).split())[:600] for row in rows[:50])
    writer = Writer(asked.seed, [words[at : at + 6] for at in range(0, len(words) - 6, 6)])
    report(archive, writer, rows, chance)


def report(archive: Archive, writer: Writer, rows: list[int], chance: random.Random) -> None:
    first: dict[str, list[bool]] = defaultdict(list)
    passage: list[bool] = []
    reported: list[int] = []
    accepted: dict[str, list[float]] = defaultdict(list)
    hidden: dict[str, list[float]] = defaultdict(list)
    alone: dict[str, list[float]] = defaultdict(list)
    seconds: list[float] = []
    for row in rows:
        alike, holders = archive.twins(row)
        twins = {*alike.tolist(), row}
        names = {archive.name(one) for one in twins}
        keys = [int(archive.postings.documents[one]) for one in twins]
        more = [*keys, *archive.postings.documents[holders].tolist()]
        around = (archive.text(chance.choice(rows)), archive.text(chance.choice(rows)))
        for kind in KINDS:
            query = writer.query(kind, archive.text(row), around)
            began = time.perf_counter()
            finding = find_in(query, archive.store, archive.postings)
            seconds.append(time.perf_counter() - began)
            found = finding.candidates
            first[kind].append(bool(found) and found[0].id in names)
            if kind == "quoted":
                sources = {finding.candidates[one.candidate].id for one in finding.passages}
                passage.append(bool(sources & names))
                reported.append(len(sources))
                continue
            accepted[kind].append(best(finding))
            for gone, scores in ((keys, hidden), (more, alone)):
                left = find_in(query, archive.store, archive.postings, hidden=gone)
                scores[kind].append(best(left))
    print(f"{len(rows)} releases of {len(archive.postings):,}; {len(seconds)} queries")
    print(
        f"find: p50 {statistics.median(seconds) * 1e3:.1f} ms,"
        f" p95 {np.quantile(seconds, 0.95) * 1e3:.1f} ms"
    )
    for kind in KINDS:
        line = f"{kind:9} recall@1 {np.mean(first[kind]):.3f}"
        if kind == "quoted":
            line += f"  by passage {np.mean(passage):.3f}, {np.mean(reported):.2f} sources reported"
        else:
            line += rates(accepted[kind], hidden[kind]) + " |" + rates(accepted[kind], alone[kind])
        print(line)


def rates(accepted: list[float], relatives: list[float]) -> str:
    """Say what share is accepted where 1 % and 5 % of the relatives are, and from what score."""
    line = ""
    for share in (0.01, 0.05):
        cut = float(np.quantile(relatives, 1 - share, method="higher"))
        rate = np.mean(np.array(accepted) > cut)
        line += f"  {rate:.3f} at {share:.0%} (cut {cut:.2f})"
    return line


if __name__ == "__main__":
    main()
