"""What a word stands for, so that other words for the same thing match it.

Abbreviations stand for what they abbreviate, words for the formal word of their group. This serves
to find which sentences answer each other; whether they agree is decided elsewhere.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dedup.lexicon.abbreviations import SHORT_FORMS
from dedup.lexicon.calendar import MONTHS
from dedup.text.normalise import skeleton


@cache
def _groups() -> dict[str, str]:
    """Give the skeleton of the formal word of its group for each word that has one."""
    groups: dict[str, str] = {}
    # The table of registers comes first: a group of equal senses joins the group it meets there.
    for words in (*_lines("synonyms.txt"), *_lines("senses.txt")):
        formal = next((groups[word] for word in words if word in groups), words[0])
        for word in words:
            groups.setdefault(word, formal)
    # What an abbreviation stands for may itself be in a group: จ. is จังหวัด, and so is what that is.
    shorts = {skeleton(short): skeleton(full) for short, full in SHORT_FORMS.items()}
    return groups | {short: groups.get(full, full) for short, full in shorts.items()}


def _lines(name: str) -> Iterator[list[str]]:
    text = (files("dedup.lexicon") / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield [skeleton(word) for word in line.split()]


_MONTH_NAMES = {number: skeleton(form) for form, number in reversed(MONTHS.items())}


@cache
def meanings(text: str, key: str) -> tuple[str, ...]:
    """Name what a word stands for, by skeleton: itself, unless a table knows another name."""
    month = MONTHS.get(text)
    if month is not None:
        return (_MONTH_NAMES[month],)
    return (_groups().get(key, key),)
