"""The file of verdicts: what people ticked, kept for the next comparison and for nobody else.

Several servers may keep one file, and commands read it meanwhile: who writes holds a lock beside
the file, reads it anew under it, and puts a whole new file in its place.
"""

import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dedup.errors import OutputError
from dedup.verdicts import Verdict, read_verdicts, to_lines

if TYPE_CHECKING:
    from filelock import BaseFileLock

# The texts of an article that is not out yet are quoted in it.
_PRIVATE = 0o600
# Seconds; writing takes milliseconds, so that a lock held for longer is no busy moment.
_PATIENCE = 10.0


class VerdictFile:
    """A file of verdicts that servers read and write; the last one about a key counts."""

    def __init__(self, path: Path, patience: float = _PATIENCE) -> None:
        """Make the file where it is missing, and its owner's alone.

        ``patience`` is how many seconds to wait for another program that writes. Raises
        ``InputError`` where the file holds something else, ``OutputError`` where it cannot be
        written.
        """
        # By whatever name it is called, there is one lock.
        self.path = path.resolve()
        self._patience = patience
        try:
            with suppress(FileExistsError):
                os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE))
            self._check_writable()
            self.path.chmod(_PRIVATE)
        except OSError as error:
            raise self._unwritable(error) from error
        with self._alone():
            read_verdicts(self.path)

    def put(self, made: Verdict) -> None:
        """Keep a verdict in the place of an earlier one; raises as the start does."""
        with self._alone():
            others = [one for one in read_verdicts(self.path) if one.key != made.key]
            self._write((*others, made))

    def drop(self, key: str) -> None:
        """Forget what was decided about a key; raises as the start does."""
        with self._alone():
            self._write(one for one in read_verdicts(self.path) if one.key != key)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock, which is shared by threads and by programs alike."""
        from filelock import Timeout

        try:
            with self._lock():
                yield
        except Timeout as error:
            raise OutputError(
                "is being written by another program",
                where=str(self.path),
                hint="wait until it has finished, or choose another file",
            ) from error
        except OSError as error:
            raise self._unwritable(error) from error

    def _lock(self) -> "BaseFileLock":
        from filelock import FileLock

        beside = self.path.with_name(f".{self.path.name}.lock")
        return FileLock(beside, timeout=self._patience, mode=_PRIVATE, is_singleton=False)

    def _check_writable(self) -> None:
        """Refuse a file that its owner made read-only: putting another in its place would work."""
        if not stat.S_IMODE(self.path.stat().st_mode) & stat.S_IWUSR:
            raise PermissionError(None, "Read-only file")

    def _write(self, verdicts: Iterable[Verdict]) -> None:
        """Write all beside the file and put it in its place, so that a cut leaves the old one."""
        self._check_writable()
        beside = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
            with os.fdopen(handle, "wb") as file:
                file.write(to_lines(verdicts).encode("utf-8", "backslashreplace"))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        finally:
            beside.unlink(missing_ok=True)

    def _unwritable(self, error: OSError) -> OutputError:
        reason = error.strerror or type(error).__name__
        return OutputError(
            f"cannot be written ({reason})",
            where=str(self.path),
            hint="choose a place that can be written",
        )
