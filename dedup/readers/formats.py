"""The reader of each kind of file that is more than text; called in a process that can be ended."""

import contextlib
from dataclasses import asdict
from typing import Any

from dedup.errors import InputError
from dedup.readers.extract import Extract
from dedup.readers.kind import Kind
from dedup.streams.limits import Limits


def extract(
    data: bytes, kind: Kind, part: str | None, where: str, encoding: str | None, limits: Limits
) -> Extract:
    """Read a file of ``kind``, of a feed the entry ``part``.

    Raises ``InputError``, ``TooLarge`` and ``MissingExtra``.
    """
    # Each loads what the others do not need.
    if kind == "html":
        from dedup.readers.html import read_html

        return read_html(data, where=where, encoding=encoding, limits=limits)
    if kind == "pdf":
        from dedup.readers.pdf import read_pdf

        return read_pdf(data, where=where, limits=limits)
    if kind == "zip":
        from dedup.readers.docx import read_docx

        return read_docx(data, where=where, limits=limits)
    if kind == "mail":
        from dedup.readers.mail import read_mail

        return read_mail(data, where=where, limits=limits)
    if kind == "feed":
        from dedup.readers.feed import read_entry

        return read_entry(data, part, where=where, limits=limits)
    raise InputError("is of a kind that is not read", where=where)


def prepare(kind: str) -> None:
    """Load what reading a kind of file needs, where it is installed."""
    with contextlib.suppress(ImportError):
        if kind == "pdf":
            import pypdfium2  # noqa: F401 - loaded for later

            import dedup.readers.pdf
        elif kind == "html":
            import dedup.readers.html.web_page  # noqa: F401 - loaded for later


def extract_plain(
    data: bytes,
    kind: Kind,
    part: str | None,
    where: str,
    encoding: str | None,
    limits: dict[str, int],
) -> dict[str, Any]:
    """Read a file as ``extract`` does, from plain data to plain data."""
    return asdict(extract(data, kind, part, where, encoding, Limits(**limits)))
