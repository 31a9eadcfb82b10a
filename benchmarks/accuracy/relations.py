"""How often the relation of two texts is named as it was drawn, and where thresholds lie best.

Run: python -m benchmarks.accuracy.relations [CORPUS.jsonl.zst] [--json FILE]

Every other pair of a rule is for choosing thresholds, the rest for the table. Pairs of the gold set
are used where it is there.
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args
from unittest.mock import patch

from benchmarks.accuracy.relation_pairs import SEED, Pair, draw, gold_pairs, releases
from benchmarks.material import CORPUS, PAIRS, document
from dedup.comparison import compare
from dedup.comparison.relation import Evidence, RelationSettings, named
from dedup.model import Relation

COUNT = 40
RELATIONS: tuple[Relation, ...] = get_args(Relation)


@dataclass(frozen=True)
class Drawn:
    """A pair with what was found in it, and whether it is for choosing thresholds."""

    pair: Pair
    found: Evidence
    choosing: bool


def main() -> None:
    """Draw, compare, print the best thresholds of one half and the table of the other."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--count", type=int, default=COUNT, help="pairs for each rule")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    if not arguments.corpus.exists():
        sys.exit(f"no corpus at {arguments.corpus}")
    pairs = draw(releases(arguments.corpus), arguments.count)
    pairs += gold_pairs(PAIRS)
    drawn = [
        Drawn(pair, examine(pair), number % 2 == 0)
        for _, group in sorted(by_rule(pairs).items())
        for number, pair in enumerate(group)
    ]
    chosen = thresholds([one for one in drawn if one.choosing])
    table = confusion(one for one in drawn if not one.choosing)
    show(chosen, table)
    if arguments.json:
        result = {"seed": SEED, "thresholds": chosen, "table": dict(rows(table))}
        text = json.dumps(result, ensure_ascii=False, indent=1)
        arguments.json.write_text(f"{text}\n", encoding="utf-8")


def by_rule(pairs: Iterable[Pair]) -> dict[tuple[Relation, str], list[Pair]]:
    """Group pairs by their relation and the rule that drew them."""
    groups: dict[tuple[Relation, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[pair.relation, pair.rule].append(pair)
    return groups


def examine(pair: Pair) -> Evidence:
    """Compare a pair and give what its relation is decided by."""
    with patch("dedup.comparison.relation.named", wraps=named) as decided:
        compare(document(pair.a), document(pair.b))
    found: Evidence = decided.call_args.args[0]
    return found


def thresholds(drawn: Sequence[Drawn]) -> dict[str, tuple[float, float, float]]:
    """Give the range in which each threshold errs least, and the share it then gets right."""
    values: dict[str, tuple[set[str], set[str], Callable[[Evidence], float]]] = {
        "near_duplicate": ({"near-duplicate"}, {"excerpt"}, lambda one: one.low),
        "near_similarity": ({"near-duplicate"}, {"rewrite"}, lambda one: one.similarity),
        "excerpt": ({"excerpt"}, {"same-topic", "unrelated"}, lambda one: one.high),
        "unchanged": ({"excerpt"}, {"rewrite"}, lambda one: one.unchanged),
        "rewrite": (
            {"rewrite"},
            {"same-topic"},
            lambda one: (one.high + one.vocabulary.words) / 2,
        ),
        "rewritten": ({"rewrite"}, {"same-topic"}, lambda one: one.kept),
        "same_topic": (
            {"same-topic"},
            {"unrelated"},
            lambda one: math.cbrt(one.vocabulary.rare**2 * one.kept),
        ),
    }
    return {
        name: best_range(
            [value(one.found) for one in drawn if one.pair.relation in above],
            [value(one.found) for one in drawn if one.pair.relation in below],
        )
        for name, (above, below, value) in values.items()
    }


def best_range(above: Sequence[float], below: Sequence[float]) -> tuple[float, float, float]:
    """Give the widest range of thresholds with the greatest mean of the shares named right."""
    steps = [step / 100 for step in range(101)]
    right = [
        sum(value >= step for value in above) / (2 * len(above))
        + sum(value < step for value in below) / (2 * len(below))
        for step in steps
    ]
    best = [step for step, share in zip(steps, right, strict=True) if share >= max(right) - 1e-9]
    return best[0], best[-1], round(max(right), 3)


def confusion(drawn: Iterable[Drawn]) -> dict[tuple[Relation, str], Counter[Relation]]:
    """Count the relations named with the default settings, by how the pairs were drawn."""
    table: dict[tuple[Relation, str], Counter[Relation]] = defaultdict(Counter)
    for one in drawn:
        table[one.pair.relation, one.pair.rule][named(one.found, RelationSettings())] += 1
    return table


def rows(
    table: dict[tuple[Relation, str], Counter[Relation]],
) -> Iterable[tuple[str, dict[Relation, int]]]:
    """Give the rows of the table in the order of the relations."""
    for relation, rule in sorted(table, key=lambda key: (RELATIONS.index(key[0]), key[1])):
        counts = table[relation, rule]
        yield f"{relation}: {rule}", {name: counts[name] for name in RELATIONS if counts[name]}


def show(
    chosen: dict[str, tuple[float, float, float]],
    table: dict[tuple[Relation, str], Counter[Relation]],
) -> None:
    """Print the thresholds and the table."""
    now = asdict(RelationSettings())
    print("threshold         in use   best range     right")
    for name, (low, high, right) in chosen.items():
        print(f"{name:<18}{now[name]:6.2f}   {low:.2f}..{high:.2f}   {right:7.3f}")
    print("\n" + " " * 32 + "".join(f"{name:>15}" for name in RELATIONS))
    for name, counts in rows(table):
        print(f"{name:<32}" + "".join(f"{counts.get(each, '·'):>15}" for each in RELATIONS))
    right = sum(counts[key[0]] for key, counts in table.items())
    total = sum(sum(counts.values()) for counts in table.values())
    print(f"\nnamed as drawn: {right} of {total}")


if __name__ == "__main__":
    main()
