"""A question asked of an archive: an index, or folders and files that have none.

What the command line and a page need alike: what was found, and the best candidate as a document
to compare the article with.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dedup.corpus.finding import FindSettings
from dedup.corpus.index import Index
from dedup.corpus.progress import Progress
from dedup.corpus.source.originals import Opening, original
from dedup.corpus.source.records import Read
from dedup.corpus.source.remote import is_address
from dedup.corpus.store.opening import is_index
from dedup.corpus.values import Candidate, Finding, Skipped, Update
from dedup.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an archive says of an article.

    ``best`` is the document of the candidate ``picked`` (its place, from 0), the first unless
    another was asked for, or ``None`` where nothing was found; ``skipped`` is what could not be
    read of folders and files asked without an index.
    """

    finding: Finding
    best: Document | None
    picked: int = 0
    skipped: tuple[Skipped, ...] = ()


def ask(
    article: Document,
    index: Index,
    opening: Opening,
    *,
    limit: int = 10,
    pick: object = None,
) -> Answer:
    """Find the documents of an index that ``article`` may come from, at most ``limit``.

    ``pick`` is the source and the id of the candidate whose document is wanted; what names none of
    them, as what a stranger sent may, leaves the best.
    """
    finding = index.find(article.text, name=article.name, limit=limit)
    if not finding.candidates:
        return Answer(finding=finding, best=None)
    names: list[object] = [[one.source, one.id] for one in finding.candidates]
    picked = names.index(pick) if pick in names else 0
    best = candidate_document(index, finding.candidates[picked], opening)
    return Answer(finding=finding, best=best, picked=picked)


def candidate_document(index: Index, candidate: Candidate, opening: Opening) -> Document:
    """Give a candidate as a document, read again from its file where that is unchanged."""
    text = index.text(candidate.source, candidate.id)
    return original(candidate.source, candidate.id, text, opening)


def ask_corpora(
    article: Document,
    corpora: Sequence[str | Path],
    opening: Opening,
    *,
    limit: int = 10,
    follow_links: bool = False,
    progress: Progress | None = None,
) -> Answer:
    """Ask folders, files and addresses, by way of an index that is thrown away afterwards."""
    index, done = passing(corpora, read=opening.read, follow_links=follow_links, progress=progress)
    with index:
        answer = ask(article, index, opening, limit=limit)
    return Answer(finding=answer.finding, best=answer.best, skipped=done.skipped)


def passing(
    corpora: Sequence[str | Path],
    *,
    read: Read | None = None,
    follow_links: bool = False,
    progress: Progress | None = None,
) -> tuple[Index, Update]:
    """Make an index of folders and files that is gone when it is closed."""
    folder = tempfile.TemporaryDirectory(prefix="dedup-")
    try:
        index = Index.open(Path(folder.name) / "index", write=True)
        index.closing.callback(folder.cleanup)
    except BaseException:
        folder.cleanup()
        raise
    try:
        done = index.update(corpora, read=read, follow_links=follow_links, progress=progress)
    except BaseException:
        index.close()
        raise
    return index, done


def find(
    text: str,
    corpus: str | Path,
    *,
    read: Read | None = None,
    name: str = "",
    limit: int = 10,
    settings: FindSettings | None = None,
) -> Finding:
    """Find the documents of ``corpus`` that ``text`` may come from, best first.

    ``corpus`` is an index, or a folder or file of documents; of these an index is made for this
    one question and thrown away.
    """
    if not is_address(corpus) and is_index(Path(corpus)):
        with Index.open(corpus) as index:
            return index.find(text, name=name, limit=limit, settings=settings)
    index, _ = passing([corpus], read=read)
    with index:
        return index.find(text, name=name, limit=limit, settings=settings)
