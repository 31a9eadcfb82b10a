"""An index of a corpus in one file: opened, kept up to date, asked."""

import contextlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from dedup.corpus.finding import FindSettings, find_in
from dedup.corpus.progress import Progress
from dedup.corpus.source.records import Read
from dedup.corpus.store import Store
from dedup.corpus.store import postings as flat
from dedup.corpus.store.opening import FORMAT, open_store
from dedup.corpus.store.postings import Postings
from dedup.corpus.store.removal import remove_named
from dedup.corpus.store.update import entries_of, update
from dedup.corpus.values import Finding, IndexSettings, Info, Record, Update

_BATCH = 100


class Index:
    """An index of documents that finds the one behind an article.

    Changes are whole: a process killed in the middle leaves what was committed. Several
    processes may read while one writes; writers wait for each other.
    """

    def __init__(self, store: Store) -> None:
        """Take over an open store; use ``Index.open`` instead."""
        self._store = store
        self._postings: tuple[str, Postings] | None = None
        self.closing = contextlib.ExitStack()
        self.closing.callback(store.close)

    @classmethod
    def open(
        cls, path: str | Path, *, settings: IndexSettings | None = None, write: bool = False
    ) -> Self:
        """Open the index at ``path``; with ``write``, to change it, made new where missing.

        Raise ``InputError`` where there is none, ``IndexMismatch`` where it was built with other
        settings or by a newer version, ``OutputError`` where it cannot be written.
        """
        return cls(open_store(Path(path), settings=settings, write=write))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """Count the documents."""
        return self._store.count()

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._postings = None
        self.closing.close()

    def add(self, records: Iterable[Record]) -> int:
        """Add documents, or put them in the place of those of the same source and id.

        All or none; give their number.
        """
        count = 0
        batch: list[Record] = []
        with self._store.transaction():
            for record in records:
                batch.append(record)
                if len(batch) == _BATCH:
                    count += self._put(batch)
                    batch = []
            return count + self._put(batch)

    def _put(self, batch: Sequence[Record]) -> int:
        for entry in entries_of(batch, self._store.settings()):
            self._store.put(entry)
        return len(batch)

    def remove(self, source: str, id: str) -> bool:
        """Remove a document and return whether there was one."""
        with self._store.transaction():
            return self._store.drop(source, id)

    def remove_all(self, names: Sequence[str]) -> int:
        """Remove sources, folders of sources and single documents (``FILE#ID``); count documents.

        A document of an index is not read again because of that, until its file changes. Raise
        ``InputError`` for a name under which the index holds nothing: then none is removed.
        """
        with self._store.transaction():
            removed = [remove_named(self._store, name) for name in names]
        self._ready()
        return sum(removed)

    def info(self) -> Info:
        """Say what the index holds."""
        with self._store.snapshot():
            return Info(
                documents=len(self),
                sources=self._store.sources(),
                dates=self._store.dates(),
                settings=self._store.settings().fingerprint(),
                format=FORMAT,
            )

    def update(
        self,
        corpora: Sequence[str | Path],
        *,
        read: Read | None = None,
        strict: bool = False,
        follow_links: bool = False,
        progress: Progress | None = None,
    ) -> Update:
        """Make the index hold what the folders and files of ``corpora`` hold; see ``update``.

        A corpus may be a pattern (``2019-*.jsonl``) and an address (``s3://…``).
        """
        done = update(
            self._store, corpora,
            read=read, strict=strict, follow_links=follow_links, progress=progress,
        )  # fmt: skip
        self._ready()
        return done

    def find(
        self,
        text: str,
        *,
        name: str = "",
        limit: int = 10,
        settings: FindSettings | None = None,
    ) -> Finding:
        """Find the documents that ``text`` may come from, best first, at most ``limit``."""
        postings = self._ready()
        return find_in(text, self._store, postings, name=name, limit=limit, settings=settings)

    def text(self, source: str, id: str) -> str:
        """Give the text of a document; ``KeyError`` where there is none."""
        return self._store.text(source, id)

    def _ready(self) -> Postings:
        """Give the postings of what the index holds now, from memory, the cache or anew."""
        stamp = self._store.stamp()
        if self._postings is None or self._postings[0] != stamp:
            cache = self._store.path.with_name(f"{self._store.path.name}.cache")
            found = flat.load(cache, stamp)
            if found is None:
                stamp, found = self._rebuilt(cache)
            self._postings = (stamp, found)
        return self._postings[1]

    def _rebuilt(self, cache: Path) -> tuple[str, Postings]:
        with self._store.snapshot():
            stamp = self._store.stamp()
            found = flat.build(self._store.fingerprints())
        # Without room or right to keep them the index works all the same, only opens slower.
        with contextlib.suppress(OSError):
            mode = self._store.path.stat().st_mode & 0o777
            flat.save(found, cache, stamp, mode=mode)
        return stamp, found
