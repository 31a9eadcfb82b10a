"""One release and many papers, as plain values: points down the side, papers across."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dedup.model import DiscrepancyType, Document, FactType, Lang, Relation, Severity

Status = Literal["verbatim", "reworded", "differs", "absent"]
TextKind = Literal["headline", "statement", "list_item", "quote"]
PointKind = TextKind | FactType
Span = tuple[int, int]

STATUSES: tuple[Status, ...] = ("verbatim", "reworded", "differs", "absent")
# Texts of two events have no points in common, whatever words they share.
APART: frozenset[Relation] = frozenset({"unrelated", "same-template"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that the release states: a statement, or a fact, item or quotation inside one.

    ``number`` counts from 1 in the order of the release. ``parent`` is the number of the statement
    that holds it, of a statement ``None``. ``places`` are all spans where it stands, the
    first among them; ``value`` is canonical. ``page`` and ``paragraph`` count
    from 1.
    """

    number: int
    kind: PointKind
    start: int
    end: int
    text: str
    places: tuple[Span, ...]
    value: str = ""
    parent: int | None = None
    paragraph: int = 1
    page: int | None = None

    @property
    def is_text(self) -> bool:
        """Whether it is a statement, and not a fact or a quotation inside one."""
        return self.parent is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The release as it was cut and numbered, once, whatever the papers."""

    document: Document
    title: str
    date: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A discrepancy of one paper, shown at one point of the release.

    ``point`` is ``None`` where it stands in no point, as in a date line. ``number`` is its name
    in the report of the pair. ``kinds``, ``release`` and ``article`` word what it is and what
    either says, by language. Paragraphs count from 1.
    """

    number: int
    point: int | None
    type: DiscrepancyType
    severity: Severity
    sureness: float
    possible: bool
    kinds: Mapping[Lang, str]
    release: Mapping[Lang, str]
    article: Mapping[Lang, str]
    release_paragraph: int
    article_paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one paper did with one point.

    ``start`` and ``end`` are where it stands in the article, -1 where that is nowhere. ``anchor``
    is the place in the pair's report. ``differing`` are the numbers of what differs there, those
    that are possible only among them.
    """

    status: Status
    start: int = -1
    end: int = -1
    anchor: str = ""
    differing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """What a paper has and the release has not; ``fact`` says that it holds something checkable."""

    start: int
    end: int
    text: str
    paragraph: int
    fact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One article against the release.

    ``source`` is what the user named, ``label`` what it is called. ``used`` is the share (0..1) of
    the release's letters that the article has, ``own`` the share of the article's letters that the
    release has. ``cells`` follow the points, and are empty for a text of another event and for one
    that cannot be read; ``error`` then says why, in every language, and is empty else. ``report``
    is the pair's report, as a link.
    """

    source: str
    label: str
    name: str = ""
    title: str = ""
    date: str = ""
    sha256: str = ""
    relation: Relation | None = None
    used: float = 0.0
    own: float = 0.0
    cells: tuple[Cell, ...] = ()
    differing: tuple[Differing, ...] = ()
    extras: tuple[Extra, ...] = ()
    error: Mapping[Lang, str] = field(default_factory=dict)
    report: str = ""

    @property
    def related(self) -> bool:
        """Whether it was read, and is about the release's event."""
        return bool(self.cells)

    @property
    def sure(self) -> tuple[Differing, ...]:
        """Give what differs and the tool stands behind."""
        return tuple(one for one in self.differing if not one.possible)

    @property
    def possible(self) -> tuple[Differing, ...]:
        """Give what a person may want to look at."""
        return tuple(one for one in self.differing if one.possible)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many papers took a point, and in how many of these it differs."""

    taken: int
    differs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A release against all papers, in the order in which they were given."""

    release: Release
    papers: tuple[Paper, ...]
    version: str
    settings: str
    tallies: tuple[Tally, ...] = field(init=False)

    def __post_init__(self) -> None:
        for paper in self.papers:
            if paper.cells and len(paper.cells) != len(self.release.points):
                raise ValueError(f"{paper.label}: a cell is missing")
        object.__setattr__(self, "tallies", tuple(map(self._tally, self.release.points)))

    def _tally(self, point: Point) -> Tally:
        found = [paper.cells[point.number - 1].status for paper in self.related]
        return Tally(taken=sum(one != "absent" for one in found), differs=found.count("differs"))

    @property
    def related(self) -> tuple[Paper, ...]:
        """Give the papers that were read and are about the release's event."""
        return tuple(paper for paper in self.papers if paper.related)

    def most_taken(self) -> tuple[Point, ...]:
        """Give the statements that most papers took, in the release's order.

        They are those that as many papers took as any, if more than one did.
        """
        texts = [one for one in self.release.points if one.is_text]
        most = max((self.tallies[one.number - 1].taken for one in texts), default=0)
        if most < 2:
            return ()
        return tuple(one for one in texts if self.tallies[one.number - 1].taken == most)

    def never_taken(self) -> tuple[Point, ...]:
        """Give the points that no paper took; what stands in such a statement goes with it."""
        none = {
            point.number
            for point, tally in zip(self.release.points, self.tallies, strict=True)
            if not tally.taken
        }
        if not self.related:
            return ()
        return tuple(
            one
            for one in self.release.points
            if one.number in none and (one.parent is None or one.parent not in none)
        )
