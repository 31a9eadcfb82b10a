"""The rows of the comparison: one a link, in the order of ``a``."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dedup.model import (
    Addition,
    Comparison,
    Link,
    MatchedBy,
    Quotation,
    SentenceKind,
    Side,
    Version,
)
from dedup.report.view.anchors import JumpTarget, Places, anchor
from dedup.report.view.findings import numbered
from dedup.report.view.highlights import Marks, Piece, boxed, broken_by, marks_of, merge
from dedup.report.visible import snap

Status = Literal["same", "edited", "paraphrased", "only_a", "only_b", "neutral"]
FilterKind = Literal["differs", "possible", "a", "b", "reworded", "moved", "same"]
Direction = Literal["earlier", "later"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceCell:
    """One sentence as a row shows it; ``anchor`` is its permanent name in the page.

    ``page`` and ``paragraph`` are those that begin with it; a page that begins inside it stands
    in its piece.
    """

    side: Side
    number: int
    anchor: str
    kind: SentenceKind
    pieces: tuple[Piece, ...]
    page: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One link, or one sentence without a link.

    ``kinds`` are the filters that show the row. ``moved`` says where its text stands in ``b``,
    against its place here. ``discrepancies`` are numbers from 1, and so is what is ``possible``.
    """

    anchor: str
    status: Status
    kinds: tuple[FilterKind, ...]
    a: tuple[SentenceCell, ...] = ()
    b: tuple[SentenceCell, ...] = ()
    discrepancies: tuple[int, ...] = ()
    possible: tuple[int, ...] = ()
    moved: Direction | None = None
    score: float | None = None
    matched_by: MatchedBy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """The other ends of moved links that follow one another, at their place in the order of ``b``.

    ``a`` and ``b`` are the sentence numbers from 0, ``ends`` the sentence of ``b`` at which each
    link begins, by the reader's reference and the anchor.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    ends: tuple[JumpTarget, ...]
    excerpt: str
    direction: Direction

    @property
    def target(self) -> str:
        """Name the row that holds the first pair."""
        return anchor("a", self.a[0])


def rows_of(comparison: Comparison) -> tuple[ReportRow | Pointer, ...]:
    """Put all sentences of both versions in rows, each exactly once, in the order of ``a``.

    A sentence that only ``b`` has stands before the link that follows it in ``b``. A moved link
    stands at its place in ``a`` and leaves a pointer at its place in ``b``.
    """
    rows: list[ReportRow | Pointer] = []
    for row in _Builder(comparison).ordered():
        last = rows[-1] if rows else None
        if isinstance(row, Pointer) and isinstance(last, Pointer) and _follows(last, row):
            rows[-1] = replace(last, a=last.a + row.a, b=last.b + row.b, ends=last.ends + row.ends)
        else:
            rows.append(row)
    return tuple(rows)


def _follows(last: Pointer, row: Pointer) -> bool:
    return row.a[0] == last.a[-1] + 1 and row.b[0] == last.b[-1] + 1


class _Builder:
    """Gathers what belongs to each link once, so that long documents stay linear."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.sure = len(comparison.discrepancies)
        self.places: dict[Side, Places] = {
            "a": Places("a", comparison.a),
            "b": Places("b", comparison.b),
        }
        self.links_at = {link.a[0]: link for link in comparison.links}
        settled = [link for link in comparison.links if not link.moved]
        self.settled_a = sorted(link.a[0] for link in settled)
        self.settled_b = sorted(link.b[0] for link in settled)
        self.linked_a = {number for link in comparison.links for number in link.a}
        self.linked_b = {number for link in comparison.links for number in link.b}
        self.inside: dict[tuple[int, Side], list[Addition]] = defaultdict(list)
        self.whole: dict[tuple[Side, int], list[Addition]] = defaultdict(list)
        sides: tuple[tuple[Side, Version], ...] = (("a", comparison.a), ("b", comparison.b))
        for side, version in sides:
            for one in version.added:
                if one.link is None:
                    self.whole[side, one.sentence].append(one)
                else:
                    self.inside[one.link, side].append(one)
        self.quoted: dict[tuple[Side, int], list[tuple[int, Quotation]]] = defaultdict(list)
        self.linked: dict[int, set[int]] = defaultdict(set)
        for number, finding in numbered(comparison):
            self.linked[finding.link].add(number)
            for a, b in finding.places or ((finding.a, finding.b),):
                self._quote("a", number, a)
                self._quote("b", number, b)

    def _quote(self, side: Side, number: int, quotation: Quotation) -> None:
        """Note in which sentence a finding quotes words; where nothing stands it quotes none."""
        if quotation.start < quotation.end:
            sentence = self.places[side].sentence(quotation.start).id
            self.quoted[side, sentence].append((number, quotation))

    def _found(self, a: Sequence[int], b: Sequence[int], linked: Iterable[int] = ()) -> list[int]:
        """Give the numbers of what was found in the sentences of a row, ascending."""
        sides: tuple[tuple[Side, Sequence[int]], ...] = (("a", a), ("b", b))
        numbers = {
            number
            for side, sentences in sides
            for sentence in sentences
            for number, _ in self.quoted.get((side, sentence), ())
        }
        return sorted(numbers | set(linked))

    def ordered(self) -> Iterator[ReportRow | Pointer]:
        """Walk ``a`` in order, letting ``b``'s own sentences in where their neighbours stand."""
        waiting = self._only_b()
        moved_at: set[int] = set()
        upcoming = next(waiting, None)
        for number in range(len(self.comparison.a.sentences)):
            link = self.links_at.get(number)
            if link and not link.moved:
                while upcoming is not None and upcoming[0] < link.b[0]:
                    yield self._from_b(upcoming, moved_at)
                    upcoming = next(waiting, None)
            if link:
                moved_at.add(link.id)
                yield self._link_row(link)
            elif number not in self.linked_a:
                yield self._single("a", number)
        while upcoming is not None:
            yield self._from_b(upcoming, moved_at)
            upcoming = next(waiting, None)

    def _only_b(self) -> Iterator[tuple[int, Link | None]]:
        moved = {link.b[0]: link for link in self.comparison.links if link.moved}
        for number in range(len(self.comparison.b.sentences)):
            if number in moved:
                yield number, moved[number]
            elif number not in self.linked_b:
                yield number, None

    def _from_b(self, found: tuple[int, Link | None], shown: set[int]) -> ReportRow | Pointer:
        number, link = found
        if link is None:
            return self._single("b", number)
        sentences = self.comparison.b.sentences
        first, last = sentences[number], sentences[link.b[-1]]
        return Pointer(
            a=link.a,
            b=link.b,
            ends=(self.places["b"].at(first.start, last.end),),
            excerpt=self.comparison.b.quote(first),
            direction="earlier" if link.id in shown else "later",
        )

    def _link_row(self, link: Link) -> ReportRow:
        found = self._found(link.a, link.b, self.linked.get(link.id, ()))
        additions: dict[Side, list[Addition]] = {
            "a": self.inside[link.id, "a"],
            "b": self.inside[link.id, "b"],
        }
        quoted: dict[Side, list[tuple[int, Quotation]]] = {
            "a": [one for number in link.a for one in self.quoted.get(("a", number), ())],
            "b": [one for number in link.b for one in self.quoted.get(("b", number), ())],
        }
        marks = marks_of(link, self.comparison, additions, quoted)
        kinds: list[FilterKind] = [*self._finding_kinds(found)]
        kinds += [side for side in ("a", "b") if additions[side]]
        if link.relation != "same":
            kinds.append("reworded")
        if link.moved:
            kinds.append("moved")
        return ReportRow(
            anchor=anchor("a", link.a[0]),
            status=link.relation,
            kinds=tuple(kinds) or ("same",),
            a=tuple(self._cell("a", number, marks["a"]) for number in link.a),
            b=tuple(self._cell("b", number, marks["b"]) for number in link.b),
            discrepancies=tuple(number for number in found if number <= self.sure),
            possible=tuple(number for number in found if number > self.sure),
            moved=self._direction(link) if link.moved else None,
            score=link.score,
            matched_by=link.matched_by,
        )

    def _finding_kinds(self, found: Sequence[int]) -> Iterator[FilterKind]:
        if any(number <= self.sure for number in found):
            yield "differs"
        if any(number > self.sure for number in found):
            yield "possible"

    def _direction(self, link: Link) -> Direction:
        """Return whether the moved text stands before or after its neighbours of ``a`` in ``b``."""
        before = bisect_left(self.settled_a, link.a[0])
        before_in_b = bisect_left(self.settled_b, link.b[0])
        return "earlier" if before_in_b < before else "later"

    def _single(self, side: Side, number: int) -> ReportRow:
        additions = self.whole[side, number]
        version = self.comparison.a if side == "a" else self.comparison.b
        sentence = version.sentences[number]
        covered = any(one.start <= sentence.start and sentence.end <= one.end for one in additions)
        text = version.document.text
        spans = () if covered else merge(snap(text, one.start, one.end) for one in additions)
        quoted = self.quoted.get((side, number), ())
        cell = self._cell(side, number, Marks(added=spans, differs=boxed(text, quoted)))
        status: Status = ("only_a" if side == "a" else "only_b") if additions else "neutral"
        found = self._found(*(((number,), ()) if side == "a" else ((), (number,))))
        kinds: list[FilterKind] = [*self._finding_kinds(found), *([side] if additions else [])]
        return ReportRow(
            anchor=anchor(side, number),
            status=status,
            kinds=tuple(kinds) or ("same",),
            discrepancies=tuple(one for one in found if one <= self.sure),
            possible=tuple(one for one in found if one > self.sure),
            a=(cell,) if side == "a" else (),
            b=(cell,) if side == "b" else (),
        )

    def _cell(self, side: Side, number: int, marks: Marks) -> SentenceCell:
        version = self.comparison.a if side == "a" else self.comparison.b
        sentence = version.sentences[number]
        before = version.sentences[number - 1].end if number else 0
        spots = self.places[side].spots
        pages = spots.page_starts(before, sentence.end)
        opening = [page for at, page in pages if at <= sentence.start]
        inside = [(at - sentence.start, page) for at, page in pages if at > sentence.start]
        begins = spots.starts_paragraph(before, sentence.start + 1)
        return SentenceCell(
            side=side,
            number=number + 1,
            anchor=anchor(side, number),
            kind=sentence.kind,
            pieces=broken_by(marks.pieces(version.document.text, sentence), inside),
            page=opening[-1] if opening else None,
            paragraph=spots.at(sentence.start, sentence.end).paragraph if begins else None,
        )
