"""PDF, DOCX, web pages, mail and feeds read in a process of its own, because strangers make them.

Their parsers are C libraries or work beyond what a file's size shows: a page of a kilobyte can ask
for gigabytes. The process is started by the first such file and kept for the next.
"""

from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from pathlib import PurePath

from dedup.readers.extract import Extract
from dedup.readers.kind import Kind
from dedup.streams.limits import Limits
from dedup.workers import CallBounds, Worker

_HINT = "print it to a new PDF, or copy its text into a file"
# Seconds of the processor that the slowest good file takes for each MiB that it unpacks to.
_SECONDS_A_MIB = 6.0
_LONGEST = 60.0
_MIB = 1 << 20


def extract_apart(
    data: bytes,
    kind: Kind,
    part: str | None,
    *,
    where: str,
    encoding: str | None,
    limits: Limits,
) -> Extract:
    """Read a file of ``kind``, of a feed the entry ``part``.

    Raises what its reader raises, ``TooLarge`` where that takes too much memory or time, and
    ``InputError`` where it crashes.
    """
    seconds = min(_LONGEST, BOUNDS.seconds + _SECONDS_A_MIB * len(data) / _MIB)
    told = reader().call(
        "dedup.readers.formats:extract_plain",
        data, kind, part, where, encoding, asdict(limits),
        where=where, hint=_HINT, seconds=seconds,
    )  # fmt: skip
    return Extract.of_plain(told, where=where)


BOUNDS = CallBounds(seconds=5.0)
_NAMED = {".pdf": "pdf", ".docx": "zip", ".html": "html", ".htm": "html", ".eml": "mail"}


def prepare(names: Iterable[str]) -> None:
    """Start the process where one of the files named will need it, so that it is warm by then."""
    kinds = (_NAMED.get(PurePath(name).suffix.lower()) for name in names)
    for kind in dict.fromkeys(filter(None, kinds)):
        reader().start("dedup.readers.formats:prepare", kind)


@cache
def reader() -> Worker:
    """Give the process that reads; it is started when it is first called."""
    return Worker(BOUNDS)
