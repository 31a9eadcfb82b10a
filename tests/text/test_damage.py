"""Whether a text lost marks in extraction."""

import pytest

from dedup.model import Document
from dedup.text import analyse
from dedup.text.damage import looks_damaged
from dedup.text.reading import Reading

SOUND = "สำนักงานย้ำว่าจะทำให้สินค้าไทยขายได้มากขึ้นและไม่ทิ้งใครไว้ข้างหลังเพื่อนำรายได้กลับประเทศ"
NO_RINGS = SOUND.replace("ำ", "า")
OTHER_NEWS = "ฝนตกหนักทางภาคใต้ ชาวประมงงดออกจากฝั่ง ทางการพาผู้สูงอายุไปยังที่ปลอดภัยแล้ว"


def read(text: str) -> Reading:
    return analyse(Document(text=text, name="x", sha256=""))


CASES = [
    ("sara am and tones lost", NO_RINGS.replace("ขึ้น", "ขึน").replace("ทิ้ง", "ทิง"), SOUND, True),
    ("only sara am lost", NO_RINGS, SOUND, True),
    ("one of many kept", "ดำเนิน" + NO_RINGS, "ดำเนิน" + SOUND, True),
    ("the sound one of the two", SOUND, NO_RINGS, False),
    ("a text with itself", SOUND, SOUND, False),
    ("one slip", SOUND.replace("สำนัก", "สานัก"), SOUND, False),
    ("other news", OTHER_NEWS, SOUND, False),
    ("nothing", "", SOUND, False),
]


@pytest.mark.parametrize(
    ("text", "other", "damaged"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_lost_marks_show_against_a_sound_version(text: str, other: str, damaged: bool) -> None:
    assert looks_damaged(read(text), read(other)) is damaged
