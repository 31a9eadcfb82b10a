"""Lines at the foot of a text that say who wrote, took or sent it out: no part of the statement.

The forms are those of the last lines of releases: of every seventh of 28,555, which are 4,080, they
hold 1,323 lines, and of 134 that stand once none says anything else.
"""

import re
from typing import Final

_OFFICE: Final = r"(?:กลุ่ม|กอง|ฝ่าย|งาน|สำนักงาน|สำนัก|ศูนย์|ส่วน|แผนก)"
_PRESS: Final = r"(?:ประชาสัมพันธ์|สารนิเทศ|โฆษก|สื่อสาร|เผยแพร่)"
_ABOVE: Final = r"(?:สำนัก|กรม|กระทรวง|กอง|องค์การ|มหาวิทยาลัย|การ|ส[ปร]\.)"
_LABEL: Final = (
    r"(?:ผู้นำเสนอ|ภาพข่าว|ภาพ|ข่าว|ข้อมูล|เรียบเรียง|ถ่ายภาพ|สรุป|กราฟิก|รายงาน"
    r"|(?:ขอ)?ขอบคุณ(?:ภาพ|ข้อมูล)[ก-๎]{0,12}|rewriter|editor|photo credit)"
)
_LABELS: Final = rf"{_LABEL}(?:\s?[/,]\s?{_LABEL}|\s?และ\s?{_LABEL})*"
# A line longer than this says something.
_LONGEST: Final = 110
_CREDIT = re.compile(
    rf"{_OFFICE}[ก-๎]{{0,30}}{_PRESS}[ก-๎]{{0,30}}(?:\s+{_ABOVE}[ก-๎. ]{{0,60}}|\s[ก-๎. ]{{2,12}})?"
    rf"\s?(?:[:–-]\s?{_LABELS})?\s?/?"
    rf"|{_LABELS}\s?[:/]\s?\S.{{0,80}}"
    rf"|(?:rewriter|editor|photo credit)(?:/editor)?\s[ก-๎ ]{{4,40}}"
    rf"|[ก-๎A-Za-z]{{2,20}}\s?[ก-๎A-Za-z]{{0,24}}\s?[:–-]\s?{_LABELS}\s?/?"
    r"|ครั้งที่\s?[\d๐-๙]{1,4}\s?/\s?[\d๐-๙]{4}",
    re.IGNORECASE,
)
# What lines are drawn with across a page, and how much of it is one.
_STROKES: Final = "-–—_=*~ \t\n"
_RULE: Final = 3


def without_rules(text: str) -> str:
    """Give a text without the lines of strokes or stars that part it from what stands around."""
    inside = text.strip(_STROKES)
    return inside if len(text) - len(inside) >= _RULE else text


def line_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the span of the lines that hold ``text[start:end]``."""
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, last if last >= 0 else len(text)


def is_credit(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` is whole lines of credits in the second half of a text."""
    if 2 * start < len(text):
        return False
    first, last = line_at(text, start, end)
    before, after = text[first:start], text[end:last]
    lines = without_rules(text[start:end]).split("\n")
    return not (before.strip() or after.strip()) and all(
        len(line) <= _LONGEST and _CREDIT.fullmatch(line.strip()) is not None for line in lines
    )
