"""Texts made harmless for Markdown and HTML alike."""

from dedup.report.breaks import clip
from dedup.report.visible import plain

_SPECIAL = frozenset("\\`*_{}[]<>#|~$&")


def escape(text: str, limit: int | None = None) -> str:
    """Give ``text`` on one line with nothing in it that Markdown or HTML would obey."""
    shown = plain(text)
    if limit is not None:
        shown = clip(shown, limit)
    return "".join(f"\\{ch}" if ch in _SPECIAL else ch for ch in shown)
