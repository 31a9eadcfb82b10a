"""What parts of a link, against a slow search that tries every way to part it."""

import itertools
import random
from collections.abc import Sequence

import pytest

from dedup.align import align
from dedup.align.beads import Bead
from dedup.align.parting import parted
from dedup.model import Document
from dedup.text import analyse

WIDE = 4


def bead(a: int, a_end: int, b: int, b_end: int, gain: float) -> Bead:
    return Bead(a, a_end, b, b_end, gain, gain, gain, False)


def made_up(seed: int) -> list[Bead]:
    chance = random.Random(seed)
    beads = set()
    for _ in range(14):
        a, b = chance.randrange(WIDE), chance.randrange(WIDE)
        a_end, b_end = chance.randint(a + 1, WIDE), chance.randint(b + 1, WIDE)
        if (a, a_end, b, b_end) != (0, WIDE, 0, WIDE):
            beads.add(bead(a, a_end, b, b_end, chance.uniform(1, 10)))
    return sorted(beads)


def covers(beads: Sequence[Bead]) -> bool:
    """Return whether beads take up all units of both sides, each once."""
    ours = sorted(unit for one in beads for unit in range(one.a, one.a_end))
    theirs = sorted(unit for one in beads for unit in range(one.b, one.b_end))
    return ours == theirs == list(range(WIDE))


@pytest.mark.parametrize("seed", range(60))
def test_the_parts_gain_as_much_as_any(seed: int) -> None:
    beads, whole = made_up(seed), bead(0, WIDE, 0, WIDE, 9.0)
    sets = itertools.chain.from_iterable(
        itertools.combinations(beads, size) for size in range(1, WIDE + 1)
    )
    gains = [sum(one.gain for one in some) for some in sets if covers(some)]
    parts = parted(whole, beads)
    assert covers(parts)
    assert sum(one.gain for one in parts) == pytest.approx(max([whole.gain, *gains]))


def test_parts_that_leave_something_out_are_none() -> None:
    whole = bead(0, 2, 0, 3, 5.0)
    assert parted(whole, [bead(0, 1, 2, 3, 4.0), bead(1, 2, 0, 1, 4.0)]) == (whole,)


def test_clauses_told_in_another_order_are_linked_one_by_one() -> None:
    said = ("ชาวสวนต้องขึ้นทะเบียนกับการยาง", "น้ำยางสด 57 บาท")
    again = ("น้ำยางสด 57 บาท/กิโลกรัม", "เกษตรกรที่เข้าร่วมโครงการต้องขึ้นทะเบียนปลูกยางกับการยางแห่งประเทศไทย")
    one, other = (
        analyse(Document(text="\n".join(lines), name="made up", sha256="0" * 64))
        for lines in (said, again)
    )
    found = [(pairing.a, pairing.b) for pairing in align(one, other).pairings]
    assert found == [((0,), (1,)), ((1,), (0,))]
