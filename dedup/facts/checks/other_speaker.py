"""Another speaker of a linked statement, where the name stands in a sentence beside the link.

A closing "said Mr X" is a short sentence of its own and is often left unlinked. Offices speak
too: where either text says who holds one, it is that person; else another office is another
speaker.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds.speech import opens, speech
from dedup.facts.mention import Mention
from dedup.facts.names.same_person import alike, name_of, of_two_sexes
from dedup.facts.names.speakers import Speakers, leads
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """Someone who says something, and the sentence that holds (part of) what is said."""

    speaker: Mention
    sentence: int
    anchor: int
    opens: bool


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare who says what is linked, where one of the names stands beside the link."""
    spoken: list[dict[int, list[SpeechAct]]] = [{}, {}]
    for text, home, by_link in zip(versions.texts, versions.homes, spoken, strict=True):
        for act in acts_of(text, versions.settings):
            if act.anchor in home:
                by_link.setdefault(home[act.anchor].id, []).append(act)
    links = {link.id: link for link in versions.links}
    speakers = Speakers.of(versions.texts, versions.known[0].glosses, versions.settings)
    for number in sorted(spoken[0].keys() & spoken[1].keys()):
        ones, others = spoken[0][number], spoken[1][number]
        # An opening "X said that" and a closing "said Y" are of two statements.
        if len(ones) == len(others) == 1 and ones[0].opens == others[0].opens:
            link, one, other = links[number], ones[0], others[0]
            # Of one type and both inside: compared there.
            inside = one.sentence in link.a and other.sentence in link.b
            beside = not inside or one.speaker.type != other.speaker.type
            if beside and speakers.differ(one.speaker, other.speaker):
                yield two_speakers(versions, Slot(one.speaker, other.speaker, 1.0), number)


def two_speakers(versions: Versions, slot: Slot, link: int) -> Disagreement:
    """Tell a name misspelt from another speaker."""
    misspelt = alike(slot.a, slot.b, versions.settings) and not of_two_sexes(
        versions.texts, slot.a, slot.b
    )
    found = name_of(slot) if misspelt else Disagreement("attribution", slot.a.place, slot.b.place)
    return replace(found, link=link)


def acts_of(text: Text, settings: FactSettings) -> Iterator[SpeechAct]:
    """Find who speaks: of several whom one verb could make the speaker, the nearest."""
    nearest: dict[int, Mention] = {}
    for one in text.mentions:
        if one.type == "person" or (one.type == "position" and not leads(text, one)):
            verb = speech(text, one, settings.speech_reach)
            if verb is not None:
                nearest[verb] = one
    for verb, one in nearest.items():
        yield from _act(text, one, verb, settings)


def _act(text: Text, one: Mention, verb: int, settings: FactSettings) -> Iterator[SpeechAct]:
    """Find the sentence of what is said: this one, the one before or after."""
    normalised, sentences = text.reading.normalised, text.reading.sentences
    at = text.sentence_of(one)
    if at < 0:
        return
    start, end = normalised.locate(sentences[at].start, sentences[at].end)
    before = len(text.text[start : one.start].strip(' ”"“-•'))
    behind = len(text.text[verb:end].strip())
    if opens(text, one, settings.speech_reach):
        yield SpeechAct(one, at, at if behind > settings.statement_letters else at + 1, opens=True)
    elif behind <= settings.statement_letters:
        yield SpeechAct(one, at, at if before > settings.statement_letters else at - 1, opens=False)
