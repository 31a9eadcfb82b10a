"""What a run has finished, a line a pair, so that an ended run goes on where it was."""

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dedup.batch.listing import Pair

Row = Mapping[str, Any]
_RIGHTS = 0o600


class Journal:
    """A file of finished pairs, each with what it was made of; lines only ever join it."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        """Read what an earlier run noted; a line that was cut off counts for nothing.

        ``fingerprint`` stands for all options that shape an answer.
        """
        self._path = path
        self._fingerprint = fingerprint
        self._lock = threading.Lock()
        self._rows: dict[str, dict[str, Any]] = {}
        if path.exists():
            for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
                entry = _entry(line)
                if entry is not None:
                    self._rows[entry["name"]] = entry

    def row_of(self, pair: Pair) -> Row | None:
        """Give the summary's line of a finished pair, if its files and reports are as they were."""
        entry = self._rows.get(pair.name)
        if entry is None or entry["made_of"] != self._made_of(pair):
            return None
        reports = (self._path.parent / f"{pair.name}{suffix}" for suffix in (".json", ".html"))
        row: Row = entry["row"]
        return row if all(report.is_file() for report in reports) else None

    def note(self, pair: Pair, row: Row) -> None:
        """Note a finished pair at once."""
        entry = {"name": pair.name, "made_of": self._made_of(pair), "row": row}
        line = json.dumps(entry, ensure_ascii=False) + "\n"
        with self._lock:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, _RIGHTS)
            with os.fdopen(descriptor, "a", encoding="utf-8") as file:
                # An earlier line may have been cut off.
                file.write(line if file.tell() == 0 else "\n" + line)

    def _made_of(self, pair: Pair) -> list[Any]:
        return [self._fingerprint, _state(pair.a), _state(pair.b)]


def _entry(line: str) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    known = isinstance(entry, dict) and {"name", "made_of", "row"} <= entry.keys()
    return entry if known else None


def _state(name: str) -> list[Any]:
    """Give what tells a file that was changed: its name, size and time of change."""
    file = Path(name)
    if not file.exists() and "#" in name:
        file = Path(name.rpartition("#")[0])
    try:
        found = file.stat()
    except OSError:
        return [name, None, None]
    return [name, found.st_size, found.st_mtime_ns]
