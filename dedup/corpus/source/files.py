"""The files of a corpus: of a folder, of a pattern such as ``2019-*.jsonl.zst``, of an address."""

import glob
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import IO, Any
from urllib.parse import urlsplit

from dedup.corpus.progress import Meter
from dedup.corpus.source import remote
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
        return str(self.path.resolve()) if self.path else self.name

    @property
    def filename(self) -> str:
        """Give the last part of the name, of a web address without its query."""
        web = not self.path and self.name.lower().startswith(("http://", "https://"))
        return PurePosixPath(urlsplit(self.name).path if web else self.name).name

    def open(self, meter: Meter | None = None) -> IO[bytes]:
        """Open the file; ``meter`` counts the bytes. Only ``OSError`` tells of trouble."""
        raw: Any = self.path.open("rb", buffering=0) if self.path else remote.opened(self.name)
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
            with remote.told():
                data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._meter.advance(len(data))
        return len(data)

    def close(self) -> None:
        """Close the file too."""
        self._file.close()
        super().close()


def file_at(place: str | Path) -> File:
    """Give the file at a path or address, whether there is one or not."""
    if remote.is_address(place):
        return File(name=str(place), path=None, size=None, state=None)
    path = Path(place)
    try:
        status = path.stat()
    except OSError:
        return File(name=str(path), path=path, size=None, state=None)
    return File(name=str(path), path=path, size=status.st_size, state=status.st_mtime_ns)


def files_of(corpus: str | Path, *, rich: bool = False) -> list[File]:
    """List the files of a corpus in a fixed order, the same here and behind an address.

    A corpus is a folder (recursively), a file, or a pattern of either, where ``**`` stands for
    any folders. Hidden files and folders are left out. ``InputError`` where there is nothing.
    """
    suffixes = JSONL + PLAIN + (RICH if rich else ())
    if remote.is_address(corpus):
        found = [
            File(name=one.name, path=None, size=one.size, state=one.state)
            for one in remote.listed(str(corpus), suffixes)
        ]
    else:
        found = _here(Path(corpus), suffixes)
    if not found:
        hint = f"a corpus holds files that end in {', '.join(suffixes)}"
        raise InputError("no documents there", where=str(corpus), hint=hint)
    return found


def all_files(corpora: Iterable[str | Path], *, rich: bool = False) -> list[File]:
    """List the files of several corpora, in order, each once."""
    found = (file for corpus in corpora for file in files_of(corpus, rich=rich))
    return list({file.identity: file for file in found}.values())


def bytes_of(files: Sequence[File]) -> int | None:
    """Add up the sizes of files, where all are known."""
    sizes = [file.size for file in files]
    return sum(size for size in sizes if size) if None not in sizes else None


def _here(corpus: Path, suffixes: tuple[str, ...]) -> list[File]:
    if corpus.is_file():
        return [file_at(corpus)]
    if corpus.is_dir():
        return [file_at(path) for path in _inside(corpus, suffixes)]
    if not glob.has_magic(str(corpus)):
        raise InputError("no such folder or file", where=str(corpus), hint="check the path")
    # Path.glob takes no pattern that begins at the root.
    matches = sorted(Path(one) for one in glob.glob(str(corpus), recursive=True))  # noqa: PTH207
    if not matches:
        raise InputError("no file matches", where=str(corpus), hint="check the pattern")
    paths: dict[Path, None] = {}
    for path in matches:
        paths.update(dict.fromkeys(_inside(path, suffixes) if path.is_dir() else [path]))
    return [file_at(path) for path in paths if path.name.lower().endswith(suffixes)]


def _inside(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.name.lower().endswith(suffixes)
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]


def is_gone(source: str, corpora: Iterable[str | Path]) -> bool:
    """Say whether a file that is not listed now has been taken out of one of ``corpora``."""
    return any(_is_gone(source, corpus) for corpus in corpora)


def _is_gone(source: str, corpus: str | Path) -> bool:
    if remote.is_address(corpus):
        return remote.is_gone(source, str(corpus))
    if remote.is_address(source):
        return False
    folder = Path(corpus).resolve()
    if folder.is_dir():
        return PurePosixPath(source).is_relative_to(folder)
    # The pattern alone is no proof here: its asterisks stop at folders, those of fnmatch do not.
    return (
        glob.has_magic(str(corpus))
        and fnmatchcase(source, str(folder))
        and not Path(source).exists()
    )
