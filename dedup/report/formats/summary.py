"""The answer to pass on: short plain text for LINE, Markdown for Slack."""

from collections.abc import Iterator

from dedup.report.formats.markdown import summary_markdown
from dedup.report.view import View
from dedup.report.view.adds import Adds
from dedup.report.view.anchors import Place
from dedup.report.view.values import page_words
from dedup.report.visible import clip, plain

__all__ = ["LINE_LIMIT", "summary_markdown", "summary_text"]

# A LINE message is read on a phone, and one of this length without unfolding it.
LINE_LIMIT = 1000
_ITEM = 90


def summary_text(view: View) -> str:
    """Write the answer in at most ``LINE_LIMIT`` characters; what is left out is counted."""
    w = view.words
    head = [
        w.title.format(a=plain(view.a.name), b=plain(view.b.name)),
        view.relation,
        f"- {plain(view.a.coverage)}",
        f"- {plain(view.b.coverage)}",
    ]
    body = [*_discrepancies(view)]
    for adds in view.adds:
        body += _adds(adds, view)
    return _fit("\n".join(clip(line, 180) for line in head), body, view)


def _fit(text: str, lines: list[str], view: View) -> str:
    for number, line in enumerate(lines):
        left = len(lines) - number
        more = "\n" + view.words.more.format(n=left)
        if len(text) + 1 + len(line) + (len(more) if left > 1 else 0) > LINE_LIMIT:
            return text + more
        text += "\n" + line
    return text


def _discrepancies(view: View) -> Iterator[str]:
    w = view.words
    if not view.discrepancies:
        yield w.no_discrepancies
        return
    yield f"{w.discrepancies} ({len(view.discrepancies)})"
    for one in view.discrepancies:
        a, b = (clip(plain(q.text), _ITEM) or w.not_stated for q in (one.a, one.b))
        yield f"- {one.type}: {a} ({_where(one.a.place, view)}) / {b} ({_where(one.b.place, view)})"


def _where(place: Place, view: View) -> str:
    """Name the sentence, and the page where there are pages: every letter counts here."""
    page = page_words(place.spot, view.words)
    return f"{place.reference} {page}" if page else place.reference


def _adds(adds: Adds, view: View) -> Iterator[str]:
    w = view.words
    if adds.empty:
        yield w.adds_nothing.format(name=plain(adds.name), other=plain(adds.other))
        return
    yield w.adds.format(name=plain(adds.name))
    for group in adds.groups:
        for item in group.items:
            yield f"- {group.heading}: {clip(plain(item.text), _ITEM)} ({_where(item.place, view)})"
    for item in (*adds.phrases, *adds.passages):
        yield f"- {clip(plain(item.text), _ITEM)} ({_where(item.place, view)})"
