"""Reports of a comparison: HTML, JSON, Markdown and the terminal, worded in Thai or English.

Each format is loaded when first used: a command writes one of them as a rule.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dedup.report.formats.html import to_html
    from dedup.report.formats.json import to_json
    from dedup.report.formats.markdown import to_markdown
    from dedup.report.formats.summary import to_line
    from dedup.report.formats.terminal import print_terminal

__all__ = ["print_terminal", "to_html", "to_json", "to_line", "to_markdown"]

_HOMES = {
    "print_terminal": "terminal",
    "to_html": "html",
    "to_json": "json",
    "to_line": "summary",
    "to_markdown": "markdown",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'dedup.report' has no attribute '{name}'")
    value: object = getattr(import_module(f"dedup.report.formats.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
