"""Many calls on all cores: processes with limits, each behind a thread of its own."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from dedup.workers.worker import CallBounds, Worker

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def spread(
    items: Sequence[_Item],
    work: Callable[[_Item, Worker], _Result],
    bounds: CallBounds,
    cores: int | None = None,
) -> Iterator[_Result]:
    """Give ``work(item, worker)`` for every item, in their order, as results come.

    ``cores`` processes at most are used, as many as the machine has unless told otherwise. What
    ``work`` raises is raised here, and ends the rest.
    """
    mine = threading.local()
    workers: list[Worker] = []

    def run(item: _Item) -> _Result:
        if not hasattr(mine, "worker"):
            mine.worker = Worker(bounds)
            workers.append(mine.worker)
        return work(item, mine.worker)

    count = max(1, min(cores or os.cpu_count() or 1, len(items)))
    pool = ThreadPoolExecutor(count)
    try:
        yield from pool.map(run, items)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        for worker in workers:
            worker.close()
