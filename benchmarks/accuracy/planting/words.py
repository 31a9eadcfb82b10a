"""Errors in words that turn a statement: denial, certainty, scope, quotations."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.accuracy.planting.figures import Candidate, matches


def negation_lost(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?:ไม่)(?=สามารถ|มี|ได้รับ|เป็น|ต้อง|พบ|เคย|ควร)(?<!จะไม่)", text):
        yield match.start(), match.end() + 2, text[match.end() : match.end() + 2]


def negation_added(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        r"(?<!ไม่)(?<!สา)(?:สามารถ(?=[ก-๙])|จะต้อง|ได้รับ(?=[ก-๙]))(?!.{0,12}ไม่)", text
    ):
        word = match[0]
        new = "จะไม่ต้อง" if word == "จะต้อง" else "ไม่" + word
        yield match.start(), match.end(), new


TURNED = {
    "อนุมัติ": "ไม่อนุมัติ", "เห็นชอบ": "ไม่เห็นชอบ", "อนุญาต": "ห้าม", "เพิ่มขึ้น": "ลดลง", "ลดลง": "เพิ่มขึ้น",
    "สูงกว่า": "ต่ำกว่า", "ต่ำกว่า": "สูงกว่า", "มากกว่า": "น้อยกว่า", "สนับสนุน": "คัดค้าน", "ขยายตัว": "หดตัว",
    "ยืนยัน": "ปฏิเสธ", "ส่งออก": "นำเข้า", "นำเข้า": "ส่งออก", "เร่งรัด": "ชะลอ", "เห็นด้วย": "ไม่เห็นด้วย",
}  # fmt: skip


def turned(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<!ไม่)(?<!การ)(?<!ความ)(?:{'|'.join(TURNED)})(?!ว่า|กัน)", text):
        yield match.start(), match.end(), TURNED[match[0]]


def quantifier(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?<![ก-๙])ทุก(?=[ก-๙]{3})|ส่วนใหญ่(?![ก-๙]?ๆ)|ทั้งหมด", text):
        new = {"ทุก": "บาง", "ส่วนใหญ่": "ส่วนน้อย", "ทั้งหมด": "บางส่วน"}[match[0]]
        yield match.start(), match.end(), new


def bound(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"(?:กว่า|(?<!งบ)(?<!ปี)ประมาณ|ไม่น้อยกว่า|อย่างน้อย|ไม่เกิน|เกือบ)(?= ?\d)", text):
        if text[max(0, match.start() - 4) : match.start()].endswith(
            ("มาก", "น้อย", "ต่ำ", "สูง", "เกิน")
        ):
            continue
        new = "ไม่เกิน" if match[0] in ("กว่า", "ไม่น้อยกว่า", "อย่างน้อย") else "กว่า"
        yield match.start(), match.end(), new


def hedge(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(r"คาดว่าจะ|อาจจะ|(?<=[ก-๙ ])เตรียม(?=จัด|เปิด|ลง|ดำเนิน|เสนอ|ขยาย|ออก)", text):
        yield match.start(), match.end(), "ได้"


def planned_done(text: str, random: Random) -> Iterator[Candidate]:
    verbs = "จัด|เปิด|ดำเนินการ|ลงนาม|เสนอ|ประกาศ|ส่งมอบ|จ่าย|โอน|หารือ|ประชุม|ลงพื้นที่|มอบ"
    for match in matches(rf"(?<=[ก-๙ ])ได้(?=(?:{verbs}))", text):
        yield match.start(), match.end(), "จะ"
    for match in matches(rf"(?<=[ก-๙ ])จะ(?=(?:{verbs}))", text):
        yield match.start(), match.end(), "ได้"


def perhaps(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        r"(?<=[ก-๙ ])(?<!คาดว่า)(?<!ว่า)(?<!ที่)จะ(?=(?:ช่วย|มี|เป็น|ทำให้|ส่งผล|ได้รับ|สามารถ))", text
    ):
        yield match.start(), match.end(), "อาจ"


def only_some(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches("ทั่วประเทศ|ทุกจังหวัด|ทุกพื้นที่|เฉพาะ(?=[ก-๙]{4})(?!อย่างยิ่ง)", text):
        if text[max(0, match.start() - 3) : match.start()] == "โดย":
            continue
        new = {"ทั่วประเทศ": "บางพื้นที่", "ทุกจังหวัด": "บางจังหวัด", "ทุกพื้นที่": "บางพื้นที่"}
        yield match.start(), match.end(), new.get(match[0], "ทุก")


VERBS = "จัดตั้ง|จัด|เปิด|สร้าง|ก่อสร้าง|จ่าย|เพิ่ม|ลด|ขยาย|ปรับ|ตั้ง|ซื้อ|ออก|ส่ง|พัฒนา|ลงนาม"


def plan_in_other_verbs(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(rf"(?<=[ก-๙ ])(?:เตรียม|มีแผน|วางแผน|ตั้งเป้า)(?=(?:{VERBS}))", text):
        yield match.start(), match.end(), random.choice(["ไฟเขียว", "อนุมัติให้", "เคาะ"])
    for match in matches(rf"(?<=[ก-๙ ])(?<!การ)(?:อนุมัติ|เห็นชอบ)(?:ให้)?(?=(?:{VERBS}))", text):
        yield match.start(), match.end(), random.choice(["เล็ง", "จ่อ", "เตรียม", "ชง"])


def hedge_dropped(text: str, random: Random) -> Iterator[Candidate]:
    verbs = "มี|เกิด|ส่งผล|ทำให้|ช่วย|เพิ่ม|ลด|แล้วเสร็จ|ขยายตัว|สามารถ|เป็น"
    for match in matches(rf"(?:คาดว่าจะ|อาจจะ|น่าจะ|อาจ)(?P<verb>{verbs})", text):
        yield match.start(), match.end(), match["verb"]


def condition_dropped(text: str, random: Random) -> Iterator[Candidate]:
    # The last letters before the condition go with it: a stretch of nothing can be no piece.
    # What says what is done then is a clause of its own, not a condition of the one before it.
    condition = (
        r" (?:หาก|ถ้า|ในกรณีที่)(?!\S*(?:จะ|ให้|ก็|ต้อง))[ก-๙]{8,40}|ก็ต่อเมื่อ[ก-๙]{4,30}"
        "|ใน(?:ปี|ระยะ|ช่วง|เดือน)แรก|ในเบื้องต้น"
    )
    for match in matches(rf"(?P<before>[ก-๙]{{5}})(?:{condition})(?=[”\n]|$)", text):
        yield match.start(), match.end(), match["before"]


def exception_turned(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches("ยกเว้น(?=[ก-๙]{4})|(?<=[ก-๙] )รวม(?:ถึง|ทั้ง)(?=[ก-๙]{6})", text):
        yield match.start(), match.end(), "รวมถึง" if match[0] == "ยกเว้น" else "ยกเว้น"


def question_told(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches("(?<=ว่า)(?P<asked>[ก-๙]{16,80})หรือไม่", text):
        yield match.start(), match.end(), match["asked"]


GROUPS = (
    "ประชาชน เกษตรกร นักเรียน ผู้สูงอายุ ผู้ประกอบการ แรงงาน นักท่องเที่ยว ข้าราชการ เยาวชน ผู้ป่วย ผู้พิการ"
).split()


def group(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches(
        rf"(?:(?<=ให้)|(?<=แก่)|(?<=ของ)|(?<=กับ))(?:{'|'.join(GROUPS)})(?![ก-๙])", text
    ):
        new = random.choice([one for one in GROUPS if one != match[0]])
        yield match.start(), match.end(), new


def first_of(text: str, random: Random) -> Iterator[Candidate]:
    for match in matches("(?<=แห่งแรก)ของ(?:ประเทศไทย|ประเทศ|โลก|เอเชีย|อาเซียน|ภูมิภาค)", text):
        yield match.start(), match.end(), "ของโลก" if "โลก" not in match[0] else "ของอาเซียน"


QUOTE_WORDS = {
    "ประเทศ": "จังหวัด", "ประชาชน": "เอกชน", "เกษตรกร": "ผู้ประกอบการ", "เศรษฐกิจ": "การเมือง",
    "พัฒนา": "ควบคุม", "สำคัญ": "เร่งด่วน", "ยั่งยืน": "รวดเร็ว", "รัฐบาล": "กระทรวง", "ปลอดภัย": "สะดวก",
}  # fmt: skip


def quote(text: str, random: Random) -> Iterator[Candidate]:
    for region in matches(r"“[^“”]{60,1500}”", text):
        for match in re.finditer("|".join(QUOTE_WORDS), region[0]):
            start = region.start() + match.start()
            yield start, start + len(match[0]), QUOTE_WORDS[match[0]]


OTHER_WORDS = "งบประมาณ ปัญหา ชาวบ้าน ตลาด ความรู้ เครื่องมือ สถานที่ เอกสาร".split()


def word_quoted(text: str, random: Random) -> Iterator[Candidate]:
    nouns = (
        "โครงการ|คุณภาพ|ชุมชน|ความร่วมมือ|การลงทุน|เทคโนโลยี|รายได้|สุขภาพ|มาตรฐาน|การศึกษา|ครอบครัว|อนาคต"
    )
    for region in matches('[“"][^“”"]{50,1500}[”"]', text):
        for match in re.finditer(nouns, region[0]):
            start = region.start() + match.start()
            yield start, start + len(match[0]), random.choice(OTHER_WORDS)


PLANTERS = {
    "negation lost": negation_lost,
    "negation added": negation_added,
    "turned": turned,
    "quantifier": quantifier,
    "bound": bound,
    "hedge": hedge,
    "planned or done": planned_done,
    "plan in other verbs": plan_in_other_verbs,
    "hedge dropped": hedge_dropped,
    "condition dropped": condition_dropped,
    "exception turned": exception_turned,
    "question told": question_told,
    "perhaps": perhaps,
    "only some": only_some,
    "group of people": group,
    "first of what": first_of,
    "quote": quote,
    "word in a quotation": word_quoted,
}
