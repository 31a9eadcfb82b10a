"""The text of a document from the XML of its main part, paragraph by paragraph."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from dedup.errors import TooLarge
from dedup.readers.docx.fields import Fields
from dedup.readers.docx.markup import Attributes
from dedup.readers.docx.numbering import Numbering, integer
from dedup.readers.docx.paragraph import Paragraph, Run
from dedup.readers.docx.styles import Look, Styles
from dedup.readers.extract import Extract
from dedup.streams.limits import Limits

if TYPE_CHECKING:
    from dedup.model import LeftOut

_DELETED = frozenset(("w:del", "w:moveFrom"))
_SKIPPED = _DELETED | {
    "w:instrText", "w:delInstrText", "w:pPrChange", "w:rPrChange", "w:sectPr", "mc:Fallback",
}  # fmt: skip
_BREAKS = {"w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:noBreakHyphen": "-"}
_OFF = frozenset(("0", "false", "off"))
# What is shown as a picture and holds words all the same.
_PICTURED: "dict[str, LeftOut]" = {
    "c:chart": "drawing", "dgm:relIds": "drawing", "o:OLEObject": "embedded part",
}  # fmt: skip
_CONTAINERS = frozenset((
    "w:tc", "w:tr", "w:txbxContent", "w:sdt", "w:body", "w:footnote", "w:endnote",
))  # fmt: skip
# Equations in one line: (a)/(b), a root, an exponent.
_BEFORE = {"m:rad": "√", "m:sup": "^"}
_BETWEEN = {"m:num": "/"}


class Chunks(Protocol):
    """What reads the files that a document holds as parts of its text."""

    def read(self, relation: str) -> Extract | None:
        """Read the file that a relation names; ``None`` where it cannot be read."""


class Body:
    """Listens to the main part, or to one of notes, and writes ``paragraphs``."""

    def __init__(
        self,
        numbering: Numbering,
        styles: Styles,
        chunks: Chunks | None,
        *,
        where: str,
        limits: Limits,
    ) -> None:
        """Begin with nothing written."""
        self.paragraphs: list[str] = []
        self._numbering = numbering
        self._styles = styles
        self._chunks = chunks
        self._where = where
        self._limit = limits.characters
        self._length = 0
        self._left_out: Counter[LeftOut] = Counter()
        self._fields = Fields()
        self._skipping = 0
        self._collecting = False
        self._strip = False
        # Inside of properties: of a paragraph (and its end), of a table's row.
        self._properties = ""
        # Where finished paragraphs go: the document, a table cell, a text box.
        self._outputs = [self.paragraphs]
        self._open: list[Paragraph] = []
        self._carried: dict[int, Paragraph] = {}
        self._rows: list[list[list[str]]] = []
        self._deleted_rows: list[bool] = []
        self._placeholders: list[bool] = []

    def counts(self) -> "dict[LeftOut, int]":
        """Count what is left out, by class."""
        self._left_out["broken field"] = self._fields.unended
        return +self._left_out

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the start of an element."""
        if self._skipping or self._is_skipped(name, attributes):
            self._skipping += 1
        elif name == "w:p":
            self._open.append(self._carried.pop(len(self._outputs), Paragraph()))
        elif name in {"w:pPr", "w:trPr"}:
            self._properties = name
        elif name in {"w:tc", "w:txbxContent"}:
            self._outputs.append([])
        elif name == "w:tr":
            self._rows.append([])
            self._deleted_rows.append(False)
        elif name == "w:sdt":
            self._placeholders.append(False)
        elif name == "w:showingPlcHdr" and self._placeholders:
            self._placeholders[-1] = attributes.get("w:val") not in _OFF
        elif name == "w:altChunk":
            self._read_chunk(attributes.get("r:id", ""))
        elif self._open:
            self._start_within(self._open[-1], name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._skipping:
            self._skipping -= 1
        elif name == "w:p":
            self._finish(self._open.pop())
        elif name in {"w:t", "m:t"}:
            self._collecting = False
        elif name in _CONTAINERS:
            self._end_container(name)
        elif name == "w:r" and self._open:
            self._open[-1].run = None
        elif name in _BETWEEN and self._open:
            self._add(self._open[-1], _BETWEEN[name])
        elif name == self._properties:
            self._properties = ""

    def text(self, text: str) -> None:
        """Take text, which counts inside of ``w:t`` and ``m:t`` alone."""
        if self._collecting and not self._skipping:
            self._add(self._open[-1], text.strip() if self._strip else text)

    def _end_container(self, name: str) -> None:
        # A tracked deletion of the last paragraph's end joins it to nothing.
        rest = self._carried.pop(len(self._outputs), None)
        if rest is not None:
            self._finish(rest)
        if name == "w:tc":
            cell = self._outputs.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._outputs[-1].extend(cell)
        elif name == "w:tr":
            self._deleted_rows.pop()
            self._outputs[-1].extend(_write_row(self._rows.pop()))
        elif name == "w:txbxContent":
            box = self._outputs.pop()
            (self._open[-1].after if self._open else self._outputs[-1]).extend(box)
        elif name == "w:sdt":
            self._placeholders.pop()

    def _is_skipped(self, name: str, attributes: Attributes) -> bool:
        if name in _DELETED and self._properties:
            # Not text is deleted here, but the end of a paragraph, or a row.
            if self._properties == "w:trPr" and self._deleted_rows:
                self._deleted_rows[-1] = True
            elif self._properties == "w:pPr" and self._open:
                self._open[-1].ends = False
        if name == "w:sdtContent":
            return bool(self._placeholders and self._placeholders[-1])
        if name in {"w:footnote", "w:endnote"}:
            # The lines that divide notes from the text are notes to the format.
            return attributes.get("w:type", "normal") != "normal"
        if name == "w:tc":
            return bool(self._deleted_rows and self._deleted_rows[-1])
        return name in _SKIPPED

    def _start_within(self, paragraph: Paragraph, name: str, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        if name == "w:r":
            paragraph.run = Run()
        elif name in _PICTURED:
            self._left_out[_PICTURED[name]] += 1
        elif name == "v:textpath":
            self._count(attributes.get("string", ""))
            paragraph.after.append(attributes.get("string", "").strip())
        elif name == "m:t":
            self._collecting, self._strip = True, False
        elif name in _BEFORE:
            self._add(paragraph, _BEFORE[name])
        elif paragraph.run is not None:
            self._start_in_run(paragraph, paragraph.run, name, attributes)
        elif name == "w:pStyle":
            paragraph.style = value
        elif name == "w:numId":
            paragraph.number = value
        elif name == "w:ilvl":
            paragraph.level = integer(value, 0)

    def _start_in_run(
        self, paragraph: Paragraph, run: Run, name: str, attributes: Attributes
    ) -> None:
        value = attributes.get("w:val", "")
        if name == "w:t":
            self._collecting = True
            self._strip = attributes.get("xml:space") != "preserve"
        elif name == "w:fldChar":
            self._fields.mark(attributes.get("w:fldCharType", ""))
        elif name == "w:rStyle":
            run.style = value
        elif name == "w:sym":
            self._add(paragraph, _symbol(attributes.get("w:char", "")))
        elif name in _BREAKS:
            self._add(paragraph, _BREAKS[name])
        else:
            run.look = run.look.said(name, value)

    def _add(self, paragraph: Paragraph, text: str) -> None:
        """Add text where it is shown and holds."""
        if not self._fields.shown:
            return
        look = self._look(paragraph)
        without: LeftOut | None = "hidden" if look.hidden else "struck out" if look.struck else None
        if without is None:
            self._count(text)
            paragraph.add(text, is_raised=bool(look.raised))
        elif text.strip():
            self._left_out[without] += paragraph.without != without
            paragraph.hides = True
        if text.strip():
            paragraph.without = without or ""

    def _look(self, paragraph: Paragraph) -> Look:
        below = self._styles.look(paragraph.style)
        if paragraph.run is None:
            return below
        return paragraph.run.look.over(self._styles.look(paragraph.run.style)).over(below)

    def _count(self, text: str) -> None:
        self._length += len(text)
        if self._length > self._limit:
            raise TooLarge(
                f"has more than the {self._limit:,} characters allowed",
                where=self._where,
                hint="compare a part of it or raise the limit on characters",
            )

    def _finish(self, paragraph: Paragraph) -> None:
        if not paragraph.ends:
            paragraph.ends, paragraph.run = True, None
            self._carried[len(self._outputs)] = paragraph
            return
        text = paragraph.text()
        self._left_out["raised mark"] += paragraph.marks
        number = "" if paragraph.hides and not text else self._number(paragraph)
        self._count(number)
        if text:
            self._outputs[-1].append(f"{number} {text}" if number else text)
        self._outputs[-1].extend(filter(None, paragraph.after))

    def _number(self, paragraph: Paragraph) -> str:
        style = self._styles.find(paragraph.style)
        number = style.number if paragraph.number is None else paragraph.number
        if not number:
            return ""
        level = style.level if paragraph.level is None else paragraph.level
        if level is None:
            level = self._numbering.level_of(number, paragraph.style)
        return self._numbering.next(number, level)

    def _read_chunk(self, relation: str) -> None:
        found = self._chunks.read(relation) if self._chunks else None
        if found is None:
            self._left_out["embedded part"] += 1
            return
        self._count(found.text)
        self._left_out.update(dict(found.left_out))
        self._outputs[-1].extend(filter(None, map(str.strip, found.text.split("\n\n"))))


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
