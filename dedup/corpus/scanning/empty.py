"""The documents of a scan, without pages that were fetched empty."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dedup.corpus.progress import Meter
from dedup.corpus.sketch.form import forms_of
from dedup.corpus.source.dates import dates_in
from dedup.corpus.source.files import File
from dedup.corpus.source.records import Read, records_of
from dedup.corpus.values import Record, Skipped
from dedup.text.normalise import skeleton

# A page with more than this has something to say.
_LONGEST = 600
_LONGEST_DATE = 30  # In letters of the form; a longer line says what happened that day.
# What sites put around a text, in the comparison form.
_FURNITURE = frozenset(
    map(skeleton, ("พิมพ์", "แชร์", "คลังภาพ/คลังวีดิทัศน์", "กลับหน้าหลัก", "หน้าแรก", "อ่านต่อ", "ที่มา"))
)
# What servers say instead of a page.
_REFUSALS = re.compile(
    r"enable javascript|just a moment|access denied|403 forbidden|404 not found|page not found"
    r"|verify you are (?:a )?human|checking your browser|ไม่พบหน้า|ไม่พบข้อมูลที่ท่าน|เปิดใช้งาน ?javascript",
    re.IGNORECASE,
)
_EMPTY = "an empty page: a title or a date and no text"
_REFUSED = "an empty page: what a server says instead of one"


def whole_records(
    files: Sequence[File],
    skipped: list[Skipped],
    *,
    read: Read | None,
    strict: bool,
    meter: Meter | None = None,
) -> Iterator[Record]:
    """Give the documents of files; what cannot be read and what is empty goes to ``skipped``."""
    for file in files:
        for item in records_of(file, read=read, strict=strict, meter=meter):
            reason = why_empty(item) if isinstance(item, Record) else ""
            if isinstance(item, Skipped):
                skipped.append(item)
            elif reason:
                skipped.append(Skipped(source=item.source, line=item.line, reason=reason))
            else:
                yield item


def why_empty(record: Record) -> str:
    """Say why a document is a page that was fetched empty, or nothing where it is none.

    A single line is a text; a page shows itself by its date, its furniture or its title repeated.
    """
    if len(record.text) > _LONGEST:
        return ""
    if _REFUSALS.search(record.text):
        return _REFUSED
    lines = record.text.splitlines()
    title, *found = _forms([record.title or "", *lines])
    written = [(line, form) for line, form in zip(lines, found, strict=True) if form]
    return _EMPTY if len(written) > 1 and not _says_something(written, title) else ""


def _says_something(lines: Iterable[tuple[str, str]], title: str) -> bool:
    """Return whether a line, with its form, is neither title, date nor furniture."""
    for line, form in lines:
        if not title:
            title = form
        elif not (
            form in title or title.endswith(form) or form in _FURNITURE or _is_date(line, form)
        ):
            return True
    return False


def _is_date(line: str, form: str) -> bool:
    return len(form) <= _LONGEST_DATE and bool(dates_in(line))


def _forms(texts: Sequence[str]) -> list[str]:
    forms = forms_of(texts)
    return [forms.text(number) for number in range(len(forms))]
