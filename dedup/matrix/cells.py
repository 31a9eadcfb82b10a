"""What one paper did with each point of the release, from the comparison of the two, by position.

The release is the comparison's ``b``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from dedup.matrix.values import Cell, Differing, Point, Span, Status
from dedup.model import Comparison, Fact, FactType, Sentence, Version
from dedup.report.view.anchors import anchor
from dedup.text.normalise import skeleton

# A statement of whose letters the article has less than this share is absent from it.
_HAD = 0.4
# A fact covered to this share by one that the article lacks is lacking with it.
_COVERED = 0.6
# A sentence says another again that holds so much of its letters, three by three.
_AGAIN = 0.9
_FIGURE = re.compile(r"\d+")
# What is known of a text, and not the facts in it.
_LOOSE: frozenset[FactType] = frozenset({"phrase", "list_item", "quote", "acronym"})


def cells_of(
    points: Sequence[Point], comparison: Comparison, differing: Sequence[Differing]
) -> tuple[Cell, ...]:
    """Give a cell for each point; ``differing`` are the discrepancies with the points they hit."""
    seen = _Seen(comparison)
    found: dict[int, list[Differing]] = {}
    for one in differing:
        if one.point is not None:
            found.setdefault(one.point, []).append(one)
    return tuple(_cell(point, seen, found.get(point.number, ())) for point in points)


def _cell(point: Point, seen: "_Seen", found: Sequence[Differing]) -> Cell:
    linked = [place for place in point.places if seen.in_article(place) is not None]
    spans = [span for place in linked if (span := seen.in_article(place)) is not None]
    start, end = spans[0] if spans else (-1, -1)
    if found:
        start, end = found[0].start, found[0].end
    status = seen.status(point)
    numbers = tuple(one.number for one in found)
    if any(not one.possible for one in found):
        status = "differs"
    where = f"d{numbers[0]}" if numbers else seen.anchor((linked or point.places)[0][0])
    if status == "absent":
        start = end = -1
    return Cell(status=status, start=start, end=end, anchor=where, differing=numbers)


class _Seen:
    """The release's side of a comparison, letter by letter."""

    def __init__(self, comparison: Comparison) -> None:
        """Note what answers each stretch of the release."""
        release = comparison.b
        text = release.document.text
        self._starts = [one.start for one in release.sentences]
        self._edits = sorted(
            (edit.b, edit.a, edit.op == "equal") for link in comparison.links for edit in link.edits
        )
        self._edit_ends = [b[1] for b, _, _ in self._edits]
        inside = [(one.start, one.end) for one in release.added if one.link is not None]
        self._lacking = _Mask(text, inside)
        self._again = _Mask(text, list(_said_again(comparison)))
        self._linked = _Mask(text, [b for b, _, _ in self._edits])
        self._equal = _Mask(text, [b for b, _, equal in self._edits if equal])
        self._facts: tuple[Fact, ...] = tuple(
            one for one in release.facts if one.type not in _LOOSE
        )
        self._values = {skeleton(one.value) for one in self._facts} - {""}
        self._letters = skeleton(comparison.a.document.text)
        self._answering = {
            number: skeleton("".join(map(comparison.a.quote, _sentences(link.a, comparison.a))))
            for link in comparison.links
            for number in link.b
        }

    def status(self, point: Point) -> Status:
        """Tell how the article has a point, what differs in it left aside."""
        loose = point.is_text or point.kind == "quote"
        return self._text_status(point) if loose else self._fact_status(point)

    def _text_status(self, point: Point) -> Status:
        """Take the best of all places; words that say less of it again are not its own words."""
        whole = self._lacking.letters((point.start, point.end))
        found = [self._span_status(place) for place in point.places]
        if all(one == "absent" for one in found):
            return "absent"
        own = (
            one == "verbatim" and self._lacking.letters(place) == whole
            for one, place in zip(found, point.places, strict=True)
        )
        return "verbatim" if any(own) else "reworded"

    def _span_status(self, span: Span) -> Status:
        letters = self._lacking.letters(span)
        had = self._linked.inside(span) - self._lacking.inside(span)
        if letters and had < _HAD * letters:
            return "reworded" if self._again.inside(span) >= _COVERED * letters else "absent"
        return "verbatim" if self._equal.inside(span) == letters else "reworded"

    def _fact_status(self, point: Point) -> Status:
        """Tell how the article has a fact, wherever it states it."""
        value = skeleton(point.value)
        lacking = value in self._values or all(map(self._lacks, point.places))
        if lacking and not any(self._answers_with(value, place) for place in point.places):
            return "absent"
        same = any(
            self._equal.inside(place) == self._equal.letters(place) for place in point.places
        )
        said = skeleton(point.text)
        return "verbatim" if same or (said and said in self._letters) else "reworded"

    def _lacks(self, place: Span) -> bool:
        start, end = place
        return any(
            min(one.end, end) - max(one.start, start) >= _COVERED * (end - start)
            for one in self._facts
        )

    def _answers_with(self, value: str, place: Span) -> bool:
        """Return whether what answers the fact's own sentence holds its very letters.

        Names that are short, or run into what stands before them, count as stated nowhere else.
        """
        return bool(value) and value in self._answering.get(self._sentence(place[0]), "")

    def in_article(self, span: Span) -> Span | None:
        """Give the stretch of the article that answers a stretch of the release."""
        found = [a for a in self._answers(span) if a[0] < a[1]]
        return (min(a[0] for a in found), max(a[1] for a in found)) if found else None

    def _answers(self, span: Span) -> Iterator[Span]:
        at = bisect_right(self._edit_ends, span[0])
        for b, a, equal in self._edits[at:]:
            if b[0] >= span[1]:
                return
            if equal and b[1] - b[0] == a[1] - a[0]:
                # Letter for letter: only as much of it as the span has.
                a = (a[0] + max(0, span[0] - b[0]), a[1] - max(0, b[1] - span[1]))
            yield a

    def anchor(self, at: int) -> str:
        """Name the sentence of the pair's report that a position of the release stands in."""
        return anchor("b", self._sentence(at))

    def _sentence(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)


def _said_again(comparison: Comparison) -> Iterator[Span]:
    """Give the release's sentences that are answered nowhere but where the release says them twice.

    A release says its matter in the headline, in the lead and again, an article once.
    """
    release = comparison.b
    linked = {number for link in comparison.links for number in link.b}
    added = {one.start for one in release.added if one.link is None}
    said = [skeleton(release.quote(one)) for one in release.sentences]
    answered = [
        "".join(said[number] for number in (at, at + 1) if number in linked)
        for at in sorted({number for one in linked for number in (one - 1, one)})
    ]
    for one in release.sentences:
        if one.id in linked or one.start in added or one.kind == "furniture":
            continue
        if any(_holds(other, said[one.id]) for other in answered):
            yield one.start, one.end


def _holds(other: str, said: str) -> bool:
    """Return whether one says nearly all that another does, and each of its figures."""
    parts = {said[at : at + 3] for at in range(len(said) - 2)}
    held = sum(part in other for part in parts)
    figures = set(_FIGURE.findall(said)) <= set(_FIGURE.findall(other))
    return bool(parts) and figures and held >= _AGAIN * len(parts)


def _sentences(numbers: Sequence[int], version: Version) -> Iterator[Sentence]:
    return (version.sentences[number] for number in numbers)


class _Mask:
    """Which letters of a text lie in some spans; spaces and marks of punctuation count nowhere."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        """Count letters, and those inside, up to every position."""
        mask = bytearray(len(text))
        for start, end in spans:
            mask[start:end] = b"\x01" * (end - start)
        letters = [ch.isalnum() for ch in text]
        self._letters = list(accumulate(letters, initial=0))
        self._inside = list(
            accumulate((a and bool(b) for a, b in zip(letters, mask, strict=True)), initial=0)
        )

    def letters(self, span: Span) -> int:
        """Count the letters of a span."""
        return self._letters[span[1]] - self._letters[span[0]]

    def inside(self, span: Span) -> int:
        """Count those of them that lie in the spans."""
        return self._inside[span[1]] - self._inside[span[0]]


def point_at(start: int, end: int, points: Sequence[Point]) -> int | None:
    """Give the number of the point that a quotation of the release belongs to.

    That is the smallest fact it touches, else the statement it begins in.
    """
    facts = [
        (last - first, point.number)
        for point in points
        if not point.is_text
        for first, last in point.places
        if first < max(end, start + 1) and start < last
    ]
    if facts and start < end:
        return min(facts)[1]
    texts = [point for point in points if point.is_text]
    at = bisect_left(texts, start + 1, key=lambda point: point.start) - 1
    return texts[at].number if at >= 0 and start <= texts[at].end else None
