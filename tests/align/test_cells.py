"""Equal lines are paired by their place: enough to link them all, not each with each."""

from dedup.align import AlignSettings, align
from dedup.align.cells import cells
from dedup.model import Document
from dedup.text import analyse
from dedup.text.content import Contents
from dedup.text.reading import Reading

NOTE = "ผู้ที่ไม่ได้รับเงินช่วยเหลือให้ติดต่อที่ว่าการอำเภอใกล้บ้านภายในวันที่กำหนด"
NAMES = "ขอนแก่น เชียงใหม่ นครปฐม ระยอง สงขลา อุบลราชธานี แพร่ น่าน เลย ตาก ตรัง พังงา ชลบุรี สุรินทร์".split()


def read(lines: list[str]) -> Reading:
    return analyse(Document(text="\n".join(lines), name="a", sha256=""))


def pairs_of(a: Reading, b: Reading) -> list[tuple[int, int]]:
    return cells(Contents.of(a), Contents.of(b), AlignSettings().candidates)


def test_the_pairs_of_equal_lines_grow_with_their_number() -> None:
    for count in (40, 160):
        a, b = read([NOTE] * count), read([NOTE] * (count + 7))
        found = pairs_of(a, b)
        assert count <= len(found) <= 12 * count


def test_a_line_between_equal_ones_moves_none_of_them() -> None:
    lines = [NOTE] * 60
    other = [*lines[:20], "กระทรวงพาณิชย์เปิดตลาดกลางแห่งใหม่ที่จังหวัดระยองเมื่อวานนี้", *lines[20:]]
    found = align(read(lines), read(other))
    assert len(found.pairings) == 60
    assert not any(pairing.moved for pairing in found.pairings)


def test_a_note_under_each_row_stays_with_its_row() -> None:
    rows = [f"จังหวัด{name} ได้รับงบประมาณก่อสร้างถนนและสะพานข้ามแม่น้ำ" for name in NAMES]
    more = [f"อำเภอ{name} ยังรอการจัดสรรเงินอุดหนุนจากส่วนกลางต่อไป" for name in NAMES[:4]]
    first = [line for row in rows for line in (row, NOTE)]
    second = [line for row in (*rows[:5], *more, *rows[5:]) for line in (row, NOTE)]
    found = align(read(first), read(second))
    lines = [
        [reading.document.text.count("\n", 0, one.start) for one in reading.sentences]
        for reading in (found.a, found.b)
    ]
    answered = {lines[0][one.a[0]]: lines[1][one.b[0]] for one in found.pairings}
    assert sorted(answered) == list(range(2 * len(rows)))
    for line, there in answered.items():
        # A note is the note of any row between; a row is itself alone.
        if line % 2 == 0:
            assert there == (line if line < 10 else line + 2 * len(more))
    assert not any(pairing.moved for pairing in found.pairings)
