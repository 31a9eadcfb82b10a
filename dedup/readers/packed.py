"""gzip and Zstandard streams, unpacked no further than the limit allows."""

import gzip
import io
import zlib
from typing import BinaryIO, Literal, cast

from dedup.errors import InputError, MissingExtra, TooLarge
from dedup.readers.limits import Limits


class Unpacked(io.RawIOBase):
    """The content of a packed stream; reading it raises ``InputError`` or ``TooLarge``."""

    def __init__(self, inner: BinaryIO, *, where: str, limits: Limits) -> None:
        """Take the unpacking stream of a library and count what comes out of it."""
        self._inner = inner
        self._where = where
        self._left = limits.expansion
        self._limit = limits.expansion
        self._failures = _failures()

    def readable(self) -> bool:
        """Say that this stream can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill ``buffer`` with what comes next and say how much it was."""
        view = memoryview(cast("bytearray", buffer))
        try:
            chunk = self._inner.read(len(view))
        except self._failures as error:
            raise InputError(
                "is a damaged packed file",
                where=self._where,
                hint="pack or download it again",
            ) from error
        self._left -= len(chunk)
        if self._left < 0:
            raise TooLarge(
                f"unpacks to more than the {self._limit:,} bytes allowed",
                where=self._where,
                hint="unpack it first and give the part you need",
            )
        view[: len(chunk)] = chunk
        return len(chunk)


def unpacked(
    stream: BinaryIO, kind: Literal["gzip", "zstd"], *, where: str, limits: Limits
) -> BinaryIO:
    """Open the content of a packed stream; Zstandard raises ``MissingExtra`` without its part."""
    inner: BinaryIO
    if kind == "gzip":
        inner = cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    else:
        try:
            import zstandard
        except ImportError as error:
            raise MissingExtra("reading .zst files", "readers") from error
        # The window bounds the memory that a frame may ask for; 128 MiB is what the zstd
        # program itself accepts.
        unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27)
        inner = unpacker.stream_reader(stream, read_across_frames=True)
    return io.BufferedReader(Unpacked(inner, where=where, limits=limits), 1 << 20)


def _failures() -> tuple[type[Exception], ...]:
    failures: tuple[type[Exception], ...] = (OSError, EOFError, zlib.error)
    try:
        import zstandard
    except ImportError:
        return failures
    return (*failures, zstandard.ZstdError)
