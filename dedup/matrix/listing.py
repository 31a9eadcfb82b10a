"""The articles a user names: files, folders, and rows of JSON Lines; and what to call each."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from dedup.errors import InputError
from dedup.streams.limits import DEFAULT_LIMITS
from dedup.streams.packed import Packing, unpacked
from dedup.streams.rows import BrokenRow, identifier, rows_of

_ROWS = (".jsonl", ".ndjson", ".jsonl.gz", ".jsonl.zst")
_PACKED: dict[str, Packing] = {".gz": "gzip", ".zst": "zstd"}
_READ = (".txt", ".html", ".htm", ".pdf", ".docx", ".eml")


def articles_in(given: Sequence[str]) -> tuple[str, ...]:
    """List the articles behind some names, in order, each once.

    A folder stands for the files in it that can be read, recursively and by name, hidden ones left
    out; a file of JSON Lines for its rows. Raises ``InputError`` for a folder or file without any.
    What names neither is given back as it stands: reading it says what is wrong.
    """
    found: list[str] = []
    for name in given:
        folder = Path(name)
        if folder.is_dir():
            files = sorted(_files(folder))
            if not files:
                hint = f"articles end in {', '.join((*_READ, *_ROWS))}"
                raise InputError("no articles there", where=name, hint=hint)
            found += [article for file in files for article in _articles(file)]
        else:
            found += _articles(name)
    return tuple(dict.fromkeys(found))


def labels_of(sources: Sequence[str]) -> tuple[str, ...]:
    """Name each of some articles by the shortest of its names that no other one has.

    That is its file's name without what tells its format, or the id of its row; then the file's
    whole name; then the name as given.
    """
    forms = [(_short(one), Path(one).name, one) for one in sources]
    seen = [Counter(form[level] for form in forms) for level in range(3)]
    return tuple(
        next((name for level, name in enumerate(form) if seen[level][name] == 1), form[-1])
        for form in forms
    )


def _short(source: str) -> str:
    name = Path(source).name
    stem, mark, row = name.partition("#")
    if mark and row and stem.lower().endswith(_ROWS):
        return row
    lowered = name.lower()
    ending = next((one for one in (*_READ, *_ROWS) if lowered.endswith(one)), "")
    return name[: len(name) - len(ending)] or name


def _files(folder: Path) -> Iterator[str]:
    for place, inside, names in os.walk(folder):
        inside[:] = [one for one in inside if not one.startswith(".")]
        for name in names:
            if not name.startswith(".") and name.lower().endswith((*_READ, *_ROWS)):
                yield str(Path(place) / name)


def _articles(name: str) -> Iterator[str]:
    """Give the rows of a file of them, and anything else as it is."""
    path = Path(name)
    if not (name.lower().endswith(_ROWS) and path.is_file()):
        yield name
        return
    rows = list(_ids(path, name))
    if not rows:
        raise InputError("has no rows", where=name, hint="give a file with text in it")
    if len(set(rows)) < len(rows):
        raise InputError("repeats the id of a row", where=name, hint="give each its own")
    yield from (f"{name}#{row}" for row in rows)


def _ids(path: Path, where: str) -> Iterator[str]:
    with path.open("rb") as file:
        packed = _PACKED.get(path.suffix.lower())
        stream = (
            unpacked(file, packed, where=where, most=DEFAULT_LIMITS.expansion) if packed else file
        )
        for row in rows_of(stream, longest=DEFAULT_LIMITS.bytes):
            name = None if isinstance(row, BrokenRow) else identifier(row.fields.get("id"))
            if name is None:
                raise InputError(
                    "has no id", where=f"{where}, line {row.line}", hint="give each row an id"
                )
            yield name
