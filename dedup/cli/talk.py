"""How commands about many documents talk: results on standard output, the rest on the other."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

from dedup.cli.options import Option
from dedup.model import Lang
from dedup.shown import plain
from dedup.wording.commands import command_words
from dedup.wording.faults import worded

if TYPE_CHECKING:
    from rich.console import Console

    from dedup.corpus.progress import Advance, Progress, Stage
    from dedup.corpus.values import Skipped

FollowLinks = Annotated[
    bool,
    Option("--follow-links", help="Follow links that lead out of a folder of the corpus."),
]
_SHOWN = 10
# Seconds that a person waits without asking whether anything happens.
_PATIENCE = 1.0


def console(*, error: bool = False) -> "Console":
    """Give a console that adds no colour of its own to the texts."""
    from rich.console import Console

    class Terminal(Console):
        def on_broken_pipe(self) -> None:
            # Rich would exit with 1 where a reader goes away.
            raise BrokenPipeError

    return Terminal(stderr=error, highlight=False, soft_wrap=False)


@contextmanager
def working(lang: Lang) -> Iterator[None]:
    """Show on a terminal that work goes on, where it takes more than a second."""
    talk = console(error=True)
    if not talk.is_terminal:
        yield
        return
    status = talk.status(command_words(lang).working)
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
        task = bar.add_task(command_words(lang).stages["comparing"], total=total)
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
    words = command_words(lang)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TaskProgressColumn(),
        TextColumn("{task.fields[documents]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=talk, transient=True, disable=not talk.is_terminal) as bar:
        task = bar.add_task(words.stages["reading"], total=None, documents="")
        shown: Stage = "reading"

        def tell(advance: "Advance") -> None:
            nonlocal shown
            if advance.stage != shown:
                shown = advance.stage
                bar.reset(task, description=words.stages[shown])
            count = words.documents.format(n=advance.documents) if advance.documents else ""
            bar.update(task, completed=advance.done, total=advance.total, documents=count)

        yield tell


def tell_skipped(skipped: Sequence["Skipped"], lang: Lang) -> None:
    """Say how much could not be read, and where: the first places in full, the rest by count."""
    if not skipped:
        return
    talk = console(error=True)
    words = command_words(lang)
    talk.print(words.skipped.format(n=len(skipped)), markup=False)
    for one in skipped[:_SHOWN]:
        line = words.in_line.format(n=one.line) if one.line else ""
        shown = plain(f"{one.source}{line}: {worded(one.reason, lang)}")
        talk.print(f"  {shown}", markup=False, soft_wrap=True)
    if len(skipped) > _SHOWN:
        talk.print(words.more_skipped.format(n=len(skipped) - _SHOWN), markup=False)
