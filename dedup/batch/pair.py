"""One pair of a list, compared where a worker makes its calls: plain data in and out."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dedup.comparison import compare
from dedup.gate import SURE, allowed, met
from dedup.model import Comparison, Lang
from dedup.readers import read
from dedup.report import to_html, to_json
from dedup.verdicts import Verdict, parse

Answer = dict[str, Any]


def compared(
    a: str, b: str, lang: Lang, kinds: list[str], verdicts: str, today: str, encoding: str
) -> Answer:
    """Compare two files, named as a user names them, in ``encoding`` where one is told.

    ``verdicts`` are lines of ``dedup.verdict/1``, held against ``today``. Gives ``json`` and
    ``html``, the reports, and ``row``, the pair's line of the summary. Raises ``DedupError`` for
    what cannot be read.
    """
    found = compare(read(a, encoding=encoding or None), read(b, encoding=encoding or None))
    if verdicts:
        found = allowed(found, _latest(verdicts), date.fromisoformat(today))
    return {
        "json": to_json(found, lang),
        "html": to_html(found, lang),
        "row": _row(found, frozenset(kinds)),
    }


def _latest(lines: str) -> Mapping[str, Verdict]:
    return {one.key: one for one in parse(lines, where="verdicts")}


def _row(found: Comparison, kinds: frozenset[str]) -> Answer:
    return {
        "relation": found.relation,
        "similarity": round(found.similarity, 4),
        "coverage_a": found.a.coverage,
        "coverage_b": found.b.coverage,
        "discrepancies": len(found.discrepancies),
        "high": sum(one.severity == "high" for one in found.discrepancies),
        "sure": sum(one.sureness >= SURE for one in found.discrepancies),
        "possible": len(found.possible),
        "added_a": len(found.a.added),
        "added_b": len(found.b.added),
        "silenced": found.silenced,
        "expired": found.expired,
        "met": sorted(met(found, kinds)),
    }
