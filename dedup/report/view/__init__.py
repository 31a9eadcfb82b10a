"""What a report says, as plain values: built once, shown as HTML, Markdown and in the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedup.model import Comparison, Lang, Side, Version
from dedup.report.view.adds import Adds, adds_of
from dedup.report.view.anchors import Places
from dedup.report.view.facts import FactRow, distinct_facts, fact_rows
from dedup.report.view.findings import FindingView, findings_of
from dedup.report.view.folds import Block, fold
from dedup.report.view.ledger import LedgerRow, ledger_rows
from dedup.report.view.rows import ReportRow, rows_of
from dedup.report.view.values import both_eras
from dedup.report.view.verdict import VerdictView, verdict_of
from dedup.shown import safe_url
from dedup.wording.notes import note_text
from dedup.wording.reports import Words, words
from dedup.wording.sides import Names, names_of


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One version as the head of a report shows it.

    ``head`` is its role, or what tells it from the other; ``call`` the same inside a sentence.
    """

    side: Side
    head: str
    call: str
    name: str
    title: str
    date: str
    source: str
    url: str
    coverage: str
    percent: int
    shares: tuple["Share", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a version stands in rows of one status; ``start`` and ``width`` in percent."""

    status: str
    start: float
    width: float

    @property
    def percent(self) -> int:
        """Give the share in whole percent."""
        return percent_of(self.width / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A whole report as values, in the order it is read.

    ``adds`` begins with what the release has, where one version is the release.
    """

    words: Words
    a: VersionView
    b: VersionView
    verdict: VerdictView
    guessed: str
    discrepancies: tuple[FindingView, ...]
    possible: tuple[FindingView, ...]
    adds: tuple[Adds, Adds]
    facts: tuple[FactRow, ...]
    ledger: tuple[LedgerRow, ...]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    version: str
    settings: str


def view_of(comparison: Comparison, lang: Lang = "th") -> View:
    """Build what every report says about ``comparison``, worded in ``lang``."""
    wording = words(lang)
    names = names_of(comparison, wording)
    places = Places("a", comparison.a), Places("b", comparison.b)
    rows = rows_of(comparison)
    plain_rows = [row for row in rows if isinstance(row, ReportRow)]
    found = findings_of(comparison, places, names, wording)
    facts_a = distinct_facts(comparison.a, places[0], wording)
    facts_b = distinct_facts(comparison.b, places[1], wording)
    adds = (
        adds_of(comparison.a, facts_a, places[0], names, wording),
        adds_of(comparison.b, facts_b, places[1], names, wording),
    )
    # What the release has and the article has not is asked for first.
    adds = adds[::-1] if comparison.a.role == "article" else adds
    return View(
        words=wording,
        a=_version("a", comparison.a, names, plain_rows, wording),
        b=_version("b", comparison.b, names, plain_rows, wording),
        verdict=verdict_of(comparison, adds, names, wording),
        guessed=wording.guessed if comparison.roles_guessed else "",
        discrepancies=tuple(one for one in found if not one.possible),
        possible=tuple(one for one in found if one.possible),
        adds=adds,
        facts=tuple(fact_rows(facts_a, facts_b, wording)),
        ledger=ledger_rows(comparison, places, names, wording),
        blocks=fold(rows),
        notes=tuple(_notes(comparison, wording)),
        version=comparison.version,
        settings=comparison.settings,
    )


def percent_of(share: float) -> int:
    """Round a share to whole percent, keeping 0 and 100 for none and all."""
    if share in (0.0, 1.0):
        return int(share * 100)
    return min(99, max(1, round(share * 100)))


def _version(
    side: Side, version: Version, names: Names, rows: Sequence[ReportRow], wording: Words
) -> VersionView:
    document = version.document
    percent = percent_of(version.coverage)
    sentence = {0: wording.coverage_none, 100: wording.coverage_all}.get(percent, wording.coverage)
    call, other = names if side == "a" else names[::-1]
    return VersionView(
        side=side,
        head=wording.roles[version.role] if version.role else call,
        call=call,
        name=document.name,
        title=version.title,
        date=both_eras(version.date, wording).partition(" (")[0] or version.date,
        source=document.url or "",
        url=safe_url(document.url or ""),
        coverage=sentence.format(name=call, other=other, percent=percent),
        percent=percent,
        shares=_shares(side, rows),
    )


def _shares(side: Side, rows: Sequence[ReportRow]) -> tuple[Share, ...]:
    totals = {"same": 0, "edited": 0, "paraphrased": 0, "only": 0, "neutral": 0}
    for row in rows:
        status = str(row.status).split("_")[0]
        for cell in row.a if side == "a" else row.b:
            totals[status] += sum(len(piece.text) for piece in cell.pieces)
    whole = sum(totals.values())
    shares: list[Share] = []
    done = 0
    for status, count in totals.items():
        if count:
            start, width = round(done * 100 / whole, 2), round(count * 100 / whole, 2)
            shares.append(Share(status=status, start=start, width=width))
        done += count
    return tuple(shares)


def _notes(comparison: Comparison, wording: Words) -> Iterator[str]:
    """Tell what is to be known of the texts, and what earlier verdicts took out."""
    for note in comparison.notes:
        yield note_text(note, wording)
    if comparison.silenced:
        yield wording.silenced.format(n=comparison.silenced)
    if comparison.expired:
        yield wording.expired.format(n=comparison.expired)
