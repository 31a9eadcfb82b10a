"""The SQLite file of an index: documents, texts and fingerprints, changed in whole transactions.

A reader never sees half a change and a process killed at any moment leaves the last committed
state. Write-ahead logging lets readers go on while one process writes. All that is read is checked
against its seal: damage raises ``IndexMismatch``, and is never given as an answer.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from dedup.corpus.store.commits import lost_commits, note, noted
from dedup.corpus.store.damage import damaged, reporting
from dedup.corpus.store.seals import Entry, IndexLedger, StoredRow, ledger_from, seal_of, unpacked
from dedup.corpus.values import IndexSettings

_DOCUMENT = "number, source, id, digest, title, url, date, body_seal"


class Store:
    """An open index file; close it, or use it in a ``with`` block."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take over an open connection; use ``opening.open_store`` instead."""
        self.path = path
        self._connection = connection
        # Inside a transaction: the ledger as it was, whether anything was changed, what content
        # and count will be, and the last number that was given away.
        self._ledger: IndexLedger | None = None
        self._changed = False
        self._content = self._count = self._last = 0

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._connection.close()

    @contextmanager
    def transaction(self, *, settles: bool = False) -> Iterator[None]:
        """Make the changes inside all together or not at all.

        ``settles`` says that the index is now what it should be, whatever change was lost before.
        """
        with reporting(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._ledger, self._changed = self.ledger(), False
                self._content, self._count = self._ledger.content, self._ledger.count
                query = "SELECT max(number) FROM documents"
                self._last = self._connection.execute(query).fetchone()[0] or 0
                yield
                written = self._written_ledger(settles=settles)
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have ended the transaction already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._ledger = None
        if written:
            note(self.path, written.birth, written.commits)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See one state of the index in everything read inside, whoever writes meanwhile."""
        with reporting(self.path):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    def ledger(self) -> IndexLedger:
        """Give what the index says of itself."""
        with reporting(self.path):
            rows = dict(self._connection.execute("SELECT name, value FROM meta").fetchall())
            try:
                return ledger_from(rows)
            except ValueError as error:
                raise damaged(self.path) from error

    def stamp(self) -> str:
        """Give a text that differs whenever the documents do."""
        found = self.ledger()
        return f"{found.settings} {found.birth} {found.content:032x} {found.count}"

    def settings(self) -> IndexSettings:
        """Give the settings the fingerprints were made with."""
        try:
            return IndexSettings(**json.loads(self.ledger().settings))
        except (TypeError, ValueError) as error:
            raise damaged(self.path) from error

    def count(self) -> int:
        """Count the documents."""
        return self.ledger().count

    def files(self) -> dict[str, tuple[int, int]]:
        """Give size and time of change of every file whose documents are all here."""
        with reporting(self.path):
            rows = self._connection.execute("SELECT source, size, modified FROM files")
            return {source: (size, modified) for source, size, modified in rows}

    def sources(self) -> dict[str, int]:
        """Count the documents of every source that has any."""
        with reporting(self.path):
            query = "SELECT source, count(*) FROM documents GROUP BY source ORDER BY source"
            return dict(self._connection.execute(query).fetchall())

    def dates(self) -> tuple[str, str] | None:
        """Give the first and the last date of a document, where any has one."""
        with reporting(self.path):
            query = "SELECT min(date), max(date) FROM documents WHERE date IS NOT NULL"
            first, last = self._connection.execute(query).fetchone()
            return (first, last) if first else None

    def digests(self, source: str) -> dict[str, bytes]:
        """Give the digest of every document of a source by its id."""
        with reporting(self.path):
            query = "SELECT id, digest FROM documents WHERE source = ?"
            return dict(self._connection.execute(query, (source,)).fetchall())

    def fingerprints(self) -> Iterator[tuple[int, bytes]]:
        """Give every document's number and packed fingerprint, by number, all of them checked."""
        with reporting(self.path):
            ledger = self.ledger()
            query = (
                f"SELECT {_DOCUMENT}, documents.seal, numbers, fingerprints.seal"  # noqa: S608 - our own names
                " FROM fingerprints LEFT JOIN documents USING (number) ORDER BY number"
            )
            content = count = 0
            for *row, seal, numbers, other_seal in self._connection.execute(query):
                if seal != seal_of(*row) or other_seal != seal_of(row[0], numbers):
                    raise damaged(self.path)
                content ^= _mark(row[0], seal, other_seal)
                count += 1
                yield row[0], numbers
            if (content, count) != (ledger.content, ledger.count):
                raise damaged(self.path)

    def row(self, number: int) -> StoredRow | None:
        """Give a document, or ``None`` where it has been removed meanwhile."""
        found = self._read(number)
        if found is None:
            with reporting(self.path):
                query = "SELECT 1 FROM fingerprints WHERE number = ?"
                if self._connection.execute(query, (number,)).fetchone():
                    raise damaged(self.path)
        return found

    def text(self, source: str, name: str) -> str:
        """Give the text of a document; ``KeyError`` where there is none."""
        with reporting(self.path):
            query = "SELECT number FROM documents WHERE source = ? AND id = ?"
            number = self._connection.execute(query, (source, name)).fetchone()
            found = self._read(number[0]) if number else None
            if found and (found.source, found.id) == (source, name):
                return unpacked(found.body)
            # Either there is none or the way to it is lost: that is worth a look at all of them.
            with self.snapshot():
                for _ in self.fingerprints():
                    pass
                query = "SELECT 1 FROM documents NOT INDEXED WHERE source = ? AND id = ?"
                there = self._connection.execute(query, (source, name)).fetchone()
            if number or there:
                raise damaged(self.path)
        raise KeyError((source, name))

    def _read(self, number: int) -> StoredRow | None:
        with reporting(self.path):
            query = (
                f"SELECT {_DOCUMENT}, seal, body FROM documents"  # noqa: S608 - our own names
                " JOIN texts USING (number) WHERE number = ?"
            )
            found = self._connection.execute(query, (number,)).fetchone()
            if found is None:
                return None
            *row, seal, body = found
            if row[0] != number or seal != seal_of(*row) or row[-1] != seal_of(body):
                raise damaged(self.path)
            _, source, name, _, title, url, date, _ = row
            return StoredRow(source=source, id=name, title=title, url=url, date=date, body=body)

    def put(self, entry: Entry) -> None:
        """Add a document or put it in the place of an older one; inside a transaction."""
        self.drop(entry.source, entry.id)
        run = self._connection.execute
        self._last = number = self._last + 1
        row = (
            number, entry.source, entry.id, entry.digest, entry.title, entry.url, entry.date,
            seal_of(entry.body),
        )  # fmt: skip
        seals = (seal_of(*row), seal_of(number, entry.fingerprint))
        run("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, seals[0]))
        run("INSERT INTO texts VALUES (?, ?)", (number, entry.body))
        run("INSERT INTO fingerprints VALUES (?, ?, ?)", (number, entry.fingerprint, seals[1]))
        self._turn(_mark(number, *seals), 1)

    def drop(self, source: str, name: str) -> bool:
        """Remove a document and return whether there was one; inside a transaction."""
        query = (
            "SELECT number, documents.seal, fingerprints.seal FROM documents"
            " LEFT JOIN fingerprints USING (number) WHERE source = ? AND id = ?"
        )
        found = self._connection.execute(query, (source, name)).fetchone()
        if found is None:
            return False
        for table in ("documents", "texts", "fingerprints"):
            statement = f"DELETE FROM {table} WHERE number = ?"  # noqa: S608 - our own names
            self._connection.execute(statement, (found[0],))
        self._turn(_mark(*found), -1)
        return True

    def finish(self, source: str, size: int, modified: int) -> None:
        """Note that all documents of a file are here; inside a transaction."""
        self._connection.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (source, size, modified)
        )
        self._changed = True

    def forget(self, source: str) -> int:
        """Remove a source with all its documents and count them; inside a transaction."""
        names = list(self.digests(source))
        for name in names:
            self.drop(source, name)
        self._connection.execute("DELETE FROM files WHERE source = ?", (source,))
        self._changed = True
        return len(names)

    def _turn(self, mark: int, count: int) -> None:
        if self._ledger is None:
            raise ValueError("documents change inside a transaction only")
        self._changed = True
        self._content ^= mark
        self._count += count

    def _written_ledger(self, *, settles: bool) -> IndexLedger | None:
        """Write the ledger of a transaction with changes; give it, or ``None`` without any."""
        ledger = self._ledger
        if ledger is None:
            return None
        lost = lost_commits(noted(self.path), ledger) if settles else 0
        if not self._changed and not lost:
            return None
        ledger = replace(
            ledger, content=self._content, count=self._count, commits=ledger.commits + lost + 1
        )
        self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", ledger.rows())
        return ledger


def _mark(number: int, *seals: Any) -> int:  # noqa: ANN401 - damage gives any type
    """Give a document's part in the content of the whole."""
    return int.from_bytes(seal_of(number, *seals))
