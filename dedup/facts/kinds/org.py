"""Organisations: known ones by longest match on the skeleton, others by their first word."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Kind, always
from dedup.facts.kinds.body import open_names, slip
from dedup.facts.kinds.speech import attributed
from dedup.facts.mention import Mention, Part
from dedup.facts.names.ends import end_of_name
from dedup.facts.names.gazetteer import Gazetteer, Skeleton
from dedup.facts.names.patterns import either
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions
from dedup.lexicon.abbreviations import SHORT_HEADS
from dedup.lexicon.bodies import CLASSES, ENTERPRISES, acronyms, organisations
from dedup.lexicon.offices import NAME_ENDS
from dedup.text.normalise import skeleton
from dedup.text.reading import Word
from dedup.text.segmenter import dictionary

# Short words for what a body is; รพ.สต. is an acronym of its own, รพ.สตูล is none.
_SHORT_HEAD = rf"(?:{either(SHORT_HEADS)})(?!สต(?![ก-๎]))"
# What an organisation is called by, with what must not follow (กรมธรรม์ is a policy).
_HEAD = (
    rf"(?:{_SHORT_HEAD}|กระทรวง|กรม(?!ธรรม)|สำนักงาน|สำนัก(?!ข่าว|พิมพ์)|สถาบัน|ศูนย์(?!กลาง|รวม|ย|เด็ก|การค้า)|ธนาคาร|มหาวิทยาลัย|คณะกรรมการ"
    r"|คณะอนุกรรมการ|คณะรัฐมนตรี|องค์การ|การไฟฟ้า|การประปา|การรถไฟ|การท่องเที่ยวแห่ง|การเคหะ|การยางแห่ง|การกีฬาแห่ง|การทางพิเศษ"
    r"|การนิคม|การท่าเรือ|บริษัท|ห้างหุ้นส่วน|ตลาดหลักทรัพย์|สมาคม|มูลนิธิ|กองทัพ|กองบัญชาการ|กองทุน|กอง(?=[ก-ฮ]{3})|โรงพยาบาล|สภา(?!พ|วะ)|หอการค้า"
    r"|ราชวิทยาลัย|วิทยาลัย|สหกรณ์|สหภาพ|คณะแพทย|คณะพยาบาล|เทศบาล|ส่วนสื่อสาร|กลุ่มสารนิเทศ|กลุ่มประชาสัมพันธ์|ฝ่าย(?=[ก-ฮ]{4})|เครือข่าย)"
)
_BY_HEAD = re.compile(
    rf"(?P<lead>(?<![ก-๎])|(?<=ที่)|(?<=และ)|(?<=โดย)|(?<=ของ)|(?<=กับ)|(?<=ให้)|(?<=จาก)|(?<=ซึ่ง)|(?<=อธิบดี)|(?<=ผู้อำนวยการ)|(?<=ปลัด)|(?<=เลขาธิการ))"
    rf"(?P<name>{_HEAD}[ ]?[ก-๎.]{{2,70}}(?: \((?:มหาชน|ประเทศไทย|องค์การมหาชน)\))?)"
)
_ENDS = re.compile(
    "|".join(
        re.escape(word)
        for word in (*NAME_ENDS, "สังกัด", "สามารถ", "ทราบ", "นาย", "นาง", "หลาย", "อื่น")
    )
    + "|แห่ง(?=แรก|เดียว|หนึ่ง|ใหม่)|ต่าง(?!ประเทศ|ด้าว)|ทุก(?=แห่ง|หน่วย|สาขา|จังหวัด)"
    + "|ชื่นชม|ยกย่อง|ห่วงใย|ชี้แจง|เผย(?!แพร่)|ยืนยัน|ปฏิเสธ|เรียกร้อง|ขานรับ|จับมือ|ผนึก|เดินหน้า|ตั้งเป้า"
)
# A company's name has spaces inside and ends in จำกัด; brackets may follow.
_FORM = re.compile(r"[ ]?จำกัด(?:[ ]?\((?:มหาชน|ประเทศไทย)\))?$")
# With one of these it is a clause about a company whose means are limited.
_CLAUSE = re.compile("ที่|ต้อง|ได้|ให้|จะ|ซึ่ง|โดย|ภายใต้|อย่าง|ไม่|มีการ|ใน|ถูก")
_COMPANY = re.compile(
    r"(?:บริษัท|ห้างหุ้นส่วน)[ ]?(?:(?!บริษัท|ห้างหุ้น)[ก-๎A-Za-z0-9.&()' -]){2,60}?จำกัด"
    r"(?:[ ]?\((?:มหาชน|ประเทศไทย)\))?"
)
# Words that a name may hold although a name of another kind would end before them.
_INSIDE = (
    "การ",
    "ความ",
    "และ",
    "ที่ดิน",
    "ที่ปรึกษา",
    "จำกัด",
    "ส่งเสริม",
    "ประชาสัมพันธ์",
    "ต่อต้าน",
    "ใน",
    "ต่าง",
    "ทาง",
    "ประกัน",
)
_INSIDE_FIRST = tuple(word for word in _INSIDE if word not in ("และ", "ใน", "ต่าง"))
# Particles after a name that end its clause and belong to no name; ว่าด้วย is no such end.
_TRAILING = re.compile(
    r"(?:[ ]?(?:อีกด้วย|(?<!ว่า)ด้วย|อีกครั้ง|อีกต่อไป|แล้ว|เท่านั้น|เอง|นั้น|นี้|ต่อไป|เช่นกัน|แทน|เป็นต้น|ฯลฯ)){1,3}$"
)
_MIN_TAIL = 3
_ENTERPRISES = frozenset(map(skeleton, ENTERPRISES))
_DOTTED = re.compile(r"[ก-ฮ]{3,6}\.|(?:[ก-ฮ]\.){3,6}")


@cache
def known() -> Gazetteer:
    """Give the organisations mined from releases; each stands for itself."""
    rows = [skeleton(name) for name in organisations()]
    return Gazetteer.of((name, name) for name in rows if class_of(name) not in ("body", name))


@cache
def _acronyms() -> re.Pattern[str]:
    """Match the dotted short forms of bodies whose full names are tabled: กฟผ."""
    short = {
        form
        for form, full in acronyms()
        if _DOTTED.fullmatch(form) and class_of(skeleton(full)) in _ENTERPRISES
    }
    forms = "|".join(re.escape(form) for form in sorted(short, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<![ก-๎A-Za-z.])|(?<=ที่|ให้|โดย|ของ|กับ|จาก|ว่า|และ))(?:{forms})(?![ก-ฮ]\.)"
    )


def find(text: str, skeleton_text: Skeleton, words: Sequence[Word]) -> Iterator[Mention]:
    """Find the organisations of normalised text, of which ``words`` are the words."""
    found = list(known().find(skeleton_text))
    for start, end, value in found:
        end = _with_ellipsis(text, end)
        yield _mention(start, end, value)
    for match in _acronyms().finditer(text):
        yield _mention(match.start(), match.end(), skeleton(match[0]))
    for match in _COMPANY.finditer(text):
        if not _CLAUSE.search(match[0]):
            yield _mention(match.start(), match.end(), canonical(_FORM.sub("", match[0])))
    for match in _BY_HEAD.finditer(text):
        start = match.start("name")
        name = _cut(match["name"], start, words)
        if name:
            yield _mention(start, start + len(name), canonical(name))


def canonical(name: str) -> str:
    """Write the class of an organisation out and reduce its name to letters."""
    for short, full in SHORT_HEADS.items():
        if name.startswith(short):
            name = full + name.removeprefix(short)
    name = name.replace("รพ.", "โรงพยาบาล")
    name = re.sub(r"กทม\.?", "กรุงเทพมหานคร", name.replace("จ.", "จังหวัด"))
    return skeleton(name).replace("ฯ", "")


def _with_ellipsis(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == "ฯ" else end


def _mention(start: int, end: int, value: str) -> Mention:
    part = Part(name="org", value=value, start=start, end=end)
    return Mention(
        type="org", start=start, end=end, value=value, label=class_of(value), parts=(part,)
    )


def class_of(value: str) -> str:
    """Name the class of an organisation: the word its name begins with."""
    head = next((word for word in _CLASSES if value.startswith(word)), "")
    return head or "body"


_CLASSES = tuple(map(skeleton, CLASSES))


# Bodies of these classes have names of their own; others are named by what they are for.
_PROPER = re.compile(
    "บริษัท|บมจ|บจก|หจก|ห้าง|ธนาคาร|โรงพยาบาล|รพ|เทศบาล|มหาวิทยาลัย|กระทรวง|หอการค้า|สภา|คณะรัฐมนตรี"
)


def _cut(name: str, start: int, words: Sequence[Word]) -> str:
    """End a name before a verb or connective that no name holds; empty where too little is left.

    ``name`` begins at ``start`` of the text.
    """
    head = re.match(_HEAD, name)
    first = head.end() if head else 0
    end = end_of_name(words, start + first, start + len(name), of_purpose=not _PROPER.match(name))
    name = name[: end - start]
    for match in _ENDS.finditer(name, first):
        inside = _INSIDE if match.start() > first else _INSIDE_FIRST
        place = start + match.start()
        if not name.startswith(inside, match.start()) and _is_word(words, place, match[0]):
            name = name[: match.start()]
            break
    name = _TRAILING.sub("", name.rstrip(" ."))
    return name if len(name) >= first + _MIN_TAIL else ""


def _is_word(words: Sequence[Word], place: int, match: str) -> bool:
    """Return whether a match is a word of the text or begins a compound: มีน is not มี, มีมติ is."""
    at = bisect_left(words, place, key=lambda word: word.start)
    if at == len(words) or words[at].start != place:
        return False
    rest = words[at].text.removeprefix(match)
    return rest in ("", "ๆ") or rest in dictionary() or not words[at].text.startswith(match)


def _compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    for slot in open_names(pair, versions, "org"):
        if not slip(slot, pair.settings):
            yield attributed(pair, slot, "org")


KIND = Kind(type="org", stands_as="§org", names_itself=always, compare=_compare)
