"""The file of verdicts: what people ticked, kept for the next comparison and for nobody else."""

import os
import secrets
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dedup.errors import OutputError
from dedup.verdicts import Verdict, read_verdicts, to_lines

# The texts of an article that is not out yet are quoted in it.
_PRIVATE = 0o600


class VerdictFile:
    """A file of verdicts that a server reads and writes; the last one about a key counts."""

    def __init__(self, path: Path) -> None:
        """Make the file where it is missing, and its owner's alone.

        Raises ``InputError`` where it holds something else, ``OutputError`` where it cannot be
        written.
        """
        self.path = path
        self._lock = threading.Lock()
        try:
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE))
            path.chmod(_PRIVATE)
        except OSError as error:
            raise self._unwritable(error) from error
        read_verdicts(path)

    def put(self, made: Verdict) -> None:
        """Keep a verdict in the place of an earlier one; raises as the start does."""
        with self._lock:
            others = [one for one in read_verdicts(self.path) if one.key != made.key]
            self._write((*others, made))

    def drop(self, key: str) -> None:
        """Forget what was decided about a key; raises as the start does."""
        with self._lock:
            self._write(one for one in read_verdicts(self.path) if one.key != key)

    def _write(self, verdicts: Iterable[Verdict]) -> None:
        """Write all beside the file and put it in its place, so that a cut leaves the old one."""
        beside = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
            with os.fdopen(handle, "wb") as file:
                file.write(to_lines(verdicts).encode("utf-8", "backslashreplace"))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError as error:
            raise self._unwritable(error) from error
        finally:
            beside.unlink(missing_ok=True)

    def _unwritable(self, error: OSError) -> OutputError:
        reason = error.strerror or type(error).__name__
        return OutputError(
            f"cannot be written ({reason})",
            where=str(self.path),
            hint="choose a place that can be written",
        )
