"""People as texts name them, and people who disagree: misspelt, another one, another speaker."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dedup.facts.counterparts import Slot, counterparts
from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Kind
from dedup.facts.kinds.figure import NEVER
from dedup.facts.kinds.list_item import head_items
from dedup.facts.kinds.speech import attributed, opens
from dedup.facts.mention import Mention, Part
from dedup.facts.names.patterns import either
from dedup.facts.names.same_person import MISSPELT, alike, name_of, of_two_sexes, same
from dedup.facts.stated_values import Stated
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Versions
from dedup.lexicon import listed
from dedup.lexicon.offices import NAME_ENDS, NOT_NAMES, POSITION_FORMS, POSITIONS, SPEECH, TITLES
from dedup.text.normalise import skeleton

_THAI = "ก-๎"
_MAX_NAME = 24


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    title = either(tuple(TITLES))
    # A title begins a word; after another title it may be glued: ศ.คลินิกพิเศษ นพ.เสรี.
    person = re.compile(
        rf"(?<![A-Za-z.])(?P<title>(?:{title})"
        rf"(?:(?:คลินิก|กิตติคุณ|พิเศษ|[ ]?เกียรติคุณ){{0,3}}[ ]{{0,2}}(?:{title})){{0,3}})"
        rf"[ ]{{0,2}}(?!(?:{either(tuple(NOT_NAMES))}))(?P<given>[{_THAI}]{{2,30}})"
        rf"(?:(?P<gap>[ \n]{{1,3}})(?P<surname>(?:ณ[ ])?[{_THAI}]{{2,30}}))?"
    )
    ends = re.compile(
        either((*NAME_ENDS, *POSITIONS, "กลาว", "ซึ่ง", "แห่ง", "ดังกล่าว", "ทั้งนี้"))
        + "|(?:รมว|รมช|ผอ|ผบ)$"
    )
    return person, ends


def find(text: str) -> Iterator[Mention]:
    """Find the people named with a title or rank in normalised text."""
    person, ends = _patterns()
    for match in person.finditer(text):
        if (one := _person(match, text, ends)) is not None:
            yield one


def _person(match: re.Match[str], text: str, ends: re.Pattern[str]) -> Mention | None:
    start = match.start()
    if (start and text[start - 1] in "เแโใไ") or _inside_word(text, start, match):
        return None
    # ฯ after a name stands for the surname left out.
    given = _before_end(match["given"], ends).rstrip("ฯๆ")
    if len(given) < 2 or len(given) > _MAX_NAME:
        return None
    given_end = match.start("given") + len(given)
    whole = len(given) == len(match["given"])
    surname = match["surname"] if whole and match["surname"] else ""
    # พร้อมเทพ is a surname, พร้อมด้วย is none: what begins like a weak word must go on as one.
    surname = "" if _NO_SURNAME.match(surname) else _before_end(surname, ends).rstrip("ฯๆ")
    parts = [Part(name="given", value=skeleton(given), start=match.start("given"), end=given_end)]
    end = given_end
    if len(surname) >= 2 and len(surname) <= _MAX_NAME:
        start_of_surname = match.start("surname")
        end = start_of_surname + len(surname)
        parts.append(Part(name="surname", value=surname, start=start_of_surname, end=end))
    value = " ".join((given, surname)) if end > given_end else given
    return Mention(
        type="person", start=start, end=end, value=value, label="person", parts=tuple(parts)
    )


def _inside_word(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell a title from the middle of a word: นาย in ทนาย is none, after ด้วย it is one."""
    if not start or not ("ก" <= text[start - 1] <= "๎"):
        return False
    title, before = match["title"], text[max(0, start - 8) : start]
    if title.startswith(("นางสาว", "นายแพทย์", "พล.", "พลเอก", "แพทย์หญิง")):
        return False
    if title in ("นาย", "นาง") and match["surname"] and match["given"][0] in _BEGINS_NAME:
        # A full name with its space speaks for a title after any word: จับกุมนายสมชาย ใจดี.
        return before.endswith(_ENDS_IN_NA) or len(match["surname"]) < _MIN_SURNAME
    return not before.endswith(_GLUE)


_BEGINS_NAME = frozenset(chr(code) for code in range(ord("ก"), ord("ฮ") + 1)) | frozenset("เแโใไ")
_MIN_SURNAME = 4
# Beginnings of words in นา: followed by a word in ย or ง they look as if they held the title นาย or
# นาง (พัฒนา|ยกระดับ, ศาสนา|ยิว). So do words that end in นาย.
_ENDS_IN_NA = tuple(
    listed(
        """
พัฒ วัฒ ศาส ชาว ท้อง ทุ่ง ทำ ไร่ โร สัมม เสว สนท ปรารถ ล้าน เส ท เจ้า ถุ หัวหน้า เว กี จี ยิ จิน อา ขัย สาร วิปัสส
พระ กรรมฐาน โฆษ พรรณ รัต ชล วาส ฮาวา บอตสวา กา เวียน
"""
    )
)
_GLUE = (
    "ด้วย",
    "โดย",
    "และ",
    "ที่",
    "ให้",
    "กับ",
    "จาก",
    "ด้าน",
    "คือ",
    "มี",
    "ของ",
    "ว่า",
    "ระหว่าง",
    "เชิญ",
    "ได้แก่",
    "เช่น",
)
_NO_SURNAME = re.compile(
    either(
        (
            *SPEECH,
            *POSITIONS,
            *POSITION_FORMS,
            *listed(
                """
รมว รมช เป็น ได้ จะ และ หรือ พร้อมด้วย พร้อมคณะ พร้อมทั้ง ร่วม ให้ ในฐานะ ใน ที่ปรึกษา ที่ประชุม ว่า มอบ ลงพื้นที่ เดินทาง
ตรวจ เข้า ประชุม ซึ่ง โดย เพื่อ กับ จึง เมื่อ ขณะ ด้าน ไม่ คาด ต้อง สั่ง เตรียม ประกาศ ถึง อนุมัติ เห็นชอบ เสนอ
กรรมการ เจ้าหน้าที่ นาย นาง สำนัก กรม กระทรวง ผู้ สถาบัน มีกำหนด ยัง นัก ครู อาจารย์ คณะ เศรษฐกร แพทย์
กล่าว ลงนาม เยี่ยมชม หารือ ต้อนรับ ขอบคุณ ขอให้ กำชับ ผลักดัน บรรยาย อวยพร ถวาย เชิญ แจ้ง ติดตาม มาเป็น มาร่วม ไปร่วม
"""
            ),
        )
    )
    + "|(?:เปิด|จัด|นำ|รับ|พบ|ส่ง|ทำ|ใช้|วาง|ออก|ยื่น|อ่าน|แจก|ตอบ|แสดง|ชม|ร่วม|เป็น|ชี้|ตั้ง|สร้าง)"
    "(?:งาน|ตัว|การ|โครงการ|ประชุม|คณะ|ทีม|มอบ|ฟัง|เรื่อง|หนังสือ|ให้|ความ|ของ|กิจกรรม|นิทรรศการ|พิธี|แถลง|ถ้วย"
    "|รางวัล|ข้อ|ศูนย์|ป้าย|แพรคลุม|อบรม|สัมมนา|เวที|ผล|สาร|ประธาน|ตลาด|ร้าน|บ้าน|กับ|เพื่อ|แจง|คำ)"
)
# A run no longer than this is one name, whatever weak words its letters hold (พรมมา, มาลี).
_ONE_NAME = 9
_STRONG = re.compile(either((*SPEECH, *POSITIONS, "กลาว")) + "|(?:รมว|รมช|ผอ|ผบ)$")


def _before_end(run: str, ends: re.Pattern[str]) -> str:
    """Cut a run of letters where a name ends: at a verb or position, or a weak word if long."""
    ends = ends if len(run) > _ONE_NAME else _STRONG
    match = ends.search(run, 1)
    # A name of two letters or less before a word that ends names is that word's beginning.
    while match and match.start() < 3:
        match = ends.search(run, match.start() + 1)
    return run[: match.start()] if match else run


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Compare the people of a link; in damaged texts names that marks tell apart are one."""
    left, right = pair.a.of("person"), pair.b.of("person")
    for one in list(left):
        twin = next((other for other in right if same(one, other)), None)
        if twin is not None:
            left.remove(one)
            right.remove(twin)
            if not versions.damaged:
                yield from _misspelt(one, twin)
    for slot in counterparts(pair, left, right):
        two_sexes = of_two_sexes(versions.texts, slot.a, slot.b)
        if alike(slot.a, slot.b, pair.settings) and not two_sexes:
            yield replace(name_of(slot), found_by=MISSPELT)
        elif slot.closeness >= pair.settings.person_sure and not head_items(pair, slot):
            yield from _other_person(pair, slot, *versions.known)


def _other_person(pair: AlignedLink, slot: Slot, a: Stated, b: Stated) -> Iterator[Disagreement]:
    """Judge two unlike names in answering places: a wrong surname, another speaker or person."""
    needed = (pair.settings.person_sure, pair.settings.surname_moved, NEVER)
    elsewhere = b.names_in_full(slot.a) + a.names_in_full(slot.b)
    namesakes = _namesake(slot) and not _in_other_offices(pair, slot)
    if namesakes and slot.closeness >= needed[elsewhere]:
        yield Disagreement("name", slot.a.place, slot.b.place)
    elif pair.likeness >= pair.settings.nearly_equal or not (b.states(slot.a) and a.states(slot.b)):
        finding = attributed(pair, slot, "name")
        # An opening and a closing are of two statements; another name in another office is
        # another person, and neither is misnamed.
        if finding.type == "attribution":
            reach = pair.settings.speech_reach
            stands = opens(pair.a.version, slot.a, reach) == opens(pair.b.version, slot.b, reach)
        elif b.states(slot.a) and a.states(slot.b):
            stands = False
        else:
            stands = not _in_other_offices(pair, slot) and not _named_beside(pair, slot)
        if stands and not (finding.type == "name" and _relatives(pair, slot)):
            yield finding


def _relatives(pair: AlignedLink, slot: Slot) -> bool:
    """Return whether two people of one surname are a man and a woman: neither is misnamed."""
    families = slot.a.part("surname"), slot.b.part("surname")
    if not (families[0] and families[1] and families[0].value == families[1].value):
        return False
    return of_two_sexes((pair.a.version, pair.b.version), slot.a, slot.b)


# Letters on either side of a name in which another one stands beside it.
_BESIDE = 60


def _named_beside(pair: AlignedLink, slot: Slot) -> bool:
    """Return whether a side names the other's person right beside its own: a link ended between."""
    return any(
        skeleton(one.parts[0].value) in skeleton(_beside(side, other))
        for one, side, other in ((slot.a, pair.b, slot.b), (slot.b, pair.a, slot.a))
    )


def _beside(side: LinkedSide, one: Mention) -> str:
    return (
        side.text[max(0, one.start - _BESIDE) : one.start] + side.text[one.end : one.end + _BESIDE]
    )


def _in_other_offices(pair: AlignedLink, slot: Slot) -> bool:
    """Return whether both names have positions after them, of another kind each."""
    offices = [_office(pair.a, slot.a), _office(pair.b, slot.b)]
    return None not in offices and offices[0] != offices[1]


# Spaces between a name and its position.
_BEHIND = 3


def _office(side: LinkedSide, one: Mention) -> str | None:
    near = (other for other in side.mentions if 0 <= other.start - one.end <= _BEHIND)
    return next(
        (POSITION_FORMS.get(each.label, each.label) for each in near if each.type == "position"),
        None,
    )


def _namesake(slot: Slot) -> bool:
    """Return whether two full names share the given name alone."""
    names = [{part.name: part.value for part in one.parts} for one in (slot.a, slot.b)]
    full = all("surname" in parts for parts in names)
    return full and names[0]["given"] == names[1]["given"]


def _misspelt(one: Mention, other: Mention) -> Iterator[Disagreement]:
    """Find a surname that only a tone mark or the like tells apart, in sound texts."""
    first, second = one.part("surname"), other.part("surname")
    if (
        first
        and second
        and first.value != second.value
        and skeleton(first.value) == skeleton(second.value)
    ):
        yield Disagreement("name", first.place, second.place, found_by=MISSPELT)


def _states(version: Stated, one: Mention) -> bool:
    return version.holds(one) or version.people.name(one, in_full=False)


def _named_nowhere(text: str, one: Mention, other: Stated) -> bool:
    """Return whether a name is not even hidden by a title glued to the word before it."""
    return skeleton(text[one.start : one.end]) not in other.letters


KIND = Kind(
    type="person",
    stands_as="§person",
    states=_states,
    names_itself=_named_nowhere,
    compare=compare,
)
