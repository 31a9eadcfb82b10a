"""One of the two texts on its way: as it was sent, as a document, as the page keeps it.

The page remembers what it knows of a file beside its text, since the server remembers nothing.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, get_args

from dedup.model import DamageClass, Document, Role
from dedup.readers import document, read_bytes

_MEDIA = frozenset({"text", "html", "pdf", "docx", "jsonl"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What someone gave for one side: a text, or the ``data`` of a file.

    ``name`` is the file's, or what the text is called. ``kept`` is what ``kept_of`` gave for the
    text before; it holds only while the text is the same.
    """

    name: str = ""
    text: str = ""
    data: bytes | None = None
    kept: str = ""
    role: Role | None = None

    @property
    def empty(self) -> bool:
        """Return whether nothing was given."""
        return self.data is None and not self.text.strip()

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
    media, damage = known.get("media"), known.get("damage")
    named = all(isinstance(known.get(name), str) for name in ("name", "sha256", "encoding"))
    if media not in _MEDIA or not named or not isinstance(damage, list):
        return plain
    try:
        return replace(
            plain,
            name=known["name"],
            sha256=known["sha256"],
            encoding=known["encoding"],
            media=media,
            extracted=media != "text",
            pages=tuple(int(page) for page in known.get("pages") or ()),
            damage=tuple((_damage(name), int(count)) for name, count in damage),
            title=_text(known, "title"),
            date=_text(known, "date"),
            url=_text(known, "url"),
        )
    except (TypeError, ValueError):
        return plain


def _text(known: Mapping[str, Any], name: str) -> str | None:
    value = known.get(name)
    if not isinstance(value, str | None):
        raise TypeError(f"{name} is not text")
    return value


def _damage(name: object) -> DamageClass:
    found: DamageClass
    for found in get_args(DamageClass):
        if found == name:
            return found
    raise ValueError("no such class of damage")
