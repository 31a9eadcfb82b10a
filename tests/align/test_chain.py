"""The chain of beads and the moves, against slow searches that try everything."""

import itertools
import random
from collections.abc import Sequence

import pytest

from dedup.align.beads import Bead
from dedup.align.chain import best_chain
from dedup.align.linked import Linked
from dedup.align.moves import moved


def bead(a: int, a_end: int, b: int, b_end: int, gain: float = 1.0, smaller: float = 1.0) -> Bead:
    return Bead(a, a_end, b, b_end, gain, smaller, smaller, False)


def made_up(seed: int, count: int, units: int) -> list[Bead]:
    chance = random.Random(seed)
    beads = []
    for _ in range(count):
        a, b = chance.randrange(units), chance.randrange(units)
        gain, smaller = chance.uniform(-2, 10), chance.uniform(0, 10)
        beads.append(bead(a, a + chance.randint(1, 3), b, b + chance.randint(1, 3), gain, smaller))
    return sorted(beads, key=lambda one: (one.a, one.b, one.a_end, one.b_end))


def in_order(beads: Sequence[Bead]) -> bool:
    return all(
        one.a_end <= other.a and one.b_end <= other.b for one, other in itertools.pairwise(beads)
    )


def best_gain(beads: Sequence[Bead], demand: float) -> float:
    """Try every set of beads that keeps the order of both texts."""
    chains = itertools.chain.from_iterable(
        itertools.combinations(beads, size) for size in range(len(beads) + 1)
    )
    return max(sum(one.gain_alone(demand) for one in chain) for chain in chains if in_order(chain))


@pytest.mark.parametrize("demand", [0.0, 0.2])
@pytest.mark.parametrize("seed", range(30))
def test_the_chain_gains_as_much_as_any(seed: int, demand: float) -> None:
    beads = made_up(seed, count=9, units=6)
    chain = best_chain(beads, demand)
    assert in_order(chain)
    assert sum(one.gain_alone(demand) for one in chain) == pytest.approx(best_gain(beads, demand))


def test_no_bead_that_gains_nothing_is_in_a_chain() -> None:
    assert best_chain([], 0.0) == []
    assert best_chain([bead(0, 1, 0, 1, gain=0.0), bead(1, 2, 1, 2, gain=-1.0)], 0.0) == []
    assert best_chain([bead(0, 1, 0, 1, gain=1.0, smaller=10.0)], 0.2) == []


def stays(places: Sequence[int]) -> int:
    """Give the length of the longest ascending choice of places, trying every one."""
    return max(
        size
        for size in range(len(places) + 1)
        for chosen in itertools.combinations(places, size)
        if list(chosen) == sorted(chosen)
    )


@pytest.mark.parametrize("places", list(itertools.permutations(range(5))), ids=str)
def test_moves_are_as_few_as_can_be(places: tuple[int, ...]) -> None:
    found = moved(list(enumerate(places)))
    left = [place for number, place in enumerate(places) if number not in found]
    assert left == sorted(left)
    assert len(left) == stays(places)


def test_nothing_moves_where_nothing_is_linked() -> None:
    assert moved([]) == set()


LINKED = Linked([bead(0, 2, 4, 5), bead(4, 5, 6, 8)])


@pytest.mark.parametrize(
    ("one", "free"),
    [
        (bead(2, 4, 5, 6), True),
        (bead(1, 3, 5, 6), False),
        (bead(2, 3, 4, 5), False),
        (bead(5, 6, 0, 4), True),
        (bead(3, 5, 5, 6), False),
    ],
)
def test_units_are_taken_up_once(one: Bead, free: bool) -> None:
    assert LINKED.free(one) is free


@pytest.mark.parametrize(
    ("one", "beside"),
    [
        (bead(2, 4, 5, 6), True),
        (bead(2, 4, 8, 9), False),
        (bead(5, 6, 8, 9), True),
        (bead(5, 6, 5, 6), False),
        (bead(5, 6, 0, 4), False),
    ],
)
def test_beads_stand_beside_the_same_one_in_both_texts(one: Bead, beside: bool) -> None:
    assert LINKED.beside(one) is beside


def test_of_equal_chains_the_last_is_taken() -> None:
    first, last, after = bead(0, 1, 0, 1), bead(0, 1, 1, 2), bead(1, 2, 2, 3)
    assert best_chain([first, last, after], 0.0) == [last, after]
    assert best_chain([first, last], 0.0) == [last]
