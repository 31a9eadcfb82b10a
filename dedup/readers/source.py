"""Where bytes come from: a file, a row of one, or standard input; opened without hanging."""

import errno
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from dedup.errors import InputError, TooLarge
from dedup.streams.limits import Limits

# Where a shell keeps the pipes that it hands over.
_HANDED_OVER = ("/dev/fd", "/proc/self/fd")
# In bytes, on the systems in use; a Thai letter has three.
_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An input as the user named it.

    ``where`` is what errors call it, ``name`` what reports call it, ``path`` the file (``None``
    is standard input) and ``row`` the id after ``#``.
    """

    where: str
    name: str
    path: Path | None
    row: str | None = None


def find_source(given: str | os.PathLike[str]) -> Source:
    """Take apart what the user gave: ``-``, a path, or ``file.jsonl#id``.

    A file whose own name holds ``#`` is found before a row is.
    """
    text = os.fspath(given)
    where = _called(text)
    if text == "-":
        return Source(where="standard input", name="-", path=None)
    for end, row in _splits(text):
        path = Path(text[:end])
        if _exists(path, where):
            name = str(path) if _is_handed_over(path) else path.name
            name = _printable(name if row is None else f"{name}#{row}")
            return Source(where=where, name=name, path=path, row=row)
    raise InputError("there is no such file", where=where, hint="check the path")


@contextmanager
def opened(source: Source, stdin: BinaryIO | None) -> Iterator[BinaryIO]:
    """Open a source for reading.

    Raises ``InputError`` for all but a regular, readable file and a pipe that a shell hands over.
    """
    if source.path is None:
        yield stdin if stdin is not None else _standard_input()
        return
    try:
        handed = _check_readable(source.path.stat().st_mode, source)
        opener = Path.open if handed else _opened_at_once
        stream = cast("BinaryIO", opener(source.path, "rb"))
    except OSError as error:
        raise _unreadable(error, source.where) from error
    with stream:
        yield stream


def read_whole(stream: BinaryIO, *, where: str, limits: Limits) -> bytes:
    """Read a stream to its end, and never more than one byte beyond the limit."""
    try:
        # A pipe may give less than was asked for.
        buffer = io.BytesIO()
        while buffer.tell() <= limits.bytes:
            chunk = stream.read(min(1 << 20, limits.bytes + 1 - buffer.tell()))
            if not chunk:
                return buffer.getvalue()
            buffer.write(chunk)
    except OSError as error:
        raise _unreadable(error, where) from error
    raise TooLarge(
        f"is larger than the {limits.bytes:,} bytes allowed",
        where=where,
        hint="give a smaller file or raise the limit on bytes",
    )


class _Rejoined(io.RawIOBase):
    """A stream whose first bytes have already been taken, whole again."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        chunk = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(view) :]
        view[: len(chunk)] = chunk
        return len(chunk)


def peeked(stream: BinaryIO, size: int, *, where: str) -> tuple[bytes, BinaryIO]:
    """Give the first ``size`` bytes of a stream and the whole of it again."""
    head = b""
    try:
        while len(head) < size and (chunk := stream.read(size - len(head))):
            head += chunk
    except OSError as error:
        raise _unreadable(error, where) from error
    return head, io.BufferedReader(_Rejoined(head, stream), 1 << 16)


def _splits(text: str) -> Iterator[tuple[int, str | None]]:
    yield len(text), None
    for at, letter in enumerate(text):
        if letter == "#" and at:
            yield at, text[at + 1 :]


def _exists(path: Path, where: str) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise _unreadable(error, where) from error
    except ValueError as error:
        raise InputError("is not a possible path", where=where, hint="check the path") from error
    return True


def _check_readable(mode: int, source: Source) -> bool:
    """Refuse what is no file; return whether it is a pipe that a shell hands over, as <(…) does."""
    if stat.S_ISDIR(mode):
        raise InputError("is a folder", where=source.where, hint="give one file in it")
    if stat.S_ISREG(mode):
        return False
    # What else is a pipe may have no writer, and reading it would wait for ever.
    if source.path is None or not (_is_handed_over(source.path) and stat.S_ISFIFO(mode)):
        raise InputError(
            "is a pipe or a device, not a file",
            where=source.where,
            hint="send its content to standard input and give '-', or give it as <(…)",
        )
    return True


def _is_handed_over(path: Path) -> bool:
    return path.parent.as_posix() in _HANDED_OVER


class _AtOnce(io.FileIO):
    """A file of which nothing is waited for: some files of the system are regular, and block."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "rb", opener=_open_at_once)

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the signature of the base class
        count = cast("int | None", super().readinto(buffer))
        if count is None:
            raise BlockingIOError(errno.EAGAIN, "it gives nothing now")
        return count


def _opened_at_once(path: Path, _: str) -> "io.BufferedReader[_AtOnce]":
    return io.BufferedReader(_AtOnce(path))


def _open_at_once(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _standard_input() -> BinaryIO:
    # A program started without a console has no standard input.
    if sys.stdin is None:
        raise InputError("there is no standard input", hint="give the path of a file")
    return sys.stdin.buffer


def _unreadable(error: OSError, where: str) -> InputError:
    if error.errno == errno.ENAMETOOLONG:
        return InputError(
            "is too long to name a file", where=where, hint="give the path of a file, not its text"
        )
    if error.errno == errno.ELOOP:
        return InputError(
            "is a link that leads back to itself", where=where, hint="give the file itself"
        )
    why = (error.strerror or type(error).__name__).lower()
    return InputError(f"cannot be read ({why})", where=where, hint="check the path and its rights")


def _printable(text: str) -> str:
    """Make a file name that is not UTF-8 fit for messages and reports."""
    return os.fsencode(text).decode("utf-8", "replace")


def _called(given: str) -> str:
    """Give what errors call an input; of a text that was given as a name none of it."""
    longest = max(len(os.fsencode(part)) for part in given.replace("#", "/").split("/"))
    if longest > _LONGEST_NAME or ("\n" in given and len(given) > _LONGEST_NAME):
        return f"a name of {len(given):,} letters"
    return _printable(given)
