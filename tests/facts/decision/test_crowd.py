"""``facts.decision.crowd``: what stands beside a disagreement among all that was found."""

from dataclasses import replace

from dedup.facts.decision.crowd import Crowd, outdone
from dedup.facts.disagreement import Disagreement, Place

TEN = Place(100, 102, "10")
ONE = Disagreement("number", TEN, Place(300, 302, "20"), found_by="number")
RIVAL = replace(ONE, b=Place(900, 902, "30"))
APART = replace(ONE, a=Place(2000, 2002, "7"), b=Place(2100, 2102, "8"))


def test_what_shares_one_place_alone_is_a_rival() -> None:
    crowd = Crowd.of([[ONE], [RIVAL], [APART]])
    assert crowd.rivals(ONE) == [RIVAL]
    assert crowd.rivals(APART) == []


def test_the_surer_of_two_rivals_stands() -> None:
    assert outdone([ONE, RIVAL, APART], [0.9, 0.7, 0.1]) == [False, True, False]
    assert outdone([ONE, RIVAL, APART], [0.7, 0.7, 0.1]) == [False, False, False]


def test_others_of_a_kind_are_counted_by_check() -> None:
    crowd = Crowd.of([[ONE], [RIVAL], [replace(APART, found_by="candidates")]])
    assert crowd.of_its_kind(ONE) == 1
    assert crowd.of_its_kind(replace(APART, found_by="candidates")) == 0


def test_two_checks_confirm_each_other() -> None:
    again = replace(ONE, found_by="transposed_number")
    assert Crowd.of([[ONE, again]]).confirmed(ONE)
    assert not Crowd.of([[ONE, ONE]]).confirmed(ONE)
