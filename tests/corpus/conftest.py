"""A made-up archive of releases, the same on every run."""

import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_OFFICES = ("กรมฝนหลวงเทียม", "สำนักงานปลูกป่า", "กรมทางน้ำ", "สถาบันข้าวหอม", "กองทุนดินดี")
_TOPICS = (
    "แจกพันธุ์กล้าไม้ให้เกษตรกรบนที่สูง", "ขุดลอกคลองส่งน้ำก่อนฤดูฝน", "ตรวจมาตรฐานโรงสีชุมชน",
    "อบรมการใช้โดรนพ่นปุ๋ย", "เปิดศูนย์ซ่อมเครื่องจักรประจำตำบล", "สำรวจตลิ่งที่ถูกน้ำกัดเซาะ",
    "จัดงานประกวดเมล็ดกาแฟ", "มอบทุนให้เยาวชนที่เรียนดี", "วางท่อน้ำประปาหมู่บ้าน",
    "ทดลองปลูกหญ้าแฝกบนไหล่ทาง", "ตั้งด่านตรวจโรคสัตว์ปีก", "ปรับปรุงตลาดนัดริมทางรถไฟ",
)  # fmt: skip
_WORDS = (
    "ชาวบ้าน", "ลุ่มน้ำ", "เครื่องมือ", "เมล็ดพันธุ์", "หน่วยงาน", "ตลาด", "รายได้", "ถนน", "สะพาน",
    "โรงเรียน", "ทุ่งนา", "ภูเขา", "อ่างเก็บน้ำ", "ปุ๋ยหมัก", "รถไถ", "กำหนด", "จัดสรร", "ติดตาม",
    "ประเมิน", "ส่งเสริม", "ขยาย", "ลดต้นทุน", "เพิ่มผลผลิต", "ร่วมมือ", "แบ่งปัน", "ทดสอบ",
    "ซ่อมแซม", "บันทึก", "ตรวจนับ", "ขนส่ง", "เก็บเกี่ยว", "แปรรูป", "จำหน่าย", "รับซื้อ", "สนับสนุน",
    "อย่างต่อเนื่อง", "ในพื้นที่ห่างไกล", "ตามแผนงาน", "ภายในปีนี้", "โดยไม่คิดค่าใช้จ่าย",
    "ด้วยความสมัครใจ", "ก่อนฤดูเก็บเกี่ยว", "ทั่วทั้งจังหวัด", "เป็นครั้งแรก", "ตามคำเรียกร้อง",
    "ร่วมกับสหกรณ์", "หลังน้ำลด",
)  # fmt: skip


def release(number: int, *, sentences: int = 18) -> str:
    """Make up the text of release ``number``: a letterhead, a headline, sentences of its own."""
    chance = random.Random(number)
    office, topic = chance.choice(_OFFICES), _TOPICS[number % len(_TOPICS)]
    lines = ["ข่าวประชาสัมพันธ์ ศูนย์ข่าวกลางของหน่วยงานสมมติ", f"{office}{topic} รุ่นที่ {number}"]
    lines.append(f"วันที่ {number % 28 + 1} มกราคม {2550 + number % 12}")
    for _ in range(sentences):
        words = "".join(chance.choice(_WORDS) for _ in range(chance.randrange(6, 14)))
        lines.append(f"{office}{words} จำนวน {chance.randrange(1000, 999999):,} ราย")
    return "\n".join(lines)


@pytest.fixture(scope="session")
def releases() -> list[str]:
    """Sixty made-up releases."""
    return [release(number) for number in range(60)]


@pytest.fixture(scope="session")
def make_release() -> Callable[..., str]:
    """Give the function that makes up releases."""
    return release


WriteLines = Callable[[Path, Sequence[str]], Path]


@pytest.fixture(scope="session")
def write_lines() -> WriteLines:
    """Give a function that writes texts as JSON lines, with ids r0, r1 and so on."""

    def write(path: Path, texts: Sequence[str]) -> Path:
        rows = [
            {"id": f"r{at}", "title": text[:60], "text": text, "url": f"https://x/{at}"}
            for at, text in enumerate(texts)
        ]
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
        )
        return path

    return write
