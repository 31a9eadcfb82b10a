"""From a file to documents, one at a time; what cannot be read is told, never hidden."""

import gzip
import io
import json
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from dedup.corpus.progress import Meter
from dedup.corpus.source.files import JSONL, File
from dedup.corpus.values import Record, Skipped
from dedup.errors import DedupError, InputError, MissingExtra, TooLarge
from dedup.model import Document

Read = Callable[[Path], Document]

# A line longer than this holds no news release; it is passed over without being held in memory.
LONGEST_LINE = 16 * 1024 * 1024
_PIECE = 1024 * 1024
# More than any reader of documents takes: what is behind an address is copied to be read.
_LONGEST_DOCUMENT = 256 * 1024 * 1024
# So little is unpacked at once: at the format's utmost it grows to 64 MB.
_PACKED_PIECE = 2048
# Half of a character comes as an escape, in broken UTF-8 or in another encoding of JSON.
_HALVES = (b"\\ud", b"\\uD", b"\xed", b"\0")
# Zstandard frames that ask for a larger window than its own tools allow are refused.
_WINDOW = 1 << 27


@dataclass(frozen=True, slots=True)
class Broken(Exception):
    """A line or file cannot be read as a document."""

    skipped: Skipped


def records_of(
    file: File,
    *,
    name: str | None = None,
    read: Read | None = None,
    strict: bool = False,
    meter: Meter | None = None,
) -> Iterator[Record | Skipped]:
    """Give the documents of one file as they are read, and what had to be skipped.

    ``name`` stands for the file in records. ``read`` opens what is not JSON lines; without it
    only UTF-8 text is. With ``strict`` the first thing skipped raises ``InputError`` instead.
    ``meter`` counts the bytes read.
    """
    source = name if name is not None else file.name
    meter = meter or Meter()
    if file.filename.lower().endswith(JSONL):
        found = _lines(file, source, meter)
    else:
        found = iter((_whole(file, source, read),))
        meter.advance(file.size or 0)
    for item in found:
        if strict and isinstance(item, Skipped):
            where = f"{item.source}, line {item.line}" if item.line else item.source
            raise InputError(item.reason, where=where, hint="without --strict it is skipped")
        yield item


def _whole(file: File, source: str, read: Read | None) -> Record | Skipped:
    try:
        with at_hand(file) as path:
            if read is not None:
                document = read(path)
                text, title = document.text, document.title
                url, date = document.url, document.date
            else:
                text, title, url, date = path.read_text(encoding="utf-8-sig"), None, None, None
    except DedupError as error:
        return Skipped(source=source, line=0, reason=error.what)
    except UnicodeDecodeError:
        return Skipped(source=source, line=0, reason="not UTF-8 text")
    except OSError as error:
        return Skipped(source=source, line=0, reason=error.strerror or "cannot be read")
    if not text.strip():
        return Skipped(source=source, line=0, reason="no text in it")
    name = file.filename
    return Record(source=source, id=name, text=text, title=title, url=url, date=date)


@contextmanager
def at_hand(file: File) -> Iterator[Path]:
    """Give a path to a file, of one behind an address to a copy that is gone afterwards.

    Raise ``OSError`` where it cannot be copied, ``TooLarge`` beyond 256 MB.
    """
    if file.path:
        yield file.path
        return
    with tempfile.TemporaryDirectory(prefix="dedup-") as folder:
        path = Path(folder) / file.filename
        left = _LONGEST_DOCUMENT
        with closing(file.open()) as there, path.open("wb") as copy:
            while data := there.read(_PIECE):
                left -= len(data)
                if left < 0:
                    raise TooLarge(f"larger than {_LONGEST_DOCUMENT >> 20} MB", where=file.name)
                copy.write(data)
        yield path


def _lines(file: File, source: str, meter: Meter) -> Iterator[Record | Skipped]:
    seen: set[str] = set()
    number = 0
    try:
        with (
            closing(file.open(meter)) as packed,
            closing(_unpacked(packed, file.filename)) as lines,
        ):
            for number, line in _numbered(lines):
                if line is not None and not line.strip():
                    continue
                try:
                    yield _record(line, number, source, seen)
                except Broken as broken:
                    yield broken.skipped
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "damaged"
        yield Skipped(source=source, line=number + 1, reason=f"{reason}: the rest is lost")


def _unpacked(packed: IO[bytes], name: str) -> IO[bytes]:
    if name.lower().endswith(".gz"):
        return io.BufferedReader(gzip.GzipFile(fileobj=packed, mode="rb"), _PIECE)
    if name.lower().endswith(".zst"):
        return io.BufferedReader(_Unpacked(packed), _PIECE)
    return packed


class _Unpacked(io.RawIOBase):
    """The bytes in a Zstandard file.

    The library's own reader takes a file that was cut off for a whole one.
    """

    def __init__(self, file: IO[bytes]) -> None:
        """Take an open file, which stays open."""
        try:
            import zstandard
        except ModuleNotFoundError as error:
            raise MissingExtra("reading .zst files", "corpus") from error
        self._file = file
        self._error = zstandard.ZstdError
        self._unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
        self._frame = self._unpacker.decompressobj()
        self._between_frames = True
        self._packed = self._ready = b""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the signature of the base class
        """Fill a buffer and give the number of bytes; ``OSError`` where the file is damaged."""
        while not self._ready:
            self._packed = self._packed or self._file.read(_PACKED_PIECE)
            if not self._packed:
                if self._between_frames:
                    return 0
                raise EOFError
            self._unpack()
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _unpack(self) -> None:
        try:
            self._ready = self._frame.decompress(self._packed)
        except self._error as error:
            raise OSError from error
        self._packed = b""
        self._between_frames = self._frame.eof
        if self._frame.eof:
            self._packed = self._frame.unused_data
            self._frame = self._unpacker.decompressobj()


def _numbered(file: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Give each line with its number, and ``None`` for one that is too long to hold."""
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := file.readline(_PIECE)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line


def _record(line: bytes | None, number: int, source: str, seen: set[str]) -> Record:
    if line is None:
        raise _broken(source, number, f"longer than {LONGEST_LINE >> 20} MB")
    try:
        value: Any = json.loads(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
    except (ValueError, RecursionError):
        raise _broken(source, number, "not JSON in UTF-8") from None
    if not isinstance(value, dict):
        raise _broken(source, number, "not a JSON object")
    text = _string(value.get("text"))
    if not text or text.isspace():
        raise _broken(source, number, "no text in it")
    given = value.get("id")
    name = str(given) if isinstance(given, str | int) and given != "" else f"line {number}"
    fields = {key: _string(value.get(key)) or None for key in ("title", "url", "date")}
    # To look for halves in every text takes as long as to parse it.
    halves = any(mark in line for mark in _HALVES)
    if halves and not all(_is_unicode(one) for one in (name, text, *fields.values()) if one):
        raise _broken(source, number, "holds half of a character (a lone surrogate)")
    if name in seen:
        raise _broken(source, number, "repeats the id of an earlier line")
    seen.add(name)
    return Record(source=source, id=name, text=text, line=number, **fields)


def _string(value: object) -> str:
    """Give a string without the byte-order mark that files leave at its head, or an empty one."""
    return value.removeprefix("\ufeff") if isinstance(value, str) else ""


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _broken(source: str, line: int, reason: str) -> Broken:
    return Broken(Skipped(source=source, line=line, reason=reason))
