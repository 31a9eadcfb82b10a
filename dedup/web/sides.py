"""One of the two texts on its way: as it was sent, as a document, as the page keeps it.

The page remembers what it knows of a file beside its text, since the server remembers nothing.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, get_args

from dedup.model import DamageClass, Document, LeftOut, Role
from dedup.readers import document, read_bytes
from dedup.readers.extract import Media


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What someone gave for one side: a text, or the ``data`` of a file.

    ``name`` is the file's, or what the text is called. ``kept`` is what ``kept_of`` gave for the
    text before; it holds only while the text is the same. Of one article among several, ``label``
    is what its column is called, and ``error`` says in words why it could not be read.
    """

    name: str = ""
    text: str = ""
    data: bytes | None = None
    kept: str = ""
    role: Role | None = None
    label: str = ""
    error: str = ""

    @property
    def empty(self) -> bool:
        """Return whether nothing was given."""
        return self.data is None and not self.text.strip() and not self.error

    def plain(self) -> dict[str, Any]:
        """Give it as plain data, for another process."""
        return asdict(self)


def document_of(given: Mapping[str, Any]) -> Document:
    """Read what was given, as plain data; raises as the readers do."""
    if given["data"] is not None:
        return read_bytes(given["data"], name=given["name"])
    text = given["text"]
    plain = document(text, name=given["name"])
    known = _known(given["kept"])
    if known.get("digest") != _digest(text):
        return plain
    return _remembered(plain, known)


def kept_of(one: Document) -> str:
    """Give what a page has to keep of a file beside its text; empty where positions cannot hold."""
    # A browser makes one kind of line break of all.
    if "\r" in one.text:
        return ""
    known = {
        "digest": _digest(one.text),
        "name": one.name,
        "sha256": one.sha256,
        "media": one.media,
        "encoding": one.encoding,
        "title": one.title,
        "date": one.date,
        "url": one.url,
        "pages": one.pages,
        "damage": one.damage,
        "left_out": one.left_out,
    }
    return json.dumps(known, ensure_ascii=False)


def kept_beside(one: Document, given: Mapping[str, Any]) -> str:
    """Give what to keep of a side; of a pasted text there is nothing but the text."""
    pasted = given["data"] is None and not given["kept"]
    return "" if pasted else kept_of(one)


def known_name(kept: str) -> str:
    """Give the file's name of what a page has kept, or none."""
    name = _known(kept).get("name")
    return name if isinstance(name, str) else ""


def one_break(text: str) -> str:
    """Give a text that came from a form with the line breaks it had in the page."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _known(kept: str) -> dict[str, Any]:
    try:
        found = json.loads(kept or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _remembered(plain: Document, known: Mapping[str, Any]) -> Document:
    """Put what was known of a file back; a page that was tampered with gives a plain text."""
    try:
        media = _one_of(Media, known["media"])
        return replace(
            plain,
            name=_text(known["name"]) or plain.name,
            sha256=_text(known["sha256"]) or plain.sha256,
            encoding=_text(known["encoding"]) or plain.encoding,
            media=media,
            extracted=media != "text",
            pages=tuple(int(page) for page in known["pages"]),
            damage=tuple((_one_of(DamageClass, one), int(count)) for one, count in known["damage"]),
            left_out=tuple((_one_of(LeftOut, one), int(count)) for one, count in known["left_out"]),
            title=_text(known["title"]),
            date=_text(known["date"]),
            url=_text(known["url"]),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        return plain


def _text(value: object) -> str | None:
    if not isinstance(value, str | None):
        raise TypeError("not text")
    return value


def _one_of(kinds: Any, name: object) -> Any:  # noqa: ANN401 - one of a ``Literal``
    if name not in get_args(kinds):
        raise ValueError("no such kind")
    return name
