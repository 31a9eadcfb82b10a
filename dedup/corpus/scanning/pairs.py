"""The comparisons behind a scan: each cluster's representative against its other members."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedup.comparison import compare
from dedup.corpus.progress import Meter, Progress
from dedup.corpus.source.files import file_at
from dedup.corpus.source.originals import Opening, original
from dedup.corpus.source.records import records_of
from dedup.corpus.values import Cluster, Edge, Record, Scan
from dedup.model import Comparison, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPair:
    """Two members of a cluster, by the edge that holds them, and how they compare."""

    cluster: Cluster
    edge: Edge
    comparison: Comparison


def compared_pairs(
    found: Scan, opening: Opening, progress: Progress | None = None
) -> Iterator[ComparedPair]:
    """Compare representatives with the members they were verified with, one pair at a time.

    Members of one template and identical ones are not compared. ``progress`` is called with how
    far it is. A document that its file no longer holds is passed over.
    """
    pairs = [(cluster, edge) for cluster in found.clusters for edge in _edges(cluster)]
    documents = _documents(pairs, opening)
    meter = Meter(progress)
    meter.begin("comparing", len(pairs))
    for cluster, edge in pairs:
        members = (cluster.members[edge.a], cluster.members[edge.b])
        a, b = (documents.get((one.source, one.id)) for one in members)
        if a and b:
            yield ComparedPair(cluster=cluster, edge=edge, comparison=compare(a, b))
        meter.advance()


def _edges(cluster: Cluster) -> list[Edge]:
    return [
        edge
        for edge in cluster.edges
        if cluster.representative in (edge.a, edge.b)
        and edge.kind not in ("identical", "same-template")
    ]


def _documents(
    pairs: Sequence[tuple[Cluster, Edge]], opening: Opening
) -> dict[tuple[str, str], Document]:
    """Read the documents once more: a scan does not keep them."""
    members = [cluster.members[at] for cluster, edge in pairs for at in (edge.a, edge.b)]
    wanted = {(member.source, member.id) for member in members}
    return {
        (record.source, record.id): original(record.source, record.id, record.text, opening)
        for source in sorted({source for source, _ in wanted})
        for record in records_of(file_at(source), read=opening.read)
        if isinstance(record, Record) and (record.source, record.id) in wanted
    }
