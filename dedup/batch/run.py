"""A list of pairs on all cores: workers with limits, a journal to go on from, a summary."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dedup.batch.journal import Journal
from dedup.batch.listing import Pair
from dedup.errors import DedupError
from dedup.model import Lang
from dedup.workers import CallBounds, Worker
from dedup.workers.spread import spread

# A pair of the longest texts that are read takes some 100 seconds and 2 GB.
_BOUNDS = CallBounds(memory=3 << 30, seconds=300.0, output=256 << 20)
_COMPARE = "dedup.batch.pair:compared"

Write = Callable[[Sequence[tuple[str, str]]], None]
"""Writes texts to files, each whole or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How the pairs of a list are compared.

    ``kinds`` are those of ``--fail-on``, ``verdicts`` the lines of a file of them, ``today`` the
    day in ISO 8601 that they are held against, ``encoding`` that of all files where it is told,
    ``version`` and ``settings`` those of the tool.
    """

    lang: Lang
    kinds: tuple[str, ...]
    verdicts: str
    today: str
    encoding: str
    version: str
    settings: str

    def fingerprint(self) -> str:
        """Give letters that change where another answer could come out."""
        return hashlib.sha256(json.dumps(asdict(self)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a pair: its line of the summary, or why it failed, in one line."""

    pair: Pair
    row: Mapping[str, Any]
    error: str = ""

    @property
    def met(self) -> bool:
        """Whether the pair meets what a gate asks for."""
        return bool(self.row.get("met"))


def run(
    pairs: Sequence[Pair],
    folder: Path,
    options: BatchOptions,
    write: Write,
    cores: int | None = None,
) -> Iterator[Outcome]:
    """Compare pairs and write ``NAME.json`` and ``NAME.html`` of each into ``folder``.

    Gives outcomes as they come. What a journal in the folder says was finished with the same
    files and options is not done again, so that a run that was ended goes on where it was. A pair
    that fails is reported and tried again by the next run.
    """
    journal = Journal(folder / ".pairs.jsonl", options.fingerprint())
    done = {pair.name: journal.row_of(pair) for pair in pairs}
    for pair in pairs:
        if (row := done[pair.name]) is not None:
            yield Outcome(pair=pair, row=row)
    waiting = [pair for pair in pairs if done[pair.name] is None]
    count = max(1, min(cores or os.cpu_count() or 1, len(waiting)))
    yield from _spread(waiting, folder, options, (journal, write), count)


def _spread(
    waiting: Sequence[Pair],
    folder: Path,
    options: BatchOptions,
    keeping: tuple[Journal, Write],
    count: int,
) -> Iterator[Outcome]:
    """Compare pairs in so many processes, each behind a thread of its own."""
    journal, write = keeping

    def compare(pair: Pair, worker: Worker) -> Outcome:
        outcome, reports = _compared(pair, worker, options)
        if reports:
            write([(str(folder / f"{pair.name}{suffix}"), text) for suffix, text in reports])
            journal.note(pair, outcome.row)
        return outcome

    yield from spread(waiting, compare, _BOUNDS, count)


def _compared(
    pair: Pair, worker: Worker, options: BatchOptions
) -> tuple[Outcome, tuple[tuple[str, str], ...]]:
    arguments = (
        options.lang, list(options.kinds), options.verdicts, options.today, options.encoding
    )  # fmt: skip
    try:
        found = worker.call(_COMPARE, pair.a, pair.b, *arguments, where=f"{pair.a} and {pair.b}")
    except DedupError as error:
        return Outcome(pair=pair, row={}, error=str(error)), ()
    reports = ((".json", found["json"]), (".html", found["html"]))
    return Outcome(pair=pair, row=found["row"]), reports
