"""What is said about a text that was damaged in extraction."""

import pytest

from dedup import compare, document
from dedup.model import Document
from dedup.text.normalise import _ORDER_RULES
from dedup.wording.damage import _CLASSES, damage_notes

SOUND = "กระทรวงพาณิชย์ทำข้อตกลงและจัดทำแผน ไทยไม่เสียเปรียบ ขายสินค้าได้มากขึ้น สำนักงานนำเข้าสินค้า"
DAMAGED = "กระทรวงพาณิชย์ทาข้อตกลงและจัดทาแผน ไทยไมเ่สียเปรียบ ขายสินค้าไดม้ ากขึน สานักงานนาเข้าสินค้า"


def test_every_class_of_damage_has_its_wording() -> None:
    named = {name for name, _, _ in _ORDER_RULES} | {"lost mark", "private-use glyph"}
    assert named == set(_CLASSES)


@pytest.mark.parametrize("swapped", [False, True], ids=["a", "b"])
def test_a_damaged_text_is_named_with_its_places(swapped: bool) -> None:
    one, other = document(DAMAGED, name="pdf.txt"), document(SOUND, name="web.txt")
    found = compare(other, one) if swapped else compare(one, other)
    assert len(found.notes) == 1
    note = found.notes[0]
    assert note.en.startswith("pdf.txt: damaged in extraction in ")
    assert "lost mark" in note.en
    assert "mark out of place" in note.en
    assert note.th.startswith("pdf.txt: ข้อความเสียหาย")
    assert found.discrepancies == ()


def test_sound_texts_and_single_slips_need_no_note() -> None:
    assert compare(document(SOUND), document(SOUND)).notes == ()
    slip = Document(text="ก", name="a", sha256="", damage=(("slid mark", 2),))
    assert list(damage_notes(slip)) == []


def test_the_most_frequent_class_comes_first() -> None:
    damage = (("doubled mark", 1), ("slid mark", 1_200))
    (note,) = damage_notes(Document(text="ก", name="a", sha256="", damage=damage))
    assert "1,201 places (mark out of place 1,200, doubled mark 1)" in note.en
