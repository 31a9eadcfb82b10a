"""``wording.matrix``: every status, kind and relation has its words in every language."""

from typing import get_args

import pytest

from dedup.matrix.values import APART, STATUSES, TextKind
from dedup.model import Lang
from dedup.wording.languages import LANGUAGES
from dedup.wording.matrix import matrix_words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_status_kind_and_relation_has_words(lang: Lang) -> None:
    words = matrix_words(lang)
    assert set(words.cells) == set(words.signs) == set(STATUSES)
    assert set(words.kinds) == set(get_args(TextKind))
    assert set(words.apart) == APART
