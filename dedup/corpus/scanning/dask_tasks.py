"""The work of one Dask worker: a part of a corpus sketched, keyed, paired and judged.

All are the pure functions of the way on one machine, applied to a part; nothing here knows Dask.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.scanning.catalogue import batches_of, member_bytes, member_from
from dedup.corpus.scanning.empty import whole_records
from dedup.corpus.scanning.judge import Judgement, Verifier
from dedup.corpus.scanning.rarity import Rarity, occurrences, rarity
from dedup.corpus.sketch.minhash import pairs_of_band, sketches_of
from dedup.corpus.sketch.shingles import Hashes
from dedup.corpus.source.files import File
from dedup.corpus.source.records import Read
from dedup.corpus.values import Member, ScanSettings, Skipped

# Small files share a part up to so many bytes: a part is what a worker takes at a time.
PART_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchedPart:
    """The documents of some files, sketched; it stays on the worker that made it."""

    forms: list[bytes]
    members: list[bytes]
    digests: list[bytes]
    keys: Hashes
    slots: NDArray[np.uint8]
    shingles: NDArray[np.int64]
    skipped: list[Skipped]

    def form(self, place: int) -> bytes:
        """Give the packed comparison form of a document by its place in the part."""
        return self.forms[place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the scheduler's side keeps of a part: about 160 bytes a document."""

    digests: list[bytes]
    slots: NDArray[np.uint8]
    shingles: NDArray[np.int64]
    skipped: list[Skipped]


def sketch_part(
    files: Sequence[File], settings: ScanSettings, read: Read | None, strict: bool
) -> SketchedPart:
    """Read and sketch some files."""
    skipped: list[Skipped] = []
    width = settings.bands * settings.rows
    keys = [np.zeros((0, settings.bands), dtype=np.uint64)]
    slots = [np.zeros((0, width), dtype=np.uint8)]
    shingles = [np.zeros(0, dtype=np.int64)]
    forms: list[bytes] = []
    members: list[bytes] = []
    digests: list[bytes] = []
    for batch in batches_of(whole_records(files, skipped, read=read, strict=strict)):
        sketches = sketches_of([record.text for record in batch], settings)
        members += map(member_bytes, batch)
        forms += sketches.forms
        digests += sketches.digests
        keys.append(sketches.keys)
        slots.append(sketches.slots)
        shingles.append(sketches.shingles)
    return SketchedPart(
        forms=forms,
        members=members,
        digests=digests,
        keys=np.concatenate(keys),
        slots=np.concatenate(slots),
        shingles=np.concatenate(shingles),
        skipped=skipped,
    )


def summary_of(part: SketchedPart) -> Summary:
    """Take from a part what the scheduler's side keeps."""
    return Summary(
        digests=part.digests, slots=part.slots, shingles=part.shingles, skipped=part.skipped
    )


def keys_of(
    part: SketchedPart, kept: NDArray[np.int64], start: int, band: int, share: tuple[int, int]
) -> tuple[Hashes, NDArray[np.int64]]:
    """Give the keys of one band of the documents kept, by number, that fall to one task."""
    keys = part.keys[kept - start, band]
    mine = keys % np.uint64(share[1]) == share[0]
    return keys[mine], kept[mine]


def pairs_of(found: Sequence[tuple[Hashes, NDArray[np.int64]]]) -> Hashes:
    """Pair the documents with equal keys, of all parts together."""
    keys, numbers = (np.concatenate(column) for column in zip(*found, strict=True))
    return pairs_of_band(keys, numbers)


def occurrences_of(part: SketchedPart, places: Sequence[int], size: int) -> NDArray[np.int64]:
    """Count the shingles of some documents of a part."""
    return occurrences(map(part.form, places), size)


def rarity_of(tables: Sequence[NDArray[np.int64]], texts: int, size: int) -> Rarity:
    """Add up the counts of all parts and weigh shingles by them."""
    table = occurrences((), size)
    for one in tables:
        table += one
    return rarity(table, texts)


def judged(
    parts: tuple[SketchedPart, SketchedPart],
    starts: tuple[int, int],
    pairs: Hashes,
    weights: Rarity,
    settings: ScanSettings,
) -> list[Judgement]:
    """Judge the pairs of which the first document is in the first part, and so on."""
    lower, upper = parts

    def form(number: int) -> bytes:
        at = number - starts[1]
        return upper.form(at) if 0 <= at < len(upper.forms) else lower.form(number - starts[0])

    ends = [(pair >> 32, pair & 0xFFFF_FFFF) for pair in pairs.tolist()]
    return list(Verifier(form, weights, settings).judge(ends))


def members_of(part: SketchedPart, places: Sequence[int]) -> list[Member]:
    """Give what is shown of some documents of a part."""
    return [member_from(part.members[at], part.form(at)) for at in places]


def parts_of(files: Iterable[File]) -> list[list[File]]:
    """Share files out to parts, in order: large ones alone, small ones together.

    A file of unknown size counts as a large one.
    """
    parts: list[list[File]] = []
    room = 0
    for file in files:
        size = PART_BYTES if file.size is None else file.size
        if room < size or not parts:
            parts.append([])
            room = PART_BYTES
        parts[-1].append(file)
        room -= size
    return parts
