"""All there is to find and compare, in the order in which it is asked: the only lists of this room.

A new kind of fact writes its module in ``kinds`` and its lines here; a new check or veto its
module and one line.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from dedup.facts.checks import (
    altered_quotation,
    carried_speaker,
    conditions,
    counted_alike,
    exchanged_values,
    misspelt_name,
    opening_time,
    other_body,
    other_speaker,
    seat,
    slips,
    transposed_number,
    turning,
    two_glosses,
)
from dedup.facts.checks.apart import actors, acts
from dedup.facts.decision import page_dates
from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Compare, Kind
from dedup.facts.kinds import (
    acronym,
    address,
    amount,
    contact,
    date,
    date_notations,
    law,
    number,
    org,
    person,
    place,
    position,
    programme,
    time,
    url,
)
from dedup.facts.mention import Mention, Taken
from dedup.facts.names.gazetteer import Skeleton, skeleton_of
from dedup.facts.versions import Versions
from dedup.facts.vetoes import (
    page_line,
    rounding,
    same_letters,
    same_name,
    same_value,
    split_range,
)
from dedup.model import FactType
from dedup.text.reading import Word

Find = Callable[[str], Iterator[Mention]]

FIGURES: Sequence[Find] = (
    contact.mails,
    url.find,
    address.find,
    contact.lines,
    date_notations.find,
    time.find,
    number.find,
)
"""Finders of what is made of digits: each claims its characters before the next is asked."""

NAMES: Sequence[Callable[[str, Skeleton, Sequence[Word]], Iterator[Mention]]] = (
    lambda text, _, __: person.find(text),
    lambda text, _, words: position.find(text, words),
    lambda text, _, __: law.laws(text),
    lambda text, _, __: place.venues(text),
    org.find,
    place.find,
    lambda text, _, __: programme.latin(text),
)
"""Finders of names; none begins inside a figure (an address inside an e-mail is no name)."""

_ORDERED = (
    amount.NUMBER,
    amount.MONEY,
    date.KIND,
    time.KIND,
    address.KIND,
    contact.KIND,
    url.KIND,
    person.KIND,
    position.KIND,
    org.KIND,
    place.KIND,
    programme.KIND,
    law.KIND,
    acronym.KIND,
    # Found among what is added; their words are compared, and quotations by ``altered_quotation``.
    Kind(type="list_item", family="words"),
    Kind(type="quote"),
    Kind(type="phrase", family="words"),
)

KINDS: Mapping[FactType, Kind] = MappingProxyType({kind.type: kind for kind in _ORDERED})
"""Every kind of fact, in the order in which they are compared: the first on a place wins."""

CHECKS: Sequence[Compare] = (
    other_body.compare,
    slips.compare,
    turning.compare,
    conditions.compare,
    altered_quotation.compare,
)
"""What is compared inside a link beside its facts, after them."""

CHECKS_BESIDE: Sequence[Callable[[Versions], Iterator[Disagreement]]] = (
    other_speaker.compare,
    carried_speaker.compare,
    misspelt_name.compare,
    transposed_number.compare,
    exchanged_values.compare,
    counted_alike.compare,
    opening_time.compare,
    seat.compare,
    two_glosses.compare,
    conditions.beside,
    acts.compare,
    actors.compare,
)
"""What is compared beside the links, over whole texts."""

VETOES: Sequence[Callable[[Sequence[Disagreement], Versions], Iterator[Disagreement]]] = (
    same_letters.veto,
    same_name.veto,
    rounding.veto,
    same_value.veto,
    page_line.veto,
    split_range.veto,
)
"""What takes disagreements back, each for a reason of its own."""


DOUBTS: Sequence[Callable[[Sequence[Disagreement], Versions], Iterator[Disagreement]]] = (
    page_dates.doubt,
)
"""What marks disagreements that are often none: the tool does not stand behind them."""


def mentions(text: str, words: Sequence[Word]) -> tuple[Mention, ...]:
    """Find the mentions of normalised text, of which ``words`` are the words, by position.

    Contacts, dates and times hold digits that are no numbers; names hold words that are no
    places: a finder claims its characters before the next one is asked.
    """
    reduced = skeleton_of(text)
    figures, names, brackets = Taken(len(text)), Taken(len(text)), Taken(len(text))
    found = [one for find in FIGURES for one in figures.claim(find(text))]
    for find_names in NAMES:
        found += names.claim(_clear(find_names(text, reduced, words), figures))
    # มาตรา 44 is a number to compare, and a law.
    found += names.claim(law.sections(text))
    found += brackets.claim(programme.quoted(text))
    found += brackets.claim(acronym.find(text, tuple(found)))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.type)))


def _clear(kind: Iterator[Mention], figures: Taken) -> Iterator[Mention]:
    """Keep mentions that do not begin inside a figure."""
    return (one for one in kind if not figures.overlaps(one.start, one.start + 1))
