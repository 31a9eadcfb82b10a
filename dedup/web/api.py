"""`/api/v1`: the same for programs, in the commands' JSON; errors as `application/problem+json`."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, cast, get_args

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dedup.model import Lang, Role
from dedup.report.formats.html import policy_of
from dedup.version import __version__
from dedup.web.bodies import Form
from dedup.web.desk import Desk
from dedup.web.openapi import FORMATS, LIMIT, described
from dedup.web.problems import Problem
from dedup.web.sides import Given


@dataclass(frozen=True, slots=True)
class Api:
    """The routes for programs."""

    desk: Desk

    def routes(self) -> list[Route]:
        """Give the routes, each under the version of what it promises."""
        return [
            Route("/api/v1/compare", self.compare, methods=["POST"]),
            Route("/api/v1/find", self.find, methods=["POST"]),
            Route("/api/v1/openapi.json", self.openapi, methods=["GET"]),
            Route("/api/v1/healthz", self.healthz, methods=["GET"]),
            Route("/healthz", self.healthz, methods=["GET"]),
        ]

    async def compare(self, request: Request) -> Response:
        """Compare two texts, as the command does."""
        lang = _one_of(request, "lang", get_args(Lang), self.desk.lang)
        wanted = _one_of(request, "format", tuple(FORMATS), "json")
        async with self._sides(request) as (a, b):
            if a.empty or b.empty:
                raise Problem("empty")
            asked = {"format": wanted, "lang": lang, "verdicts": self.desk.verdicts}
            found = await self.desk.crew.compared(a, b, asked)
        headers = {"Content-Security-Policy": policy_of()} if wanted == "html" else None
        return Response(found["body"], media_type=FORMATS[wanted], headers=headers)

    async def find(self, request: Request) -> Response:
        """Find where a text comes from, as the command does."""
        if self.desk.documents is None:
            raise Problem("index")
        async with self.desk.reading.json(request) as body:
            if not isinstance(body, dict):
                raise Problem("form", "not a JSON object")
            limit = body.get("limit", LIMIT["default"])
            within = LIMIT["minimum"] <= limit <= LIMIT["maximum"] if type(limit) is int else False
            if not within:
                raise Problem("form", f"limit is not a number from 1 to {LIMIT['maximum']}")
            given = _given(body, "text", "")
            if given.empty:
                raise Problem("empty")
            found = await self.desk.crew.found(given, {"limit": limit})
        return Response(found["json"], media_type="application/json")

    async def openapi(self, request: Request) -> Response:
        """Describe all of this."""
        return JSONResponse(described(request.scope.get("root_path", "")))

    async def healthz(self, request: Request) -> Response:
        """Say that the server is there, and which it is."""
        return JSONResponse({"status": "ok", "name": "dedup", "version": __version__})

    @asynccontextmanager
    async def _sides(self, request: Request) -> AsyncIterator[tuple[Given, Given]]:
        if request.headers.get("content-type", "").lower().startswith("multipart/"):
            async with self.desk.reading.form(request) as form:
                if name := form.left_out():
                    raise Problem("large", name)
                yield _part(form, "a"), _part(form, "b")
            return
        async with self.desk.reading.json(request) as body:
            if not isinstance(body, dict):
                raise Problem("form", "not a JSON object")
            yield _side(body, "a"), _side(body, "b")


def _one_of(request: Request, name: str, known: tuple[str, ...], usual: str) -> str:
    said = request.query_params.get(name, usual)
    if said not in known:
        raise Problem("form", f"{name} is none of {', '.join(known)}")
    return said


def _side(body: Mapping[str, Any], name: str) -> Given:
    side = body.get(name)
    if not isinstance(side, dict):
        raise Problem("form", f"{name} is not a JSON object")
    return _given(side, f"{name}.text", name)


def _given(side: Mapping[str, Any], where: str, name: str) -> Given:
    text, called, role = side.get("text"), side.get("name", name), side.get("role")
    if not isinstance(text, str):
        raise Problem("form", f"{where} is not text")
    if not isinstance(called, str):
        raise Problem("form", f"{name}.name is not text")
    return Given(name=called or name, text=text, role=_role(role, name))


def _part(form: Form, name: str) -> Given:
    role = _role(form.fields.get(f"{name}_role"), name)
    called = form.fields.get(f"{name}_name", "")
    upload = form.file(name)
    if upload is not None:
        return Given(name=called or upload.name or name, data=upload.data, role=role)
    return Given(name=called or name, text=form.fields.get(name, ""), role=role)


def _role(said: object, name: str) -> Role | None:
    if said is not None and said not in get_args(Role):
        raise Problem("form", f"{name}.role is none of {', '.join(get_args(Role))}")
    return cast("Role | None", said)
