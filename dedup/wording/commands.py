"""The form of what commands say in a terminal beside reports: progress, finding, indexes, scans."""

from collections.abc import Mapping
from dataclasses import dataclass

from dedup.model import Lang
from dedup.wording.languages import part


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandWords:
    """All wording of the commands in one language, but for help and reports.

    ``stages`` are those of work on a corpus, ``tiers`` how sure a source is, ``cluster_kinds`` what
    clusters there are. Text in braces is filled in: ``{n}`` and the plurals are counts,
    ``{article}`` and ``{source}`` shares (0..1), ``{percent}`` a whole percentage, ``{marks}``
    names and figures, ``{span}`` dates.
    """

    # While work goes on
    working: str
    stages: Mapping[str, str]
    documents: str
    # compare, where a gate stops the wrong file
    hardly_in_common: str
    # What was passed over
    skipped: str
    in_line: str
    more_skipped: str
    # find
    no_source: str
    sources: str
    tiers: Mapping[str, str]
    shares: str
    shared_names: str
    lacking_names: str
    other_event: str
    days: str
    places: str
    figures: str
    passages: str
    # index
    updated: str
    gone: str
    removed: str
    held: str
    built_with: str
    # scan
    clusters: str
    cluster_kinds: Mapping[str, str]
    more_clusters: str


def command_words(lang: Lang) -> CommandWords:
    """Give the wording in ``lang``."""
    found: CommandWords = part(lang, "commands")
    return found
