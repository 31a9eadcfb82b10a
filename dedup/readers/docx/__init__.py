"""DOCX: what Word shows of a document, from the XML inside it, with the standard library alone.

Kept are tables, text boxes, content controls, tracked insertions, list numbers and notes; left
out are tracked deletions, hidden text, field codes, comments, and page headers and footers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dedup.errors import InputError, TooLarge
from dedup.readers.docx.archive import Archive, open_archive
from dedup.readers.docx.markup import Attributes, parse_xml
from dedup.readers.docx.numbering import Numbering, integer
from dedup.readers.extract import Extract
from dedup.streams.limits import Limits

_OTHERS = (
    ("xl/", "is a spreadsheet, which is not read"),
    ("ppt/", "is a presentation, which is not read"),
    ("META-INF/", "is an OpenDocument or e-book file, which is not read"),
)
_SKIPPED = frozenset((
    "w:del", "w:moveFrom", "w:instrText", "w:delInstrText", "w:pPrChange", "w:rPrChange",
    "w:sectPr", "mc:Fallback",
))  # fmt: skip
_BREAKS = {"w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:noBreakHyphen": "-"}
_OFF = frozenset(("0", "false", "off"))
# A style rests on another; a damaged file may hold a ring of them.
_MOST_BASES = 20


def read_docx(data: bytes, *, where: str, limits: Limits) -> Extract:
    """Extract the text of a document; raises ``InputError`` or ``TooLarge`` where it cannot."""
    with open_archive(data, where=where, limits=limits) as archive:
        main = _main_part(archive, where)
        folder = main.rpartition("/")[0]
        numbering, styles = Numbering(), Styles()
        for name, reader in (("numbering", numbering), ("styles", styles)):
            if f"{folder}/{name}.xml" in archive.names:
                parse_xml(archive.pieces(f"{folder}/{name}.xml"), reader, where=where)
        body = Body(numbering, styles, where=where, limits=limits)
        parse_xml(archive.pieces(main), body, where=where)
        for name in ("footnotes", "endnotes"):
            if f"{folder}/{name}.xml" in archive.names:
                parse_xml(archive.pieces(f"{folder}/{name}.xml"), body, where=where)
    text = "".join(f"{paragraph}\n\n" for paragraph in body.paragraphs)
    return Extract(text=text.removesuffix("\n"), media="docx")


def _main_part(archive: Archive, where: str) -> str:
    """Find the part that holds the text; it may have any name."""
    relations = _Relations()
    if "_rels/.rels" in archive.names:
        parse_xml(archive.pieces("_rels/.rels"), relations, where=where)
    for name in (relations.main, "word/document.xml"):
        if name in archive.names and not name.startswith(("xl/", "ppt/")):
            return name
    for start, what in _OTHERS:
        if any(name.startswith(start) for name in archive.names):
            raise InputError(what, where=where, hint="save its text as DOCX or as plain text")
    raise InputError(
        "is an archive, not a DOCX document", where=where, hint="unpack it, give the file inside"
    )


class _Relations:
    """Listens to ``_rels/.rels`` for the main part."""

    def __init__(self) -> None:
        self.main = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "rel:Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            self.main = attributes.get("Target", "").lstrip("/")

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


@dataclass(slots=True)
class Style:
    """A paragraph style: the list it puts a paragraph in, and the style it rests on."""

    number: str = ""
    level: int | None = None
    base: str = ""


class Styles:
    """Listens to ``styles.xml`` for the styles that number their paragraphs."""

    def __init__(self) -> None:
        """Begin with no style."""
        self._styles: dict[str, Style] = {}
        self._style = Style()

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an element of the file."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._style = Style()
            self._styles[attributes.get("w:styleId", "")] = self._style
        elif name == "w:basedOn":
            self._style.base = value
        elif name == "w:numId":
            self._style.number = value
        elif name == "w:ilvl":
            self._style.level = integer(value, 0)

    def end(self, name: str) -> None:
        """Take the end of an element; nothing depends on it."""

    def text(self, text: str) -> None:
        """Take text; the file holds none that is shown."""

    def find(self, style: str) -> Style:
        """Give the style, or the one it rests on, that puts a paragraph in a list."""
        for _ in range(_MOST_BASES):
            one = self._styles.get(style)
            if one is None:
                break
            if one.number:
                return one
            style = one.base
        return Style()


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph; ``run`` is whether the open run is hidden, ``None`` outside of runs.

    ``after`` holds the paragraphs of text boxes anchored in it.
    """

    pieces: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    style: str = ""
    number: str | None = None
    level: int | None = None
    run: bool | None = None


class Body:
    """Listens to the main part, or to one of notes, and writes ``paragraphs``."""

    def __init__(self, numbering: Numbering, styles: Styles, *, where: str, limits: Limits) -> None:
        """Begin with nothing written."""
        self.paragraphs: list[str] = []
        self._numbering = numbering
        self._styles = styles
        self._where = where
        self._limit = limits.characters
        self._length = 0
        self._skipping = 0
        self._collecting = False
        self._strip = False
        # Where finished paragraphs go: the document, a table cell, a text box.
        self._outputs = [self.paragraphs]
        self._open: list[_Paragraph] = []
        self._rows: list[list[list[str]]] = []
        self._placeholders: list[bool] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the start of an element."""
        if self._skipping or self._is_skipped(name, attributes):
            self._skipping += 1
        elif name == "w:p":
            self._open.append(_Paragraph())
        elif name in {"w:tc", "w:txbxContent"}:
            self._outputs.append([])
        elif name == "w:tr":
            self._rows.append([])
        elif name == "w:sdt":
            self._placeholders.append(False)
        elif name == "w:showingPlcHdr" and self._placeholders:
            self._placeholders[-1] = attributes.get("w:val") not in _OFF
        elif self._open:
            self._start_within(self._open[-1], name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._skipping:
            self._skipping -= 1
        elif name == "w:p":
            self._finish(self._open.pop())
        elif name == "w:tc":
            cell = self._outputs.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._outputs[-1].extend(cell)
        elif name == "w:tr":
            self._outputs[-1].extend(_write_row(self._rows.pop()))
        elif name == "w:txbxContent":
            box = self._outputs.pop()
            (self._open[-1].after if self._open else self._outputs[-1]).extend(box)
        elif name == "w:sdt":
            self._placeholders.pop()
        elif name == "w:t":
            self._collecting = False
        elif name == "w:r" and self._open:
            self._open[-1].run = None

    def text(self, text: str) -> None:
        """Take text, which counts inside of ``w:t`` alone."""
        if not self._collecting or self._skipping:
            return
        self._length += len(text)
        if self._length > self._limit:
            raise TooLarge(
                f"has more than the {self._limit:,} characters allowed",
                where=self._where,
                hint="compare a part of it or raise the limit on characters",
            )
        self._open[-1].pieces.append(text.strip() if self._strip else text)

    def _is_skipped(self, name: str, attributes: Attributes) -> bool:
        if name == "w:sdtContent":
            return bool(self._placeholders and self._placeholders[-1])
        if name in {"w:footnote", "w:endnote"}:
            # The lines that divide notes from the text are notes to the format.
            return attributes.get("w:type", "normal") != "normal"
        return name in _SKIPPED

    def _start_within(self, paragraph: _Paragraph, name: str, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        if name == "w:r":
            paragraph.run = False
        elif paragraph.run is not None:
            self._start_in_run(paragraph, name, attributes)
        elif name == "w:pStyle":
            paragraph.style = value
        elif name == "w:numId":
            paragraph.number = value
        elif name == "w:ilvl":
            paragraph.level = integer(value, 0)

    def _start_in_run(self, paragraph: _Paragraph, name: str, attributes: Attributes) -> None:
        if name == "w:vanish":
            paragraph.run = attributes.get("w:val") not in _OFF
        elif paragraph.run:
            return
        elif name == "w:t":
            self._collecting = True
            self._strip = attributes.get("xml:space") != "preserve"
        elif name == "w:sym":
            paragraph.pieces.append(_symbol(attributes.get("w:char", "")))
        elif name in _BREAKS:
            paragraph.pieces.append(_BREAKS[name])

    def _finish(self, paragraph: _Paragraph) -> None:
        number = self._number(paragraph)
        text = "".join(paragraph.pieces).strip()
        if text:
            self._outputs[-1].append(f"{number} {text}" if number else text)
        self._outputs[-1].extend(paragraph.after)

    def _number(self, paragraph: _Paragraph) -> str:
        style = self._styles.find(paragraph.style)
        number = style.number if paragraph.number is None else paragraph.number
        if not number:
            return ""
        level = style.level if paragraph.level is None else paragraph.level
        if level is None:
            level = self._numbering.level_of(number, paragraph.style)
        return self._numbering.next(number, level)


def _write_row(cells: list[list[str]]) -> Iterator[str]:
    """Write a table row as one paragraph with tabs; cells of several paragraphs as they are."""
    if any(len(cell) > 1 for cell in cells):
        for cell in cells:
            yield from cell
    elif any(cells):
        yield "\t".join("".join(cell).replace("\n", " ") for cell in cells)


def _symbol(code: str) -> str:
    """Give a character of a symbol font; those in the private-use area are mostly bullets."""
    if not re.fullmatch("[0-9A-Fa-f]{2,5}", code):
        return ""
    number = int(code, 16)
    if 0xD800 <= number < 0xF900:
        return "•"
    return chr(number) if number >= 0x20 else ""
