"""Quality does not fall: floors under the figures on pairs aligned by hand, by kind of pair.

The pairs are outside the repository; without them this skips. The scorer comes with them.
"""

import importlib.util
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import fmean
from types import ModuleType
from typing import Any

import pytest

from dedup import to_json
from dedup.model import Comparison

pytestmark = pytest.mark.shared

ROOT = Path(__file__).parents[2]
GOLD = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared")) / "gold"

Row = Mapping[str, Any]

# The pairs that everything was tuned on for long: their figures flatter, and are held apart.
KNOWN = {"S01", *(f"{kind}{number:02}" for kind in "RW" for number in range(1, 9))}
# Pooled over the pairs of a kind; raised when the figures rise, never lowered, but for those of the
# known pairs where their part in what was fitted is given up. The pairs had a part in the weights
# that are shipped: figures out of fold are told by tools/fit_boundaries.py.
FLOORS = {
    "articles": {"align": 0.870, "added": 0.880, "facts": 0.842, "precision": 0.89, "recall": 0.52},
    "known": {"align": 0.863, "added": 0.842, "facts": 0.843, "precision": 0.96, "recall": 0.70},
    "since": {"align": 0.810, "added": 0.730, "facts": 0.763, "precision": 0.97, "recall": 0.60},
}
CASES = [(kind, figure) for kind, floors in FLOORS.items() for figure in floors]


def kind_of(pair: str) -> str:
    """Tell real articles, pairs known for long, and releases and rewrites made since."""
    return "articles" if pair[0] == "N" else "known" if pair in KNOWN else "since"


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not (GOLD / "pairs").is_dir():
        pytest.skip(f"no hand-aligned pairs at {GOLD.name}/pairs: set DEDUP_SHARED")
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(scorer: ModuleType, gold_pairs: dict[str, Comparison]) -> dict[str, dict[str, float]]:
    rows: dict[str, list[Row]] = {}
    for name, made in gold_pairs.items():
        gold = json.loads((GOLD / "pairs" / name / "gold.json").read_text(encoding="utf-8"))
        texts = {"a": made.a.document.text, "b": made.b.document.text}
        row = scorer.score(gold, json.loads(to_json(made)), texts)
        rows.setdefault(kind_of(name), []).append(row)
    return {kind: pooled(those) for kind, those in rows.items()}


def pooled(rows: Iterable[Row]) -> dict[str, float]:
    rows = list(rows)
    count = {name: sum(row["pool"][name] for row in rows) for name in rows[0]["pool"]}

    def share(part: str, *whole: str) -> float:
        total: int = sum(count[name] for name in whole)
        return count[part] / total if total else 1.0

    return {
        "align": fmean(row["align"] for row in rows),
        "added": f1(share("tp", "tp", "fp"), share("tp", "tp", "fn")),
        "facts": f1(share("good", "rep"), share("hit", "tot")),
        "precision": share("right", "said"),
        "recall": share("found", "gold"),
    }


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@pytest.mark.parametrize(("kind", "figure"), CASES)
def test_the_figure_stays_above_its_floor(
    kind: str, figure: str, figures: dict[str, dict[str, float]]
) -> None:
    assert figures[kind][figure] >= FLOORS[kind][figure]
