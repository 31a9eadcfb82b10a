"""Say which stage raised each disagreement of two texts, and what became of it.

    python tools/explain.py A B

For each proposal: its type, both quotations, the kind or check that found it (a module of
``dedup/facts/kinds`` or ``checks``; ``candidates`` is the generous proposal of the decision), and
which veto took it back or how sure it is. Below what was weighed stand the features that moved the
decision most, in log odds.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from unittest.mock import patch

from dedup import compare, read
from dedup.comparison import Settings
from dedup.facts.decision.crowd import Crowd
from dedup.facts.decision.evidence import Evidence, evidence
from dedup.facts.decision.model import sureness, weights
from dedup.facts.disagreement import Disagreement
from dedup.facts.registry import DOUBTS, VETOES
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions

HEAVIEST = 5
STAGES = "dedup.facts.disagreements"

Weigh = Callable[[Sequence[Disagreement], Versions], Iterator[Disagreement]]


def line(one: Disagreement, versions: Versions, became: str) -> str:
    """Give one proposal on a line."""
    a, b = (
        " ".join(text.text[place.start : place.end].split())
        for text, place in zip(versions.texts, (one.a, one.b), strict=True)
    )
    return f"{one.type:12} {a} | {b}   found by {one.found_by}; {became}"


def told(sure: float) -> str:
    """Say what the tool makes of something so sure (0..1), whoever found it."""
    facts = Settings().facts
    if sure < facts.possible:
        return f"sureness {sure:.2f}: not told"
    return f"sureness {sure:.2f}: told as {'such' if sure >= facts.stand_behind else 'possible'}"


def heaviest(known: Evidence) -> str:
    """Give the features that moved a decision most, in log odds."""
    table = weights()
    moved = {name: table.get(name, 0.0) * value for name, value in known.items()}
    first = sorted(moved.items(), key=lambda item: -abs(item[1]))[:HEAVIEST]
    return "    " + "; ".join(f"{name} {weight:+.2f}" for name, weight in first)


def explained(a: str, b: str) -> list[str]:
    """Compare two files; give a line for each proposal, with its evidence where it was weighed."""
    lines: list[str] = []

    def watched(stage: Weigh) -> Weigh:
        name = stage.__module__.rpartition(".")[2]

        def weigh(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
            kept = list(stage(found, versions))
            left = {(one.type, one.starts) for one in kept if not one.doubts}
            for one in found:
                if (one.type, one.starts) not in left and not one.doubts:
                    verb = "doubted for" if stage in DOUBTS else "taken back by"
                    lines.append(line(one, versions, f"{verb} {name}"))
            yield from kept

        return weigh

    def judge(one: Disagreement, pair: AlignedLink, versions: Versions, crowd: Crowd) -> float:
        known = evidence(one, pair, versions, crowd)
        sure = sureness(known)
        lines.extend((line(one, versions, told(sure)), heaviest(known)))
        return sure

    with (
        patch(f"{STAGES}.judge", judge),
        patch(f"{STAGES}.VETOES", tuple(map(watched, VETOES))),
        patch(f"{STAGES}.DOUBTS", tuple(map(watched, DOUBTS))),
    ):
        compare(read(a), read(b))
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("a", metavar="A")
    parser.add_argument("b", metavar="B")
    chosen = parser.parse_args()
    print("\n".join(explained(chosen.a, chosen.b)) or "nothing was proposed")


if __name__ == "__main__":
    main()
