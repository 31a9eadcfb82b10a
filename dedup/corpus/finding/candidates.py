"""The documents that may be behind an article, each measured on its text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.finding.confidence import Measured
from dedup.corpus.finding.matches import meetings, shape_of
from dedup.corpus.finding.occasion import EventMarks, marks_of
from dedup.corpus.finding.ranking import best_rows, best_rows_by_window, hits_of, weights_of
from dedup.corpus.finding.shared_names import names_in, parted_names
from dedup.corpus.sketch.fingerprint import occurrences_of
from dedup.corpus.sketch.form import Forms, Places, forms_of, places_of
from dedup.corpus.store import Store
from dedup.corpus.store.postings import Postings
from dedup.corpus.store.seals import StoredRow, unpacked

# Runs of five characters decide: at one character in ten changed they are four fifths more
# frequent than runs of eight, which only say where.
DECIDING, LOCATING = 5, 8
_RERANKED = 10
_BY_WINDOW = 2


class Article:
    """The article in every form that the search needs, each made once."""

    def __init__(self, text: str) -> None:
        """Take an article's text."""
        self.text = text
        self.forms = forms_of([text])
        self.deciding = shape_of(self.forms.codes, DECIDING)
        self.locating = shape_of(self.forms.codes, LOCATING)

    @cached_property
    def places(self) -> Places:
        """Give, for each letter of the form, the place in the text that it stands for."""
        return places_of(self.text)

    @cached_property
    def names(self) -> dict[str, str]:
        """Give names, figures and Latin words by their comparison form."""
        return names_in(self.text)

    @cached_property
    def marks(self) -> EventMarks:
        """Give the days, places and figures of its event."""
        return marks_of(self.text)


@dataclass(frozen=True, kw_only=True)
class IndexedRelease:
    """A document of the index beside the article.

    ``explained``, ``used`` and ``weight`` are as in ``values.Candidate``. ``close`` and ``met``
    give, for each five- and eight-character shingle of the article, its first place in the
    release's form, or -1.
    """

    row: int
    stored: StoredRow
    text: str
    forms: Forms
    explained: float
    used: float
    weight: float
    close: NDArray[np.int64]
    met: NDArray[np.int64]

    @cached_property
    def places(self) -> Places:
        """Give, for each letter of the form, the place in the text that it stands for."""
        return places_of(self.text)

    @property
    def marks(self) -> EventMarks:
        """Give the days, places and figures of its event."""
        return marks_of(self.text)

    def names(self, article: Article) -> tuple[list[str], list[str]]:
        """Give the names and figures of the article that the release has, and that it lacks."""
        return parted_names(article.names, self.forms.text(0))

    def measured(self, named: float) -> Measured:
        """Give what the acceptance is judged by; ``named`` is the share of names in common."""
        return Measured(
            explained=self.explained,
            rare=self.weight,
            names=named,
            size=len(self.forms.codes),
            close=self.close,
            located=self.met,
        )


def candidates_of(
    article: Article, store: Store, postings: Postings, *, hidden: Iterable[int] = ()
) -> tuple[dict[int, IndexedRelease], list[tuple[int, list[int]]]]:
    """Give the documents that explain most of the article or of a passage of it, by their row.

    With them the windows of the article's form, each with its start and the rows that explain
    it. ``hidden`` documents, by their keys in the index, are passed over.
    """
    query = occurrences_of(article.forms, store.settings())
    away = list(hidden)
    rows_away = np.flatnonzero(np.isin(postings.documents, away)) if away else None
    hits = hits_of(postings, query, rows_away)
    length = len(article.forms.codes)
    windows = best_rows_by_window(postings, hits, length, _BY_WINDOW)
    weights = weights_of(postings, hits)
    rows = best_rows(postings, weights, _RERANKED)
    rows += [row for _, best in windows for row in best]
    rows = list(dict.fromkeys(rows))
    # Every place of the article that met any document, once: all that could be explained.
    _, at = np.unique(hits.places, return_index=True)
    whole = float(hits.weights[at].sum()) or 1.0
    shares = np.minimum(1.0, weights[rows] / whole).tolist()
    found = _measured(article, store, postings, rows, shares)
    return found, windows


def _measured(
    article: Article, store: Store, postings: Postings, rows: Sequence[int], weights: list[float]
) -> dict[int, IndexedRelease]:
    stored = [store.row(int(postings.documents[row])) for row in rows]
    kept = [
        (row, one, weight)
        for row, one, weight in zip(rows, stored, weights, strict=True)
        if one is not None
    ]
    texts = [unpacked(one.body) for _, one, _ in kept]
    together = forms_of(texts)
    deciding = meetings(article.deciding, together)
    locating = meetings(article.locating, together)
    return {
        row: IndexedRelease(
            row=row,
            stored=one,
            text=texts[number],
            forms=together.alone(number),
            explained=deciding.explained(number),
            used=float(deciding.used[number]),
            weight=weight,
            close=deciding.first[number][article.deciding.order],
            met=locating.first[number][article.locating.order],
        )
        for number, (row, one, weight) in enumerate(kept)
    }
