"""How far two versions speak of one event: the days, figures and names that both state."""

from dataclasses import dataclass

from dedup.facts.mention import Mention
from dedup.facts.versions import Versions
from dedup.model import FactType

_OF_AN_EVENT: frozenset[FactType] = frozenset(
    {"date", "time", "number", "money", "person", "place"}
)
# A single digit counts parts and persons in any text.
_DIGITS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What both of two versions state, each value once.

    ``days`` is the share (0..1) of the days of one version that the other has too, of the version
    with the greater share; ``None`` where either names no day with its month. ``facts`` is that
    share of all days, hours, figures, people and places; ``least`` how many of them the version
    with fewer has.
    """

    days: float | None
    facts: float
    least: int


def agreement(versions: Versions) -> Agreement:
    """Compare what two versions state of their event."""
    facts = [
        {(one.type, one.value): one for one in text.mentions if _of_an_event(one)}
        for text in versions.texts
    ]
    shares, days = [], []
    for own, other in zip(facts, reversed(versions.known), strict=True):
        stated = {key: other.states(one) for key, one in own.items()}
        shares.append(_share(list(stated.values())))
        days.append([yes for (kind, _), yes in stated.items() if kind == "date"])
    return Agreement(
        days=max(map(_share, days)) if all(days) else None,
        facts=max(shares),
        least=min(map(len, facts)),
    )


def _of_an_event(one: Mention) -> bool:
    if one.type == "date":
        return {"day", "month"} <= {part.name for part in one.parts}
    amount = one.part("amount")
    if one.type == "number" and (amount is None or len(amount.value) < _DIGITS):
        return False
    return one.type in _OF_AN_EVENT


def _share(found: list[bool]) -> float:
    return round(sum(found) / len(found), 4) if found else 0.0
