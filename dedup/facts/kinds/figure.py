"""What numbers, dates and times share: figures in answering places of a link that differ."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dedup.facts.counterparts import Compatible, Slot, counterparts
from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.names.as_said import said
from dedup.facts.settings import FactSettings
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions
from dedup.model import FactType

NEVER = 2.0
"""More than any closeness: what both texts state elsewhere is in no disagreement."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How figures of some types are compared.

    ``fit`` tells 0..1 how well two could be about one thing, ``equal`` whether they say the same,
    ``same_value`` whether a slot's figures differ in unit, bound or weekday alone, ``differ``
    finds the parts in which they disagree.
    """

    types: tuple[FactType, ...]
    fit: Compatible
    equal: Callable[[Mention, Mention], bool]
    same_value: Callable[[Slot], bool]
    differ: Callable[[Slot], Iterator[Disagreement]]

    def compare(self, pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
        """Compare such figures of a link."""
        a, b = versions.known
        for slot in self.slots(pair):
            if slot.closeness >= self._needed(slot, a, b, pair.settings):
                yield from self.differ(slot)

    def slots(self, pair: AlignedLink) -> Iterator[Slot]:
        """Pair the figures of a link that only one side has, the surest first."""
        left, right = self._rest(self._of(pair.a.mentions), self._of(pair.b.mentions))
        for slot in counterparts(pair, left, right, self.fit):
            if not in_another_notation((pair.a.text, pair.b.text), slot, pair.settings):
                yield slot

    def _needed(self, slot: Slot, a: Stated, b: Stated, settings: FactSettings) -> float:
        if self.same_value(slot):
            return settings.figure_same_value
        elsewhere = _known(b, slot.a) + _known(a, slot.b)
        # The third day of one list is the fourth of another that has one more.
        if elsewhere and slot.a.label.endswith(_NUMBERS):
            return NEVER
        return (settings.figure_sure, settings.figure_moved, NEVER)[elsewhere]

    def _of(self, mentions: Sequence[Mention]) -> list[Mention]:
        return [one for one in mentions if one.type in self.types and one.parts]

    def _rest(
        self, left: list[Mention], right: list[Mention]
    ) -> tuple[list[Mention], list[Mention]]:
        """Leave out what both sides state."""
        rest_left, rest_right = [], list(right)
        for one in left:
            twin = next((other for other in rest_right if self.equal(one, other)), None)
            if twin is None:
                rest_left.append(one)
            else:
                rest_right.remove(twin)
        return rest_left, rest_right


_NUMBERS = "ที่"
"""How the nouns end that number what they name: ครั้งที่, วันที่."""


def _known(version: Stated, one: Mention) -> bool:
    """Return whether a version states a figure; a fiscal year is no other year of that number."""
    if one.type == "date" and one.label:
        return ("date", one.value) in version.values
    return version.states(one)


# After these words what is less than nothing is said without its minus.
_LESS = re.compile("ลบ|ลด|หดตัว|ถดถอย|ชะลอ|ต่ำ|น้อย|ขาดทุน|แย่|ตก|หาย")


def in_another_notation(texts: tuple[str, str], slot: Slot, settings: FactSettings) -> bool:
    """Return whether two figures of the normalised texts differ in marks or signs alone."""
    return _same_but_for_marks(texts, slot, settings) or _falls_by(texts, slot, settings)


def _falls_by(texts: tuple[str, str], slot: Slot, settings: FactSettings) -> bool:
    """Return whether one number has a minus and the other a word for it: -3% is a fall of 3%."""
    amounts = slot.a.part("amount"), slot.b.part("amount")
    if not (amounts[0] and amounts[1]):
        return False
    signed = [amount.value.startswith("-") for amount in amounts if amount]
    if signed[0] == signed[1] or amounts[0].value.lstrip("-") != amounts[1].value.lstrip("-"):
        return False
    text, one = (texts[1], slot.b) if signed[0] else (texts[0], slot.a)
    before = max(0, one.start - settings.hidden_reach)
    return _LESS.search(text, before, one.start) is not None


def _same_but_for_marks(texts: tuple[str, str], slot: Slot, settings: FactSettings) -> bool:
    """Return whether the letters of the fuller fact stand at the other one, without their marks."""
    reach = settings.hidden_reach
    places = [(texts[0], slot.a), (texts[1], slot.b)]
    (text, one), (other_text, other) = sorted(
        places, key=lambda place: place[1].start - place[1].end
    )
    # What a rate is per may stand before it: วันละ 400 บาท.
    start = min(one.start, *(part.start for part in one.parts))
    letters = said(text[start : one.end], damaged=True)
    around = said(other_text[max(0, other.start - reach) : other.end + reach], damaged=True)
    at = around.find(letters)
    if at < 0:
        return False
    return not (around[at - 1 : at].isdigit() and letters[0].isdigit())
