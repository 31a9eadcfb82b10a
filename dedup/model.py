"""The values that cross from room to room, as frozen dataclasses.

Every ``start`` and ``end`` counts Unicode code points in the document's text, half open. The
constructors refuse values whose positions do not hold together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Side = Literal["a", "b"]
SentenceKind = Literal[
    "headline", "dateline", "body", "list_item", "quote", "contact", "source", "furniture"
]
LinkRelation = Literal["same", "edited", "paraphrased"]
MatchedBy = Literal["exact", "words", "order"]
EditOp = Literal["equal", "insert", "delete", "replace"]
Relation = Literal[
    "identical", "near-duplicate", "rewrite", "excerpt", "same-template", "same-topic", "unrelated",
]  # fmt: skip
FactType = Literal[
    "person", "position", "org", "place", "number", "money", "date", "time", "contact", "url",
    "law", "acronym", "list_item", "quote", "programme", "phrase",
]  # fmt: skip
DiscrepancyType = Literal[
    "number", "money", "date", "time", "name", "org", "place", "unit", "negation", "attribution",
    "quote", "certainty", "scope",
]  # fmt: skip
# What a discrepancy is worded as: its type, or what addresses are called by themselves.
Reason = Literal[
    "number", "money", "date", "time", "name", "org", "place", "unit", "negation", "attribution",
    "quote", "certainty", "scope", "telephone", "mail", "website",
]  # fmt: skip
Severity = Literal["high", "medium"]
Role = Literal["article", "release"]
Roles = tuple[Role | None, Role | None]
DamageClass = Literal[
    "doubled sara e", "nikhahit and sara aa", "tone after sara am", "tone before vowel",
    "doubled mark", "slid mark", "leaked glyph", "split sara am", "space before mark",
    "private-use glyph", "lost mark",
]  # fmt: skip
LeftOut = Literal[
    "struck out", "hidden", "raised mark", "watermark", "attachment", "embedded part", "drawing",
    "broken field",
]  # fmt: skip
Lang = Literal["th", "en"]


def _check_span(start: int, end: int) -> None:
    if not 0 <= start <= end:
        raise ValueError(f"not a span: start {start}, end {end}")


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
        _check_span(self.start, self.end)
        if self.start == self.end:
            raise ValueError(f"sentence {self.id} is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A word-level change inside a link; an insert has an empty ``a``, a delete an empty ``b``."""

    op: EditOp
    a: tuple[int, int]
    b: tuple[int, int]

    def __post_init__(self) -> None:
        _check_span(*self.a)
        _check_span(*self.b)
        has_a, has_b = self.a[0] < self.a[1], self.b[0] < self.b[1]
        expected = {
            "equal": (True, True),
            "replace": (True, True),
            "insert": (False, True),
            "delete": (True, False),
        }
        if (has_a, has_b) != expected[self.op]:
            raise ValueError(f"an edit '{self.op}' cannot span {self.a} and {self.b}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Sentences of ``a`` that answer sentences of ``b``.

    ``score`` is 0..1, higher is closer. ``moved`` says that the link crosses the order of the
    others. ``edits`` cover all letters of the linked sentences, in ascending order on both sides.
    """

    id: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    relation: LinkRelation
    score: float
    moved: bool = False
    matched_by: MatchedBy = "words"
    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        for side in (self.a, self.b):
            if not side or list(side) != sorted(set(side)):
                raise ValueError(f"link {self.id} needs ascending sentences on both sides")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"link {self.id}: score {self.score} is not within 0..1")
        for before, after in zip(self.edits, self.edits[1:], strict=False):
            if after.a[0] < before.a[1] or after.b[0] < before.b[1]:
                raise ValueError(f"link {self.id}: edits overlap or are out of order")


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
        _check_span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something checkable that a text states; equal facts have an equal ``value``."""

    type: FactType
    start: int
    end: int
    value: str

    def __post_init__(self) -> None:
        _check_span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch of one version, with its canonical value, as a discrepancy shows it."""

    start: int
    end: int
    value: str

    def __post_init__(self) -> None:
        _check_span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Linked text that says something different about the same thing.

    ``reason`` is what it is worded as. ``places`` are the quotations of both sides wherever the
    same words stand against each other, this one among them; without any it stands here alone.
    ``sureness`` is how likely a person would call it one, 0..1; sure is 0.9 and more.
    """

    type: DiscrepancyType
    severity: Severity
    link: int
    reason: Reason
    a: Quotation
    b: Quotation
    places: tuple[tuple[Quotation, Quotation], ...] = ()
    sureness: float = 1.0

    def __post_init__(self) -> None:
        if not 0.0 <= self.sureness <= 1.0:
            raise ValueError(f"sureness {self.sureness} is not within 0..1")


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
    settings that shaped the result. ``notes`` says which limits were met, so that none bites in
    silence. ``roles_guessed`` says that nobody told which version is the article.
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
    roles_guessed: bool = False

    def __post_init__(self) -> None:
        if self.a.role and self.a.role == self.b.role:
            raise ValueError(f"both versions are said to be the {self.a.role}")
        for link in self.links:
            _check_edits(link, "a", self.a)
            _check_edits(link, "b", self.b)
        for one in (*self.discrepancies, *self.possible):
            if one.a.end > len(self.a.document.text) or one.b.end > len(self.b.document.text):
                raise ValueError("a discrepancy points outside its text")


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
