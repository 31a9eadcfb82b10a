"""How many changes an index has seen, noted beside it, so that a lost one is noticed.

A change is in the file ``-wal`` until SQLite carries it over. Where that file is lost, or a bit of
it flips, SQLite opens the index as it was before, without a word. The note is written after the
commit and read before the index is opened: it is never ahead of an index that is whole.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from dedup.corpus.store.seals import IndexLedger, seal_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitNote:
    """The count of commits of the index that was born as ``birth``."""

    birth: str
    commits: int


def noted(index: Path) -> CommitNote | None:
    """Read the note beside an index; ``None`` where there is none or it cannot be read."""
    try:
        birth, count, seal = _place(index).read_text(encoding="ascii").split()
        note = CommitNote(birth=birth, commits=int(count))
    except (OSError, ValueError):
        return None
    return note if seal == _seal(note) else None


def lost_commits(beside: CommitNote | None, ledger: IndexLedger) -> int:
    """Count the commits that a note tells of and the index does not hold."""
    if beside is None or beside.birth != ledger.birth:
        return 0
    return max(0, beside.commits - ledger.commits)


def note(index: Path, birth: str, commits: int) -> None:
    """Write the count beside an index, unless a process that was later has written a higher one.

    Without room or right to do so the index works all the same. The rights are the index's.
    """
    before = noted(index)
    if before and before.birth == birth and before.commits >= commits:
        return
    made = CommitNote(birth=birth, commits=commits)
    line = f"{made.birth} {made.commits:020d} {_seal(made)}\n".encode("ascii")
    with contextlib.suppress(OSError):
        mode = index.stat().st_mode & 0o777
        # In place, for all lines are of one length: a process killed here leaves nothing behind.
        file = os.open(_place(index), os.O_WRONLY | os.O_CREAT, mode)
        try:
            os.write(file, line)
        finally:
            os.close(file)


def _place(index: Path) -> Path:
    return index.with_name(f"{index.name}.commits")


def _seal(one: CommitNote) -> str:
    return seal_of(one.birth, one.commits).hex()
