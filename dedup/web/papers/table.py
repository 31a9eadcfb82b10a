"""What is done for a table in a process of its own: one article's column, and all of them together.

All of it takes and gives plain data, as `dedup.workers` asks. The release is analysed anew for each
article: a process keeps nothing of a text when a call has ended.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dedup.matrix.formats.csv import to_csv
from dedup.matrix.formats.html import TableFrame, policy_of, to_html
from dedup.matrix.lines import Speech
from dedup.matrix.paper import analysed, compared, paper_of
from dedup.matrix.run import matrix_from
from dedup.matrix.values import Matrix
from dedup.verdicts import read_verdicts
from dedup.web.answer import named_after
from dedup.web.bar import bar_of
from dedup.web.render import asset
from dedup.web.sides import document_of, kept_beside
from dedup.web.sifting import told_of


def column(
    release: Mapping[str, Any], article: Mapping[str, Any], asked: Mapping[str, Any]
) -> dict[str, Any]:
    """Compare one article with the release.

    ``asked`` holds the article's ``label``, the file of ``verdicts`` or none, and whether
    ``everything`` is told that they silence. Gives the fields of a ``Paper`` (``paper``), the
    article's ``text`` with what the page has to keep of it, and what verdicts did.
    """
    verdicts = read_verdicts(Path(asked["verdicts"])) if asked["verdicts"] else ()
    silence = bool(verdicts) and not asked["everything"]
    reading, cut = analysed(document_of(release))
    one = document_of(article)
    paper, comparison = compared(
        reading,
        cut,
        one,
        source=one.name,
        label=asked["label"],
        sift=lambda found: told_of(found, verdicts) if silence else found,
    )
    return {
        "paper": asdict(paper),
        "text": one.text,
        "kept": kept_beside(one, article),
        "silenced": comparison.silenced,
        "expired": comparison.expired,
        "everything": int(bool(verdicts) and not silence),
    }


def table(
    release: Mapping[str, Any], papers: Sequence[Mapping[str, Any]], asked: Mapping[str, Any]
) -> dict[str, str]:
    """Put columns together in the ``format`` asked for: ``page``, ``html`` or ``csv``.

    Gives the ``body`` and a ``name`` for it as a file, and of a page its ``policy``. A page's
    ``asked`` holds ``articles``, as ``bar_of`` takes them, and ``counts``.
    """
    document = document_of(release)
    _, cut = analysed(document)
    matrix = matrix_from(cut, [paper_of(one) for one in papers])
    lang, wanted = asked["lang"], asked["format"]
    name = named_after(Speech(matrix, lang).release_title())
    if wanted == "csv":
        return {"body": to_csv(matrix, lang), "name": f"{name}.csv"}
    if wanted == "html":
        return {"body": to_html(matrix, lang), "name": f"{name}.html"}
    known = {"text": document.text, "kept": kept_beside(document, release)}
    return _page(matrix, known, asked)


def _page(matrix: Matrix, release: Mapping[str, str], asked: Mapping[str, Any]) -> dict[str, str]:
    frame = TableFrame(
        bar=bar_of("table", asked["articles"], release, asked, asked["counts"]),
        style=asset("bar.css"),
        action=f"{asked['base']}compare",
    )
    body = to_html(matrix, asked["lang"], frame=frame)
    return {"body": body, "name": "", "policy": policy_of(frame)}
