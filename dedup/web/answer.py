"""The answer as a page: the report, and over it the bar."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from dedup.model import Comparison
from dedup.report import to_html
from dedup.report.formats.html import Frame, policy_of
from dedup.web.bar import bar_of
from dedup.web.render import asset
from dedup.web.sifting import SiftedComparison
from dedup.wording.page import page_words

_NAME = 60


def answer_page(
    found: SiftedComparison, sides: Sequence[Mapping[str, str]], asked: Mapping[str, Any]
) -> dict[str, str]:
    """Give the page (``body``) and the policy that its header has to say (``policy``).

    ``sides`` are the two texts in the order of the form, each with what is kept beside it.
    ``asked`` holds ``lang``, ``base`` (where the page's addresses begin), ``roles``, the file of
    ``verdicts`` or none, and where the release was looked for the ``candidates`` and which was
    ``picked``. Of one article among several it holds all ``papers``, and in ``pair`` its number
    and the point it was asked from.
    """
    keeps = bool(asked["verdicts"])
    article, release = sides
    several = asked.get("papers") or []
    counts = {
        "silenced": found.comparison.silenced,
        "expired": found.comparison.expired,
        "everything": int(found.everything),
    }
    frame = Frame(
        bar=bar_of("paper" if several else "report", several or [article], release, asked, counts),
        style=asset("bar.css"),
        script=asset("bar.js"),
        keeps=keeps,
        known=found.known,
        cards={
            key: page_words(asked["lang"]).card.format(n=right, all=cases)
            for key, (right, cases) in found.tallies.items()
        },
    )
    page = to_html(found.comparison, asked["lang"], frame=frame)
    return {"body": page, "policy": policy_of(frame)}


def file_name(comparison: Comparison) -> str:
    """Name a file after the article, or the first text."""
    chosen = comparison.b if comparison.b.role == "article" else comparison.a
    return f"{named_after(chosen.title or chosen.document.name)}.html"


def named_after(title: str) -> str:
    """Name a file after a title: letters, digits and spaces alone."""
    words = "".join(ch if unicodedata.category(ch)[0] in "LMN" else " " for ch in title)
    return f"dedup {' '.join(words.split())[:_NAME].strip()}".strip()
