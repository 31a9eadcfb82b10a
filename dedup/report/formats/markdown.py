"""The comparison as Markdown, for a chat, a wiki or a document."""

from collections.abc import Iterator, Sequence

from dedup.model import Comparison, Lang
from dedup.report.breaks import clip
from dedup.report.formats.escape import escape
from dedup.report.formats.markdown_rows import rows_table
from dedup.report.view import VersionView, View, view_of
from dedup.report.view.adds import AddedPoint, Adds
from dedup.report.view.anchors import JumpTarget
from dedup.report.view.findings import FindingView, QuotationView
from dedup.report.view.values import spot_words

# Characters of a statement that a list shows; the whole stands in the table of sentences.
SHOWN = 150


def to_markdown(comparison: Comparison, lang: Lang = "th") -> str:
    """Write the answer, then the sentences that are not the same."""
    view = view_of(comparison, lang)
    sections = [_head(view), *_answer(view, None), _ledger(view), rows_table(view), _foot(view)]
    return "\n\n".join(section for section in sections if section) + "\n"


def summary_markdown(view: View) -> str:
    """Write the answer alone, for Slack and documents: of what is added the heaviest."""
    return "\n\n".join([_head(view), *_answer(view, 8)])


def _head(view: View) -> str:
    lines = [f"# {escape(view.verdict.line)}", ""]
    lines += [f"- {_about(one)}" for one in (view.a, view.b)]
    said = [*([] if view.verdict.apart else [view.verdict.relation]), *view.verdict.checked]
    said += [view.verdict.capped_line] if view.verdict.capped else []
    lines += [f"- {escape(one)}" for one in (*said, view.a.coverage, view.b.coverage)]
    if view.guessed:
        lines.append(f"- {escape(view.guessed)}")
    return "\n".join(lines)


def _about(one: VersionView) -> str:
    source = f"<{one.url}>" if one.url else escape(one.source)
    parts = (escape(one.title), escape(one.date), escape(one.name), source)
    return f"**{escape(one.head)}**: " + " · ".join(part for part in parts if part)


def _answer(view: View, most: int | None) -> Iterator[str]:
    w = view.words
    if view.discrepancies:
        yield _findings(f"{w.discrepancies} ({len(view.discrepancies)})", view.discrepancies, view)
    else:
        yield f"## {w.discrepancies}\n\n{w.no_discrepancies}"
    if view.possible:
        yield _findings(f"{w.possible} ({len(view.possible)})", view.possible, view)
    for adds in view.adds:
        yield "\n".join(_adds(adds, view, most))


def _findings(heading: str, found: Sequence[FindingView], view: View) -> str:
    lines = [f"## {heading}", ""]
    for one in found:
        lines += _finding(one, view)
    return "\n".join(lines)


def _finding(one: FindingView, view: View) -> Iterator[str]:
    sure = f" ({view.words.sure})" if one.sure and not one.possible else ""
    yield f"{one.number}. **{escape(one.message)}**{sure}"
    for side, quotation in ((view.a, one.a), (view.b, one.b)):
        yield f"   - {escape(side.head)} ({_where(quotation.place, view)}): " + _quotation(
            quotation, view
        )
    for a, b in one.others:
        yield f"   - {_where(a, view)} · {_where(b, view)}"


def _quotation(one: QuotationView, view: View) -> str:
    if not one.text:
        return f"{escape(one.before + one.after)} ({view.words.not_stated})".strip()
    return f"{escape(one.before)} **{escape(one.text)}** {escape(one.after)}".strip()


def _adds(adds: Adds, view: View, most: int | None) -> Iterator[str]:
    w = view.words
    yield f"## {escape(adds.heading)} ({adds.count})\n\n{escape(adds.note)}\n"
    listed = adds.ordered[:most]
    yield from (f"- {_point(one, view)}" for one in listed)
    if len(listed) < adds.count:
        yield f"- {w.more.format(n=adds.count - len(listed))}"
    if not adds.count:
        yield w.nothing_more
    if adds.apart:
        yield f"\n{w.apart_from_text.format(n=adds.apart)}"


def _point(one: AddedPoint, view: View) -> str:
    w = view.words
    extra = [escape(one.note)] if one.note else []
    if one.count > 1:
        extra.append(w.times.format(n=one.count))
    if not one.whole:
        extra.append(w.part)
    note = "".join(f" · {part}" for part in extra)
    return f"{_marked(one)}{note} ({_where(one.place, view)})"


def _marked(one: AddedPoint) -> str:
    """Give the text of a statement with its facts in bold, clipped between words."""
    left = len(clip(one.text, SHOWN).rstrip("…")) if len(one.text) > SHOWN else len(one.text)
    shown: list[str] = []
    for part in one.parts:
        text = escape(part.text[: max(0, left)])
        left -= len(part.text)
        shown.append(f"**{text}**" if part.fact and text else text)
    return " ".join(filter(None, shown)) + ("…" if len(one.text) > SHOWN else "")


def _ledger(view: View) -> str:
    """Tell what became of all that either version leaves open, a line each."""
    if not view.ledger:
        return ""
    lines = [f"## {view.words.ledger} ({len(view.ledger)})", "", view.words.ledger_note, ""]
    for row in view.ledger:
        said = [
            f"{escape(side.head)} ({_where(one.place, view)}): {_quotation(one, view)}"
            for side, quotations in ((view.a, row.a), (view.b, row.b))
            for one in quotations
        ]
        lines.append(f"- **{escape(row.became)}** · {' · '.join(said)}")
    return "\n".join(lines)


def _where(place: JumpTarget, view: View) -> str:
    return spot_words(place.spot, view.words)


def _foot(view: View) -> str:
    w = view.words
    lines = [f"- {escape(note)}" for note in view.notes]
    head = [f"## {w.notes}", ""] if lines else []
    made = w.made_with.format(version=escape(view.version), settings=escape(view.settings))
    return "\n".join([*head, *lines, "", f"{w.reading_limits}", "", made]).strip()
