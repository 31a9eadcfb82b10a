"""The answer in a line: how many points do not agree, what was left out, how much was checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from dedup.model import Comparison, SentenceKind, Side, Version
from dedup.report.view.adds import Adds
from dedup.wording.reports import Words
from dedup.wording.sides import Names

_UNCOUNTED: frozenset[SentenceKind] = frozenset({"dateline", "source", "furniture"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictView:
    """The answer; ``counts`` are what there is to read, each with where it stands in the page.

    ``apart`` says that the two texts are not about one event, and is empty where they are.
    ``capped`` says that not all was looked at, and ``capped_work`` of what; both are empty where
    all was.
    """

    apart: str
    relation: str
    counts: tuple[tuple[str, str], ...]
    checked: tuple[str, ...]
    capped: str = ""
    capped_work: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """Give the answer on one line."""
        return self.apart or " · ".join(text for text, _ in self.counts)

    @property
    def capped_line(self) -> str:
        """Give on one line what was not looked at; empty where all was."""
        return f"{self.capped}: {' · '.join(self.capped_work)}" if self.capped else ""


def verdict_of(
    comparison: Comparison, adds: tuple[Adds, Adds], names: Names, wording: Words
) -> VerdictView:
    """Say what came out of a comparison."""
    return VerdictView(
        apart=wording.apart.get(comparison.relation, ""),
        relation=wording.relations[comparison.relation],
        counts=tuple(_counts(comparison, adds, wording)),
        checked=tuple(_checked(comparison, names, wording)),
        capped=wording.capped if comparison.capped else "",
        capped_work=tuple(
            wording.capped_work[one.check].format(n=f"{one.looked_at:,}", all=f"{one.of:,}")
            for one in comparison.capped
        ),
    )


def _counts(
    comparison: Comparison, adds: tuple[Adds, Adds], wording: Words
) -> Iterator[tuple[str, str]]:
    found, possible = len(comparison.discrepancies), len(comparison.possible)
    yield (wording.differ.format(n=found) if found else wording.agree), "differs"
    if possible:
        yield wording.maybe.format(n=possible), "possible"
    for one in adds:
        yield one.counted, f"adds-{one.side}"


def _checked(comparison: Comparison, names: Names, wording: Words) -> Iterator[str]:
    """Say how many sentences of the article were checked; of both versions without an article."""
    versions: tuple[tuple[Side, Version], ...] = (("a", comparison.a), ("b", comparison.b))
    has_article = any(version.role == "article" for _, version in versions)
    for side, version in versions:
        if has_article and version.role != "article":
            continue
        linked = {
            number for link in comparison.links for number in (link.a if side == "a" else link.b)
        }
        counted = [one.id for one in version.sentences if one.kind not in _UNCOUNTED]
        done = sum(number in linked for number in counted)
        left = len(counted) - done
        pattern = wording.checked if left else wording.checked_all
        name = names.a if side == "a" else names.b
        yield pattern.format(n=done, all=len(counted), left=left, name=name)
