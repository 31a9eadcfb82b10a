"""What is said about a text that was damaged in extraction."""

from dataclasses import replace
from typing import get_args

import pytest

from dedup import compare, document
from dedup.model import DamageClass, Lang, LeftOut, Note
from dedup.text.normalise import _ORDER_RULES
from dedup.wording.notes import note_text
from dedup.wording.reports import words

SOUND = "กระทรวงพาณิชย์ทำข้อตกลงและจัดทำแผน ไทยไม่เสียเปรียบ ขายสินค้าได้มากขึ้น สำนักงานนำเข้าสินค้า"
DAMAGED = "กระทรวงพาณิชย์ทาข้อตกลงและจัดทาแผน ไทยไมเ่สียเปรียบ ขายสินค้าไดม้ ากขึน สานักงานนาเข้าสินค้า"


def test_every_class_of_damage_has_its_wording() -> None:
    named = {name for name, _, _ in _ORDER_RULES} | {"lost mark", "private-use glyph"}
    assert named == set(get_args(DamageClass)) == set(words("th").damage)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_is_left_out_is_reported_in_words(lang: Lang) -> None:
    assert set(words(lang).left_out) == set(get_args(LeftOut))
    left_out: tuple[tuple[LeftOut, int], ...] = (("hidden", 1), ("struck out", 1_250))
    one = replace(document(SOUND, name="a.docx"), left_out=left_out)
    (note,) = compare(one, document(SOUND)).notes
    said = note_text(note, words(lang))
    named = words(lang).left_out
    assert said.startswith("a.docx: ")
    assert said.endswith(f"{named['struck out']} 1,250, {named['hidden']} 1")


@pytest.mark.parametrize("swapped", [False, True], ids=["a", "b"])
def test_a_damaged_text_is_named_with_its_places(swapped: bool) -> None:
    one, other = document(DAMAGED, name="pdf.txt"), document(SOUND, name="web.txt")
    found = compare(other, one) if swapped else compare(one, other)
    assert len(found.notes) == 1
    thai, english = (note_text(found.notes[0], words(lang)) for lang in ("th", "en"))
    assert english.startswith("pdf.txt: damaged in extraction in ")
    assert "lost mark" in english
    assert "mark out of place" in english
    assert thai.startswith("pdf.txt: ข้อความเสียหาย")
    assert found.discrepancies == ()


def test_sound_texts_and_single_slips_need_no_note() -> None:
    assert compare(document(SOUND), document(SOUND)).notes == ()
    slip = replace(document(SOUND), damage=(("slid mark", 2),))
    assert compare(slip, document(SOUND)).notes == ()


def test_the_most_frequent_class_comes_first() -> None:
    damaged = replace(document(SOUND, name="a"), damage=(("doubled mark", 1), ("slid mark", 1_200)))
    (note,) = compare(damaged, document(SOUND)).notes
    assert note == Note(document="a", counts=(("slid mark", 1_200), ("doubled mark", 1)))
    assert "1,201 places (mark out of place 1,200, doubled mark 1)" in note_text(note, words("en"))
