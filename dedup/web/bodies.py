"""What is sent to the page: forms and JSON, read into memory within bounds and nowhere else.

Starlette would write a large file to disk; here a part is bytes that are gone with the request.
"""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import anyio
from python_multipart import MultipartParser
from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import parse_options_header
from starlette.requests import ClientDisconnect, Request

from dedup.web.bounds import ServerBounds
from dedup.web.problems import Problem
from dedup.web.turns import Held

_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that was sent; ``name`` is what the sender called it, on one line.

    ``data`` is ``None`` where it passed its bound and was let go.
    """

    name: str
    data: bytes | None


@dataclass(slots=True, kw_only=True)
class Form:
    """The fields and the files of a form, each by its name; of fields of one name the last.

    ``too_large`` names a field that was left out because it passes its bound; the rest is there.
    """

    fields: dict[str, str] = field(default_factory=dict)
    files: dict[str, list[Upload]] = field(default_factory=dict)
    too_large: str = ""

    def file(self, name: str) -> Upload | None:
        """Give the file in a field that takes one."""
        return self.files[name][-1] if name in self.files else None

    def left_out(self) -> str:
        """Name something that was left out because it passes its bound; empty for nothing."""
        files = (one for found in self.files.values() for one in found)
        return self.too_large or next((one.name for one in files if one.data is None), "")


@dataclass(frozen=True, slots=True)
class BodyReading:
    """How a body is read: the bounds that hold, and the count of what all requests hold."""

    bounds: ServerBounds
    held: Held

    @asynccontextmanager
    async def form(self, request: Request) -> AsyncIterator[Form]:
        """Read a form of parts; what it holds is counted until the block ends.

        Raises ``Problem`` where the whole is too large, too slow or no such form. A part that is
        too large is read to its end and let go: a browser that is answered before shows that the
        connection was lost, and not the answer.
        """
        media, options = parse_options_header(request.headers.get("content-type"))
        if media != b"multipart/form-data" or not options.get(b"boundary"):
            raise Problem("media", "multipart/form-data")
        parts = _Parts(options[b"boundary"], self.bounds)
        with self._counting() as count:
            try:
                await self._read(request, count, parts.write)
                parts.finish()
            except MultipartParseError as error:
                raise Problem("form") from error
            yield parts.form

    @asynccontextmanager
    async def json(self, request: Request) -> AsyncIterator[Any]:
        """Read a body of JSON; raises ``Problem`` as ``form`` does."""
        media, _ = parse_options_header(request.headers.get("content-type"))
        if media != b"application/json":
            raise Problem("media", "application/json")
        body = bytearray()

        def take(piece: bytes) -> None:
            body.extend(piece)
            # Two texts, each of their letters written as an escape.
            if len(body) > 4 * self.bounds.text:
                raise Problem("large")

        with self._counting() as count:
            await self._read(request, count, take)
            try:
                found = json.loads(body)
            except (ValueError, RecursionError) as error:
                raise Problem("form", "JSON") from error
            yield found

    @contextmanager
    def _counting(self) -> Iterator["_Count"]:
        count = _Count()
        try:
            yield count
        finally:
            self.held.give_back(count.bytes)

    async def _read(self, request: Request, count: "_Count", take: Callable[[bytes], None]) -> None:
        if _announced(request) > self.bounds.body:
            raise Problem("large")
        try:
            with anyio.fail_after(self.bounds.body_time):
                async for piece in request.stream():
                    self.held.take(len(piece))
                    count.bytes += len(piece)
                    if count.bytes > self.bounds.body:
                        raise Problem("large")
                    take(piece)
        except TimeoutError as error:
            raise Problem("slow") from error
        except ClientDisconnect as error:
            raise Problem("form") from error


@dataclass(slots=True)
class _Count:
    """How much of a body has come."""

    bytes: int = 0


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() else 0


class _Parts:
    """Takes the pieces of a form of parts and puts it together."""

    def __init__(self, boundary: bytes, bounds: ServerBounds) -> None:
        self.form = Form()
        self._bounds = bounds
        self._count = 0
        self._header = self._value = b""
        self._disposition = b""
        self._data = bytearray()
        self._name = ""
        self._file: str | None = None
        self._dropped = False
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": self._on_header,
                "on_header_value": self._on_value,
                "on_header_end": self._end_header,
                "on_headers_finished": self._end_headers,
                "on_part_data": self._on_data,
                "on_part_end": self._end,
            },
        )

    def write(self, piece: bytes) -> None:
        self._parser.write(piece)

    def finish(self) -> None:
        self._parser.finalize()

    def _begin(self) -> None:
        self._count += 1
        if self._count > self._bounds.parts:
            raise Problem("form")
        self._disposition = b""
        self._data = bytearray()
        self._dropped = False

    def _on_header(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _on_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = self._value
        self._header = self._value = b""

    def _end_headers(self) -> None:
        _, options = parse_options_header(self._disposition)
        if b"name" not in options:
            raise Problem("form")
        self._name = options[b"name"].decode("utf-8", "replace")
        file = options.get(b"filename")
        self._file = None if file is None else plain_name(file.decode("utf-8", "replace"))

    def _on_data(self, data: bytes, start: int, end: int) -> None:
        if self._dropped:
            return
        most = self._bounds.text if self._file is None else self._bounds.file
        if len(self._data) + end - start > most:
            self._dropped = True
            self._data = bytearray()
        else:
            self._data += data[start:end]

    def _end(self) -> None:
        if self._file is not None:
            # A file that was not chosen comes without name and content.
            if self._file or self._data or self._dropped:
                data = None if self._dropped else bytes(self._data)
                self.form.files.setdefault(self._name, []).append(
                    Upload(name=self._file, data=data)
                )
            return
        if self._dropped:
            self.form.too_large = self._name
            return
        try:
            self.form.fields[self._name] = self._data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Problem("form", "UTF-8") from error


def plain_name(name: str) -> str:
    """Give a file's name without folders, line breaks and what no name needs."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(ch for ch in last if ch.isprintable())[-_NAME:].strip()
