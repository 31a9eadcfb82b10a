"""The page says everything in both languages, with the same blanks to fill."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import get_args

import pytest

from dedup.corpus.values import Tier
from dedup.model import Role
from dedup.wording.page.en import ENGLISH
from dedup.wording.page.form import Given, PageWords, ProblemKind, page_words
from dedup.wording.page.form import Tier as WordedTier
from dedup.wording.page.th import THAI

KINDS = {
    "sides": Role,
    "side_hints": Role,
    "roles_given": Given,
    "tiers": Tier,
    "problems": ProblemKind,
    "advice": ProblemKind,
}


def entries(wording: PageWords) -> Iterator[tuple[str, str]]:
    for one in fields(wording):
        value = getattr(wording, one.name)
        if isinstance(value, Mapping):
            yield from ((f"{one.name}.{key}", text) for key, text in value.items())
        else:
            yield one.name, value


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_entries_and_blanks() -> None:
    thai, english = dict(entries(THAI)), dict(entries(ENGLISH))
    assert thai.keys() == english.keys()
    assert [name for name in thai if blanks(thai[name]) != blanks(english[name])] == []
    assert [name for name, text in (*thai.items(), *english.items()) if not text.strip()] == []


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("wording", [THAI, ENGLISH], ids=["th", "en"])
def test_everything_that_can_be_said_has_a_word(wording: PageWords, name: str) -> None:
    assert set(getattr(wording, name)) == set(get_args(KINDS[name]))


def test_the_tiers_are_those_of_the_corpus() -> None:
    assert get_args(WordedTier) == get_args(Tier)


def test_a_language_is_found_by_its_name() -> None:
    assert page_words("th") is THAI
    assert page_words("en") is ENGLISH
