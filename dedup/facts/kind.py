"""What a kind of fact is: all that the rest of the room needs to know of it, in one value."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.stated_values import Stated, States, names
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions
from dedup.model import FactType

Compare = Callable[[AlignedLink, Versions], Iterator[Disagreement]]
"""Finds where the facts of a kind disagree inside one link."""


def never(_text: str, _one: Mention, _other: Stated) -> bool:
    """Leave a fact to the additions that hold it: the rule for what can be worded otherwise."""
    return False


def always(_text: str, _one: Mention, _other: Stated) -> bool:
    """Let a fact stand for itself."""
    return True


def in_no_other_form(_version: Stated, _one: Mention) -> bool:
    """Take only what a version states for said: the rule for what has no looser form."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of fact.

    ``stands_as`` is its key among the words of a link; a fact without one is aligned
    word by word. ``states`` returns whether a version states such a fact, ``implies`` whether it
    says it less exactly, rounded or without the year, so that it is no addition. ``names_itself``
    returns whether a fact of ``text`` that the other version never states is added wherever it
    stands, though no addition holds it. ``compare`` finds disagreements inside a link; a kind
    without it is compared with another one or by its words. ``valued_as`` is the type whose
    values it shares, ``family`` what equal facts of several types are reported under, once.
    """

    type: FactType
    stands_as: str | None = None
    states: States = names
    implies: States = in_no_other_form
    names_itself: Callable[[str, Mention, Stated], bool] = never
    compare: Compare | None = None
    valued_as: FactType | None = None
    family: str | None = None
