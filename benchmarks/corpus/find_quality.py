"""How well `find` finds: rewritten queries made from an archive of releases.

    python -m benchmarks.corpus.find_quality ARCHIVE.jsonl.zst --index FILE [--queries 100]

For each of `--queries` releases it makes one query of every kind. A hit is the release itself or
a twin (Jaccard similarity of the index's fingerprints of .5, or .8 of the smaller in the larger).
Accepting is measured against the same queries asked with the release and all its twins hidden:
what is found then are genuine relatives, and every acceptance is counted as false. Of those
relatives some hold half of the release and more, a speech and its summary say, and are true
sources too; the second figures hide these as well. The thresholds are set anew for each kind of
query; what the tiers accept, which are the same for all, stands below. Intervals (95 %) are of
1,000 samples of the releases, drawn with replacement.
"""

import argparse
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.finding import find_in
from dedup.corpus.index import Index
from dedup.corpus.store import Store
from dedup.corpus.store.opening import open_store
from dedup.corpus.store.postings import Postings, load
from dedup.corpus.store.seals import unpacked
from dedup.corpus.values import Finding, Tier

LETTERS = "กขคงจชซดตทนบปผพมยรลวสหอาิีึืุูเแโ"
KINDS = ("clean", "rewrite", "reworded", "heavy", "quoted")
TIERS: tuple[Tier, ...] = ("strong", "likely", "possible")


class Writer:
    """Makes queries out of releases; all chance is its own."""

    def __init__(self, seed: int, vocabulary: list[str]) -> None:
        self.chance = random.Random(seed)
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
        assert stored is not None  # noqa: S101 - a row of the index has its document
        return unpacked(stored.body)

    def keys(self, rows: Iterable[int]) -> list[int]:
        return [int(self.postings.documents[row]) for row in rows]

    def vocabulary(self, rows: Sequence[int]) -> list[str]:
        """Cut pieces of the length of words from some releases."""
        letters = "".join("".join(self.text(row).split())[:600] for row in rows[:50])
        return [letters[at : at + 6] for at in range(0, len(letters) - 6, 6)]

    def name(self, row: int) -> str:
        stored = self.store.row(int(self.postings.documents[row]))
        assert stored is not None  # noqa: S101 - a row of the index has its document
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


def archive_of(path: Path, index_path: Path) -> Archive:
    """Bring an index up to date with an archive and open it."""
    with Index.open(index_path, write=True) as index:
        index.update([path])
    store = open_store(index_path, settings=None, write=False)
    postings = load(index_path.with_name(f"{index_path.name}.cache"), store.stamp())
    if postings is None:
        raise SystemExit("the index has no cache")
    return Archive(store, postings)


def drawn(archive: Archive, chance: random.Random, count: int) -> list[int]:
    """Draw releases of a common length."""
    some = chance.sample(range(len(archive.postings)), 4 * count)
    return [row for row in some if 800 <= len(archive.text(row)) <= 15_000][:count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a query was given: the best confidence, and the tier that goes with it."""

    confidence: float
    tier: Tier | None


@dataclass(slots=True)
class Tally:
    """What was found for the queries of one kind, in the order of the releases."""

    first: list[bool] = field(default_factory=list)
    passage: list[bool] = field(default_factory=list)
    reported: list[int] = field(default_factory=list)
    accepted: list[Answer] = field(default_factory=list)
    hidden: list[Answer] = field(default_factory=list)
    alone: list[Answer] = field(default_factory=list)


def best(finding: Finding) -> Answer:
    tiers = {one.tier for one in finding.candidates}
    return Answer(
        confidence=max((one.confidence for one in finding.candidates), default=0.0),
        tier=next((tier for tier in TIERS if tier in tiers), None),
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--seed", type=int, default=11)
    asked = parser.parse_args()
    archive = archive_of(asked.archive, asked.index)
    chance = random.Random(asked.seed)
    rows = drawn(archive, chance, asked.queries)
    writer = Writer(asked.seed, archive.vocabulary(rows))
    tallies: dict[str, Tally] = defaultdict(Tally)
    seconds = []
    for row in rows:
        around = (archive.text(chance.choice(rows)), archive.text(chance.choice(rows)))
        for kind in KINDS:
            query = writer.query(kind, archive.text(row), around)
            seconds.append(ask(archive, row, query, tallies[kind], quoted=kind == "quoted"))
    print(f"{len(rows)} releases of {len(archive.postings):,}; {len(seconds)} queries")
    p95 = np.quantile(seconds, 0.95)
    print(f"find: p50 {statistics.median(seconds) * 1e3:.1f} ms, p95 {p95 * 1e3:.1f} ms")
    report(tallies)


def ask(archive: Archive, row: int, query: str, tally: Tally, *, quoted: bool) -> float:
    """Ask one query with the release there and, if it is no quotation, with it hidden."""
    alike, holders = archive.twins(row)
    twins = {*alike.tolist(), row}
    names = {archive.name(one) for one in twins}
    began = time.perf_counter()
    finding = find_in(query, archive.store, archive.postings)
    taken = time.perf_counter() - began
    found = finding.candidates
    tally.first.append(bool(found) and found[0].id in names)
    if quoted:
        sources = {found[one.candidate].id for one in finding.passages}
        tally.passage.append(bool(sources & names))
        tally.reported.append(len(sources))
        return taken
    tally.accepted.append(best(finding))
    keys = archive.keys(twins)
    more = [*keys, *archive.keys(holders.tolist())]
    for gone, answers in ((keys, tally.hidden), (more, tally.alone)):
        answers.append(best(find_in(query, archive.store, archive.postings, hidden=gone)))
    return taken


def report(tallies: dict[str, Tally]) -> None:
    for kind, tally in tallies.items():
        line = f"{kind:9} recall@1 {np.mean(tally.first):.3f}"
        if tally.passage:
            found, count = np.mean(tally.passage), np.mean(tally.reported)
            print(f"{line}  by passage {found:.3f}, {count:.2f} sources reported")
            continue
        print(
            line + rates(tally.accepted, tally.hidden) + " |" + rates(tally.accepted, tally.alone)
        )
    print("tiers: with the source there | hidden | other holders hidden too")
    for kind, tally in tallies.items():
        if tally.accepted:
            columns = (tally.accepted, tally.hidden, tally.alone)
            print(f"{kind:9} " + " | ".join(shares(answers) for answers in columns))


def shares(answers: Sequence[Answer]) -> str:
    """Say what share of the queries is given a tier or a better one."""
    given = [TIERS.index(one.tier) if one.tier else len(TIERS) for one in answers]
    counts = (np.mean(np.array(given) <= at) for at in range(len(TIERS)))
    return ", ".join(f"{tier} {share:.3f}" for tier, share in zip(TIERS, counts, strict=True))


def rates(accepted: Sequence[Answer], relatives: Sequence[Answer]) -> str:
    """Say what share is accepted where 1 % and 5 % of the relatives are, and from what score."""
    line = ""
    mine = np.array([one.confidence for one in accepted])
    others = np.array([one.confidence for one in relatives])
    some = np.random.default_rng(0).integers(len(mine), size=(1000, len(mine)))
    for share in (0.01, 0.05):
        cut = np.quantile(others, 1 - share, method="higher")
        cuts = np.quantile(others[some], 1 - share, axis=1, method="higher")
        again = np.mean(mine[some] > cuts[:, None], axis=1)
        low, high = np.quantile(again, (0.025, 0.975))
        line += f"  {np.mean(mine > cut):.3f} [{low:.3f}-{high:.3f}] at {share:.0%} ({cut:.2f})"
    return line


if __name__ == "__main__":
    main()
