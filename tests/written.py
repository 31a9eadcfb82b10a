"""Reports as strings, and the made-up pairs they are written of."""

import io
from collections.abc import Callable

from made_up import (
    flood_pair,
    hostile_pair,
    identical_pair,
    paged_pair,
    possible_pair,
    sparse_pair,
    unrelated_pair,
)
from rich.console import Console

from dedup.model import Comparison, Lang
from dedup.report import print_terminal, to_html, to_json, to_markdown

PAIRS = {
    "flood": flood_pair(),
    "hostile": hostile_pair(),
    "identical": identical_pair(),
    "unrelated": unrelated_pair(),
    "sparse": sparse_pair(),
    "paged": paged_pair(),
    "possible": possible_pair(),
}


def to_terminal(
    comparison: Comparison,
    lang: Lang = "th",
    *,
    width: int = 80,
    colour: bool = False,
    full: bool = False,
) -> str:
    """Print a report to a string."""
    written = io.StringIO()
    console = Console(
        file=written,
        width=width,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
        legacy_windows=False,
    )
    print_terminal(comparison, console, lang, full=full)
    return written.getvalue()


FORMATS: dict[str, Callable[[Comparison, Lang], str]] = {
    "json": to_json,
    "markdown": to_markdown,
    "html": to_html,
    "terminal": to_terminal,
}
