"""A release against many articles, in one process on all cores."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from unicodedata import category

from dedup.comparison import Settings
from dedup.errors import DedupError
from dedup.matrix.listing import labels_of
from dedup.matrix.paper import (
    analysed,
    compared,
    compared_apart,
    error_of,
    paper_of,
    plain_of,
)
from dedup.matrix.values import Matrix, Paper, Release
from dedup.model import Document, Lang
from dedup.version import __version__
from dedup.workers import CallBounds, Worker
from dedup.workers.spread import spread

# A pair of the longest texts that are read takes some 100 seconds and 2 GB.
_BOUNDS = CallBounds(memory=3 << 30, seconds=300.0, output=256 << 20)
_COMPARE = f"{compared_apart.__module__}:{compared_apart.__name__}"
_LONGEST_NAME = 40

Keep = Callable[[str, str], str]
"""Keeps a pair's report, by its name and text; gives the link that leads to it."""


def matrix_of(
    release: Document,
    sources: Sequence[str],
    *,
    lang: Lang = "th",
    keep: Keep | None = None,
    cores: int | None = None,
    done: Callable[[int], None] = lambda _: None,
) -> Matrix:
    """Compare articles, named as a user names them, with a release; columns keep their order.

    An article that cannot be read, or is too large to be compared, is a column that says so.
    ``keep`` takes the pairs' reports, worded in ``lang``; ``done`` is called with the number done.
    """
    _, cut = analysed(release)
    papers: list[Paper] = []
    for paper in _papers(release, sources, lang, keep, cores):
        papers.append(paper)
        done(len(papers))
    return matrix_from(cut, papers)


def matrix_here(release: Document, articles: Sequence[tuple[str, Document]]) -> Matrix:
    """Compare articles that have been read, each with its label, in this very process."""
    reading, cut = analysed(release)
    papers = [
        compared(reading, cut, article, source=article.name, label=label)[0]
        for label, article in articles
    ]
    return matrix_from(cut, papers)


def matrix_from(release: Release, papers: Sequence[Paper]) -> Matrix:
    """Put a release that was cut and papers that were compared with it together."""
    return Matrix(
        release=release,
        papers=tuple(papers),
        version=__version__,
        settings=Settings().fingerprint(),
    )


def _papers(
    release: Document, sources: Sequence[str], lang: Lang, keep: Keep | None, cores: int | None
) -> Iterator[Paper]:
    plain = plain_of(release)
    named = list(zip(sources, labels_of(sources), strict=True))
    wanted = keep is not None

    def work(item: tuple[str, str], worker: Worker) -> tuple[Paper, str]:
        source, label = item
        try:
            found = worker.call(_COMPARE, plain, source, label, lang, wanted, where=source)
        except DedupError as error:
            name = Path(source).name
            return Paper(source=source, label=label, name=name, error=error_of(error)), ""
        return paper_of(found["paper"]), found["html"]

    for paper, html in spread(named, work, _BOUNDS, _cores(cores)):
        linked = keep(report_name(paper), html) if keep is not None and html else ""
        yield replace(paper, report=linked)


def _cores(told: int | None) -> int:
    """Give the number of cores this process may use, unless told otherwise."""
    if told is not None:
        return told
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def report_name(paper: Paper) -> str:
    """Name the file of a pair's report: alike for the same article wherever it stands in a list."""
    # Marks above and below belong to the letters of Thai.
    letters = "".join(ch if category(ch)[0] in "LMN" else "-" for ch in paper.label)
    short = letters[:_LONGEST_NAME].strip("-")
    digest = sha256(f"{paper.source}\n{paper.sha256}".encode("utf-8", "surrogateescape"))
    return f"{short}-{digest.hexdigest()[:8]}.html".lstrip("-")
