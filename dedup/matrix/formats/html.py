"""A matrix as one HTML file: no request but itself, and complete without its script."""

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from dedup.matrix.lines import Speech
from dedup.matrix.values import APART, Matrix, Paper, Point, Tally
from dedup.model import Lang
from dedup.report.breaks import clip
from dedup.report.formats.html import asset, policy
from dedup.report.view import percent_of
from dedup.shown import pieces, plain

if TYPE_CHECKING:
    import jinja2

# Characters of a point, of a fact inside one, of a cell, and of what a paper adds.
_LENGTHS = {"text": 150, "fact": 80, "cell": 40, "extra": 150, "label": 24}
# With more papers a printed page has room for signs alone.
_MANY = 7
# So much of what a paper adds stands open; the rest is folded.
_FIRST_EXTRAS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFrame:
    """What a page of a server puts about a matrix: our own HTML and style.

    ``bar`` is a form of the id ``bar``; what leads to a pair's report is a button of it, named
    ``pair``, that asks ``action``. Its value is the number of the paper and of the point.
    """

    bar: str
    style: str
    action: str


def to_html(matrix: Matrix, lang: Lang = "th", *, frame: TableFrame | None = None) -> str:
    """Write the matrix as one self-contained file, worded in ``lang``.

    With a ``frame`` it is a page of a server, and may ask that server and nobody else.
    """
    from markupsafe import Markup

    speech = Speech(matrix, lang)
    style, script = _assets()
    return _template().render(
        s=speech,
        w=speech.own,
        words=speech.words,
        matrix=matrix,
        rows=list(zip(matrix.release.points, matrix.tallies, strict=True)),
        # Our own files, and the only text that is not escaped.
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy_of(frame),
        frame=frame,
        bar=Markup(frame.bar if frame else ""),  # noqa: S704 - our own, escaped where it was made
        frame_style=Markup(frame.style if frame else ""),  # noqa: S704 - our own file
        many=len(matrix.papers) > _MANY,
        kinds_of=kinds_of,
        link=partial(link, frame=frame),
    )


def policy_of(frame: TableFrame | None = None) -> str:
    """Give the policy of the page: its own style and script, and in a frame the server."""
    style, script = _assets()
    styles = [style, *([frame.style] if frame else [])]
    return policy(styles, [script], served=frame is not None)


def _assets() -> tuple[str, str]:
    return asset("matrix.css", "dedup.matrix"), asset("matrix.js", "dedup.matrix")


@cache
def _template() -> "jinja2.Template":
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dedup.matrix", "assets"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        pieces=pieces,
        plain=plain,
        clip=clip,
        percent_of=percent_of,
        lengths=_LENGTHS,
        first_extras=_FIRST_EXTRAS,
        apart=APART,
    )
    return environment.get_template("matrix.html.j2")


def kinds_of(tally: Tally, papers: int) -> str:
    """Name the filters that show a point."""
    found = ["differs"] if tally.differs else []
    if not tally.taken:
        found.append("none")
    elif tally.taken < papers:
        found.append("some")
    return " ".join(found)


def link(paper: Paper, point: Point, number: int, frame: TableFrame | None = None) -> str:
    """Lead from a cell to the pair's report, or, of what differs, to the paper's own list."""
    cell = paper.cells[point.number - 1]
    if frame or paper.report:
        return f"{frame.action if frame else paper.report}#{cell.anchor}"
    return f"#paper-{number}" if cell.differing else ""
