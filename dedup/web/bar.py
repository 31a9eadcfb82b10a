"""The bar over an answer: a form that holds all that the next step needs, and its buttons."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Literal

from dedup.model import Lang
from dedup.report.view.values import both_eras
from dedup.web.asked import place_of
from dedup.web.render import rendered
from dedup.wording.page import page_words
from dedup.wording.reports import words

Place = Literal["report", "paper", "table"]
"""Where the bar is: over a report, over one of several articles' reports, over their table."""


def bar_of(
    place: Place,
    articles: Sequence[Mapping[str, str]],
    release: Mapping[str, str],
    asked: Mapping[str, Any],
    counts: Mapping[str, int],
) -> str:
    """Give the bar as HTML.

    ``articles`` and ``release`` hold ``text`` and ``kept``, and an article ``label`` and ``error``
    where it has them. ``asked`` is what ``answer_page`` takes. ``counts`` tell what verdicts made
    ``silenced``, ``expired`` and, 0 or 1, whether ``everything`` is told although there are some.
    """
    return rendered(
        "bar.html.j2",
        w=page_words(asked["lang"]),
        place=place,
        base=asked["base"],
        fields=_fields(articles, release, asked, bool(counts["everything"])),
        point=asked["pair"][1] if place == "paper" else 0,
        candidates=asked.get("candidates") or [],
        day=partial(_day, lang=asked["lang"]),
        picked=asked.get("picked", 0),
        key=_key,
        keeps=bool(asked["verdicts"]) and place != "table",
        **counts,
    )


def _fields(
    articles: Sequence[Mapping[str, str]],
    release: Mapping[str, str],
    asked: Mapping[str, Any],
    everything: bool,
) -> list[tuple[str, str]]:
    fields = [("lang", asked["lang"]), ("roles", asked["roles"])]
    fields += [("all", "1")] if everything else []
    if asked.get("pair"):
        number, point = asked["pair"]
        fields.append(("pair", f"{number}-{point}"))
    for number, one in enumerate(articles, 1):
        place = place_of(number)
        fields += [(place, one["text"]), (f"{place}_kept", one["kept"])]
        extra = {name: one.get(name, "") for name in ("label", "error")}
        fields += [(f"{place}_{name}", value) for name, value in extra.items() if value]
    return [*fields, ("b", release["text"]), ("b_kept", release["kept"])]


def _day(date: str, lang: Lang) -> str:
    """Give the day of a release in the era of the language, or what is known of it."""
    return both_eras(date, words(lang)).partition(" (")[0] or date


def _key(candidate: Mapping[str, Any]) -> str:
    return json.dumps([candidate["source"], candidate["id"]], ensure_ascii=False)
