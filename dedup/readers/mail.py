"""Mail as it is sent by press offices: the message as a mail program shows it, without its headers.

Of a message that is written twice, as text and as a page, the text is taken unless it is a stub.
"""

import re
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import TYPE_CHECKING

from dedup.errors import DedupError, EncodingError, InputError, MissingExtra
from dedup.readers.encoding import declared_encoding, decode
from dedup.readers.extract import Extract
from dedup.readers.html import read_page
from dedup.streams.limits import Limits

if TYPE_CHECKING:
    from dedup.model import LeftOut

# What the standard library raises on broken headers and parts, found by mutating mails.
_DAMAGE = (
    ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError,
    OverflowError,
)  # fmt: skip
# A text of less than this share of the page beside it is a notice that there is a page.
_STUB = 0.5
_DEEPEST = 20
_SPACES = re.compile(r"\s+")


def read_mail(data: bytes, *, where: str, limits: Limits) -> Extract:
    """Extract the message of a mail; its subject is the title.

    Raises ``InputError`` where there is no message in it, ``MissingExtra`` where it is a page and
    the optional part is not installed.
    """
    try:
        mail = message_from_bytes(data, policy=policy.default)
        reading = _Reading(where, limits)
        texts = list(reading.texts(mail, _DEEPEST))
        title, date = _subject(mail), _date(mail)
    except DedupError:
        raise
    except _DAMAGE as error:
        raise InputError(
            "is a damaged mail", where=where, hint="copy its text into a file"
        ) from error
    return Extract(
        text="\n\n".join(text.strip("\r\n") for text in texts if text.strip()),
        media="mail",
        title=title,
        date=date,
        left_out=tuple(sorted((+reading.left_out).items())),
    )


class _Reading:
    """The parts of a mail that are shown, and how many are not."""

    def __init__(self, where: str, limits: Limits) -> None:
        self._where = where
        self._limits = limits
        self.left_out: Counter[LeftOut] = Counter()

    def texts(self, part: EmailMessage, depth: int) -> Iterator[str]:
        """Give the texts that are shown, in order."""
        kind = part.get_content_type()
        if depth == 0 or part.is_attachment() or part.get_content_maintype() == "message":
            self.left_out["attachment"] += 1
        elif kind == "multipart/alternative":
            yield self._chosen(part, depth)
        elif kind == "multipart/related":
            # The first part is the page, the others its pictures.
            yield from self.texts(next(_parts(part)), depth - 1)
        elif part.is_multipart():
            for one in _parts(part):
                yield from self.texts(one, depth - 1)
        elif kind == "text/html":
            yield self._page(part)
        elif kind == "text/plain":
            yield self._plain(part)
        elif part.get_content_maintype() != "image" or part.get_filename():
            self.left_out["attachment"] += 1

    def _chosen(self, part: EmailMessage, depth: int) -> str:
        plain = page = ""
        before = self.left_out.copy()
        without: MissingExtra | None = None
        for one in _parts(part):
            if one.get_content_type() == "text/plain":
                plain = plain or self._plain(one)
                continue
            try:
                page = "\n\n".join(self.texts(one, depth - 1)) or page
            except MissingExtra as error:
                without = error
        if without is not None and not plain.strip():
            raise without
        is_stub = len(_SPACES.sub("", plain)) < _STUB * len(_SPACES.sub("", page))
        if not is_stub:
            # The page is not used, nor is the count of what it leaves out.
            self.left_out = before
        return page if is_stub else plain

    def _page(self, part: EmailMessage) -> str:
        found = read_page(
            _payload(part),
            where=self._where,
            encoding=declared_encoding(part.get_content_charset() or ""),
            limits=self._limits,
        )
        self.left_out.update(dict(found.left_out))
        return found.text

    def _plain(self, part: EmailMessage) -> str:
        data = _payload(part)
        try:
            text = decode(data, where=self._where).text
        except EncodingError:
            declared = declared_encoding(part.get_content_charset() or "")
            if declared is None:
                raise
            text = data.decode(declared, "replace")
        if str(part.get_param("format", "")).lower() != "flowed":
            return text
        return _unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")


def _parts(part: EmailMessage) -> Iterator[EmailMessage]:
    for one in part.iter_parts():
        if isinstance(one, EmailMessage):
            yield one


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _unflowed(text: str, deletes_spaces: bool) -> str:
    """Join the lines that a mail program broke (RFC 3676)."""
    written: list[str] = []
    goes_on = False
    for line in text.splitlines():
        unstuffed = line[1:] if line.startswith(" ") else line
        flows = unstuffed.endswith(" ") and unstuffed != "-- "
        shown = unstuffed[:-1] if flows and deletes_spaces else unstuffed
        if goes_on:
            written[-1] += shown
        else:
            written.append(shown)
        goes_on = flows
    return "\n".join(written)


def _subject(mail: EmailMessage) -> str | None:
    return _SPACES.sub(" ", str(mail["subject"] or "")).strip() or None


def _date(mail: EmailMessage) -> str | None:
    try:
        sent = getattr(mail["date"], "datetime", None)
    except _DAMAGE:
        # A broken date is no reason to refuse the message.
        return None
    return sent.date().isoformat() if sent else None
