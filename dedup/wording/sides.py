"""What the two versions are called: ข่าว and ประกาศ, or what tells two releases apart."""

import re
from typing import NamedTuple

from dedup.lexicon.calendar import BUDDHIST_ERA
from dedup.model import Comparison, Version
from dedup.wording.reports import Words

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LONGEST, _SHORTEST = 36, 12


class Names(NamedTuple):
    """What each version is called inside a sentence."""

    a: str
    b: str


def names_of(comparison: Comparison, words: Words) -> Names:
    """Name both versions in a word or two, never by one name.

    Their roles where one is the article and the other the release; else their days, their titles
    or their files, whichever comes first that tells them apart.
    """
    a, b = comparison.a, comparison.b
    if a.role and b.role:
        return Names(words.role_names[a.role], words.role_names[b.role])
    same_year = a.date[:4] == b.date[:4]
    for first, second in (
        (_by_day(a, words, same_year), _by_day(b, words, same_year)),
        (_by_title(a, words), _by_title(b, words)),
        (_by_file(a, words), _by_file(b, words)),
    ):
        if first and second and first != second:
            return Names(first, second)
    return Names(*words.unnamed)


def _by_day(version: Version, words: Words, same_year: bool) -> str:
    match = _DAY.fullmatch(version.date)
    if not match or not 1 <= int(match[2]) <= len(words.short_months):
        return ""
    year = int(match[1]) + (BUDDHIST_ERA if words.era == "be" else 0)
    day = f"{int(match[3])} {words.short_months[int(match[2]) - 1]}"
    return words.dated.format(date=day if same_year else f"{day} {year}")


def _by_title(version: Version, words: Words) -> str:
    title = version.title
    if len(title) > _LONGEST:
        # Only a space parts a title without breaking a word.
        end = title.rfind(" ", _SHORTEST, _LONGEST)
        title = title[:end] + "…" if end > 0 else ""
    return words.titled.format(title=title) if title else ""


def _by_file(version: Version, words: Words) -> str:
    return words.titled.format(title=version.document.name)
