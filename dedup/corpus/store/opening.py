"""Opening the file of an index: made where it is missing, refused where it does not fit."""

import json
import os
import secrets
import sqlite3
from dataclasses import asdict
from pathlib import Path

from dedup.corpus.store import Store
from dedup.corpus.store.commits import CommitNote, lost_commits, noted
from dedup.corpus.store.damage import rebuilding, reporting, unwritable
from dedup.corpus.store.seals import IndexLedger
from dedup.corpus.values import IndexSettings
from dedup.errors import IndexMismatch, InputError

FORMAT = 2
_APPLICATION = 0x64_65_64_75  # "dedu": what `file` and SQLite can tell our files by.
_SQLITE = b"SQLite format 3\0"
_PATIENCE = 60.0  # Seconds to wait for another process to finish its transaction.
# An index holds all texts: it is its owner's alone until the owner says otherwise.
_PRIVATE = 0o600
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    source TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, source TEXT NOT NULL, id TEXT NOT NULL, digest BLOB NOT NULL,
    title TEXT, url TEXT, date TEXT, body_seal BLOB NOT NULL, seal BLOB NOT NULL,
    UNIQUE (source, id)
);
CREATE TABLE texts (number INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE fingerprints (
    number INTEGER PRIMARY KEY, numbers BLOB NOT NULL, seal BLOB NOT NULL
);
"""


def is_index(path: Path) -> bool:
    """Return whether ``path`` is a SQLite file, as every index is."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def open_store(path: Path, *, settings: IndexSettings | None, write: bool) -> Store:
    """Open the index at ``path``, made new where it is missing and ``write`` is set.

    Raise ``IndexMismatch`` for an index in another format, made with other settings than
    ``settings``, damaged or without changes that it once held; ``InputError`` where there is none,
    ``OutputError`` where it cannot be written.
    """
    if not write:
        require_index(path)
    # Before the index is opened: afterwards another process may have gone on.
    beside = noted(path)
    with reporting(path):
        connection = _connect(path, write=write)
        try:
            store = Store(path, connection)
            if write:
                _create(connection, settings or IndexSettings())
            _check(store, connection, settings)
            if write:
                _let_readers_go_on(connection)
            else:
                _check_commits(store, beside)
        except BaseException:
            connection.close()
            raise
    return store


def require_index(path: Path) -> None:
    """Raise ``InputError`` where there is no file."""
    if not os.path.isfile(path):  # noqa: PTH113 - a path too long is no error here
        raise _missing(path, "no such index")


def _missing(path: Path, what: str) -> InputError:
    hint = f"build it with: dedup index CORPUS --index {path}"
    return InputError(what, where=str(path), hint=hint)


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    if write:
        _make_private(path)
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        connection.execute("PRAGMA synchronous = FULL")
        return connection
    address = Path(os.path.realpath(path)).as_uri()
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


def _make_private(path: Path) -> None:
    """Make the file, so that SQLite gives its own files beside it the same rights."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _PRIVATE))
    except FileExistsError:
        if not os.path.isfile(path):  # noqa: PTH113 - see require_index
            raise unwritable(path) from None
    except OSError as error:
        raise unwritable(path) from error


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
            ledger = IndexLedger(
                settings=json.dumps(asdict(settings), sort_keys=True),
                content=0,
                count=0,
                commits=0,
                birth=secrets.token_hex(8),
            )
            connection.executemany("INSERT INTO meta VALUES (?, ?)", ledger.rows())
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
    application, version = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    )
    if application != _APPLICATION:
        if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise _missing(store.path, "no such index yet: nothing has been built here")
        raise IndexMismatch("not an index of dedup", where=where, hint="name another file")
    if version != FORMAT:
        raise IndexMismatch(
            f"an index in format {version}, this version of dedup knows format {FORMAT}",
            where=where,
            hint=rebuilding(store.path)
            if version < FORMAT
            else "update dedup, or build the index anew in another file",
        )
    stored = store.settings()
    # Without settings of their own readers take the index's; the form is the program's.
    if stored != settings if settings else stored.form != IndexSettings().form:
        raise IndexMismatch(
            "an index built with other settings",
            where=where,
            hint="use the settings it was built with, or build it anew in another file",
        )


def _check_commits(store: Store, beside: CommitNote | None) -> None:
    lost = lost_commits(beside, store.ledger())
    if lost:
        raise IndexMismatch(
            f"the index lacks the last {lost} of its changes: the file {store.path.name}-wal was"
            " lost or damaged",
            where=str(store.path),
            hint=f"bring it up to date: dedup index CORPUS --index {store.path}",
        )
