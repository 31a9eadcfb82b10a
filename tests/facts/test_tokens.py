"""``facts.tokens``: the two sides of a link, where its sentences are no neighbours."""

from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, Text, aligned
from dedup.model import Document, Link
from dedup.text import analyse

RICE = "กระทรวงพาณิชย์ขยายตลาดข้าวหอมมะลิไปยังประเทศเพื่อนบ้าน"
FISH = "กรมประมงปล่อยพันธุ์ปลานิลลงอ่างเก็บน้ำทุกจังหวัด"
RAIL = "การรถไฟเปิดเดินรถเส้นทางใหม่วันละสองเที่ยว"


def link(a: tuple[int, ...], b: tuple[int, ...]) -> AlignedLink:
    sides = [
        Text.of(analyse(Document(text="\n\n".join(lines), name="x", sha256="")), (), {})
        for lines in ((RICE, FISH, RAIL), (RICE[:30], FISH, "ธนาคารคงดอกเบี้ยนโยบาย"))
    ]
    one = Link(id=0, a=a, b=b, relation="edited", score=0.5)
    return aligned(one, sides[0], sides[1], FactSettings())


def test_no_stretch_that_differs_stands_on_both_sides_of_a_break() -> None:
    found = link((0, 2), (0, 2))
    for side, at in ((found.a, 0), (found.b, 2)):
        (broken,) = side.breaks
        assert all(not gap[at] < broken < gap[at + 1] for gap in found.gaps)
    differing = {at for gap in found.gaps for at in range(gap[0], gap[1])}
    assert differing | set(found.answers) == set(range(len(found.a.tokens)))


def test_neighbours_do_not_break() -> None:
    assert link((0, 1, 2), (0, 1)).a.breaks == ()
