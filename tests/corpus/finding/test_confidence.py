"""A source is told from a relative by how evenly it explains the article."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")

from dedup.corpus.finding.confidence import (
    FEATURES,
    Measured,
    Model,
    features_of,
    model_from,
    shipped_model,
)
from dedup.corpus.index import Index
from dedup.corpus.values import Candidate, Record

NOWHERE = -1


def measured(places: Sequence[int], *, explained: float = 0.5) -> Measured:
    """Make a candidate in which the article's shingles stand at ``places``."""
    found = np.array(places, dtype=np.int64)
    return Measured(explained=explained, rare=0.5, names=1.0, size=1000, close=found, located=found)


def features(*candidates: Measured) -> dict[str, float]:
    row = features_of(candidates, [0])[0].tolist()
    return dict(zip(FEATURES, row, strict=True))


class TestFeatures:
    def test_an_unbroken_stretch_leaves_no_gap(self) -> None:
        found = features(measured(range(100)))
        assert found["gaps"] == 0
        assert found["untouched"] == pytest.approx(0)

    @pytest.mark.parametrize(
        ("missing", "gaps"),
        [(10, 0), (30, 26 / 204), (60, 0)],
        ids=["a word", "a clause", "a sentence"],
    )
    def test_a_gap_of_a_clause_counts(self, missing: int, gaps: float) -> None:
        places = [*range(100), *[NOWHERE] * missing, *range(100 + missing, 200)]
        assert features(measured(places))["gaps"] == pytest.approx(gaps)

    def test_matches_in_scattered_places_are_chance(self) -> None:
        scattered = measured([at * 977 % 1000 for at in range(100)])
        in_order = measured(range(100))
        assert features(scattered)["untouched"] > features(in_order)["untouched"]

    def test_what_another_candidate_has_and_this_one_lacks(self) -> None:
        half = measured([*range(50), *[NOWHERE] * 50])
        whole = measured(range(100))
        assert features(half, whole)["elsewhere"] > features(half)["elsewhere"]
        assert features(whole, half)["elsewhere"] == features(whole)["elsewhere"]

    def test_the_lead_is_over_the_next_that_is_no_twin(self) -> None:
        first = measured(range(100), explained=0.9)
        twin = measured([*range(95), *[NOWHERE] * 5], explained=0.85)
        relative = measured([*range(40), *[NOWHERE] * 60], explained=0.4)
        assert features(first, twin, relative)["lead"] == pytest.approx(0.5)
        assert features(first)["lead"] == pytest.approx(0.9)

    @pytest.mark.parametrize("places", [[], [3], [NOWHERE] * 5], ids=["none", "one", "no match"])
    def test_a_short_article_has_features_too(self, places: list[int]) -> None:
        assert np.isfinite(features_of([measured(places)], [0])).all()

    def test_nobody_chosen_gives_no_rows(self) -> None:
        assert features_of([], []).shape == (0, len(FEATURES))


class TestModel:
    def test_the_shipped_model_is_whole(self) -> None:
        model = shipped_model()
        assert 0 < model.likely < model.strong < 1
        assert (model.low < model.high).all()

    def test_a_feature_counts_within_its_span_only(self) -> None:
        rows = [f"{name}\t1\t0\t2" for name in FEATURES]
        model: Model = model_from("\n".join(["# made up", "constant\t-1", *rows, *LEVELS]))
        low, high, beyond = model.confidence(
            np.array([[each] * len(FEATURES) for each in (-9.0, 2.0, 50.0)])
        )
        assert low == pytest.approx(1 / (1 + np.exp(1)))
        assert high == beyond


LEVELS = ("strong\t0.9", "likely\t0.6")


@pytest.fixture
def relatives(tmp_path: Path, releases: list[str], make_release: Callable[..., str]) -> Index:
    """Make an archive with a source, and with a relative that holds half of it."""
    lines = releases[0].split("\n")
    relative = "\n".join([*make_release(99).split("\n")[:12], *lines[3:12]])
    index = Index.open(tmp_path / "i", write=True)
    texts = {"source": releases[0], "relative": relative, "other": releases[1]}
    index.add(Record(source="s", id=name, text=text) for name, text in texts.items())
    return index


def test_the_source_is_surer_than_its_relative_and_without_it(
    relatives: Index, releases: list[str]
) -> None:
    def asked() -> dict[str, Candidate]:
        return {one.id: one for one in relatives.find(releases[0]).candidates}

    found = asked()
    assert found["source"].tier == "strong"
    assert found["source"].confidence > found["relative"].confidence
    assert found["relative"].tier != "strong"
    assert found["source"].lacking == ()
    assert found["relative"].lacking
    relatives.remove("s", "source")
    alone = asked()["relative"]
    assert alone.confidence < found["source"].confidence
