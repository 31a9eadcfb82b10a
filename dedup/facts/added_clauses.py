"""The clauses of an added stretch, without the connectives that join them."""

import re
from collections.abc import Iterator, Sequence

from dedup.facts.mention import Mention

Span = tuple[int, int]

# Words that begin a clause and belong to no statement.
_LEADS = re.compile(
    r"(?:[\s,;:.•\-*_)\]/]|\d{1,2}[.)](?!\d)|ทั้งนี้|นอกจากนี้|นอกจากนั้น|โดย(?!เฉพาะ|ตรง|สาร|เร็ว)|ซึ่ง|และ|รวมทั้ง|รวมถึง|ตลอดจน|อีกทั้ง|ขณะที่|ขณะเดียวกัน|อนึ่ง"
    r"|อย่างไรก็ตาม|ดังนั้น|จากนั้น|สำหรับ|ส่วน(?!ใหญ่|หนึ่ง|ตัว|สื่อ|ราชการ|กลาง)|พร้อม(?:ทั้ง|กันนี้|ด้วย)|ท่ามกลาง|ก่อน(?!หน้า)|หลังจาก){1,6}"
)
_BREAK = re.compile(
    r"\s{2,}|\n|,\s|(?<=[ก-๎])”|\s(?=ซึ่ง|โดย|เพื่อ|จึง|ทำให้|เนื่องจาก|แต่|หาก|ถ้า|เช่น|อาทิ|ได้แก่|ประกอบด้วย|นอกจาก|รวมถึง|รวมทั้ง|ตลอดจน|ทั้งนี้|ดังนั้น"
    r"|ชี้ให้|ส่วน|สำหรับ|ขณะ|และ(?:ได้|จะ|ยัง|มี|ต้อง|เป็น|ควร)|พร้อม|จากนั้น|คือ|\d{1,2}[.)](?!\d))"
)

# What introduces the items of a list.
LIST_LEAD = re.compile(r"ได้แก่|ประกอบด้วย|ประกอบไปด้วย|เช่น|อาทิ|คือ|ดังนี้|ทั้ง(?=[ก-๎]{2,30} )")


def clauses(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Cut a stretch into clauses, never inside a fact nor between the items of a list."""
    at = start
    for match in _BREAK.finditer(text, start, end):
        if any(one.start < match.end() and match.start() < one.end for one in mentions):
            continue
        if match[0].startswith(",") and LIST_LEAD.search(text, at, match.start()):
            continue
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < end:
        yield at, end


def trimmed(text: str, start: int, end: int) -> Span:
    """Leave out connectives and punctuation around a clause."""
    match = _LEADS.match(text, start, end)
    start = match.end() if match else start
    while end > start and text[end - 1] in " \n,;:.-*_•/":
        end -= 1
    if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    return start, max(start, end)


def without_glosses(start: int, end: int, mentions: Sequence[Mention]) -> Span:
    """Leave out the bracketed glosses at both ends of a clause: they are facts of their own."""
    for one in mentions:
        if one.type == "acronym" and one.start <= start < one.end <= end:
            start = one.end
    for one in reversed(mentions):
        if one.type == "acronym" and start <= one.start < end <= one.end:
            end = one.start
    return start, end
