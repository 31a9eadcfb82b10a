"""What people have decided about discrepancies: one JSON object a line, met again by its key.

The key is made of what disagrees and of the release's words, not of the article's, so that the
next paper's article about the same release meets it too.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from dedup.errors import InputError
from dedup.model import Comparison, Discrepancy, DiscrepancyType, Quotation, Version
from dedup.streams.small import small_text

SCHEMA = "dedup.verdict/1"
VerdictKind = Literal["error", "false", "intended"]
# No file of verdicts is so large; what is may be something else.
_LARGEST = 32 << 20
_KEY_LETTERS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictSide:
    """What one version says: its words, and their canonical value."""

    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One decision: a mistake (``error``), none (``false``), or meant so (``intended``).

    ``date`` is the day it was made and ``until`` the last on which it holds, in ISO 8601; an empty
    ``until`` has no end. ``sureness`` is how sure the tool was (0..1), where that was noted.
    """

    key: str
    type: DiscrepancyType
    a: VerdictSide
    b: VerdictSide
    verdict: VerdictKind
    reason: str = ""
    date: str = ""
    until: str = ""
    sureness: float | None = None

    def holds(self, today: datetime.date) -> bool:
        """Return whether the verdict is not past its end."""
        return not self.until or datetime.date.fromisoformat(self.until) >= today


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """Discrepancies after the verdicts: those that are reported, and what became of the others."""

    told: tuple[Discrepancy, ...]
    silenced: int
    expired: int


def key_of(one: Discrepancy, comparison: Comparison) -> str:
    """Give the name by which a discrepancy is met again, whichever side the release is on."""
    article, release = one.a, one.b
    version = comparison.b
    if comparison.a.role == "release" or comparison.b.role == "article":
        article, release, version = one.b, one.a, comparison.a
    quoted = "".join(version.quote(release).split())
    said = [one.type, article.value, release.value, quoted]
    data = json.dumps(said, ensure_ascii=True).encode()
    return hashlib.sha256(data).hexdigest()[:_KEY_LETTERS]


def record_of(one: Discrepancy, comparison: Comparison) -> dict[str, Any]:
    """Give what a verdict about a discrepancy says of it, before there is one."""
    return {
        "key": key_of(one, comparison),
        "type": one.type,
        "a": _said(one.a, comparison.a),
        "b": _said(one.b, comparison.b),
        "sureness": round(one.sureness, 4),
    }


def sift(
    found: Sequence[Discrepancy],
    comparison: Comparison,
    verdicts: Iterable[Verdict],
    today: datetime.date,
) -> Sifted:
    """Take out what was called ``false`` or ``intended`` and still is.

    The last verdict about a key counts. What was called an ``error`` is always reported, and so is
    what has expired.
    """
    latest = {one.key: one for one in verdicts}
    told: list[Discrepancy] = []
    expired = 0
    for one in found:
        verdict = latest.get(key_of(one, comparison))
        if verdict is None or verdict.verdict == "error":
            told.append(one)
        elif not verdict.holds(today):
            expired += 1
            told.append(one)
    return Sifted(told=tuple(told), silenced=len(found) - len(told), expired=expired)


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """Read a file of verdicts; raises ``InputError`` with the line that cannot be read."""
    text = small_text(path, most=_LARGEST, kind="a file of verdicts")
    return parse(text, where=str(path))


def parse(text: str, *, where: str) -> tuple[Verdict, ...]:
    """Read verdicts, one JSON object a line, blank lines left out; raises ``InputError``.

    Fields that are not known are ignored, as other versions of the format may have them.
    """
    # Only line feeds part records: JSON may hold other separators as they are.
    return tuple(
        _verdict(line, f"{where}, line {number}")
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    )


def to_lines(verdicts: Iterable[Verdict]) -> str:
    """Write verdicts, one JSON object a line."""
    return "".join(json.dumps(_record(one), ensure_ascii=False) + "\n" for one in verdicts)


def _record(one: Verdict) -> dict[str, Any]:
    found: dict[str, Any] = {
        "schema": SCHEMA,
        "key": one.key,
        "type": one.type,
        "a": {"text": one.a.text, "value": one.a.value},
        "b": {"text": one.b.text, "value": one.b.value},
        "verdict": one.verdict,
        "reason": one.reason,
        "date": one.date,
    }
    if one.until:
        found["until"] = one.until
    if one.sureness is not None:
        found["sureness"] = one.sureness
    return found


def _said(one: Quotation, version: Version) -> dict[str, str]:
    return {"text": version.quote(one), "value": one.value}


def _verdict(line: str, where: str) -> Verdict:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _unreadable("is not JSON", where) from error
    if not isinstance(found, dict):
        raise _unreadable("is not a JSON object", where)
    if found.get("schema", SCHEMA) != SCHEMA:
        raise _unreadable(f"is not of schema {SCHEMA}", where)
    _one_of(found, "type", get_args(DiscrepancyType), where)
    _one_of(found, "verdict", get_args(VerdictKind), where)
    if not _text(found, "key", where):
        raise _unreadable("has no key", where)
    for name in ("date", "until"):
        _check_day(_text(found, name, where), name, where)
    return Verdict(
        key=found["key"],
        type=found["type"],
        a=_side(found, "a", where),
        b=_side(found, "b", where),
        verdict=found["verdict"],
        reason=_text(found, "reason", where),
        date=_text(found, "date", where),
        until=_text(found, "until", where),
        sureness=_share(found, "sureness", where),
    )


def _side(found: Mapping[str, Any], name: str, where: str) -> VerdictSide:
    side = found.get(name, {})
    if not isinstance(side, dict):
        raise _unreadable(f"'{name}' is not a JSON object", where)
    return VerdictSide(text=_text(side, "text", where), value=_text(side, "value", where))


def _one_of(found: Mapping[str, Any], name: str, known: Sequence[str], where: str) -> None:
    if found.get(name) not in known:
        raise _unreadable(f"'{name}' is none of {', '.join(known)}", where)


def _text(found: Mapping[str, Any], name: str, where: str) -> str:
    value = found.get(name) or ""
    if not isinstance(value, str):
        raise _unreadable(f"'{name}' is not text", where)
    return value


def _share(found: Mapping[str, Any], name: str, where: str) -> float | None:
    value = found.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise _unreadable(f"'{name}' is not from 0 to 1", where)
    return float(value)


def _check_day(value: str, name: str, where: str) -> None:
    if value:
        try:
            datetime.date.fromisoformat(value)
        except ValueError as error:
            raise _unreadable(f"'{name}' is no day such as 2026-10-31", where) from error


def _unreadable(what: str, where: str) -> InputError:
    return InputError(what, where=where, hint=f"give a file of verdicts ({SCHEMA})")
