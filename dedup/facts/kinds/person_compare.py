"""People who disagree: a name misspelt, another person, another speaker."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import Slot, slots
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import Pairing, Side, Text
from dedup.lexicon.offices import POSITION_FORMS, SPEECH
from dedup.model import DiscrepancyType
from dedup.text.normalise import skeleton

_SURE = 0.6
_SURER = 0.75
# Two surnames this alike are meant to be one (a letter or two of eight); others are two people.
_ALIKE = 0.6
# A speech verb this near behind a name makes it the speaker.
_SPEECH_REACH = 90
# A word glued to a surname has at least so many letters; fewer are a slip in the surname.
_GLUED = 4
# Spaces between a name and its position.
_BEHIND = 3
# Of a name of four letters one may differ, of eight two; names of three are too short to tell.
_NEARLY = 0.75
_MIN_NAME = 4
# Letters behind a closing "said Mr X" on its line: in the end, once more.
_CLOSING = 12
_SAYS = re.compile("|".join(SPEECH))
_MARKER = re.compile(r"(?:(?<!\d)\d{1,2}[.)]|[-•*])\s{0,3}$")
_WOMEN = re.compile("นาง|น.?ส[.]|หญิง|ด[.]ญ|พญ|ภญ|พ[.]ญ")
_MEN = re.compile("นาย|ชาย|ด[.]ช")


def findings(pair: Pairing, a: Stated, b: Stated, *, damaged: bool) -> Iterator[Disagreement]:
    """Compare the people of a link; in ``damaged`` texts names that marks tell apart are one."""
    left, right = pair.a.of("person"), pair.b.of("person")
    for one in list(left):
        twin = next((other for other in right if same(one, other)), None)
        if twin is not None:
            left.remove(one)
            right.remove(twin)
            if not damaged:
                yield from _misspelt(one, twin)
    for slot in slots(pair, left, right):
        versions = pair.a.version, pair.b.version
        if alike(slot.a, slot.b) and not of_two_sexes(versions, slot.a, slot.b):
            yield name_of(slot)
        elif slot.closeness >= _SURE and not head_items(pair, slot):
            yield from _other_person(pair, slot, a, b)


def _other_person(pair: Pairing, slot: Slot, a: Stated, b: Stated) -> Iterator[Disagreement]:
    """Judge two unlike names in answering places: a wrong surname, another speaker or person."""
    elsewhere = b.names_in_full(slot.a) + a.names_in_full(slot.b)
    if _namesake(slot) and slot.closeness >= (_SURE, _SURER, 1.1)[elsewhere]:
        yield whole("name", slot)
    elif not (b.states(slot.a) and a.states(slot.b)):
        finding = attributed(pair, slot, "name")
        # An opening and a closing are of two statements; another name in another office is
        # another person, and neither is misnamed.
        if finding.type == "attribution":
            told = opens(pair.a.version, slot.a) == opens(pair.b.version, slot.b)
        else:
            told = not _in_other_offices(pair, slot)
        if told and not (finding.type == "name" and _relatives(pair, slot)):
            yield finding


def _relatives(pair: Pairing, slot: Slot) -> bool:
    """Say whether two people of one surname are a man and a woman: neither is misnamed."""
    families = slot.a.part("surname"), slot.b.part("surname")
    if not (families[0] and families[1] and families[0].value == families[1].value):
        return False
    return of_two_sexes((pair.a.version, pair.b.version), slot.a, slot.b)


def head_items(pair: Pairing, slot: Slot) -> bool:
    """Say whether both names head items of lists: another item is no other name of one thing."""
    return all(
        _MARKER.search(side.text, max(0, one.start - 6), one.start)
        for side, one in ((pair.a, slot.a), (pair.b, slot.b))
    )


def same(one: Mention, other: Mention) -> bool:
    """Say whether two mentions name one person as far as their skeletons tell.

    The surname may be left out, and the space before or behind it lost.
    """
    names, others = ([skeleton(part.value) for part in mention.parts] for mention in (one, other))
    if len(names) != len(others):
        short, long = sorted(("".join(names), "".join(others)), key=len)
        return names[0] == others[0] or long.startswith(short)
    if names == others or "".join(names) == "".join(others):
        return True
    short, long = sorted((names[-1], others[-1]), key=len)
    glued = long.startswith(short) and len(short) > 3 and len(long) - len(short) >= _GLUED
    return len(names) > 1 and names[0] == others[0] and glued


def _in_other_offices(pair: Pairing, slot: Slot) -> bool:
    """Say whether both names have positions behind them, of another kind each."""
    offices = [_office(pair.a, slot.a), _office(pair.b, slot.b)]
    return None not in offices and offices[0] != offices[1]


def _office(side: Side, one: Mention) -> str | None:
    near = (other for other in side.mentions if 0 <= other.start - one.end <= _BEHIND)
    return next(
        (POSITION_FORMS.get(each.label, each.label) for each in near if each.type == "position"),
        None,
    )


def _namesake(slot: Slot) -> bool:
    """Say whether two full names share the given name alone."""
    names = [{part.name: part.value for part in one.parts} for one in (slot.a, slot.b)]
    full = all("surname" in parts for parts in names)
    return full and names[0]["given"] == names[1]["given"]


def nearly(one: Mention, other: Mention) -> bool:
    """Say whether two full names are a letter or two apart, so that one is misspelt.

    Surer than ``alike``: nothing else says that they stand for one person.
    """
    names = [
        [skeleton(part.value) for part in mention.parts if part.name in ("given", "surname")]
        for mention in (one, other)
    ]
    if any(len(parts) < 2 or min(map(len, parts)) < _MIN_NAME for parts in names):
        return False
    near = sorted(
        Levenshtein.normalized_similarity(first, second)
        for first, second in zip(*names, strict=True)
    )
    return _NEARLY <= near[0] < 1.0 == near[1]


def _misspelt(one: Mention, other: Mention) -> Iterator[Disagreement]:
    """Find a surname that only a tone mark or the like tells apart, in sound texts."""
    first, second = one.part("surname"), other.part("surname")
    if (
        first
        and second
        and first.value != second.value
        and skeleton(first.value) == skeleton(second.value)
    ):
        yield Disagreement("name", first.place, second.place)


def alike(one: Mention, other: Mention) -> bool:
    """Say whether two names in answering places are meant to be one, and one is misspelt."""
    given, surname = (
        [mention.part(name) for mention in (one, other)] for name in ("given", "surname")
    )
    if not (given[0] and given[1]):
        return False
    names = Levenshtein.normalized_similarity(given[0].value, given[1].value)
    if not (surname[0] and surname[1]):
        return 0.75 <= names < 1.0 and min(len(part.value) for part in given if part) > 3
    families = Levenshtein.normalized_similarity(
        skeleton(surname[0].value), skeleton(surname[1].value)
    )
    return (names == 1.0 and families >= _ALIKE) or (families == 1.0 and names >= _ALIKE)


def of_two_sexes(texts: tuple[Text, Text], one: Mention, other: Mention) -> bool:
    """Say whether titles tell two given names apart: นาย and นาง of one surname are relatives."""
    if _given(one) == _given(other):
        return False
    titles = [
        text.text[mention.start : mention.parts[0].start]
        for text, mention in zip(texts, (one, other), strict=True)
    ]
    sexes = [bool(_WOMEN.search(title)) - bool(_MEN.search(title)) for title in titles]
    return sexes[0] * sexes[1] < 0


def _given(one: Mention) -> str | None:
    part = one.part("given")
    return part.value if part else None


def name_of(slot: Slot) -> Disagreement:
    """Quote the part of two names that differs."""
    for name in ("surname", "given"):
        first, second = slot.a.part(name), slot.b.part(name)
        if first and second and skeleton(first.value) != skeleton(second.value):
            return Disagreement("name", slot.a.spot(first), slot.b.spot(second))
    return whole("name", slot)


def whole(kind: DiscrepancyType, slot: Slot) -> Disagreement:
    """Quote both facts of a slot whole."""
    return Disagreement(kind, slot.a.place, slot.b.place)


def attributed(pair: Pairing, slot: Slot, kind: DiscrepancyType) -> Disagreement:
    """Word a pair of names: where both speak, who said it is in question."""
    both = all(speaks(side, one) for side, one in ((pair.a, slot.a), (pair.b, slot.b)))
    return whole("attribution" if both else kind, slot)


def speaks(side: Side, one: Mention) -> bool:
    """Say whether a verb of speech follows a name within the linked sentences."""
    verb = speech(side.version, one)
    return verb is not None and verb <= side.tokens[-1].end


def opens(text: Text, one: Mention) -> bool:
    """Say whether what a speaker says follows him: said that, not a closing "said Mr X"."""
    verb = speech(text, one)
    if verb is None:
        return False
    end = text.text.find("\n", verb)
    rest = text.text[verb : end if end >= 0 else len(text.text)].strip(" .*-_")
    return len(rest) > _CLOSING or "ว่า" in rest


def speech(text: Text, one: Mention) -> int | None:
    """Give the end of the verb of speech that makes a name the speaker, if one does.

    Only a position or a body may stand between them.
    """
    match = _SAYS.search(text.text, one.end, one.end + _SPEECH_REACH)
    if match is None:
        return None
    near = text.within(one.end, one.end + 2 * _SPEECH_REACH)
    held = any(
        other.start <= one.end + 3 and other.type in ("position", "org", "acronym")
        for other in near
    )
    close = len(text.text[one.end : match.start()].strip()) < 4
    return match.end() if close or held else None
