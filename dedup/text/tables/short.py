"""Common nouns in their short forms, as releases and newspapers shorten them."""

from typing import Final

from dedup.text.normalise import skeleton

_SHORT = """\
จ. จังหวัด
อ. อำเภอ
ต. ตำบล
ถ. ถนน
ซ. ซอย
รร. โรงเรียน
ร.ร. โรงเรียน
รพ. โรงพยาบาล
ม. มหาวิทยาลัย
บ. บริษัท
กม. กิโลเมตร
ชม. ชั่วโมง
แอปฯ แอปพลิเคชัน
"""

SHORT_WORDS: Final = {
    short: skeleton(full) for short, full in (line.split() for line in _SHORT.splitlines())
}
"""Each short form, to the skeleton of the word it stands for."""
