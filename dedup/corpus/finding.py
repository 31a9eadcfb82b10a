"""The release behind an article: candidates by fingerprint, decided on the texts themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.evidence import Block, blocks_of, meetings, shape_of
from dedup.corpus.fingerprint import occurrences_of
from dedup.corpus.form import Forms, forms_of
from dedup.corpus.names import names_in, shared_names
from dedup.corpus.postings import Postings
from dedup.corpus.search import WINDOW, Hits, best_rows, best_rows_by_window, hits_of
from dedup.corpus.store import Row, Store, unpacked
from dedup.corpus.values import Candidate, Finding, Passage, Shared, Tier

# Runs of five characters decide: at one character in ten changed they are four fifths more
# frequent than runs of eight, which only say where.
_DECIDING, _LOCATING = 5, 8
_RERANKED = 10
_BY_WINDOW = 2
_SHOWN_BLOCKS = 50
_SHOWN_NAMES = 12
# Names and figures in common add up to this much to what the wording explains.
_NAMES_WEIGHT = 0.1
# Marks that the comparison form drops belong to the character before them.
_TRAILING = frozenset("็่้๊๋์ํ๎ฺๆ")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindSettings:
    """From when on a candidate is shown, and how sure that makes it; measured in docs/scale.md.

    The shares are of the article's five-character shingles (``explained``). ``rare`` is the least
    share of its rarer eight-character ones, without which the rest is stock phrases. ``passage``
    is the least share of a passage's eight-character shingles.
    """

    strong: float = 0.62
    likely: float = 0.40
    possible: float = 0.25
    rare: float = 0.08
    passage: float = 0.30


class _Article:
    """The article in every form that the search needs, each made once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.forms = forms_of([text])
        self.deciding = shape_of(self.forms.codes, _DECIDING)
        self.locating = shape_of(self.forms.codes, _LOCATING)

    @cached_property
    def names(self) -> dict[str, str]:
        return names_in(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Release:
    """A document of the index beside the article, measured."""

    row: int
    stored: Row
    text: str
    forms: Forms
    explained: float
    used: float
    weight: float
    met: NDArray[np.int64]
    names: tuple[str, ...]
    named: float

    @property
    def order(self) -> tuple[float, str, str]:
        score = self.explained + _NAMES_WEIGHT * self.named
        return -score, self.stored.source, self.stored.id


def find_in(
    text: str,
    store: Store,
    postings: Postings,
    *,
    name: str = "",
    limit: int = 10,
    hidden: Iterable[int] = (),
    settings: FindSettings | None = None,
) -> Finding:
    """Find the documents that ``text`` may come from, best first, at most ``limit``.

    A document is a candidate by what it explains of the whole text or of a passage of it.
    ``hidden`` documents, by their keys in the index, are passed over as if they were not there.
    """
    settings = settings or FindSettings()
    article = _Article(text)
    query = occurrences_of(article.forms, store.settings())
    away = np.flatnonzero(np.isin(postings.documents, list(hidden)))
    hits = hits_of(postings, query, away)
    length = len(article.forms.codes)
    windows = best_rows_by_window(postings, hits, length, _BY_WINDOW)
    rows = best_rows(postings, hits, _RERANKED)
    rows += [row for _, best in windows for row in best]
    releases = _measured(article, store, postings, hits, list(dict.fromkeys(rows)))
    passages = _passages(article, windows, releases, settings)
    sources = {release.row for _, _, release, _ in passages}
    chosen = [
        (release, tier)
        for release in sorted(releases.values(), key=lambda one: one.order)
        if (tier := _tier(release, settings, passage=release.row in sources))
    ][:limit]
    places = {release.row: at for at, (release, _) in enumerate(chosen)}
    return Finding(
        article=name,
        documents=len(postings),
        candidates=tuple(_candidate(article, release, tier) for release, tier in chosen),
        passages=tuple(
            Passage(start=start, end=end, candidate=places[release.row], explained=share)
            for start, end, release, share in passages
            if release.row in places
        ),
        settings=store.settings().fingerprint(),
    )


def _measured(
    article: _Article, store: Store, postings: Postings, hits: Hits, rows: Sequence[int]
) -> dict[int, _Release]:
    stored = [(row, store.row(int(postings.documents[row]))) for row in rows]
    kept = [(row, one) for row, one in stored if one is not None]
    texts = [unpacked(one.body) for _, one in kept]
    weights = np.bincount(hits.rows, hits.weights, minlength=len(postings))
    # Every place of the article that met any document, once: all that could be explained.
    _, at = np.unique(hits.places, return_index=True)
    whole = float(hits.weights[at].sum()) or 1.0
    together = forms_of(texts)
    deciding = meetings(article.deciding, together)
    locating = meetings(article.locating, together)
    found = {}
    for number, ((row, one), text) in enumerate(zip(kept, texts, strict=True)):
        forms = _one_of(together, number)
        names = shared_names(article.names, forms.text(0))
        found[row] = _Release(
            row=row,
            stored=one,
            text=text,
            forms=forms,
            explained=deciding.explained(number),
            used=float(deciding.used[number]),
            weight=min(1.0, float(weights[row]) / whole),
            met=locating.first[number][article.locating.order],
            names=tuple(names),
            named=len(names) / max(1, len(article.names)),
        )
    return found


def _one_of(forms: Forms, number: int) -> Forms:
    low, high = forms.bounds[number], forms.bounds[number + 1]
    return Forms(
        codes=forms.codes[low:high],
        bounds=np.array([0, high - low]),
        places=forms.places[low:high],
    )


def _tier(release: _Release, settings: FindSettings, *, passage: bool) -> Tier | None:
    rare = float(np.mean(release.met >= 0)) if len(release.met) else 0.0
    if rare >= settings.rare:
        if release.explained >= settings.strong:
            return "strong"
        if release.explained >= settings.likely:
            return "likely"
        if release.explained >= settings.possible:
            return "possible"
    return "possible" if passage else None


def _passages(
    article: _Article,
    windows: Sequence[tuple[int, list[int]]],
    releases: dict[int, _Release],
    settings: FindSettings,
) -> list[tuple[int, int, _Release, float]]:
    """Give the stretches of the article, by position, with the release that explains each."""
    runs: list[tuple[int, int, _Release]] = []
    for start, best in windows:
        end = min(start + WINDOW, len(article.locating.order))
        rated = [
            (float(np.mean(releases[row].met[start:end] >= 0)), -at, releases[row])
            for at, row in enumerate(best)
            if row in releases and end > start
        ]
        if not rated:
            continue
        share, _, release = max(rated, key=lambda one: one[:2])
        if share < settings.passage:
            continue
        if runs and runs[-1][2] is release and start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], end, release)
        else:
            runs.append((start, end, release))
    return [_trimmed(article, *run) for run in runs]


def _trimmed(
    article: _Article, start: int, end: int, release: _Release
) -> tuple[int, int, _Release, float]:
    # A shingle or two beyond the edges are chance; a stretch worth showing is the passage.
    codes, others = article.forms.codes[start : end + _LOCATING - 1], release.forms.codes
    blocks = blocks_of(codes, others, release.met[start:end], _LOCATING)
    first = start + (blocks[0].a if blocks else 0)
    last = start + (blocks[-1].a_end - _LOCATING if blocks else end - start - 1)
    share = float(np.mean(release.met[first : last + 1] >= 0))
    low, high = _original(article.text, article.forms, first, last + _LOCATING)
    return low, high, release, share


def _candidate(article: _Article, release: _Release, tier: Tier) -> Candidate:
    blocks = blocks_of(article.forms.codes, release.forms.codes, release.met, _LOCATING)
    longest = sorted(blocks, key=lambda one: (one.a - one.a_end, one.a))[:_SHOWN_BLOCKS]
    return Candidate(
        source=release.stored.source,
        id=release.stored.id,
        title=release.stored.title,
        url=release.stored.url,
        date=release.stored.date,
        tier=tier,
        explained=release.explained,
        used=release.used,
        weight=release.weight,
        shared=tuple(_shared(article, release, one) for one in sorted(longest, key=_by_place)),
        names=release.names[:_SHOWN_NAMES],
    )


def _by_place(block: Block) -> int:
    return block.a


def _shared(article: _Article, release: _Release, block: Block) -> Shared:
    return Shared(
        article=_original(article.text, article.forms, block.a, block.a_end),
        release=_original(release.text, release.forms, block.b, block.b_end),
    )


def _original(text: str, forms: Forms, start: int, end: int) -> tuple[int, int]:
    """Give the span of the text that a span of its form stands for, marks and all."""
    first, last = int(forms.places[start]), int(forms.places[end - 1]) + 1
    while last < len(text) and text[last] in _TRAILING:
        last += 1
    return first, last
