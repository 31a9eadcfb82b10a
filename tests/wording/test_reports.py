"""``wording.reports``: what the model can say has a word in every language."""

from typing import get_args

import pytest

from dedup.model import (
    CappedCheck,
    DamageClass,
    FactType,
    Fate,
    Lang,
    LeftOut,
    MatchedBy,
    Reason,
    Relation,
    Role,
    SentenceKind,
    Severity,
)
from dedup.verdicts import VerdictKind
from dedup.wording.languages import LANGUAGES
from dedup.wording.reports import words

ENUMERATED = {
    "relations": Relation,
    "severities": Severity,
    "reasons": Reason,
    "damage": DamageClass,
    "roles": Role,
    "role_names": Role,
    "ticks": VerdictKind,
    "fact_types": FactType,
    "sentence_kinds": SentenceKind,
    "matched_by": MatchedBy,
    "fates": Fate,
    "left_out": LeftOut,
    "capped_work": CappedCheck,
}
BY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.mark.parametrize("name", ENUMERATED)
@BY_LANGUAGE
def test_everything_the_model_can_say_has_a_word(lang: Lang, name: str) -> None:
    assert set(getattr(words(lang), name)) == set(get_args(ENUMERATED[name]))


@BY_LANGUAGE
def test_there_are_twelve_months_and_seven_days(lang: Lang) -> None:
    wording = words(lang)
    assert (len(wording.months), len(wording.short_months), len(wording.weekdays)) == (12, 12, 7)
