"""gzip and Zstandard streams, unpacked no further than the limits allow."""

import gzip
import io
import zlib
from typing import Any, BinaryIO, Literal, Protocol, cast

from dedup.errors import InputError, MissingExtra, TooLarge

Packing = Literal["gzip", "zstd"]

# So little is unpacked at once: at the format's utmost it grows to 64 MB.
_PACKED_PIECE = 2048
# A file may always unpack to so much; beyond it the ratio counts.
_SMALL = 32 * 1024 * 1024
# Rows of news pack to a tenth, the same row again and again to a hundredth or two.
_RATIO = 200
# The window bounds the memory that a frame may ask for; 128 MiB is what the zstd program accepts.
_WINDOW = 1 << 27


class Readable(Protocol):
    """What bytes are read from; fewer may come than were asked for."""

    def read(self, size: int, /) -> bytes:
        """Give up to ``size`` bytes, none at the end."""


class Unpacked(io.RawIOBase):
    """The content of a packed stream.

    Reading raises ``InputError`` where it is damaged or cut short, ``TooLarge`` where it grows
    beyond ``most`` bytes, or without ``most`` to more than 200 times what is packed.
    """

    def __init__(self, packed: Readable, packing: Packing, *, where: str, most: int | None) -> None:
        """Take an open stream, which stays open; raises ``MissingExtra`` for Zstandard."""
        self._counted = _Counted(packed)
        self._where = where
        self._most = most
        self._given = 0
        self._inner: Readable
        self._failures: tuple[type[Exception], ...] = (gzip.BadGzipFile, EOFError, zlib.error)
        if packing == "gzip":
            self._inner = gzip.GzipFile(fileobj=cast("BinaryIO", self._counted))
        else:
            frames = _Frames(self._counted)
            self._inner, self._failures = frames, (EOFError, frames.failure)

    def readable(self) -> bool:
        """Say that this stream can be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the signature of the base class
        """Fill ``buffer`` with what comes next and say how much it was."""
        try:
            piece = self._inner.read(len(buffer))
        except self._failures as error:
            raise InputError(
                "is a damaged packed file", where=self._where, hint="pack or download it again"
            ) from error
        self._given += len(piece)
        most = max(_SMALL, _RATIO * self._counted.count) if self._most is None else self._most
        if self._given > most:
            raise TooLarge(
                f"unpacks to more than the {most:,} bytes allowed",
                where=self._where,
                hint="unpack it first and give the part you need",
            )
        buffer[: len(piece)] = piece
        return len(piece)


def unpacked(
    stream: Readable, packing: Packing, *, where: str, most: int | None = None
) -> io.BufferedReader:
    """Open the content of a packed stream, of which ``most`` bytes may be read.

    Without ``most`` a file may unpack to any size that fits its own: 32 MiB, or 200 times what is
    packed. Zstandard raises ``MissingExtra`` without its part.
    """
    return io.BufferedReader(Unpacked(stream, packing, where=where, most=most), 1 << 16)


class _Counted:
    """A stream that counts what was read of it."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int = -1, /) -> bytes:
        piece = self._stream.read(size)
        self.count += len(piece)
        return piece


class _Frames:
    """The bytes in Zstandard frames.

    The library's own reader takes a file that was cut off for a whole one.
    """

    def __init__(self, file: Readable) -> None:
        try:
            import zstandard
        except ModuleNotFoundError as error:
            raise MissingExtra("reading .zst files", "readers") from error
        self.failure = zstandard.ZstdError
        self._file = file
        self._unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
        self._frame = self._unpacker.decompressobj()
        self._between_frames = True
        self._packed = b""
        # A view: cutting bytes off the front of many would copy the rest each time.
        self._ready = memoryview(b"")

    def read(self, size: int, /) -> bytes:
        """Give up to ``size`` bytes, none at the end; ``EOFError`` where it is cut short."""
        while not self._ready:
            self._packed = self._packed or self._file.read(_PACKED_PIECE)
            if not self._packed:
                if self._between_frames:
                    return b""
                raise EOFError
            self._unpack()
        piece, self._ready = self._ready[:size], self._ready[size:]
        return bytes(piece)

    def _unpack(self) -> None:
        self._ready = memoryview(self._frame.decompress(self._packed))
        self._packed = b""
        self._between_frames = self._frame.eof
        if self._frame.eof:
            self._packed = self._frame.unused_data
            self._frame = self._unpacker.decompressobj()
