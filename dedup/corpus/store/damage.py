"""What SQLite and damaged bytes say, as one line about the index: what is wrong and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import zstandard

from dedup.errors import DedupError, IndexMismatch, OutputError


def damaged(path: Path) -> IndexMismatch:
    """Say that what is stored is not what was written."""
    return IndexMismatch("a damaged index", where=str(path), hint=rebuilding(path))


def rebuilding(path: Path) -> str:
    """Say how an index is built anew."""
    return f"delete it and build it anew: dedup index CORPUS --index {path}"


@contextmanager
def reporting(path: Path) -> Iterator[None]:
    """Turn what SQLite and damaged bytes say into one line about ``path``."""
    try:
        yield
    except DedupError:
        raise
    except sqlite3.Error as error:
        raise translated(path, error) from error
    except (zstandard.ZstdError, UnicodeError, OverflowError) as error:
        raise damaged(path) from error


def translated(path: Path, error: sqlite3.Error) -> DedupError:
    """Give the error of ours that says what SQLite's says."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    where = str(path)
    if code == sqlite3.SQLITE_FULL:
        hint = "free some space and run it again: what was there before is intact"
        return OutputError("the disk is full", where=where, hint=hint)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return unwritable(path)
    if code == sqlite3.SQLITE_BUSY:
        hint = "wait until the other process has finished"
        return OutputError("another process is writing this index", where=where, hint=hint)
    if code == sqlite3.SQLITE_IOERR:
        return OutputError("the disk failed", where=where, hint="check it and run it again")
    if code == sqlite3.SQLITE_NOTADB:
        return IndexMismatch("not an index of dedup", where=where, hint="name another file")
    hint = "if it was an index, delete it and build it anew"
    return IndexMismatch("not an index of dedup, or a damaged one", where=where, hint=hint)


def unwritable(path: Path) -> OutputError:
    """Say that there is no writing an index at ``path``."""
    hint = "choose a folder that exists and can be written to"
    return OutputError("the index cannot be written here", where=str(path), hint=hint)
