"""The release behind an article: candidates by fingerprint, decided on the texts themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from dedup.corpus.finding.candidates import LOCATING, Article, IndexedRelease, candidates_of
from dedup.corpus.finding.confidence import Model, features_of, shipped_model
from dedup.corpus.finding.matches import Block, blocks_of
from dedup.corpus.finding.occasion import other_event
from dedup.corpus.finding.ranking import WINDOW
from dedup.corpus.finding.shared_names import is_name, share_held
from dedup.corpus.store import Store
from dedup.corpus.store.postings import Postings
from dedup.corpus.values import Candidate, Finding, OtherEvent, Passage, Shared, Tier

_SHOWN_BLOCKS = 50
# What explains less of an article than this has nothing to do with it, however sure it seems.
_NEAR = 0.15
_SHOWN_NAMES = 12
# Names and figures in common add up to this much to what the wording explains.
_NAMES_WEIGHT = 0.1
# Of two that explain as much, the one of which more is used says less besides.
_USED_WEIGHT = 0.15
# Marks that the comparison form drops belong to the character before them.
_TRAILING = frozenset("็่้๊๋์ํ๎ฺๆ")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindSettings:
    """From when on a candidate is shown; how sure it is says ``acceptance``.

    ``possible`` is the least share of the article's five-character shingles. ``rare`` is the
    least share of its rarer eight-character ones, without which the rest is stock phrases.
    ``passage`` is the least share of a passage's eight-character shingles. ``sure`` is the
    confidence from which a candidate is shown that explains less: the article is written in other
    words, and nothing else in the corpus comes near.
    """

    possible: float = 0.25
    rare: float = 0.08
    passage: float = 0.30
    sure: float = 0.20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A release that is worth showing, with the names it shares and lacks, and how sure it is."""

    release: IndexedRelease
    shared: list[str]
    lacking: list[str]
    confidence: float
    tier: Tier
    other_event: OtherEvent | None

    @property
    def order(self) -> tuple[bool, float, str, str]:
        named = share_held(self.shared, self.lacking)
        release = self.release
        score = release.explained + _NAMES_WEIGHT * named + _USED_WEIGHT * release.used
        return self.other_event is not None, -score, release.stored.source, release.stored.id


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
    article = Article(text)
    releases, windows = candidates_of(article, store, postings, hidden=hidden)
    passages = _passages(article, windows, releases, settings)
    sources = {release.row for _, _, release, _ in passages}
    found = _shown(article, list(releases.values()), sources, settings, shipped_model())
    chosen = sorted(found, key=lambda one: one.order)[:limit]
    places = {one.release.row: at for at, one in enumerate(chosen)}
    return Finding(
        article=name,
        documents=len(postings),
        candidates=tuple(_candidate(article, one) for one in chosen),
        passages=tuple(
            Passage(start=start, end=end, candidate=places[release.row], explained=share)
            for start, end, release, share in passages
            if release.row in places
        ),
        settings=store.settings().fingerprint(),
    )


def _shown(
    article: Article,
    releases: Sequence[IndexedRelease],
    sources: set[int],
    settings: FindSettings,
    model: Model,
) -> list[_Shown]:
    """Choose what explains enough of the article, or of a passage of it, and say how sure it is."""
    whole = [_explains(release, settings) for release in releases]
    near = [at for at, one in enumerate(releases) if one.explained >= _NEAR or one.row in sources]
    names = {at: releases[at].names(article) for at in near}
    measured = [
        one.measured(share_held(*names[at]) if at in names else 0.0)
        for at, one in enumerate(releases)
    ]
    confidences = model.confidence(features_of(measured, near)).tolist()
    found = []
    for at, confidence in zip(near, confidences, strict=True):
        release, enough = releases[at], whole[at] or confidence >= settings.sure
        if not enough and release.row not in sources:
            continue
        event = other_event(article.marks, release.marks) if enough else None
        found.append(
            _Shown(
                release=release,
                shared=names[at][0],
                lacking=names[at][1],
                confidence=confidence,
                tier=_tier(confidence, model) if enough and not event else "possible",
                other_event=event,
            )
        )
    return found


def _explains(release: IndexedRelease, settings: FindSettings) -> bool:
    rare = float(np.mean(release.met >= 0)) if len(release.met) else 0.0
    return rare >= settings.rare and release.explained >= settings.possible


def _tier(confidence: float, model: Model) -> Tier:
    if confidence >= model.strong:
        return "strong"
    return "likely" if confidence >= model.likely else "possible"


def _passages(
    article: Article,
    windows: Sequence[tuple[int, list[int]]],
    releases: dict[int, IndexedRelease],
    settings: FindSettings,
) -> list[tuple[int, int, IndexedRelease, float]]:
    """Give the stretches of the article, by position, with the release that explains each."""
    runs: list[tuple[int, int, IndexedRelease]] = []
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
    article: Article, start: int, end: int, release: IndexedRelease
) -> tuple[int, int, IndexedRelease, float]:
    # A shingle or two beyond the edges are chance; a stretch worth showing is the passage.
    codes, others = article.forms.codes[start : end + LOCATING - 1], release.forms.codes
    blocks = blocks_of(codes, others, release.met[start:end], LOCATING)
    first = start + (blocks[0].a if blocks else 0)
    last = start + (blocks[-1].a_end - LOCATING if blocks else end - start - 1)
    share = float(np.mean(release.met[first : last + 1] >= 0))
    low, high = _original(article, first, last + LOCATING)
    return low, high, release, share


def _candidate(article: Article, shown: _Shown) -> Candidate:
    release = shown.release
    blocks = blocks_of(article.forms.codes, release.forms.codes, release.met, LOCATING)
    longest = sorted(blocks, key=lambda one: (one.a - one.a_end, one.a))[:_SHOWN_BLOCKS]
    return Candidate(
        source=release.stored.source,
        id=release.stored.id,
        title=release.stored.title,
        url=release.stored.url,
        date=release.stored.date,
        tier=shown.tier,
        confidence=shown.confidence,
        explained=release.explained,
        used=release.used,
        weight=release.weight,
        shared=tuple(_shared(article, release, one) for one in sorted(longest, key=_by_place)),
        names=tuple(filter(is_name, shown.shared))[:_SHOWN_NAMES],
        lacking=tuple(filter(is_name, shown.lacking))[:_SHOWN_NAMES],
        other_event=shown.other_event,
    )


def _by_place(block: Block) -> int:
    return block.a


def _shared(article: Article, release: IndexedRelease, block: Block) -> Shared:
    return Shared(
        article=_original(article, block.a, block.a_end),
        release=_original(release, block.b, block.b_end),
    )


def _original(side: Article | IndexedRelease, start: int, end: int) -> tuple[int, int]:
    """Give the span of the text that a span of its form stands for, marks and all."""
    text = side.text
    first, last = int(side.places[start]), int(side.places[end - 1]) + 1
    while last < len(text) and text[last] in _TRAILING:
        last += 1
    return first, last
