"""``wording.page``: everything that can be said on the page has a word in every language."""

from typing import get_args

import pytest

from dedup.corpus.values import Tier
from dedup.model import Lang, Role
from dedup.wording.languages import LANGUAGES
from dedup.wording.page import Given, ProblemKind, page_words
from dedup.wording.page import Tier as WordedTier

KINDS = {
    "sides": Role,
    "side_hints": Role,
    "roles_given": Given,
    "tiers": Tier,
    "problems": ProblemKind,
    "advice": ProblemKind,
}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_that_can_be_said_has_a_word(lang: Lang, name: str) -> None:
    assert set(getattr(page_words(lang), name)) == set(get_args(KINDS[name]))


def test_the_tiers_are_those_of_the_corpus() -> None:
    assert get_args(WordedTier) == get_args(Tier)
