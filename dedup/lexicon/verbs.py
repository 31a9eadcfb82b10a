"""Verbs, as releases use them after modal words."""

from functools import cache

from dedup.lexicon import table


@cache
def verbs() -> frozenset[str]:
    """Give all verbs of the table."""
    return frozenset(row[0] for row in table("verbs.txt"))


# Shorter verbs begin other words by chance: พา begins พาร์ค.
_SHORTEST = 3


def begins_with_verb(word: str) -> bool:
    """Return whether a word is a verb or begins with one: จัดงาน, ลงนามความร่วมมือ."""
    ends = range(len(word) - 1, _SHORTEST - 1, -1)
    return word in verbs() or any(word[:end] in verbs() for end in ends)
