"""A scan over many machines: the stages of ``scanning``, run by Dask's distributed scheduler.

Dask moves the data, watches the workers and does again what a lost one held; of that nothing is
ours. The stages are the same pure functions as on one machine and the documents have the same
numbers, so that the clusters are equal. Files are read by the workers: they must see them under
the same paths or addresses.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dedup.corpus.progress import Meter, Stage
from dedup.corpus.scanning.clusters import clusters_of, fold
from dedup.corpus.scanning.dask_tasks import (
    SketchedPart,
    Summary,
    judged,
    keys_of,
    members_of,
    occurrences_of,
    pairs_of,
    parts_of,
    rarity_of,
    sketch_part,
    summary_of,
)
from dedup.corpus.scanning.judge import Judgement
from dedup.corpus.scanning.rarity import Rarity
from dedup.corpus.sketch.minhash import worth_judging
from dedup.corpus.sketch.shingles import Hashes, distinct
from dedup.corpus.source.files import File
from dedup.corpus.source.records import Read
from dedup.corpus.values import Member, Scan, ScanSettings
from dedup.errors import DedupError, InputError, MissingExtra

if TYPE_CHECKING:
    from distributed import Client, Future

# Keys of a band that one task sorts; more are shared out by their remainder.
_KEYS = 4_000_000
_PATIENCE = "30s"
# Where the errors come from that tell of a cluster rather than of the work.
_DASK = ("asyncio", "concurrent", "dask", "distributed", "tornado")


def scan_on(
    scheduler: str,
    files: Sequence[File],
    settings: ScanSettings,
    *,
    sampled: Callable[[int, int], range],
    meter: Meter,
    read: Read | None = None,
    strict: bool = False,
) -> Scan:
    """Scan files on the workers of the Dask scheduler at ``scheduler``.

    ``sampled`` gives the numbers of the documents whose shingles are counted. Raise
    ``InputError`` where the scheduler does not answer or is lost in the middle, ``MissingExtra``
    without Dask.
    """
    client = _client(scheduler)
    with _told(scheduler), _quiet(), client:
        return _Run(client, settings, meter).scan(files, sampled, read=read, strict=strict)


def _client(scheduler: str) -> "Client":
    try:
        from distributed import Client
    except ModuleNotFoundError as error:
        raise MissingExtra("spreading a scan over machines", "distributed") from error
    try:
        # A client that found no scheduler would wait for it once more when the program ends.
        # In a thread of its own: a notebook's has an event loop that runs already.
        with ThreadPoolExecutor(1) as apart:
            apart.submit(asyncio.run, _knock(scheduler)).result()
        return Client(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        hint = "start it with: dask scheduler, and workers with: dask worker"
        raise InputError("no Dask scheduler answers", where=scheduler, hint=hint) from error


async def _knock(scheduler: str) -> None:
    from distributed.comm import connect
    from distributed.security import Security

    arguments = Security().get_connection_args("client")
    comm = await connect(scheduler, timeout=_PATIENCE, **arguments)
    await comm.close()


@contextmanager
def _told(scheduler: str) -> Iterator[None]:
    """Tell the loss of the scheduler in one line: Dask raises errors of several libraries."""
    try:
        yield
    except DedupError:
        raise
    except (Exception, CancelledError) as error:
        if type(error).__module__.partition(".")[0] not in _DASK and not isinstance(error, OSError):
            raise
        hint = "look after the scheduler and its workers, and run it again"
        what = f"the Dask cluster was lost ({type(error).__name__})"
        raise InputError(what, where=scheduler, hint=hint) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's own log from writing tracebacks of what we tell ourselves."""
    names = [name for name in logging.root.manager.loggerDict if name.startswith("distributed")]
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


class _Run:
    """One scan on a cluster: its parts, where each begins, what is known of them."""

    def __init__(self, client: "Client", settings: ScanSettings, meter: Meter) -> None:
        self._client = client
        self._settings = settings
        self._meter = meter
        self._parts: list[Future[SketchedPart]] = []
        self._starts: list[int] = [0]

    def scan(
        self,
        files: Sequence[File],
        sampled: Callable[[int, int], range],
        *,
        read: Read | None,
        strict: bool,
    ) -> Scan:
        self._parts = [
            self._submit(sketch_part, part, self._settings, read, strict)
            for part in parts_of(files)
        ]
        summaries = self._summaries()
        shingles = np.concatenate([one.shingles for one in summaries])
        digests = [digest for one in summaries for digest in one.digests]
        kept, same = fold(digests, shingles.tolist())
        slots = np.concatenate([one.slots for one in summaries])
        pairs = self._candidates(np.array(kept, dtype=np.int64), slots, shingles)
        verdicts = self._verdicts(pairs, sampled(len(digests), self._settings.sample))
        everything = [*same, *verdicts]
        members = self._members({end for one in everything for end in (one.a, one.b)})
        return Scan(
            documents=len(digests),
            clusters=clusters_of(everything, members.__getitem__),
            skipped=tuple(one for each in summaries for one in each.skipped),
            settings=self._settings.fingerprint(),
        )

    def _submit(self, work: Callable[..., Any], *parts: object) -> Any:  # noqa: ANN401 - a future
        return self._client.submit(work, *parts, pure=False)

    def _results(self, stage: Stage, tasks: Sequence[Any]) -> Iterator[Any]:
        """Give the result of each task as it comes, and tell how many of all there are."""
        self._meter.begin(stage, len(tasks))
        for task in tasks:
            yield task.result()
            self._meter.advance()

    def _summaries(self) -> list[Summary]:
        found: list[Summary] = []
        tasks = [self._submit(summary_of, part) for part in self._parts]
        for summary in self._results("reading", tasks):
            found.append(summary)
            self._starts.append(self._starts[-1] + len(summary.digests))
            self._meter.through(self._starts[-1])
        return found

    def _part_of(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.searchsorted(self._starts, numbers, side="right") - 1

    def _candidates(
        self, kept: NDArray[np.int64], slots: NDArray[np.uint8], shingles: NDArray[np.int64]
    ) -> Hashes:
        shares = 1 + len(kept) // _KEYS
        cuts = np.searchsorted(kept, self._starts)
        pieces = [kept[low:high] for low, high in pairwise(cuts.tolist())]
        tasks = []
        for band in range(self._settings.bands):
            for share in range(shares):
                keys = [
                    self._submit(keys_of, part, piece, start, band, (share, shares))
                    for part, piece, start in zip(self._parts, pieces, self._starts, strict=False)
                ]
                tasks.append(self._submit(pairs_of, keys))
        found = np.zeros(0, dtype=np.uint64)
        for pairs in self._results("pairing", tasks):
            new = worth_judging(pairs, slots, shingles, self._settings)
            found = distinct(np.concatenate((found, new)))
        return found

    def _verdicts(self, pairs: Hashes, sample: range) -> list[Judgement]:
        weights = self._weights(sample)
        lower = self._part_of((pairs >> np.uint64(32)).astype(np.int64))
        upper = self._part_of((pairs & np.uint64(0xFFFF_FFFF)).astype(np.int64))
        groups = lower * len(self._parts) + upper
        tasks = []
        for group in np.unique(groups).tolist():
            one, other = divmod(group, len(self._parts))
            parts = (self._parts[one], self._parts[other])
            starts = (self._starts[one], self._starts[other])
            mine = pairs[groups == group]
            tasks.append(self._submit(judged, parts, starts, mine, weights, self._settings))
        found = [verdict for each in self._results("judging", tasks) for verdict in each]
        return sorted(found, key=lambda one: (one.a, one.b))

    def _weights(self, sample: range) -> "Future[Rarity]":
        size = self._settings.shingle
        tables = [
            self._submit(occurrences_of, self._parts[at], places, size)
            for at, places in self._by_part(sample).items()
        ]
        return self._submit(rarity_of, tables, len(sample), size)

    def _members(self, numbers: Iterable[int]) -> dict[int, Member]:
        by_part = self._by_part(sorted(numbers))
        tasks = {
            at: self._submit(members_of, self._parts[at], places) for at, places in by_part.items()
        }
        return {
            self._starts[at] + place: member
            for at, task in tasks.items()
            for place, member in zip(by_part[at], task.result(), strict=True)
        }

    def _by_part(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """Sort numbers of documents by part, as places within it."""
        listed = np.fromiter(numbers, dtype=np.int64)
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number, at in zip(listed.tolist(), self._part_of(listed).tolist(), strict=True):
            found[at].append(number - self._starts[at])
        return found
