"""The kind of a file, by content first and name second."""

from typing import get_args, get_type_hints

import pytest

from dedup.errors import DedupError, InputError
from dedup.model import Document
from dedup.readers.extract import Media
from dedup.readers.formats import extract
from dedup.readers.kind import Kind, find_kind
from dedup.streams.limits import Limits


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"junk\n%PDF-1.4", "a", "pdf"),
        (b"a text about %PDF-1.4", "a.txt", "text"),
        (b"PK\x03\x04", "a.docx", "zip"),
        (b"\x1f\x8b\x08", "a.txt", "gzip"),
        (b"\x28\xb5\x2f\xfd", "a", "zstd"),
        (b"<!DOCTYPE html><p>", "a.txt", "html"),
        (b"\xef\xbb\xbf \n<HTML>", "a", "html"),
        ("<html><body>".encode("utf-16"), "a", "html"),
        (b"<!-- saved --><html>", "a", "html"),
        (b"<p>x</p>", "a.html", "html"),
        (b"<p>x</p>", "a.txt", "text"),
        (b"plain", "a.html", "text"),
        (b'{"id": 1}', "a", "jsonl"),
        (b"anything", "a.jsonl.zst", "jsonl"),
        (b"{plain}", "a", "text"),
        (b"", "", "text"),
    ],
)
def test_content_decides_before_the_name(head: bytes, name: str, kind: Kind) -> None:
    assert find_kind(head, name=name, where="x") == kind


@pytest.mark.parametrize(
    ("head", "what", "hint"),
    [
        (b"{\\rtf1\\ansi", "an RTF document", "save it as DOCX"),
        (b"\x89PNG\r\n", "a picture", "OCR"),
        (b"\xff\xd8\xff\xe0", "a picture", "OCR"),
        (b"7z\xbc\xaf\x27\x1c", "an archive", "unpack it"),
        (b"SQLite format 3\0", "a database", "export its text"),
        (b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "MHTML", "HTML only"),
    ],
)
def test_what_is_not_read_is_named(head: bytes, what: str, hint: str) -> None:
    with pytest.raises(InputError, match=what) as caught:
        find_kind(head, name="a", where="x")
    assert hint in caught.value.hint


# Text as it stands, rows of it, and what has to be unpacked first.
PLAIN = {"text", "jsonl", "gzip", "zstd"}


@pytest.mark.parametrize("kind", sorted(set(get_args(Kind)) - PLAIN))
def test_every_kind_has_its_reader(kind: Kind) -> None:
    try:
        said = extract(b"", kind, None, "x", None, Limits()).text
    except DedupError as error:
        said = error.what
    assert said != "is of a kind that is not read"


def test_the_readers_and_the_model_name_the_same_media() -> None:
    assert get_args(Media) == get_args(get_type_hints(Document)["media"])
