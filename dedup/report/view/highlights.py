"""Which words of a linked sentence to mark: edits tidied until a reader can follow them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from dedup.model import Addition, Comparison, Link, Quotation, Sentence, Side, Version
from dedup.report.visible import snap

Mark = Literal["", "changed", "added", "differs"]
Span = tuple[int, int]

# Beyond this share of marked letters a reader sees noise, not differences: the pair is then
# called reworded and left plain (the study of the report, section 2).
MOST_MARKED = 0.6
# Two marks with one short word between them read as one; most Thai function words have at most
# three letters (ที่ ของ และ ใน ให้), vowel signs and tones not counted.
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a sentence under one mark.

    ``changed`` words differ between the versions, ``added`` ones carry information that the other
    version lacks, ``differs`` belongs to the finding numbered ``discrepancy`` (from 1).
    ``pages`` are the pages that begin inside, each at a position in ``text`` and by its number.
    """

    text: str
    mark: Mark = ""
    discrepancy: int | None = None
    pages: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The marks of one version inside one link, each list disjoint and ascending."""

    changed: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    differs: tuple[tuple[int, int, int], ...] = ()

    def pieces(self, text: str, sentence: Sentence) -> tuple[Piece, ...]:
        """Cut one sentence at the marks: the strongest mark wins where they overlap."""
        edges = {sentence.start, sentence.end}
        for start, end, *_ in (*self.changed, *self.added, *self.differs):
            edges |= {at for at in (start, end) if sentence.start < at < sentence.end}
        cuts = sorted(edges)
        found: list[Piece] = []
        for start, end in pairwise(cuts):
            piece = self._piece(text, start, end)
            last = found[-1] if found else None
            if last and (last.mark, last.discrepancy) == (piece.mark, piece.discrepancy):
                found[-1] = Piece(
                    text=last.text + piece.text, mark=last.mark, discrepancy=last.discrepancy
                )
            else:
                found.append(piece)
        return tuple(found)

    def _piece(self, text: str, start: int, end: int) -> Piece:
        shown = text[start:end]
        number = _covering([(one[0], one[1]) for one in self.differs], start)
        if number is not None:
            return Piece(text=shown, mark="differs", discrepancy=self.differs[number][2])
        if _covering(self.added, start) is not None:
            return Piece(text=shown, mark="added")
        if _covering(self.changed, start) is not None:
            return Piece(text=shown, mark="changed")
        return Piece(text=shown)


def broken_by(pieces: Sequence[Piece], pages: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Note on the pieces of a sentence the pages that begin inside it, by position in it."""
    found: list[Piece] = []
    done = 0
    for piece in pieces:
        end = done + len(piece.text)
        within = tuple((at - done, page) for at, page in pages if done <= at < end)
        found.append(replace(piece, pages=within) if within else piece)
        done = end
    return tuple(found)


def marks_of(
    link: Link,
    comparison: Comparison,
    additions: dict[Side, list[Addition]],
    quoted: dict[Side, list[tuple[int, Quotation]]],
) -> dict[Side, Marks]:
    """Decide what to mark inside ``link``, given its additions and what findings quote of it."""
    versions: dict[Side, Version] = {"a": comparison.a, "b": comparison.b}
    changed = {side: _changed(link, side, version) for side, version in versions.items()}
    if share_marked(link, comparison, changed) > MOST_MARKED:
        changed = {"a": (), "b": ()}
    result: dict[Side, Marks] = {}
    for side, version in versions.items():
        text = version.document.text
        result[side] = Marks(
            changed=changed[side],
            added=merge(snap(text, one.start, one.end) for one in additions[side]),
            differs=boxed(text, quoted[side]),
        )
    return result


def share_marked(
    link: Link, comparison: Comparison, changed: dict[Side, tuple[Span, ...]]
) -> float:
    """Give the share (0..1) of the link's letters, both versions together, that is marked."""
    marked = whole = 0
    sides: tuple[tuple[Side, Version, tuple[int, ...]], ...] = (
        ("a", comparison.a, link.a),
        ("b", comparison.b, link.b),
    )
    for side, version, numbers in sides:
        text = version.document.text
        marked += sum(letters(text, *span) for span in changed[side])
        for number in numbers:
            one = version.sentences[number]
            whole += letters(text, one.start, one.end)
    return marked / whole if whole else 0.0


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans that touch or overlap; empty ones go."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def letters(text: str, start: int, end: int) -> int:
    """Count letters, digits and vowel signs written on the line of a span."""
    return sum(ch.isalnum() for ch in text[start:end])


def _changed(link: Link, side: Side, version: Version) -> tuple[Span, ...]:
    if link.relation == "same":
        return ()
    text = version.document.text
    spans = [edit.a if side == "a" else edit.b for edit in link.edits if edit.op != "equal"]
    # A changed space or mark of punctuation is no changed word.
    worded = [span for span in spans if letters(text, *span)]
    joined: list[Span] = []
    for start, end in worded:
        if joined and letters(text, joined[-1][1], start) <= _SHORT_WORD:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return merge(snap(text, start, end) for start, end in joined)


def boxed(
    text: str, quotations: Iterable[tuple[int, Quotation]]
) -> tuple[tuple[int, int, int], ...]:
    """Give the spans to box; where two overlap the first stays (both stand in the list above)."""
    found: list[tuple[int, int, int]] = []
    for number, one in sorted(quotations, key=lambda pair: (pair[1].start, pair[1].end)):
        start, end = snap(text, one.start, one.end)
        if start < end and (not found or found[-1][1] <= start):
            found.append((start, end, number))
    return tuple(found)


def _covering(spans: Sequence[Span], at: int) -> int | None:
    number = bisect_right(spans, (at, 1 << 62)) - 1
    return number if number >= 0 and spans[number][0] <= at < spans[number][1] else None
