"""Reports of a comparison: HTML, JSON, Markdown and the terminal, worded in Thai or English."""

from dedup.report.as_html import to_html
from dedup.report.as_json import to_json
from dedup.report.as_markdown import to_markdown
from dedup.report.as_terminal import print_terminal

__all__ = ["print_terminal", "to_html", "to_json", "to_markdown"]
