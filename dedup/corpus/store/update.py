"""Bringing an index up to date with a corpus: read what changed, fingerprint what is new."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from dedup.corpus.progress import Meter, Progress
from dedup.corpus.sketch.fingerprint import Fingerprint, fingerprints_of
from dedup.corpus.source.dates import own_date
from dedup.corpus.source.files import File, all_files, bytes_of, file_at, is_gone
from dedup.corpus.source.records import Read, records_of
from dedup.corpus.source.remote import is_address
from dedup.corpus.store import Store
from dedup.corpus.store.seals import Entry, packed
from dedup.corpus.values import IndexSettings, Record, Skipped, Update

# Small batches stay in the processor's cache; large commits spare the disk.
_BATCH, _BATCH_LETTERS = 100, 400_000
_COMMIT = 2_000
# Batches packed ahead, in one other thread: to read and to store take as long as to pack, and a
# third thread would only make the others wait.
_AHEAD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """All documents of a file have been given; ``gone`` are ids that it no longer holds."""

    source: str
    size: int | None
    state: int | None
    gone: tuple[str, ...]
    whole: bool


@dataclass(slots=True)
class _Tally:
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def digest_of(record: Record, text: bytes | None = None) -> bytes:
    """Give 16 bytes that are equal for equal documents only; ``text`` is its text in UTF-8."""
    parts = [(part or "").encode() for part in (record.title, record.url, record.date)]
    parts.append(record.text.encode() if text is None else text)
    whole = b"".join(b"%d:%b" % (len(part), part) for part in parts)
    return hashlib.blake2b(whole, digest_size=16).digest()


def entries_of(records: Sequence[Record], settings: IndexSettings) -> list[Entry]:
    """Pack documents for the store."""
    found = fingerprints_of([record.text for record in records], settings)
    return [_entry(*each) for each in zip(records, found, strict=True)]


def _entry(record: Record, fingerprint: Fingerprint) -> Entry:
    text = record.text.encode()
    return Entry(
        source=record.source,
        id=record.id,
        digest=digest_of(record, text),
        title=record.title,
        url=record.url,
        date=record.date or own_date(record.text),
        body=packed(text),
        fingerprint=fingerprint.astype("<u4", copy=False).tobytes(),
    )


def update(
    store: Store,
    corpora: Sequence[str | Path],
    *,
    read: Read | None = None,
    strict: bool = False,
    follow_links: bool = False,
    progress: Progress | None = None,
) -> Update:
    """Make the index hold what the corpora hold: add, replace and remove documents.

    Files that have not changed since they were last read whole are not read again. Documents
    are removed only where their file is gone or was read whole without them. What is committed
    stays, whatever happens; ``progress`` is called with bytes read and documents committed.
    Links that lead out of a corpus are skipped unless ``follow_links`` is set.
    """
    tally = _Tally()
    left = [one for one in corpora if not _gone_file(store, one)]
    files = all_files(
        left, rich=read is not None, follow_links=follow_links, left_out=tally.skipped
    )
    meter = Meter(progress)
    meter.begin("reading", bytes_of(files))
    with ThreadPoolExecutor(1) as pool:
        work = _changes(store, files, tally, meter, read=read, strict=strict)
        _commit_all(store, _packed(work, store.settings(), pool), tally, meter)
    vanished = sorted(_vanished(store, corpora, files))
    with store.transaction(settles=True):
        for source in vanished:
            tally.removed += store.forget(source)
    return Update(
        added=tally.added,
        changed=tally.changed,
        removed=tally.removed,
        unchanged=tally.unchanged,
        gone=len(vanished),
        skipped=tuple(tally.skipped),
    )


def _changes(
    store: Store,
    files: Sequence[File],
    tally: _Tally,
    meter: Meter,
    *,
    read: Read | None,
    strict: bool,
) -> Iterator[Record | _Done]:
    finished = store.files()
    for file in files:
        source = file.identity
        known = store.digests(source)
        if file.state is not None and finished.get(source) == (file.size, file.state):
            tally.unchanged += len(known)
            meter.advance(file.size or 0)
            continue
        seen: set[str] = set()
        whole = True
        for item in records_of(file, name=source, read=read, strict=strict, meter=meter):
            if isinstance(item, Skipped):
                whole = False
                tally.skipped.append(item)
                continue
            seen.add(item.id)
            before = known.get(item.id)
            if before is not None and before == digest_of(item):
                tally.unchanged += 1
                continue
            tally.added += before is None
            tally.changed += before is not None
            yield item
        gone = tuple(name for name in known if name not in seen) if whole else ()
        yield _Done(source=source, size=file.size, state=file.state, gone=gone, whole=whole)


def _gone_file(store: Store, corpus: str | Path) -> bool:
    """Return whether a corpus is a single file that the index knows and that is gone."""
    if is_address(corpus):
        return False
    source = file_at(corpus).identity
    return is_gone(source, [corpus]) and bool(store.digests(source))


def _vanished(store: Store, corpora: Sequence[str | Path], files: Sequence[File]) -> set[str]:
    present = {file.identity for file in files}
    known = {*store.sources(), *store.files()}
    return {source for source in known - present if is_gone(source, corpora)}


def _packed(
    work: Iterable[Record | _Done], settings: IndexSettings, pool: ThreadPoolExecutor
) -> Iterator[Entry | _Done]:
    """Pack documents in the pool; everything comes out in the order it went in."""
    waiting: deque[Future[list[Entry]] | _Done] = deque()
    for batch in _batches(work):
        waiting.append(
            batch if isinstance(batch, _Done) else pool.submit(entries_of, batch, settings)
        )
        while len(waiting) > _AHEAD:
            yield from _result(waiting.popleft())
    while waiting:
        yield from _result(waiting.popleft())


def _result(one: "Future[list[Entry]] | _Done") -> Iterable[Entry | _Done]:
    return (one,) if isinstance(one, _Done) else one.result()


def _batches(work: Iterable[Record | _Done]) -> Iterator[list[Record] | _Done]:
    batch: list[Record] = []
    letters = 0
    done: list[_Done] = []
    for item in work:
        if isinstance(item, _Done):
            # Many small files share a batch; their notes follow it.
            done.append(item)
            if batch:
                continue
        else:
            batch.append(item)
            letters += len(item.text)
            if len(batch) < _BATCH and letters < _BATCH_LETTERS:
                continue
        if batch:
            yield batch
        yield from done
        batch, letters, done = [], 0, []
    if batch:
        yield batch
    yield from done


def _commit_all(store: Store, work: Iterable[Entry | _Done], tally: _Tally, meter: Meter) -> None:
    pending: list[Entry | _Done] = []
    total = 0
    for item in work:
        pending.append(item)
        if len(pending) >= _COMMIT:
            total += _commit(store, pending, tally)
            pending = []
            meter.through(total)
    total += _commit(store, pending, tally)
    meter.through(total)


def _commit(store: Store, pending: Iterable[Entry | _Done], tally: _Tally) -> int:
    count = 0
    with store.transaction():
        for item in pending:
            if isinstance(item, Entry):
                store.put(item)
                count += 1
                continue
            tally.removed += sum(store.drop(item.source, name) for name in item.gone)
            # A file with lines that had to be skipped is read again next time, and they are
            # reported again; so is a file whose changes nobody can notice.
            if item.whole and item.size is not None and item.state is not None:
                store.finish(item.source, item.size, item.state)
    return count
