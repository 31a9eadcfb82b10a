"""The page for people: the form, the answer, and every error as the form filled in again."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dedup.model import Lang
from dedup.report.formats.html import asset as report_asset
from dedup.web.asked import AskedForm, asked_of, place_of
from dedup.web.desk import Desk
from dedup.web.papers.answers import as_file, opened, paper_report, table_of
from dedup.web.problems import Problem
from dedup.web.render import asset, rendered
from dedup.web.sides import Given, known_name
from dedup.wording.languages import LANGUAGES, language_named
from dedup.wording.page import page_words

# So many releases are offered beside the one that is compared with.
_OFFERED = 6


Answer = Callable[[Request, AskedForm], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Pages:
    """The routes of the page."""

    desk: Desk

    def routes(self) -> list[Route]:
        """Give the routes; an address that only takes forms leads back to the first page."""
        takes = {
            "/compare": self.compare,
            "/find": self.find,
            "/edit": self.edit,
            "/save": self.save,
        }
        posts = [Route(path, answer, methods=["POST"]) for path, answer in takes.items()]
        gets = [Route(path, _to_first, methods=["GET"]) for path in takes]
        return [
            Route("/", self.first, methods=["GET"]),
            Route("/page.css", self.style, methods=["GET"]),
            Route("/page.js", self.script, methods=["GET"]),
            *posts,
            *gets,
        ]

    async def first(self, request: Request) -> Response:
        """Show the empty form, which a browser may keep: nothing of anyone's is in it."""
        page = self.form_page(request, self._empty(self._lang(request)))
        page.headers["Cache-Control"] = "no-cache"
        return page

    async def style(self, request: Request) -> Response:
        """Give the report's style and what the form has besides."""
        return _ours(report_asset("report.css") + asset("page.css"), "text/css")

    async def script(self, request: Request) -> Response:
        """Give the form's script."""
        return _ours(asset("page.js"), "text/javascript")

    async def compare(self, request: Request) -> Response:
        """Compare both sides and show the report."""
        return await self._answered(request, self._compared)

    async def find(self, request: Request) -> Response:
        """Find the release of the article and show the report of both."""
        return await self._answered(request, self._found)

    async def save(self, request: Request) -> Response:
        """Give the report as a file that needs no server."""
        return await self._answered(request, self._saved)

    async def edit(self, request: Request) -> Response:
        """Show the form again: with all texts, with one article more or less, with none of them."""

        async def shown(request: Request, asked: AskedForm) -> Response:
            if asked.do == "clear":
                return self.form_page(request, self._empty(asked.lang))
            if asked.do == "next":
                asked = asked.of(())
            if asked.do == "more":
                asked = asked.of((*asked.articles, Given(role="article")))
            return self.form_page(request, await self._read(asked))

        return await self._answered(request, shown)

    def form_page(
        self,
        request: Request,
        asked: AskedForm,
        problem: Problem | None = None,
        again: Sequence[str] = (),
    ) -> Response:
        """Show the form, filled in, with a problem over it where there is one."""
        page = rendered(
            "form.html.j2",
            w=page_words(asked.lang),
            languages=[page_words(lang) for lang in LANGUAGES],
            base=base_of(request),
            articles=[_zone(place_of(at), one) for at, one in enumerate(asked.articles, 1)],
            release=_zone("b", asked.b),
            roles=asked.roles,
            documents=self.desk.documents,
            most=self.desk.bounds.file,
            most_articles=self.desk.bounds.articles,
            problem=problem,
            again=again,
            focus=_focus(asked) if problem is None else "",
        )
        status = problem.status if problem else 200
        headers = problem.headers() if problem else None
        return Response(page, status_code=status, media_type="text/html", headers=headers)

    def problem_page(self, request: Request, problem: Problem) -> Response:
        """Show a problem where nothing of the form is known."""
        return self.form_page(request, self._empty(self._lang(request)), problem)

    async def _answered(self, request: Request, answer: Answer) -> Response:
        async with self.desk.reading.form(request) as form:
            asked = asked_of(form, self.desk.lang, self.desk.bounds.file)
            try:
                alone = asked.b.error or (not asked.several and asked.a.error)
                if form.too_large or (alone and form.left_out()):
                    raise Problem("large", form.left_out())
                return await answer(request, asked)
            except Problem as problem:
                return await self._refilled(request, asked, problem)

    async def _compared(self, request: Request, asked: AskedForm) -> Response:
        return await self._shown(request, asked.filled(), {})

    async def _found(self, request: Request, asked: AskedForm) -> Response:
        if self.desk.documents is None:
            raise Problem("index")
        asked = asked.filled()
        if asked.a.empty or asked.a.error:
            raise Problem("empty")
        wanted = {"limit": _OFFERED, "page": True, "pick": asked.pick}
        found = await self.desk.crew.found(asked.a, wanted)
        if not found["candidates"]:
            raise Problem("source")
        article, release = found["article"], found["release"]
        whole = replace(
            asked,
            a=Given(name=asked.a.name, **article, role="article", label=asked.a.label),
            b=Given(name=known_name(release["kept"]), **release, role="release"),
            roles="given",
        )
        return await self._shown(
            request, whole, {"candidates": found["candidates"], "picked": found["picked"]}
        )

    async def _shown(self, request: Request, asked: AskedForm, more: dict[str, Any]) -> Response:
        """Show the table of several articles, or the report of the one that is asked for."""
        found = await self._made(request, asked, {"format": "page"} | more)
        policy = f"{found['policy']}; frame-ancestors 'none'"
        return Response(
            found["body"], media_type="text/html", headers={"Content-Security-Policy": policy}
        )

    async def _saved(self, request: Request, asked: AskedForm) -> Response:
        wanted = "csv" if asked.do == "csv" and asked.several else "html"
        return as_file(await self._made(request, asked.filled(), {"format": wanted}))

    async def _made(
        self, request: Request, asked: AskedForm, more: dict[str, Any]
    ) -> dict[str, Any]:
        wanted = {"base": base_of(request)} | more
        if asked.several and asked.pair is None:
            return await table_of(self.desk, request, asked, wanted)
        wanted |= {
            "lang": asked.lang,
            "roles": "given" if asked.several else asked.roles,
            "everything": asked.everything,
            "verdicts": self.desk.verdicts,
        }
        if asked.several and asked.pair is not None:
            # One pair picked from the table: the form keeps all of its articles.
            return await paper_report(self.desk, asked, asked.pair, wanted)
        if asked.a.empty or asked.b.empty:
            raise Problem("empty")
        return await self.desk.crew.compared(asked.a, asked.b, wanted)

    async def _refilled(self, request: Request, asked: AskedForm, problem: Problem) -> Response:
        """Show a problem with all that can be put back: a file only as the text that was in it."""
        sides, again = [], []
        for one in (*asked.articles, asked.b):
            try:
                sides.append(await opened(self.desk, one))
            except Problem:
                sides.append(Given(role=one.role, label=one.label))
                again.append(one.name)
        *articles, release = sides
        refilled = replace(asked.of(tuple(articles)), b=release)
        return self.form_page(request, refilled, problem, again)

    async def _read(self, asked: AskedForm) -> AskedForm:
        articles = [await opened(self.desk, one) for one in asked.articles]
        return replace(asked.of(tuple(articles)), b=await opened(self.desk, asked.b))

    def _lang(self, request: Request) -> Lang:
        return language_named(request.query_params.get("lang")) or self.desk.lang

    def _empty(self, lang: Lang) -> AskedForm:
        return AskedForm(a=Given(role="article"), b=Given(role="release"), lang=lang, roles="given")


def base_of(request: Request) -> str:
    """Give where the page's addresses begin, which holds the token where there is one."""
    return f"{request.scope.get('root_path', '')}/"


def _zone(place: str, one: Given) -> dict[str, str]:
    """Give what the form shows of one text; a file that was not read is to be chosen again."""
    return {
        "side": place,
        "text": one.text,
        "kept": one.kept,
        "name": known_name(one.kept),
        "label": one.label,
        "usual": PurePath(known_name(one.kept)).stem,
        "again": one.name if one.error and not one.text else "",
    }


def _focus(asked: AskedForm) -> str:
    """Name the field to write in next."""
    return {"next": "a", "more": place_of(len(asked.articles))}.get(asked.do, "")


async def _to_first(request: Request) -> Response:
    return RedirectResponse(base_of(request), status_code=303)


def _ours(text: str, media: str) -> Response:
    return Response(text, media_type=media, headers={"Cache-Control": "no-cache"})
