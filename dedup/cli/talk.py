"""How commands about many documents talk: results on standard output, the rest on the other."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dedup.model import Lang

if TYPE_CHECKING:
    from rich.console import Console

    from dedup.corpus.values import Skipped

_SHOWN = 10


def console(*, error: bool = False) -> "Console":
    """Give a console that adds no colour of its own to the texts."""
    from rich.console import Console

    return Console(stderr=error, highlight=False, soft_wrap=False)


@contextmanager
def counting(lang: Lang) -> Iterator[Callable[[int], None]]:
    """Show on a terminal how many documents have been; give the function to tell it."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    talk = console(error=True)
    unit = "เอกสาร" if lang == "th" else "documents"
    columns = (BarColumn(), TextColumn(f"{{task.completed:,}} {unit}"), TimeElapsedColumn())
    with Progress(*columns, console=talk, transient=True, disable=not talk.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda count: bar.update(task, completed=count)


def tell_skipped(skipped: Sequence["Skipped"], lang: Lang) -> None:
    """Say how much could not be read, and where: the first places in full, the rest by count."""
    if not skipped:
        return
    talk = console(error=True)
    head = f"ข้าม {len(skipped):,} รายการที่อ่านไม่ได้" if lang == "th" else f"skipped {len(skipped):,}"
    talk.print(f"{head}:", markup=False)
    for one in skipped[:_SHOWN]:
        line = f", {'บรรทัด' if lang == 'th' else 'line'} {one.line:,}" if one.line else ""
        talk.print(f"  {one.source}{line}: {one.reason}", markup=False, soft_wrap=True)
    if len(skipped) > _SHOWN:
        rest = len(skipped) - _SHOWN
        more = f"  และอีก {rest:,} รายการ" if lang == "th" else f"  and {rest:,} more"
        talk.print(more, markup=False)
