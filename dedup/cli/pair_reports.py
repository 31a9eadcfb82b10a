"""The comparisons behind a scan: each cluster's representative against its other members."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dedup.cli.originals import original
from dedup.errors import OutputError
from dedup.model import Document, Lang

if TYPE_CHECKING:
    from dedup.corpus.progress import Progress
    from dedup.corpus.values import Cluster, Edge, Scan

Named = tuple[str, str]


def write_reports(
    found: "Scan",
    folder: Path,
    read: Callable[[Path], Document],
    lang: Lang,
    progress: "Progress",
) -> dict[tuple[str, int, int], str]:
    """Compare representatives with the members they were verified with, into HTML files.

    Members of one template and identical ones are not compared. Give the files by cluster and
    the places of its members. ``progress`` is told how far it is.
    """
    from dedup.corpus.progress import Meter

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"cannot be made ({error.strerror})"
        raise OutputError(what, where=str(folder), hint="choose another place") from error
    pairs = [(cluster, edge) for cluster in found.clusters for edge in _edges(cluster)]
    documents = _documents(pairs, read)
    written: dict[tuple[str, int, int], str] = {}
    meter = Meter(progress)
    meter.begin("comparing", len(pairs))
    for cluster, edge in pairs:
        name = f"{cluster.id}-{edge.a + 1}-{edge.b + 1}.html"
        _write(cluster, edge, documents, folder / name, lang)
        written[cluster.id, edge.a, edge.b] = str(folder / name)
        meter.advance()
    return written


def _edges(cluster: "Cluster") -> "list[Edge]":
    return [
        edge
        for edge in cluster.edges
        if cluster.representative in (edge.a, edge.b)
        and edge.kind not in ("identical", "same-template")
    ]


def _documents(
    pairs: "list[tuple[Cluster, Edge]]", read: Callable[[Path], Document]
) -> dict[Named, Document]:
    """Read the documents once more: a scan does not keep them."""
    from dedup.corpus.source.files import file_at
    from dedup.corpus.source.records import records_of
    from dedup.corpus.values import Record

    members = [cluster.members[at] for cluster, edge in pairs for at in (edge.a, edge.b)]
    wanted = {(member.source, member.id) for member in members}
    return {
        (record.source, record.id): original(record.source, record.id, record.text, read)
        for source in sorted({source for source, _ in wanted})
        for record in records_of(file_at(source), read=read)
        if isinstance(record, Record) and (record.source, record.id) in wanted
    }


def _write(
    cluster: "Cluster",
    edge: "Edge",
    documents: Mapping[Named, Document],
    path: Path,
    lang: Lang,
) -> None:
    from dedup.cli.output import write_report
    from dedup.comparison import compare
    from dedup.report import to_html

    members = (cluster.members[edge.a], cluster.members[edge.b])
    a, b = (documents[one.source, one.id] for one in members)
    write_report(str(path), to_html(compare(a, b), lang))
