"""The answer as a page: the report, and over it a bar that holds all the next step needs."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from dedup.model import Comparison
from dedup.report import to_html
from dedup.report.formats.html import Frame, policy_of
from dedup.web.render import asset, rendered
from dedup.web.sifting import SiftedComparison
from dedup.wording.page.form import page_words

_NAME = 60


def answer_page(
    found: SiftedComparison, sides: Sequence[tuple[str, str]], asked: Mapping[str, Any]
) -> dict[str, str]:
    """Give the page (``body``) and the policy that its header has to say (``policy``).

    ``sides`` are the two texts in the order of the form, each with what is kept beside it.
    ``asked`` holds ``lang``, ``base`` (where the page's addresses begin), ``roles``, the file of
    ``verdicts`` or none, and where the release was looked for the ``candidates`` and which was
    ``picked``.
    """
    words = page_words(asked["lang"])
    keeps = bool(asked["verdicts"])
    bar = rendered(
        "bar.html.j2",
        w=words,
        base=asked["base"],
        roles=asked["roles"],
        sides=[(name, *side) for name, side in zip("ab", sides, strict=True)],
        candidates=asked.get("candidates") or [],
        picked=asked.get("picked", 0),
        key=_key,
        keeps=keeps,
        silenced=found.comparison.silenced,
        expired=found.comparison.expired,
        everything=found.everything,
    )
    frame = Frame(
        bar=bar,
        style=asset("bar.css"),
        script=asset("bar.js"),
        keeps=keeps,
        known=found.known,
        cards={
            key: words.card.format(n=right, all=cases)
            for key, (right, cases) in found.tallies.items()
        },
    )
    page = to_html(found.comparison, asked["lang"], frame=frame)
    return {"body": page, "policy": policy_of(frame)}


def file_name(comparison: Comparison) -> str:
    """Name a file after the article, or the first text: letters, digits and spaces alone."""
    chosen = comparison.b if comparison.b.role == "article" else comparison.a
    words = "".join(
        ch if unicodedata.category(ch)[0] in "LMN" else " "
        for ch in chosen.title or chosen.document.name
    )
    return f"dedup {' '.join(words.split())[:_NAME].strip()}".strip() + ".html"


def _key(candidate: Mapping[str, Any]) -> str:
    return json.dumps([candidate["source"], candidate["id"]], ensure_ascii=False)
