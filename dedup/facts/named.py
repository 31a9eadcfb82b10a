"""Disagreements of people, positions, organisations, places and quoted names in a link."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from dedup.facts.finding import Finding
from dedup.facts.linked import Pairing, Side
from dedup.facts.mention import Mention
from dedup.facts.slots import Slot, slots
from dedup.facts.stated import Stated, same_name
from dedup.model import DiscrepancyType
from dedup.text.normalise import skeleton
from dedup.text.tables.offices import POSITION_FORMS, SPEECH

_SURE = 0.6
# Two names of one class of which neither stands anywhere in the other text.
_LIKELY = 0.5
_MOVED = 0.85
# Two surnames this alike are meant to be one (a letter or two of eight); others are two people.
_ALIKE = 0.6
# A speech verb this near behind a name makes it the speaker.
_SPEECH_REACH = 90
# With more open names of a kind in one link, it is a list in another order or selection.
_MAX_OPEN = 3
# Two quoted names this alike are one, reworded.
_REWORDED = 0.5
# A space, or และ with its spaces, stands between a name and its positions.
_JOINED = 5
# A word glued to a surname has at least so many letters; fewer are a slip in the surname.
_GLUED = 4

Glosses = Mapping[str, frozenset[str]]


def findings(pair: Pairing, a: Stated, b: Stated, *, damaged: bool) -> Iterator[Finding]:
    """Compare the names of a link; in ``damaged`` texts names that marks tell apart are one."""
    yield from _people(pair, a, b, damaged=damaged)
    yield from _positions(pair, a.glosses)
    for kind in ("org", "place"):
        yield from _bodies(pair, a, b, kind)
    yield from _quoted(pair, a, b)


def _of(side: Side, kind: str) -> list[Mention]:
    return [one for one in side.mentions if one.type == kind]


def _people(pair: Pairing, a: Stated, b: Stated, *, damaged: bool) -> Iterator[Finding]:
    left, right = _of(pair.a, "person"), _of(pair.b, "person")
    for one in list(left):
        twin = next((other for other in right if _same(one, other)), None)
        if twin is not None:
            left.remove(one)
            right.remove(twin)
            if not damaged:
                yield from _misspelt(one, twin)
    for slot in slots(pair, left, right, _always):
        alike = _alike(slot.a, slot.b)
        if alike:
            yield _name(slot)
        elif (
            slot.closeness >= _SURE
            and not (b.states(slot.a) and a.states(slot.b))
            and not _listed(pair, slot)
        ):
            yield _attributed(pair, slot, "name")


_MARKER = re.compile(r"(?:(?<!\d)\d{1,2}[.)]|[-•*])\s{0,3}$")


def _listed(pair: Pairing, slot: Slot) -> bool:
    """Say whether both names head items of lists: another item is no other name of one thing."""
    return all(
        _MARKER.search(side.text, max(0, one.start - 6), one.start)
        for side, one in ((pair.a, slot.a), (pair.b, slot.b))
    )


def _same(one: Mention, other: Mention) -> bool:
    """Say whether two mentions name one person as far as their skeletons tell.

    The surname may be left out, and the space before or behind it lost.
    """
    names, others = ([skeleton(part.value) for part in mention.parts] for mention in (one, other))
    if len(names) != len(others):
        short, long = sorted(("".join(names), "".join(others)), key=len)
        return names[0] == others[0] or long.startswith(short)
    if names == others or "".join(names) == "".join(others):
        return True
    short, long = sorted((names[-1], others[-1]), key=len)
    glued = long.startswith(short) and len(short) > 3 and len(long) - len(short) >= _GLUED
    return len(names) > 1 and names[0] == others[0] and glued


def _misspelt(one: Mention, other: Mention) -> Iterator[Finding]:
    """Find a surname that only a tone mark or the like tells apart, in sound texts."""
    first, second = one.part("surname"), other.part("surname")
    if (
        first
        and second
        and first.value != second.value
        and skeleton(first.value) == skeleton(second.value)
    ):
        yield Finding(
            "name",
            (first.start, first.end, first.value),
            (second.start, second.end, second.value),
        )


def _alike(one: Mention, other: Mention) -> bool:
    given, surname = (
        [mention.part(name) for mention in (one, other)] for name in ("given", "surname")
    )
    if not (given[0] and given[1]):
        return False
    names = Levenshtein.normalized_similarity(given[0].value, given[1].value)
    if not (surname[0] and surname[1]):
        return 0.75 <= names < 1.0 and min(len(part.value) for part in given if part) > 3
    families = Levenshtein.normalized_similarity(
        skeleton(surname[0].value), skeleton(surname[1].value)
    )
    return (names == 1.0 and families >= _ALIKE) or (families == 1.0 and names >= _ALIKE)


def _name(slot: Slot) -> Finding:
    """Quote the part of two names that differs."""
    for name in ("surname", "given"):
        first, second = slot.a.part(name), slot.b.part(name)
        if first and second and skeleton(first.value) != skeleton(second.value):
            return Finding(
                "name",
                (first.start, first.end, slot.a.value),
                (second.start, second.end, slot.b.value),
            )
    return _whole("name", slot)


def _whole(kind: DiscrepancyType, slot: Slot) -> Finding:
    return Finding(
        kind,
        (slot.a.start, slot.a.end, slot.a.value),
        (slot.b.start, slot.b.end, slot.b.value),
    )


_SAYS = re.compile("|".join(SPEECH))


def _attributed(pair: Pairing, slot: Slot, kind: DiscrepancyType) -> Finding:
    """Word a pair of names: where both speak, who said it is in question."""
    speaks = all(_speaks(side, one) for side, one in ((pair.a, slot.a), (pair.b, slot.b)))
    return _whole("attribution" if speaks else kind, slot)


def _speaks(side: Side, one: Mention) -> bool:
    end = min(one.end + _SPEECH_REACH, side.tokens[-1].end)
    match = _SAYS.search(side.text, one.end, end)
    if match is None:
        return False
    # Only a position or a body may stand between a speaker and the verb.
    between = side.text[one.end : match.start()]
    return len(between.strip()) < 4 or any(
        other.start <= one.end + 3 and other.type in ("position", "org", "acronym")
        for other in side.mentions
        if other.start >= one.end
    )


def _positions(pair: Pairing, glosses: Glosses) -> Iterator[Finding]:
    """Compare the positions of a person whom both sides name, and those in answering places."""
    left, right = _of(pair.a, "position"), _of(pair.b, "position")
    held: list[tuple[list[Mention], list[Mention]]] = []
    for one in _of(pair.a, "person"):
        other = next((two for two in _of(pair.b, "person") if _same(one, two)), None)
        if other is not None:
            held.append((_offices_of(pair.a, one), _offices_of(pair.b, other)))
    for ones, others in held:
        left = [one for one in left if one not in ones]
        right = [other for other in right if other not in others]
        rest = _different_offices(ones, others, glosses)
        for one, other in zip(*rest, strict=False):
            yield from _compare_offices(one, other, glosses)
    rest = _different_offices(left, right, glosses)
    for slot in slots(pair, *rest, _always):
        if slot.closeness >= _SURE and slot.a.label == slot.b.label:
            yield from _compare_offices(slot.a, slot.b, glosses)


def _always(_: Mention, __: Mention) -> float:
    return 1.0


def _different_offices(
    ones: list[Mention], others: list[Mention], glosses: Glosses
) -> tuple[list[Mention], list[Mention]]:
    """Leave out the positions that both sides give."""
    rest = list(others)
    alone = []
    for one in ones:
        twin = next((two for two in rest if same_office(one.value, two.value, glosses)), None)
        if twin is None:
            alone.append(one)
        else:
            rest.remove(twin)
    return alone, rest


def _offices_of(side: Side, person: Mention) -> list[Mention]:
    """Give the positions that stand right behind a name, one after another."""
    found: list[Mention] = []
    at = person.end
    for one in side.mentions:
        if one.type == "position" and 0 <= one.start - at <= _JOINED:
            found.append(one)
            at = one.end
    return found


def _compare_offices(one: Mention, other: Mention, glosses: Glosses) -> Iterator[Finding]:
    first, second = one.value, other.value
    if same_office(first, second, glosses):
        return
    shared = len(_common_start(first, second))
    heads = POSITION_FORMS.get(one.label, one.label) == POSITION_FORMS.get(other.label, other.label)
    if heads and len(first) - shared > 2 and len(second) - shared > 2:
        yield Finding(
            "org",
            (one.start + len(one.label), one.end, first),
            (other.start + len(other.label), other.end, second),
        )
    elif not heads:
        yield Finding("name", (one.start, one.end, first), (other.start, other.end, second))


def _common_start(one: str, other: str) -> str:
    length = next(
        (n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y),
        min(len(one), len(other)),
    )
    return one[:length]


_DEPUTY = re.compile("|".join(map(skeleton, ("รอง", "ผู้ช่วย", "อดีต", "รักษาการ", "ผู้แทน"))))


def same_office(one: str, other: str, glosses: Glosses) -> bool:
    """Say whether two positions are one: a shortened name of the body is a beginning of it."""
    if bool(_DEPUTY.match(one)) != bool(_DEPUTY.match(other)):
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) or same_name(one, other, glosses):
        return True
    ministry = skeleton("กระทรวง")
    bare = [value.replace(ministry, "") for value in (short, long)]
    return bare[1].startswith(bare[0]) or same_name(bare[0], bare[1], glosses)


def _bodies(pair: Pairing, a: Stated, b: Stated, kind: str) -> Iterator[Finding]:
    left, right = _of(pair.a, kind), _of(pair.b, kind)
    for one in list(left):
        twin = next(
            (other for other in right if same_name(one.value, other.value, a.glosses)), None
        )
        if twin is not None:
            left.remove(one)
            right.remove(twin)
    left = [one for one in left if not _present(one, pair.a, pair.b)]
    right = [one for one in right if not _present(one, pair.b, pair.a)]
    if max(len(left), len(right)) > _MAX_OPEN:
        return
    for slot in slots(pair, left, right, _bodies_fit):
        known = b.states(slot.a) + a.states(slot.b)
        alone = _LIKELY if slot.a.label == slot.b.label else _SURE
        if slot.closeness < (alone, _SURE, _MOVED)[known] or _listed(pair, slot):
            continue
        if kind == "org":
            yield _attributed(pair, slot, "org")
        else:
            yield _whole("place", slot)


def _present(one: Mention, own: Side, other: Side) -> bool:
    """Say whether a name stands in the other side's sentences as often as in its own."""
    return one.value in _letters(other) and (
        _letters(other).count(one.value) >= _letters(own).count(one.value)
    )


def _letters(side: Side) -> str:
    return skeleton(side.text[side.tokens[0].start : side.tokens[-1].end])


def _bodies_fit(one: Mention, other: Mention) -> float:
    if one.label == other.label:
        return 1.0
    return 0.9 if one.type == "org" else 0.0


def _quoted(pair: Pairing, a: Stated, b: Stated) -> Iterator[Finding]:
    """Compare names in quotation marks and Latin names that stand in answering places."""
    left, right = _unshared(pair.a, b), _unshared(pair.b, a)
    for slot in slots(pair, left, right, _names_fit):
        if slot.closeness >= _LIKELY and not _reworded(slot):
            yield _whole("name", slot)


def _reworded(slot: Slot) -> bool:
    """Tell one quotation in nearly the same words from two names: words are compared elsewhere."""
    one, other = slot.a.value, slot.b.value
    return not one.isascii() and Levenshtein.normalized_similarity(one, other) >= _REWORDED


def _unshared(side: Side, other: Stated) -> Sequence[Mention]:
    return [one for one in _of(side, "programme") if not other.states(one)]


def _names_fit(one: Mention, other: Mention) -> float:
    if (one.value[:1].isascii()) != (other.value[:1].isascii()):
        return 0.0
    return 1.0
