"""Findings and clusters as JSON, JSON lines, CSV and a page: the same values in other shapes."""

import csv
import io
import json
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from dedup.corpus.values import Cluster, Finding, Scan
from dedup.model import Lang
from dedup.shown import pieces, plain_address, safe_url, table_cell
from dedup.version import __version__

_COLUMNS = (
    "cluster", "kind", "size", "representative", "source", "id", "date", "title", "url", "length",
)  # fmt: skip
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
            rows.writerow([table_cell(cell) for cell in cells])
    return out.getvalue()


def scan_html(scan: Scan, lang: Lang, reports: Mapping[tuple[str, int, int], str]) -> str:
    """Give the clusters as a page of its own, which loads nothing.

    ``reports`` holds links to the comparisons of pairs, by cluster and the places of its members.
    """
    from markupsafe import Markup

    counts = Counter(cluster.kind for cluster in scan.clusters)
    style = (files("dedup.corpus") / "assets" / "clusters.css").read_text(encoding="utf-8")
    page: str = _template().render(
        scan=scan,
        lang=lang,
        counts=counts,
        links={cluster.id: _links(cluster, reports) for cluster in scan.clusters},
        version=__version__,
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}",
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
    environment.filters.update(pieces=pieces, safe_url=safe_url, plain_address=plain_address)
    return environment.get_template("clusters.html.j2")


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
