"""One article against the release, where a worker makes its calls: plain data in and out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any, get_args

from dedup.comparison import compare
from dedup.errors import DedupError
from dedup.matrix.cells import cells_of, point_at
from dedup.matrix.points import release_of
from dedup.matrix.values import APART, Cell, Differing, Extra, Paper, Point, Release
from dedup.model import Comparison, Discrepancy, Document, Lang, Roles
from dedup.readers import read
from dedup.report import to_html
from dedup.report.view import view_of
from dedup.report.view.findings import numbered
from dedup.report.view.pages import Spots
from dedup.text import Reading, analyse
from dedup.wording.faults import fault_text
from dedup.wording.reasons import said
from dedup.wording.reports import words
from dedup.wording.sides import names_of

Plain = dict[str, Any]
_ROLES: Roles = ("article", "release")


def compared_apart(release: Plain, source: str, label: str, lang: Lang, report: bool) -> Plain:
    """Compare an article, named as a user names it, with a release given as plain data.

    Gives the fields of a ``Paper`` and, if ``report`` is set, ``html``, the pair's report. Raises
    ``DedupError`` for what cannot be read.
    """
    reading, cut = _analysed(document_of(release))
    paper, comparison = compared(reading, cut, read(source), source=source, label=label)
    html = to_html(comparison, lang) if report and paper.related else ""
    return {"paper": asdict(paper), "html": html}


def compared(
    reading: Reading,
    release: Release,
    article: Document,
    *,
    source: str,
    label: str,
    sift: Callable[[Comparison], Comparison] = lambda found: found,
) -> tuple[Paper, Comparison]:
    """Compare an article with a release that was analysed, and then cut, before.

    ``sift`` takes out of the comparison what is not to be told.
    """
    comparison = sift(compare(article, reading, roles=_ROLES))
    apart = comparison.relation in APART
    found = () if apart else tuple(_differing(comparison, release.points))
    paper = Paper(
        source=source,
        label=label,
        name=article.name,
        title=comparison.a.title,
        date=comparison.a.date,
        sha256=article.sha256,
        relation=comparison.relation,
        used=comparison.b.coverage,
        own=comparison.a.coverage,
        cells=() if apart else cells_of(release.points, comparison, found),
        differing=found,
        extras=() if apart else tuple(_extras(comparison)),
    )
    return paper, comparison


def error_of(error: DedupError) -> dict[Lang, str]:
    """Say in every language why an article is a column without cells."""
    return {lang: fault_text(error, lang) for lang in get_args(Lang)}


def analysed(document: Document) -> tuple[Reading, Release]:
    """Analyse a release, cut it and number its points."""
    reading = analyse(document)
    return reading, release_of(reading)


@lru_cache(maxsize=1)
def _analysed(document: Document) -> tuple[Reading, Release]:
    return analysed(document)


def _differing(comparison: Comparison, points: Sequence[Point]) -> Iterator[Differing]:
    """Give what differs, with the point it hits and the number it has in the pair's report."""
    spots = Spots(comparison.a.document), Spots(comparison.b.document)
    sure = len(comparison.discrepancies)
    for number, one in numbered(comparison):
        kinds, article, release = _worded(one, comparison)
        yield Differing(
            number=number,
            point=point_at(one.b.start, one.b.end, points),
            type=one.type,
            severity=one.severity,
            sureness=one.sureness,
            possible=number > sure,
            kinds=kinds,
            release=release,
            article=article,
            article_paragraph=spots[0].at(one.a.start, one.a.end).paragraph,
            release_paragraph=spots[1].at(one.b.start, one.b.end).paragraph,
            start=one.a.start,
            end=one.a.end,
        )


def _worded(one: Discrepancy, comparison: Comparison) -> tuple[dict[Lang, str], ...]:
    """Word what differs in every language: its kind, what the article and the release say."""
    found = {}
    for lang in get_args(Lang):
        wording = words(lang)
        found[lang] = said(one, comparison, wording, names_of(comparison, wording))
    return (
        {lang: one.kind for lang, one in found.items()},
        {lang: one.a for lang, one in found.items()},
        {lang: one.b for lang, one in found.items()},
    )


def _extras(comparison: Comparison) -> Iterator[Extra]:
    """Give what the article adds, the heaviest first, as the pair's report does."""
    adds = next(one for one in view_of(comparison).adds if one.side == "a")
    for one in adds.ordered:
        yield Extra(
            start=one.start,
            end=one.end,
            text="".join(part.text for part in one.parts).strip(),
            paragraph=one.place.spot.paragraph,
            fact=one.weight > 0,
        )


def plain_of(document: Document) -> Plain:
    """Give a document as plain data."""
    return asdict(document)


def document_of(given: Mapping[str, Any]) -> Document:
    """Make a document of the plain data that it became."""
    pairs = {name: tuple(map(tuple, given[name])) for name in ("damage", "left_out")}
    return Document(**{**given, **pairs, "pages": tuple(given["pages"])})


def paper_of(given: Mapping[str, Any]) -> Paper:
    """Make a paper of the plain data that it became."""
    cells = (Cell(**{**one, "differing": tuple(one["differing"])}) for one in given["cells"])
    return Paper(
        **{
            **given,
            "cells": tuple(cells),
            "differing": tuple(Differing(**one) for one in given["differing"]),
            "extras": tuple(Extra(**one) for one in given["extras"]),
        }
    )
