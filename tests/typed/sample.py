"""What a program that uses the package looks like to a strict type checker."""

from datetime import date
from pathlib import Path

from dedup import (
    Comparison,
    DedupError,
    Discrepancy,
    Index,
    InputError,
    allowed,
    compare,
    document,
    find,
    met,
    read,
    read_verdicts,
    scan,
    to_html,
    to_json,
    to_markdown,
)


def stops(article: str, release: str, verdicts: Path) -> bool:
    found: Comparison = compare(read(article), document(release, name="release"))
    known = {one.key: one for one in read_verdicts(verdicts)}
    found = allowed(found, known, date.today())
    first: tuple[Discrepancy, ...] = found.discrepancies
    quoted: list[str] = [found.a.quote(one.a) for one in first]
    return bool(met(found, frozenset({"high"}))) and bool(quoted)


def written(found: Comparison) -> tuple[str, str, str]:
    return to_json(found), to_html(found, "en"), to_markdown(found)


def source(article: str, archive: Path) -> str | None:
    try:
        with Index.open(archive) as index:
            finding = index.find(article)
    except InputError as error:
        raise DedupError(error.what, where=error.where) from error
    return finding.candidates[0].id if finding.candidates else None


def clusters(corpus: Path) -> list[str]:
    candidates: list[str] = [one.id for one in find(read("-").text, corpus).candidates]
    return candidates + [one.kind for one in scan(corpus).clusters]
