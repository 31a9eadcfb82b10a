"""Numbers of one thing made of the same digits in another order, wherever they stand."""

from collections.abc import Iterator
from dataclasses import replace

from dedup.facts.checks.sole_pairs import by_key, sole
from dedup.facts.counterparts import FUNCTION, Slot
from dedup.facts.disagreement import Disagreement
from dedup.facts.kinds.amount import differ
from dedup.facts.mention import Mention
from dedup.facts.versions import Versions
from dedup.text.content import rarity

_SHORT = 2


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Pair numbers of one unit that each version alone has, of the same digits in other order."""
    alone = [
        {
            one.value: one
            for one in reversed(text.mentions)
            if one.type in ("number", "money") and one.part("unit") and not other.counts(one)
        }
        for text, other in zip(versions.texts, reversed(versions.known), strict=True)
    ]
    by_digits = by_key(alone[1].values(), _digits)
    near = [
        (one, other)
        for one in alone[0].values()
        for key in _digits(one)
        # With more candidates none is sole, and each needs to know only that there are two.
        for other in by_digits.get(key, ())[:2]
    ]
    for one, other in sole(near):
        link = versions.beside(one, other)
        if link is not None and _of_one_thing(versions, one, other):
            for found in differ(Slot(one, other, 1.0)):
                yield replace(found, link=link.id)


def _digits(one: Mention) -> list[tuple[str, str]]:
    amount = one.part("amount")
    return [(one.label, "".join(sorted(amount.value)))] if amount else []


def _of_one_thing(versions: Versions, one: Mention, other: Mention) -> bool:
    """Return whether the words before two numbers speak for one thing, function words left out."""
    settings = versions.settings
    words = [
        set(text.keys(max(0, mention.start - settings.counted_reach), mention.start)) - FUNCTION
        for text, mention in zip(versions.texts, (one, other), strict=True)
    ]
    amount = one.part("amount")
    short = amount is not None and len(amount.value.rstrip("0")) <= _SHORT
    shared = sum(rarity(key) for key in sorted(words[0] & words[1]))
    needed = settings.counted_shared_short if short else settings.counted_shared
    return len(words[0] & words[1]) > 1 and shared >= needed
