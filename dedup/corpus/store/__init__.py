"""The SQLite file of an index: documents, texts and fingerprints, changed in whole transactions.

A reader never sees half a change and a process killed at any moment leaves the last committed
state. Write-ahead logging lets readers go on while one process writes.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import zstandard

from dedup.corpus.values import IndexSettings
from dedup.errors import DedupError, IndexMismatch, InputError, OutputError

FORMAT = 1
_LEVEL = 3  # Of Zstandard: a quarter of the text's bytes at 250 MB/s.
_APPLICATION = 0x64_65_64_75  # "dedu": what `file` and SQLite can tell our files by.
_SQLITE = b"SQLite format 3\0"
_PATIENCE = 60.0  # Seconds to wait for another process to finish its transaction.
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    source TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, source TEXT NOT NULL, id TEXT NOT NULL, digest BLOB NOT NULL,
    title TEXT, url TEXT, date TEXT, UNIQUE (source, id)
);
CREATE TABLE texts (number INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE fingerprints (number INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
"""


def packed(text: str) -> bytes:
    """Pack a text for the store."""
    return zstandard.ZstdCompressor(level=_LEVEL).compress(text.encode())


def unpacked(body: bytes) -> str:
    """Give a stored text."""
    return zstandard.ZstdDecompressor().decompress(body).decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document as stored: ``body`` and ``fingerprint`` are packed, ``digest`` tells changes."""

    source: str
    id: str
    digest: bytes
    title: str | None
    url: str | None
    date: str | None
    body: bytes
    fingerprint: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is shown of a stored document; ``body`` is its packed text."""

    source: str
    id: str
    title: str | None
    url: str | None
    date: str | None
    body: bytes


class Store:
    """An open index file; close it, or use it in a ``with`` block."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take over an open connection; use ``open_store`` instead."""
        self.path = path
        self._connection = connection

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make the changes inside all together or not at all."""
        with _told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have ended the transaction already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See one state of the index in everything read inside, whoever writes meanwhile."""
        with _told(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    def stamp(self) -> str:
        """Give a text that differs whenever the documents do."""
        with _told(self.path):
            return self._meta("settings") + self._meta("content")

    def settings(self) -> IndexSettings:
        """Give the settings the fingerprints were made with."""
        with _told(self.path):
            return IndexSettings(**json.loads(self._meta("settings")))

    def files(self) -> dict[str, tuple[int, int]]:
        """Give size and time of change of every file whose documents are all here."""
        with _told(self.path):
            rows = self._connection.execute("SELECT source, size, modified FROM files")
            return {source: (size, modified) for source, size, modified in rows}

    def sources(self) -> set[str]:
        """Give every source that has documents."""
        with _told(self.path):
            return {row[0] for row in self._connection.execute("SELECT source FROM documents")}

    def digests(self, source: str) -> dict[str, bytes]:
        """Give the digest of every document of a source by its id."""
        with _told(self.path):
            query = "SELECT id, digest FROM documents WHERE source = ?"
            return dict(self._connection.execute(query, (source,)).fetchall())

    def count(self) -> int:
        """Count the documents."""
        with _told(self.path):
            found: int = self._connection.execute("SELECT count(*) FROM documents").fetchone()[0]
            return found

    def fingerprints(self) -> Iterator[tuple[int, bytes]]:
        """Give every document's number and packed fingerprint, by number."""
        with _told(self.path):
            query = "SELECT number, numbers FROM fingerprints ORDER BY number"
            yield from self._connection.execute(query)

    def row(self, number: int) -> Row | None:
        """Give a document, or ``None`` where it has been removed meanwhile."""
        with _told(self.path):
            query = (
                "SELECT source, id, title, url, date, body FROM documents"
                " JOIN texts USING (number) WHERE number = ?"
            )
            found = self._connection.execute(query, (number,)).fetchone()
            names = ("source", "id", "title", "url", "date", "body")
            return Row(**dict(zip(names, found, strict=True))) if found else None

    def text(self, source: str, name: str) -> str:
        """Give the text of a document; ``KeyError`` where there is none."""
        with _told(self.path):
            query = (
                "SELECT body FROM documents JOIN texts USING (number) WHERE source = ? AND id = ?"
            )
            found = self._connection.execute(query, (source, name)).fetchone()
        if found is None:
            raise KeyError((source, name))
        return unpacked(found[0])

    def put(self, entry: Entry) -> None:
        """Add a document or put it in the place of an older one; inside a transaction."""
        self.drop(entry.source, entry.id)
        cursor = self._connection.execute(
            "INSERT INTO documents (source, id, digest, title, url, date)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (entry.source, entry.id, entry.digest, entry.title, entry.url, entry.date),
        )
        number = cursor.lastrowid
        self._connection.execute("INSERT INTO texts VALUES (?, ?)", (number, entry.body))
        self._connection.execute(
            "INSERT INTO fingerprints VALUES (?, ?)", (number, entry.fingerprint)
        )
        self._turn_content(number, entry.digest)

    def drop(self, source: str, name: str) -> bool:
        """Remove a document and say whether there was one; inside a transaction."""
        query = "SELECT number, digest FROM documents WHERE source = ? AND id = ?"
        found = self._connection.execute(query, (source, name)).fetchone()
        if found is None:
            return False
        for table in ("documents", "texts", "fingerprints"):
            statement = f"DELETE FROM {table} WHERE number = ?"  # noqa: S608 - our own names
            self._connection.execute(statement, (found[0],))
        self._turn_content(*found)
        return True

    def finish(self, source: str, size: int, modified: int) -> None:
        """Note that all documents of a file are here; inside a transaction."""
        self._connection.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (source, size, modified)
        )

    def forget(self, source: str) -> int:
        """Remove a source with all its documents and count them; inside a transaction."""
        names = list(self.digests(source))
        for name in names:
            self.drop(source, name)
        self._connection.execute("DELETE FROM files WHERE source = ?", (source,))
        return len(names)

    def _meta(self, name: str) -> str:
        query = "SELECT value FROM meta WHERE name = ?"
        found = self._connection.execute(query, (name,)).fetchone()
        if found is None:
            raise sqlite3.DatabaseError("no such setting")
        return str(found[0])

    def _turn_content(self, number: int | None, digest: bytes) -> None:
        # The exclusive or of all documents' digests: one that comes and goes leaves no trace, and
        # the order of changes does not matter.
        one = hashlib.blake2b(b"%d:" % (number or 0) + digest, digest_size=8).digest()
        before = int(self._meta("content"), 16)
        self._connection.execute(
            "UPDATE meta SET value = ? WHERE name = 'content'",
            (f"{before ^ int.from_bytes(one):016x}",),
        )


def is_index(path: Path) -> bool:
    """Say whether ``path`` is a SQLite file, as every index is."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def open_store(path: Path, *, settings: IndexSettings | None, write: bool) -> Store:
    """Open the index at ``path``, made new where it is missing and ``write`` is set.

    Raise ``IndexMismatch`` for an index in a newer format or made with other settings than
    ``settings``, ``InputError`` where there is none, ``OutputError`` where it cannot be written.
    """
    if not write and not path.is_file():
        hint = f"build it with: dedup index CORPUS --index {path}"
        raise InputError("no such index", where=str(path), hint=hint)
    with _told(path):
        connection = _connect(path, write=write)
        try:
            store = Store(path, connection)
            if write:
                _create(connection, settings or IndexSettings())
            _check(store, connection, settings)
            if write:
                _let_readers_go_on(connection)
        except BaseException:
            connection.close()
            raise
    return store


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    if write:
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        connection.execute("PRAGMA synchronous = FULL")
        return connection
    address = path.resolve().as_uri()
    connection = _reader(f"{address}?mode=ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        # Reading in write-ahead mode needs a file beside the index, and a folder or medium that
        # is read-only has no room for one; then nobody can be writing either.
        connection.close()
        if path.with_name(f"{path.name}-wal").exists():
            raise
        return _reader(f"{address}?immutable=1")
    return connection


def _reader(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)


def _create(connection: sqlite3.Connection, settings: IndexSettings) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0]:
        return
    # Refuse before the first change: a database of someone else's is not ours to fill.
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been faster.
        if not connection.execute("PRAGMA user_version").fetchone()[0]:
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
            values = [("settings", json.dumps(asdict(settings), sort_keys=True))]
            values.append(("content", f"{0:016x}"))
            connection.executemany("INSERT INTO meta VALUES (?, ?)", values)
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _let_readers_go_on(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead logging; the file remembers it.

    The switch does not wait for other processes. Where one is in the way, this time readers wait
    for writers and all is safe all the same.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise


def _check(store: Store, connection: sqlite3.Connection, settings: IndexSettings | None) -> None:
    where = str(store.path)
    if connection.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION:
        raise IndexMismatch("not an index of dedup", where=where, hint="name another file")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version != FORMAT:
        raise IndexMismatch(
            f"an index in format {version}, this version of dedup knows format {FORMAT}",
            where=where,
            hint="update dedup, or build the index anew in another file",
        )
    if not _fits(store, settings):
        raise IndexMismatch(
            "an index built with other settings",
            where=where,
            hint="use the settings it was built with, or build it anew in another file",
        )


def _fits(store: Store, settings: IndexSettings | None) -> bool:
    try:
        stored = store.settings()
    except (TypeError, ValueError):
        return False
    # Without settings of their own readers take the index's; the form is the program's.
    return stored == settings if settings else stored.form == IndexSettings().form


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into one line about ``path``."""
    try:
        yield
    except DedupError:
        raise
    except sqlite3.Error as error:
        raise _translated(path, error) from error


def _translated(path: Path, error: sqlite3.Error) -> DedupError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    where = str(path)
    if code == sqlite3.SQLITE_FULL:
        hint = "free some space and run it again: what was there before is intact"
        return OutputError("the disk is full", where=where, hint=hint)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        hint = "choose a folder that exists and can be written to"
        return OutputError("the index cannot be written here", where=where, hint=hint)
    if code == sqlite3.SQLITE_BUSY:
        hint = "wait until the other process has finished"
        return OutputError("another process is writing this index", where=where, hint=hint)
    if code == sqlite3.SQLITE_IOERR:
        return OutputError("the disk failed", where=where, hint="check it and run it again")
    if code == sqlite3.SQLITE_NOTADB:
        return IndexMismatch("not an index of dedup", where=where, hint="name another file")
    hint = "if it was an index, delete it and build it anew"
    return IndexMismatch("not an index of dedup, or a damaged one", where=where, hint=hint)
