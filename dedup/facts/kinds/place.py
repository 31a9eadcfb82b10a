"""Places: provinces, districts, countries, roads, and venues named by what they are."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Kind, always
from dedup.facts.kinds.body import open_names
from dedup.facts.mention import Mention, Part
from dedup.facts.names.ends import end_of_name
from dedup.facts.names.gazetteer import Gazetteer, Skeleton
from dedup.facts.stated_values import Stated, names
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions
from dedup.lexicon import listed
from dedup.lexicon.offices import NAME_ENDS
from dedup.lexicon.places import BANGKOK_DISTRICTS, COUNTRIES, PROVINCES
from dedup.text.normalise import skeleton
from dedup.text.reading import Word

_LEVELS = {
    "จังหวัด": "province",
    "จ.": "province",
    "อำเภอ": "district",
    "อ.": "district",
    "เขต": "district",
    "ตำบล": "subdistrict",
    "ต.": "subdistrict",
    "แขวง": "subdistrict",
    "ประเทศ": "country",
    "ถนน": "road",
    "ถ.": "road",
    "ซอย": "lane",
    "ซ.": "lane",
}
_LEVELLED = re.compile(
    r"(?:(?<![ก-๎.])|(?<=ที่)|(?<=ใน)|(?<=และ)|(?<=จาก)|(?<=ของ)|(?<=ถึง)|(?<=สู่))"
    r"(?P<level>จ\.|อ\.|ต\.|ถ\.|ซ\.)[ ]?(?P<name>[ก-๎]{2,28})"
    r"|(?P<level2>จังหวัด|อำเภอ|ตำบล|แขวง|เขต|ประเทศ|ถนน|ซอย)[ ]?(?P<name2>[ก-๎]{2,28})"
)
_VENUE = re.compile(
    r"(?P<near>(?<![ก-๎])(?:ณ|ที่|ใน)[ ]{0,2})"
    r"(?P<name>(?:บริเวณ)?(?:โรงแรม|ห้อง(?!ปฏิบัติ)|อาคาร|ทำเนียบรัฐบาล|ตึก|หอประชุม|ศาลากลาง|สนาม|ท่าอากาศยาน|เขื่อน|พระที่นั่ง|วัด(?![ก-ฮ]?ผล)"
    r"|ศูนย์การประชุม|ศูนย์การแสดง|ศูนย์ราชการ|ศูนย์ประชุม|ศูนย์การค้า|มหาวิทยาลัย|ที่ว่าการ|เมืองทอง|พุทธสถาน|สะพาน|ท่าเรือ|สถานี(?!การณ์))"
    r"[ก-๎A-Za-z0-9.“”\"()/]{0,60}(?:[ ]{1,2}[ก-๎A-Za-z0-9.“”\"()/]{2,40}){0,5})"
)
_VENUE_ENDS = re.compile(
    r"\s(?:"
    + "|".join(
        (*NAME_ENDS, "นาย", "นาง", "พล", "ดร", "รอง", "รัฐมนตรี", "กระทรวง", "วันที่", "เวลา", "เมื่อ")
    )
    + r")|\s*(?:จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|ถนน|เขต|แขวง|กรุงเทพ|กทม)"
)
# A bare name of fewer than six letters may be part of a word: it needs a space on both sides. One
# that is a word itself also needs its level (จังหวัด) or another place beside it.
_MIN_BARE = 6
_WORDS = ("ตาก", "เลย", "แพร่", "น่าน", "ตรัง", "ชาด", "ไทย")
_BESIDE = 24
_MIN_VENUE = 7
# Names of countries are looked for from five letters on: those stand in no other word.
_MIN_COUNTRY = 5
_NOT_BEFORE = ("ชาว", "ภาษา", "เงิน")
_NOT_DISTRICTS = (
    "เศรษฐกิจ",
    "พัฒนา",
    "สุขภาพ",
    "พื้นที่",
    "การ",
    "ปกครอง",
    "อุตสาหกรรม",
    "ชายแดน",
    "เลือกตั้ง",
    "ตรวจ",
    "ปลอด",
    "นี้",
)
# Behind the word for a district these go on with the clause: ตำบลเป็น…, อำเภอที่….
_NOT_NAMES = tuple(
    listed(
        """
เป็น ส่วนใหญ่ ที่ นี้ นั้น และ ต่างๆ ทุก ได้ จะ ของ หรือ เดียวกัน อื่น หลาย ซึ่ง โดย เพื่อ ให้ อย่าง ละ อีก เหล่านี้ เดิม
ลูกรัง ลาดยาง คอนกรีต ตลอด
"""
    )
)
# A clause goes on behind a name with these, where they are words of their own.
_CLAUSE_WORDS = frozenset(listed("เป็น ให้ อย่าง ที่ ได้ จะ หรือ เพื่อ อีก ทุก ซึ่ง โดย"))


@cache
def _bare() -> Gazetteer:
    names = {**PROVINCES, **COUNTRIES}
    return Gazetteer.of(
        (name, value)
        for name, value in names.items()
        if len(skeleton(name)) >= (_MIN_COUNTRY if name in COUNTRIES else _MIN_BARE)
    )


def venues(text: str) -> Iterator[Mention]:
    """Find the venues of normalised text: halls, hotels, temples after ณ, ที่ or ใน."""
    for match in _VENUE.finditer(text):
        one = _venue(match)
        if len(one.value) >= _MIN_VENUE:
            yield one


def find(text: str, skeleton_text: Skeleton, words: Sequence[Word]) -> Iterator[Mention]:
    """Find the places of normalised text; its skeleton finds names that damage has touched.

    ``words`` are the words of the text.
    """
    for match in _LEVELLED.finditer(text):
        if (one := _levelled(match, words)) is not None:
            yield one
    bare = list(_bare().find(skeleton_text))
    for start, end, value in bare:
        level = "country" if value in COUNTRIES else "province"
        if not text[:start].endswith(_NOT_BEFORE):
            yield _mention(start, end, value, level, start)
    yield from _short_names(text, [start for start, _, _ in bare])
    for match in re.finditer(r"(?<![ก-๎])(?:กทม\.?|ลาว|จีน|พม่า|สวิส)(?![ก-๎])", text):
        form = match[0] if match[0] in COUNTRIES or match[0] in PROVINCES else match[0] + "."
        value = COUNTRIES.get(form) or PROVINCES.get(form, match[0])
        level = "country" if form in COUNTRIES else "province"
        yield _mention(match.start(), match.end(), value, level, match.start())


@cache
def _short() -> re.Pattern[str]:
    names = [name for name in PROVINCES if len(skeleton(name)) < _MIN_BARE and name[-1] != "."]
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?:(?<![ก-๎])|(?<=และ))(?:{'|'.join(longest)})(?![ก-๎])")


def _short_names(text: str, places: Sequence[int]) -> Iterator[Mention]:
    matches = list(_short().finditer(text))
    starts = sorted({*places, *(match.start() for match in matches)})
    for match in matches:
        at = bisect_left(starts, match.start())
        near = starts[max(0, at - 1) : at] + starts[at + 1 : at + 2]
        beside = any(abs(place - match.start()) <= _BESIDE for place in near)
        if match[0] not in _WORDS or beside:
            value = PROVINCES[match[0]]
            yield _mention(match.start(), match.end(), value, "province", match.start())


def _mention(start: int, end: int, value: str, level: str, name_start: int) -> Mention:
    part = Part(name="place", value=value, start=name_start, end=end)
    return Mention(type="place", start=start, end=end, value=value, label=level, parts=(part,))


def _venue(match: re.Match[str]) -> Mention:
    name = match["name"]
    ending = _VENUE_ENDS.search(name)
    name = name[: ending.start()] if ending else name.rstrip()
    start = match.start("name")
    part = Part(name="venue", value=skeleton(name), start=start, end=start + len(name))
    return Mention(
        type="place",
        start=match.start(),
        end=start + len(name),
        value=skeleton(name),
        label="venue",
        parts=(part,),
    )


def _levelled(match: re.Match[str], words: Sequence[Word]) -> Mention | None:
    word, group = (match["level"], "name") if match["level"] else (match["level2"], "name2")
    level, name = _LEVELS[word], match[group]
    start = match.start(group)
    if level == "province":
        known = next((form for form in _by_length(PROVINCES) if name.startswith(form)), None)
        if known is None:
            return None
        return _mention(match.start(), start + len(known), PROVINCES[known], level, start)
    if level == "country":
        known = next((form for form in _by_length(COUNTRIES) if name.startswith(form)), None)
        if known is None:
            return None
        return _mention(match.start(), start + len(known), COUNTRIES[known], level, start)
    if match.string[match.end() : match.end() + 1] == "." and name[-1] in "อตจ" and len(name) > 3:
        # ต.ท่าข้ามอ.เมือง: the space between two places was lost.
        name = name[:-1]
    end = end_of_name(words, start, start + len(name), of_purpose=True)
    name = _cut(name[: min(end, _clause(words, start, start + len(name))) - start])
    if level == "district" and word == "เขต":
        if name not in BANGKOK_DISTRICTS or name.startswith(_NOT_DISTRICTS):
            return None
    elif len(name) < 3 or name.startswith(_NOT_NAMES):
        return None
    value = skeleton(re.sub("กทม$", "กรุงเทพมหานคร", name))
    return _mention(match.start(), start + len(name), value, level, start)


def _clause(words: Sequence[Word], start: int, end: int) -> int:
    """Give where the clause goes on behind a name that begins at ``start``, else ``end``."""
    first = bisect_left(words, start, key=lambda word: word.start)
    last = bisect_left(words, end, first, key=lambda word: word.start)
    behind = (word.start for word in words[first + 1 : last] if word.text in _CLAUSE_WORDS)
    return next(behind, end)


@cache
def _names_by_length(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _by_length(names: dict[str, str]) -> tuple[str, ...]:
    return _names_by_length(frozenset(names))


def _cut(name: str) -> str:
    ends = [
        place
        for word in ("จังหวัด", "อำเภอ", "และ", "ซึ่ง", "โดย", "ตำบล")
        if (place := name.find(word)) > 1
    ]
    return name[: min(ends)] if ends else name


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version names a place, or a place whose name begins it or goes on."""
    return version.places.meet(one.value) or names(version, one)


def _compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    for slot in open_names(pair, versions, "place"):
        found_by = "venue" if slot.a.label == "venue" else ""
        yield Disagreement("place", slot.a.place, slot.b.place, found_by=found_by)


KIND = Kind(type="place", stands_as="§place", states=_states, names_itself=always, compare=_compare)
