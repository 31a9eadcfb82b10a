"""Which two texts are compared, what they are called, and which of them is the article."""

from dataclasses import dataclass, replace

from dedup.cli.options import Misused
from dedup.model import Document, Roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The two texts as a user names them; ``roles`` are ``None`` where nobody named them."""

    a: str
    b: str
    roles: Roles | None


def sources_of(given: list[str], article: str | None, release: str | None) -> Sources:
    """Make the two texts of what was given by place and by role; raises ``Misused``.

    What is given by place stays in its order, and what is given by role follows it; a role may
    also name one of the texts given by place. One role is enough: the other text has the other.
    """
    names = list(given)
    for name in (article, release):
        if name is not None and name not in names:
            names.append(name)
    if len(names) != 2:
        raise Misused(f"takes two texts, not {len(names)}: A and B, or --article and B")
    if names == ["-", "-"]:
        raise Misused(
            "only one version can come from standard input; give the other as a file or as <(…)"
        )
    a, b = names
    if article is None and release is None:
        return Sources(a=a, b=b, roles=None)
    if article == release:
        raise Misused("one text cannot be both the article and the release")
    first = a == article if article is not None else a != release
    return Sources(a=a, b=b, roles=("article", "release") if first else ("release", "article"))


def named(document: Document, name: str | None) -> Document:
    """Give a document the name that a user gives it."""
    return document if name is None else replace(document, name=name)
