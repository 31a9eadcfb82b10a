"""The values that cross from room to room, as frozen dataclasses.

Every ``start`` and ``end`` counts Unicode code points in the document's text, half open. The
constructors refuse values whose positions do not hold together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from dedup.model.capped import Capped
from dedup.model.discrepancy import Discrepancy, Quotation, check_span
from dedup.model.kinds import (
    CappedCheck,
    DamageClass,
    DiscrepancyType,
    EditOp,
    FactType,
    Fate,
    Lang,
    LeftOut,
    LinkRelation,
    MatchedBy,
    Reason,
    Relation,
    Role,
    Roles,
    SentenceKind,
    Severity,
    Side,
    StanceClass,
)
from dedup.model.ledger import Hedge, HedgeAnswer
from dedup.model.link import Edit, Link

__all__ = [
    "Addition",
    "Capped",
    "CappedCheck",
    "Comparison",
    "DamageClass",
    "Discrepancy",
    "DiscrepancyType",
    "Document",
    "Edit",
    "EditOp",
    "Fact",
    "FactType",
    "Fate",
    "Hedge",
    "HedgeAnswer",
    "Lang",
    "LeftOut",
    "Link",
    "LinkRelation",
    "MatchedBy",
    "Note",
    "Quotation",
    "Reason",
    "Relation",
    "Role",
    "Roles",
    "Sentence",
    "SentenceKind",
    "Severity",
    "Side",
    "StanceClass",
    "Version",
    "check_tiling",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text as read, with where it came from.

    ``text`` is the decoded file as it stands, or the extracted text where ``extracted`` is true.
    ``pages`` holds the offset at which each page starts (empty where there are no pages).
    ``date`` is ISO 8601 in the common era where the source states one. ``damage`` counts the
    places damaged in extraction by class, ``left_out`` what was in the file and is not in the
    text because it does not hold or could not be read.
    """

    text: str
    name: str
    sha256: str
    media: Literal["text", "html", "pdf", "docx", "jsonl", "mail", "feed"] = "text"
    encoding: str = "utf-8"
    extracted: bool = False
    title: str | None = None
    date: str | None = None
    url: str | None = None
    pages: tuple[int, ...] = ()
    damage: tuple[tuple[DamageClass, int], ...] = ()
    left_out: tuple[tuple[LeftOut, int], ...] = ()

    def __post_init__(self) -> None:
        if list(self.pages) != sorted(self.pages) or any(
            not 0 <= page <= len(self.text) for page in self.pages
        ):
            raise ValueError("page offsets must ascend within the text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The smallest alignable stretch that states one thing; ``id`` is its place in the text."""

    id: int
    start: int
    end: int
    kind: SentenceKind = "body"

    def __post_init__(self) -> None:
        check_span(self.start, self.end)
        if self.start == self.end:
            raise ValueError(f"sentence {self.id} is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """Text of one version whose information the other version does not have.

    ``link`` is the link inside which it stands, or ``None`` for a whole sentence without a link.
    """

    start: int
    end: int
    sentence: int
    link: int | None = None

    def __post_init__(self) -> None:
        check_span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something checkable that a text states; equal facts have an equal ``value``."""

    type: FactType
    start: int
    end: int
    value: str

    def __post_init__(self) -> None:
        check_span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a reader should know about a document, by class, most first.

    ``counts`` says where it was damaged, ``left_out`` what of the file is not in its text.
    """

    document: str
    counts: tuple[tuple[DamageClass, int], ...] = ()
    left_out: tuple[tuple[LeftOut, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of the two documents compared, and what was found in it.

    ``coverage`` is the share (0..1) of its letters that has a counterpart in the other version.
    The sentences tile the text: every character that is not a space is in exactly one. ``role``
    says which of the two is the article and which the release, where that is known. ``title`` and
    ``date`` (ISO 8601) are those of the source, or else of the text's own head; empty without any.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    coverage: float
    added: tuple[Addition, ...] = ()
    facts: tuple[Fact, ...] = ()
    role: Role | None = None
    title: str = ""
    date: str = ""

    def __post_init__(self) -> None:
        check_tiling(self.document.text, self.sentences)
        length = len(self.document.text)
        found: tuple[Addition | Fact, ...] = (*self.added, *self.facts)
        for item in found:
            if item.end > length:
                raise ValueError(f"span {item.start}-{item.end} leaves the text of {length}")
        if not 0.0 <= self.coverage <= 1.0:
            raise ValueError(f"coverage {self.coverage} is not within 0..1")

    def quote(self, item: Addition | Fact | Quotation | Sentence) -> str:
        """Give the original text of a span."""
        return self.document.text[item.start : item.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that is known about two versions of a statement; reports are made of it alone.

    ``discrepancies`` are what the tool stands behind, ``possible`` what a person may want to look
    at. ``similarity`` is 0..1, higher is closer. ``settings`` is a short fingerprint of all
    settings that shaped the result. ``ledger`` follows what either version leaves open into the
    other one, first the hedges of ``a``, by position. ``notes`` says which limits were met, so
    that none bites in silence. ``roles_guessed`` says that nobody said which version is the
    article. ``silenced`` counts what earlier verdicts took out, ``expired`` what they no longer do.
    ``capped`` says what of the work was not done, for texts too long or repetitive for all of it.
    """

    a: Version
    b: Version
    relation: Relation
    similarity: float
    links: tuple[Link, ...]
    discrepancies: tuple[Discrepancy, ...]
    version: str
    settings: str
    notes: tuple[Note, ...] = ()
    possible: tuple[Discrepancy, ...] = ()
    silenced: int = 0
    expired: int = 0
    roles_guessed: bool = False
    ledger: tuple[Hedge, ...] = ()
    capped: tuple[Capped, ...] = ()

    def __post_init__(self) -> None:
        if self.a.role and self.a.role == self.b.role:
            raise ValueError(f"both versions are said to be the {self.a.role}")
        for link in self.links:
            _check_edits(link, "a", self.a)
            _check_edits(link, "b", self.b)
        for one in (*self.discrepancies, *self.possible):
            if one.a.end > len(self.a.document.text) or one.b.end > len(self.b.document.text):
                raise ValueError("a discrepancy points outside its text")

    def hedges(self, source: Side) -> tuple[Hedge, ...]:
        """Give the entries of the ledger whose hedge one version has."""
        return tuple(one for one in self.ledger if one.source == source)


def check_tiling(text: str, sentences: Sequence[Sentence]) -> None:
    """Raise ``ValueError`` unless every non-space character is in exactly one sentence."""
    position = 0
    for number, sentence in enumerate(sentences):
        if sentence.id != number:
            raise ValueError(f"sentence {number} calls itself {sentence.id}")
        if sentence.start < position or sentence.end > len(text):
            raise ValueError(f"sentence {number} overlaps another one or leaves the text")
        if text[position : sentence.start].strip():
            raise ValueError(f"text before sentence {number} belongs to no sentence")
        position = sentence.end
    if text[position:].strip():
        raise ValueError("text after the last sentence belongs to no sentence")


def _check_edits(link: Link, side: Side, version: Version) -> None:
    text = version.document.text
    spans = [edit.a if side == "a" else edit.b for edit in link.edits]
    linked = [version.sentences[number] for number in (link.a if side == "a" else link.b)]
    covered = sum(_letters(text, spans))
    wanted = sum(_letters(text, [(sentence.start, sentence.end) for sentence in linked]))
    if covered != wanted:
        raise ValueError(f"link {link.id}: edits cover {covered} of {wanted} letters of {side}")


def _letters(text: str, spans: Iterable[tuple[int, int]]) -> Iterable[int]:
    return (len("".join(text[start:end].split())) for start, end in spans)
