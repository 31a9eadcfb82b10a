"""All mentions of one text: every kind asked in turn, the surest first."""

from collections.abc import Iterator

from dedup.facts.kinds import acronym, contact, date, number, org, person, place, programme, time
from dedup.facts.mention import Mention, Taken
from dedup.facts.names.gazetteer import skeleton_of


def mentions(text: str) -> tuple[Mention, ...]:
    """Find the mentions of normalised text, by position.

    Contacts, dates and times hold digits that are no numbers; names hold words that are no
    places: a kind claims its characters before the next one is asked.
    """
    reduced = skeleton_of(text)
    figures, words = Taken(len(text)), Taken(len(text))
    found = [
        *figures.claim(contact.find(text)),
        *figures.claim(date.find(text)),
        *figures.claim(time.find(text)),
        *figures.claim(number.find(text)),
    ]
    for kind in (
        person.find(text),
        programme.laws(text),
        place.venues(text),
        org.find(text, reduced),
        place.find(text, reduced),
        programme.latin(text),
    ):
        found += words.claim(_clear(kind, figures))
    # มาตรา 44 is a number to compare, and a law.
    found += words.claim(programme.sections(text))
    brackets = Taken(len(text))
    found += brackets.claim(programme.quoted(text))
    found += brackets.claim(acronym.find(text, tuple(found)))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.type)))


def _clear(kind: Iterator[Mention], figures: Taken) -> Iterator[Mention]:
    """Keep mentions that do not begin inside a figure (an address inside an e-mail is none)."""
    return (one for one in kind if not figures.overlaps(one.start, one.start + 1))
