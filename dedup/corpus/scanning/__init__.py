"""The near-duplicates in a corpus: sketched, brought together, verified, joined.

Every stage is a pure function of its input, so that the way over many machines
(``distributed``) gives the same clusters.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.progress import Meter, Progress
from dedup.corpus.scanning.catalogue import Catalogue
from dedup.corpus.scanning.clusters import clusters_of, fold, neighbours
from dedup.corpus.scanning.empty import whole_records
from dedup.corpus.scanning.judge import Judgement, Verifier
from dedup.corpus.scanning.rarity import occurrences, rarity
from dedup.corpus.sketch.minhash import pairs_of_band, worth_judging
from dedup.corpus.sketch.shingles import Hashes, distinct
from dedup.corpus.source.files import all_files, bytes_of
from dedup.corpus.source.records import Read
from dedup.corpus.values import Scan, ScanSettings, Skipped

DEFAULT_MEMORY = 1 << 30


def scan(
    corpora: str | Path | Sequence[str | Path],
    *,
    settings: ScanSettings | None = None,
    read: Read | None = None,
    strict: bool = False,
    follow_links: bool = False,
    memory: int = DEFAULT_MEMORY,
    progress: Progress | None = None,
    scheduler: str | None = None,
) -> Scan:
    """Group the documents of one or more folders and files into clusters of near-duplicates.

    A corpus may be a pattern (``2019-*.jsonl``) and an address that fsspec opens (``s3://…``).
    ``memory`` bounds, in bytes, what is kept of texts and keys before the disk is used; beside it
    a document takes about 400 bytes. Links that lead out of a corpus are skipped unless
    ``follow_links`` is set; pages that were fetched empty are left out and reported. ``progress``
    is called with how far each stage is. ``scheduler`` is the address of a Dask scheduler whose
    workers do the work and see the corpus under the same path; ``memory`` then says nothing. The
    same corpus and settings give the same clusters, on one machine and on many.
    """
    settings = settings or ScanSettings()
    paths = [corpora] if isinstance(corpora, str | Path) else corpora
    skipped: list[Skipped] = []
    files = all_files(paths, rich=read is not None, follow_links=follow_links, left_out=skipped)
    meter = Meter(progress)
    if scheduler:
        from dedup.corpus.scanning.dask import scan_on

        found = scan_on(
            scheduler, files, settings,
            sampled=sampled_numbers, read=read, strict=strict, meter=meter,
        )  # fmt: skip
        return replace(found, skipped=(*skipped, *found.skipped))
    with Catalogue(settings, memory) as catalogue:
        meter.begin("reading", bytes_of(files))
        records = whole_records(files, skipped, read=read, strict=strict, meter=meter)
        catalogue.add_all(records, meter)
        return Scan(
            documents=len(catalogue),
            clusters=clusters_of(verified_pairs(catalogue, meter), catalogue.member),
            skipped=tuple(skipped),
            settings=settings.fingerprint(),
        )


def verified_pairs(catalogue: Catalogue, meter: Meter) -> list[Judgement]:
    """Give all pairs of documents that belong together.

    Of documents with equal forms only the first stands in pairs with others.
    """
    shingles = catalogue.shingles()
    kept, same = fold(catalogue.digests, shingles.tolist())
    pairs = _candidates(catalogue, np.array(kept, dtype=np.int64), shingles, meter)
    return [*same, *_verdicts(catalogue, pairs, meter)]


def _candidates(
    catalogue: Catalogue, kept: NDArray[np.int64], shingles: NDArray[np.int64], meter: Meter
) -> Hashes:
    slots = catalogue.slots()
    found = np.zeros(0, dtype=np.uint64)
    meter.begin("pairing", catalogue.settings.bands)
    for band in range(catalogue.settings.bands):
        pairs = pairs_of_band(catalogue.band(band)[kept], kept)
        new = worth_judging(pairs, slots, shingles, catalogue.settings)
        found = distinct(np.concatenate((found, new)))
        meter.advance()
    return found


def sampled_numbers(documents: int, sample: int) -> range:
    """Give the numbers of the documents whose shingles are counted: evenly spread."""
    return range(0, documents, max(1, documents // sample))


def _verdicts(catalogue: Catalogue, pairs: Hashes, meter: Meter) -> list[Judgement]:
    settings = catalogue.settings
    sample = sampled_numbers(len(catalogue), settings.sample)
    table = occurrences(map(catalogue.form, sample), settings.shingle)
    verifier = Verifier(catalogue.form, rarity(table, len(sample)), settings)
    meter.begin("judging", len(pairs))
    found = verifier.judge(neighbours(pairs, len(catalogue)), meter)
    return sorted(found, key=lambda one: (one.a, one.b))
