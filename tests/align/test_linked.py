"""Units are taken up once, and neighbours are those that stand beside in both texts."""

import pytest

from dedup.align.beads import Bead
from dedup.align.linked import Linked


def bead(a: int, b: int, length: int = 1) -> Bead:
    return Bead(a, a + length, b, b + length, gain=1.0, smaller=1.0, common=1.0, exact=False)


def test_what_is_taken_up_is_free_no_more() -> None:
    linked = Linked([bead(0, 0)])
    assert linked.take(bead(2, 5, length=2))
    assert [linked.free(bead(at, at)) for at in range(7)] == [
        False, True, False, False, True, False, False
    ]  # fmt: skip


@pytest.mark.parametrize("one", [bead(0, 3), bead(3, 0), bead(4, 7, length=2)])
def test_what_meets_a_bead_on_either_side_is_not_taken_up(one: Bead) -> None:
    linked = Linked([bead(0, 0), bead(5, 2)])
    assert not linked.take(one)
    # Refused, it takes up nothing on its other side either.
    assert linked.free(bead(9, 3)) and linked.free(bead(9, 8))


def test_a_bead_is_beside_what_comes_next_in_both_texts() -> None:
    linked = Linked([bead(0, 0), bead(2, 9), bead(4, 4)])
    assert linked.beside(bead(1, 1))
    assert linked.beside(bead(5, 10))
    assert not linked.beside(bead(3, 6))
    # The edge of the texts is beside what stands first, or last, in both.
    assert Linked([]).beside(bead(3, 6))
