"""A matrix as Markdown, for a chat, a wiki or a document."""

from collections.abc import Iterator, Sequence

from dedup.matrix.lines import Speech
from dedup.matrix.values import Matrix, Paper, Point
from dedup.model import Lang
from dedup.report.formats.escape import escape

_POINT = 120
_VALUE = 60


def to_markdown(matrix: Matrix, lang: Lang = "th") -> str:
    """Write the answer, a line a paper, the table, and what differs and is added in each."""
    speech = Speech(matrix, lang)
    parts = [
        f"# {escape(speech.release_title())}\n\n{escape(speech.answer())}",
        "\n".join(_papers(speech)),
        "\n".join(_table(speech)),
        *_lists(speech),
        *(text for paper in matrix.related for text in _details(speech, paper)),
        escape(speech.own.limits),
    ]
    return "\n\n".join(parts) + "\n"


def _papers(speech: Speech) -> Iterator[str]:
    for number, paper in enumerate(speech.matrix.papers, 1):
        yield f"{number}. **{escape(paper.label)}**: {escape(speech.line(paper))}"


def _table(speech: Speech) -> Iterator[str]:
    matrix, w = speech.matrix, speech.own
    yield f"## {w.points}\n\n{escape(w.legend)}\n"
    names = (escape(paper.label) for paper in matrix.papers)
    yield _row([w.number, w.point, w.taken, *names])
    yield _row(["---"] * (3 + len(matrix.papers)))
    for point, tally in zip(matrix.release.points, matrix.tallies, strict=True):
        text = escape(point.text, _POINT)
        shown = text if point.is_text else f"· {escape(speech.kind(point))}: {text}"
        cells = [_cell(speech, paper, point) for paper in matrix.papers]
        yield _row([str(point.number), shown, str(tally.taken), *cells])


def _cell(speech: Speech, paper: Paper, point: Point) -> str:
    cell = speech.cell(paper, point)
    if cell is None:
        return ""
    sign = escape(speech.own.signs[cell.status])
    text = f"**{sign} {escape(speech.said(paper, cell), _VALUE)}**"
    shown = text if cell.status == "differs" else sign
    return f"{shown} ?" if speech.maybe(paper, cell) else shown


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _lists(speech: Speech) -> Iterator[str]:
    matrix, w = speech.matrix, speech.own
    most, none = matrix.most_taken(), matrix.never_taken()
    if most:
        yield _points(f"{w.most} ({speech.taken(most[0])})", most)
    if matrix.related:
        yield _points(w.none, none) if none else f"## {w.none}\n\n{w.nothing_missed}"


def _points(heading: str, points: Sequence[Point]) -> str:
    lines = [f"- {point.number}: {escape(point.text, _POINT)}" for point in points]
    return "\n".join([f"## {heading}", "", *lines])


def _details(speech: Speech, paper: Paper) -> Iterator[str]:
    w = speech.own
    yield f"## {escape(paper.label)}\n\n{escape(paper.title)}"
    # Two spaces at the end keep the lines of a note apart.
    note = "\n".join(f"> {escape(line)}  " for line in speech.note(paper).split("\n"))
    yield f"{w.note}:\n\n{note}"
    extras = [
        f"- {escape(one.text, _POINT)} ({w.note_place.format(n=one.paragraph)})"
        for one in paper.extras
    ]
    yield "\n".join([f"{w.extras}:", "", *(extras or [f"- {w.nothing_more}"])])
