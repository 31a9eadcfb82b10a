"""DOCX: what Word shows of a document, from the XML inside it, with the standard library alone.

Kept are tables, text boxes, WordArt, equations, content controls, tracked insertions, list numbers
and notes; left out are tracked deletions, text that is hidden or struck out, field codes, comments,
and page headers and footers. What cannot be read is counted.
"""

from dedup.errors import DedupError, InputError
from dedup.readers.docx.archive import Archive, open_archive
from dedup.readers.docx.body import Body
from dedup.readers.docx.markup import Attributes, parse_xml
from dedup.readers.docx.numbering import Numbering
from dedup.readers.docx.styles import Styles
from dedup.readers.extract import Extract
from dedup.streams.limits import Limits

_OTHERS = (
    ("xl/", "is a spreadsheet, which is not read"),
    ("ppt/", "is a presentation, which is not read"),
    ("META-INF/", "is an OpenDocument or e-book file, which is not read"),
)
_CHUNKS = {".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text", ".docx": "zip"}


def read_docx(data: bytes, *, where: str, limits: Limits, chunks: bool = True) -> Extract:
    """Extract the text of a document; raises ``InputError`` or ``TooLarge`` where it cannot.

    With ``chunks`` other files that it holds as parts of its text are read too.
    """
    with open_archive(data, where=where, limits=limits) as archive:
        main = _main_part(archive, where)
        folder, _, name = main.rpartition("/")
        numbering, styles, relations = Numbering(), Styles(), _Relations()
        for part, reader in (
            (f"{folder}/numbering.xml", numbering),
            (f"{folder}/styles.xml", styles),
            (f"{folder}/_rels/{name}.rels", relations),
        ):
            if part in archive.names:
                parse_xml(archive.pieces(part), reader, where=where)
        chosen = _Chunks(archive, relations, folder, where, limits) if chunks else None
        body = Body(numbering, styles, chosen, where=where, limits=limits)
        for part in (main, f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
            if part == main or part in archive.names:
                parse_xml(archive.pieces(part), body, where=where)
    text = "".join(f"{paragraph}\n\n" for paragraph in body.paragraphs)
    return Extract(
        text=text.removesuffix("\n"),
        media="docx",
        left_out=tuple(sorted(body.counts().items())),
    )


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
    """Listens to a file of relations: which part is the main one, which part an id names."""

    def __init__(self) -> None:
        self.main = ""
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "rel:Relationship" or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "")
        self.targets[attributes.get("Id", "")] = target
        if attributes.get("Type", "").endswith("/officeDocument"):
            self.main = target.lstrip("/")

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Chunks:
    """The files that a document holds as parts of its text (``w:altChunk``)."""

    def __init__(
        self, archive: Archive, relations: _Relations, folder: str, where: str, limits: Limits
    ) -> None:
        self._archive = archive
        self._relations = relations
        self._folder = folder
        self._where = where
        self._limits = limits

    def read(self, relation: str) -> Extract | None:
        """Read the file that a relation names; ``None`` where it is missing or cannot be read."""
        target = self._relations.targets.get(relation, "")
        part = target.lstrip("/") if target.startswith("/") else f"{self._folder}/{target}"
        kind = _CHUNKS.get(f".{part.rpartition('.')[2].lower()}")
        if kind is None or part not in self._archive.names:
            return None
        data = b"".join(self._archive.pieces(part))
        try:
            if kind == "zip":
                return read_docx(data, where=self._where, limits=self._limits, chunks=False)
            from dedup.readers.encoding import decode

            if kind == "text":
                return Extract(text=decode(data, where=self._where).text, media="docx")
            from dedup.readers.html import read_page

            return read_page(data, where=self._where, encoding=None, limits=self._limits)
        except DedupError:
            return None
