"""Starting: one place to listen, one server there, and a clean end."""

import json
import signal
import socket
import sys
import threading
import urllib.request
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from dedup.errors import DedupError
from dedup.model import Lang
from dedup.web.bounds import DEFAULT_BOUNDS, ServerBounds
from dedup.web.guards import Door, is_loopback
from dedup.web.verdict_file import VerdictFile

_BACKLOG = 128
# A server that runs answers at once.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """Where to serve and with what; ``port`` 0 takes a free one."""

    host: str = "127.0.0.1"
    port: int = 8765
    index: Path | None = None
    verdicts: Path | None = None
    open_browser: bool = True
    lang: Lang = "th"
    bounds: ServerBounds = DEFAULT_BOUNDS


def serve(options: ServeOptions, say: Callable[[str], None]) -> None:
    """Serve until it is stopped; ``say`` is given the address as soon as somebody is there.

    Where a server of ours runs at the address already, its page is opened instead. Raises
    ``DedupError`` where neither is possible. Another address than this machine's own has a token
    in it, without which nothing is answered.
    """
    documents = _counted(options.index)
    ledger = VerdictFile(options.verdicts) if options.verdicts else None
    try:
        listening = _listening(options)
    except OSError as error:
        _open_running(options, say, error)
        return
    # Whoever stops us wants a clean end, also before the server is there; once it has ended it
    # sends itself the signal that stopped it.
    for stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(stop, _end)
    door = Door.at(options.host)
    address = _address(options.host, listening.getsockname()[1], door.token)
    say(address)
    if options.open_browser:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    _run(options, door, listening, documents, ledger)


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


def _counted(index: Path | None) -> int | None:
    """Count an index's documents, which also tells at once where it cannot be opened."""
    if index is None:
        return None
    from dedup.corpus import Index

    with Index.open(index) as opened:
        return len(opened)


def _listening(options: ServeOptions) -> socket.socket:
    found = socket.getaddrinfo(options.host, options.port, type=socket.SOCK_STREAM)
    family, kind, protocol, _, place = found[0]
    made = socket.socket(family, kind, protocol)
    try:
        if sys.platform == "win32":
            # There another program could take the address over.
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(place)
        made.listen(_BACKLOG)
    except BaseException:
        made.close()
        raise
    return made


def _address(host: str, port: int, token: str = "") -> str:
    wild = host in ("", "0.0.0.0", "::")  # noqa: S104 - told apart, not bound
    name = socket.gethostname() if wild else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/{token + '/' if token else ''}"


def _open_running(options: ServeOptions, say: Callable[[str], None], error: OSError) -> None:
    address = _address(options.host, options.port)
    if not (is_loopback(options.host) and _is_ours(address)):
        reason = (error.strerror or type(error).__name__).lower()
        raise DedupError(
            f"cannot be listened at ({reason})",
            where=f"{options.host}:{options.port}",
            hint="choose another port, or --port 0 for a free one",
        ) from error
    say(address)
    if options.open_browser:
        webbrowser.open(address)


def _is_ours(address: str) -> bool:
    try:
        # The address is our own, of this machine.
        with urllib.request.urlopen(f"{address}healthz", timeout=_PATIENCE) as answer:  # noqa: S310
            return bool(json.loads(answer.read(1000)).get("name") == "dedup")
    except (OSError, ValueError, AttributeError):
        return False


def _run(
    options: ServeOptions,
    door: Door,
    listening: socket.socket,
    documents: int | None,
    ledger: VerdictFile | None,
) -> None:
    import uvicorn

    from dedup.web.app import application
    from dedup.web.desk import desk_of
    from dedup.web.logs import keep_quiet
    from dedup.web.protocol import patient

    desk = desk_of(
        bounds=options.bounds,
        lang=options.lang,
        index=options.index,
        documents=documents,
        ledger=ledger,
    )
    keep_quiet()
    config = uvicorn.Config(
        application(desk, door),
        http=patient(options.bounds),
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    uvicorn.Server(config).run(sockets=[listening])
