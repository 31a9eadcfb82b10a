"""What became of a list of pairs, worst first: a table for spreadsheets and a page."""

import csv
import io
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from dedup.batch.run import Outcome
from dedup.model import Lang
from dedup.palette import styled
from dedup.shown import pieces, table_cell
from dedup.wording.reports import words

if TYPE_CHECKING:
    import jinja2

_COUNTS = (
    "relation", "similarity", "coverage_a", "coverage_b", "discrepancies", "high", "sure",
    "possible", "added_a", "added_b", "silenced", "expired",
)  # fmt: skip
_WRONG_FILE = ("unrelated", "same-template")


def worst_first(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Put what needs looking at first: failed, wrong files, then by what disagrees."""

    def rank(one: Outcome) -> tuple[object, ...]:
        row = one.row
        return (
            not one.error,
            row.get("relation") not in _WRONG_FILE,
            -row.get("sure", 0),
            -row.get("high", 0),
            -row.get("discrepancies", 0),
            -row.get("possible", 0),
            one.pair.name,
        )

    return sorted(outcomes, key=rank)


def to_csv(outcomes: Sequence[Outcome]) -> str:
    """Give a row a pair; safe to open in a spreadsheet."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("name", "a", "b", *_COUNTS, "met", "error"))
    for one in worst_first(outcomes):
        counts = [one.row.get(name, "") for name in _COUNTS]
        met = ",".join(one.row.get("met", ()))
        cells = (one.pair.name, one.pair.a, one.pair.b, *counts, met, one.error)
        rows.writerow([table_cell(cell) for cell in cells])
    return out.getvalue()


def to_page(outcomes: Sequence[Outcome], lang: Lang) -> str:
    """Give a page of its own that leads to the report of each pair, and loads nothing."""
    from markupsafe import Markup

    css = (files("dedup.batch") / "assets" / "summary.css").read_text(encoding="utf-8")
    style = styled(css)
    page: str = _template().render(
        w=words(lang),
        outcomes=worst_first(outcomes),
        failed=sum(bool(one.error) for one in outcomes),
        met=sum(one.met for one in outcomes),
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}",
    )
    return page


@cache
def _template() -> "jinja2.Template":
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dedup.batch", "assets"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["pieces"] = pieces
    return environment.get_template("summary.html.j2")
