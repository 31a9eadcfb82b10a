"""Figures of which one is the other fairly rounded or cut off: papers print 1.9 แสน for 189,943.

The side written to the coarser unit decides: the other value lies within half of that unit, or
less than one above it. 5.98 พันล้าน for 5,896 ล้าน is neither, and stays an error.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.mention import Mention
from dedup.facts.names.lost_marks import any_of
from dedup.facts.rounded_figures import rounds_to
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions
from dedup.lexicon.numerals import SCALES

# A figure and at most its scale; sums of parts, fractions and words are written otherwise.
_DIGITS = re.compile(rf"(?P<number>\d[\d, ]*(?:\.\d+)?)\s*(?:{any_of(SCALES)})?")


# Four in ten are 37.84 per cent: a fraction is precise to the tenth of a whole.
_TENTH = Decimal(10)


class _Written(NamedTuple):
    """A figure as it is written: its value, and the unit of its last written digit."""

    value: Decimal
    unit: Decimal
    counted: str


def veto(found: Sequence[Disagreement], versions: Versions) -> Iterator[Disagreement]:
    """Leave out numbers and sums of which one is the other fairly rounded or cut off."""
    return (one for one in found if not _is_rounded(one, versions))


def _is_rounded(one: Disagreement, versions: Versions) -> bool:
    if one.type not in ("number", "money"):
        return False
    if _cut_off(one, versions):
        return True
    left, right = map(_written, versions.texts, (one.a, one.b))
    return left is not None and right is not None and _fair(left, right, versions.settings)


def _cut_off(one: Disagreement, versions: Versions) -> bool:
    """Return whether a text breaks off after a figure's digits, which are those of the other."""
    places = zip(versions.texts, (one.a, one.b), strict=True)
    (short, here), (long, there) = sorted(places, key=lambda side: side[1].end - side[1].start)
    ends = not short.text[here.end :].strip()
    return ends and long.text.startswith(short.text[here.start : here.end], there.start)


def _fair(one: _Written, other: _Written, settings: FactSettings) -> bool:
    """Return whether the coarser of two figures is the other one rounded or cut off."""
    fine, coarse = sorted((one, other), key=lambda figure: figure.unit)
    other_thing = fine.counted and coarse.counted and fine.counted != coarse.counted
    if fine.unit == coarse.unit or other_thing:
        return False
    over = fine.value - coarse.value
    if abs(over) > Decimal(str(settings.rounded_off)) * max(fine.value, coarse.value):
        return False
    return rounds_to(fine.value, coarse.value, coarse.unit)


def _written(text: Text, place: Place) -> _Written | None:
    """Read the figure that stands at a place; ``None`` for ranges and for what counts nothing."""
    near = text.around(place.start, place.end)
    mention = next((one for one in near if one.type in ("number", "money")), None)
    amount = mention and mention.part("amount")
    if not mention or not amount or not re.fullmatch(r"[\d.]+", amount.value):
        return None
    value = Decimal(amount.value)
    if "ใน" in text.text[amount.start : amount.end]:
        return _Written(value, _TENTH, _counted(mention))
    digits = _DIGITS.fullmatch(text.text[amount.start : amount.end])
    if digits is None:
        return _Written(value, _last_power(amount.value), _counted(mention))
    number = Decimal(re.sub("[, ]", "", digits["number"]))
    scale = value / number if number else Decimal(1)
    decimals = len(digits["number"].partition(".")[2])
    return _Written(value, scale * Decimal(10) ** -decimals, _counted(mention))


def _last_power(value: str) -> Decimal:
    """Give the last unit of what is no plain figure: สองหมื่น is written to the ten thousand."""
    whole, _, decimals = value.partition(".")
    zeros = len(whole) - len(whole.rstrip("0"))
    return Decimal(10) ** (-len(decimals) if decimals else zeros)


def _counted(one: Mention) -> str:
    unit = one.part("unit")
    return unit.value if unit else one.label
