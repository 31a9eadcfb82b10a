"""A scan of four times as many documents takes about four times the work, alike or not."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from growing import calls

from benchmarks.speed.kinds_of_text import KINDS, word
from dedup.corpus import scan

# More of one form than are all paired with each other.
FEW, MANY = 150, 600
# Not 4: of few documents fewer than fifty are alike in each band.
MOST = 9.0


def nearly_one_text(chance: Random) -> str:
    """Say the same as all others, but for a word."""
    words = KINDS["names"](240, Random(1)).split()
    words[chance.randrange(len(words))] = word(chance, 4)
    return " ".join(words)


def of_their_own(chance: Random) -> str:
    """Say nothing that another one says."""
    return KINDS["unlike words"](240, chance)


@pytest.mark.parametrize("made", [nearly_one_text, of_their_own])
def test_a_scan_grows_with_the_number_of_documents(
    made: Callable[[Random], str], tmp_path: Path
) -> None:
    work = []
    for count in (FEW, FEW, MANY):
        corpus = tmp_path / f"{count}.jsonl"
        rows = ({"id": str(n), "text": made(Random(n))} for n in range(count))
        corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        work.append(calls(lambda: scan(corpus)))  # noqa: B023
    assert work[2] <= MOST * work[1]
