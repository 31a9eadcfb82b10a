"""Who may ask, before anything of a request but its head is looked at.

A page of somewhere else, open in the same browser, can send requests here. It cannot choose the
`Host`, `Origin` and `Sec-Fetch-Site` of them, so these tell it from our own page.
"""

import ipaddress
import re
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dedup.web.problems import Problem, problem_json

_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+))(?::\d{1,5})?")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SAFE = frozenset({"GET", "HEAD"})
_FRESH = frozenset({"same-origin", "none"})

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Door:
    """Where the server stands: the names it answers to, and the token it asks for, if any.

    ``any_address`` says that it answers to every address of the machine, which the names of a
    stranger's domain are not.
    """

    names: frozenset[str]
    any_address: bool = False
    token: str = ""

    @classmethod
    def at(cls, host: str) -> "Door":
        """Make the door of ``host``: without a token only where no other machine gets to."""
        if is_loopback(host):
            return cls(names=_LOOPBACK | {host.lower()})
        wild = _address(host) is not None and ipaddress.ip_address(host).is_unspecified
        names = {host.lower()} | ({socket.gethostname().lower()} if wild else set())
        return cls(names=_LOOPBACK | names, any_address=wild, token=secrets.token_urlsafe(18))

    def answers_to(self, host: str) -> bool:
        """Return whether a ``Host`` header names this server."""
        match = _HOST.fullmatch(host)
        if not match:
            return False
        name = (match[1] or match[2]).lower()
        return name in self.names or (self.any_address and _address(name) is not None)


def is_loopback(host: str) -> bool:
    """Return whether only this machine gets to ``host``."""
    address = _address(host)
    return host.lower() == "localhost" or (address is not None and address.is_loopback)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


class Guards:
    """Stands before the application: refuses who may not ask, and puts headers on all answers."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        """Guard ``app`` at ``door``."""
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close"})
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        problem = self._refused(scope)
        app = problem_json(problem) if problem else self._app
        await app(scope, receive, send_guarded)

    def _refused(self, scope: Scope) -> Problem | None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._door.answers_to(hosts[0]):
            return Problem("host")
        if not self._admitted(scope, headers):
            return Problem("token")
        if scope["method"] not in _SAFE and not _is_own(headers, hosts[0]):
            return Problem("origin")
        return None

    def _admitted(self, scope: Scope, headers: Mapping[str, str]) -> bool:
        """Check the token, in the path or as a bearer; a path goes on without it."""
        token = self._door.token
        if not token:
            return True
        first: str = scope["path"].removeprefix("/").partition("/")[0]
        if secrets.compare_digest(first.encode(), token.encode()):
            scope["root_path"] = f"/{token}"
            return True
        scheme, _, given = headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and secrets.compare_digest(
            given.strip().encode(), token.encode()
        )


def _is_own(headers: Mapping[str, str], host: str) -> bool:
    """Return whether a request that changes or costs something comes from our page or a program.

    Browsers always say where it comes from; programs say nothing.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        # Of a page that hides its address the origin is "null"; ``sec-fetch-site`` still tells.
        return site in _FRESH and origin in (None, "null", f"http://{host}")
    return origin is None or origin == f"http://{host}"
