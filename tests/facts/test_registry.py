"""Nothing that the model knows is forgotten by the tables of the house: each gap is named."""

from typing import get_args

import pytest

from dedup.facts.disagreement import SEVERITY
from dedup.facts.kind import Kind
from dedup.facts.registry import KINDS
from dedup.model import DiscrepancyType, FactType, Reason, Severity
from dedup.report.view.facts import FACT_ORDER
from dedup.wording.form import Words, words

LANGUAGES = [words("th"), words("en")]
BY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=["th", "en"])


def test_every_fact_type_is_a_kind() -> None:
    assert set(KINDS) == set(get_args(FactType))
    assert all(kind.type == name for name, kind in KINDS.items())


def test_every_fact_type_has_its_place_in_the_reports() -> None:
    assert sorted(FACT_ORDER) == sorted(get_args(FactType))


def test_every_disagreement_has_a_severity() -> None:
    assert set(SEVERITY) == set(get_args(DiscrepancyType))
    assert set(SEVERITY.values()) == set(get_args(Severity))


def test_every_disagreement_can_be_a_reason() -> None:
    assert set(get_args(DiscrepancyType)) <= set(get_args(Reason))


@BY_LANGUAGE
def test_every_fact_type_has_its_words(language: Words) -> None:
    assert set(language.fact_types) == set(get_args(FactType))


@BY_LANGUAGE
def test_every_reason_has_its_words(language: Words) -> None:
    assert set(language.reasons) == set(get_args(Reason))


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_a_kind_shares_its_values_with_one_that_is_there(kind: Kind) -> None:
    other = kind.valued_as
    assert other is None or KINDS[other].valued_as is None
