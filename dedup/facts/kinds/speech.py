"""Who says it: a name that a verb of speech makes the speaker."""

import re

from dedup.facts.counterparts import Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, LinkedSide, Text
from dedup.lexicon.offices import SPEECH
from dedup.model import DiscrepancyType

# Letters after a closing "said Mr X" on its line: in the end, once more.
_CLOSING = 12
_SAYS = re.compile("|".join(SPEECH))


def attributed(pair: AlignedLink, slot: Slot, kind: DiscrepancyType) -> Disagreement:
    """Word a pair of names: where both speak, who said it is in question."""
    both = all(
        speaks(side, one, pair.settings) for side, one in ((pair.a, slot.a), (pair.b, slot.b))
    )
    return Disagreement("attribution" if both else kind, slot.a.place, slot.b.place)


def speaks(side: LinkedSide, one: Mention, settings: FactSettings) -> bool:
    """Return whether a verb of speech follows a name within the linked sentences."""
    verb = speech(side.version, one, settings.speech_reach)
    return verb is not None and verb <= side.tokens[-1].end


def opens(text: Text, one: Mention, reach: int) -> bool:
    """Return whether what a speaker says follows him: said that, not a closing "said Mr X"."""
    verb = speech(text, one, reach)
    if verb is None:
        return False
    end = text.text.find("\n", verb)
    rest = text.text[verb : end if end >= 0 else len(text.text)].strip(" .*-_")
    return len(rest) > _CLOSING or "ว่า" in rest


def speech(text: Text, one: Mention, reach: int) -> int | None:
    """Give the end of the verb of speech that makes a name the speaker, if one does.

    Only a position or a body may stand between them, in at most ``reach`` letters.
    """
    end = _with_offices(text, one, reach)
    match = _SAYS.search(text.text, end, end + _BEFORE_VERB)
    return None if match is None or "\n" in text.text[end : match.start()] else match.end()


# Letters between a speaker and the verb (ได้, ยัง), and between two of his offices (ในฐานะ).
_BEFORE_VERB = 24
_BETWEEN = 12


def _with_offices(text: Text, one: Mention, reach: int) -> int:
    """Give where a speaker ends with the offices and bodies that follow the name."""
    end = one.end
    for other in text.within(one.end, one.end + 2 * reach):
        if other.type in ("position", "org", "acronym") and other.start - end <= (
            _BETWEEN if end > one.end else 3
        ):
            end = max(end, other.end)
    return end
