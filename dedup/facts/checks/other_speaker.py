"""Another speaker of a linked statement, where the name stands in a sentence beside the link.

A closing "said Mr X" is a short sentence of its own and is often left unlinked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds.speech import opens, speech
from dedup.facts.mention import Mention
from dedup.facts.names.same_person import alike, name_of, of_two_sexes, same
from dedup.facts.settings import Settings
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions


@dataclass(frozen=True, slots=True)
class _Act:
    """Someone who says something, and the sentence that holds (part of) what is said."""

    speaker: Mention
    sentence: int
    anchor: int
    opens: bool


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare who says what is linked, where one of the names stands beside the link."""
    spoken: list[dict[int, list[_Act]]] = [{}, {}]
    for text, home, by_link in zip(versions.texts, versions.homes, spoken, strict=True):
        for act in _acts(text, versions.settings):
            if act.anchor in home:
                by_link.setdefault(home[act.anchor].id, []).append(act)
    links = {link.id: link for link in versions.links}
    for number in sorted(spoken[0].keys() & spoken[1].keys()):
        ones, others = spoken[0][number], spoken[1][number]
        # An opening "X said that" and a closing "said Y" are of two statements.
        if len(ones) == len(others) == 1 and ones[0].opens == others[0].opens:
            link, one, other = links[number], ones[0], others[0]
            inside = one.sentence in link.a and other.sentence in link.b
            if not inside and not same(one.speaker, other.speaker):
                yield _disagreement(versions, Slot(one.speaker, other.speaker, 1.0), number)


def _disagreement(versions: Versions, slot: Slot, link: int) -> Disagreement:
    """Tell a name misspelt from another speaker."""
    misspelt = alike(slot.a, slot.b, versions.settings) and not of_two_sexes(
        versions.texts, slot.a, slot.b
    )
    found = name_of(slot) if misspelt else Disagreement("attribution", slot.a.place, slot.b.place)
    return replace(found, link=link)


def _acts(text: Text, settings: Settings) -> Iterator[_Act]:
    """Find who speaks, and the sentence of the statement: this one, the one before or behind."""
    normalised, sentences = text.reading.normalised, text.reading.sentences
    for one in text.mentions:
        if one.type != "person" or (verb := speech(text, one, settings.speech_reach)) is None:
            continue
        at = text.sentence_of(one)
        if at < 0:
            continue
        start, end = normalised.locate(sentences[at].start, sentences[at].end)
        opening = opens(text, one, settings.speech_reach)
        before = len(text.text[start : one.start].strip(' ”"“-•'))
        behind = len(text.text[verb:end].strip())
        if opening:
            yield _Act(one, at, at if behind > settings.statement_letters else at + 1, opens=True)
        elif behind <= settings.statement_letters:
            yield _Act(one, at, at if before > settings.statement_letters else at - 1, opens=False)
