"""What is refused, and how it is said to people and to programs."""

import json
from typing import Any

from starlette.responses import Response

from dedup.errors import DedupError, InputError, MissingExtra, OutputError, TooLarge
from dedup.model import Lang
from dedup.wording.faults import fault_text
from dedup.wording.page import PageWords, ProblemKind, page_words

STATUS: dict[ProblemKind, int] = {
    "host": 400,
    "token": 403,
    "origin": 403,
    "address": 404,
    "method": 405,
    "slow": 408,
    "large": 413,
    "form": 400,
    "media": 415,
    "empty": 422,
    "release": 422,
    "many": 413,
    "unreadable": 422,
    "index": 404,
    "source": 404,
    "verdicts": 404,
    "unwritten": 503,
    "busy": 503,
    "missing": 501,
    "fault": 500,
}
# Seconds after which it is worth asking again.
_AGAIN = 5


class Problem(Exception):
    """A request that is not answered: its ``kind``, and what of it a person should know.

    What there is to say never quotes a text; it may name a file.
    """

    def __init__(
        self, kind: ProblemKind, detail: str = "", error: DedupError | None = None
    ) -> None:
        """Take the kind, and the rest in plain words or as the error of another room."""
        self.kind: ProblemKind = kind
        self._detail = detail
        self._error = error
        super().__init__(kind)

    def detail(self, lang: Lang) -> str:
        """Give what there is to say beyond the kind."""
        return fault_text(self._error, lang) if self._error else self._detail

    @property
    def status(self) -> int:
        """Give the status of HTTP that says the same."""
        return STATUS[self.kind]

    def headers(self) -> dict[str, str]:
        """Give what the status asks for beside it."""
        return {"Retry-After": str(_AGAIN)} if self.kind == "busy" else {}


def problem_of(error: DedupError) -> Problem:
    """Say what an error of the other rooms is to the one who asked."""
    kind: ProblemKind = "fault"
    if isinstance(error, TooLarge):
        kind = "large"
    elif isinstance(error, InputError):
        kind = "unreadable"
    elif isinstance(error, OutputError):
        kind = "unwritten"
    elif isinstance(error, MissingExtra):
        kind = "missing"
    return Problem(kind, error=error)


def problem_body(problem: Problem, wording: PageWords) -> dict[str, Any]:
    """Give a problem as the object of RFC 9457."""
    body: dict[str, Any] = {
        "type": f"urn:dedup:problem:{problem.kind}",
        "title": wording.problems[problem.kind],
        "status": problem.status,
    }
    detail = problem.detail(wording.lang)
    return body | ({"detail": detail} if detail else {})


def problem_json(problem: Problem, lang: Lang = "en") -> Response:
    """Answer a program with a problem."""
    return Response(
        json.dumps(problem_body(problem, page_words(lang)), ensure_ascii=False) + "\n",
        status_code=problem.status,
        media_type="application/problem+json",
        headers=problem.headers(),
    )
