"""From a file to documents, one at a time; what cannot be read is reported, never hidden."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dedup.corpus.progress import Meter
from dedup.corpus.source.files import JSONL, File
from dedup.corpus.values import Record, Skipped
from dedup.errors import DedupError, InputError, TooLarge
from dedup.model import Document
from dedup.streams.markup import plain
from dedup.streams.packed import Packing, unpacked
from dedup.streams.rows import BrokenRow, Row, has_half, identifier, rows_of, string

Read = Callable[[Path], Document]

# A line longer than this holds no news release; it is passed over without being held in memory.
LONGEST_LINE = 16 * 1024 * 1024
_PIECE = 1024 * 1024
# More than any reader of documents takes: what is behind an address is copied to be read.
_LONGEST_DOCUMENT = 256 * 1024 * 1024
_PACKINGS: dict[str, Packing] = {".gz": "gzip", ".zst": "zstd"}


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
    line = 0
    try:
        with closing(file.open(meter)) as there, closing(_content(there, file)) as lines:
            for row in rows_of(lines, longest=LONGEST_LINE):
                line = row.line
                try:
                    yield _record(row, source, seen)
                except Broken as broken:
                    yield broken.skipped
    except (InputError, OSError) as error:
        reason = error.what if isinstance(error, InputError) else error.strerror or "damaged"
        yield Skipped(source=source, line=line + 1, reason=f"{reason}: the rest is lost")


def _content(there: IO[bytes], file: File) -> IO[bytes]:
    name = file.filename.lower()
    for suffix, packing in _PACKINGS.items():
        if name.endswith(suffix):
            return unpacked(there, packing, where=file.name)
    return there


def _record(row: Row | BrokenRow, source: str, seen: set[str]) -> Record:
    if isinstance(row, BrokenRow):
        raise _broken(source, row.line, row.reason)
    text = plain(string(row.fields.get("text")))
    if not text or text.isspace():
        raise _broken(source, row.line, "no text in it")
    name = identifier(row.fields.get("id")) or f"line {row.line}"
    fields = {key: string(row.fields.get(key)) or None for key in ("url", "date")}
    fields["title"] = plain(string(row.fields.get("title"))) or None
    # Unescaped, half of a character is no UTF-8.
    if row.halves and any(has_half(one) for one in (name, text, *fields.values()) if one):
        raise _broken(source, row.line, "holds half of a character (a lone surrogate)")
    if name in seen:
        raise _broken(source, row.line, "repeats the id of an earlier line")
    seen.add(name)
    return Record(source=source, id=name, text=text, line=row.line, **fields)


def _broken(source: str, line: int, reason: str) -> Broken:
    return Broken(Skipped(source=source, line=line, reason=reason))
