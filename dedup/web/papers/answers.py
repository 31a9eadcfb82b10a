"""A table asked for: the release read once, a column for each article, and the page of all."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from dedup.web.asked import AskedForm, ChosenPaper
from dedup.web.desk import Desk
from dedup.web.papers.columns import columns_of
from dedup.web.problems import Problem
from dedup.web.sides import Given


async def table_of(
    desk: Desk, request: Request, asked: AskedForm, more: dict[str, Any]
) -> dict[str, Any]:
    """Compare several articles with their release; raises ``Problem``.

    ``more`` is what ``answer_page`` takes of a request besides, and the ``format``.
    """
    if asked.b.empty:
        raise Problem("release")
    release = await opened(desk, asked.b)
    made = await columns_of(desk, asked, release, request.is_disconnected)
    wanted = {
        "lang": asked.lang,
        "roles": asked.roles,
        "verdicts": desk.verdicts,
        "articles": made.articles,
        "counts": made.counts,
    }
    return await desk.crew.table(release, made.papers, wanted | more)


async def opened(desk: Desk, one: Given) -> Given:
    """Read a file, so that there is only its text from here on; raises ``Problem``."""
    if one.data is None:
        return one
    found = await desk.crew.opened(one)
    return Given(
        name=one.name, role=one.role, text=found["text"], kept=found["kept"], label=one.label
    )


async def paper_report(
    desk: Desk, asked: AskedForm, pair: ChosenPaper, wanted: dict[str, Any]
) -> dict[str, Any]:
    """Compare one of several articles with the release; raises ``Problem``."""
    if asked.b.empty:
        raise Problem("release")
    if not 1 <= pair.number <= len(asked.articles):
        raise Problem("form", "pair")
    chosen = asked.articles[pair.number - 1]
    if chosen.error:
        raise Problem("unreadable", chosen.error)
    papers = [
        {"text": one.text, "kept": one.kept, "label": one.label, "error": one.error}
        for one in asked.articles
    ]
    more = {"papers": papers, "pair": (pair.number, pair.point)}
    chosen, release = replace(chosen, role="article"), replace(asked.b, role="release")
    return await desk.crew.compared(chosen, release, wanted | more)


def as_file(found: dict[str, Any]) -> Response:
    """Answer with what was found as a file to keep."""
    disposition = f"attachment; filename*=UTF-8''{quote(found['name'])}"
    media = "text/csv" if found["name"].endswith(".csv") else "text/html"
    return Response(found["body"], media_type=media, headers={"Content-Disposition": disposition})
