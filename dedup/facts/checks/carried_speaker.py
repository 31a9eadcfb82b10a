"""Another speaker of a linked statement that goes on: said of X here, part of what Y says there.

Who opens ("X said that") speaks on in the sentences that follow, until somebody else does or the
text turns to something else. Where a statement is opened in one version, and in the other somebody
else is still speaking, one of the two has it from the wrong mouth.
"""

from collections.abc import Iterator, Mapping, Sequence

from dedup.facts.checks.other_speaker import SpeechAct, acts_of, two_speakers
from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.names.speakers import Speakers
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare who opens a linked statement with who is speaking where it stands."""
    settings = versions.settings
    acts = [list(acts_of(text, settings)) for text in versions.texts]
    opened = [{act.anchor: act.speaker for act in those if act.opens} for those in acts]
    carried = [
        _carried(text, those, settings.speaks_on)
        for text, those in zip(versions.texts, acts, strict=True)
    ]
    spoken = [{act.anchor for act in those} | {act.sentence for act in those} for those in acts]
    speakers = Speakers.of(versions.texts, versions.known[0].glosses, settings)
    for link in versions.links:
        sides = (link.a, link.b)
        for direct in (0, 1):
            there = 1 - direct
            if any(number in spoken[there] for number in sides[there]):
                continue
            ones = [one for number in sides[direct] if (one := opened[direct].get(number))]
            others = {
                id(one): one for number in sides[there] if (one := carried[there].get(number))
            }
            if len(ones) != 1 or len(others) != 1:
                continue
            pair = ones[0], next(iter(others.values()))
            one, other = pair if direct == 0 else pair[::-1]
            if speakers.differ(one, other):
                yield two_speakers(versions, Slot(one, other, 1.0), link.id)


def _carried(text: Text, acts: Sequence[SpeechAct], most: int) -> Mapping[int, Mention]:
    """Give who is still speaking in each sentence in which nobody begins or ends to.

    Nobody speaks on for more than ``most`` sentences.
    """
    busy = {act.anchor for act in acts} | {act.sentence for act in acts}
    sentences = text.reading.sentences
    found: dict[int, Mention] = {}
    for act in acts:
        if not act.opens:
            continue
        for number in range(act.anchor + 1, min(act.anchor + 1 + most, len(sentences))):
            if number in busy or sentences[number].kind not in ("body", "list_item"):
                break
            found.setdefault(number, act.speaker)
    return found
