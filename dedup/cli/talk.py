"""How commands about many documents talk: results on standard output, the rest on the other."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from dedup.model import Lang
from dedup.shown import plain

if TYPE_CHECKING:
    from rich.console import Console

    from dedup.corpus.progress import Advance, Progress, Stage
    from dedup.corpus.source.originals import Opening
    from dedup.corpus.values import Skipped

FollowLinks = Annotated[
    bool,
    typer.Option("--follow-links", help="Follow links that lead out of a folder of the corpus."),
]
_SHOWN = 10
# Seconds that a person waits without asking whether anything happens.
_PATIENCE = 1.0
_UNIT = ("เอกสาร", "documents")
_STAGES: "dict[Stage, tuple[str, str]]" = {
    "reading": ("อ่าน", "reading"),
    "pairing": ("จับคู่", "pairing"),
    "judging": ("ตรวจคู่", "checking pairs"),
    "comparing": ("เทียบ", "comparing"),
}


def console(*, error: bool = False) -> "Console":
    """Give a console that adds no colour of its own to the texts."""
    from rich.console import Console

    class Terminal(Console):
        def on_broken_pipe(self) -> None:
            # Rich would exit with 1 where a reader goes away.
            raise BrokenPipeError

    return Terminal(stderr=error, highlight=False, soft_wrap=False)


def opening() -> "Opening":
    """Give the readers of documents to the room of corpora, which does not know them."""
    from dedup.corpus.source.originals import Opening
    from dedup.readers import document, read

    return Opening(read=read, document=lambda text, name: document(text, name=name))


@contextmanager
def working(lang: Lang) -> Iterator[None]:
    """Show on a terminal that work goes on, where it takes more than a second."""
    talk = console(error=True)
    if not talk.is_terminal:
        yield
        return
    status = talk.status("กำลังเทียบ…" if lang == "th" else "comparing…")
    late = threading.Timer(_PATIENCE, status.start)
    late.start()
    try:
        yield
    finally:
        late.cancel()
        late.join()
        status.stop()


@contextmanager
def counted(total: int, lang: Lang) -> "Iterator[Callable[[], None]]":
    """Show on a terminal how many of some pairs are done; give the function that counts one."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    talk = console(error=True)
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn())
    with Progress(*columns, console=talk, transient=True, disable=not talk.is_terminal) as bar:
        task = bar.add_task("เทียบ" if lang == "th" else "comparing", total=total)
        yield lambda: bar.advance(task)


@contextmanager
def counting(lang: Lang) -> "Iterator[Progress]":
    """Show on a terminal how far the work is, and nothing elsewhere; give the function to tell.

    A share done and the time left are shown where the whole is known.
    """
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    talk = console(error=True)
    language = 0 if lang == "th" else 1
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TaskProgressColumn(),
        TextColumn("{task.fields[documents]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=talk, transient=True, disable=not talk.is_terminal) as bar:
        task = bar.add_task(_STAGES["reading"][language], total=None, documents="")
        shown: Stage = "reading"

        def tell(advance: "Advance") -> None:
            nonlocal shown
            if advance.stage != shown:
                shown = advance.stage
                bar.reset(task, description=_STAGES[shown][language])
            count = f"{advance.documents:,} {_UNIT[language]}" if advance.documents else ""
            bar.update(task, completed=advance.done, total=advance.total, documents=count)

        yield tell


def tell_skipped(skipped: Sequence["Skipped"], lang: Lang) -> None:
    """Say how much could not be read, and where: the first places in full, the rest by count."""
    if not skipped:
        return
    talk = console(error=True)
    head = f"ข้าม {len(skipped):,} รายการ" if lang == "th" else f"skipped {len(skipped):,}"
    talk.print(f"{head}:", markup=False)
    for one in skipped[:_SHOWN]:
        line = f", {'บรรทัด' if lang == 'th' else 'line'} {one.line:,}" if one.line else ""
        shown = plain(f"{one.source}{line}: {one.reason}")
        talk.print(f"  {shown}", markup=False, soft_wrap=True)
    if len(skipped) > _SHOWN:
        rest = len(skipped) - _SHOWN
        more = f"  และอีก {rest:,} รายการ" if lang == "th" else f"  and {rest:,} more"
        talk.print(more, markup=False)
