"""``text.caps``: what was not looked at is counted by check, and read texts bring theirs."""

import pytest

from dedup import document
from dedup.model import Capped
from dedup.text import analyse
from dedup.text.caps import Caps


def test_counts_of_one_check_add_up_and_stand_in_the_order_of_the_work() -> None:
    caps = Caps([Capped(check="facts", looked_at=1, of=4)])
    caps.met("facts", 2, 5)
    caps.met("words", 1_000, 3_000)
    assert caps.told() == (
        Capped(check="words", looked_at=1_000, of=3_000),
        Capped(check="facts", looked_at=3, of=9),
    )


def test_what_was_looked_at_in_whole_is_not_capped() -> None:
    caps = Caps()
    caps.met("facts", 5, 5)
    assert caps.told() == ()
    with pytest.raises(ValueError, match="is not capped"):
        Capped(check="facts", looked_at=5, of=5)


@pytest.mark.parametrize(("letters", "capped"), [(1_000, ()), (1_001, (1_000, 1_001))])
def test_words_of_a_run_are_looked_for_a_thousand_letters_at_a_time(
    letters: int, capped: tuple[int, ...]
) -> None:
    found = analyse(document(("ประชาชน" * 200)[:letters])).capped
    told = [(one.looked_at, one.of) for one in found if one.check == "words"]
    assert told == ([capped] if capped else [])


@pytest.mark.parametrize(("letters", "told"), [(999, False), (1_000, True)])
def test_places_where_a_sentence_may_end_are_few_in_a_run(letters: int, told: bool) -> None:
    found = analyse(document(("ประชาชน" * 200)[:letters])).capped
    assert told == any(one.check == "sentence ends" for one in found)


def test_spaces_and_openers_leave_every_place_looked_at() -> None:
    assert analyse(document("ประชาชนเข้าร่วมโครงการ " * 200)).capped == ()
