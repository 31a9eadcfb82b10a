"""The form of the wording: what every language of the interface has to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from dedup.model import (
    CappedCheck,
    DamageClass,
    FactType,
    Fate,
    Lang,
    LeftOut,
    MatchedBy,
    Reason,
    Relation,
    Role,
    SentenceKind,
    Severity,
)
from dedup.wording.languages import part


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All wording of the reports in one language.

    ``reasons`` and ``damage`` say what differs (with ``{a}`` and ``{b}``, which way it goes) and
    what is broken; ``capped_work`` says of what ``{n}`` of ``{all}`` were looked at; ``bounds`` are
    the bounds of a number by their canonical values, ``year_labels`` the words before a year by
    those of releases. Text in braces is filled in: ``{a}`` and ``{b}`` are what the versions are
    called or say, ``{name}`` one of them, ``{n}`` a count or a number, ``{percent}`` a whole
    percentage. Nothing here accuses anyone or says which version is right.
    """

    lang: Lang
    title: str
    # Many pairs, and what earlier verdicts did
    batch_title: str
    batch_counts: str
    batch_pair: str
    batch_silenced: str
    silenced: str
    expired: str
    skip: str
    source: str
    # What the versions are called: as a heading, and inside a sentence
    roles: Mapping[Role, str]
    role_names: Mapping[Role, str]
    dated: str
    titled: str
    unnamed: tuple[str, str]
    guessed: str
    # The answer
    answer: str
    relations: Mapping[Relation, str]
    apart: Mapping[str, str]
    apart_rest: str
    differ: str
    agree: str
    maybe: str
    checked: str
    checked_all: str
    capped: str
    capped_work: Mapping[CappedCheck, str]
    coverage: str
    coverage_none: str
    coverage_all: str
    # What does not agree
    discrepancies: str
    no_discrepancies: str
    possible: str
    possible_note: str
    sure: str
    severities: Mapping[Severity, str]
    reasons: Mapping[Reason, str]
    position: str
    said: str
    said_of_others: str
    more_place: str
    more_places: str
    to_sentence: str
    # What one version has and the other has not
    lacking: str
    lacking_note: str
    added: str
    added_note: str
    only_in: str
    only_in_note: str
    counted: str
    counted_only: str
    nothing_more: str
    part: str
    texts: str
    apart_from_text: str
    open_link: str
    statuses: Mapping[str, str]
    explain: str
    reading_sample: str
    fact_types: Mapping[FactType, str]
    times: str
    more: str
    more_full: str
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
    # What either version leaves open
    ledger: str
    ledger_note: str
    fates: Mapping[Fate, str]
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
    # The list to work through
    work: str
    left: str
    ticks: Mapping[str, str]
    why_not: str
    note: str
    copy_item: str
    copy_ticked: str
    pasted: Mapping[str, str]
    mail_head: str
    save: str
    load: str
    loaded: str
    not_verdicts: str
    nothing_ticked: str
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
    position_of: str
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
    short_months: tuple[str, ...]
    era: str
    year_local: str
    year_other: str


def words(lang: Lang) -> Words:
    """Give the wording in ``lang``."""
    found: Words = part(lang, "reports")
    return found
