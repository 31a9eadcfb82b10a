"""What kind of file some bytes are: by their content first, by the name second."""

import re
from pathlib import PurePath
from typing import Literal

from dedup.errors import InputError

Kind = Literal["text", "html", "pdf", "zip", "jsonl", "gzip", "zstd", "mail", "feed"]

# How much of a file is looked at; a PDF may begin with up to 1,024 bytes of something else.
HEAD = 4096

_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
)
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Word or Excel document, or a protected new one",
        "open it, take off the password if it has one, and save it as DOCX",
    ),
    (b"{\\rtf", "an RTF document", "save it as DOCX"),
    (b"%!PS", "a PostScript file", "convert it to PDF"),
    (b"\x89PNG", "a picture", "recognise its text (OCR) first"),
    (b"\xff\xd8\xff", "a picture", "recognise its text (OCR) first"),
    (b"GIF8", "a picture", "recognise its text (OCR) first"),
    (b"II*\0", "a picture", "recognise its text (OCR) first"),
    (b"MM\0*", "a picture", "recognise its text (OCR) first"),
    (b"7z\xbc\xaf\x27\x1c", "an archive", "unpack it and give the file inside"),
    (b"Rar!", "an archive", "unpack it and give the file inside"),
    (b"BZh", "a packed file", "unpack it and give the file inside"),
    (b"\xfd7zXZ\0", "a packed file", "unpack it and give the file inside"),
    (b"SQLite format 3\0", "a database", "export its text first"),
)
_PDF = re.compile(rb"(?:^|[\r\n\0])%PDF-\d")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article)[\s>]", re.IGNORECASE)
_TAG = re.compile(rb"<[a-z!/][^<>]{0,200}>", re.IGNORECASE)
_MHTML = re.compile(rb"^MIME-Version:.{0,400}multipart/related", re.IGNORECASE | re.S | re.M)
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,60}):", re.M)
# Of a mail's headers these stand in no text by chance; of the others there are several.
_SENT = frozenset((
    b"mime-version", b"content-type", b"content-transfer-encoding", b"received", b"message-id",
    b"return-path", b"delivered-to", b"x-mailer", b"dkim-signature",
))  # fmt: skip
_ADDRESSED = frozenset((b"from", b"to", b"subject", b"date", b"cc", b"reply-to", b"sender"))
_FEED = re.compile(
    rb"(?:<\?xml[^<>]{0,200}\?>\s{0,20}|<!--[^<>]{0,2000}-->\s{0,20}|<[?!][^<>\[]{0,300}>\s{0,20}){0,5}"
    rb"<(?:rss|rdf:RDF|(?:atom:)?feed)[\s>]",
    re.IGNORECASE,
)
_JSON_ROW = re.compile(rb'\{[ \t]{0,10}"[^"\r\n]{1,60}"[ \t]{0,10}:')
_BOM = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*")


def find_kind(head: bytes, *, name: str, where: str) -> Kind:
    """Say what a file is by its first ``HEAD`` bytes; raises ``InputError`` for what is not read.

    The name decides only between text and what is written as text: HTML and JSON Lines.
    """
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    for signature, what, hint in _REFUSED:
        if head.startswith(signature):
            raise InputError(f"is {what}, which is not read", where=where, hint=hint)
    if _PDF.search(head, 0, 1024):
        return "pdf"
    return _find_written(head, _suffix(name), where)


def _find_written(head: bytes, suffix: str, where: str) -> Kind:
    # The zero bytes of UTF-16 would hide the tags.
    plain = _BOM.sub(b"", head.replace(b"\0", b""), count=1)
    if _is_mail(plain, suffix):
        return "mail"
    if _MHTML.search(plain):
        raise InputError(
            "is a web archive (MHTML), which is not read",
            where=where,
            hint="save the page as 'HTML only'",
        )
    if suffix == ".jsonl" or _JSON_ROW.match(plain):
        return "jsonl"
    if _FEED.match(plain):
        return "feed"
    if plain.startswith(b"<") and _HTML.search(plain):
        return "html"
    if suffix in {".html", ".htm", ".xhtml"} and _TAG.search(plain):
        return "html"
    return "text"


def _is_mail(plain: bytes, suffix: str) -> bool:
    """Return whether bytes begin with the headers of a mail that was sent to someone."""
    head = re.split(rb"\r?\n\r?\n", plain, maxsplit=1)[0]
    if not _HEADER.match(head) and not head.startswith(b"From "):
        return False
    names = {name.lower() for name in _HEADER.findall(head)}
    if b"snapshot-content-location" in names or b"saved by" in head[:200].lower():
        return False
    addressed = len(names & _ADDRESSED)
    return addressed >= 2 and (suffix == ".eml" or bool(names & _SENT))


def _suffix(name: str) -> str:
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    while suffixes and suffixes[-1] in {".gz", ".zst"}:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""
