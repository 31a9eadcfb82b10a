"""Text from outside as HTML: escaped, and what hides in it by name."""

from typing import TYPE_CHECKING

from dedup.report.visible import hides, pieces

if TYPE_CHECKING:
    from jinja2.runtime import Context
    from markupsafe import Markup


def ours(text: str) -> "Markup":
    """Let what we wrote ourselves through, the only text that is not escaped."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own files, and HTML of them


def visible(context: "Context", text: str) -> "Markup":
    """Give a text as a page shows it; ``context`` has the page's words as ``w``.

    A filter, and no macro of the template: every text of a page goes through it.
    """
    from markupsafe import escape

    if not hides(text):
        return escape(text)
    named = ours('<span class="c" title="{}">{}</span>')
    title = context["w"].hidden_characters
    return ours("").join(
        named.format(title, part) if hidden else part for part, hidden in pieces(text)
    )
