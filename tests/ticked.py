"""What a page sends when a discrepancy of the sample pair is ticked."""

from typing import Any

from serving import ARTICLE, RELEASE

from dedup import compare, document
from dedup.model import Comparison
from dedup.verdicts import record_of


def pair(article: str = ARTICLE) -> Comparison:
    """Compare the sample article with its release."""
    return compare(
        document(article, name="ข่าว"),
        document(RELEASE, name="ประกาศ"),
        roles=("article", "release"),
    )


def record(**more: object) -> dict[str, Any]:
    """Give what is said of its one discrepancy, and whatever more."""
    found = pair()
    return record_of(found.discrepancies[0], found) | more
