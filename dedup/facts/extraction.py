"""All mentions of one text: every kind asked in turn, the surest first."""

from collections.abc import Iterator

from dedup.facts import contacts, dates, glosses, names, numbers, orgs, people, places, times
from dedup.facts.gazetteer import skeleton_of
from dedup.facts.mention import Mention, Taken


def mentions(text: str) -> tuple[Mention, ...]:
    """Find the mentions of normalised text, by position.

    Contacts, dates and times hold digits that are no numbers; names hold words that are no
    places: a kind claims its characters before the next one is asked.
    """
    reduced = skeleton_of(text)
    figures, words = Taken(len(text)), Taken(len(text))
    found = [
        *figures.claim(contacts.find(text)),
        *figures.claim(dates.find(text)),
        *figures.claim(times.find(text)),
        *figures.claim(numbers.find(text)),
    ]
    for kind in (
        people.find(text),
        names.laws(text),
        places.venues(text),
        orgs.find(text, reduced),
        places.find(text, reduced),
        names.latin(text),
    ):
        found += words.claim(_clear(kind, figures))
    # มาตรา 44 is a number to compare, and a law.
    found += words.claim(names.sections(text))
    brackets = Taken(len(text))
    found += brackets.claim(names.quoted(text))
    found += brackets.claim(glosses.find(text, tuple(found)))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.type)))


def _clear(kind: Iterator[Mention], figures: Taken) -> Iterator[Mention]:
    """Keep mentions that do not begin inside a figure (an address inside an e-mail is none)."""
    return (one for one in kind if not figures.overlaps(one.start, one.start + 1))
