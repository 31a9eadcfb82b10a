"""The files of a corpus: of a folder, of a pattern such as ``2019-*.jsonl.zst``, of an address."""

import errno
import glob
import io
import os
import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import IO, Any
from urllib.parse import urlsplit

from dedup.corpus.progress import Meter
from dedup.corpus.source import remote
from dedup.corpus.source.names import path_from, shown_name, source_name
from dedup.corpus.source.walking import Walk
from dedup.corpus.values import Skipped
from dedup.errors import InputError

JSONL = (".jsonl", ".jsonl.gz", ".jsonl.zst")
PLAIN = (".txt",)
# What only a reader of documents can open; left out unless one is given.
RICH = (".html", ".htm", ".pdf", ".docx", ".eml")
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of a corpus: on this machine, where it has a ``path``, or behind an address.

    ``name`` is what its documents are said to come from. ``size`` counts bytes, ``state`` is a
    number that changes when the file does; either is ``None`` where nobody can tell. A file is
    known by these alone, so that another machine can open it.
    """

    name: str
    path: Path | None
    size: int | None
    state: int | None

    @property
    def identity(self) -> str:
        """Give a name that is the same from whatever folder the file is named."""
        return source_name(os.path.realpath(self.path)) if self.path else self.name

    @property
    def filename(self) -> str:
        """Give the last part of the name as text, of a web address without its query."""
        if self.path:
            return shown_name(self.path.name)
        web = self.name.lower().startswith(("http://", "https://"))
        return PurePosixPath(urlsplit(self.name).path if web else self.name).name

    def open(self, meter: Meter | None = None) -> IO[bytes]:
        """Open the file; ``meter`` counts the bytes. Only ``OSError`` tells of trouble."""
        raw: Any = _opened(self.path) if self.path else remote.opened(self.name)
        return io.BufferedReader(_Watched(raw, meter or Meter(), local=bool(self.path)), _PIECE)


class _Watched(io.RawIOBase):
    """A file whose bytes are counted."""

    def __init__(self, file: IO[bytes], meter: Meter, *, local: bool) -> None:
        """Take over an open file."""
        self._file = file
        self._meter = meter
        self._local = local

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the signature of the base class
        """Fill a buffer and give the number of bytes."""
        if self._local:
            data = self._file.read(len(buffer))
        else:
            with remote.reporting():
                data = self._file.read(len(buffer))
        if data is None:
            raise BlockingIOError(errno.EAGAIN, "gives nothing and does not end")
        buffer[: len(data)] = data
        self._meter.advance(len(data))
        return len(data)

    def close(self) -> None:
        """Close the file too."""
        self._file.close()
        super().close()


def _opened(path: Path) -> io.FileIO:
    """Open a regular file; one that has become a pipe or a device meanwhile never blocks."""
    never = getattr(os, "O_NONBLOCK", 0)
    file = io.FileIO(os.open(path, os.O_RDONLY | never | getattr(os, "O_BINARY", 0)))
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(errno.EINVAL, "is a pipe or a device, not a file")
    return file


def file_at(place: str | Path) -> File:
    """Give the file at a path or address, whether there is one or not."""
    path = path_from(str(place)) or Path(place)
    if path == Path(place) and remote.is_address(place):
        return File(name=str(place), path=None, size=None, state=None)
    name = source_name(str(path))
    try:
        status = path.stat()
    except (OSError, ValueError):
        return File(name=name, path=path, size=None, state=None)
    return File(name=name, path=path, size=status.st_size, state=status.st_mtime_ns)


def files_of(
    corpus: str | Path,
    *,
    rich: bool = False,
    follow_links: bool = False,
    left_out: list[Skipped] | None = None,
) -> list[File]:
    """List the files of a corpus in a fixed order, the same here and behind an address.

    A corpus is a folder (recursively), a file, or a pattern of either, where ``**`` stands for
    any folders. Hidden files and folders are left out, and so are links that lead out of the
    folder unless ``follow_links`` is set; these are added to ``left_out``. ``InputError`` where
    there is nothing.
    """
    if not str(corpus):
        raise InputError("an empty name for a corpus", hint="a dot is the folder you are in")
    suffixes = JSONL + PLAIN + (RICH if rich else ())
    skipped: list[Skipped] = []
    if remote.is_address(corpus):
        found = [
            File(name=one.name, path=None, size=one.size, state=one.state)
            for one in remote.listed(str(corpus), suffixes)
        ]
    else:
        found = _here(Path(corpus), suffixes, skipped, follow=follow_links)
    if left_out is not None:
        left_out += skipped
    if not found:
        hint = f"a corpus holds files that end in {', '.join(suffixes)}"
        if skipped:
            hint = "links that lead out of it are followed with --follow-links"
        raise InputError("no documents there", where=str(corpus), hint=hint)
    return found


def all_files(
    corpora: Iterable[str | Path],
    *,
    rich: bool = False,
    follow_links: bool = False,
    left_out: list[Skipped] | None = None,
) -> list[File]:
    """List the files of several corpora, in order, each once; see ``files_of``."""
    found = (
        file
        for corpus in corpora
        for file in files_of(corpus, rich=rich, follow_links=follow_links, left_out=left_out)
    )
    return list({file.identity: file for file in found}.values())


def bytes_of(files: Sequence[File]) -> int | None:
    """Add up the sizes of files, where all are known."""
    sizes = [file.size for file in files]
    return sum(size for size in sizes if size) if None not in sizes else None


def _here(
    corpus: Path, suffixes: tuple[str, ...], left_out: list[Skipped], *, follow: bool
) -> list[File]:
    if _is(os.path.isfile, corpus):
        return [file_at(corpus)]
    walk = Walk(suffixes=suffixes, follow=follow)
    if _is(os.path.isdir, corpus):
        walk.folder(corpus)
    elif glob.has_magic(str(corpus)):
        walk.pattern(corpus)
        if not walk.matched and not walk.left_out:
            raise InputError("no file matches", where=str(corpus), hint="check the pattern")
    elif _is(os.path.lexists, corpus):
        what = "is a pipe, a device or a link that leads nowhere, not a file"
        raise InputError(what, where=str(corpus), hint="give a folder or a file")
    else:
        raise InputError("no such folder or file", where=str(corpus), hint="check the path")
    reason = "a link that leads out of the folder; --follow-links follows it"
    left_out += [
        Skipped(source=source_name(str(path)), line=0, reason=reason)
        for path in sorted(walk.left_out)
    ]
    return [file_at(path) for path in sorted(walk.files)]


def _is(asked: Callable[[Path], bool], path: Path) -> bool:
    """Ask of a path that need not be possible: too long, or with a NUL in it."""
    try:
        return asked(path)
    except (OSError, ValueError):
        return False


def is_gone(source: str, corpora: Iterable[str | Path]) -> bool:
    """Return whether a file that is not listed now has been taken out of one of ``corpora``."""
    return any(_is_gone(source, corpus) for corpus in corpora)


def _is_gone(source: str, corpus: str | Path) -> bool:
    if remote.is_address(corpus):
        return remote.is_gone(source, str(corpus))
    path = path_from(source)
    if path is None and remote.is_address(source):
        return False
    path = path or Path(source)
    folder = Path(os.path.realpath(corpus))
    if folder.is_dir():
        return path.is_relative_to(folder)
    if path == folder:
        # Where its folder is gone too, a disk may be away rather than the file.
        return not os.path.lexists(path) and path.parent.is_dir()
    # The pattern alone is no proof here: its asterisks stop at folders, those of fnmatch do not.
    return glob.has_magic(str(corpus)) and fnmatchcase(str(path), str(folder)) and not path.exists()
