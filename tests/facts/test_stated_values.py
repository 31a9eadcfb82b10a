"""``facts.stated_values``: what a version states is found by lookups as it would be one by one."""

from collections.abc import Mapping
from random import Random

from dedup.facts.names.transliteration import Sounds, sounds_like
from dedup.facts.stated_values import Beginnings, Dates

PARTS = ("day", "month", "year", "weekday", "quarter")


def says_no_more(parts: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Say whether one date alone holds what ``parts`` name."""
    weekday = parts.get("weekday")
    if set(parts) == {"weekday"}:
        return other.get("weekday") == weekday
    named = all(other.get(name) == value for name, value in parts.items() if name != "weekday")
    return named and (weekday is None or other.get("weekday", weekday) == weekday)


def test_dates_are_held_as_each_would_hold_them() -> None:
    chance = Random(6)

    def date() -> dict[str, str]:
        names = chance.sample(PARTS, chance.randrange(1, 4))
        return {name: str(chance.randrange(3)) for name in sorted(names)}

    for count in (0, 1, 4, 12):
        dates = [date() for _ in range(count)]
        held = Dates(dates)
        for _ in range(150):
            asked = date()
            assert held.hold(asked) == any(says_no_more(asked, one) for one in dates)


def test_a_place_is_met_by_its_beginning_from_four_letters_on() -> None:
    chance = Random(8)
    names = ["".join(chance.choice("กข") for _ in range(chance.randrange(1, 8))) for _ in range(40)]
    for count in (0, 1, 5, 40):
        met = Beginnings(names[:count])
        for name in names:
            assert met.meet(name) == any(
                min(len(name), len(one)) > 3 and (name.startswith(one) or one.startswith(name))
                for one in names[:count]
            )


def test_a_latin_word_is_found_by_its_sound_among_many() -> None:
    words = ["alibaba", "google", "mou", "facebook", "samsung", "toyota", "eec"]
    sounds = Sounds(words)
    for thai in ("อาลีบาบา", "กูเกิล", "เฟซบุ๊ก", "ซัมซุง", "โตโยต้า", "น้ำท่วม", "ดี", ""):
        assert sounds.like(thai) == any(sounds_like(thai, word) for word in words)
    assert not Sounds([]).like("กูเกิล")
