"""XML as a stream of events; any document type is refused, and entities with it.

Office files never declare one, so nothing is lost, and no entity can swell or reach outside.
"""

from collections.abc import Iterable
from typing import Protocol
from xml.parsers import expat

from dedup.errors import InputError, TooLarge

Attributes = dict[str, str]

# Word writes about 2,000 elements a page, nested some 30 deep; a million take two seconds.
_MOST_ELEMENTS = 1_000_000
_DEEPEST = 1_000
# The parser reads an unfinished tag from its start for each piece; Word's have a few kilobytes.
_LONGEST_TAG = 1 << 20

_SEPARATOR = "\n"
# Word writes the transitional names; "Strict Open XML" the others.
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = dict.fromkeys(_WORD, "w") | {
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}


class Handler(Protocol):
    """What listens to the events; names are ``prefix:local`` for the few prefixes known here."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take text; all of one element's may come in several pieces."""


def parse_xml(pieces: Iterable[bytes], handler: Handler, *, where: str) -> None:
    """Send the events of an XML document to ``handler``; raises ``InputError`` for broken XML."""
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    events = _Events(handler, where)
    parser.StartElementHandler = events.start
    parser.EndElementHandler = events.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = events.refuse
    given = 0
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            given += len(piece)
            if given - max(parser.CurrentByteIndex, 0) > _LONGEST_TAG:
                raise TooLarge(
                    f"has an XML tag of more than {_LONGEST_TAG:,} bytes",
                    where=where,
                    hint="copy its text into a file",
                )
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise InputError(
            "is damaged (its XML is broken)", where=where, hint="fetch it again, or save it again"
        ) from error


class _Events:
    """Counts the elements of a document, and gives them on by their short names."""

    def __init__(self, handler: Handler, where: str) -> None:
        self._handler = handler
        self._where = where
        self._names: dict[str, str] = {}
        self._count = self._depth = 0

    def start(self, name: str, attributes: Attributes) -> None:
        self._count += 1
        self._depth += 1
        if self._count > _MOST_ELEMENTS or self._depth > _DEEPEST:
            raise TooLarge(
                f"has more than {_MOST_ELEMENTS:,} XML elements, or some nested too deep",
                where=self._where,
                hint="copy its text into a file",
            )
        short = self._short
        self._handler.start(short(name), {short(key): one for key, one in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(self._short(name))

    def refuse(self, *_: object) -> None:
        raise InputError(
            "declares a document type, which no office file does",
            where=self._where,
            hint="save it again with an office program",
        )

    def _short(self, name: str) -> str:
        # A document has few names and many elements.
        if name not in self._names:
            uri, _, local = name.rpartition(_SEPARATOR)
            self._names[name] = f"{_PREFIXES.get(uri, '?')}:{local}" if uri else local
        return self._names[name]
