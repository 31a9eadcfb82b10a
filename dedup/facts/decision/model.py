"""The fitted model: how likely a person would call a disagreement one, by its evidence."""

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

from dedup.facts.decision.evidence import Evidence


@cache
def weights() -> Mapping[str, float]:
    """Read the weights (log odds) by feature, made by ``tools/fit_decision.py``."""
    text = resources.files(__package__).joinpath("decision.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {name: float(weight) for name, weight in rows}


def chance(found: Evidence, table: Mapping[str, float]) -> float:
    """Give the probability, 0..1, that some weights (log odds by feature) make of the evidence."""
    odds = sum(table.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def sureness(found: Evidence) -> float:
    """Give the probability, 0..1, that a person would call it a disagreement."""
    return chance(found, weights())
