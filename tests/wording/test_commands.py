"""``wording.commands`` and ``wording.clusters``: what a corpus can say has its words."""

from typing import get_args

import pytest

from dedup.corpus.progress import Stage
from dedup.corpus.values import Kind, Tier
from dedup.model import Lang
from dedup.wording.clusters import cluster_words
from dedup.wording.commands import command_words
from dedup.wording.languages import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_stage_tier_and_kind_of_cluster_has_words(lang: Lang) -> None:
    words = command_words(lang)
    assert set(words.stages) == set(get_args(Stage))
    assert set(words.tiers) == set(get_args(Tier))
    assert set(words.cluster_kinds) == set(cluster_words(lang).groups) == set(get_args(Kind))
