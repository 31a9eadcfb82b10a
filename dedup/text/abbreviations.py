"""Thai abbreviations written with a full stop, which end no sentence and are one word.

Single ones are listed, because a consonant before a full stop is otherwise the end of an ordinary
word; those of several parts (พ.ศ., ธ.ก.ส.) and those that stand free (กสอ.) follow a pattern.
From the Royal Society's list of abbreviations and the 28,555 releases of the ThaiGov corpus.
"""

MONTHS = {
    "ม.ค.": 1,
    "ก.พ.": 2,
    "มี.ค.": 3,
    "เม.ย.": 4,
    "พ.ค.": 5,
    "มิ.ย.": 6,
    "ก.ค.": 7,
    "ส.ค.": 8,
    "ก.ย.": 9,
    "ต.ค.": 10,
    "พ.ย.": 11,
    "ธ.ค.": 12,
}

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
