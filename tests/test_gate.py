"""What stops a script, and what earlier verdicts let pass."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from made_up import Pair

from dedup.gate import KINDS, SURE, allowed, kinds_of, met
from dedup.model import Comparison, DiscrepancyType, Relation
from dedup.verdicts import Verdict, VerdictKind, VerdictSide, key_of

TODAY = date(2026, 11, 1)


@pytest.fixture
def differing() -> Comparison:
    pair = Pair()
    pair.link([pair.a.say("มีบ้าน|76|หลัง")], [pair.b.say("มีบ้าน|67|หลัง")])
    pair.differ("number", "76", "67")
    return pair.build()


def with_sureness(comparison: Comparison, sureness: float) -> Comparison:
    changed = tuple(replace(one, sureness=sureness) for one in comparison.discrepancies)
    return replace(comparison, discrepancies=changed)


@pytest.mark.parametrize(
    ("kinds", "stops"),
    [
        ("discrepancy", {"discrepancy"}),
        ("number", {"number"}),
        ("date", set()),
        ("high", {"high"}),
        ("sure", {"sure"}),
        ("possible", set()),
        ("added", set()),
        ("rewrite", {"rewrite"}),
        ("unrelated", set()),
        ("date, number ,high", {"number", "high"}),
    ],
)
def test_a_gate_stops_at_what_it_asks_for(
    kinds: str, stops: set[str], differing: Comparison
) -> None:
    assert met(differing, kinds_of(kinds)) == stops


def test_sure_begins_at_its_level(differing: Comparison) -> None:
    assert met(with_sureness(differing, SURE), kinds_of("sure"))
    assert not met(with_sureness(differing, SURE - 0.01), kinds_of("sure"))


@pytest.mark.parametrize("relation", ["unrelated", "same-template"])
@pytest.mark.parametrize("kind", ["discrepancy", "high", "sure", *get_args(DiscrepancyType)])
def test_the_wrong_file_never_passes_a_gate_that_asks_for_discrepancies(
    kind: str, relation: Relation, differing: Comparison
) -> None:
    wrong = replace(differing, relation=relation, discrepancies=())
    assert met(wrong, kinds_of(kind)) == {kind}
    assert not met(wrong, kinds_of("possible"))
    assert not met(wrong, kinds_of("added"))


def of_coverage(one: Comparison, a: float, b: float) -> Comparison:
    return replace(one, a=replace(one.a, coverage=a), b=replace(one.b, coverage=b))


@pytest.mark.parametrize("kind", ["discrepancy", "high", "sure", *get_args(DiscrepancyType)])
@pytest.mark.parametrize(
    ("a", "b", "stops"), [(0.39, 0.15, True), (0.15, 0.39, True), (0.4, 0.15, False)]
)
def test_texts_on_one_topic_with_hardly_anything_in_common_are_the_wrong_file(
    kind: str, a: float, b: float, stops: bool, differing: Comparison
) -> None:
    on_topic = replace(differing, relation="same-topic", discrepancies=())
    assert bool(met(of_coverage(on_topic, a, b), kinds_of(kind))) == stops
    assert not met(of_coverage(on_topic, a, b), kinds_of("possible,added"))
    # What is told again in other words is held by its links, however little each keeps.
    told_again = replace(on_topic, relation="rewrite")
    assert not met(of_coverage(told_again, a, b), kinds_of(kind))


def test_only_possible_looks_at_what_is_possible(differing: Comparison) -> None:
    maybe = replace(differing, discrepancies=(), possible=differing.discrepancies)
    assert met(maybe, frozenset(KINDS)) == {"possible", "rewrite"}


@pytest.mark.parametrize("value", ["", ",", "numbers", "discrepancy,nothing"])
def test_other_kinds_are_refused(value: str) -> None:
    with pytest.raises(ValueError, match="takes discrepancy"):
        kinds_of(value)


def verdict(comparison: Comparison, kind: VerdictKind, until: str = "") -> dict[str, Verdict]:
    (one,) = comparison.discrepancies
    side = VerdictSide(text="", value="")
    made = Verdict(
        key=key_of(one, comparison),
        type=one.type,
        a=side,
        b=side,
        verdict=kind,
        until=until,
    )
    return {made.key: made}


@pytest.mark.parametrize(
    ("kind", "until", "told", "silenced", "expired"),
    [
        ("false", "", 0, 1, 0),
        ("intended", "2026-11-01", 0, 1, 0),
        ("intended", "2026-10-31", 1, 0, 1),
        ("error", "", 1, 0, 0),
    ],
)
def test_verdicts_silence_and_are_counted(
    kind: VerdictKind, until: str, told: int, silenced: int, expired: int, differing: Comparison
) -> None:
    found = allowed(differing, verdict(differing, kind, until), TODAY)
    assert (len(found.discrepancies), found.silenced, found.expired) == (told, silenced, expired)
    assert bool(met(found, kinds_of("discrepancy"))) == bool(told)


def test_a_verdict_about_another_value_silences_nothing(differing: Comparison) -> None:
    other = Pair()
    other.link([other.a.say("มีบ้าน|75|หลัง")], [other.b.say("มีบ้าน|67|หลัง")])
    other.differ("number", "75", "67")
    assert allowed(differing, verdict(other.build(), "false"), TODAY) == differing
