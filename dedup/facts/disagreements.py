"""Where two versions disagree: compare, veto, gather, decide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dedup.facts.decision import judge
from dedup.facts.decision.candidates import propose
from dedup.facts.decision.crowd import Crowd, outdone
from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Compare
from dedup.facts.nearby import kind_at, nearby, shared
from dedup.facts.registry import CHECKS, CHECKS_BESIDE, DOUBTS, KINDS, VETOES
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, aligned
from dedup.facts.versions import Versions
from dedup.model import Link


@dataclass(frozen=True, slots=True)
class Judged:
    """One disagreement, the other places where the same is said, and how sure it is (0..1).

    ``outdone`` says that a surer one sets one of its places against another place.
    """

    first: Disagreement
    others: tuple[Disagreement, ...]
    sureness: float
    outdone: bool

    def stands(self, settings: FactSettings) -> bool:
        """Return whether the tool stands behind it: sure enough, and nothing named against it."""
        if self.outdone:
            return False
        proposed = _proposed(self.first)
        needed = settings.stand_behind_proposed if proposed else settings.stand_behind
        return self.sureness >= needed and not self.first.doubts


def judged(versions: Versions) -> list[Judged]:
    """Find all disagreements that may be ones, in no order."""
    links = {
        link.id: versions.aligned(link) for link in versions.links if not _identical(link, versions)
    }
    found: Sequence[Disagreement] = [
        *sorted(_inside(links, versions), key=_early),
        *sorted(_beside(versions), key=_early),
    ]
    for weigh in (*VETOES, *DOUBTS):
        found = list(weigh(found, versions))
    groups = _gathered(found, versions)
    firsts = [first for first, *_ in groups]
    crowd = Crowd.of(groups)
    sure = [sureness_of(first, links, versions, crowd) for first in firsts]
    return [
        Judged(first, tuple(others), sureness, beaten)
        for (first, *others), sureness, beaten in zip(
            groups, sure, outdone(firsts, sure), strict=True
        )
    ]


def sureness_of(
    one: Disagreement, links: Mapping[int, AlignedLink], versions: Versions, crowd: Crowd
) -> float:
    """Give how sure (0..1) a disagreement is: a named doubt makes it no more than possible."""
    if one.doubts:
        return versions.settings.doubted
    return judge(one, pair_of(one, links, versions), versions, crowd)


def _inside(links: Mapping[int, AlignedLink], versions: Versions) -> Iterator[Disagreement]:
    """Compare every link; of what lies on one place the first is kept."""
    compares: list[tuple[str, Compare]] = [
        (kind.type, kind.compare) for kind in KINDS.values() if kind.compare
    ]
    compares += [(_name(check), check) for check in CHECKS]
    if versions.settings.generous:
        compares.append((_name(propose), propose))
    for pair in links.values():
        if pair.a.tokens and pair.b.tokens:
            kept: list[Disagreement] = []
            for name, compare in compares:
                for one in compare(pair, versions):
                    if not any(one.meets(other) for other in kept):
                        found_by = one.found_by or name
                        kept.append(replace(one, link=pair.link.id, found_by=found_by))
            yield from kept


def _beside(versions: Versions) -> Iterator[Disagreement]:
    """Compare what stands beside the links, each with a link nearby."""
    if versions.links:
        for check in CHECKS_BESIDE:
            for one in check(versions):
                yield replace(one, found_by=_name(check))


def _name(check: object) -> str:
    """Call a check by the module that holds it."""
    return str(getattr(check, "__module__", "")).rpartition(".")[2]


def pair_of(one: Disagreement, links: Mapping[int, AlignedLink], versions: Versions) -> AlignedLink:
    """Give the tokens of a disagreement's link; beside the links, those of its own sentences."""
    # The links are numbered in order.
    link = versions.links[one.link]
    if not _linked(one, versions):
        a, b = (
            text.sentence_at(place.start)
            for text, place in zip(versions.texts, (one.a, one.b), strict=True)
        )
        own = replace(link, a=(a,), b=(b,), edits=())
        return aligned(own, *versions.texts, versions.settings)
    if one.link in links:
        return links[one.link]
    return versions.aligned(link)


def _gathered(found: Sequence[Disagreement], versions: Versions) -> list[list[Disagreement]]:
    """Put together what says the same of the same words: a repeated headline says nothing new."""
    said: dict[tuple[str, str, str], list[Disagreement]] = {}
    for one in found:
        said.setdefault((one.type, *_quotations(one, versions)), []).append(one)
    # What a check stands for is told as that, and not as what was only proposed; of several places
    # those in the body that have most near them in common are told first.
    return [
        sorted(group, key=lambda one: (_proposed(one), *_standing(one, versions)))
        if len(group) > 1
        else group
        for group in said.values()
    ]


# What a link says for two places beside what is near both: as much as a common noun.
_LINKED = 0.3


def _standing(one: Disagreement, versions: Versions) -> tuple[int, float]:
    """Count the headlines a disagreement stands in; weigh what both places share, most first."""
    places = tuple(zip(versions.texts, (one.a, one.b), strict=True))
    headlines = sum(kind_at(text, place.start) == "headline" for text, place in places)
    a, b = (nearby(text, place.start, place.end) for text, place in places)
    return headlines, -(shared(a, b) + _LINKED * _linked(one, versions))


def _linked(one: Disagreement, versions: Versions) -> bool:
    """Return whether the link of a disagreement holds both its places."""
    link = versions.links[one.link]
    at = [
        text.sentence_at(place.start)
        for text, place in zip(versions.texts, (one.a, one.b), strict=True)
    ]
    return at[0] in link.a and at[1] in link.b


def _proposed(one: Disagreement) -> bool:
    return one.found_by == _name(propose)


def _early(one: Disagreement) -> tuple[int, int, int]:
    """Order disagreements by their places so that swapping the versions leaves the order alone."""
    return sum(one.starts), min(one.starts), max(one.a.end, one.b.end)


def _quotations(one: Disagreement, versions: Versions) -> tuple[str, str]:
    """Give the words of both sides without spaces."""
    places = zip((one.a, one.b), versions.texts, strict=True)
    a, b = ("".join(text.text[place.start : place.end].split()) for place, text in places)
    return a, b


def _identical(link: Link, versions: Versions) -> bool:
    """Return whether a link's sides are equal but for spaces, and so have nothing to compare."""
    a, b = (
        "".join("".join(text.reading.text_of(number).split()) for number in numbers)
        for text, numbers in zip(versions.texts, (link.a, link.b), strict=True)
    )
    return a == b
