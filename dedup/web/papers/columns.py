"""Several articles against one release, in turn with everybody else, and what becomes of each."""

import json
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any, get_args

import anyio

from dedup.matrix.values import Paper
from dedup.model import Lang
from dedup.web.asked import AskedForm
from dedup.web.desk import Desk
from dedup.web.problems import Problem
from dedup.web.sides import Given, known_name
from dedup.wording.page import page_words

_COUNTS = ("silenced", "expired", "everything")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumns:
    """The papers as plain data and the articles as the page keeps them, both in their order.

    ``counts`` tell what verdicts did, as ``bar_of`` takes them.
    """

    papers: tuple[dict[str, Any], ...]
    articles: tuple[dict[str, str], ...]
    counts: dict[str, int]


async def columns_of(
    desk: Desk, asked: AskedForm, release: Given, gone: Callable[[], Awaitable[bool]]
) -> TableColumns:
    """Compare each article with the release; one that cannot be read is a column that says so.

    Nothing more is begun once the one who asked has ``gone``. Raises ``Problem`` where there are
    more articles than are taken, or too many people wait.
    """
    articles = asked.articles
    if len(articles) > desk.bounds.articles:
        raise Problem("many", f"{len(articles)} > {desk.bounds.articles}")
    desk.crew.admit()
    labels = _labels(articles, page_words(asked.lang).sides["article"])
    found: dict[int, dict[str, Any]] = {}
    todo = iter(list(enumerate(zip(articles, labels, strict=True))))

    async def work() -> None:
        for at, (article, label) in todo:
            if await gone():
                return
            found[at] = await _column(desk, asked, release, article, label)

    async with anyio.create_task_group() as group:
        for _ in range(desk.bounds.at_once):
            group.start_soon(work)
    if len(found) < len(articles):
        raise Problem("slow")
    return _together([found[at] for at in range(len(articles))])


async def _column(
    desk: Desk, asked: AskedForm, release: Given, article: Given, label: str
) -> dict[str, Any]:
    if article.error:
        return _unread(article, label, dict.fromkeys(get_args(Lang), article.error), asked.lang)
    wanted = {"label": label, "verdicts": desk.verdicts, "everything": asked.everything}
    try:
        found = await desk.crew.column(release, article, wanted)
    except Problem as problem:
        told = {
            lang: problem.detail(lang) or page_words(lang).problems[problem.kind]
            for lang in get_args(Lang)
        }
        return _unread(article, label, told, asked.lang)
    return found | {"label": article.label, "error": ""}


def _unread(article: Given, label: str, told: Mapping[Lang, str], lang: Lang) -> dict[str, Any]:
    """Make the column of an article that could not be read; what can be kept of it is."""
    paper = Paper(source=article.name, label=label, name=article.name, error=told)
    # Of a file that was not read there is the name, by which it is asked for again.
    file = json.dumps({"name": article.name}, ensure_ascii=False)
    kept = {
        "text": article.text,
        "kept": article.kept or ("" if article.text else file),
        "label": article.label,
        "error": told[lang],
    }
    return {"paper": asdict(paper), **kept, **dict.fromkeys(_COUNTS, 0)}


def _together(found: Sequence[Mapping[str, Any]]) -> TableColumns:
    fields = ("text", "kept", "label", "error")
    counts = {name: sum(one[name] for one in found) for name in _COUNTS}
    return TableColumns(
        papers=tuple(one["paper"] for one in found),
        articles=tuple({name: one[name] for name in fields} for one in found),
        counts=counts | {"everything": min(counts["everything"], 1)},
    )


def _labels(articles: Sequence[Given], word: str) -> list[str]:
    """Name each column: as was said, by its file, or by its number; no two alike."""
    names = [
        one.label or PurePath(_file(one)).stem or f"{word} {number}"
        for number, one in enumerate(articles, 1)
    ]
    seen, all_of = Counter[str](), Counter(names)
    for at, name in enumerate(names):
        seen[name] += 1
        names[at] = f"{name} ({seen[name]})" if all_of[name] > 1 else name
    return names


def _file(one: Given) -> str:
    pasted = one.data is None and not one.kept and (one.text or not one.error)
    return "" if pasted else known_name(one.kept) or one.name
