"""Which names are of one thing: equal, shortened, glossed by either text, or known as equal."""

from collections.abc import Iterable, Mapping
from functools import cache

from dedup.facts.mention import Mention
from dedup.facts.names.transliteration import sounds_like, thai_letters
from dedup.lexicon import table
from dedup.text.normalise import skeleton

Glosses = Mapping[str, frozenset[str]]
"""Other forms of names, by skeleton, as the texts compared explain them."""

MIN_LETTERS = 5
"""A name whose skeleton is shorter is looked for as a fact, not as letters in a text."""


@cache
def known_forms() -> Mapping[str, frozenset[str]]:
    """Give the other forms of the names in the table of acronyms, by skeleton, both ways."""
    forms: dict[str, set[str]] = {}
    for short, full in table("acronyms.tsv"):
        forms.setdefault(skeleton(short), set()).add(skeleton(full))
        forms.setdefault(skeleton(full), set()).add(skeleton(short))
    return {key: frozenset(values) for key, values in forms.items()}


def same_name(one: str, other: str, glosses: Mapping[str, frozenset[str]]) -> bool:
    """Return whether two names are of one thing: equal, shortened, glossed or known as equal."""
    first, second = skeleton(one).replace("ฯ", ""), skeleton(other).replace("ฯ", "")
    if first == second or not first or not second:
        return True
    for key, value in ((first, second), (second, first)):
        if value in glosses.get(key, ()) or value in known_forms().get(key, ()):
            return True
    short, long = sorted((first, second), key=len)
    if len(short) >= MIN_LETTERS and (long.startswith(short) or long.endswith(short)):
        return True
    if is_thai(first) != is_thai(second):
        thai, latin = (first, second) if is_thai(first) else (second, first)
        return (thai_letters(thai) or "").lower() == latin or sounds_like(thai, latin)
    return False


def glosses_of(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    """Read the glosses of a text: ``ชื่อเต็ม (ย่อ)`` makes either stand for the other."""
    forms: dict[str, set[str]] = {}
    for one in mentions:
        full = one.part("full")
        if full is not None and full.value and full.value != one.label:
            forms.setdefault(one.label, set()).add(full.value)
            forms.setdefault(full.value, set()).add(one.label)
    return forms


def is_thai(value: str) -> bool:
    """Return whether a name begins with a Thai letter."""
    return bool(value) and "ก" <= value[0] <= "๎"
