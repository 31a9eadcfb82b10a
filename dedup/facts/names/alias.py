"""Which names are of one thing: the one place that knows of other forms of a name.

Forms come from the glosses of both texts, from tables of acronyms and nicknames, from the names of
Latin letters, and from what writers leave out: the word for what it is, ฯ for the rest of a name,
particles. All is compared by skeletons, which lost marks leave alone; letters that only a mark
tells apart are a slip (``checks.slips``).
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from dedup.facts.mention import Mention
from dedup.facts.names.transliteration import sounds_like, thai_letters
from dedup.lexicon.bodies import (
    CLASSES_BEFORE_SHORT,
    LEFT_OUT_BEFORE,
    LEFT_OUT_BEHIND,
    LEFT_OUT_INSIDE,
    acronyms,
    nicknames,
)
from dedup.lexicon.offices import SPELLINGS
from dedup.text.normalise import skeleton
from dedup.text.segmenter import dictionary

Glosses = Mapping[str, frozenset[str]]
"""Other forms of names, by skeleton, as the texts compared explain them."""

MIN_LETTERS = 5
"""A name whose skeleton is shorter is looked for as a fact, not as letters in a text."""

_HEADS = tuple(map(skeleton, LEFT_OUT_BEFORE))
_PARTICLES = tuple(map(skeleton, LEFT_OUT_INSIDE))
_TAILS = tuple(map(skeleton, LEFT_OUT_BEHIND))
_CLASSES = tuple(map(skeleton, CLASSES_BEFORE_SHORT))
# What is left of a name without its head must be a name still.
_LEFT = 3
_CACHED = 1 << 15


@cache
def known_forms() -> Mapping[str, frozenset[str]]:
    """Give the other forms of the names in the tables, by skeleton, both ways."""
    forms: dict[str, set[str]] = {}
    for short, full in (*acronyms(), *nicknames()):
        forms.setdefault(key_of(short), set()).add(key_of(full))
        forms.setdefault(key_of(full), set()).add(key_of(short))
    return {key: frozenset(values) for key, values in forms.items()}


@cache
def common_words() -> frozenset[str]:
    """Give the nicknames that are words too: that a text says คลัง does not say who."""
    return frozenset(key_of(short) for short, _ in nicknames() if short.rstrip("ฯ") in dictionary())


@lru_cache(_CACHED)
def key_of(name: str) -> str:
    """Reduce a name to its skeleton, ฯ left out."""
    return skeleton(name).replace("ฯ", "")


def forms_of(name: str, glosses: Glosses) -> frozenset[str]:
    """Give the skeletons of all that a name may be printed as, itself among them."""
    key = key_of(name)
    return frozenset({key, *known_forms().get(key, ()), *glosses.get(key, ())}) | _spelled(key)


def in_full(key: str, glosses: Glosses) -> str:
    """Write out the name that a skeleton is or ends in, by its longest form: ผู้แทน สธ."""
    for at in range(max(0, len(key) - 1)):
        forms = {*known_forms().get(key[at:], ()), *glosses.get(key[at:], ())}
        longest = max(sorted(forms), key=len, default="")
        if longest.endswith(key[at:]):
            return key
        if len(longest) > len(key) - at:
            return key[:at] + longest
    return key


@lru_cache(_CACHED)
def _spelled(key: str) -> frozenset[str]:
    """Give the Latin letters whose names a word is made of, and what they are short for."""
    letters = (thai_letters(key) or "").lower()
    return frozenset({letters, *known_forms().get(letters, ())}) if letters else frozenset()


@lru_cache(_CACHED)
def bare(key: str) -> str:
    """Leave out of a skeleton what writers leave out: heads, particles, the form of a company."""
    for tail in _TAILS:
        key = key.removesuffix(tail)
    for particle in _PARTICLES:
        at = key.find(particle, 1)
        if 0 < at < len(key) - len(particle):
            key = key[:at] + key[at + len(particle) :]
    for head in _HEADS:
        if key.startswith(head) and len(key) >= len(head) + _LEFT:
            key = key.removeprefix(head)
    return key


def same_name(one: str, other: str, glosses: Glosses) -> bool:
    """Return whether two names are of one thing: equal, shortened, glossed or known as equal."""
    first, second = _spelled_alike(key_of(one)), _spelled_alike(key_of(other))
    if first == second or not first or not second:
        return True
    ones, others = forms_of(one, glosses), forms_of(other, glosses)
    # A short form that the texts explain by both names says that they disagree, not that both are.
    shared = {
        form for form in ones & others if not {first, second} <= glosses.get(form, frozenset())
    }
    if shared or bare(first) == bare(second):
        return True
    if _two_of_the_tables(first, second):
        return False
    return (
        _shortened(first, second)
        or any(_shortened(bare(form), bare(second)) for form in ones if form != first)
        or any(_shortened(bare(first), bare(form)) for form in others if form != second)
        or _of_one_class(first, second, glosses)
        or _in_two_scripts(first, second)
    )


@lru_cache(_CACHED)
def _spelled_alike(key: str) -> str:
    """Write the words of a name in the one of their spellings that the tables hold."""
    for form, full in SPELLINGS.items():
        key = key.replace(skeleton(form), skeleton(full))
    return key


def _shortened(one: str, other: str) -> bool:
    """Return whether one name begins or ends the other, as a name after its first mention does."""
    short, long = sorted((one, other), key=len)
    return len(short) >= MIN_LETTERS and (long.startswith(short) or long.endswith(short))


def _two_of_the_tables(one: str, other: str) -> bool:
    """Return whether both have short forms of their own: กรมทางหลวง is not กรมทางหลวงชนบท."""
    shorts = [
        {form for form in known_forms().get(key, ()) if len(form) < len(key)}
        for key in (one, other)
    ]
    return bool(shorts[0] and shorts[1]) and not shorts[0] & shorts[1]


def _of_one_class(one: str, other: str, glosses: Glosses) -> bool:
    """Return whether names of one class are of one thing after it: สำนักงานอีอีซี."""
    for head in _CLASSES:
        if one.startswith(head) and other.startswith(head):
            rests = sorted((one.removeprefix(head), other.removeprefix(head)), key=len)
            short, long = rests
            forms = forms_of(short, glosses) if len(short) > 1 else frozenset()
            return any(long.endswith(form) for form in forms if len(form) >= MIN_LETTERS)
    return False


_LATIN_RUN = re.compile("[a-z][a-z0-9]{3,}")


def _in_two_scripts(one: str, other: str) -> bool:
    """Return whether one name has in Latin letters what the other has in Thai."""
    if is_thai(one) == is_thai(other):
        return any(_partly_latin(*names) for names in ((one, other), (other, one)))
    thai, latin = (one, other) if is_thai(one) else (other, one)
    return (thai_letters(thai) or "").lower() == latin or sounds_like(thai, latin)


def _partly_latin(one: str, other: str) -> bool:
    """Return whether a Latin stretch of the first name sounds as what the second has for it."""
    run = _LATIN_RUN.search(one)
    if run is None:
        return False
    before, after = one[: run.start()], one[run.end() :]
    if not (before or after) or len(other) <= len(before) + len(after):
        return False
    if not (other.startswith(before) and other.endswith(after)):
        return False
    return sounds_like(other[len(before) : len(other) - len(after)], run[0])


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
