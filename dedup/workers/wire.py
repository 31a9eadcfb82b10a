"""Plain data over a pipe: JSON, with bytes beside it, so that reading it can run nothing."""

import json
import struct
from typing import Any, BinaryIO

_SIZES = struct.Struct(">QQ")
_BLOB = "\0blob"


class Malformed(Exception):
    """What came over the pipe is not what ``send`` writes."""


class TooLong(Exception):
    """What came over the pipe is longer than was allowed."""


def send(stream: BinaryIO, value: object) -> None:
    """Write one value; raises ``TypeError`` for what is not plain data."""
    blobs: list[bytes] = []

    def beside(one: object) -> dict[str, int]:
        if not isinstance(one, bytes | bytearray | memoryview):
            raise TypeError(f"{type(one).__name__} is not plain data")
        blobs.append(bytes(one))
        return {_BLOB: len(blobs) - 1}

    written = json.dumps(value, default=beside, ensure_ascii=False)
    text = json.dumps([len(blob) for blob in blobs]) + "\n" + written
    head = text.encode("utf-8", "surrogatepass")
    stream.write(_SIZES.pack(len(head), sum(map(len, blobs))))
    stream.write(head)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def receive(stream: BinaryIO, *, most: int | None = None) -> Any:  # noqa: ANN401 - any plain data
    """Read one value of at most ``most`` bytes.

    Raises ``EOFError`` where the other side is gone, ``TooLong`` and ``Malformed``.
    """
    head_size, blobs_size = _SIZES.unpack(_exactly(stream, _SIZES.size))
    if most is not None and head_size + blobs_size > most:
        raise TooLong
    head = _exactly(stream, head_size)
    blobs = _exactly(stream, blobs_size)
    try:
        sizes, _, written = head.decode("utf-8", "surrogatepass").partition("\n")
        cut = list(_cut(blobs, json.loads(sizes)))
        return json.loads(written, object_hook=lambda one: _put_back(one, cut))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise Malformed from error


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _cut(blobs: bytes, sizes: list[int]) -> list[bytes]:
    cut, at = [], 0
    for size in sizes:
        cut.append(blobs[at : at + size])
        at += size
    return cut


def _put_back(one: dict[str, Any], blobs: list[bytes]) -> Any:  # noqa: ANN401 - any plain data
    return blobs[one[_BLOB]] if _BLOB in one else one
