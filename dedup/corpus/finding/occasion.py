"""Whether an article and a release tell of one event, by the days, places and figures they give.

Releases of one form share nearly all their words: a visit, a price, a sentence that the spokesman
repeats every week. What differs is when, where and how much.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dedup.corpus.sketch.sound import normalised_text
from dedup.corpus.source.dates import month_names
from dedup.corpus.values import OtherEvent
from dedup.lexicon.places import PROVINCES

_LETTERS = "ก-ฮะ-ฺเ-๎"
# Districts are known by the word before them, provinces by their names.
# Patterns begin with a character that must be there, and only then look back: so they are looked
# for ten times as fast.
_SHORT_FORMS = "|".join(rf"{letter}(?<![{_LETTERS}]{letter})\." for letter in "จอต")
_PLACE = re.compile(rf"(?:จังหวัด|อำเภอ|ตำบล|{_SHORT_FORMS}) ?([{_LETTERS}]{{2,16}})")
_FIGURE = re.compile(r"\d(?<![\d.,]\d)[\d,.]*\d(?!\d)")
_YEAR = re.compile(r"(?:19|20|24|25)\d\d")
_SHORT, _CAPITAL = 4, "กรุงเทพมหานคร"
_FEWEST_FIGURES = 3
# A share up to this is chance, from that on agreement.
_CHANCE, _AGREED = 0.2, 0.5
_TOGETHER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMarks:
    """What a text says of its event: days as ``day/month``, places and figures as written."""

    days: frozenset[str]
    places: frozenset[str]
    figures: frozenset[str]


def marks_of(text: str) -> EventMarks:
    """Read the days, places and figures of a text."""
    plain = normalised_text(text)
    days = {f"{int(day)}/{month_names()[month]}" for day, month in _day().findall(plain)}
    places = {PROVINCES[form] for form in _provinces_in(plain)}
    places |= {PROVINCES.get(match[1], match[1]) for match in _PLACE.finditer(plain)}
    undated = _day().sub("", plain)
    figures = {one.replace(",", "") for one in _FIGURE.findall(undated) if not _YEAR.fullmatch(one)}
    return EventMarks(days=frozenset(days), places=frozenset(places), figures=frozenset(figures))


def other_event(article: EventMarks, release: EventMarks) -> OtherEvent | None:
    """Give what sets two events apart, or ``None`` where nothing says that there are two.

    Other days say so, or other places and figures together, unless the texts agree in half of
    another kind: a newspaper prints a story a day later, and leaves places out.
    """
    days = _share(article.days, release.days, 1)
    places = _share(article.places, release.places, 1)
    figures = _share(article.figures, release.figures, _FEWEST_FIGURES)
    against = {
        kind
        for kind, share in (("days", days), ("places", places), ("figures", figures))
        if share is not None and share <= _CHANCE
    }
    agreed = (days or 0) > _AGREED or (places or 0) >= _AGREED or (figures or 0) >= _AGREED
    if agreed or ("days" not in against and len(against) < _TOGETHER):
        return None
    return OtherEvent(
        days=_lacking(article.days, release.days, "days" in against),
        places=_lacking(article.places, release.places, "places" in against),
        figures=_lacking(article.figures, release.figures, "figures" in against),
    )


def _lacking(article: frozenset[str], release: frozenset[str], against: bool) -> tuple[str, ...]:
    return tuple(sorted(article - release)) if against else ()


def _share(article: frozenset[str], release: frozenset[str], fewest: int) -> float | None:
    """Give the share of the article's marks that the release has, where both have enough."""
    if len(article) < fewest or len(release) < fewest:
        return None
    return len(article & release) / len(article)


@cache
def _day() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
    return re.compile(rf"(\d(?<!\d\d)\d?) {{0,2}}({names})")


def _provinces_in(text: str) -> set[str]:
    """Give the forms of provinces in a text; of two that overlap the first, then the longer."""
    there = tuple(form for form in _province_forms() if form in text)
    return set(_any_of(there).findall(text)) if len(there) > 1 else set(there)


@cache
def _province_forms() -> tuple[str, ...]:
    # A short name is a word besides (เลย, ตาก), and the capital is in every release.
    names = [form for form, name in PROVINCES.items() if len(form) > _SHORT and name != _CAPITAL]
    return tuple(sorted(names, key=len, reverse=True))


@lru_cache(256)
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, forms)))
