"""Findings and clusters as JSON, JSON lines, CSV and a page: the same values in other shapes."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from typing import Any

from dedup.corpus.values import Cluster, Finding, Scan
from dedup.model import Lang
from dedup.version import __version__

_COLUMNS = (
    "cluster", "kind", "size", "representative", "source", "id", "date", "title", "url", "length",
)  # fmt: skip
# A spreadsheet takes a cell that begins so for a formula; an apostrophe keeps it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DIGITS = 4


def finding_json(finding: Finding) -> str:
    """Give a finding as a JSON object, with scores to four places."""
    return _json({"schema": "dedup.finding/1", "tool": _tool(finding.settings), **asdict(finding)})


def scan_json(scan: Scan) -> str:
    """Give all clusters as one JSON object."""
    return _json({"schema": "dedup.scan/1", "tool": _tool(scan.settings), **asdict(scan)})


def scan_jsonl(scan: Scan) -> str:
    """Give the clusters as JSON objects, one a line."""
    return "".join(f"{_dumped(asdict(cluster))}\n" for cluster in scan.clusters)


def scan_csv(scan: Scan) -> str:
    """Give a row for each member of each cluster; safe to open in a spreadsheet."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(_COLUMNS)
    for cluster in scan.clusters:
        for place, member in enumerate(cluster.members):
            cells = (
                cluster.id, cluster.kind, len(cluster.members), place == cluster.representative,
                member.source, member.id, member.date, member.title, member.url, member.length,
            )  # fmt: skip
            rows.writerow([_cell(cell) for cell in cells])
    return out.getvalue()


def scan_html(scan: Scan, lang: Lang, reports: Mapping[tuple[str, int, int], str]) -> str:
    """Give the clusters as a page of its own, which loads nothing.

    ``reports`` holds links to the comparisons of pairs, by cluster and the places of its members.
    """
    counts: dict[str, int] = {}
    for cluster in scan.clusters:
        counts[cluster.kind] = counts.get(cluster.kind, 0) + 1
    page: str = _template().render(
        scan=scan,
        lang=lang,
        counts=counts,
        links={cluster.id: _links(cluster, reports) for cluster in scan.clusters},
        version=__version__,
    )
    return page


def _links(
    cluster: Cluster, reports: Mapping[tuple[str, int, int], str]
) -> list[tuple[int, int, str]]:
    return [
        (edge.a, edge.b, reports[cluster.id, edge.a, edge.b])
        for edge in cluster.edges
        if (cluster.id, edge.a, edge.b) in reports
    ]


@cache
def _template() -> Any:  # noqa: ANN401 - jinja2 is imported late
    import jinja2

    loader = jinja2.PackageLoader("dedup.corpus", "assets")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    environment.filters["safe_link"] = _safe_link
    return environment.get_template("clusters.html.j2")


def _safe_link(address: str | None) -> str | None:
    """Give an address that a page may lead to: of the web, never a script."""
    return address if address and address.startswith(("https://", "http://")) else None


def _tool(settings: str) -> dict[str, str]:
    return {"name": "dedup", "version": __version__, "settings": settings}


def _json(value: Mapping[str, Any]) -> str:
    kept = {key: one for key, one in value.items() if key != "settings"}
    return _dumped(kept, indent=1) + "\n"


def _dumped(value: object, indent: int | None = None) -> str:
    return json.dumps(_rounded(value), ensure_ascii=False, indent=indent)


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, Mapping):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return value


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
