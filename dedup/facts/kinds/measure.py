"""What a quantity comes to in all: one value for 5 ไร่ 2 งาน, 5-2-00 ไร่ and 5.5 ไร่.

Parts of one sum that stand side by side (2 หมื่น 5 พัน, 1 บาท 50 สตางค์) are joined here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from dedup.facts.mention import Mention, Part
from dedup.lexicon.numerals import LADDERS, MULTIPLES, PARTS, SCALES

_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_SCALE = re.compile(rf"(?:{'|'.join(SCALES)})$")
_MILLION = 10**6
_HUNDRED = Decimal(100)


def plain(number: Decimal) -> str:
    """Write a number without exponent, separators or trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def canonical(amount: str, unit: str, label: str = "") -> str:
    """Give the value of a quantity, equal for all units that it can be written in."""
    if _PLAIN.fullmatch(amount):
        number = Decimal(amount)
        if unit in MULTIPLES:
            unit, factor = MULTIPLES[unit]
            number *= Decimal(str(factor))
        number, unit = _in_whole_units(number, unit)
        amount = plain(number.normalize())
    return " ".join(filter(None, (label, amount, unit)))


def base(unit: str) -> str:
    """Give what a unit measures, by one unit of it: centimetres and metres measure one thing."""
    unit = MULTIPLES.get(unit, (unit, 1.0))[0]
    ladder = _ladder(unit)
    return next(iter(ladder)) if ladder else unit


def joined(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Join the parts of sums; ``found`` are the numbers of ``text`` by position."""
    whole: Mention | None = None
    for one in found:
        sum_of_both = _sum(text, whole, one) if whole else None
        if whole and sum_of_both is None:
            yield whole
        whole = sum_of_both or one
    if whole:
        yield whole


_LISTED = re.compile(r"[ ]?(?:,|และ|กับ|หรือ)[ ]?")


def with_lent_units(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Give numbers without a unit that of the number they are listed with: 41 และ 17 คน."""
    for number, one in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        yield _lent(text, one, following) if following else one


def _lent(text: str, one: Mention, following: Mention) -> Mention:
    amount, other, unit = one.part("amount"), following.part("amount"), following.part("unit")
    bare = amount and not one.label and _PLAIN.fullmatch(amount.value)
    if not (amount and bare and other and unit and unit.start >= other.end):
        return one
    listed = _LISTED.fullmatch(text, one.end, following.start)
    if not listed or _scale(text, other) != _scale(text, amount):
        return one
    value = canonical(amount.value, unit.value)
    return replace(one, type=following.type, value=value, label=unit.value)


def _in_whole_units(number: Decimal, unit: str) -> tuple[Decimal, str]:
    """Tell a quantity in the largest unit of its ladder of which it is a whole number."""
    ladder = _ladder(unit)
    if ladder and number:
        smallest = number * ladder[unit]
        for name, size in ladder.items():
            if smallest % size == 0:
                return smallest / size, name
    return number, unit


def _ladder(unit: str) -> dict[str, int]:
    return next((ladder for ladder in LADDERS if unit in ladder), {})


def _sum(text: str, one: Mention, other: Mention) -> Mention | None:
    """Join two numbers of which the second says what is left over of the first, if it does."""
    first, second = one.part("amount"), other.part("amount")
    if not first or not second or len(text[one.end : other.start].strip(" ")) > 0:
        return None
    if other.start - one.end > _GAP or not _PLAIN.fullmatch(first.value + second.value):
        return None
    if other.part("bound") and other.start != second.start:
        return None
    units = [part.value if (part := mention.part("unit")) else "" for mention in (one, other)]
    if not units[0]:
        return _scales_summed(text, (one, other), (first, second))
    size = PARTS.get(units[0], {}).get(units[1])
    rate = one.part("per")
    if size is None or Decimal(second.value) >= size or (rate and rate.start > first.start):
        return None
    # Written in the smaller unit the sum stays exact.
    exact, unit = Decimal(first.value) * size + Decimal(second.value), units[1]
    told = _told(one, other, first, second, plain(exact / size))
    if unit in PARTS:
        unit, count = next(iter(PARTS[unit].items()))
        exact *= count
    return replace(told, value=canonical(plain(exact), unit), label=one.label)


# Letters between two parts of a sum at most.
_GAP = 2


def _scales_summed(
    text: str, pair: tuple[Mention, Mention], amounts: tuple[Part, Part]
) -> Mention | None:
    """Join 2 หมื่น and 5 พัน, also where a scale holds for both: 3 พัน 5 ร้อยล้าน."""
    one, other = pair
    scales = [_scale(text, amount) for amount in amounts]
    if scales[0] is None or scales[1] is None or one.label:
        return None
    high, low = (Decimal(amount.value) for amount in amounts)
    if scales[1] >= _MILLION > scales[0]:
        high, scales[0] = high * _MILLION, scales[0] * _MILLION
    if not low < scales[0] or scales[1] >= scales[0]:
        return None
    amount = plain(high + low)
    told = _told(one, other, *amounts, amount)
    unit = other.part("unit")
    label = other.label if not unit else unit.value
    return replace(told, value=canonical(amount, unit.value if unit else ""), label=label)


def _scale(text: str, amount: Part) -> int | None:
    found = _SCALE.search(text[amount.start : amount.end])
    return SCALES[found[0]] if found else None


def _told(one: Mention, other: Mention, first: Part, second: Part, amount: str) -> Mention:
    """Give both as one number that reaches from the first amount to the last."""
    units = one.part("unit"), other.part("unit")
    end = (second if not units[0] else units[1] or second).end
    parts = [Part(name="amount", value=amount, start=first.start, end=end)]
    if unit := units[0] or units[1]:
        parts.append(unit)
    rest = (*one.parts, *other.parts)
    parts += [part for part in rest if part.name not in ("amount", "unit")]
    return replace(other, start=one.start, end=max(one.end, other.end), parts=tuple(parts))


def share(part: int, whole: int) -> str:
    """Give a fraction as a percentage of two decimals: หนึ่งในสาม is 33.33."""
    return plain((_HUNDRED * part / whole).quantize(Decimal("0.01")))
