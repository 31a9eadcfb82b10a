"""Figures of one version, looked up by those that round them or that they round."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal

_FIGURE = re.compile(r"(?P<figure>\d+(?:\.\d+)?) (?P<of>\S.*)")
# What is left out by rounding: at most this share of a figure, and of a smaller one only decimals.
_ROUNDED_OFF = Decimal("0.02")
_LARGE = 1000


class RoundedFigures:
    """The plain figures of one version by what they count."""

    def __init__(self, values: Iterable[str]) -> None:
        """Take values of numbers and sums (``1277306 ไร่``); those that are no figure are left."""
        found: dict[str, set[Decimal]] = {}
        for figure, of in filter(None, map(_plain, values)):
            found.setdefault(of, set()).add(figure)
        self._figures = {of: sorted(figures) for of, figures in found.items()}

    def meet(self, value: str) -> bool:
        """Return whether one of them is ``value`` to fewer digits, or ``value`` is one of them so.

        Both must be of one thing: 1.27 ล้านไร่ for 1,277,306 ไร่, but not for as many trees.
        """
        plain = _plain(value)
        if plain is None:
            return False
        figure, of = plain
        figures = self._figures.get(of, [])
        first = bisect_left(figures, figure * (1 - 2 * _ROUNDED_OFF))
        last = bisect_right(figures, figure * (1 + 2 * _ROUNDED_OFF))
        near = figures[first:last]
        return any(_rounds(figure, other) or _rounds(other, figure) for other in near)


def _plain(value: str) -> tuple[Decimal, str] | None:
    """Read a value as a figure and what it counts."""
    read = _FIGURE.fullmatch(value)
    return (Decimal(read["figure"]), read["of"]) if read else None


def _rounds(fine: Decimal, coarse: Decimal) -> bool:
    """Return whether one figure is the other one, rounded or cut off to fewer digits."""
    unit = Decimal((0, (1,), int(coarse.normalize().as_tuple().exponent)))
    little = abs(fine - coarse) <= _ROUNDED_OFF * fine
    return little and (unit < 1 or fine >= _LARGE) and rounds_to(fine, coarse, unit)


def rounds_to(fine: Decimal, coarse: Decimal, unit: Decimal) -> bool:
    """Return whether ``coarse``, written to a ``unit``, is ``fine`` rounded or cut off."""
    over = fine - coarse
    return abs(over) <= unit / 2 or 0 <= over < unit
