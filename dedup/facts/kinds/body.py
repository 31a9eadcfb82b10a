"""Disagreements of people, positions, organisations, places and quoted names in a link."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from rapidfuzz.distance import Levenshtein

from dedup.facts.counterparts import Slot, slots
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.kinds import person_compare
from dedup.facts.kinds.person_compare import attributed, head_items, same, whole
from dedup.facts.mention import Mention
from dedup.facts.stated_values import Stated, same_name
from dedup.facts.tokens import Pairing, Side
from dedup.lexicon import listed
from dedup.lexicon.offices import POSITION_FORMS
from dedup.text.normalise import skeleton

_SURE = 0.6
# Two names of one class of which neither stands anywhere in the other text.
_LIKELY = 0.5
_MOVED = 0.85
# With more open names of a kind in one link, it is a list in another order or selection.
_MAX_OPEN = 3
# Two quoted names this alike are one, reworded.
_REWORDED = 0.5
# A name of so many letters is told from another one by more than a letter.
_LONG_NAME = 20
# A space, or และ with its spaces, stands between a name and its positions.
_JOINED = 5

Glosses = Mapping[str, frozenset[str]]


def findings(pair: Pairing, a: Stated, b: Stated, *, damaged: bool) -> Iterator[Disagreement]:
    """Compare the names of a link; in ``damaged`` texts names that marks tell apart are one."""
    yield from person_compare.findings(pair, a, b, damaged=damaged)
    yield from _positions(pair, a, b)
    yield from _bodies(pair, a, b, "org")
    yield from _bodies(pair, a, b, "place")
    yield from _quoted(pair, a, b)


def _positions(pair: Pairing, a: Stated, b: Stated) -> Iterator[Disagreement]:
    """Compare the positions of a person whom both sides name, and those in answering places."""
    glosses = a.glosses
    left, right = pair.a.of("position"), pair.b.of("position")
    held: list[tuple[list[Mention], list[Mention]]] = []
    for one in pair.a.of("person"):
        other = next((two for two in pair.b.of("person") if same(one, two)), None)
        if other is not None:
            held.append((_offices_of(pair.a, one), _offices_of(pair.b, other)))
    for ones, others in held:
        left = [one for one in left if one not in ones]
        right = [other for other in right if other not in others]
        rest = _different_offices(ones, others, glosses)
        for one, other in zip(*rest, strict=False):
            yield from _compare_offices(one, other, glosses)
    rest = _different_offices(left, right, glosses)
    for slot in slots(pair, *rest):
        if slot.closeness < _SURE:
            continue
        if head_of(slot.a.label) == head_of(slot.b.label) or _deputised(slot):
            yield from _compare_offices(slot.a, slot.b, glosses)
        elif not (b.states_name(slot.a.value) or a.states_name(slot.b.value)):
            # One person holds several offices: only where neither text knows the other's office.
            yield from _another_speaker(pair, slot)


def head_of(label: str) -> str:
    """Write the head of a position out, without the body: รมว. is รัฐมนตรีว่าการ."""
    return POSITION_FORMS.get(label, label).removesuffix("กระทรวง").removesuffix("จังหวัด")


def _another_speaker(pair: Pairing, slot: Slot) -> Iterator[Disagreement]:
    if person_compare.speaks(pair.a, slot.a) and person_compare.speaks(pair.b, slot.b):
        yield whole("attribution", slot)


def _deputised(slot: Slot) -> bool:
    """Say whether one position is the other one's deputy or the like, of one and the same body."""
    short, long = sorted((slot.a.value, slot.b.value), key=len)
    changed = _DEPUTY.sub("", long, count=1).replace(_DEPUTY_MINISTER, "", 1)
    return len(short) > _MIN_OFFICE and short == changed


_DEPUTY_MINISTER = skeleton("ช่วย")
# An office without its body is any office.
_MIN_OFFICE = 8


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


def _compare_offices(one: Mention, other: Mention, glosses: Glosses) -> Iterator[Disagreement]:
    first, second = one.value, other.value
    if same_office(first, second, glosses):
        return
    shared = len(_common_start(first, second))
    heads = head_of(one.label) == head_of(other.label)
    if heads and len(first) - shared > 2 and len(second) - shared > 2:
        yield Disagreement(
            "org",
            Place(one.start + len(one.label), one.end, first),
            Place(other.start + len(other.label), other.end, second),
        )
    elif not heads:
        yield Disagreement("name", one.place, other.place)


def _common_start(one: str, other: str) -> str:
    length = next(
        (n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y),
        min(len(one), len(other)),
    )
    return one[:length]


# What stands before the body an office is held in; the body may be an acronym: ปลัด มท.
_HEADS = tuple(
    map(
        skeleton,
        listed("ปลัด รองปลัด อธิบดี รองอธิบดี ผู้อำนวยการ รองผู้อำนวยการ เลขาธิการ รองเลขาธิการ โฆษก ผู้ว่าการ"),
    )
)
_DEPUTY = re.compile("|".join(map(skeleton, ("รอง", "ผู้ช่วย", "อดีต", "รักษาการ", "ผู้แทน"))))


def same_office(one: str, other: str, glosses: Glosses) -> bool:
    """Say whether two positions are one: a shortened name of the body is a beginning of it."""
    if bool(_DEPUTY.match(one)) != bool(_DEPUTY.match(other)):
        return False
    heads = [head for head in _HEADS if one.startswith(head) and other.startswith(head)]
    if any(same_name(one[len(head) :], other[len(head) :], glosses) for head in heads):
        return True
    short, long = sorted((one, other), key=len)
    if long.startswith(short) or same_name(one, other, glosses):
        return True
    ministry = skeleton("กระทรวง")
    bare = [value.replace(ministry, "") for value in (short, long)]
    return bare[1].startswith(bare[0]) or same_name(bare[0], bare[1], glosses)


def _bodies(
    pair: Pairing, a: Stated, b: Stated, kind: Literal["org", "place"]
) -> Iterator[Disagreement]:
    left, right = pair.a.of(kind), pair.b.of(kind)
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
        if slot.closeness < (alone, _SURE, _MOVED)[known] or head_items(pair, slot):
            continue
        if kind == "org":
            if not _slip(slot):
                yield attributed(pair, slot, "org")
        else:
            yield whole("place", slot)


def _slip(slot: Slot) -> bool:
    """Say whether two long names are one letter apart: a slip of the pen, and no other body."""
    names = slot.a.value, slot.b.value
    figures = [[letter for letter in name if letter.isdigit()] for name in names]
    return (
        min(map(len, names)) >= _LONG_NAME
        and figures[0] == figures[1]
        and Levenshtein.distance(*names, score_cutoff=1) <= 1
    )


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


def _quoted(pair: Pairing, a: Stated, b: Stated) -> Iterator[Disagreement]:
    """Compare names in quotation marks and Latin names that stand in answering places."""
    left, right = _unshared(pair.a, b), _unshared(pair.b, a)
    for slot in slots(pair, left, right, _names_fit):
        if slot.closeness >= _LIKELY and not _reworded(slot) and not _spoken(pair, slot):
            yield whole("name", slot)


def _reworded(slot: Slot) -> bool:
    """Tell one quotation in nearly the same words from two names: words are compared elsewhere."""
    one, other = slot.a.value, slot.b.value
    return not one.isascii() and Levenshtein.normalized_similarity(one, other) >= _REWORDED


_SAID = re.compile(r"(?<!ชื่อ)(?<!เรียก)(?<!หัวข้อ)ว่า[ ]{0,2}$")


def _spoken(pair: Pairing, slot: Slot) -> bool:
    """Say whether both stand behind a verb of speech: two statements, not two names of a thing."""
    return all(
        _SAID.search(side.text, max(0, one.start - 12), one.start)
        for side, one in ((pair.a, slot.a), (pair.b, slot.b))
    )


def _unshared(side: Side, other: Stated) -> Sequence[Mention]:
    return [one for one in side.of("programme") if not other.states(one)]


def _names_fit(one: Mention, other: Mention) -> float:
    if (one.value[:1].isascii()) != (other.value[:1].isascii()):
        return 0.0
    return 1.0
