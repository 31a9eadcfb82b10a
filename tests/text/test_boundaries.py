"""What a gap between two words is said to look like."""

import pytest

from dedup.text.boundaries import gap_features
from dedup.text.normalise import normalise
from dedup.text.segmenter import split_words


def features(text: str) -> list[str]:
    """Name the features of the first gap, which stands between the first two stretches."""
    words = split_words(normalise(text))
    gaps = [at for at in range(1, len(words)) if words[at].start > words[at - 1].end]
    edges = [0, *gaps, len(words)]
    return gap_features(words, 0, edges[1], edges[2], 0)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("โดยกรมประมง ขยายตลาด", "opens by", id="a preposition opens"),
        pytest.param("วันนี้ นายสมชายเดินทาง", "opens time", id="a time opens"),
        pytest.param("ขยายตลาด ขยายโรงงาน", "opens alike", id="both open alike"),
        pytest.param("สินค้า ขยายตลาด ขยายโรงงาน", "next opens alike", id="the next opens alike"),
        pytest.param("กรมประมง ขยายตลาด", "first verb 0", id="a verb right after"),
        pytest.param("ประชาชนเดินทาง สะดวก", "last verb 0", id="a verb right before"),
        pytest.param("กรมประมง กระทรวงเกษตร", "no verb", id="names only"),
    ],
)
def test_a_gap_names_its_feature(text: str, named: str) -> None:
    assert named in features(text)


def test_a_gap_does_not_name_what_is_not_there() -> None:
    found = features("กรมประมง กระทรวงเกษตร")
    assert not {"opens alike", "next opens alike", "verbs on both sides"} & set(found)
    assert not any(name.startswith(("first verb", "last verb")) for name in found)
