"""Zip archives opened with care: every part is streamed, and no further than the limit."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from dedup.errors import InputError, TooLarge
from dedup.streams.limits import Limits

# A document of Word has 10 to 60 parts and one for each picture; listing them takes time.
_MOST_PARTS = 20_000
_CHUNK = 1 << 16
# What zipfile raises on damaged archives, found by mutating them; it documents only the first.
_DAMAGE = (
    zipfile.BadZipFile, EOFError, OSError, ValueError, KeyError, IndexError, OverflowError,
    NotImplementedError, struct.error, zlib.error, lzma.LZMAError,
)  # fmt: skip


class Archive:
    """An open zip archive; its parts are read in pieces, within the limits."""

    def __init__(self, opened: zipfile.ZipFile, *, where: str, limits: Limits) -> None:
        """Wrap an archive that ``open_archive`` has checked."""
        self._zip = opened
        self._where = where
        self._limits = limits
        self.names = frozenset(opened.namelist())

    def pieces(self, name: str) -> Iterator[bytes]:
        """Give the content of a part; raises ``InputError`` or ``TooLarge``."""
        left = self._limits.bytes
        with refuse_damage(self._where):
            info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise InputError(
                "is protected by a password", where=self._where, hint="save it without one"
            )
        with refuse_damage(self._where):
            part = self._zip.open(info)
        with part:
            while True:
                with refuse_damage(self._where):
                    piece = part.read(_CHUNK)
                if not piece:
                    return
                left -= len(piece)
                if left < 0:
                    raise TooLarge(
                        f"unpacks to more than the {self._limits.bytes:,} bytes allowed",
                        where=self._where,
                        hint="copy its text into a file, or raise the limit on bytes",
                    )
                yield piece


@contextmanager
def refuse_damage(where: str) -> Iterator[None]:
    """Turn what a damaged archive raises into one ``InputError``."""
    try:
        yield
    except InputError:
        raise
    except _DAMAGE as error:
        raise InputError(
            "is damaged or cut short", where=where, hint="fetch it again, or save it again"
        ) from error


@contextmanager
def open_archive(data: bytes, *, where: str, limits: Limits) -> Iterator[Archive]:
    """Open an archive; raises ``InputError`` for a damaged one, ``TooLarge`` for too many parts."""
    if data.count(b"PK\x01\x02") > _MOST_PARTS:
        raise TooLarge(
            f"holds more than {_MOST_PARTS:,} parts",
            where=where,
            hint="unpack it and give the file inside",
        )
    with refuse_damage(where):
        opened = zipfile.ZipFile(io.BytesIO(data))
    with opened:
        yield Archive(opened, where=where, limits=limits)
