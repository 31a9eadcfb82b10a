"""``facts.spans``: many stretches are met, and hold others, as if each were asked."""

from random import Random

from dedup.facts.spans import Spans


def test_many_stretches_answer_as_each_of_them_would() -> None:
    chance = Random(4)
    for count in (0, 1, 3, 12):
        each = [
            (start, start + chance.randrange(9))
            for start in (chance.randrange(40) for _ in range(count))
        ]
        spans = Spans(each)
        for _ in range(200):
            start = chance.randrange(45)
            end = start + chance.randrange(6)
            assert spans.meet(start, end) == any(one < end and start < two for one, two in each)
            assert spans.hold(start, end) == any(one <= start and end <= two for one, two in each)
