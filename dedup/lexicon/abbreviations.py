"""Short forms: what ends no sentence though it has a full stop, and what stands for what.

Thai abbreviations written with a full stop are one word. Single ones are listed, because a
consonant before a full stop is otherwise the end of an ordinary word; those of several parts (พ.ศ.,
ธ.ก.ส.) and those that stand free (กสอ.) follow a pattern. From the Royal Society's list of
abbreviations and the 28,555 releases of the ThaiGov corpus. What stands for what is in
``short_forms.tsv``, of bodies in the tables of ``bodies``.
"""

from typing import Final

from dedup.lexicon import table

_SINGLE = (
    "น จ อ ต ถ ซ ม ร เขต ดร ผศ รศ ศ นพ พญ ทพ นสพ พล พลฯ โทร โทรสาร รมว รมช รมต "
    "นรม ครม ผอ ผบ ผบช ผบก กก ก ตร ตรม ลบ มม ซม กม ลิตร นาย ร้อย ข้อ ว ด จก บจก "
    "บมจ หจก บ มท สธ คค กษ พน อก ศธ ยธ พณ กต กค รง ดศ ทส วท วธ กห ปชส สส สว กทม "
    "กอ ทบ ทร ทอ สตช ปปช ปปส ปปง กกต กสทช ธปท ธกส ธอส อย อปท อบต อบจ สปส สปสช สนช "
    "คสช สปท กรธ ศปก ศบค สมช กอรมน ปภ พม พศ คศ วันที่"
).split()

_DOTTED = r"(?:มี|เม|มิ|[ก-ฮ]{1,3})\.(?:\s?(?:เม|มี|มิ|[เแโใไ]?[ก-ฮ]{1,4})\.){1,5}"
_LISTED = "|".join(sorted(set(_SINGLE), key=len, reverse=True))

# Written to stand inside a verbose alternation: no groups that are numbered, no spaces.
ABBREVIATION = rf"(?:(?<![ก-ฮ]){_DOTTED}|(?<![ก-๎])(?:{_LISTED}|[ก-ฮ]{{2,6}})\.)"


def _read(where: str) -> dict[str, str]:
    """Give what is short for what in one of the uses that ``short_forms.tsv`` names."""
    return {short: full for short, full, uses in table("short_forms.tsv") if where in uses.split()}


SHORT_NOUNS: Final = _read("words")
"""Common nouns as releases and newspapers shorten them, in places that answer each other."""

SHORT_FORMS: Final = _read("sentences")
"""Ranks, offices, places and units in short, wherever they stand: few letters of other meanings."""

SHORT_HEADS: Final = _read("names")
"""The class of a body in short, before its name."""
