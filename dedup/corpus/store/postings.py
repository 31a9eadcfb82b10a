"""Which documents hold a number: the fingerprints of an index turned round, as flat arrays.

They are rebuilt from the fingerprints whenever the index has changed, and kept beside it in a
file that is mapped into memory, not copied. Nothing in that file is not in the index too: where
its sum does not hold it is made again.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.sketch.fingerprint import Fingerprint

_MAGIC = b"dedup-postings-2\n"
_ALIGNED = 64
# Magic and sum fill the first line to where numbers are aligned.
_PREAMBLE = 64
_SUM = 16
# Numbers of eight bytes that are summed up together: a page of the disk, twice.
_PAGE = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """Documents by number. A row is a document: ``documents[row]`` is its key in the index.

    ``numbers`` ascend; number ``i`` is in the rows ``rows[starts[i]:starts[i + 1]]``. ``sizes``
    holds the length of each row's fingerprint.
    """

    numbers: NDArray[np.uint32]
    starts: NDArray[np.int64]
    rows: NDArray[np.uint32]
    sizes: NDArray[np.uint32]
    documents: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.documents)

    def look_up(self, numbers: Fingerprint) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give, for each of ``numbers``, where its rows start and how many there are."""
        if not len(self.numbers):
            nothing = np.zeros(len(numbers), dtype=np.int64)
            return nothing, nothing
        at = np.searchsorted(self.numbers, numbers)
        at[at == len(self.numbers)] = 0
        firsts = self.starts[at]
        counts = self.starts[at + 1] - firsts
        counts[self.numbers[at] != numbers] = 0
        return firsts, counts

    def gather(self, firsts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.uint32]:
        """Give the rows of several numbers one after the other."""
        total = int(counts.sum())
        before = np.cumsum(counts) - counts
        at = np.arange(total) + np.repeat(firsts - before, counts)
        found: NDArray[np.uint32] = self.rows[at]
        return found


def build(found: Iterable[tuple[int, bytes]]) -> Postings:
    """Turn fingerprints round: ``found`` gives each document's key and stored fingerprint.

    Takes 24 bytes of memory a number while it works.
    """
    documents, pieces = [], []
    for document, blob in found:
        documents.append(document)
        pieces.append(np.frombuffer(blob, dtype="<u4"))
    sizes = np.array([len(piece) for piece in pieces], dtype=np.uint32)
    keys = np.repeat(np.arange(len(pieces), dtype=np.uint64), sizes)
    if pieces:
        keys |= np.concatenate(pieces).astype(np.uint64) << np.uint64(32)
    keys.sort()
    everything = (keys >> np.uint64(32)).astype(np.uint32)
    begins = np.ones(len(keys), dtype=np.bool_)
    begins[1:] = everything[1:] != everything[:-1]
    firsts = np.flatnonzero(begins)
    return Postings(
        numbers=everything[firsts],
        starts=np.append(firsts, len(keys)).astype(np.int64),
        rows=keys.astype(np.uint32),
        sizes=sizes,
        documents=np.array(documents, dtype=np.int64),
    )


def save(postings: Postings, path: Path, stamp: str, *, mode: int) -> None:
    """Write ``postings`` to ``path`` in one step, marked with ``stamp``; may raise ``OSError``.

    ``mode`` holds the permissions of the file.
    """
    arrays = [np.ascontiguousarray(getattr(postings, one.name)) for one in fields(postings)]
    shapes = [(array.dtype.str, len(array)) for array in arrays]
    header = json.dumps({"stamp": stamp, "arrays": shapes}).encode() + b"\n"
    descriptor, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(bytes(_PREAMBLE) + header)
            for array in arrays:
                file.write(bytes(-file.tell() % _ALIGNED))
                file.write(array.tobytes())
            file.flush()
            total = _sum_of(np.memmap(name, dtype=np.uint8, mode="r"))
            file.seek(0)
            file.write(_MAGIC + total.hex().encode() + b"\n")
        # A temporary file is its owner's alone; the cache is for whoever reads the index.
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def load(path: Path, stamp: str) -> Postings | None:
    """Map the postings at ``path`` into memory; ``None`` unless whole and of ``stamp``."""
    try:
        whole = np.memmap(path, dtype=np.uint8, mode="r")
        head = bytes(whole[:_PREAMBLE])
        if not head.startswith(_MAGIC + _sum_of(whole).hex().encode()):
            return None
        with path.open("rb") as file:
            file.seek(_PREAMBLE)
            header: Any = json.loads(file.readline(4096))
            place = file.tell()
        if header["stamp"] != stamp:
            return None
        return _mapped(whole, place, header["arrays"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _mapped(whole: NDArray[np.uint8], place: int, shapes: list[tuple[str, int]]) -> Postings:
    """Take the arrays out of a file; ``ValueError`` where they are not what was written."""
    kinds = {"numbers": "<u4", "starts": "<i8", "rows": "<u4", "sizes": "<u4", "documents": "<i8"}
    arrays = {}
    for (name, kind), (written, length) in zip(kinds.items(), shapes, strict=True):
        place += -place % _ALIGNED
        end = place + length * np.dtype(kind).itemsize
        if written != kind or not place <= end <= len(whole):
            raise ValueError("not the arrays of postings")
        arrays[name] = np.asarray(whole[place:end]).view(kind)
        place = end
    found = Postings(**arrays)
    if len(found.starts) != len(found.numbers) + 1 or len(found.sizes) != len(found.documents):
        raise ValueError("arrays of unequal length")
    return found


def _sum_of(file: NDArray[np.uint8]) -> bytes:
    """Give 16 bytes that tell whether anything after the preamble of a file has changed.

    It is a check against damage, at the speed of memory, not against forgery: a digest of the
    sums and exclusive ors of its pages.
    """
    data = np.asarray(file[_PREAMBLE:])
    words = data[: len(data) // 8 * 8].view("<u8")
    pages = words[: len(words) // _PAGE * _PAGE].reshape(-1, _PAGE)
    digest = hashlib.blake2b(digest_size=_SUM)
    digest.update(b"%d:" % len(data))
    digest.update(np.bitwise_xor.reduce(pages, axis=1).tobytes())
    digest.update(np.add.reduce(pages, axis=1, dtype=np.uint64).tobytes())
    digest.update(data[pages.size * 8 :].tobytes())
    return digest.digest()
