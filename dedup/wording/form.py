"""The form of the wording: what every language of the interface has to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from dedup.model import (
    DamageClass,
    DiscrepancyType,
    FactType,
    Lang,
    LeftOut,
    MatchedBy,
    Reason,
    Relation,
    SentenceKind,
    Severity,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All wording of the reports in one language.

    ``reasons`` and ``damage`` say what differs and what is broken; ``bounds`` are the bounds of a
    number by their canonical values, ``year_labels`` the words before a year by those of releases.
    Text in braces is filled in: ``{a}`` and ``{b}`` are the names of the versions, ``{name}`` one
    of them, ``{n}`` a count or a number, ``{percent}`` a whole percentage. Nothing here accuses
    anyone: the two versions are symmetric and called by their names.
    """

    lang: Lang
    title: str
    skip: str
    source: str
    # The answer
    answer: str
    relations: Mapping[Relation, str]
    coverage: str
    coverage_none: str
    coverage_all: str
    discrepancies: str
    no_discrepancies: str
    severities: Mapping[Severity, str]
    reasons: Mapping[Reason, str]
    disagree: str
    more_place: str
    more_places: str
    discrepancy_types: Mapping[DiscrepancyType, str]
    adds: str
    open_link: str
    statuses: Mapping[str, str]
    adds_these: str
    explain: str
    reading_sample: str
    adds_nothing: str
    fact_types: Mapping[FactType, str]
    phrases: str
    phrases_short: str
    passages: str
    passages_short: str
    passage_sentences: str
    times: str
    more: str
    # Where in the original: ``n`` is one number or a range of them
    page: str
    pages: str
    paragraph: str
    paragraphs: str
    spot: str
    # Facts table
    facts: str
    facts_note: str
    no_facts: str
    column_type: str
    column_status: str
    differs: str
    only: str
    not_stated: str
    # Comparison
    comparison: str
    comparison_note: str
    moved_earlier: str
    moved_later: str
    moved_to: str
    moved_here: str
    no_counterpart: str
    fold: str
    shape: str
    sentence_kinds: Mapping[SentenceKind, str]
    matched_by: Mapping[MatchedBy, str]
    # Tools
    tools: str
    show_only: str
    filter_differs: str
    filter_reworded: str
    filter_moved: str
    filter_same: str
    nothing_shown: str
    previous: str
    following: str
    position: str
    copy: str
    copy_text: str
    copy_markdown: str
    copied: str
    copied_link: str
    copy_by_hand: str
    help: str
    close: str
    keys: str
    keys_on: str
    key_next: str
    key_previous: str
    key_facts: str
    key_filters: str
    key_help: str
    key_close: str
    # How to read
    reading: str
    reading_marks: Mapping[str, str]
    reading_limits: str
    notes: str
    damage: Mapping[DamageClass, str]
    damaged: str
    left_out: Mapping[LeftOut, str]
    leaves_out: str
    hidden_characters: str
    made_with: str
    # Values
    bounds: Mapping[str, str]
    deadline: str
    weekdays: tuple[str, ...]
    quarter: str
    year_labels: Mapping[str, str]
    clock: str
    clock_mark: str
    months: tuple[str, ...]
    era: str
    year_local: str
    year_other: str


def words(lang: Lang) -> Words:
    """Give the wording in ``lang``."""
    if lang == "th":
        from dedup.wording.th import THAI

        return THAI
    from dedup.wording.en import ENGLISH

    return ENGLISH
