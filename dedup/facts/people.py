"""People and positions: titles and ranks, given name and surname, offices short and long."""

import re
from collections.abc import Iterator
from functools import cache

from dedup.facts.mention import Mention, Part
from dedup.text.normalise import skeleton
from dedup.text.tables import listed
from dedup.text.tables.offices import (
    NAME_ENDS,
    NOT_NAMES,
    POSITION_FORMS,
    POSITIONS,
    SPEECH,
    TITLES,
)

_THAI = "ก-๎"
_MAX_NAME = 24
_MAX_POSITION = 90


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    title = _either(tuple(TITLES))
    # A title begins a word; after another title it may be glued: ศ.คลินิกพิเศษ นพ.เสรี.
    person = re.compile(
        rf"(?<![A-Za-z.])(?P<title>(?:{title})"
        rf"(?:(?:คลินิก|กิตติคุณ|พิเศษ|[ ]?เกียรติคุณ){{0,3}}[ ]{{0,2}}(?:{title})){{0,3}})"
        rf"[ ]{{0,2}}(?!(?:{_either(tuple(NOT_NAMES))}))(?P<given>[{_THAI}]{{2,30}})"
        rf"(?:(?P<gap>[ \n]{{1,3}})(?P<surname>(?:ณ[ ])?[{_THAI}]{{2,30}}))?"
    )
    # At a word's start, or glued to the word before (ด้วยนายสมชาย) where that word is known.
    ends = re.compile(_either((*NAME_ENDS, *POSITIONS, "ซึ่ง", "แห่ง", "ดังกล่าว", "ทั้งนี้")))
    position = re.compile(
        rf"(?P<office>{_either(POSITIONS_AND_SHORT)})(?P<tail>[ ]?[{_THAI}.]{{0,{_MAX_POSITION}}})"
    )
    verbs = re.compile(_either(tuple(SPEECH)))
    return person, ends, position, verbs


POSITIONS_AND_SHORT = (*POSITIONS, *POSITION_FORMS)


def find(text: str) -> Iterator[Mention]:
    """Find the people named with a title or rank, and the positions of normalised text."""
    person, ends, position, _ = _patterns()
    for match in person.finditer(text):
        if (one := _person(match, text, ends)) is not None:
            yield one
    for match in position.finditer(text):
        if (one := _position(match, text)) is not None:
            yield one


def _person(match: re.Match[str], text: str, ends: re.Pattern[str]) -> Mention | None:
    start = match.start()
    if (start and text[start - 1] in "เแโใไ") or _inside_word(text, start, match["title"]):
        return None
    given = _before_end(match["given"], ends)
    if len(given) < 2 or len(given) > _MAX_NAME:
        return None
    given_end = match.start("given") + len(given)
    whole = len(given) == len(match["given"])
    surname = match["surname"] if whole and match["surname"] else ""
    # พร้อมเทพ is a surname, พร้อมด้วย is none: what begins like a weak word must go on as one.
    surname = "" if _NO_SURNAME.match(surname) else _before_end(surname, ends, first=1)
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


def _inside_word(text: str, start: int, title: str) -> bool:
    """Tell a title from the middle of a word: นาง in กลาง is none, after ด้วย it is one."""
    if not start or not ("ก" <= text[start - 1] <= "๎"):
        return False
    if title.startswith(("นางสาว", "นายแพทย์", "พล.", "พลเอก", "แพทย์หญิง")):
        return False
    return not text[max(0, start - 8) : start].endswith(_GLUE)


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
เป็น ได้ จะ และ หรือ พร้อมด้วย พร้อมคณะ พร้อมทั้ง ร่วม ให้ ในฐานะ ใน ที่ปรึกษา ที่ประชุม ว่า มอบ ลงพื้นที่ เดินทาง
ตรวจ เข้า ประชุม ซึ่ง โดย เพื่อ กับ จึง เมื่อ ขณะ ด้าน ไม่ คาด ต้อง สั่ง เตรียม ประกาศ ถึง อนุมัติ เห็นชอบ เสนอ
กรรมการ เจ้าหน้าที่ นาย นาง สำนัก กรม กระทรวง ผู้ สถาบัน มีกำหนด ยัง นัก ครู อาจารย์ คณะ เศรษฐกร แพทย์
กล่าว
"""
            ),
        )
    )
)


def _before_end(run: str, ends: re.Pattern[str], first: int = 0) -> str:
    match = ends.search(run, first)
    # A name of two letters or less before a word that ends names is that word's beginning.
    while match and 0 < match.start() < 3:
        match = ends.search(run, match.start() + 1)
    return run[: match.start()] if match else run


def _position(match: re.Match[str], text: str) -> Mention | None:
    start = match.start()
    if start and "ก" <= text[start - 1] <= "๎" and text[start - 1] in "เแโใไ":
        return None
    office, tail = match["office"], match["tail"]
    cut = _TAIL_ENDS.search(tail, 1 if tail else 0)
    tail = tail[: cut.start()] if cut else tail
    tail = tail.rstrip(" .") if not tail.endswith("ฯ") else tail
    if office in ("ปลัด", "ที่ปรึกษา", "หัวหน้า", "ผู้แทน", "รัฐมนตรีประจำ") and not tail:
        return None
    end = match.start("tail") + len(tail)
    part = Part(name="position", value=canonical(office + tail), start=start, end=end)
    return Mention(
        type="position", start=start, end=end, value=part.value, label=office, parts=(part,)
    )


_TAIL_ENDS = re.compile(
    _either(
        (
            *(
                word
                for word in NAME_ENDS
                if word
                not in ("และ", "ทาง", "ด้าน", "ต่อ", "จัด", "ทำ", "ใน", "ใช้", "ที่", "ได้", "ไม่", "มา")
            ),
            "นาย",
            "นาง",
            "พล.",
            "และรัฐมนตรี",
            "ได้เ",
            "ได้ก",
            "ที่ป",
            "ซึ่ง",
        )
    )
)


def canonical(position: str) -> str:
    """Write a position out: รมว.เกษตรฯ begins like รัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์."""
    for short, full in sorted(POSITION_FORMS.items(), key=lambda item: -len(item[0])):
        if position.startswith((short, "รอง" + short)):
            position = position.replace(short, full, 1)
            break
    return skeleton(position.replace("กระทรวงกระทรวง", "กระทรวง")).replace("ฯ", "")
