"""What a gate stops on the hand-aligned pairs: clean articles, planted errors, the wrong release.

    python -m benchmarks.accuracy.gate [--out-of-fold] [--index FILE] [--json FILE]

Articles are the pairs whose names begin with N (as newspapers printed them) and W (rewritten by
hand). One is clean where a person listed no disagreement. The wrong release is that of the next
pairs; with an index of releases also the nearest one that is not the pair's own. Then some of what
a gate told is judged ``false``, and the article, and another one made of it (clauses dropped,
paragraphs moved, in other notations), go through again: what was judged is met by where it stands
in the release, and only that may be silent. Out of fold each pair is decided with weights that it
had no part in. No text is printed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from unittest.mock import patch

from benchmarks.accuracy import planting
from benchmarks.material import PAIRS, ROOT, document
from dedup import Index, allowed, compare, met, read
from dedup.gate import KINDS
from dedup.model import Comparison, Discrepancy, Document
from dedup.verdicts import Verdict, VerdictSide, key_of

TODAY = date(2026, 11, 1)
# The releases of so many pairs that follow are each the wrong one.
WRONG = 3
# A release that holds so much of the right one is another copy of it.
SAME = 0.5
_RELATIONS = {"identical", "near-duplicate", "rewrite", "excerpt", "same-topic"}
ASKING = [kind for kind in KINDS if kind not in {*_RELATIONS, "possible", "added"}]
"""All kinds that ask for discrepancies, or for the wrong file itself."""
_ITSELF = {"unrelated", "same-template"}


@dataclass(frozen=True)
class Pair:
    """An article and its release; ``clean`` where nothing disagrees."""

    name: str
    article: Document
    release: Document
    clean: bool


def articles(folder: Path = PAIRS) -> list[Pair]:
    """Read the pairs of an article and its release."""
    return [
        Pair(
            one.name,
            read(one / "a.txt"),
            read(one / "b.txt"),
            not json.loads((one / "gold.json").read_text(encoding="utf-8"))["discrepancies"],
        )
        for one in sorted(folder.iterdir())
        if one.name[0] in "NW"
    ]


Share = tuple[int, int]
"""So many of so many."""


def stopped(pairs: Sequence[Pair], decided: "Decided") -> dict[str, Share]:
    """Count what is stopped of clean articles and of those with errors, by kind of gate."""
    told: dict[str, list[bool]] = {}
    for pair in pairs:
        with decided(pair):
            found = compare(pair.article, pair.release)
        state = "clean" if pair.clean else "with errors"
        for kind in ("sure", "high", "discrepancy"):
            name = f"{pair.name[0]}, {state}: --fail-on {kind}"
            told.setdefault(name, []).append(bool(met(found, frozenset({kind}))))
    return {name: (sum(those), len(those)) for name, those in sorted(told.items())}


def wrong_file(pairs: Sequence[Pair]) -> Share:
    """Count the articles that every gate stops beside the release of another pair."""
    done: list[bool] = []
    for number, pair in enumerate(pairs):
        others = (pairs[(number + step) % len(pairs)] for step in range(1, WRONG + 1))
        done += (
            stops_everywhere(compare(pair.article, other.release))
            for other in others
            if other.release.sha256 != pair.release.sha256
        )
    return sum(done), len(done)


def stops_everywhere(found: Comparison) -> bool:
    """Say whether whatever asks for discrepancies stops a comparison."""
    return all(met(found, frozenset({kind})) for kind in ASKING if kind not in _ITSELF)


def nearest(pairs: Sequence[Pair], archive: Path) -> dict[str, Share]:
    """Count what gates stop of articles beside the nearest release of an archive but their own."""
    every: list[bool] = []
    discrepancy: list[bool] = []
    relations: Counter[str] = Counter()
    with Index.open(archive) as index:
        for pair in pairs:
            for one in index.find(pair.article.text, limit=10).candidates:
                release = document(index.text(one.source, one.id))
                if compare(pair.release, release).b.coverage >= SAME:
                    continue
                found = compare(pair.article, release)
                relations[found.relation] += 1
                every.append(stops_everywhere(found))
                discrepancy.append(bool(met(found, frozenset({"discrepancy"}))))
                break
    return {
        "the nearest wrong release: every gate": (sum(every), len(every)),
        "the nearest wrong release: --fail-on discrepancy": (sum(discrepancy), len(every)),
        **{f"  called {name}": (count, len(every)) for name, count in relations.most_common()},
    }


def silenced(pairs: Sequence[Pair], decided: "Decided") -> dict[str, Share]:
    """Judge every other alert false; count what is silent in the article and in another one."""
    counts: Counter[str] = Counter()
    for pair in pairs:
        with decided(pair):
            first = compare(pair.article, pair.release)
            other = compare(another(pair), pair.release)
        known = {one.key: one for one in (judged(each, first) for each in first.discrepancies[::2])}
        before = {_place(one, first) for one in first.discrepancies[::2]}
        for name, found in (("the same article", first), ("another article", other)):
            left = set(map(id, allowed(found, known, TODAY).discrepancies))
            for one in found.discrepancies:
                kind = "judged" if _place(one, found) in before else "not judged"
                counts[f"{name}, {kind}"] += 1
                counts[f"{name}, {kind}: silent"] += id(one) not in left
    return {
        f"{name}, {kind}: silent": (counts[f"{name}, {kind}: silent"], counts[f"{name}, {kind}"])
        for name in ("the same article", "another article")
        for kind in ("judged", "not judged")
    }


def another(pair: Pair) -> Document:
    """Make another article about the same release: clauses dropped, moved, in other notations."""
    random = Random(pair.name)
    text = pair.article.text
    pieces = planting.edit([planting.Piece(text, 0, len(text))], random)
    pieces = planting.disguise(pieces, random, "usual")
    return document("".join(piece.text for piece in pieces), pair.article.name)


def judged(one: Discrepancy, found: Comparison) -> Verdict:
    """Call an alert false."""
    a, b = (
        VerdictSide(text=version.quote(said), value=said.value)
        for version, said in ((found.a, one.a), (found.b, one.b))
    )
    return Verdict(key=key_of(one, found), type=one.type, a=a, b=b, verdict="false")


def _place(one: Discrepancy, found: Comparison) -> tuple[object, ...]:
    """Tell an alert by its type, what the article's value is, and where the release says it."""
    release = found.b.document.text
    return one.type, one.a.value, one.b.start, "".join(release[one.b.start : one.b.end].split())


class Decided:
    """Decides a pair with weights that it had no part in, or with those that are shipped."""

    def __init__(self, *, out_of_fold: bool) -> None:
        """Fit the weights of every fold, which takes some minutes, where that is asked for."""
        self._tables: list[Mapping[str, float]] = []
        if out_of_fold:
            sys.path.append(str(ROOT / "tools"))
            from fit_decision import learned, weights
            from gold_pairs import FOLDS, pairs

            rows, more = learned(pairs())
            self._tables = [weights([*rows, *more], {fold}) for fold in FOLDS]

    @contextmanager
    def __call__(self, pair: Pair) -> Iterator[None]:
        """Let comparisons be decided so."""
        if not self._tables:
            yield
            return
        from gold_pairs import fold_of

        table = self._tables[fold_of(pair.name)]
        with patch("dedup.facts.decision.model.weights", return_value=table):
            yield


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--out-of-fold", action="store_true")
    options.add_argument("--index", type=Path)
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    if not PAIRS.exists():
        sys.exit(f"no hand-aligned pairs at {PAIRS}: set DEDUP_SHARED")
    pairs = articles()
    decided = Decided(out_of_fold=chosen.out_of_fold)
    told = stopped(pairs, decided)
    told["the release of another pair: every gate"] = wrong_file(pairs)
    if chosen.index:
        told |= nearest(pairs, chosen.index)
    told |= silenced(pairs, decided)
    for name, (count, all_) in told.items():
        print(f"{count:4} of {all_:3}  {name}")
    if chosen.json:
        chosen.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
