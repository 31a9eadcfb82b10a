"""Bytes set aside while a scan runs: in memory up to a limit, beyond it in a temporary file."""

from array import array
from collections.abc import Sequence
from itertools import accumulate
from tempfile import SpooledTemporaryFile
from threading import Lock
from types import TracebackType
from typing import Self

from dedup.errors import OutputError


class Spool:
    """A list of byte strings that is appended to and read at any place, by several threads.

    Holds at most ``memory`` bytes in memory; raises ``OutputError`` where the disk is full.
    """

    def __init__(self, memory: int) -> None:
        """Begin an empty list."""
        # A size of zero means no limit to the standard library.
        self._file = SpooledTemporaryFile(max_size=max(1, memory))  # noqa: SIM115 - closed by close
        self._ends = array("Q", [0])
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """Count the byte strings."""
        return len(self._ends) - 1

    def append(self, data: bytes) -> None:
        """Add a byte string at the end."""
        self.extend((data,))

    def extend(self, every: Sequence[bytes]) -> None:
        """Add byte strings at the end."""
        try:
            with self._lock:
                self._file.seek(self._ends[-1])
                self._file.write(b"".join(every))
        except OSError as error:
            hint = "set TMPDIR to a folder with more room, or --memory higher"
            where = "the folder for temporary files"
            raise OutputError(error.strerror or "full", where=where, hint=hint) from error
        self._ends.extend(list(accumulate(map(len, every), initial=self._ends[-1]))[1:])

    def __getitem__(self, number: int) -> bytes:
        """Give a byte string by its place."""
        return self.piece(number, 0, self._ends[number + 1] - self._ends[number])

    def piece(self, number: int, start: int, length: int) -> bytes:
        """Give ``length`` bytes of a byte string from ``start`` on."""
        with self._lock:
            self._file.seek(self._ends[number] + start)
            return self._file.read(length)

    def close(self) -> None:
        """Let go of memory and file."""
        self._file.close()
