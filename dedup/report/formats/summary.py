"""The answer to pass on: one line, short plain text for LINE, a note about one point."""

from collections.abc import Iterator

from dedup.model import Comparison, Lang
from dedup.report.breaks import clip
from dedup.report.view import View, view_of
from dedup.report.view.adds import Adds
from dedup.report.view.findings import FindingView
from dedup.report.view.values import spot_words
from dedup.report.visible import plain

# A LINE message is read on a phone, and one of this length without unfolding it.
LINE_LIMIT = 1000
_ITEM = 90


def to_line(comparison: Comparison, lang: Lang = "th") -> str:
    """Write the answer on one line."""
    return summary_line(view_of(comparison, lang))


def summary_line(view: View) -> str:
    """Write the answer on one line: both names, the verdict, how much was checked."""
    names = f"{plain(view.a.name)} ↔ {plain(view.b.name)}"
    checked = () if view.verdict.apart else view.verdict.checked
    capped = (view.verdict.capped,) if view.verdict.capped else ()
    return f"{names}: {plain(' · '.join((view.verdict.line, *checked, *capped)))}"


def summary_text(view: View) -> str:
    """Write the answer in at most ``LINE_LIMIT`` characters; what is left out is counted."""
    head = [
        plain(view.verdict.line),
        *(f"{plain(one.head)}: {plain(one.title or one.name)}" for one in (view.a, view.b)),
        *(plain(one) for one in view.verdict.checked),
        *([view.verdict.capped_line] if view.verdict.capped else []),
    ]
    body = [f"! {note_line(one, view)}" for one in view.discrepancies]
    body += [f"? {note_line(one, view)}" for one in view.possible]
    for adds in view.adds:
        body += _adds(adds, view)
    return _fit("\n".join(clip(line, 120) for line in head), body, view)


def note_line(one: FindingView, view: View) -> str:
    """Write one point as a note: what either version says, and where."""
    w = view.words
    text = w.note.format(
        name_a=plain(view.a.call),
        place_a=spot_words(one.a.place.spot, w),
        a=clip(plain(one.said_a), _ITEM),
        name_b=plain(view.b.call),
        place_b=spot_words(one.b.place.spot, w),
        b=clip(plain(one.said_b), _ITEM),
    )
    return f"{plain(one.kind)}: {text}"


def note_slack(one: FindingView, view: View) -> str:
    """Write the same for Slack, where stars make bold."""
    kind, _, rest = note_line(one, view).partition(": ")
    return f"• *{kind}*: {rest}"


def note_mail(one: FindingView, view: View) -> str:
    """Write the same for a mail, with both quotations below it."""
    lines = [note_line(one, view)]
    for side, quoted in ((view.a, one.a), (view.b, one.b)):
        said = plain(quoted.before + quoted.text + quoted.after)
        if said:
            lines.append(f"  {plain(side.head)}: {said}")
    return "\n".join(lines)


def _fit(text: str, lines: list[str], view: View) -> str:
    for number, line in enumerate(lines):
        left = len(lines) - number
        more = "\n" + view.words.more.format(n=left)
        if len(text) + 1 + len(line) + (len(more) if left > 1 else 0) > LINE_LIMIT:
            return text + more
        text += "\n" + line
    return text


def _adds(adds: Adds, view: View) -> Iterator[str]:
    yield f"{plain(adds.heading)} ({adds.count})"
    for one in adds.ordered:
        yield f"- {clip(plain(one.text), _ITEM)} ({spot_words(one.place.spot, view.words)})"
