"""Bodies: what their names begin with and end in, which names are known, and their short forms.

The tables: ``organisations.txt`` and ``acronyms.tsv`` are mined from releases by
``tools/build_names.py``; ``acronyms_by_hand.tsv`` and ``nicknames.tsv`` are written by hand.
"""

import re
from functools import cache
from typing import Final

from dedup.lexicon import listed, table

CLASSES: Final = listed(
    """
กระทรวง กรม สำนักงาน สำนัก สถาบัน ศูนย์ ธนาคาร มหาวิทยาลัย คณะกรรมการ องค์การ การ บริษัท สมาคม มูลนิธิ
กองทัพ กองทุน กอง โรงพยาบาล สภา สหภาพ ประชาคม คณะ ราชวิทยาลัย บรรษัท ตลาดหลักทรัพย์ สหกรณ์ องค์กร
เครือข่าย ห้างหุ้นส่วน
"""
)
"""The words by which bodies are told apart: a กรม is no กระทรวง; the first that fits counts."""

ENTERPRISES: Final = ("การ", "องค์การ", "บริษัท", "ธนาคาร")
"""Classes whose short forms stand for them in running text more than their names do."""

LEFT_OUT_BEFORE: Final = listed(
    """
ประเทศ จังหวัด ถนน โรงพยาบาล สำนักงาน บริเวณ บริษัท ท่าอากาศยาน สนามบิน ที่ทำการ ห้องประชุม ห้อง ณ ที่
"""
)
"""Left out before a name, with the class it has anyway: สนามบินภูเก็ต, ท่าอากาศยานภูเก็ต."""

LEFT_OUT_INSIDE: Final = listed("ประจำ ของ แห่ง ประเทศ")
"""What is left out inside a name: โรงพยาบาลของรัฐ, โรงพยาบาลรัฐ; สถานทูตประจำประเทศลาว, สถานทูตลาว."""

LEFT_OUT_BEHIND: Final = ("จำกัดมหาชน", "จำกัดประเทศไทย", "จำกัด", "องค์การมหาชน", "มหาชน")
"""Forms of companies and bodies that are left out at the end of a name, the longest first."""

CLASSES_BEFORE_SHORT: Final = listed(
    "กระทรวง กรม สำนักงาน สำนัก ธนาคาร โรงพยาบาล บริษัท มหาวิทยาลัย บอร์ด ศูนย์ ผู้ว่าการ"
)
"""Classes that stand before a short form too: สำนักงานอีอีซี."""

OF_A_KIND: Final = re.compile(
    "ศูนย์กลาง|ศูนย์เด็ก|ศูนย์ราชการ|สำนักงานเขต$|กรมธรรม์|สภาพ|สภาวะ|สภาวการณ์|องค์การมหาชน$|ธนาคารพาณิชย์$|สำนักข่าว"
    "|สำนักพิมพ์|.*(?:ตำบล|อำเภอ|จังหวัด|ส่วนเขต|สำนักงานเขต|ที่)$|สถาบันการเงิน$|สถาบันครอบครัว|สถาบันการศึกษา|สถาบันพระ|สถาบันอุดมศึกษา|คณะกรรมการ$|กองทุน$|สมาคม$"
)
"""Names of kinds, not of bodies: there are many ศูนย์ราชการ."""


@cache
def acronyms() -> tuple[tuple[str, str], ...]:
    """Give the known short forms with their full names; of one short form there may be several."""
    rows = (*table("acronyms.tsv"), *table("acronyms_by_hand.tsv"))
    return tuple(sorted({(short, full) for short, full, *_ in rows}))


@cache
def nicknames() -> tuple[tuple[str, str], ...]:
    """Give what newspapers call bodies and offices, with their full names."""
    return tuple((name, full) for name, full in table("nicknames.tsv"))


@cache
def organisations() -> tuple[str, ...]:
    """Give the full names of known bodies: mined ones, and those with a short form by hand."""
    by_hand = (full for _, full in table("acronyms_by_hand.tsv"))
    named = {name for name in by_hand if not name.isascii() and not OF_A_KIND.match(name)}
    return tuple(sorted(named.union(name for name, *_ in table("organisations.txt"))))
