"""The form of what is said of the clusters of a scan, on their page."""

from collections.abc import Mapping
from dataclasses import dataclass

from dedup.model import Lang
from dedup.wording.languages import part


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterWords:
    """All wording of the page of clusters in one language.

    ``groups`` are the clusters by kind. ``{n}`` and ``{clusters}`` are counts, ``{a}`` and ``{b}``
    numbers of documents or clusters, ``{beginning}`` what is cut from the titles.
    """

    title: str
    documents: str
    skipped: str
    empty: str
    cut: str
    search: str
    tabs: str
    evidence: str
    pair: str
    relation: str
    alike: str
    shared: str
    compare: str
    characters: str
    representative: str
    previous: str
    following: str
    shown_range: str
    none: str
    groups: Mapping[str, str]


def cluster_words(lang: Lang) -> ClusterWords:
    """Give the wording in ``lang``."""
    found: ClusterWords = part(lang, "clusters")
    return found
