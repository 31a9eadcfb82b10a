"""The comparison as one HTML file: no request but itself, and no script from the texts."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dedup.model import Comparison, Lang, Side
from dedup.palette import styled
from dedup.report.breaks import clip
from dedup.report.formats.markdown import SHOWN, summary_markdown
from dedup.report.formats.markup import ours, visible
from dedup.report.formats.summary import note_line, note_mail, note_slack, summary_text
from dedup.report.view import View, view_of
from dedup.report.view.adds import AddedPoint, Adds
from dedup.report.view.anchors import reference
from dedup.report.view.findings import FindingView
from dedup.report.view.folds import Fold
from dedup.report.view.highlights import Piece
from dedup.report.view.overview import overview_of
from dedup.report.view.rows import FilterKind, Pointer, ReportRow, SentenceCell
from dedup.report.view.stretches import StatementPart
from dedup.report.view.values import spot_words
from dedup.report.visible import plain
from dedup.verdicts import Verdict
from dedup.wording.reports import Words

if TYPE_CHECKING:
    import jinja2

_ASSETS = "assets"
# What is compared is Thai; a page in it needs not say so again.
_LANG_OF_TEXTS: Lang = "th"
# So many statements of either version stand open; the rest is folded.
_FIRST_ITEMS = 7
# One side gets the wider column when it has this many times as much to tell.
_UNEVEN = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """Sentences of one version in one cell of the table."""

    side: Side
    cells: tuple[SentenceCell, ...]
    rowspan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a page that shows a report puts about it: our own HTML, style and script.

    ``known`` are verdicts made before, and ``cards`` what is said of findings of such a kind, both
    by the key of a finding. ``keeps`` says that the page keeps verdicts itself.
    """

    bar: str
    style: str
    script: str
    keeps: bool = False
    known: Mapping[str, Verdict] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)


def to_html(comparison: Comparison, lang: Lang = "th", *, frame: Frame | None = None) -> str:
    """Write the whole report as one self-contained file, worded in ``lang``.

    With a ``frame`` it is a page of a server, and may ask that server and nobody else.
    """
    view = view_of(comparison, lang)
    return _template().render(
        view=view,
        w=view.words,
        # Words of ours say their language, where the page is in another one than the texts.
        ours=ours("" if lang == _LANG_OF_TEXTS else f' lang="{lang}"'),
        style=ours(asset("report.css")),
        script=ours(asset("report.js")),
        policy=policy_of(frame),
        frame=frame and _marked(frame),
        notes_of=lambda one: notes_of(one, view),
        counts=_counts(view),
        filters=_filters(view),
        help_keys=_help_keys(view.words),
        balance=_balance(view),
        overview=overview_of(view.blocks),
        summary_text=summary_text(view),
        summary_markdown=summary_markdown(view),
    )


def _marked(frame: Frame) -> dict[str, object]:
    """Give a frame to the template: what of it is HTML is our own, escaped where it was made."""
    return {
        "bar": ours(frame.bar),
        "style": ours(frame.style),
        "script": ours(frame.script),
        "keeps": frame.keeps,
        "known": {
            key: json.dumps({"verdict": one.verdict, "reason": one.reason, "date": one.date})
            for key, one in frame.known.items()
        },
        "cards": frame.cards,
    }


@cache
def _template() -> "jinja2.Template":
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dedup.report", _ASSETS),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["t"] = jinja2.pass_context(visible)
    environment.globals.update(
        plain=plain,
        clip=clip,
        sign_of=sign_of,
        status_word=status_word,
        block_kind=block_kind,
        layout=layout,
        reference=reference,
        spot_words=spot_words,
        parted=parted,
        shown_parts=shown_parts,
        first_items=_FIRST_ITEMS,
        clipped=SHOWN,
    )
    return environment.get_template("report.html.j2")


def sign_of(row: ReportRow) -> str:
    """Give the sign that stands before the words of a row's status."""
    signs = {"same": "=", "edited": "~", "paraphrased": "≈", "only_a": "+", "only_b": "+"}
    if row.discrepancies:
        return "!"
    return "?" if row.possible else signs.get(row.status, "·")


def status_word(row: ReportRow, view: View) -> str:
    """Say in words how the two sides of a row relate."""
    if row.status in ("only_a", "only_b"):
        side = view.a if row.status == "only_a" else view.b
        return view.words.only.format(name=side.call)
    return view.words.statuses[row.status]


def notes_of(one: FindingView, view: View) -> dict[str, str]:
    """Give a finding as notes to copy, by where they are to be pasted."""
    return {
        "line": note_line(one, view),
        "slack": note_slack(one, view),
        "mail": note_mail(one, view),
    }


def shown_parts(point: AddedPoint) -> tuple[StatementPart, ...]:
    """Give the parts of a statement that a list shows, the last one clipped between words."""
    whole = point.text
    if len(whole) <= SHOWN:
        return point.parts
    left = len(clip(whole, SHOWN)) - 1
    shown: list[StatementPart] = []
    for part in point.parts:
        text = part.text[:left]
        left -= len(text)
        if text:
            shown.append(replace(part, text=text))
    return (*shown, StatementPart(text="…"))


def parted(piece: Piece) -> tuple[tuple[int, str], ...]:
    """Part a piece where pages begin inside; each part with the page that it begins, or 0."""
    starts = ((0, 0), *piece.pages) if not piece.pages or piece.pages[0][0] else piece.pages
    ends = (*(at for at, _ in starts[1:]), len(piece.text))
    return tuple((page, piece.text[at:end]) for (at, page), end in zip(starts, ends, strict=True))


def block_kind(block: object) -> str:
    """Name what kind of block the template has before it."""
    return {ReportRow: "row", Pointer: "pointer", Fold: "fold"}[type(block)]


def layout(row: ReportRow) -> tuple[tuple[TableCell, ...], ...]:
    """Lay a link out in table rows: the longer side a sentence a row, the shorter side spanning."""
    sides: tuple[tuple[Side, tuple[SentenceCell, ...]], ...] = (("a", row.a), ("b", row.b))
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
    """Give the version with far more to tell the wider column."""
    first, second = (_told(adds) for adds in view.adds)
    if first > _UNEVEN * second:
        return "wide-first"
    return "wide-second" if second > _UNEVEN * first else "even"


def _told(adds: Adds) -> int:
    return sum(1 + min(len(one.text), SHOWN) for one in adds.ordered[:_FIRST_ITEMS])


def _filters(view: View) -> tuple[tuple[FilterKind, str], ...]:
    wording = view.words
    return (
        ("differs", wording.filter_differs),
        ("possible", wording.possible),
        ("a", wording.only.format(name=view.a.call)),
        ("b", wording.only.format(name=view.b.call)),
        ("reworded", wording.filter_reworded),
        ("moved", wording.filter_moved),
        ("same", wording.filter_same),
    )


def _help_keys(wording: Words) -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("J",), wording.key_next),
        (("K",), wording.key_previous),
        (("F",), wording.key_facts),
        (tuple("1234567"), wording.key_filters),
        (("?",), wording.key_help),
        (("Esc",), wording.key_close),
    )


def _counts(view: View) -> dict[str, int]:
    counts = dict.fromkeys(("differs", "possible", "a", "b", "reworded", "moved", "same"), 0)
    for block in view.blocks:
        rows = block.rows if isinstance(block, Fold) else (block,)
        for row in rows:
            if isinstance(row, ReportRow):
                for kind in row.kinds:
                    counts[kind] += 1
    return counts


def policy_of(frame: Frame | None = None) -> str:
    """Give the policy of a report's page: its own style and script, and in a frame the server."""
    styles = [asset("report.css"), *([frame.style] if frame else [])]
    scripts = [asset("report.js"), *([frame.script] if frame else [])]
    return policy(styles, scripts, served=frame is not None)


def policy(styles: Sequence[str], scripts: Sequence[str], *, served: bool = False) -> str:
    """Give the policy of a page that runs these of ours, and asks at most the server it is from."""
    server = "'self'" if served else "'none'"
    return (
        f"default-src 'none'; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; "
        f"img-src data:; font-src data:; base-uri 'none'; form-action {server}"
        + ("; connect-src 'self'" if served else "")
    )


def _hashes(texts: Sequence[str]) -> str:
    return " ".join(f"'{_hash(text)}'" for text in texts)


@cache
def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")


@cache
def asset(name: str, room: str = "dedup.report") -> str:
    """Read one of a room's own files; a style comes with the shared colours, as it is shipped."""
    text = (files(room) / _ASSETS / name).read_text(encoding="utf-8")
    return styled(text) if name.endswith(".css") else text
