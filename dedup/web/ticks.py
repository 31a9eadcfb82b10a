"""What becomes of a tick in a report: kept, or taken back."""

import json
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dedup.errors import DedupError, InputError
from dedup.verdicts import Verdict, parse
from dedup.web.desk import Desk
from dedup.web.problems import Problem, problem_of

# Two quotations and a reason are shorter.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Ticks:
    """The route that a report's page sends ticks to."""

    desk: Desk

    def routes(self) -> list[Route]:
        """Give the route."""
        return [Route("/api/v1/verdicts", self.put, methods=["POST"])]

    async def put(self, request: Request) -> Response:
        """Keep a verdict; one that says nothing takes back what was said about its key."""
        ledger = self.desk.ledger
        if ledger is None:
            raise Problem("verdicts")
        async with self.desk.reading.json(request) as body:
            made = _verdict(body)
        keep = partial(ledger.drop, made) if isinstance(made, str) else partial(ledger.put, made)
        try:
            await anyio.to_thread.run_sync(keep)
        except DedupError as error:
            raise problem_of(error) from error
        return Response(status_code=204)


def _verdict(body: Any) -> Verdict | str:  # noqa: ANN401 - what a page sent
    """Give the verdict of today, or the key of the one that is taken back."""
    if not isinstance(body, dict):
        raise Problem("form", "not a JSON object")
    if body.get("verdict") == "" and isinstance(body.get("key"), str):
        return str(body["key"])
    line = json.dumps(body | {"date": date.today().isoformat()})
    if len(line) > _LONGEST:
        raise Problem("large")
    try:
        (made,) = parse(line, where="verdict")
    except InputError as error:
        raise Problem("form", error.what) from error
    return made
