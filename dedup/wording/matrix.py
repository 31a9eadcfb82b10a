"""What is said of one release and many papers."""

from collections.abc import Mapping
from dataclasses import dataclass

from dedup.model import Lang
from dedup.wording.languages import part


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixWords:
    """All wording of the matrix in one language; what is in braces is filled in.

    ``cells`` are what a cell says, ``signs`` what stands for it where there is no room, ``kinds``
    the statements by kind. ``{n}`` is a count, ``{all}`` what it is of, ``{percent}`` a whole
    percentage, ``{name}`` a paper. Nothing here says which version is right.
    """

    title: str
    answer: str
    unread: str
    others: str
    papers: str
    points: str
    points_note: str
    used: str
    used_all: str
    used_none: str
    differ: str
    agree: str
    maybe: str
    adds: str
    apart: Mapping[str, str]
    not_read: str
    cells: Mapping[str, str]
    signs: Mapping[str, str]
    legend: str
    opens: str
    maybe_here: str
    not_compared: str
    kinds: Mapping[str, str]
    number: str
    point: str
    kind: str
    paragraph: str
    taken: str
    taken_of: str
    most: str
    most_note: str
    none: str
    none_note: str
    nothing_missed: str
    extras: str
    more: str
    nothing_more: str
    note: str
    note_head: str
    note_line: str
    note_place: str
    note_agree: str
    report: str
    copy: str
    copied: str
    tools: str
    show: str
    shows: Mapping[str, str]
    facts: str
    search: str
    sort_papers: str
    orders: Mapping[str, str]
    sort_points: str
    point_orders: Mapping[str, str]
    shown: str
    facts_elsewhere: str
    paper_line: str
    limits: str


def matrix_words(lang: Lang) -> MatrixWords:
    """Give the wording in ``lang``."""
    found: MatrixWords = part(lang, "matrix")
    return found
