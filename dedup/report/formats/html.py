"""The comparison as one HTML file: no request but itself, and no script from the texts."""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from dedup.model import Comparison, Lang, Side
from dedup.report.formats.summary import summary_markdown, summary_text
from dedup.report.view import View, view_of
from dedup.report.view.adds import SHOWN
from dedup.report.view.anchors import reference
from dedup.report.view.highlights import Piece
from dedup.report.view.overview import overview_of
from dedup.report.view.rows import Cell, FilterKind, Fold, Pointer, Row
from dedup.report.view.values import spot_words
from dedup.report.visible import clip, pieces, plain
from dedup.wording.form import Words

_ASSETS = "assets"
# A group longer than this is folded after its first items.
_FIRST_ITEMS = 8
# Items as short as this stand side by side.
_SHORT_ITEM = 48
# One side gets the wider column when it has this many times as much to tell.
_UNEVEN = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """Sentences of one version in one cell of the table."""

    side: Side
    cells: tuple[Cell, ...]
    rowspan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a page that shows a report puts about it: our own HTML, style and script."""

    bar: str
    style: str
    script: str


def to_html(comparison: Comparison, lang: Lang = "th", *, frame: Frame | None = None) -> str:
    """Write the whole report as one self-contained file, worded in ``lang``.

    With a ``frame`` it is a page of a server, and may ask that server and nobody else.
    """
    import jinja2
    from markupsafe import Markup

    view = view_of(comparison, lang)
    style, script = asset("report.css"), asset("report.js")
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dedup.report", _ASSETS),
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
        sign_of=sign_of,
        status_word=status_word,
        block_kind=block_kind,
        layout=layout,
        reference=reference,
        spot_words=spot_words,
        parted=parted,
        first_items=_FIRST_ITEMS,
        short_item=_SHORT_ITEM,
        clipped=SHOWN,
    )
    return environment.get_template("report.html.j2").render(
        view=view,
        w=view.words,
        # Our own files, and the only text that is not escaped.
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy_of(frame),
        bar=Markup(frame.bar if frame else ""),  # noqa: S704 - escaped where it was made
        frame=frame and {name: Markup(getattr(frame, name)) for name in ("style", "script")},  # noqa: S704 - our own files
        counts=_counts(view),
        filters=_filters(view.words),
        help_keys=_help_keys(view.words),
        balance=_balance(view),
        overview=overview_of(view.blocks),
        summary_text=summary_text(view),
        summary_markdown=summary_markdown(view),
    )


def sign_of(row: Row) -> str:
    """Give the sign that stands before the words of a row's status."""
    signs = {"same": "=", "edited": "~", "paraphrased": "≈", "only_a": "+", "only_b": "+"}
    return "!" if row.discrepancies else signs.get(row.status, "·")


def status_word(row: Row, wording: Words) -> str:
    """Say in words how the two sides of a row relate."""
    if row.status in ("only_a", "only_b"):
        return wording.only.format(name=row.status[-1].upper())
    return wording.statuses[row.status]


def parted(piece: Piece) -> tuple[tuple[int, str], ...]:
    """Part a piece where pages begin inside; each part with the page that it begins, or 0."""
    starts = ((0, 0), *piece.pages) if not piece.pages or piece.pages[0][0] else piece.pages
    ends = (*(at for at, _ in starts[1:]), len(piece.text))
    return tuple((page, piece.text[at:end]) for (at, page), end in zip(starts, ends, strict=True))


def block_kind(block: object) -> str:
    """Name what kind of block the template has before it."""
    return {Row: "row", Pointer: "pointer", Fold: "fold"}[type(block)]


def layout(row: Row) -> tuple[tuple[TableCell, ...], ...]:
    """Lay a link out in table rows: the longer side a sentence a row, the shorter side spanning."""
    sides: tuple[tuple[Side, tuple[Cell, ...]], ...] = (("a", row.a), ("b", row.b))
    longest = max(len(row.a), len(row.b))
    if len(row.a) == len(row.b) or not (row.a and row.b):
        return (tuple(TableCell(side=side, cells=cells) for side, cells in sides),)
    lines: list[tuple[TableCell, ...]] = []
    for number in range(longest):
        line: list[TableCell] = []
        for side, cells in sides:
            if len(cells) == longest:
                line.append(TableCell(side=side, cells=(cells[number],)))
            elif number == 0:
                line.append(TableCell(side=side, cells=cells, rowspan=longest))
        lines.append(tuple(line))
    return tuple(lines)


def _balance(view: View) -> str:
    a, b = (
        sum(1 + min(len(item.text), SHOWN) for _, items in adds.lists(view.words) for item in items)
        for adds in view.adds
    )
    if a > _UNEVEN * b:
        return "wide-a"
    return "wide-b" if b > _UNEVEN * a else "even"


def _filters(wording: Words) -> tuple[tuple[FilterKind, str], ...]:
    return (
        ("differs", wording.filter_differs),
        ("a", wording.only.format(name="A")),
        ("b", wording.only.format(name="B")),
        ("reworded", wording.filter_reworded),
        ("moved", wording.filter_moved),
        ("same", wording.filter_same),
    )


def _help_keys(wording: Words) -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("J",), wording.key_next),
        (("K",), wording.key_previous),
        (("F",), wording.key_facts),
        (tuple("123456"), wording.key_filters),
        (("?",), wording.key_help),
        (("Esc",), wording.key_close),
    )


def _counts(view: View) -> dict[str, int]:
    counts = dict.fromkeys(("differs", "a", "b", "reworded", "moved", "same"), 0)
    for block in view.blocks:
        rows = block.rows if isinstance(block, Fold) else (block,)
        for row in rows:
            if isinstance(row, Row):
                for kind in row.kinds:
                    counts[kind] += 1
    return counts


def policy_of(frame: Frame | None = None) -> str:
    """Give the policy of a report's page: its own style and script, and in a frame the server."""
    styles = [asset("report.css"), *([frame.style] if frame else [])]
    scripts = [asset("report.js"), *([frame.script] if frame else [])]
    server = "'self'" if frame else "'none'"
    return (
        f"default-src 'none'; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; "
        f"img-src data:; font-src data:; base-uri 'none'; form-action {server}"
        + ("; connect-src 'self'" if frame else "")
    )


def _hashes(texts: Sequence[str]) -> str:
    return " ".join(f"'{_hash(text)}'" for text in texts)


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")


def asset(name: str) -> str:
    """Read one of our own files; comments and line breaks of the style stay at home."""
    text = (files("dedup.report") / _ASSETS / name).read_text(encoding="utf-8")
    if not name.endswith(".css"):
        return text
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*|(?<=[:;{},]) +| +(?=[{}])", "", text)
