"""Short forms: what ends no sentence though it has a full stop, and what stands for what.

Thai abbreviations written with a full stop are one word. Single ones are listed, because a
consonant before a full stop is otherwise the end of an ordinary word; those of several parts (พ.ศ.,
ธ.ก.ส.) and those that stand free (กสอ.) follow a pattern. From the Royal Society's list of
abbreviations and the 28,555 releases of the ThaiGov corpus.
"""

from typing import Final

_SINGLE = (
    "น จ อ ต ถ ซ ม ร เขต ดร ผศ รศ ศ นพ พญ ทพ นสพ พล พลฯ โทร โทรสาร รมว รมช รมต "
    "นรม ครม ผอ ผบ ผบช ผบก กก ก ตร ตรม ลบ มม ซม กม ลิตร นาย ร้อย ข้อ ว ด จก บจก "
    "บมจ หจก บ มท สธ คค กษ พน อก ศธ ยธ พณ กต กค รง ดศ ทส วท วธ กห ปชส สส สว กทม "
    "กอ ทบ ทร ทอ สตช ปปช ปปส ปปง กกต กสทช ธปท ธกส ธอส อย อปท อบต อบจ สปส สปสช สนช "
    "คสช สปท กรธ ศปก ศบค สมช กอรมน ปภ พม พศ คศ วันที่"
).split()

_PART = "[ก-ฮ]{1,4}"
_DOTTED = r"(?:มี|เม|มิ|[ก-ฮ]{1,3})\.(?:\s?(?:เม|มี|มิ|[เแโใไ]?[ก-ฮ]{1,4})\.){1,5}"
_LISTED = "|".join(sorted(set(_SINGLE), key=len, reverse=True))

# Written to stand inside a verbose alternation: no groups that are numbered, no spaces.
ABBREVIATION = rf"(?:(?<![ก-ฮ]){_DOTTED}|(?<![ก-๎])(?:{_LISTED}|[ก-ฮ]{{2,6}})\.)"


def _table(rows: str) -> dict[str, str]:
    return dict(row.split() for row in rows.splitlines())


_ANYWHERE = _table(
    """\
จ. จังหวัด
อ. อำเภอ
ต. ตำบล
ถ. ถนน
ซ. ซอย
กม. กิโลเมตร"""
)

SHORT_NOUNS: Final = _ANYWHERE | _table(
    """\
รร. โรงเรียน
ร.ร. โรงเรียน
รพ. โรงพยาบาล
ม. มหาวิทยาลัย
บ. บริษัท
ชม. ชั่วโมง
แอปฯ แอปพลิเคชัน"""
)
"""Common nouns as releases and newspapers shorten them, in places that answer each other."""

SHORT_FORMS: Final = _ANYWHERE | _table(
    """\
พล.อ. พลเอก
พล.ท. พลโท
พล.ต. พลตรี
พล.ร.อ. พลเรือเอก
พล.อ.อ. พลอากาศเอก
พล.ต.อ. พลตำรวจเอก
พล.ต.ท. พลตำรวจโท
พล.ต.ต. พลตำรวจตรี
นพ. นายแพทย์
พญ. แพทย์หญิง
รมว. รัฐมนตรี
รมช. รัฐมนตรี
รมต. รัฐมนตรี
นายกฯ นายกรัฐมนตรี
ผอ. ผู้อำนวยการ
ครม. คณะรัฐมนตรี
กทม. กรุงเทพมหานคร
กรุงเทพฯ กรุงเทพมหานคร
กรุงเทพ กรุงเทพมหานคร
โทร. โทรศัพท์
กก. กิโลกรัม
ซม. เซนติเมตร
ลบ.ม. ลูกบาศก์เมตร
น. นาฬิกา
ทร. กองทัพเรือ
ทบ. กองทัพบก
ทอ. กองทัพอากาศ"""
)
"""Ranks, offices, places and units in short, wherever they stand: few letters of other meanings."""

SHORT_HEADS: Final = {
    "รพร.": "โรงพยาบาลสมเด็จพระยุพราช",
    "รพ.": "โรงพยาบาล",
    "บมจ.": "บริษัท",
    "บจก.": "บริษัท",
    "สนง.": "สำนักงาน",
    "หจก.": "ห้างหุ้นส่วน",
}
"""The class of a body in short, before its name."""
