"""Which documents may hold a text's passages, by the numbers they share; the texts decide later.

A document's score is the rarity of the numbers it shares with the query, divided by the square
root of its own length: long reports share something with everything.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.sketch.fingerprint import Occurrences
from dedup.corpus.store.postings import Postings

# Numbers in more of the documents than this are letterheads and stock phrases: on 28,555 releases
# the cut lifts quotations inside another piece from .50 to .78 found first.
_COMMON = 0.01
# A small corpus has no statistics; up to this many documents nothing counts as common.
_ALWAYS = 50
# Windows of the form in which the source is sought apart, and how far one lies from the next.
WINDOW, STEP = 400, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """Every meeting of a number of the query with a document, one entry each.

    ``places`` are positions in the query's form, ``rows`` documents of the postings, ``weights``
    the rarity of the number (natural logarithm of the documents' count over those that hold it).
    """

    places: NDArray[np.int64]
    rows: NDArray[np.uint32]
    weights: NDArray[np.float64]


def hits_of(postings: Postings, query: Occurrences, hidden: NDArray[np.int64] | None) -> Hits:
    """Find the documents that hold each number of the query; ``hidden`` rows are left out."""
    firsts, counts = postings.look_up(query.numbers)
    common = max(_ALWAYS, int(len(postings) * _COMMON))
    counts[counts > common] = 0
    used = counts > 0
    firsts, counts = firsts[used], counts[used]
    rows = postings.gather(firsts, counts)
    rarity = np.log1p(len(postings) / counts)
    hits = Hits(
        places=np.repeat(query.places[used], counts), rows=rows, weights=np.repeat(rarity, counts)
    )
    if hidden is None or not len(hidden):
        return hits
    kept = ~np.isin(rows, hidden)
    return Hits(places=hits.places[kept], rows=rows[kept], weights=hits.weights[kept])


def weights_of(postings: Postings, hits: Hits) -> NDArray[np.float64]:
    """Give, for each document, the rarity of all that it shares with the query."""
    return np.bincount(hits.rows, hits.weights, minlength=len(postings)).astype(np.float64)


def best_rows(postings: Postings, weights: NDArray[np.float64], count: int) -> list[int]:
    """Give up to ``count`` documents, best first; equal scores stand in the index's order.

    ``weights`` are the rarity of what each document shares with the query.
    """
    rows = np.flatnonzero(weights)
    scores = weights[rows] / np.sqrt(postings.sizes[rows])
    return [int(rows[at]) for at in _top(scores, count)]


def best_rows_by_window(
    postings: Postings, hits: Hits, length: int, count: int
) -> list[tuple[int, list[int]]]:
    """Give, for each window of a query of ``length`` characters, up to ``count`` documents."""
    order = np.argsort(hits.places, kind="stable")
    places, rows, weights = hits.places[order], hits.rows[order], hits.weights[order]
    found = []
    for start in range(0, max(1, length - STEP), STEP):
        low, high = np.searchsorted(places, (start, start + WINDOW))
        distinct, at = np.unique(rows[low:high], return_inverse=True)
        scores = np.bincount(at, weights[low:high], minlength=len(distinct))
        # Within a window all documents have the same room: length is no excuse here, but of two
        # that share as much the shorter one says less besides.
        per_length = scores / np.maximum(postings.sizes[distinct], 1) ** 0.25
        found.append((start, [int(distinct[row]) for row in _top(per_length, count)]))
    return found


def _top(scores: NDArray[np.float64], count: int) -> list[int]:
    chosen = np.flatnonzero(scores > 0)
    if len(chosen) > count:
        positive = scores[chosen]
        least = np.partition(positive, len(positive) - count)[len(positive) - count]
        chosen = chosen[positive >= least]
    order = np.lexsort((chosen, -scores[chosen]))
    return [int(row) for row in chosen[order][:count]]
