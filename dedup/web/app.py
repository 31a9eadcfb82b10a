"""The application: the pages, the routes for programs, and what becomes of errors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from dedup.web.api import Api
from dedup.web.desk import Desk
from dedup.web.guards import Door, Guards
from dedup.web.pages import Pages
from dedup.web.problems import Problem, problem_json
from dedup.web.ticks import Ticks
from dedup.wording.languages import language_named

_KINDS = {404: "address", 405: "method"}


def application(desk: Desk, door: Door) -> ASGIApp:
    """Make the application of a desk behind a door."""
    pages = Pages(desk)

    def told(request: Request, error: Exception) -> Response:
        problem = _problem(error)
        if request.url.path.startswith(f"{request.scope.get('root_path', '')}/api/"):
            return problem_json(problem, language_named(request.query_params.get("lang")) or "en")
        return pages.problem_page(request, problem)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        desk.crew.warm()
        yield
        desk.crew.close()

    app = Starlette(
        routes=[*pages.routes(), *Api(desk).routes(), *Ticks(desk).routes()],
        exception_handlers={Problem: told, HTTPException: told, Exception: told},
        lifespan=lifespan,
    )
    # A path with a slash too many is no other page.
    app.router.redirect_slashes = False
    return Guards(app, door)


def _problem(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        return Problem("method" if error.status_code == 405 else "address")
    return Problem("fault")
