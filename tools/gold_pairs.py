"""The hand-aligned pairs, their folds, and their figures out of fold.

A fold is the SHA-256 of a pair's name modulo 5: what is said of a pair is said with weights that
it had no part in.
"""

import argparse
import codecs
import hashlib
import importlib.util
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from types import ModuleType
from typing import Any
from unittest.mock import patch

from dedup import compare, read, to_json
from dedup.model import Document

ROOT = Path(__file__).parents[1]
GOLD = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared")) / "gold"
FOLDS = range(5)
# The pairs that everything was tuned on for long prove nothing.
KNOWN = {"S01", *(f"{kind}{number:02}" for kind in "RW" for number in range(1, 9))}


def fold_of(name: str) -> int:
    """Give the fold of a pair, 0..4."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % len(FOLDS)


@dataclass(frozen=True)
class Pair:
    """A pair of texts with what a person said of them.

    ``matter`` is what its fold follows: its name, or what it shares with other pairs.
    """

    name: str
    a: Document
    b: Document
    gold: Mapping[str, Any]
    matter: str = ""

    @property
    def fold(self) -> int:
        return fold_of(self.matter or self.name)

    @property
    def aligned(self) -> bool:
        """Return whether a person aligned it; else only its disagreements are listed."""
        return bool(self.gold["links"])


def asked(description: str | None) -> tuple[list[Pair], list[Pair]]:
    """Read the hand-aligned pairs, and those of the folders that the command names besides.

    The folds of the latter follow their releases; of one that stands in two folders the aligned
    one is taken.
    """
    options = argparse.ArgumentParser(description=(description or "").split("\n")[0])
    options.add_argument("more", nargs="*", type=Path, help="folders of more pairs")
    found: dict[str, Pair] = {}
    for folder in options.parse_args().more:
        for pair in by_release(pairs(folder), folder):
            if pair.name not in found or pair.aligned:
                found[pair.name] = pair
    return pairs(), list(found.values())


def pairs(folder: Path = GOLD / "pairs") -> list[Pair]:
    """Read all pairs, in order of name."""
    return [
        Pair(one.name, read(one / "a.txt"), read(one / "b.txt"), _gold(one))
        for one in sorted(folder.iterdir())
        if (one / "gold.json").exists()
    ]


def _gold(folder: Path) -> Mapping[str, Any]:
    """Read what a person said of a pair, in the positions of a text as it is read.

    Where a file begins with a byte-order mark its code points were counted with the mark, which no
    text has.
    """
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for side in "ab":
        if (folder / f"{side}.txt").read_bytes().startswith(codecs.BOM_UTF8):
            for key in gold.keys() & {f"{kind}_{side}" for kind in _SPANS}:
                gold[key] = [[start - 1, end - 1] for start, end in gold[key]]
            for link in gold["links"]:
                link[side] = [[start - 1, end - 1] for start, end in link[side]]
            for one in (*gold["discrepancies"], *gold["doubtful"], *gold[f"facts_{side}"]):
                place = one.get(side, one if "start" in one else None)
                if place is not None:
                    place["start"], place["end"] = place["start"] - 1, place["end"] - 1
    return gold


# What lists stretches of one text.
_SPANS = ("neutral", "only", "added")


def by_release(those: Iterable[Pair], folder: Path) -> list[Pair]:
    """Put pairs that share a release into one fold."""
    found = []
    for pair in those:
        source = json.loads((folder / pair.name / "source.json").read_text(encoding="utf-8"))
        found.append(replace(pair, matter=source["b"]["id"]))
    return found


def scorer() -> ModuleType:
    """Load the scorer that comes with the pairs."""
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {GOLD.name}/score.py: set DEDUP_SHARED")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def weighed(
    boundaries: Mapping[str, float], joining: Mapping[str, float] | None = None
) -> Iterator[None]:
    """Compare with other weights of boundaries, and of joining, than those that are shipped."""
    with ExitStack() as stack:
        stack.enter_context(patch("dedup.text.gaps.weights", return_value=boundaries))
        if joining is not None:
            stack.enter_context(patch("dedup.align.joining.weights", return_value=joining))
        yield


def figures(rows: Iterable[Mapping[str, Any]]) -> str:
    """Tell the mean of align and the pooled figures of added and facts over scored pairs."""
    rows = list(rows)
    counted = {name: sum(row["pool"][name] for row in rows) for name in rows[0]["pool"]}

    def f1(right: str, said: float, wanted: float) -> float:
        return 2 * counted[right] / (said + wanted) if said + wanted else 1.0

    align = [fmean(row[name] for row in rows) for name in ("align", "align_p", "align_r")]
    added = f1("tp", counted["tp"] + counted["fp"], counted["tp"] + counted["fn"])
    found, said = counted["hit"] / counted["tot"], counted["good"] / counted["rep"]
    facts = 2 * found * said / (found + said)
    return (
        f"align {align[0]:.3f} (p {align[1]:.3f} r {align[2]:.3f})"
        f"  added {added:.3f}  facts {facts:.3f}"
    )


def tell(those: Iterable[Pair], rows: Mapping[str, Mapping[str, Any]]) -> None:
    """Print the figures by kind of pair, apart those of the pairs known for long and made later."""
    kinds: dict[str, list[Mapping[str, Any]]] = {}
    for pair in those:
        kind = pair.name[0]
        told = ["more", f"more {kind}"] if pair.matter else ["gold", f"gold {kind}"]
        if not pair.matter:
            told.append("known" if pair.name in KNOWN else f"since {kind}")
        for one in told:
            kinds.setdefault(one, []).append(rows[pair.name])
    for kind, members in sorted(kinds.items()):
        print(f"{kind:8} {len(members):3} pairs: {figures(members)}")


def scored(pair: Pair, score: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """Score the comparison of a pair."""
    out = json.loads(to_json(compare(pair.a, pair.b)))
    return score(pair.gold, out, {"a": pair.a.text, "b": pair.b.text})
