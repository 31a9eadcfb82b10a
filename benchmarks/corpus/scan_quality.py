"""Recall and precision of `scan` by exact computation over all pairs of a sample.

    python -m benchmarks.corpus.scan_quality ARCHIVE.jsonl.zst [--documents 3000]

Truth is the Indel similarity of the comparison forms: a pair of .9 and more is a near-duplicate.
Every pair whose lengths allow it is computed; none is chosen by the method that is measured.
"""

import argparse
from collections import Counter
from itertools import islice
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Indel

from dedup.corpus.progress import Meter
from dedup.corpus.scanning import DEFAULT_MEMORY, verified_pairs
from dedup.corpus.scanning.catalogue import Catalogue
from dedup.corpus.sketch.form import forms_of
from dedup.corpus.source.files import file_at
from dedup.corpus.source.records import records_of
from dedup.corpus.values import Record, ScanSettings

ALIKE = 0.9


def true_pairs(forms: list[str]) -> dict[tuple[int, int], float]:
    """Give the pairs of distinct forms that are alike, with their similarity."""
    order = sorted(
        (at for at in range(len(forms)) if len(forms[at]) >= 5), key=lambda at: len(forms[at])
    )
    found: dict[tuple[int, int], float] = {}
    for place, at in enumerate(order):
        # With 2 * shorter / (shorter + longer) below .9 no pair can reach it.
        longest = len(forms[at]) * (2 / ALIKE - 1)
        others = []
        for other in order[place + 1 :]:
            if len(forms[other]) > longest:
                break
            others.append(other)
        scores = process.cdist(
            [forms[at]], [forms[other] for other in others],
            scorer=Indel.normalized_similarity, score_cutoff=ALIKE, workers=1,
        )[0]  # fmt: skip
        for other, score in zip(others, scores, strict=True):
            if score >= ALIKE:
                found[min(at, other), max(at, other)] = float(score)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    parser.add_argument("--documents", type=int, default=3000)
    asked = parser.parse_args()
    read = (one for one in records_of(file_at(asked.archive)) if isinstance(one, Record))
    records = list(islice(read, asked.documents))
    batch = forms_of([one.text for one in records])
    forms = [batch.text(number) for number in range(len(batch))]
    with Catalogue(ScanSettings(), DEFAULT_MEMORY) as catalogue:
        catalogue.add_all(records, Meter())
        pairs = verified_pairs(catalogue, Meter())
    first = list(range(len(records)))
    for one in pairs:
        if one.kind == "identical":
            first[one.b] = one.a
    linked = {(one.a, one.b): one for one in pairs}
    truth = true_pairs(forms)
    found = sum(
        first[a] == first[b] or (min(first[a], first[b]), max(first[a], first[b])) in linked
        for a, b in truth
    )
    near = [pair for pair, one in linked.items() if one.kind in ("identical", "near-duplicate")]
    right = sum(pair in truth for pair in near)
    alike = [pair for pair, one in linked.items() if one.alike >= ALIKE]
    print(f"{len(records):,} releases; {len(truth)} pairs alike by {ALIKE} and more")
    print(f"recall: {found / len(truth):.3f} of them verified")
    print(f"precision: {right / len(near):.3f} of {len(near)} called near-duplicate or identical,")
    print(f"  {sum(pair in truth for pair in alike) / len(alike):.3f} of all {len(alike)} so alike")
    print(f"verified pairs: {dict(Counter(one.kind for one in pairs))}")


if __name__ == "__main__":
    main()
