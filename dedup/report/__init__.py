"""Reports of a comparison: HTML, JSON, Markdown and the terminal, worded in Thai or English."""

from dedup.report.formats.html import to_html
from dedup.report.formats.json import to_json
from dedup.report.formats.markdown import to_markdown
from dedup.report.formats.summary import to_line
from dedup.report.formats.terminal import print_terminal

__all__ = ["print_terminal", "to_html", "to_json", "to_line", "to_markdown"]
