"""Alerts on pairs of releases that nobody tuned on, judged by eye: `tools/judged.tsv`.

The hand-aligned pairs hold few wrong proposals to learn from; these hold more. They have a part in
what is fitted, and none in the figures that are told.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import zstandard
from gold_pairs import GOLD, Pair

from dedup.model import Document

CORPUS = GOLD.parent / "corpus" / "thaigov.jsonl.zst"
TABLE = Path(__file__).with_name("judged.tsv")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was judged of two releases: an alert of a type at two places, right or not."""

    type: str
    a: Span
    b: Span
    right: bool


def judged() -> Iterator[tuple[Pair, list[Verdict]]]:
    """Give each pair of releases, as a pair of which nothing else is known, with its verdicts."""
    verdicts: dict[tuple[str, str], list[Verdict]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            a, b, type_, *places, right = line.split("\t")
            first, last, start, end = map(int, places)
            verdicts.setdefault((a, b), []).append(
                Verdict(type_, (first, last), (start, end), right == "1")
            )
    texts = _texts({name for names in verdicts for name in names})
    for (a, b), found in verdicts.items():
        one, other = (Document(text=texts[name], name=name, sha256="0" * 64) for name in (a, b))
        yield Pair(f"{a} {b}", one, other, {"discrepancies": []}), found


def _texts(wanted: set[str]) -> dict[str, str]:
    """Read some releases of the corpus by their names."""
    with CORPUS.open("rb") as file:
        lines = io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(file), "utf-8")
        return {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in wanted}
