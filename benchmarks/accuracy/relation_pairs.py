"""Pairs of texts whose relation is known by how they were drawn, the same at every run.

``docs/relations.md`` tells the rules and their reasons.
"""

import itertools
import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from benchmarks.material import corpus_lines, document
from dedup.lexicon.calendar import MONTHS
from dedup.model import Relation
from dedup.text import analyse
from dedup.text.content import rarity
from dedup.text.normalise import normalise
from dedup.text.segmenter import split_words

SEED = 23
SHORT, LONG = 800, 6_000
SOURCE = re.compile(r"\[([^\]]{4,80})\]\s*$")
PREFIX = re.compile(r"^\W*รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-")
DAY = re.compile(r"วัน\S{2,10}ที่\s?(\d{1,2})\s(\S{3,12})\s(25\d\d)")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
# A title word of this rarity says what a release is about; those of offices and acts are below.
TELLING = 0.5
# Titles of one matter share this much of their telling words, within so many days.
SHARED_TITLE = 0.35
MOST_DAYS = 4


@dataclass(frozen=True)
class Pair:
    """Two texts, how they relate, and the rule that drew them."""

    relation: Relation
    rule: str
    a: str
    b: str


@dataclass(frozen=True)
class Release:
    """One release of the corpus; ``source`` and ``day`` are empty where it does not tell them."""

    id: str
    title: str
    text: str
    source: str
    day: date | None

    @cached_property
    def telling(self) -> dict[str, float]:
        """Give the rare words of the title with their rarity."""
        keys = {word.key for word in split_words(normalise(self.title)) if len(word.key) >= 3}
        return {
            key: rarity(key)
            for key in keys
            if rarity(key) >= TELLING and not any(letter.isdigit() for letter in key)
        }

    @cached_property
    def shingles(self) -> frozenset[str]:
        """Give the runs of eight letters of the text without its title."""
        letters = "".join(self.text.replace(self.title, "").split())
        return frozenset(letters[at : at + 8] for at in range(len(letters) - 7))


def releases(path: Path) -> list[Release]:
    """Read the releases of middling length."""
    rows = [json.loads(line) for line in corpus_lines(path)]
    return [_release(row) for row in rows if SHORT <= len(row["text"]) <= LONG]


def _release(row: dict[str, str]) -> Release:
    title = PREFIX.sub("", row["title"])
    source = SOURCE.search(title)
    day = DAY.search(row["text"], len(row["title"]), len(row["title"]) + 200)
    return Release(
        id=row["id"],
        title=SOURCE.sub("", title).strip(),
        text=row["text"],
        source=source[1] if source else "",
        day=_day(*day.groups()) if day else None,
    )


def _day(day: str, month: str, year: str) -> date | None:
    number = MONTHS.get(month)
    return date(int(year) - 543, number, int(day)) if number else None


def draw(corpus: Sequence[Release], count: int) -> list[Pair]:
    """Draw up to ``count`` pairs for each rule."""
    chance = random.Random(SEED)
    shuffled = list(corpus)
    chance.shuffle(shuffled)
    found: list[Pair] = []
    rules: list[tuple[Relation, str, Callable[[Release, random.Random], str]]] = [
        ("identical", "itself", lambda one, _: one.text),
        ("identical", "spaces", _spaces),
        ("identical", "damage", _damage),
        ("identical", "Thai digits", lambda one, _: one.text.translate(THAI_DIGITS)),
        ("near-duplicate", "figures", _figures),
        ("near-duplicate", "words", _words),
        ("excerpt", "sentences", _excerpt),
        ("rewrite", "reworded", lambda one, rng: _reworded(one, rng, 0.15)),
        ("rewrite", "reworded more", lambda one, rng: _reworded(one, rng, 0.35)),
    ]
    for number, (relation, rule, change) in enumerate(rules):
        for one in shuffled[number * count : (number + 1) * count]:
            changed = change(one, chance)
            if relation == "identical" or changed != one.text:
                found.append(Pair(relation, rule, one.text, changed))
    natural: list[tuple[Relation, str, Iterator[tuple[Release, Release]]]] = [
        ("near-duplicate", "issued again", _issued_again(corpus, shuffled)),
        ("same-topic", "two sources", _two_sources(shuffled)),
        ("same-topic", "same source", _same_source(shuffled)),
        ("unrelated", "at random", _at_random(shuffled)),
        ("unrelated", "same source", _other_matter(shuffled)),
        ("unrelated", "same template", _template(shuffled)),
    ]
    for relation, rule, pairs in natural:
        found += [
            Pair(relation, rule, one.text, other.text)
            for one, other in itertools.islice(pairs, count)
        ]
    return found


def _spaces(one: Release, chance: random.Random) -> str:
    return re.sub(r"\s+", lambda found: chance.choice([" ", "  ", "\n", found[0]]), one.text)


def _damage(one: Release, chance: random.Random) -> str:
    """Damage a text as extraction from a PDF does: sara am apart, tones out of order, lost."""
    torn = re.sub("ำ", lambda _: chance.choice(["ำ", "ํา", " ำ"]), one.text)
    return re.sub("([่้])ำ", lambda found: chance.choice([found[0], f"ํ{found[1]}า"]), torn)


def _figures(one: Release, chance: random.Random) -> str:
    places = [found.span() for found in re.finditer(r"\d+", one.text)]
    text = one.text
    chosen = chance.sample(places, min(len(places), chance.randint(1, 5)))
    for start, end in sorted(chosen, reverse=True):
        figure = str(int(text[start:end]) + chance.randint(1, 9))
        text = text[:start] + figure + text[end:]
    return text


def _words(one: Release, chance: random.Random) -> str:
    """Put other words for one to four of a hundred."""
    return replaced(one.text, chance, chance.uniform(0.01, 0.04))


def replaced(text: str, chance: random.Random, share: float) -> str:
    """Replace a share of the words by others of the text, or drop them."""
    normalised = normalise(text)
    words = [word for word in split_words(normalised) if word.key]
    chosen = sorted(chance.sample(range(len(words)), int(share * len(words))), reverse=True)
    for at in chosen:
        start, end = normalised.span(words[at].start, words[at].end)
        other = chance.choice(["", chance.choice(words).text])
        text = text[:start] + other + text[end:]
    return text


def _sentences(text: str) -> list[str]:
    reading = analyse(document(text))
    return [text[one.start : one.end] for one in reading.sentences]


def _excerpt(one: Release, chance: random.Random) -> str:
    """Keep a third to two thirds of the sentences, in runs, in order."""
    sentences = _sentences(one.text)
    wanted = max(1, round(chance.uniform(1 / 3, 2 / 3) * len(sentences)))
    kept: set[int] = set()
    while len(kept) < wanted:
        first = chance.randrange(len(sentences))
        kept.update(range(first, min(first + chance.randint(2, 6), len(sentences))))
    return "\n".join(sentences[number] for number in sorted(kept)[:wanted])


def _reworded(one: Release, chance: random.Random, share: float) -> str:
    """Drop a tenth to four tenths of the sentences, reorder runs of them, replace words."""
    sentences = _sentences(one.text)
    kept = [each for each in sentences if chance.random() > chance.uniform(0.1, 0.4)]
    runs = [kept[at : at + 3] for at in range(0, len(kept), 3)]
    places = sorted(range(len(runs)), key=lambda at: at + chance.uniform(0, 4))
    text = "\n".join(each for at in places for each in runs[at])
    return replaced(text, chance, share)


def _jaccard(one: Release, other: Release) -> float:
    union = len(one.shingles | other.shingles)
    return len(one.shingles & other.shingles) / union if union else 0.0


def _contained(one: Release, other: Release) -> float:
    smaller = min(len(one.shingles), len(other.shingles))
    return len(one.shingles & other.shingles) / smaller if smaller else 0.0


def _titles(one: Release, other: Release) -> float:
    """Give the share of the telling words of two titles that both have."""
    union = one.telling | other.telling
    common = sum(union[key] for key in one.telling.keys() & other.telling.keys())
    return common / sum(union.values()) if union else 0.0


def _issued_again(
    corpus: Sequence[Release], shuffled: Sequence[Release]
) -> Iterator[tuple[Release, Release]]:
    """Give neighbours in the corpus whose texts share eight tenths of their runs of letters."""
    follows = {one.id: other for one, other in itertools.pairwise(corpus)}
    for one in shuffled:
        other = follows.get(one.id)
        if (
            other
            and one.text != other.text
            and len(set(one.title) ^ set(other.title)) < 8
            and 0.8 <= _jaccard(one, other) < 1.0
        ):
            yield one, other


def _by_title(shuffled: Sequence[Release]) -> Iterator[tuple[Release, Release]]:
    """Give pairs of a few days whose titles share most telling words, and whose texts do not."""
    holders: dict[str, list[Release]] = defaultdict(list)
    for one in shuffled:
        partner = next(
            (
                other
                for key in sorted(one.telling)
                for other in holders[key]
                if _days(one, other) <= MOST_DAYS
                and len(one.telling.keys() & other.telling.keys()) >= 2
                and _titles(one, other) >= SHARED_TITLE
                and _contained(one, other) < 0.3
            ),
            None,
        )
        if partner:
            yield partner, one
        for key in one.telling:
            holders[key].append(one)


def _two_sources(shuffled: Sequence[Release]) -> Iterator[tuple[Release, Release]]:
    for one, other in _by_title([one for one in shuffled if one.source]):
        if one.source != other.source:
            yield one, other


def _same_source(shuffled: Sequence[Release]) -> Iterator[tuple[Release, Release]]:
    for one, other in _by_title([one for one in shuffled if in_months(one)]):
        if one.source == other.source:
            yield one, other


def in_months(one: Release) -> bool:
    """Return whether a release is of the months in which the same matters are looked for."""
    return one.day is not None and one.day.year in (2017, 2018) and one.day.month in (2, 7)


def _days(one: Release, other: Release) -> int:
    return abs((one.day - other.day).days) if one.day and other.day else 10_000


def _at_random(shuffled: Sequence[Release]) -> Iterator[tuple[Release, Release]]:
    yield from itertools.pairwise(shuffled[::-1])


def _other_matter(shuffled: Sequence[Release]) -> Iterator[tuple[Release, Release]]:
    """Give pairs of one source, a month or more apart, whose titles share no telling word."""
    last: dict[str, Release] = {}
    for one in shuffled:
        other = last.get(one.source)
        if one.source and other and _days(one, other) > 30 and _titles(one, other) == 0.0:
            yield other, one
        last[one.source] = one


def _template(shuffled: Sequence[Release]) -> Iterator[tuple[Release, Release]]:
    """Give pairs whose titles begin alike and share no telling word, a month or more apart."""
    last: dict[str, Release] = {}
    for one in shuffled:
        begin = one.title[:14]
        other = last.get(begin)
        if other and _days(one, other) > 30 and _titles(one, other) == 0.0:
            yield other, one
        last[begin] = one


def gold_pairs(folder: Path) -> Iterator[Pair]:
    """Give the pairs of releases and their newspaper rewrites."""
    for each in sorted(folder.glob("W*")):
        a, b = ((each / name).read_text(encoding="utf-8") for name in ("a.txt", "b.txt"))
        yield Pair("rewrite", "by hand", a, b)
