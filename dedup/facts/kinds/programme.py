"""Programmes and the like by their wording: names in quotation marks, Latin names."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import Slot, counterparts
from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Kind
from dedup.facts.mention import Mention, Part
from dedup.facts.names.alias import same_name
from dedup.facts.settings import FactSettings
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Versions
from dedup.text.normalise import skeleton

_QUOTED = re.compile(
    r"“(?P<in>[^“”\n]{2,90})”|\"(?P<in2>[^\"\n“”]{2,90})\"|‘(?P<in3>[^‘’\n]{2,90})’"
)
_LATIN_NAME = re.compile(
    r"(?<![A-Za-z])[A-Z][A-Za-z&.'-]{1,30}"
    r"(?: (?:[A-Z][A-Za-z&.'-]{0,30}|of|the|for|and|on|to|in)){1,9}"
)


def quoted(text: str) -> Iterator[Mention]:
    """Find names in quotation marks."""
    for match in _QUOTED.finditer(text):
        name = match["in"] or match["in2"] or match["in3"]
        yield _named(match.start(), match.end(), skeleton(name) or name)


def latin(text: str) -> Iterator[Mention]:
    """Find Latin names of several words."""
    for match in _LATIN_NAME.finditer(text):
        yield _named(match.start(), match.end(), skeleton(match[0]))


def _named(start: int, end: int, value: str) -> Mention:
    part = Part(name="programme", value=value, start=start, end=end)
    return Mention(type="programme", start=start, end=end, value=value, parts=(part,))


def _compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Compare names in quotation marks and Latin names that stand in answering places."""
    a, b = versions.known
    left, right = _unshared(pair.a, b), _unshared(pair.b, a)
    for slot in counterparts(pair, left, right, _fit):
        likely = slot.closeness >= pair.settings.name_likely
        likely = likely and not same_name(slot.a.value, slot.b.value, a.glosses)
        if likely and not _reworded(slot, pair.settings) and not _spoken(pair, slot):
            yield Disagreement("name", slot.a.place, slot.b.place)


def _reworded(slot: Slot, settings: FactSettings) -> bool:
    """Tell one quotation in nearly the same words from two names: words are compared elsewhere."""
    one, other = slot.a.value, slot.b.value
    return not one.isascii() and Levenshtein.normalized_similarity(one, other) >= settings.reworded


_SAID = re.compile(r"(?<!ชื่อ)(?<!เรียก)(?<!หัวข้อ)ว่า[ ]{0,2}$")


def _spoken(pair: AlignedLink, slot: Slot) -> bool:
    """Return whether both stand after a verb of speech: two statements, not two names."""
    return all(
        _SAID.search(side.text, max(0, one.start - 12), one.start)
        for side, one in ((pair.a, slot.a), (pair.b, slot.b))
    )


def _unshared(side: LinkedSide, other: Stated) -> Sequence[Mention]:
    return [one for one in side.of("programme") if not other.states(one)]


def _fit(one: Mention, other: Mention) -> float:
    if (one.value[:1].isascii()) != (other.value[:1].isascii()):
        return 0.0
    return 1.0


KIND = Kind(type="programme", compare=_compare, family="words")
