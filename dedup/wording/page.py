"""The form of the page's wording: what every language has to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dedup.model import Lang, Role
from dedup.wording.languages import part

ProblemKind = Literal[
    "host", "token", "origin", "address", "method", "slow", "large", "form", "media", "empty",
    "release", "many", "unreadable", "index", "source", "verdicts", "unwritten", "busy",
    "missing", "fault",
]  # fmt: skip
Tier = Literal["strong", "likely", "possible"]
Given = Literal["given", "guess", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """All wording of the page in one language.

    Text in braces is filled in: ``{name}`` is a file or a side, ``{n}`` and ``{all}`` counts,
    ``{mib}`` a size in mebibytes, ``{percent}`` a whole percentage, ``{path}`` a place.
    """

    lang: Lang
    # What speakers call their language
    own_name: str
    # The form
    title: str
    lead: str
    kept: str
    sides: Mapping[Role, str]
    side_hints: Mapping[Role, str]
    paste: str
    choose: str
    chosen: str
    take_away: str
    file_rules: str
    drop_here: str
    dropped_many: str
    dropped_releases: str
    another: str
    another_hint: str
    remove: str
    paper: str
    paper_name: str
    too_large: str
    roles: str
    roles_given: Mapping[Given, str]
    compare: str
    find: str
    find_hint: str
    swap: str
    clear: str
    working: str
    keys: str
    skip: str
    # The bar over a report
    bar: str
    back: str
    following: str
    save: str
    save_csv: str
    table: str
    found: str
    others: str
    take_other: str
    tiers: Mapping[Tier, str]
    confidence: str
    # Verdicts
    saved: str
    not_saved: str
    silenced: str
    expired: str
    show_all: str
    all_shown: str
    hide_again: str
    card: str
    # Errors
    problem: str
    problems: Mapping[ProblemKind, str]
    advice: Mapping[ProblemKind, str]
    choose_again: str
    # In the terminal
    open_to_all: str
    shortcut_made: str
    # On the desktop
    shortcut_name: str


def page_words(lang: Lang) -> PageWords:
    """Give the wording in ``lang``."""
    found: PageWords = part(lang, "page")
    return found
