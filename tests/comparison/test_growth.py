"""Four times as much takes about four times the work, of whatever kind a text is.

What grows with the square takes 16 times as much. Work is counted in calls: the same on every
machine, however busy.
"""

from random import Random

import pytest
from growing import calls

from benchmarks.material import document
from benchmarks.speed.kinds_of_text import KINDS, halves, shuffled
from dedup import compare
from dedup.align import align
from dedup.facts import check
from dedup.model import Document
from dedup.report import to_html, to_json, to_markdown
from dedup.text import analyse

SHORT, LONG = 1_500, 6_000
MOST = 7.0
# What has facts of its own in every line: the work of checking them is asked for by itself.
OF_FACTS = ("dates", "names", "one surname", "offices", "acronyms with glosses", "hedges")


def versions(kind: str, letters: int, *, any_order: bool = False) -> tuple[Document, Document]:
    """Make two versions of a kind of text."""
    text = KINDS[kind](letters, Random(7))
    a, b = shuffled(text) if any_order else halves(text)
    return document(a, "a"), document(b, "b")


@pytest.fixture(scope="module", autouse=True)
def tables_are_read() -> None:
    """Read tables and compile patterns once: they cost what they cost."""
    compare(*versions("a few things", 600))
    compare(*versions("quotations", 600))


@pytest.mark.parametrize("kind", KINDS)
def test_comparing_grows_with_the_length_of_its_texts(kind: str) -> None:
    short, long = versions(kind, SHORT), versions(kind, LONG)
    work = calls(lambda: compare(*short))
    assert calls(lambda: compare(*long)) <= MOST * work


@pytest.mark.parametrize("kind", ["one line", "rows of one table", "telephones"])
def test_what_stands_in_any_order_grows_no_faster(kind: str) -> None:
    short, long = (versions(kind, size, any_order=True) for size in (SHORT, LONG))
    work = calls(lambda: compare(*short))
    assert calls(lambda: compare(*long)) <= 1.5 * MOST * work


@pytest.mark.parametrize("kind", OF_FACTS)
def test_checking_facts_grows_with_their_number(kind: str) -> None:
    work = []
    for size in (SHORT, LONG):
        a, b = map(analyse, versions(kind, size))
        aligned, compared = align(a, b), compare(a, b)
        added = compared.a.added, compared.b.added
        work.append(calls(lambda: check(aligned.a, aligned.b, compared.links, *added)))  # noqa: B023
    assert work[1] <= MOST * work[0]


@pytest.mark.parametrize("kind", ["one line", "rows of one table", "dates", "quotations"])
def test_reports_grow_with_what_they_tell(kind: str) -> None:
    short, long = (compare(*versions(kind, size)) for size in (SHORT, LONG))
    for write in (to_json, to_html, to_markdown):
        write(short)
        assert calls(lambda: write(long)) <= MOST * calls(lambda: write(short))  # noqa: B023
