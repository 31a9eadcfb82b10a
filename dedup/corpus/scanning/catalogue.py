"""All documents of a scan, sketched: little in memory, texts and band keys set aside."""

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.pipeline import ahead
from dedup.corpus.progress import Meter
from dedup.corpus.scanning.occasions import form_dates
from dedup.corpus.scanning.spool import Spool
from dedup.corpus.sketch.letters import unpacked_form
from dedup.corpus.sketch.minhash import Sketches, sketches_of
from dedup.corpus.sketch.shingles import Hashes
from dedup.corpus.values import Member, Record, ScanSettings

_BATCH, _BATCH_LETTERS = 100, 400_000
_HEAD = 800
# Of the memory allowed: texts are read at random, the rest in order.
_FORMS, _KEYS, _MEMBERS = 0.5, 0.2, 0.1


class Catalogue:
    """Documents numbered from 0 in the order they were added; close it to free the disk."""

    def __init__(self, settings: ScanSettings, memory: int) -> None:
        """Begin an empty catalogue that holds about ``memory`` bytes before it uses the disk."""
        self.settings = settings
        with ExitStack() as stack:
            self._forms = stack.enter_context(Spool(int(memory * _FORMS)))
            self._keys = stack.enter_context(Spool(int(memory * _KEYS)))
            self._members = stack.enter_context(Spool(int(memory * _MEMBERS)))
            self._closing = stack.pop_all()
        self.digests: list[bytes] = []
        self._slots: list[NDArray[np.uint8]] = []
        self._shingles: list[NDArray[np.int64]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.close()

    def __len__(self) -> int:
        """Count the documents."""
        return len(self.digests)

    def add_all(self, records: Iterable[Record], meter: Meter) -> None:
        """Sketch documents in another thread and add them in order.

        To read them takes as long as to sketch them: a third thread would only wait, and make
        the others wait.
        """
        with ThreadPoolExecutor(1) as pool:
            for batch, sketches in ahead(pool, self._sketched, batches_of(records)):
                self._add(batch, sketches)
                meter.through(len(self))

    def _sketched(self, batch: Sequence[Record]) -> Sketches:
        return sketches_of([record.text for record in batch], self.settings)

    def _add(self, batch: Sequence[Record], sketches: Sketches) -> None:
        self._members.extend([member_bytes(record) for record in batch])
        self._forms.extend(sketches.forms)
        self._keys.append(np.ascontiguousarray(sketches.keys.T).tobytes())
        self._slots.append(sketches.slots)
        self._shingles.append(sketches.shingles)
        self.digests += sketches.digests

    def form(self, number: int) -> bytes:
        """Give the packed comparison form of a document."""
        return self._forms[number]

    def member(self, number: int) -> Member:
        """Give what is shown of a document."""
        return member_from(self._members[number], self.form(number))

    def slots(self) -> NDArray[np.uint8]:
        """Give a byte of each slot of every signature."""
        width = self.settings.bands * self.settings.rows
        return np.concatenate([np.zeros((0, width), dtype=np.uint8), *self._slots])

    def shingles(self) -> NDArray[np.int64]:
        """Give the count of every document's shingles."""
        return np.concatenate([np.zeros(0, dtype=np.int64), *self._shingles])

    def band(self, number: int) -> Hashes:
        """Give every document's key in one band."""
        found = [np.zeros(0, dtype=np.uint64)]
        for batch, shingles in enumerate(self._shingles):
            length = 8 * len(shingles)
            data = self._keys.piece(batch, number * length, length)
            found.append(np.frombuffer(data, dtype=np.uint64))
        return np.concatenate(found)


def batches_of(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Cut documents into batches that fit the processor's cache."""
    batch: list[Record] = []
    letters = 0
    for record in records:
        batch.append(record)
        letters += len(record.text)
        if len(batch) >= _BATCH or letters >= _BATCH_LETTERS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def member_from(packed: bytes, form: bytes) -> Member:
    """Give what is shown of a document; without a date of its own, the first in its form."""
    fields = json.loads(packed)
    if fields["date"] is None:
        dates = form_dates(unpacked_form(form)[:_HEAD])
        fields["date"] = dates[0] if dates else None
    return Member(**fields)


def member_bytes(record: Record) -> bytes:
    """Pack what is shown of a document."""
    return json.dumps(
        {
            "source": record.source,
            "id": record.id,
            "title": record.title,
            "url": record.url,
            "date": record.date,
            "length": len(record.text),
        }
    ).encode()
