"""Which documents hold a number: the fingerprints of an index turned round, as flat arrays.

They are rebuilt from the fingerprints whenever the index has changed, and kept beside it in a
file that is mapped into memory, not read. Nothing in that file is not in the index too.
"""

import contextlib
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

_MAGIC = b"dedup-postings-1\n"
_ALIGNED = 64


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
            file.write(_MAGIC + header)
            for array in arrays:
                file.write(bytes(-file.tell() % _ALIGNED))
                file.write(array.tobytes())
        # A temporary file is its owner's alone; the cache is for whoever reads the index.
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def load(path: Path, stamp: str) -> Postings | None:
    """Map the postings at ``path`` into memory, or give ``None`` unless they bear ``stamp``."""
    try:
        with path.open("rb") as file:
            if file.readline(len(_MAGIC)) != _MAGIC:
                return None
            header: Any = json.loads(file.readline(4096))
            if header["stamp"] != stamp:
                return None
            place = file.tell()
        whole = np.memmap(path, dtype=np.uint8, mode="r")
        arrays = []
        for kind, length in header["arrays"]:
            place += -place % _ALIGNED
            end = place + length * np.dtype(kind).itemsize
            if end > len(whole):
                return None
            arrays.append(np.asarray(whole[place:end]).view(kind))
            place = end
    except (OSError, ValueError, KeyError, TypeError):
        return None
    names = [one.name for one in fields(Postings)]
    return Postings(**dict(zip(names, arrays, strict=True)))
