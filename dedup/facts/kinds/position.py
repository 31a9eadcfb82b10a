"""Positions: the office, short or long, and its body; and those that are of another office."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dedup.facts.counterparts import Slot, counterparts
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.kind import Kind
from dedup.facts.kinds import org
from dedup.facts.kinds.speech import speaks
from dedup.facts.mention import Mention, Part
from dedup.facts.names.alias import Glosses, same_name
from dedup.facts.names.ends import end_of_name
from dedup.facts.names.gazetteer import skeleton_of
from dedup.facts.names.patterns import either
from dedup.facts.names.same_person import same
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Versions
from dedup.lexicon import listed
from dedup.lexicon.offices import NAME_ENDS, POSITION_FORMS, POSITIONS
from dedup.lexicon.places import COUNTRIES, PROVINCES
from dedup.text.normalise import skeleton
from dedup.text.reading import Word


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(either((*POSITIONS, *POSITION_FORMS)))


def find(text: str, words: Sequence[Word]) -> Iterator[Mention]:
    """Find the positions of normalised text, each with the body it is held in.

    ``words`` are the words of the text.
    """
    office, at = _offices(), 0
    while (found := office.search(text, at)) is not None:
        one = _position(text, found.start(), found.end(), words)
        at = found.end() if one is None else one.end
        if one is not None:
            yield one


_MAX_POSITION = 90
_THAI = "ก-๎"
# Words that end a name and yet stand inside the name of the body a position is held in.
_IN_POSITIONS = listed("และ ทาง ด้าน ต่อ จัด ทำ ใน ใช้ ที่ ได้ ไม่ มา รวม เพิ่ม ลด เปิด กำหนด อาจ")
_PROTECTED = tuple(
    listed(
        """
ว่าการ ว่าราชการ ส่งเสริม ส่งออก ที่ปรึกษา นายก สนับสนุนบริการ ประกาศ รับรอง นำเข้า ออกแบบ ให้กู้ ร่วมลงทุน ติดตาม
ขับเคลื่อน พิจารณา เข้าเมือง เปิด บูรณาการ ยังชีพ ประชุม
"""
    )
)
_NEED_BODY = listed("ปลัด ที่ปรึกษา หัวหน้า ผู้แทน รัฐมนตรีประจำ อธิบดี ผู้จัดการ เลขานุการ")
_TAIL = re.compile(rf"[ ]?[{_THAI}.]{{0,{_MAX_POSITION}}}")
# Prime ministers are of countries alone; what else stands after them is what they do.
_HEADS_OF_REALMS = ("นายกรัฐมนตรี", "นายกฯ")
_REALM = re.compile(
    rf"[ ]?(?:แห่ง[{_THAI}]{{2,30}}|(?:ประเทศ)?(?:{either(tuple(sorted(COUNTRIES)))}))?"
)
# An auxiliary at the end of a title begins what its holder does; the ได้ of รายได้ is none.
_PARTICLES = re.compile(r"(?:(?<!ราย)ได้|จะ|ก็|ไม่|อาจ|ใน|และ|รวม)$")
# Heads of whatever bodies are meant: no body is named.
_ANY_BODY = re.compile("ที่เกี่ยวข้อง|ทุก(?=จังหวัด|กระทรวง|กรม|แห่ง|หน่วย)|ต่าง[ ]?ๆ")
# A line was broken in or after the first word of a title; รอง ends words too (คุ้มครอง, รับรอง).
_PREFIX_CUT_OFF = re.compile(
    rf"((?<![{_THAI}])ร\n?อ\n?ง|ร\nอ\n?ง|รอ\nง|รอง(?=[ ]?\n)|ผู้ช่วย|อดีต|รักษาการ)[ \n]{{0,2}}$"
)
_ENDS_IN_DEPUTY = re.compile("(?:(?<!ต้อน)รับ|สำ|คุ้มค|ปกค|ครอบค)$")
_DEPUTY = "รอง"
# After a space these begin what the office holder does, not what he is head of.
_CLAUSE_BEGINS = tuple(f" {word}" for word in _IN_POSITIONS if word not in ("ด้าน", "ทาง", "ต่อ"))
_TAIL_ENDS = re.compile(
    either(
        (
            *(word for word in NAME_ENDS if word not in _IN_POSITIONS),
            *("นาย", "นาง", "พล.", "ซึ่ง", "และรอง", "และรัฐมนตรี", "และรมว", "และผู้", "และประธาน"),
            *("และเลขา", "และหัวหน้า", "และโฆษก", "และอธิบดี", "และปลัด", "และที่ปรึกษา"),
        )
    )
)


# The province that an office is of, whose name may be a verb too: ผู้ว่าราชการจังหวัดตาก.
_OF_PROVINCE = "จังหวัด"
_PROVINCE = re.compile(rf"(?P<of>{_OF_PROVINCE})?(?:{either(PROVINCES)})")


def _position(text: str, start: int, end: int, words: Sequence[Word]) -> Mention | None:
    """Read a position: the office and, up to a word that ends it, the body it is held in."""
    if text.startswith(_DEPUTY, start) and _ENDS_IN_DEPUTY.search(text, max(0, start - 8), start):
        start += len(_DEPUTY)
    office = text[start:end]
    if start and text[start - 1] in "เแโใไ":
        return None
    if (cut_off := _PREFIX_CUT_OFF.search(text, max(0, start - 12), start)) is not None:
        start = cut_off.start()
        office = cut_off[1].replace("\n", "") + office
    match = (_REALM if office.endswith(_HEADS_OF_REALMS) else _TAIL).match(text, end)
    tail = match[0] if match else ""
    if tail.startswith(_CLAUSE_BEGINS):
        tail = ""
    named = _named(tail)
    for cut in _TAIL_ENDS.finditer(tail):
        if cut.start() >= named and not tail.startswith(_PROTECTED, cut.start()):
            tail = tail[: cut.start()]
            break
    verb = end_of_name(words, end, end + len(tail), of_purpose=True, begun=True)
    verb = max(verb, end + named)
    tail = _PARTICLES.sub("", tail[: verb - end])
    province = _PROVINCE.match(text, end)
    full = POSITION_FORMS.get(office, office)
    if province is not None and (province["of"] or full.endswith(_OF_PROVINCE)):
        tail = max(tail, province[0], key=len)
    tail = tail if tail.endswith("ฯ") else tail.rstrip(" .")
    tail = "" if _ANY_BODY.search(tail) else tail
    if office in _NEED_BODY and not tail:
        return None
    end += len(tail)
    part = Part(name="position", value=canonical(office + tail), start=start, end=end)
    return Mention(
        type="position", start=start, end=end, value=part.value, label=office, parts=(part,)
    )


def _named(tail: str) -> int:
    """Count the letters of a known body that a tail begins with, whatever words it is made of."""
    start, end, _ = next(org.known().find(skeleton_of(tail)), (len(tail), 0, ""))
    return 0 if tail[:start].strip() else end


_FORMS = re.compile(either(tuple(POSITION_FORMS)))


# โฆษก ก.อุตฯ: a ministry by one letter.
_MINISTRY = re.compile(r"(?<![ก-๎.])ก\.[ ]?(?=[ก-ฮ][ก-๎]{2})")


def canonical(position: str) -> str:
    """Write a position out: รมว.เกษตรฯ begins like รัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์."""
    position = _FORMS.sub(lambda match: POSITION_FORMS[match[0]], position)
    position = re.sub(r"กทม\.?", "กรุงเทพมหานคร", position)
    position = _MINISTRY.sub("กระทรวง", position)
    position = position.replace("จ.", "จังหวัด").replace("กระทรวงกระทรวง", "กระทรวง")
    return skeleton(position).replace("ฯ", "")


# A space, or และ with its spaces, stands between a name and its positions.
_JOINED = 5


def _compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Compare the positions of a person whom both sides name, and those in answering places."""
    a, b = versions.known
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
    for slot in counterparts(pair, *rest):
        if slot.closeness < pair.settings.name_sure:
            continue
        if head_of(slot.a.label) == head_of(slot.b.label) or _deputised(slot, pair.settings):
            yield from _compare_offices(slot.a, slot.b, glosses)
        elif not (b.states_name(slot.a.value) or a.states_name(slot.b.value)):
            # One person holds several offices: only where neither text knows the other's office.
            yield from _another_speaker(pair, slot)


def head_of(label: str) -> str:
    """Write the head of a position out, without the body: รมว. is รัฐมนตรีว่าการ."""
    return POSITION_FORMS.get(label, label).removesuffix("กระทรวง").removesuffix("จังหวัด")


def _another_speaker(pair: AlignedLink, slot: Slot) -> Iterator[Disagreement]:
    if speaks(pair.a, slot.a, pair.settings) and speaks(pair.b, slot.b, pair.settings):
        yield Disagreement("attribution", slot.a.place, slot.b.place)


def _deputised(slot: Slot, settings: FactSettings) -> bool:
    """Return whether one position is the other one's deputy or the like, in one body."""
    short, long = sorted((slot.a.value, slot.b.value), key=len)
    changed = _DEPUTISED.sub("", long, count=1).replace(_DEPUTY_MINISTER, "", 1)
    return len(short) > settings.office_letters and short == changed


_DEPUTY_MINISTER = skeleton("ช่วย")


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


def _offices_of(side: LinkedSide, person: Mention) -> list[Mention]:
    """Give the positions that stand right after a name, one after another."""
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
_DEPUTISED = re.compile("|".join(map(skeleton, ("รอง", "ผู้ช่วย", "อดีต", "รักษาการ", "ผู้แทน"))))


_MINISTER = skeleton("รัฐมนตรีว่าการ")


def same_office(one: str, other: str, glosses: Glosses) -> bool:
    """Return whether two positions are one: a shortened name of the body is a beginning of it."""
    if bool(_DEPUTISED.match(one)) != bool(_DEPUTISED.match(other)):
        return False
    heads = [head for head in _HEADS if one.startswith(head) and other.startswith(head)]
    if any(same_name(one[len(head) :], other[len(head) :], glosses) for head in heads):
        return True
    short, long = sorted((one, other), key=len)
    if long.startswith(short) or same_name(one, other, glosses):
        return True
    ministry = skeleton("กระทรวง")
    bare = [value.replace(ministry, "") for value in (short, long)]
    if bare[1].startswith(bare[0]) or same_name(bare[0], bare[1], glosses):
        return True
    # รมว.คลัง: after the head stands the nickname of the ministry.
    rests = [value.removeprefix(_MINISTER) for value in bare]
    return all(rest != value for rest, value in zip(rests, bare, strict=True)) and any(
        same_name(one, ministry + two, glosses) for one, two in (rests, rests[::-1])
    )


KIND = Kind(type="position", stands_as="§position", compare=_compare)
