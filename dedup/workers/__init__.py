"""Work in a process of its own that can be ended: for untrusted files, the page, many pairs.

    worker = Worker(Bounds(memory=1 << 29, seconds=10))
    text = worker.call("package.module:function", data, "name", where="release.pdf")

The function is found by its name in the other process; its arguments and its result are plain
data: ``None``, truth, numbers, text, bytes, and lists and dictionaries of them (tuples arrive as
lists). Nothing is ever unpickled. The process is started by the first call, kept while it is
well, and used by one call at a time; a ``Worker`` may be shared by threads and survives a fork.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dedup.workers.worker import CallBounds, Worker

__all__ = ["CallBounds", "Worker"]


def __getattr__(name: str) -> object:
    # The other process needs this room's other half alone.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("dedup.workers.worker"), name)
