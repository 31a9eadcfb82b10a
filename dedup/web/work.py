"""What is done in a process of its own: reading what strangers wrote, comparing, finding.

All of it takes and gives plain data, as `dedup.workers` asks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedup.comparison import compare
from dedup.comparison.heading import PORTAL
from dedup.errors import InputError
from dedup.model import Comparison, Lang, Role, Roles
from dedup.readers import document
from dedup.report import to_html, to_json, to_markdown
from dedup.verdicts import read_verdicts
from dedup.web.answer import answer_page, file_name
from dedup.web.sides import document_of, kept_beside, kept_of
from dedup.web.sifting import SiftedComparison, sifted

if TYPE_CHECKING:
    from dedup.corpus import Index

WRITERS: Mapping[str, Callable[[Comparison, Lang], str]] = {
    "json": to_json,
    "html": to_html,
    "markdown": to_markdown,
}
"""What writes a comparison in each format that programs may ask for."""

_indexes: "dict[str, tuple[int, Index]]" = {}


def warm() -> None:
    """Load what the first comparison would have to wait for."""
    texts = ("นายกรัฐมนตรีเปิดเผยว่า มีผู้เข้าร่วม 12 คน", "นายกรัฐมนตรีกล่าวว่า มีผู้ร่วม 21 คน")
    a, b = (document(text, name="warm") for text in texts)
    to_html(compare(a, b))


def opened(given: Mapping[str, Any]) -> dict[str, str]:
    """Read one side and give its text, for the form: with what the page has to keep of it."""
    one = document_of(given)
    return {"text": one.text, "kept": kept_beside(one, given)}


def compared(
    a: Mapping[str, Any], b: Mapping[str, Any], asked: Mapping[str, Any]
) -> dict[str, str]:
    """Compare two sides and give the report in the format that was asked for.

    ``asked`` holds ``lang``, ``format`` (``page``, ``html``, ``json``, ``markdown``), the file of
    ``verdicts`` or none, whether ``everything`` is told that they silence, and what a page needs
    besides (see ``answer_page``).
    """
    one, other = document_of(a), document_of(b)
    comparison = compare(one, other, roles=_roles(a, b, asked))
    sides = [
        {"text": one.text, "kept": kept_beside(one, a)},
        {"text": other.text, "kept": kept_beside(other, b)},
    ]
    if comparison.a.role == "release":
        # The page has the article first.
        sides.reverse()
    verdicts = read_verdicts(Path(asked["verdicts"])) if asked["verdicts"] else ()
    told = sifted(comparison, verdicts, everything=bool(asked.get("everything")))
    return {"name": file_name(comparison), **_reported(told, sides, asked)}


def found(given: Mapping[str, Any], asked: Mapping[str, Any]) -> dict[str, Any]:
    """Look in the index ``asked["index"]`` for where a text comes from; at most ``limit``.

    Gives the finding as the contract's JSON (``json``), and for the page its ``candidates`` and
    the ``release`` that was picked among them, else the best.
    """
    from dedup.corpus.asking import ask
    from dedup.corpus.export import finding_json
    from dedup.doors import opening

    article, index = document_of(given), _index(asked["index"])
    if not asked.get("page"):
        finding = index.find(article.text, name=article.name, limit=asked["limit"])
        return {"json": finding_json(finding), "documents": finding.documents, "candidates": []}
    answer = ask(article, index, opening(), limit=asked["limit"], pick=asked.get("pick"))
    finding, release = answer.finding, answer.best
    result: dict[str, Any] = {"json": finding_json(finding), "documents": finding.documents}
    if release is None:
        return result | {"candidates": []}
    fields = ("source", "id", "title", "date", "tier", "confidence")
    shown = [{name: asdict(one)[name] for name in fields} for one in finding.candidates]
    for one in shown:
        one["title"] = PORTAL.sub("", one["title"] or "")
    title = shown[answer.picked]["title"]
    if title and not release.title:
        release = replace(release, title=title)
    return result | {
        "candidates": shown,
        "picked": answer.picked,
        "article": {"text": article.text, "kept": kept_beside(article, given)},
        "release": {"text": release.text, "kept": kept_of(release)},
    }


def ready(path: str) -> None:
    """Open an index and load what the first question would have to wait for."""
    _index(path).find("กรมประชาสัมพันธ์แจ้งให้ทราบ", limit=1)


def _reported(
    told: SiftedComparison, sides: Sequence[Mapping[str, str]], asked: Mapping[str, Any]
) -> dict[str, str]:
    if asked["format"] == "page":
        return answer_page(told, sides, asked)
    return {"body": WRITERS[asked["format"]](told.comparison, asked["lang"])}


def _roles(a: Mapping[str, Any], b: Mapping[str, Any], asked: Mapping[str, Any]) -> Roles | None:
    """Give the roles that were said; one that was left out is the other one, none are guessed."""
    if asked.get("roles") == "none":
        return (None, None)
    other: dict[Role | None, Role | None] = {"article": "release", "release": "article"}
    said: Roles = (a["role"] or other.get(b["role"]), b["role"] or other.get(a["role"]))
    if said == (None, None):
        return None
    if said[0] == said[1]:
        raise InputError(f"both texts are said to be the {said[0]}", hint="say it of one of them")
    return said


def _index(path: str) -> "Index":
    """Keep an index open; one that was built anew in the same place is another file."""
    from dedup.corpus import Index

    inode = Path(path).stat().st_ino if Path(path).exists() else 0
    kept = _indexes.get(path)
    if kept is not None and kept[0] == inode:
        return kept[1]
    if kept is not None:
        kept[1].close()
    index: Index = Index.open(path)
    _indexes[path] = (inode, index)
    return index
