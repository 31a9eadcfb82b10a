"""What the gap between two words says about whether a sentence ends there.

Thai has no full stop: a space may end a sentence, or stand before a number, inside a name or where
a page was wrapped. Each gap gets a set of named features, from the word classes below and from the
two words on either side; each feature has a weight (log odds), and ``sentences`` looks for the best
cuts. The classes are closed classes of Thai grammar (connectives, prepositions, auxiliaries,
units), not words of any one text; words count by themselves where fitting met them often enough.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dedup.lexicon.calendar import FULL_MONTHS, SHORT_MONTHS
from dedup.text.reading import Word
from dedup.text.segmenter import verbs


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RIGHT: dict[str, frozenset[str]] = {
    # Openers of a new statement or paragraph.
    "opener": _words(
        "นอกจากนี้ นอกจากนั้น นอกจาก ขณะเดียวกัน ขณะที่ ขณะ ทั้งนี้ อย่างไรก็ตาม "
        "อย่างไรก็ดี ทางด้าน จากนั้น ต่อมา โอกาสนี้ ดังนั้น ล่าสุด อนึ่ง ต่อจากนั้น "
        "หลังจากนั้น หลังจาก ภายหลัง ปัจจุบัน สุดท้าย เบื้องต้น ที่ผ่านมา พร้อมกันนี้ "
        "ประการ ท้ายที่สุด อีกด้านหนึ่ง กล่าวคือ แล้ว เมื่อ เกี่ยวกับ สำหรับ ส่วน"
    ),
    "by": _words("โดย โดยที่ โดยเฉพาะ โดยเฉพาะอย่างยิ่ง"),
    "relative": _words("ซึ่ง อัน"),
    "that": _words("ที่"),
    "purpose": _words("เพื่อ เพื่อให้ เพื่อที่ เพื่อที่จะ"),
    "cause": _words(
        "เนื่องจาก เพราะ เพราะว่า ด้วย เนื่องใน เนื่อง ตามที่ สืบเนื่อง จน จนกระทั่ง ทำให้ ส่งผลให้ ส่งผล"
    ),
    "contrast": _words("แต่ แม้ แม้ว่า แม้แต่ หาก ถ้า หากว่า มิฉะนั้น ทว่า ไม่ว่า แต่กลับ ในขณะที่ เว้นแต่"),
    "addition": _words("รวมถึง รวมทั้ง ตลอดจน อีกทั้ง พร้อม พร้อมทั้ง พร้อมด้วย พร้อมกับ ทั้งยัง ควบคู่ ทั้ง ตลอด อีก"),
    "example": _words("เช่น อาทิ ได้แก่ ประกอบด้วย คือ ดังนี้"),
    "and": _words("และ หรือ"),
    "tail": _words("เป็นต้น นั้น นี้ ดังกล่าว ต่อไป อย่างยิ่ง เท่านั้น ต่างๆ ต่าง"),
    "auxiliary": _words(
        "ได้ จะ ต้อง ควร ยัง จึง ก็ สามารถ ไม่ มิ อาจ กำลัง เคย คง ย่อม ต่าง ล้วน เพียง ขอ ให้ มี เป็น"
    ),
    "report": _words(
        "กล่าว กล่าวว่า เปิดเผย เปิดเผยว่า ระบุ ระบุว่า ยืนยัน ชี้แจง เผย แถลง ย้ำ "
        "เน้นย้ำ พบ พบว่า บอก ชี้ เสริม สั่งการ กำชับ มอบหมาย คาด คาดว่า เชื่อ มั่นใจ "
        "ขอให้ ขอบคุณ ฝาก ทรง"
    ),
    "noun prefix": _words("การ ความ"),
    "preposition": _words(
        "ใน ของ จาก กับ ตาม ต่อ ภายใต้ ระหว่าง ผ่าน ตั้งแต่ จนถึง ถึง ไป แห่ง แก่ บน ภายใน ทาง ด้าน กว่า"
    ),
    "at": _words("ณ"),
    "time": _words("วันนี้ วันที่ เวลา วัน เดือน ปี พ.ศ. ค.ศ. ประจำปี ช่วง ปีงบประมาณ เช้า บ่าย"),
    "title": _words(
        "นาย นาง นางสาว น.ส. ดร. พล.อ. พล.ท. พล.ต. พล.ต.อ. พล.ร.อ. พลเอก พลโท พลตรี "
        "พลตำรวจ พันเอก ผศ. รศ. ศ. หม่อมหลวง ม.ล. ม.ร.ว. คุณ ศาสตราจารย์ แพทย์หญิง "
        "นายแพทย์ นพ. พญ. ว่าที่"
    ),
    "office": _words(
        "นายกรัฐมนตรี รัฐมนตรี รองนายกรัฐมนตรี อธิบดี ปลัด ปลัดกระทรวง ผู้อำนวยการ "
        "ประธาน เลขาธิการ โฆษก ผู้ว่าราชการจังหวัด ผู้ว่า รอง รมว. รมช. รมต. หัวหน้า "
        "ผู้จัดการ คณะ กรรมการ ที่ปรึกษา ผู้บัญชาการ ผอ. กรรมการผู้จัดการ"
    ),
    "month": frozenset((*FULL_MONTHS, *SHORT_MONTHS)),
    "unit": _words(
        "บาท ล้าน พัน หมื่น แสน คน ราย ร้าน แห่ง ครั้ง ฉบับ ปี เดือน วัน ชั่วโมง นาที "
        "น. เปอร์เซ็นต์ ตัน กิโลเมตร กิโลกรัม ไร่ ตารางเมตร เมตร ชุด เรื่อง ข้อ ด้าน "
        "คู่ สาย ชิ้น หลัง คัน ตัว โครงการ จังหวัด อำเภอ ตำบล หมู่บ้าน ประเทศ ดอลลาร์ "
        "ดอลลาร์สหรัฐ ยูโร เยน หยวน รุ่น ระยะ ประการ กลุ่ม ล้านบาท ล้านคน ช่องทาง "
        "เครื่อง ลิตร กม. ตร.กม. ตร.ม."
    ),
    "place": _words(
        "จังหวัด จ. อำเภอ อ. ตำบล ต. เขต แขวง ถนน ถ. ซอย ซ. หมู่ กรุงเทพฯ กรุงเทพมหานคร กทม. ภาค"
    ),
    "repeat": _words("ๆ ฯ ฯลฯ"),
    "close": _words(") ] ” ’ , . ; : / % - ! ?"),
    "open": _words("( ["),
    "quote": _words("“ ‘"),
    "plain quote": _words('"'),
    "bullet": _words("• · ▪ ● ◦ ○ * ➢ ✓ ► ❖"),
}

LEFT: dict[str, frozenset[str]] = {
    # Words that ask for a complement: a space after them is a breath, a name or a wrapped line.
    "incomplete": _words(
        "ที่ ใน ของ กับ และ หรือ ให้ จาก บริษัท พ.ร.บ. พ.ศ. เวลา วันที่ กว่า โดย ซึ่ง "
        "เพื่อ เป็น คือ การ ความ ต่อ ตาม ด้วย ได้ จะ ต้อง มี ไม่ แก่ ณ ถึง แห่ง "
        "ระหว่าง ภายใต้ ผ่าน สู่ จำนวน ประมาณ กระทรวง กรม สำนักงาน จังหวัด จ. อำเภอ "
        "อ. ตำบล ต. เขต โรงเรียน มหาวิทยาลัย ครั้งที่ เมื่อ หาก แต่ รวม ทั้ง ทุก เช่น "
        "อาทิ เพราะ พร้อม ตั้งแต่ ภายใน เกี่ยวกับ สำหรับ ทั้งนี้ นอกจากนี้ ขณะที่ "
        "อย่างไรก็ตาม จึง ว่าด้วย เรื่อง หัวข้อ ชื่อ คำว่า ระบบ นา กลุ่ม ด้าน ปี ราคา "
        "เฉลี่ย ร้อยละ ราว เกือบ โทร. โทร ชั้น ข้อ มาตรา ยัง ตลอดจน รวมทั้ง รวมถึง "
        "ดังนั้น"
    ),
    "that": _words("ว่า กล่าวว่า เปิดเผยว่า ระบุว่า พบว่า คาดว่า ดังนี้"),
    "example": _words("ได้แก่ ประกอบด้วย"),
    "ender": _words(
        "แล้ว ด้วย นั้น นี้ ต่อไป มากขึ้น ที่สุด เป็นต้น ดังกล่าว ไว้ กัน ขึ้น "
        "อีกด้วย เท่านั้น ตลอดไป ตลอดมา ต่อเนื่อง เคร่งครัด ยั่งยืน อย่างยิ่ง มาก เอง "
        "ลง ไป มา อยู่ ทั้งสิ้น ทั้งหมด ครับ ค่ะ ได้ดี เพิ่มขึ้น ลดลง ทันที สูงสุด "
        "แน่นอน ทั่วไป พอ"
    ),
    "month": RIGHT["month"],
    "unit": RIGHT["unit"],
    "title": RIGHT["title"],
    "place": RIGHT["place"],
    "repeat": RIGHT["repeat"],
    "close bracket": _words(") ]"),
    "close quote": _words("” ’"),
    "plain quote": _words('"'),
    "open": _words("( [ “ ‘"),
    "stop": _words(". ; ! ?"),
    "comma": _words(","),
    "colon": _words(":"),
    "mark": _words("- /"),
    "bullet": RIGHT["bullet"],
    "demonstrative": _words("ทั้งนี้ นอกจากนี้ อย่างไรก็ตาม"),
}

# Verbs that often head a clause whose subject is left out.
_ACTION = _words(
    "จัด ดำเนินการ สนับสนุน ส่งเสริม พัฒนา สร้าง เพิ่ม ลด แก้ไข ปรับปรุง ยกระดับ "
    "ดูแล เร่ง ช่วย ช่วยเหลือ นำ ทำ ใช้ ร่วม เข้า เดินทาง ประชุม เปิด ปิด ลง รับ "
    "ส่ง ติดตาม ตรวจสอบ ตรวจ กำหนด วาง ผลักดัน ขยาย เตรียม ประสาน บูรณาการ รักษา "
    "ป้องกัน ควบคุม ให้ความสำคัญ เน้น มุ่ง มุ่งเน้น ขับเคลื่อน ประกาศ จำหน่าย ขาย "
    "ซื้อ ผลิต ลงทุน ก่อสร้าง เกิด ทำให้ เป็นการ ได้รับ มอบ เชิญ ฝึก อบรม เรียน "
    "สอน"
)

# A verb this many words into its stretch, or more, is far from the gap.
_FAR = 4
# The words that count by themselves: how they are named, and where they stand from the gap.
_NEAR = (("L2", -2), ("L1", -1), ("R1", 0), ("R2", 1))


@cache
def word_features(text: str, side: str) -> tuple[str, ...]:
    """Name the classes of a word as the ``L``eft or ``R``ight neighbour of a gap."""
    classes = LEFT if side == "L" else RIGHT
    found = [f"{side} {name}" for name, members in classes.items() if text in members]
    if side == "R" and text in _ACTION:
        found.append("R action")
    if text[:1].isdigit():
        found.append(f"{side} number")
    elif text[:1].isalpha() and not "ก" <= text[:1] <= "๎":
        found.append(f"{side} latin")
    if text.endswith(".") and len(text) > 1 and not found:
        found.append(f"{side} abbreviation")
    return tuple(found) or (f"{side} other",)


def gap_features(
    words: Sequence[Word], previous: int, at: int, following: int, lines: int
) -> list[str]:
    """Name the features of the gap before ``words[at]``.

    ``previous`` and ``following`` are the words at which the stretches before and after it begin
    and end, ``lines`` counts the line breaks in it.
    """
    before = words[at].start - words[previous].start
    after = words[following - 1].end - words[at].start
    left, right = words[at - 1], words[at]
    second = words[at + 1].text if at + 1 < len(words) else ""
    lefts, rights = word_features(left.text, "L"), word_features(right.text, "R")
    features = ["gap", *lefts, *rights, *_context(words, at, second, rights)]
    features += _lengths(before, after)
    features += _clauses(
        [word.text for word in words[previous:at]], [word.text for word in words[at:following]]
    )
    features += _openings(words, previous, at, following)
    features += [
        f"{name} {words[at + step].text}" for name, step in _NEAR if 0 <= at + step < len(words)
    ]
    if lines:
        features += ["line", "blank line"] if lines > 1 else ["line"]
    return features


def _context(words: Sequence[Word], at: int, second: str, rights: tuple[str, ...]) -> list[str]:
    features = []
    if "R and" in rights:
        following = word_features(second, "R")
        verbal = {"R action", "R auxiliary", "R report", "R noun prefix", "R number"}
        features.append("and+verb" if verbal & set(following) else "and+noun")
    if "R number" in rights and second in (")", "."):
        features.append("R enumerator")
    if rights == ("R open",) and at + 2 < len(words) and words[at + 2].text == ")":
        features.append("R enumerator" if second.isdigit() else "R gloss")
    if at >= 2 and words[at - 2].text == "อย่าง" and words[at - 1].start == words[at - 2].end:
        features.append("L manner")
    if _in_name(words, at):
        features.append("name")
    return features


def _in_name(words: Sequence[Word], at: int) -> bool:
    """Return whether the gap stands between a title and the first or second part of a name."""
    start = at - 1
    while start > 0 and words[start].start == words[start - 1].end and at - start < 8:
        start -= 1
    titles = LEFT["title"]
    return any(word.text in titles for word in words[start : at - 1])


def _clauses(before: list[str], after: list[str]) -> list[str]:
    """Name what tells a clause from a phrase: whether the stretches around a gap hold verbs.

    A verb near the gap joins what stands there; a stretch that comes to its verb late has a subject
    of its own.
    """
    known = verbs()
    left = [number for number, word in enumerate(reversed(before)) if word in known]
    right = [number for number, word in enumerate(after) if word in known]
    features = [f"verbs before {min(len(left), 2)}", f"verbs after {min(len(right), 2)}"]
    if left:
        features.append(f"last verb {min(left[0], _FAR)}")
    if right:
        features.append(f"first verb {min(right[0], _FAR)}")
    if left and right:
        features.append("verbs on both sides")
    elif not left and not right:
        features.append("no verb")
    return features


def _openings(words: Sequence[Word], previous: int, at: int, following: int) -> list[str]:
    """Name what the stretch before a gap opens with, and whether its neighbours open alike."""
    opening = words[at].text
    features = [
        f"opens {name.removeprefix('R ')}" for name in word_features(words[previous].text, "R")
    ]
    if words[previous].text == opening:
        features.append("opens alike")
    if following < len(words) and words[following].text == opening:
        features.append("next opens alike")
    return features


def _lengths(before: int, after: int) -> list[str]:
    features = []
    for name, length in (("before", before), ("after", after)):
        for limit in (8, 16, 30, 60):
            if length < limit:
                features.append(f"{name}<{limit}")
                break
    if before < 20 and after < 20:
        features.append("short both")
    return features


@cache
def weights() -> dict[str, float]:
    """Give the weight (log odds) of each feature, as ``tools/fit_boundaries.py`` fitted it."""
    text = (files("dedup.text") / "boundaries.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
