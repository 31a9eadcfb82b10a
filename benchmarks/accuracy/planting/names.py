"""Errors in names: people, positions, bodies, places, speakers."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.accuracy.planting.figures import Candidate, matches, other
from dedup.lexicon import listed

PROVINCES = listed(
    "เชียงใหม่ นครราชสีมา ขอนแก่น อุบลราชธานี สุราษฎร์ธานี นครสวรรค์ พิษณุโลก ชลบุรี ระยอง สงขลา ภูเก็ต"
    "  เพชรบุรี อุดรธานี สกลนคร"
)
MINISTRIES = listed(
    "การคลัง พาณิชย์ คมนาคม มหาดไทย ยุติธรรม แรงงาน วัฒนธรรม ศึกษาธิการ สาธารณสุข อุตสาหกรรม พลังงาน กลาโหม"
)
COUNTRIES = listed(
    "ญี่ปุ่น จีน เวียดนาม มาเลเซีย สิงคโปร์ กัมพูชา อินโดนีเซีย ออสเตรเลีย เยอรมนี ฝรั่งเศส อินเดีย รัสเซีย"
)
DEPARTMENTS = listed(
    "กรมชลประทาน กรมทางหลวง กรมการปกครอง กรมประมง กรมปศุสัตว์ กรมป่าไม้ กรมที่ดิน กรมสรรพากร กรมศุลกากร"
    " กรมการแพทย์ กรมอนามัย กรมการจัดหางาน กรมราชทัณฑ์ กรมประชาสัมพันธ์"
)
GIVEN = listed("สมชาย วิชัย ประเสริฐ สุนทร มานพ อำนาจ")
SURNAMES = listed("รักษาดี ใจงาม ทองสุข บุญมาก ศรีสวัสดิ์")
LETTERS = "กขคจชดตทนบปผพมยรลวสหอ"
TITLED = r"(?:นาย(?!ก)|นางสาว|นาง(?!สาว)|พลเอก ?|นายแพทย์|ดร\.)"


def _letter_changed(random: Random, name: str) -> str | None:
    spots = [at for at, letter in enumerate(name) if "ก" <= letter <= "ฮ" and at]
    if not spots:
        return None
    at = random.choice(spots)
    return name[:at] + other(random, LETTERS, name[at]) + name[at + 1 :]


def surname(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        r"(?:นาย|นางสาว|พลเอก ?)[ก-๙]{3,14} (?P<s>[ก-๙]{5,14})"
        r"(?= (?:รัฐมนตรี|รอง|ปลัด|อธิบดี|ผู้|นายก|เลขา|ประธาน|โฆษก|รมว|รมช))",
        text,
    ):
        if (changed := _letter_changed(random, match["s"])) is not None:
            yield match.start("s"), match.end("s"), changed


def surname_anywhere(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"{TITLED}[ก-๙]{{3,14}} (?P<s>[ก-๙]{{5,14}})(?= )", text):
        if (changed := _letter_changed(random, match["s"])) is not None:
            yield match.start("s"), match.end("s"), changed


def given_name(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"{TITLED}(?P<g>[ก-๙]{{4,14}}) [ก-๙]{{5,14}}(?= )", text):
        if (changed := _letter_changed(random, match["g"])) is not None:
            yield match.start("g"), match.end("g"), changed


def another_surname(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        rf"{TITLED}[ก-๙]{{3,14}} (?P<s>[ก-๙]{{5,14}})(?= (?:รัฐมนตรี|รอง|ปลัด|อธิบดี|ผู้ว่า|เลขา|โฆษก))",
        text,
    ):
        yield match.start("s"), match.end("s"), random.choice(SURNAMES)


OFFICES = (
    ("รัฐมนตรีว่าการ", "รัฐมนตรีช่วยว่าการ"),
    ("ปลัดกระทรวง", "รองปลัดกระทรวง"),
    ("อธิบดี", "รองอธิบดี"),
    ("ผู้อำนวยการ", "รองผู้อำนวยการ"),
    ("เลขาธิการ", "รองเลขาธิการ"),
)


def position(text: str, random: Random) -> Iterator[Candidate]:
    for office, changed in OFFICES:
        for match in matches(rf"(?<=[ก-๙] ){office}(?=[ก-๙])", text):
            before = text[max(0, match.start() - 45) : match.start()]
            if re.search(r"(?:นาย|นาง|นางสาว|พลเอก|ดร\.) ?[ก-๙]+ [ก-๙]+ $", before):
                yield match.start(), match.end(), changed


def position_alone(text: str, random: Random) -> Iterator[Candidate]:
    for plain, changed in OFFICES[:3]:
        for match in matches(rf"(?<![ก-๙]){plain}(?=(?:กรม|กระทรวง)?[ก-๙]{{4}})", text):
            yield match.start(), match.end(), changed


def speaker(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        r"(?<!รอง)(?:นาย(?!ก)|นาง)[ก-๙]{3,14}(?= ?(?:กล่าว|เปิดเผย|ระบุ|ชี้แจง|แถลง))", text
    ):
        yield match.start(), match.end(), "นาย" + random.choice(GIVEN)


def speaker_in_full(text: str, random: Random) -> Iterator[Candidate]:
    speech = "กล่าว|เปิดเผย|ระบุ|ชี้แจง|แถลง"
    for match in matches(rf"{TITLED}[ก-๙]{{3,14}} [ก-๙]{{5,14}}(?= ?(?:{speech}))", text):
        new = f"นาย{random.choice(GIVEN)} {random.choice(SURNAMES)}"
        yield match.start(), match.end(), new


def speaking_office(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<![ก-๙])อธิบดีกรม[ก-๙]{4,25}(?= ?(?:กล่าว|เปิดเผย|ระบุ))", text):
        yield match.start(), match.end(), "ปลัดกระทรวงมหาดไทย"
    for match in matches(
        r"(?<![ก-๙])(?:รัฐมนตรีว่าการ|รมว\.)[ก-๙]{4,25}(?= ?(?:กล่าว|เปิดเผย|ระบุ))", text
    ):
        yield match.start(), match.end(), "เลขาธิการสภาพัฒน์"


def province(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=จังหวัด)(?:{'|'.join(PROVINCES)})", text):
        yield match.start(), match.end(), other(random, PROVINCES, match[0])


def country(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=ประเทศ)(?:{'|'.join(COUNTRIES)})(?![ก-๙])", text):
        yield match.start(), match.end(), other(random, COUNTRIES, match[0])


def short_province(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=จ\.)(?:{'|'.join(PROVINCES)})(?![ก-๙])", text):
        yield match.start(), match.end(), other(random, PROVINCES, match[0])


def ministry(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=กระทรวง)(?:{'|'.join(MINISTRIES)})(?![ก-๙])", text):
        if text[max(0, match.start() - 12) : match.start()].endswith(
            ("ว่าการกระทรวง", "ปลัดกระทรวง")
        ):
            continue
        yield match.start(), match.end(), other(random, MINISTRIES, match[0])


def department(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<![ก-๙])(?:{'|'.join(DEPARTMENTS)})(?![ก-๙])", text):
        yield match.start(), match.end(), other(random, DEPARTMENTS, match[0])


ACRONYMS = listed("สสว. บสย. สศช. ธปท. กสทช. ธ.ก.ส. ททท. สวทช. กฟผ. กฟภ. กทพ. รฟท. สปสช. สสส. ธอส.")
HEADS = "โรงพยาบาล|มหาวิทยาลัย|สะพาน|อำเภอ|ตำบล|ถนน|วัด"


def acronym_of_another(text: str, random: Random) -> Iterator[Candidate]:
    pattern = "|".join(map(re.escape, ACRONYMS))
    for match in matches(rf"(?<![ก-๙.(])(?:{pattern})(?![ก-๙.)])", text):
        yield match.start(), match.end(), other(random, ACRONYMS, match[0])


def slip_in_a_place_or_body(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<![ก-๙])(?:{HEADS})(?P<n>[ก-๙]{{5,16}})(?= )", text):
        if (changed := _letter_changed(random, match["n"])) is not None:
            yield match.start("n"), match.end("n"), changed


def office_of_a_closing_speaker(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        r"(?<=[”\"\n ])(?:อธิบดีกรม|ปลัดกระทรวง|ผู้ว่าราชการจังหวัด)[ก-๙]{4,25}(?= ?กล่าว(?!ว่า|ถึง))", text
    ):
        yield match.start(), match.end(), "เลขาธิการคณะกรรมการกฤษฎีกา"


PLANTERS = {
    "acronym of another body": acronym_of_another,
    "slip in a place or body": slip_in_a_place_or_body,
    "office of a closing": office_of_a_closing_speaker,
    "surname": surname,
    "surname anywhere": surname_anywhere,
    "given name": given_name,
    "another surname": another_surname,
    "position": position,
    "position alone": position_alone,
    "speaker": speaker,
    "speaker in full": speaker_in_full,
    "speaking office": speaking_office,
    "province": province,
    "province, short": short_province,
    "country": country,
    "ministry": ministry,
    "department": department,
}
