"""The list of pairs: CSV or JSON Lines with ``a``, ``b`` and, if wanted, ``name``."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dedup.errors import InputError
from dedup.streams.small import small_text

_LARGEST = 64 << 20
# What a name of a report may be made of: it becomes the name of two files.
_NAME = re.compile(r"[\w.()+ -]{1,80}")
_RESERVED = frozenset({"summary"})
_JSON = (".jsonl", ".ndjson", ".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts to compare, and the name of their reports."""

    name: str
    a: str
    b: str


def pairs_in(path: Path) -> tuple[Pair, ...]:
    """Read a list of pairs; paths in it are relative to its own folder.

    A pair without a name is called by its number in the list, from 1. Raises ``InputError`` for
    what is no list of pairs, for a name that is no file's, and for one that stands twice.
    """
    rows = _json_rows if path.suffix.lower() in _JSON else _csv_rows
    found: list[Pair] = []
    seen: set[str] = set()
    for line, row in rows(small_text(path, most=_LARGEST, kind="a list of pairs"), path):
        pair = _pair(row, len(found) + 1, path, line)
        if pair.name.casefold() in seen:
            raise _bad("repeats the name of an earlier pair", path, line, "give each its own name")
        seen.add(pair.name.casefold())
        found.append(pair)
    if not found:
        raise InputError("has no pairs", where=str(path), hint="give rows with a and b")
    return tuple(found)


def _csv_rows(text: str, path: Path) -> Iterator[tuple[int, Mapping[str, object]]]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    try:
        if not {"a", "b"} <= set(reader.fieldnames or ()):
            raise InputError(
                "has no columns a and b", where=str(path), hint="begin with the line a,b,name"
            )
        for row in reader:
            yield reader.line_num, {key: value for key, value in row.items() if key}
    except csv.Error as error:
        raise _bad("is not CSV", path, reader.line_num, "check its quotation marks") from error


def _json_rows(text: str, path: Path) -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _bad("is not JSON", path, number, "write one JSON object a line") from error
        if not isinstance(row, dict):
            raise _bad("is not a JSON object", path, number, "write one JSON object a line")
        yield number, row


def _pair(row: Mapping[str, object], number: int, path: Path, line: int) -> Pair:
    a, b = row.get("a"), row.get("b")
    if not (isinstance(a, str) and isinstance(b, str) and a and b):
        raise _bad("has no a and b", path, line, "name both files")
    name = str(row.get("name") or number).strip()
    if not _NAME.fullmatch(name) or name[0] in ". " or name.casefold() in _RESERVED:
        raise _bad("has a name that no report can have", path, line, "use letters and digits")
    folder = path.parent
    return Pair(name=name, a=str(folder / a), b=str(folder / b))


def _bad(what: str, path: Path, line: int, hint: str) -> InputError:
    return InputError(what, where=f"{path}, line {line}", hint=hint)
