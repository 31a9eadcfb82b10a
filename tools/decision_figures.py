"""How good the alerts are, by kind of pair, type and sureness, with intervals.

What is told and what is only possible follows the settings that are shipped; precision and recall
come with their 90 % interval (Wilson).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from gold_pairs import KNOWN, Pair

from dedup.facts.settings import FactSettings

Gold = Mapping[str, Any]
# The quantile of the normal distribution that leaves a twentieth on either side.
_NORMAL = 1.645
_SURENESS = (0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 1.01)
_MANY = 10


@dataclass(frozen=True, slots=True)
class Said:
    """A disagreement as it was weighed: what of gold it meets, and how sure (0..1) it is."""

    pair: str
    type: str
    right: frozenset[int]
    doubtful: bool
    sureness: float
    told: bool

    @property
    def possible(self) -> bool:
        """Return whether it is only for an editor to look at."""
        return not self.told and self.sureness >= FactSettings().possible


def interval(right: int, of: int) -> str:
    """Write a share with its 90 % interval; without anything to share, a dash."""
    if not of:
        return "-"
    share = right / of
    middle = (share + _NORMAL**2 / (2 * of)) / (1 + _NORMAL**2 / of)
    spread = share * (1 - share) / of + _NORMAL**2 / (4 * of**2)
    around = _NORMAL * spread**0.5 / (1 + _NORMAL**2 / of)
    return f"{share:.2f} ({max(0.0, middle - around):.2f}-{min(1.0, middle + around):.2f})"


def distinct(entries: Sequence[Gold]) -> dict[int, str]:
    """Give the type of each entry that is no repetition of an earlier one, by its number."""
    firsts: dict[tuple[str, ...], int] = {}
    for number, entry in enumerate(entries):
        firsts.setdefault(key_of(entry), number)
    return {number: entries[number]["type"] for number in firsts.values()}


def key_of(entry: Gold) -> tuple[str, ...]:
    """Give what makes two entries one: their type and their words without spaces."""
    words = ("".join(entry[side]["text"].split()) if side in entry else "" for side in "ab")
    return (entry["type"], *words)


def tell(pairs: Sequence[Pair], said: Sequence[Said]) -> None:
    """Print all figures."""
    counted = [one for one in said if not one.doubtful]
    for kind, members in _kinds(pairs).items():
        names = {pair.name for pair in members}
        print(_line(kind, members, [one for one in counted if one.pair in names]))
    since = [pair for pair in pairs if pair.name not in KNOWN]
    print("by type, on the pairs that are not known for long")
    for line in _types(since, counted):
        print(line)
    print("by sureness, on the same pairs")
    names = {pair.name for pair in since}
    for least, most in pairwise(_SURENESS):
        those = [one for one in counted if one.pair in names and least <= one.sureness < most]
        right = sum(bool(one.right) for one in those)
        print(
            f"  {least:.2f}-{most:.2f}: {right:3} of {len(those):3}  {interval(right, len(those))}"
        )


def _kinds(pairs: Sequence[Pair]) -> Mapping[str, list[Pair]]:
    """Gather the pairs by kind, those known for long apart."""
    kinds: dict[str, list[Pair]] = {}
    for pair in pairs:
        known = " known" if pair.name in KNOWN else " since"
        kinds.setdefault(pair.name[0] + known, []).append(pair)
        without = "without errors" if not pair.gold["discrepancies"] else ""
        if without and pair.name not in KNOWN:
            kinds.setdefault(f"{pair.name[0]} {without}", []).append(pair)
    return dict(sorted(kinds.items()))


def _line(kind: str, members: Sequence[Pair], those: Sequence[Said]) -> str:
    """Write the figures of a kind of pair."""
    gold = sum(len(distinct(pair.gold["discrepancies"])) for pair in members)
    alerts = [one for one in those if one.told]
    right = sum(bool(one.right) for one in alerts)
    found, shown = _found(alerts), _found([one for one in those if one.told or one.possible])
    return (
        f"{kind:16} {len(members):3} pairs: precision {interval(right, len(alerts))}"
        f"  recall {interval(found, gold)} of {gold}"
        f"  false a pair {(len(alerts) - right) / len(members):.2f}"
        f"  with possible {interval(shown, gold)},"
        f" {sum(one.possible for one in those) / len(members):.1f} a pair"
    )


def _types(pairs: Sequence[Pair], counted: Sequence[Said]) -> Iterator[str]:
    """Write what was found of each type of gold, and what is right of each type told."""
    names = {pair.name for pair in pairs}
    alerts = [one for one in counted if one.told and one.pair in names]
    shown = [one for one in counted if (one.told or one.possible) and one.pair in names]
    gold = {pair.name: distinct(pair.gold["discrepancies"]) for pair in pairs}
    wanted = [(pair, number) for pair, entries in gold.items() for number in entries]
    met, also = _met(alerts), _met(shown)
    for type_ in sorted({*(one.type for one in alerts), *_all_types(gold.values())}):
        mine = [one for one in wanted if gold[one[0]][one[1]] == type_]
        said = [one for one in alerts if one.type == type_]
        right = sum(bool(one.right) for one in said)
        found = sum(one in met for one in mine)
        low = "  LOW" if len(mine) >= _MANY and found < 0.35 * len(mine) else ""
        print_of = f"{sum(one in also for one in mine):3} with possible"
        yield (
            f"  {type_:12} found {found:3} of {len(mine):3} ({print_of})"
            f"  right {right:3} of {len(said):3} told{low}"
        )


def _all_types(gold: Iterable[Mapping[int, str]]) -> set[str]:
    return {type_ for entries in gold for type_ in entries.values()}


def _met(those: Iterable[Said]) -> set[tuple[str, int]]:
    return {(one.pair, number) for one in those for number in one.right}


def _found(those: Iterable[Said]) -> int:
    return len(_met(those))
