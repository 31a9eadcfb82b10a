"""A server of the page in a process of its own, and a client that sends what it is told to."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ARTICLE = (
    "กรมชลประทานเปิดเผยว่า ได้ขุดลอกคลองแสนแสบแล้ว 67 กิโลเมตร ใช้งบประมาณ 120 ล้านบาท "
    "โดยจะแล้วเสร็จภายในเดือนตุลาคม"
)
RELEASE = (
    "ข่าวประชาสัมพันธ์ กรมชลประทาน\n"
    "กรมชลประทานเปิดเผยว่า ได้ขุดลอกคลองแสนแสบแล้ว 76 กิโลเมตร ใช้งบประมาณ 120 ล้านบาท "
    "โดยจะแล้วเสร็จภายในเดือนตุลาคม ทั้งนี้ ประชาชนสอบถามได้ที่หมายเลข 1460"
)
_START = """
import json, sys
from pathlib import Path
from dedup.web.bounds import ServerBounds
from dedup.web.server import ServeOptions, serve
given = json.loads(sys.argv[1])
bounds = ServerBounds(**given.pop("bounds"))
paths = {name: Path(given.pop(name)) for name in ("index", "verdicts") if given.get(name)}
serve(ServeOptions(**given, **paths, bounds=bounds), lambda line: print(line, flush=True))
"""
BOUNDARY = "parted-here"
File = tuple[str, bytes]
Part = str | File | list[File]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    def json(self) -> Any:  # noqa: ANN401 - whatever it holds
        return json.loads(self.body)


@dataclass
class Served:
    """A server that runs, by its address."""

    process: subprocess.Popen[str]
    url: str
    port: int = field(init=False)

    def __post_init__(self) -> None:
        self.port = urlsplit(self.url).port or 0

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 60,
    ) -> Answer:
        """Send one request; a header that is given takes the place of the usual one."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        given = dict(headers or {})
        try:
            connection.putrequest(method, path, skip_host="Host" in given)
            for name, value in given.items():
                connection.putheader(name, value)
            if body is not None and "Content-Length" not in given:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Answer(status=answer.status, headers=answer.headers, body=answer.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers=headers)

    def send_json(
        self, path: str, value: object, headers: Mapping[str, str] | None = None
    ) -> Answer:
        body = json.dumps(value).encode()
        return self.ask(
            "POST", path, body, {"Content-Type": "application/json"} | dict(headers or {})
        )

    def send_form(self, path: str, **parts: Part) -> Answer:
        """Send a form; a part is a text, or a file by its name and content, or several."""
        body, media = form(**parts)
        return self.ask("POST", path, body, {"Content-Type": media})

    def raw(self, data: bytes, timeout: float = 10) -> socket.socket:
        """Open a connection, send some bytes and leave it open."""
        made = socket.create_connection(("127.0.0.1", self.port), timeout=timeout)
        made.sendall(data)
        return made

    def stop(self) -> int:
        """Ask it to end, and give the code it ends with."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.process.communicate()
        return code


def form(**parts: Part) -> tuple[bytes, str]:
    """Make the body of a form and its media type."""
    body = b""
    listed = (
        (name, one)
        for name, value in parts.items()
        for one in (value if isinstance(value, list) else [value])
    )
    for name, value in listed:
        file, data = value if isinstance(value, tuple) else (None, value.encode())
        named = f'; filename="{file}"' if file is not None else ""
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n'
        body += head.encode() + data + b"\r\n"
    return body + f"--{BOUNDARY}--\r\n".encode(), f"multipart/form-data; boundary={BOUNDARY}"


def start(
    *, bounds: Mapping[str, Any] | None = None, index: Path | None = None,
    verdicts: Path | None = None, **options: object,
) -> Served:  # fmt: skip
    """Start a server on a free port; whoever starts it stops it."""
    given = {
        "port": 0,
        "open_browser": False,
        "bounds": dict(bounds or {}),
        "index": str(index or ""),
        "verdicts": str(verdicts or ""),
    } | options
    given = {name: value for name, value in given.items() if value != ""}
    process = subprocess.Popen(
        [sys.executable, "-c", _START, json.dumps(given)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONUTF8": "1"},
    )
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    if not line:
        raise RuntimeError(f"no server: {process.communicate()[1]}")
    return Served(process=process, url=line)
