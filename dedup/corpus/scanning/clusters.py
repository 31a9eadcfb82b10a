"""From verified pairs to clusters: documents joined by a relation, each with its evidence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b

import numpy as np

from dedup.corpus.scanning.judge import Judgement
from dedup.corpus.sketch.shingles import Hashes
from dedup.corpus.values import Cluster, Edge, Kind, Member

# From the closest relation to the loosest; a cluster is called after its loosest.
_KINDS: tuple[Kind, ...] = ("identical", "near-duplicate", "version", "excerpt", "same-template")
_NO_DATE = "9999"


class _Union:
    """Sets of numbers that are joined two at a time; a set is named after its least number."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def find(self, number: int) -> int:
        while (above := self._above.get(number, number)) != number:
            self._above[number] = self._above.get(above, above)
            number = above
        return number

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.find(one), self.find(other)))
        self._above[high] = low


def fold(digests: Sequence[bytes], shingles: Sequence[int]) -> tuple[list[int], list[Judgement]]:
    """Give the first document of each form, and a verdict for each later one with the same.

    Forms without a single shingle say nothing and belong to no one.
    """
    first: dict[bytes, int] = {}
    kept: list[int] = []
    same: list[Judgement] = []
    for number, digest in enumerate(digests):
        if not shingles[number]:
            continue
        before = first.setdefault(digest, number)
        if before == number:
            kept.append(number)
        else:
            same.append(Judgement(a=before, b=number, kind="identical", jaccard=1.0, alike=1.0))
    return kept, same


def neighbours(pairs: Hashes, documents: int) -> list[tuple[int, int]]:
    """Order packed pairs so that those that hang together stand together.

    What is made of a document for one of its pairs is then at hand for the others.
    """
    a = (pairs >> np.uint64(32)).astype(np.int64)
    b = (pairs & np.uint64(0xFFFF_FFFF)).astype(np.int64)
    least = np.arange(documents)
    before = np.zeros(0, dtype=np.int64)
    while not np.array_equal(least, before):
        before = least.copy()
        low = np.minimum(before[a], before[b])
        np.minimum.at(least, a, low)
        np.minimum.at(least, b, low)
        least = least[least]
    order = np.lexsort((b, a, least[a]))
    return list(zip(a[order].tolist(), b[order].tolist(), strict=True))


def clusters_of(
    verdicts: Iterable[Judgement], member: Callable[[int], Member]
) -> tuple[Cluster, ...]:
    """Join documents into clusters, largest first, then by the place of their first document.

    Two documents that fill in the same template do not join their clusters: they make a cluster
    of that kind, of one document from each.
    """
    close = [one for one in verdicts if one.kind != "same-template"]
    groups = _joined(close, _Union())
    made = {root: _cluster(edges, member) for root, edges in groups.items()}
    heads = {}
    roots = _Union()
    for verdict in close:
        roots.join(verdict.a, verdict.b)
    for root, (_, numbers, cluster) in made.items():
        heads[root] = numbers[cluster.representative]
    loose = _templates(verdicts, roots, heads)
    series = [_cluster(edges, member) for edges in _joined(loose, _Union()).values()]
    everything = sorted([*made.values(), *series], key=lambda one: (-len(one[1]), one[0]))
    return tuple(cluster for _, _, cluster in everything)


def _templates(
    verdicts: Iterable[Judgement], roots: _Union, heads: dict[int, int]
) -> list[Judgement]:
    """Lead each pair of one template to the documents that stand for their clusters."""
    best: dict[tuple[int, int], Judgement] = {}
    for one in verdicts:
        a, b = (heads.get(roots.find(end), end) for end in (one.a, one.b))
        if one.kind != "same-template" or a == b:
            continue
        a, b = min(a, b), max(a, b)
        before = best.get((a, b))
        if before is None or one.jaccard > before.jaccard:
            best[a, b] = Judgement(a=a, b=b, kind=one.kind, jaccard=one.jaccard, alike=one.alike)
    return list(best.values())


def _joined(verdicts: Sequence[Judgement], union: _Union) -> dict[int, list[Judgement]]:
    for one in verdicts:
        union.join(one.a, one.b)
    groups: defaultdict[int, list[Judgement]] = defaultdict(list)
    for one in verdicts:
        groups[union.find(one.a)].append(one)
    return groups


def _cluster(
    verdicts: Sequence[Judgement], member: Callable[[int], Member]
) -> tuple[int, list[int], Cluster]:
    """Give a cluster with its first document's number, and all in the order of its members."""
    numbers = sorted({end for one in verdicts for end in (one.a, one.b)})
    members = {number: member(number) for number in numbers}
    ordered = sorted(numbers, key=lambda number: (members[number].date or _NO_DATE, number))
    place = {number: at for at, number in enumerate(ordered)}
    edges = sorted(
        (
            Edge(
                a=min(place[one.a], place[one.b]),
                b=max(place[one.a], place[one.b]),
                kind=one.kind,
                jaccard=one.jaccard,
                alike=one.alike,
            )
            for one in verdicts
        ),
        key=lambda edge: (edge.a, edge.b),
    )
    kind = max((edge.kind for edge in edges), key=_KINDS.index)
    first = members[numbers[0]]
    name = blake2b(f"{kind[:4]}\n{first.source}\n{first.id}".encode(), digest_size=5).hexdigest()
    found = Cluster(
        id=name,
        kind=kind,
        members=tuple(members[number] for number in ordered),
        representative=_representative(edges, [members[number] for number in ordered]),
        edges=tuple(edges),
    )
    return numbers[0], ordered, found


def _representative(edges: Sequence[Edge], members: Sequence[Member]) -> int:
    """Choose the member most like the others; of equals the longest, then the earliest."""
    weight = [0.0] * len(members)
    for edge in edges:
        weight[edge.a] += edge.jaccard
        weight[edge.b] += edge.jaccard
    return max(range(len(members)), key=lambda at: (round(weight[at], 6), members[at].length, -at))
