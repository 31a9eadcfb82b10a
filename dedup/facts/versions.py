"""Both versions as the checks take them: their texts, what they state, and their links."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dedup.facts.mention import Mention
from dedup.facts.quotations import quoted_spans
from dedup.facts.settings import FactSettings
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import AlignedLink, Text, aligned
from dedup.model import Link
from dedup.text.caps import Caps

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Versions:
    """The two versions, ``a`` first; in ``damaged`` ones names that marks tell apart are one.

    ``alone`` are the facts with parts that only one version states; ``pairs`` keeps the links that
    were aligned, by number.
    """

    texts: tuple[Text, Text]
    known: tuple[Stated, Stated]
    links: Sequence[Link]
    damaged: bool
    settings: FactSettings
    homes: tuple[Mapping[int, Link], Mapping[int, Link]]
    quotations: tuple[tuple[Span, ...], tuple[Span, ...]]
    alone: tuple[tuple[Mention, ...], tuple[Mention, ...]]
    pairs: dict[int, AlignedLink] = field(default_factory=dict, compare=False, repr=False)

    @property
    def caps(self) -> Caps:
        """What is told of work that was capped; both texts share it."""
        return self.texts[0].caps

    @classmethod
    def of(
        cls,
        texts: tuple[Text, Text],
        known: tuple[Stated, Stated],
        links: Sequence[Link],
        *,
        damaged: bool,
        settings: FactSettings,
    ) -> "Versions":
        """Gather both versions, with the link of each linked sentence and what either quotes."""
        homes = (
            {number: link for link in links for number in link.a},
            {number: link for link in links for number in link.b},
        )
        quotations = quoted_spans(texts[0].text), quoted_spans(texts[1].text)
        alone = _alone(texts[0], known[1]), _alone(texts[1], known[0])
        return cls(texts, known, links, damaged, settings, homes, quotations, alone)

    def aligned(self, link: Link) -> AlignedLink:
        """Align the tokens of both sides of a link, once."""
        known = self.pairs.get(link.id)
        if known is None:
            known = self.pairs[link.id] = aligned(link, *self.texts, self.settings)
        return known

    def beside(self, one: Mention, other: Mention) -> Link | None:
        """Find the link whose sentences hold either fact; of two the better, from either side."""
        found = [
            link
            for text, mention, home in zip(self.texts, (one, other), self.homes, strict=True)
            if (link := home.get(text.sentence_of(mention))) is not None
        ]
        return self.better(found)

    def nearest(self, one: Mention, other: Mention) -> Link | None:
        """Find the link whose sentences are nearest to either fact, where none holds one."""
        found: list[Link | None] = []
        for text, mention, home in zip(self.texts, (one, other), self.homes, strict=True):
            at = text.sentence_of(mention)
            near = min(home, key=lambda number: (abs(number - at), number), default=None)
            found.append(None if near is None else home[near])
        return self.better(found)

    def better(self, found: Iterable[Link | None]) -> Link | None:
        """Choose the surest of some links, None among them aside; the same from either side."""
        known = [link for link in found if link is not None]
        return min(known, key=self._by_sureness, default=None)

    def _by_sureness(self, link: Link) -> tuple[float, list[str], list[tuple[int, ...]]]:
        """Order links by what swapping the versions leaves alone: score, words, then places."""
        return -link.score, self._words(link), sorted((link.a, link.b))

    def _words(self, link: Link) -> list[str]:
        """Give the words of a link in an order that swapping the versions leaves alone."""
        return sorted(
            " ".join(text.reading.text_of(number) for number in numbers)
            for text, numbers in zip(self.texts, (link.a, link.b), strict=True)
        )


def _alone(text: Text, other: Stated) -> tuple[Mention, ...]:
    return tuple(one for one in text.mentions if one.parts and not other.states(one))
