"""Harmless changes to hide errors among: other notations, other spaces, extraction damage.

The classes of damage are those counted in real releases: marks lost, glyphs of old fonts, marks
out of order, lines broken and spaces put within words, numbers and dates.
"""

import re
from collections.abc import Callable
from random import Random

from benchmarks.accuracy.planting.figures import MONTHS
from dedup.lexicon import listed

Change = Callable[[str, Random], str]

SHORT_MONTHS = listed("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
NUMBER_WORDS = listed("ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ")
SHORT_FORMS = {
    "พลตำรวจเอก ?": "พล.ต.อ.",
    "พลตำรวจโท ?": "พล.ต.ท.",
    "พลเรือเอก ?": "พล.ร.อ.",
    "พลโท ?": "พล.ท.",
    "พลตรี ?": "พล.ต.",
    "นายแพทย์(?=[ก-ฮเ])(?!ใหญ่|เชี่ยว|ชำนาญ|สาธารณ)": "นพ.",
    "นางสาว(?=[ก-ฮเ])": "น.ส.",
    "รองศาสตราจารย์ ?": "รศ.",
    "รัฐมนตรีช่วยว่าการกระทรวง": "รมช.",
    "ผู้ว่าราชการจังหวัด": "ผวจ.",
    "คณะรัฐมนตรี": "ครม.",
    "สำนักงานคณะกรรมการพัฒนาการเศรษฐกิจและสังคมแห่งชาติ": "สศช.",
    "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์": "พม.",
    "กระทรวงเกษตรและสหกรณ์": "กระทรวงเกษตรฯ",
    "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม": "ทส.",
    "การท่องเที่ยวแห่งประเทศไทย": "ททท.",
    "บันทึกความเข้าใจ": "MOU",
    "พระราชบัญญัติ": "พ.ร.บ.",
    "อำเภอ(?=[ก-ฮเแโ][ก-๙]{3})(?!ใจ|ต่าง|ที่|และ|ใน)": "อ.",
    "ตำบล(?=[ก-ฮเแโ][ก-๙]{3})(?!ใจ|ต่าง|ที่|และ|ใน)": "ต.",
    "(?<=\\d )กิโลเมตร": "กม.",
    "(?<=\\d )ตารางเมตร": "ตร.ม.",
    "(?<=\\d )กิโลกรัม": "กก.",
    "ประเทศ(?=ญี่ปุ่น|เวียดนาม|มาเลเซีย|กัมพูชา|อินโดนีเซีย|ออสเตรเลีย)": "",
}
GLYPHS = str.maketrans("่้๊๋์", "\uf70a\uf70b\uf70c\uf70d\uf70e")


def _sub(share: float, pattern: str, new: Callable[[re.Match[str]], str]) -> Change:
    def change(text: str, random: Random) -> str:
        return re.sub(
            pattern, lambda match: new(match) if random.random() < share else match[0], text
        )

    return change


def _always(new: str) -> Callable[[re.Match[str]], str]:
    return lambda _: new


def _short_sum(match: re.Match[str]) -> str:
    return f"{int(match[1])}.{match[2][0]} ล้าน" if match[2][0] != "0" else f"{match[1]} ล้าน"


def _short_scale(match: re.Match[str]) -> str:
    return (
        f"{int(match[1]) * 10 + int(match[2])} ร้อยล้าน" if match[2] != "0" else f"{match[1]} พันล้าน"
    )


def _some_thai_digits(match: re.Match[str]) -> str:
    middle = len(match[0]) // 2
    return match[0][:middle] + match[0][middle:].translate(THAI_DIGITS)


NOTATIONS: tuple[Change, ...] = (
    _sub(
        0.3, r"(?<![A-Za-z\d./:@_-])\d+(?![A-Za-z\d./:@_-])", lambda m: m[0].translate(THAI_DIGITS)
    ),
    _sub(0.5, "|".join(MONTHS), lambda m: SHORT_MONTHS[MONTHS.index(m[0])]),
    _sub(0.5, r"จังหวัด(?=[ก-๙]{4})(?!ชาย|ที่|ใน|ต่าง|และ|ของ|ใกล้)", lambda _: "จ."),
    _sub(0.5, "พลเอก ?", lambda _: "พล.อ."),
    _sub(0.5, "รัฐมนตรีว่าการกระทรวง", lambda _: "รมว."),
    _sub(0.5, "นายกรัฐมนตรี", lambda _: "นายกฯ"),
    _sub(0.5, "กรุงเทพมหานคร", lambda _: "กทม."),
    _sub(0.5, r"(?<!\d)(?<!,)(\d{1,3}),(\d)00,000(?=[ ก-๙])", _short_sum),
    _sub(0.5, r"ร้อยละ (\d+(?:\.\d+)?)(?![\d.]| ?[-–])", lambda m: f"{m[1]}%"),
    _sub(1.0, "[“”]", lambda _: '"'),
)
"""Notations that any newsroom changes."""

OTHER_NOTATIONS: tuple[Change, ...] = (
    *(_sub(0.4, pattern, _always(new)) for pattern, new in SHORT_FORMS.items()),
    _sub(0.3, r"(?<![\d,.])(\d),(\d)00(?= ล้านบาท)", _short_scale),
    _sub(0.4, r"พ\.ศ\. ?(25\d\d)", lambda m: f"ค.ศ. {int(m[1]) - 543}"),
    _sub(0.3, r"ปี (25\d\d)(?!\d|[-–/]| ?[-–])", lambda m: f"ปี พ.ศ. {m[1]}"),
    _sub(0.3, r"(\d{2})\.(\d{2})(?= ?น\.)", lambda m: f"{m[1]}:{m[2]}"),
    _sub(0.3, r"(?<=[ก-๙] )([2-9])(?= (?:ด้าน|ประการ|ข้อ|กลุ่ม|จังหวัด|คน|โครงการ|เรื่อง|ประเภท))",
         lambda m: NUMBER_WORDS[int(m[1])]),
    _sub(0.3, r"(?<=ทั้ง) ?([2-9]) ?(?=(?:ด้าน|ประการ|ข้อ|กลุ่ม|จังหวัด|คน|โครงการ|เรื่อง|ประเภท))",
         lambda m: NUMBER_WORDS[int(m[1])]),
    _sub(0.3, r"(?<=\d) (?=(?:คน|ล้าน|บาท|ราย|แห่ง|ไร่|น\.|ปี|วัน|มกราคม|มีนาคม|[กสมตธพ]\.[คยพ]\.))",
         lambda _: ""),
    _sub(0.3, r"(?<=[ก-๙]) ?ๆ ?", lambda _: " ๆ "),
    _sub(0.5, '"([^"\\n]{2,80})"', lambda m: f"‘{m[1]}’"),
    _sub(0.1, r"\d{3,}", _some_thai_digits),
    _sub(0.05, " ", lambda _: "\u00a0"),
    _sub(0.01, r"(?<=[ก-ฮ])(?=[เแโใไ])", lambda _: "\u200b"),
)  # fmt: skip
"""Rarer ones: offices, bodies and units in short, the other era, numbers in words."""

SPACES: tuple[Change, ...] = (
    _sub(0.05, "(?<=[ก-๙]) (?=[ก-ฮ])", lambda _: ""),
    _sub(0.05, "(?<=[ก-๙]) (?=[ก-ฮ])", lambda _: "  "),
    _sub(0.1, "(?<=[ก-๙])(?=(?:และ|ซึ่ง|โดย)[ก-๙])", lambda _: " "),
)
LOST_MARKS: tuple[Change, ...] = (
    _sub(0.9, "ำ", lambda _: "า"),
    _sub(0.08, "(?<=[ก-ฮ])[่้]", lambda _: ""),
    _sub(0.02, "(?<=[ก-ฮ]) (?=[ก-ฮ])", lambda _: ""),
)
WRONG_MARKS: tuple[Change, ...] = (
    _sub(0.2, "ำ", lambda _: "้า"),
    _sub(0.2, "ำ", lambda _: "ํา"),
    _sub(0.1, "ำ", lambda _: " า"),
    _sub(0.1, "แ", lambda _: "เเ"),
    _sub(0.1, "[่้๊๋์]", lambda m: m[0].translate(GLYPHS)),
    _sub(0.03, "(?<=[ก-ฮ])[่้]", lambda m: m[0] * 2),
    _sub(0.05, "([ัิีึืุู])([่้])", lambda m: m[2] + m[1]),
    _sub(0.02, "(?<=[ก-ฮ])(?=[่้์])", lambda _: " "),
)
BROKEN_LINES: tuple[Change, ...] = (
    _sub(0.01, "(?<=[ก-ฮา])(?=[ก-ฮเแโใไ])(?![ก-ฮ][์็ัิีึืุู])", lambda _: "\n"),
    _sub(0.01, "(?<=[ก-ฮา])(?=[ก-ฮเแโใไ])(?![ก-ฮ][์็ัิีึืุู])", lambda _: " "),
    _sub(0.2, r"(?<=\d) (?=[ก-๙])", lambda _: "\n"),
    _sub(0.2, r"(?<=[ก-๙]) (?=\d)", lambda _: "\n"),
    _sub(0.1, r"(?<=\d,)(?=\d{3})", lambda _: " "),
    _sub(0.05, r"(?<=\d),(?=\d{3})", lambda _: " ,"),
    _sub(0.1, r"(?<=\d)(?=(?:มกราคม|มีนาคม|คน|บาท))", lambda _: "\n"),
    _sub(0.04, "(?<=[ก-๙]) (?=[ก-ฮเแโ])", lambda _: "\n"),
)
DAMAGE: dict[str, tuple[Change, ...]] = {
    "lost marks": LOST_MARKS,
    "wrong marks": WRONG_MARKS,
    "broken lines": BROKEN_LINES,
}


def changes_of(kind: str) -> tuple[Change, ...]:
    """Give the changes of a kind of copy: ``usual`` or ``rare`` notations, or a class of damage."""
    usual = (*NOTATIONS, *SPACES)
    if kind == "usual":
        return usual
    if kind == "rare":
        return (*OTHER_NOTATIONS, *usual)
    return (*usual, *DAMAGE[kind])
