"""How certain or how far along a statement is, by the words before and after its verb."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from dedup.lexicon import table

FIRMNESS: Final = (
    "asked", "possible", "proposed", "expected", "planned", "must", "will", "underway", "approved",
    "", "confirmed", "done",
)  # fmt: skip
"""Classes of stances from the least firm; "" is a statement without any such word."""

HEDGES: Final = frozenset({"asked", "possible", "proposed", "expected", "planned", "will"})
"""Classes that leave open whether a thing comes about."""


@cache
def stances() -> Mapping[str, str]:
    """Give each form its class."""
    return MappingProxyType({row[0]: row[1] for row in table("stances.tsv")})


_DIFFER = {
    ("done", "planned"), ("done", "possible"), ("done", "proposed"), ("done", "expected"),
    ("done", "will"), ("done", "must"), ("done", "underway"),
    ("approved", "planned"), ("approved", "possible"), ("approved", "proposed"),
    ("approved", "expected"), ("approved", "underway"),
    ("confirmed", "planned"), ("confirmed", "possible"), ("confirmed", "expected"),
    ("will", "possible"), ("will", "expected"), ("", "possible"), ("", "expected"),
    ("planned", "possible"), ("will", "proposed"), ("confirmed", "proposed"),
    ("asked", "will"), ("asked", "done"), ("asked", "approved"), ("asked", "confirmed"),
}  # fmt: skip

DIFFER: Final = frozenset(_DIFFER | {(other, one) for one, other in _DIFFER})
"""Classes that say different things of the same verb, either way round."""
