"""Findings and clusters as JSON, JSON lines and CSV: the same values in other shapes."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dedup.corpus.values import Finding, Scan
from dedup.shown import table_cell
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
