"""Whether two alike texts tell of one occasion, or fill in one form for two.

A form is known by what differs: the day, the figures, and the body between letterheads. All is read
from the comparison form of a text, in which spaces and punctuation are gone.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

import numpy as np
from rapidfuzz.distance import Indel

from dedup.corpus.sketch.form import codes_of, decode
from dedup.corpus.sketch.shingles import shingle_hashes
from dedup.corpus.source.dates import month_names
from dedup.lexicon.calendar import FULL_MONTHS, iso_date
from dedup.text.normalise import skeleton

# Characters of the form in which a release says when: headline, date line, lead.
_HEAD = 800
# A release published again on another day is the same to this degree, dates apart. In a notice of
# three lines the same degree is a name, so that a short text has to be the same to the letter.
_REPUBLISHED = 0.98
# A longer text is more than a letterhead and a line.
_LONG = 2000
# Days after which texts worded alike are about something else: what comes round every year names
# the day that it keeps, the same each time. Days within which a release is published once more.
_SEASON, _SOON = 60, 3
# Bodies that share less of the shorter one's shingles have in common what is left of letterheads.
_OTHER_BODY, _SHINGLE = 0.6, 5
# What repeats within one text in stretches so long is its letterhead, or its headline.
_REPEATED = 24
# So much of a text has to be letterhead before its body is looked at alone.
_MOSTLY_HEAD = 0.3
# Figures of two digits and more; of those that differ the forms of one form have most.
_FIGURE = re.compile(r"\d\d+")
_FEWEST_FIGURES, _SHARED_FIGURES, _SAME_FIGURES = 3, 0.34, 0.7
_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
# How an address and the ways to reach an office begin, in the comparison form.
_CONTACTS = (
    "เลขที่", "หมู่ที่", "ถนน", "ซอย", "แขวง", "ตำบล", "เขต", "อำเภอ", "โทรศัพท์", "โทรสาร", "แฟกซ์",
    "โทร", "มือถือ", "สายด่วน", "เว็บไซต์", "อีเมล", "อีเมล์", "ไปรษณีย์", "เฟซบุ๊ก", "www", "http", "facebook",
    "email", "tel", "fax", "line",
)  # fmt: skip
_REACH = 40
_FEWEST_CONTACTS = 3


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """What a form says of its occasion: the dates of its head, in order, and all figures.

    ``published`` is the first of the dates where it stands with its weekday, as date lines do, or
    empty; ``undated`` is the form without dates.
    """

    dates: tuple[str, ...]
    published: str
    figures: frozenset[str]
    undated: str

    @cached_property
    def body(self) -> str:
        """Give the form without letterheads: contacts, and all that stands in it twice."""
        return _without_contacts(_without_repeats(self.undated))


def occasion_of(form: str) -> Occasion:
    """Read what a comparison form says of its occasion."""
    undated = _date_pattern().sub("", form)
    dates = form_dates(form[:_HEAD])
    line = _dateline_pattern().search(form[:_HEAD])
    first = form_dates(line[0]) if line else ()
    return Occasion(
        dates=dates,
        published=dates[0] if first and dates[0] == first[0] else "",
        figures=frozenset(_FIGURE.findall(undated)),
        undated=undated,
    )


def are_two(one: Occasion, other: Occasion) -> bool:
    """Return whether two alike texts tell of two occasions."""
    return (
        _other_day(one, other)
        or _figures_differ(one, other, _SHARED_FIGURES)
        or _other_body(one, other)
    )


def form_dates(form: str) -> tuple[str, ...]:
    """Give the full dates in a comparison form in ISO 8601, in the order they stand."""
    months = _months()
    found = (
        iso_date(int(day), months[month], int(year))
        for day, month, year in _date_pattern().findall(form)
        if year
    )
    return tuple(one for one in found if one)


def _other_day(one: Occasion, other: Occasion) -> bool:
    """Return whether two texts give other days for what they tell, headline and lead alike."""
    ours, theirs = one.dates, other.dates
    soon = one.published and other.published and _apart(one.published, other.published) <= _SOON
    if soon and not _figures_differ(one, other, _SAME_FIGURES):
        # What one office publishes today another does tomorrow; a daily count has new figures.
        ours, theirs = ours[1:], theirs[1:]
    if not ours or not theirs:
        return False
    several = len(ours) > 1 and len(theirs) > 1
    if several and not set(_most_common(ours)) & set(_most_common(theirs)):
        return True
    if set(ours) & set(theirs) and _apart(ours[0], theirs[0]) <= _SEASON:
        return False
    # A single date may be that of publication, and the text the same but for it.
    length = min(len(one.undated), len(other.undated))
    least = 1 - (1 - _REPUBLISHED) * min(1.0, length / _LONG) ** 2
    alike = Indel.normalized_similarity(one.undated, other.undated, score_cutoff=least)
    return alike < least


def _apart(one: str, other: str) -> int:
    """Count the days between two dates, 0 where one is none: the thirtieth of February."""
    try:
        days = [date.fromisoformat(each) for each in (one, other)]
    except ValueError:
        return 0
    return abs((days[0] - days[1]).days)


def _figures_differ(one: Occasion, other: Occasion, shared: float) -> bool:
    """Return whether two texts have figures enough, and no more than a share of them in common.

    The prices of two days differ in most, a correction changes a figure or two.
    """
    fewer = min(len(one.figures), len(other.figures))
    return fewer >= _FEWEST_FIGURES and len(one.figures & other.figures) <= shared * fewer


def _other_body(one: Occasion, other: Occasion) -> bool:
    """Return whether nothing but letterheads is alike."""
    both = (one, other)
    if any(len(each.undated) > _LONG for each in both):
        return False
    if any(not 0 < len(each.body) <= (1 - _MOSTLY_HEAD) * len(each.undated) for each in both):
        return False
    ours, theirs = _shingles(one.body), _shingles(other.body)
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) < _OTHER_BODY * fewer


def _shingles(text: str) -> set[str]:
    return {text[at : at + _SHINGLE] for at in range(max(1, len(text) - _SHINGLE + 1))}


def _without_repeats(form: str) -> str:
    """Take out every stretch that stands at two places of a form, at both."""
    codes = codes_of(form)
    hashes = shingle_hashes(codes, _REPEATED)
    order = np.argsort(hashes, kind="stable")
    begins = np.ones(len(order), dtype=np.bool_)
    begins[1:] = hashes[order[1:]] != hashes[order[:-1]]
    # The first place of the stretch at each place.
    first = order[np.maximum.accumulate(np.where(begins, np.arange(len(order)), 0))]
    apart = first <= order - _REPEATED
    starts = np.zeros(len(codes) + 1, dtype=np.int64)
    ends = np.zeros(len(codes) + 1, dtype=np.int64)
    both = np.concatenate((first[apart], order[apart]))
    np.add.at(starts, both, 1)
    np.add.at(ends, both + _REPEATED, 1)
    return decode(codes[np.cumsum(starts - ends)[:-1] == 0])


def _without_contacts(form: str) -> str:
    kept: list[str] = []
    done = 0
    for first, last, count in _contact_runs(form):
        if count >= _FEWEST_CONTACTS:
            kept.append(form[done:first])
            done = last
    return "".join([*kept, form[done:]])


def _contact_runs(form: str) -> list[tuple[int, int, int]]:
    """Find runs of contacts that follow each other closely: where, and how many there are."""
    runs: list[tuple[int, int, int]] = []
    for match in _contact_pattern().finditer(form):
        if runs and match.start() <= runs[-1][1] + _REACH:
            runs[-1] = (runs[-1][0], match.end(), runs[-1][2] + 1)
        else:
            runs.append((match.start(), match.end(), 1))
    return runs


def _most_common(dates: Sequence[str]) -> list[str]:
    counts = Counter(dates)
    return [day for day, count in counts.items() if count == max(counts.values())]


@cache
def _months() -> dict[str, int]:
    return {skeleton(name): month for name, month in month_names().items()}


@cache
def _date_pattern() -> re.Pattern[str]:
    """Find days: with a year of four digits, or a month in full and no year.

    What begins with one digit that must be there is looked for ten times as fast.
    """
    names = "|".join(sorted(_months(), key=len, reverse=True))
    full = "|".join(sorted(map(skeleton, FULL_MONTHS), key=len, reverse=True))
    return re.compile(rf"(\d\d?)(?:({names})(?:พศ)?(\d{{4}})|(?:{full})(?!\d))")


@cache
def _dateline_pattern() -> re.Pattern[str]:
    days = "|".join(skeleton(f"{day}ที่") for day in _WEEKDAYS)
    names = "|".join(sorted(map(skeleton, month_names()), key=len, reverse=True))
    return re.compile(rf"(?:{days})\d{{1,2}}(?:{names})(?:พศ)?\d{{4}}")


@cache
def _contact_pattern() -> re.Pattern[str]:
    begins = "|".join(sorted(map(skeleton, _CONTACTS), key=len, reverse=True))
    # A number or an address belongs to what it follows.
    return re.compile(f"(?:{begins})[a-z0-9]*")
