"""People and positions: titles and ranks, given name and surname, offices short and long."""

import re
from collections.abc import Iterator
from functools import cache

from dedup.facts.mention import Mention, Part
from dedup.lexicon import listed
from dedup.lexicon.offices import (
    NAME_ENDS,
    NOT_NAMES,
    POSITION_FORMS,
    POSITIONS,
    SPEECH,
    TITLES,
)
from dedup.lexicon.places import COUNTRIES
from dedup.text.normalise import skeleton

_THAI = "ก-๎"
_MAX_NAME = 24
_MAX_POSITION = 90
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


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    title = _either(tuple(TITLES))
    # A title begins a word; after another title it may be glued: ศ.คลินิกพิเศษ นพ.เสรี.
    person = re.compile(
        rf"(?<![A-Za-z.])(?P<title>(?:{title})"
        rf"(?:(?:คลินิก|กิตติคุณ|พิเศษ|[ ]?เกียรติคุณ){{0,3}}[ ]{{0,2}}(?:{title})){{0,3}})"
        rf"[ ]{{0,2}}(?!(?:{_either(tuple(NOT_NAMES))}))(?P<given>[{_THAI}]{{2,30}})"
        rf"(?:(?P<gap>[ \n]{{1,3}})(?P<surname>(?:ณ[ ])?[{_THAI}]{{2,30}}))?"
    )
    ends = re.compile(
        _either((*NAME_ENDS, *POSITIONS, "กลาว", "ซึ่ง", "แห่ง", "ดังกล่าว", "ทั้งนี้"))
        + "|(?:รมว|รมช|ผอ|ผบ)$"
    )
    office = re.compile(_either(POSITIONS_AND_SHORT))
    return person, ends, office


POSITIONS_AND_SHORT = (*POSITIONS, *POSITION_FORMS)


def find(text: str) -> Iterator[Mention]:
    """Find the people named with a title or rank, and the positions of normalised text."""
    person, ends, office = _patterns()
    for match in person.finditer(text):
        if (one := _person(match, text, ends)) is not None:
            yield one
    at = 0
    while (found := office.search(text, at)) is not None:
        one = _position(text, found.start(), found.end())
        at = found.end() if one is None else one.end
        if one is not None:
            yield one


def _person(match: re.Match[str], text: str, ends: re.Pattern[str]) -> Mention | None:
    start = match.start()
    if (start and text[start - 1] in "เแโใไ") or _inside_word(text, start, match):
        return None
    given = _before_end(match["given"], ends)
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
        # A full name with its space speaks for a title behind any word: จับกุมนายสมชาย ใจดี.
        return before.endswith(_ENDS_IN_NA) or len(match["surname"]) < _MIN_SURNAME
    return not before.endswith(_GLUE)


_BEGINS_NAME = frozenset(chr(code) for code in range(ord("ก"), ord("ฮ") + 1)) | frozenset("เแโใไ")
_MIN_SURNAME = 4
# Words that go on in นา, so that what looks like a title is their end and a word in ย or ง behind:
# พัฒนายกระดับ, ศาสนายิว; and words that end in นาย.
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
    _either(
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
_STRONG = re.compile(_either((*SPEECH, *POSITIONS, "กลาว")) + "|(?:รมว|รมช|ผอ|ผบ)$")


def _before_end(run: str, ends: re.Pattern[str]) -> str:
    """Cut a run of letters where a name ends: at a verb or position, or a weak word if long."""
    ends = ends if len(run) > _ONE_NAME else _STRONG
    match = ends.search(run, 1)
    # A name of two letters or less before a word that ends names is that word's beginning.
    while match and match.start() < 3:
        match = ends.search(run, match.start() + 1)
    return run[: match.start()] if match else run


_TAIL = re.compile(rf"[ ]?[{_THAI}.]{{0,{_MAX_POSITION}}}")
# Prime ministers are of countries alone; what else stands behind them is what they do.
_HEADS_OF_REALMS = ("นายกรัฐมนตรี", "นายกฯ")
_REALM = re.compile(
    rf"[ ]?(?:แห่ง[{_THAI}]{{2,30}}|(?:ประเทศ)?(?:{_either(tuple(sorted(COUNTRIES)))}))?"
)
# Auxiliaries at the end begin what the office holder does; รายได้ and ต่อ in a name do not.
_PARTICLES = re.compile(r"(?:(?<!ราย)ได้|จะ|ก็|ไม่|อาจ|ใน|และ|รวม)$")
# A line was broken in or behind the first word of a title; รอง ends words too (คุ้มครอง, รับรอง).
_PREFIX_CUT_OFF = re.compile(
    rf"((?<![{_THAI}])ร\n?อ\n?ง|ร\nอ\n?ง|รอ\nง|รอง(?=[ ]?\n)|ผู้ช่วย|อดีต|รักษาการ)[ \n]{{0,2}}$"
)
_ENDS_IN_DEPUTY = re.compile("(?:(?<!ต้อน)รับ|สำ|คุ้มค|ปกค|ครอบค)$")
_DEPUTY = "รอง"
# Behind a space these begin what the office holder does, not what he is head of.
_CLAUSE_BEGINS = tuple(f" {word}" for word in _IN_POSITIONS if word not in ("ด้าน", "ทาง", "ต่อ"))
_TAIL_ENDS = re.compile(
    _either(
        (
            *(word for word in NAME_ENDS if word not in _IN_POSITIONS),
            *("นาย", "นาง", "พล.", "ซึ่ง", "และรอง", "และรัฐมนตรี", "และรมว", "และผู้", "และประธาน"),
            *("และเลขา", "และหัวหน้า", "และโฆษก", "และอธิบดี", "และปลัด", "และที่ปรึกษา"),
        )
    )
)


def _position(text: str, start: int, end: int) -> Mention | None:
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
    for cut in _TAIL_ENDS.finditer(tail):
        if not tail.startswith(_PROTECTED, cut.start()):
            tail = tail[: cut.start()]
            break
    tail = _PARTICLES.sub("", tail)
    tail = tail if tail.endswith("ฯ") else tail.rstrip(" .")
    if office in _NEED_BODY and not tail:
        return None
    end += len(tail)
    part = Part(name="position", value=canonical(office + tail), start=start, end=end)
    return Mention(
        type="position", start=start, end=end, value=part.value, label=office, parts=(part,)
    )


_FORMS = re.compile(_either(tuple(POSITION_FORMS)))


def canonical(position: str) -> str:
    """Write a position out: รมว.เกษตรฯ begins like รัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์."""
    position = _FORMS.sub(lambda match: POSITION_FORMS[match[0]], position)
    position = re.sub(r"กทม\.?", "กรุงเทพมหานคร", position)
    position = position.replace("จ.", "จังหวัด").replace("กระทรวงกระทรวง", "กระทรวง")
    return skeleton(position).replace("ฯ", "")
