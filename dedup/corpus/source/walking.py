"""The files of a folder or a pattern on this machine, whatever links lie in it.

A link that leads out of the folder is left out and reported: a link in an archive of strangers
could put any file of the machine into an index. Links within a folder are passed over where they
lead to folders, which are walked anyway, so that no loop of links is ever walked twice.
"""

import fnmatch
import glob
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_ANY_FOLDERS = "**"


@dataclass(slots=True, kw_only=True)
class Walk:
    """A walk below one folder: the files found, and the links that were left out.

    ``suffixes`` are those of files worth finding; ``follow`` goes along links that lead out.
    ``matched`` says that a pattern matched something, whether worth finding or not.
    """

    suffixes: tuple[str, ...]
    follow: bool
    files: set[Path] = field(default_factory=set)
    left_out: set[Path] = field(default_factory=set)
    matched: bool = False
    _root: str = ""
    _walked: set[str] = field(default_factory=set)

    def folder(self, folder: Path) -> None:
        """Find the files of a folder and of all folders in it; hidden ones are left out."""
        self._root = os.path.realpath(folder)
        self._below(folder)

    def pattern(self, pattern: Path) -> None:
        """Find what a pattern matches: files, and all files of folders."""
        parts = pattern.parts
        first = next(at for at, part in enumerate(parts) if glob.has_magic(part))
        base = Path(*parts[:first])
        self._root = os.path.realpath(base)
        for path in _matches(base, parts[first:], self):
            self.matched = True
            if path.is_dir():
                self._below(path)
            elif self._wanted(path.name) and path.is_file():
                self.files.add(path)

    def entries(self, folder: Path) -> Iterator[os.DirEntry[str]]:
        """Give what stands in a folder and may be looked at, links out of it left out."""
        try:
            with os.scandir(folder) as found:
                listed = list(found)
        except OSError:
            return
        yield from (entry for entry in listed if self._admitted(entry))

    def _below(self, folder: Path) -> None:
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            if not self.enters(here):
                continue
            for entry in self.entries(here):
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    waiting.append(Path(entry.path))
                elif self._wanted(entry.name) and entry.is_file():
                    self.files.add(Path(entry.path))

    def enters(self, folder: Path) -> bool:
        """Return whether a folder is met for the first time, by whatever links."""
        real = os.path.realpath(folder)
        if real in self._walked:
            return False
        self._walked.add(real)
        return True

    def _wanted(self, name: str) -> bool:
        return name.lower().endswith(self.suffixes)

    def _admitted(self, entry: os.DirEntry[str]) -> bool:
        if not entry.is_symlink():
            return True
        try:
            inside = os.path.commonpath((self._root, os.path.realpath(entry.path))) == self._root
            folder = entry.is_dir()
        except (OSError, ValueError):
            return False
        if inside:
            # The folder it leads to is walked by its own name.
            return self.follow or not folder
        if not self.follow and (folder or self._wanted(entry.name)):
            self.left_out.add(Path(entry.path))
        return self.follow


def _matches(base: Path, parts: tuple[str, ...], walk: Walk) -> Iterator[Path]:
    """Give what a pattern below ``base`` matches.

    Every folder is looked at once for each part of the pattern, whatever leads to it.
    """
    waiting = [(base, 0)]
    seen: set[tuple[str, int]] = set()
    while waiting:
        here, at = waiting.pop()
        if at == len(parts):
            yield here
            continue
        mark = (os.path.realpath(here), at)
        if mark not in seen and here.is_dir():
            seen.add(mark)
            waiting += _steps(here, at, parts[at], walk)


def _steps(here: Path, at: int, part: str, walk: Walk) -> Iterator[tuple[Path, int]]:
    """Give where a part of a pattern leads from a folder, with the number of the next part."""
    if not glob.has_magic(part):
        if os.path.lexists(here / part):
            yield here / part, at + 1
        return
    if part == _ANY_FOLDERS:
        yield here, at + 1
    for entry in walk.entries(here):
        if entry.name.startswith(".") and not part.startswith("."):
            continue
        if part == _ANY_FOLDERS:
            if entry.is_dir():
                yield Path(entry.path), at
        elif fnmatch.fnmatch(entry.name, part):
            yield Path(entry.path), at + 1
