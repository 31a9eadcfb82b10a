"""What shapes an alignment, with the reasons for the defaults."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignSettings:
    """Weights of the alignment; content is measured in letters that carry meaning (mass).

    Most defaults were fitted on the first 17 hand-aligned pairs, ``boundary`` on all 65
    (docs/alignment.md); all figures are close to flat around them.
    """

    # Share of the smaller side that unrelated sentences share by chance; a link must beat it.
    chance: float = 0.10
    # What a link must match above chance besides, by how much the links of the pair have in common:
    # nothing for a free rewrite, whose links share from ``related`` to ``reworded`` of the smaller
    # side; as much as ``copied`` where they share all of it, as the other links then leave no room
    # for a paraphrase; and as much as ``strange`` where they share nothing.
    related: float = 0.42
    reworded: float = 0.58
    copied: float = 0.22
    strange: float = 0.30
    # What each letter that one side has beyond the other costs: additions are cheap, not free.
    extra: float = 0.10
    # Letters of matching content that outweigh one unit of log odds about where sentences begin.
    boundary: float = 1.5
    # Added to the log odds of a cut inside a link; above 0 prefers more and shorter links.
    parting: float = 0.0
    # The log odds that count at most: a sentence may answer two paragraphs of the other text.
    firmest: float = 4.0
    # Two sentences joined match more by chance than one does: by this share of both.
    crossing: float = 0.04
    # What a link must match besides when the order of the text does not support it.
    alone: float = 0.12
    # A sentence with this share of its content in one stretch of the other text adds nothing.
    repeated: float = 0.72
    # How many counterparts of a fine sentence are tried, and how many may be joined on a side.
    candidates: int = 4
    longest: int = 6
