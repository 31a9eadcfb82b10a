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
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions


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
    left, right = map(_written, versions.texts, (one.a, one.b))
    return left is not None and right is not None and _fair(left, right)


def _fair(one: _Written, other: _Written) -> bool:
    """Return whether the coarser of two figures is the other one rounded or cut off."""
    fine, coarse = sorted((one, other), key=lambda figure: figure.unit)
    if fine.unit == coarse.unit or fine.counted != coarse.counted:
        return False
    over = fine.value - coarse.value
    return abs(over) <= coarse.unit / 2 or 0 <= over < coarse.unit


def _written(text: Text, place: Place) -> _Written | None:
    """Read the figure that stands at a place; ``None`` for ranges and for what counts nothing."""
    near = text.around(place.start, place.end)
    mention = next((one for one in near if one.type in ("number", "money")), None)
    amount = mention and mention.part("amount")
    if not mention or not amount or not re.fullmatch(r"[\d.]+", amount.value):
        return None
    value = Decimal(amount.value)
    digits = re.match(r"\d[\d,]*(?:\.(?P<decimals>\d+))?", text.text[amount.start : amount.end])
    if digits is None:
        return _Written(value, _last_power(amount.value), _counted(mention))
    number = Decimal(digits[0].replace(",", ""))
    scale = value / number if number else Decimal(1)
    return _Written(value, scale * Decimal(10) ** -len(digits["decimals"] or ""), _counted(mention))


def _last_power(value: str) -> Decimal:
    """Give the last unit of a number in words: สองหมื่น is written to the ten thousand."""
    return Decimal(10) ** (len(value) - len(value.rstrip("0")))


def _counted(one: Mention) -> str:
    unit = one.part("unit")
    return unit.value if unit else ""
