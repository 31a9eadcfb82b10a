"""How sure a disagreement is: named evidence, weighed by one fitted model."""

from dedup.facts.decision.crowd import Crowd
from dedup.facts.decision.evidence import evidence
from dedup.facts.decision.model import sureness
from dedup.facts.disagreement import Disagreement
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions


def judge(one: Disagreement, pair: AlignedLink, versions: Versions, crowd: Crowd) -> float:
    """Give the probability, 0..1, that a person would call a disagreement one."""
    return sureness(evidence(one, pair, versions, crowd))
