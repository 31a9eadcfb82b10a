"""Newspaper-like texts about nothing that any release tells are given no source."""

import os
import random
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from dedup.corpus.index import Index

SHARED = Path(os.environ.get("DEDUP_SHARED", Path(__file__).parents[4] / "shared"))

_WHO = (
    "กองหน้าดาวรุ่งของสโมสรท้ายตาราง", "นักร้องสาวเจ้าของเพลงฮิต", "เจ้าของร้านก๋วยเตี๋ยวเรือริมคลอง",
    "คนขับแท็กซี่วัยหกสิบ", "ผู้กำกับภาพยนตร์สยองขวัญ", "นักวิ่งเทรลสมัครเล่น", "คุณยายนักสะสมแสตมป์",
    "เชฟขนมหวานชื่อดัง", "นักเขียนการ์ตูนหน้าใหม่", "แมวจรที่กลายเป็นดาวโซเชียล",
)  # fmt: skip
_WHAT = (
    "ยิงประตูโทนให้ทีมพลิกแซงชนะในช่วงทดเวลาบาดเจ็บ", "ประกาศพักงานเพลงเพื่อกลับไปดูแลแม่ที่บ้านเกิด",
    "เล่าสูตรน้ำซุปที่เคี่ยวข้ามคืนด้วยกระดูกหมูกับรากผักชี", "เก็บกระเป๋าเงินของผู้โดยสารส่งคืนครบทุกบาท",
    "เผยเบื้องหลังฉากบ้านร้างที่ทีมงานไม่กล้าเข้าไปคนเดียว", "หลงทางกลางป่าสองคืนก่อนเจอลำธารสายเล็ก",
    "เปิดอัลบั้มแสตมป์ดวงที่ตามหามาตลอดสามสิบปี", "คว้าเหรียญทองจากเค้กมะพร้าวอ่อนสูงสามชั้น",
    "วาดเรื่องหมาสามขาที่อยากเป็นนักบินอวกาศ", "ถูกพบบนหลังคาโรงหนังเก่าหลังหายตัวไปหนึ่งสัปดาห์",
)  # fmt: skip
_THEN = (
    "แฟน ๆ พากันส่งข้อความให้กำลังใจจนมือถือค้างทั้งคืน", "เพื่อนบ้านต่างหิ้วปิ่นโตมาร่วมวงกันตั้งแต่เช้ามืด",
    "ฝนที่ตกพรำไม่ทำให้ใครยอมลุกจากเก้าอี้พลาสติกตัวเดิม", "เจ้าตัวหัวเราะก่อนบอกว่าไม่เคยฝันไกลถึงขนาดนั้น",
    "เสียงระฆังวัดดังขึ้นพอดีกับที่ไฟถนนดับพรึ่บ", "หลานชายวัยห้าขวบถามซ้ำว่าทำไมพระจันทร์เดินตามรถ",
    "กล้องวงจรปิดจับภาพได้เพียงเงาตะคุ่มกับถุงขนมปัง", "คะแนนจากกรรมการสามคนต่างกันไม่ถึงครึ่งแต้ม",
    "ป้ายหน้าร้านเขียนด้วยชอล์กว่าหมดแล้วหมดเลย", "เพลงช้าที่เปิดคลอทำเอาคนทั้งโต๊ะนิ่งไปพักใหญ่",
)  # fmt: skip
_END = (
    "ส่วนก้าวต่อไปยังเป็นความลับที่เจ้าตัวขออุบไว้ก่อน", "ใครผ่านไปแถวนั้นแวะทักทายกันได้ทุกเย็นวันเสาร์",
    "เรื่องนี้สอนให้รู้ว่าความพยายามไม่เคยทรยศใคร", "แล้วค่ำคืนนั้นก็จบลงด้วยเสียงปรบมือยาวนาน",
    "ค่าตั๋วรอบพิเศษขายหมดในเวลาไม่ถึงสิบนาที",
)  # fmt: skip


def unrelated(number: int) -> str:
    """Make up a piece of sport, show business or street life."""
    chance = random.Random(number)
    lines = [f"{chance.choice(_WHO)}{chance.choice(_WHAT)}"]
    for _ in range(chance.randrange(3, 7)):
        told = [chance.choice(_WHO) + chance.choice(_WHAT), *chance.sample(_THEN, 3)]
        lines.append(" ".join(told))
    lines.append(chance.choice(_END))
    return "\n".join(lines)


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the archive is not here")
def test_a_hundred_unrelated_texts_are_given_no_source(tmp_path: Path) -> None:
    with Index.open(tmp_path / "i", write=True) as archive:
        archive.update([SHARED / "corpus" / "thaigov.jsonl.zst"])
        given = [number for number in range(100) if archive.find(unrelated(number)).candidates]
    assert given == []
