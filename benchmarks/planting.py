"""Errors to plant in a release, and harmless changes to hide them among.

A text is a list of pieces; a planted piece keeps where it came from, so that an alert can be
checked against it after all else has been changed around it. Everything is drawn from one seeded
generator. The patterns are written apart from those that find the errors.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from dedup.text.tables import listed

MONTHS = listed(
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
)
SHORT_MONTHS = listed("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.")
WEEKDAYS = listed("จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์")
PROVINCES = listed(
    "เชียงใหม่ นครราชสีมา ขอนแก่น อุบลราชธานี สุราษฎร์ธานี นครสวรรค์ พิษณุโลก ชลบุรี ระยอง สงขลา ภูเก็ต"
    "  เพชรบุรี อุดรธานี สกลนคร"
)
MINISTRIES = listed(
    "การคลัง พาณิชย์ คมนาคม มหาดไทย ยุติธรรม แรงงาน วัฒนธรรม ศึกษาธิการ สาธารณสุข อุตสาหกรรม พลังงาน กลาโหม"
)
GIVEN = listed("สมชาย วิชัย ประเสริฐ สุนทร มานพ อำนาจ")
SURNAMES = listed("รักษาดี ใจงาม ทองสุข บุญมาก ศรีสวัสดิ์")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the copy; ``start..end`` is what it stands for in the release."""

    text: str
    start: int
    end: int
    planted: str | None = None


Candidate = tuple[int, int, str]
Planter = Callable[[str, Random], Iterator[Candidate]]


def _matches(pattern: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(pattern, text)


def _other(random: Random, values: Sequence[str], but: str) -> str:
    return random.choice([value for value in values if value != but])


def digits_swapped(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(
        r"(?<![\d.,/–-])\d[\d,]*\d(?= ?(?:คน|ราย|แห่ง|ร้าน|ครัวเรือน|โครงการ|ไร่|ตัน|ชิ้น|คัน|เครื่อง))", text
    ):
        spots = [
            at
            for at in range(len(match[0]) - 1)
            if match[0][at : at + 2].isdigit() and match[0][at] != match[0][at + 1]
        ]
        if spots:
            at = random.choice(spots)
            swapped = match[0][:at] + match[0][at + 1] + match[0][at] + match[0][at + 2 :]
            if not swapped.startswith("0"):
                yield match.start(), match.end(), swapped


def percent(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?<=ร้อยละ )\d{1,2}(?:\.\d+)?(?!\d)", text):
        yield match.start(), match.end(), str(int(float(match[0])) + random.choice((3, 7, 11)))


def scale(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?<=\d )ล้านบาท|(?<=\d )พันล้านบาท|(?<=\d )หมื่นล้านบาท", text):
        yield match.start(), match.end(), "ล้านบาท" if len(match[0]) > 7 else "พันล้านบาท"


def money(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})*(?= (?:ล้าน)?บาท)", text):
        first = _other(random, "123456789", match[0][0])
        yield match.start(), match.end(), first + match[0][1:]


def month(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(rf"(?<=\d )(?:{'|'.join(MONTHS)})", text):
        yield match.start(), match.end(), _other(random, MONTHS, match[0])


def day(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(rf"(?<![\d–-])(?<!- )(?<!– )\d{{1,2}}(?= (?:{'|'.join(MONTHS)}))", text):
        yield match.start(), match.end(), str(1 + (int(match[0]) + random.randint(2, 20)) % 28)


def year(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?<=ปี )25[56]\d(?!\d|[-–/])", text):
        yield match.start(), match.end(), str(int(match[0]) + random.choice((-10, -2, 3, 10)))


def weekday(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(rf"(?<=วัน)(?:{'|'.join(WEEKDAYS)})(?=ที่)", text):
        yield match.start(), match.end(), _other(random, WEEKDAYS, match[0])


def clock(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?<![\d.])\d{2}[.:]\d{2}(?= ?น\.)", text):
        hour = (int(match[0][:2]) + random.randint(1, 8)) % 24
        yield match.start(), match.end(), f"{hour:02}{match[0][2:]}"


UNITS = {
    "กิโลเมตร": "เมตร",
    "ไร่": "ตารางวา",
    "ชิ้น": "กล่อง",
    "ตัน": "กิโลกรัม",
    "ชั่วโมง": "นาที",
    "คน": "ครัวเรือน",
}


def unit(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(rf"(?<=\d )(?:{'|'.join(UNITS)})(?![ก-๙])", text):
        yield match.start(), match.end(), UNITS[match[0]]


def surname(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(
        r"(?:นาย|นางสาว|พลเอก ?)[ก-๙]{3,14} (?P<s>[ก-๙]{5,14})"
        r"(?= (?:รัฐมนตรี|รอง|ปลัด|อธิบดี|ผู้|นายก|เลขา|ประธาน|โฆษก|รมว|รมช))",
        text,
    ):
        name = match["s"]
        spots = [at for at, letter in enumerate(name) if "ก" <= letter <= "ฮ" and at]
        if spots:
            at = random.choice(spots)
            letter = _other(random, "กขคจชดตทนบปผพมยรลวสหอ", name[at])
            yield match.start("s"), match.end("s"), name[:at] + letter + name[at + 1 :]


OFFICES = (
    ("รัฐมนตรีว่าการ", "รัฐมนตรีช่วยว่าการ"),
    ("ปลัดกระทรวง", "รองปลัดกระทรวง"),
    ("อธิบดี", "รองอธิบดี"),
    ("ผู้อำนวยการ", "รองผู้อำนวยการ"),
    ("เลขาธิการ", "รองเลขาธิการ"),
)


def position(text: str, random: Random) -> Iterator[Candidate]:
    for office, other in OFFICES:
        for match in _matches(rf"(?<=[ก-๙] ){office}(?=[ก-๙])", text):
            before = text[max(0, match.start() - 45) : match.start()]
            if re.search(r"(?:นาย|นาง|นางสาว|พลเอก|ดร\.) ?[ก-๙]+ [ก-๙]+ $", before):
                yield match.start(), match.end(), other


def negation_lost(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?:ไม่)(?=สามารถ|มี|ได้รับ|เป็น|ต้อง|พบ|เคย|ควร)(?<!จะไม่)", text):
        yield match.start(), match.end() + 2, text[match.end() : match.end() + 2]


def negation_added(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(
        r"(?<!ไม่)(?<!สา)(?:สามารถ(?=[ก-๙])|จะต้อง|ได้รับ(?=[ก-๙]))(?!.{0,12}ไม่)", text
    ):
        word = match[0]
        new = "จะไม่ต้อง" if word == "จะต้อง" else "ไม่" + word
        yield match.start(), match.end(), new


def quantifier(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?<![ก-๙])ทุก(?=[ก-๙]{3})|ส่วนใหญ่(?![ก-๙]?ๆ)|ทั้งหมด", text):
        new = {"ทุก": "บาง", "ส่วนใหญ่": "ส่วนน้อย", "ทั้งหมด": "บางส่วน"}[match[0]]
        yield match.start(), match.end(), new


def bound(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"(?:กว่า|(?<!งบ)(?<!ปี)ประมาณ|ไม่น้อยกว่า|อย่างน้อย|ไม่เกิน|เกือบ)(?= ?\d)", text):
        if text[max(0, match.start() - 4) : match.start()].endswith(
            ("มาก", "น้อย", "ต่ำ", "สูง", "เกิน")
        ):
            continue
        new = "ไม่เกิน" if match[0] in ("กว่า", "ไม่น้อยกว่า", "อย่างน้อย") else "กว่า"
        yield match.start(), match.end(), new


def hedge(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(r"คาดว่าจะ|อาจจะ|(?<=[ก-๙ ])เตรียม(?=จัด|เปิด|ลง|ดำเนิน|เสนอ|ขยาย|ออก)", text):
        yield match.start(), match.end(), "ได้"


def speaker(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(
        r"(?<!รอง)(?:นาย(?!ก)|นาง)[ก-๙]{3,14}(?= ?(?:กล่าว|เปิดเผย|ระบุ|ชี้แจง|แถลง))", text
    ):
        yield match.start(), match.end(), "นาย" + random.choice(GIVEN)


QUOTE_WORDS = {
    "ประเทศ": "จังหวัด", "ประชาชน": "เอกชน", "เกษตรกร": "ผู้ประกอบการ", "เศรษฐกิจ": "การเมือง",
    "พัฒนา": "ควบคุม", "สำคัญ": "เร่งด่วน", "ยั่งยืน": "รวดเร็ว", "รัฐบาล": "กระทรวง", "ปลอดภัย": "สะดวก",
}  # fmt: skip


def quote(text: str, random: Random) -> Iterator[Candidate]:
    for region in _matches(r"“[^“”]{60,1500}”", text):
        for match in re.finditer("|".join(QUOTE_WORDS), region[0]):
            start = region.start() + match.start()
            yield start, start + len(match[0]), QUOTE_WORDS[match[0]]


def province(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(rf"(?<=จังหวัด)(?:{'|'.join(PROVINCES)})", text):
        yield match.start(), match.end(), _other(random, PROVINCES, match[0])


def ministry(text: str, random: Random) -> Iterator[Candidate]:
    for match in _matches(rf"(?<=กระทรวง)(?:{'|'.join(MINISTRIES)})(?![ก-๙])", text):
        if text[max(0, match.start() - 12) : match.start()].endswith(
            ("ว่าการกระทรวง", "ปลัดกระทรวง")
        ):
            continue
        yield match.start(), match.end(), _other(random, MINISTRIES, match[0])


PLANTERS: dict[str, Planter] = {
    "digits swapped": digits_swapped,
    "per cent": percent,
    "scale": scale,
    "money": money,
    "month": month,
    "day": day,
    "year": year,
    "weekday": weekday,
    "time": clock,
    "unit": unit,
    "surname": surname,
    "position": position,
    "negation lost": negation_lost,
    "negation added": negation_added,
    "quantifier": quantifier,
    "bound": bound,
    "hedge": hedge,
    "speaker": speaker,
    "quote": quote,
    "province": province,
    "ministry": ministry,
}


def plant(text: str, random: Random, count: int) -> list[Piece]:
    """Plant up to ``count`` errors of different kinds in ``text``, at least 40 letters apart."""
    chosen: list[tuple[int, int, str, str]] = []
    kinds = list(PLANTERS)
    random.shuffle(kinds)
    for kind in kinds:
        candidates = [
            one
            for one in PLANTERS[kind](text, random)
            if all(one[1] + 40 < start or end + 40 < one[0] for start, end, _, _ in chosen)
            and text[one[0] : one[1]] != one[2]
        ]
        if candidates and len(chosen) < count:
            start, end, new = random.choice(candidates)
            chosen.append((start, end, new, kind))
    pieces, at = [], 0
    for start, end, new, kind in sorted(chosen):
        pieces += [Piece(text[at:start], at, start), Piece(new, start, end, kind)]
        at = end
    return [piece for piece in (*pieces, Piece(text[at:], at, len(text))) if piece.text]


def _sub(
    share: float, pattern: str, new: Callable[[re.Match[str]], str]
) -> Callable[[str, Random], str]:
    def change(text: str, random: Random) -> str:
        return re.sub(
            pattern, lambda match: new(match) if random.random() < share else match[0], text
        )

    return change


def _short_sum(match: re.Match[str]) -> str:
    return f"{int(match[1])}.{match[2][0]} ล้าน" if match[2][0] != "0" else f"{match[1]} ล้าน"


NOTATIONS: tuple[Callable[[str, Random], str], ...] = (
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
DAMAGE: tuple[Callable[[str, Random], str], ...] = (
    _sub(0.9, "ำ", lambda _: "า"),
    _sub(0.08, "(?<=[ก-ฮ])[่้]", lambda _: ""),
    _sub(0.02, "(?<=[ก-ฮ]) (?=[ก-ฮ])", lambda _: ""),
)
SPACES: tuple[Callable[[str, Random], str], ...] = (
    _sub(0.05, "(?<=[ก-๙]) (?=[ก-ฮ])", lambda _: ""),
    _sub(0.05, "(?<=[ก-๙]) (?=[ก-ฮ])", lambda _: "  "),
    _sub(0.1, "(?<=[ก-๙])(?=(?:และ|ซึ่ง|โดย)[ก-๙])", lambda _: " "),
)


def disguise(pieces: list[Piece], random: Random, *, damage: bool) -> list[Piece]:
    """Change notation and spaces, and damage what was not planted, as extraction does."""
    changes = (*NOTATIONS, *SPACES, *(DAMAGE if damage else ()))
    done = []
    for piece in pieces:
        text = piece.text
        if piece.planted is None:
            for change in changes:
                text = change(text, random)
        done.append(replace(piece, text=text))
    return done


def edit(pieces: list[Piece], random: Random) -> list[Piece]:
    """Drop some clauses without errors and move some paragraphs, as a rewrite does."""
    cut: list[Piece] = []
    for piece in pieces:
        if piece.planted is not None:
            cut.append(piece)
            continue
        at = 0
        for match in re.finditer(r"\n+|(?<=[ก-๙]{12}) (?=ซึ่ง|โดย|เพื่อ|ทั้งนี้|นอกจากนี้)", piece.text):
            cut.append(Piece(piece.text[at : match.end()], piece.start, piece.end))
            at = match.end()
        cut.append(Piece(piece.text[at:], piece.start, piece.end))
    kept = [
        piece
        for number, piece in enumerate(cut)
        if _touches_planted(cut, number) or len(piece.text) > 400 or random.random() > 0.08
    ]
    paragraphs: list[list[Piece]] = [[]]
    for piece in kept:
        paragraphs[-1].append(piece)
        if piece.text.endswith("\n"):
            paragraphs.append([])
    if len(paragraphs) > 4 and random.random() < 0.5:
        at = random.randrange(2, len(paragraphs) - 2)
        paragraphs[at], paragraphs[at + 1] = paragraphs[at + 1], paragraphs[at]
    return [piece for paragraph in paragraphs for piece in paragraph]


def _touches_planted(pieces: list[Piece], number: int) -> bool:
    near = pieces[max(0, number - 1) : number + 2]
    return any(piece.planted for piece in near)
