"""Text from outside as HTML: escaped, and what hides in it by name."""

from typing import TYPE_CHECKING

from dedup.report.visible import hides, pieces

if TYPE_CHECKING:
    from jinja2.runtime import Context
    from markupsafe import Markup


def visible(context: "Context", text: str) -> "Markup":
    """Give a text as a page shows it; ``context`` has the page's words as ``w``.

    A filter, and no macro of the template: every text of a page goes through it.
    """
    from markupsafe import Markup, escape

    if not hides(text):
        return escape(text)
    named = Markup('<span class="c" title="{}">{}</span>')
    title = context["w"].hidden_characters
    return Markup("").join(
        named.format(title, part) if hidden else part for part, hidden in pieces(text)
    )
