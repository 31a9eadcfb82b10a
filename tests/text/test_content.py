"""Content: words by rarity and meaning, what two stretches share, and which sentence is nearest."""

import pytest

from dedup.readers import document
from dedup.text import analyse
from dedup.text.content import Contents, content_of, join, rarity, shared
from dedup.text.meanings import meanings
from dedup.text.normalise import normalise, skeleton
from dedup.text.segmenter import split_words


def meaning(text: str) -> tuple[str, ...]:
    return meanings(text, skeleton(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("เม.ย.", "เมษายน"),
        ("จ.", "จังหวัด"),
        ("พล.อ.", "พลเอก"),
        ("กทม.", "กรุงเทพมหานคร"),
        ("กรุงเทพฯ", "กรุงเทพมหานคร"),
        ("ครม.", "คณะรัฐมนตรี"),
        ("ขาย", "จำหน่าย"),
        ("หมอ", "แพทย์"),
        ("นพ.", "นายแพทย์"),
        ("โทร.", "โทรศัพท์"),
        ("ไกด์", "มัคคุเทศก์"),
        ("คนซื้อ", "ผู้ซื้อ"),
        # Equal senses meet the table of registers: both are said of the dead.
        ("สิ้นลม", "ตาย"),
    ],
)
def test_other_words_for_the_same_thing_mean_the_same(one: str, other: str) -> None:
    assert meaning(one) == meaning(other)


def test_a_word_without_a_group_means_itself() -> None:
    assert meaning("โลจิสติกส์") == (skeleton("โลจิสติกส์"),)


@pytest.mark.parametrize(("month", "name"), [("ม.ค.", "มกราคม"), ("ธ.ค.", "ธันวาคม")])
def test_months_are_told_apart(month: str, name: str) -> None:
    assert meaning(month) == meaning(name)
    assert meaning("ม.ค.") != meaning("ธ.ค.")


def test_rare_words_weigh_more() -> None:
    common, known, unknown = (rarity(skeleton(w)) for w in ("การ", "ประมง", "ชวาลวิทย์"))
    assert 0.02 <= common < known < unknown <= 1.0


def test_a_scrap_weighs_less_than_a_name() -> None:
    assert rarity("ฬฬ") < rarity("ฬฬฬฬฬ") == rarity("ฬฬฬฬฬฬฬ")


def test_sharing_is_symmetric_and_bounded() -> None:
    one = content_of(split_words(normalise("กระทรวงขยายตลาดข้าวไปต่างประเทศ")))
    other = content_of(split_words(normalise("กระทรวงเปิดตลาดข้าวในประเทศ")))
    assert shared(one, other) == pytest.approx(shared(other, one))
    assert 0 < shared(one, other) < min(one.mass, other.mass)
    assert shared(one, one) == pytest.approx(one.mass)


def test_joining_adds_up() -> None:
    one, other = (content_of(split_words(normalise(t))) for t in ("ตลาดข้าว", "ตลาดยาง"))
    joined = join([one, other])
    assert joined.mass == pytest.approx(one.mass + other.mass)
    assert set(joined.bag) == set(one.bag) | set(other.bag)


def contents(*lines: str) -> Contents:
    return Contents.of(analyse(document("\n\n".join(lines), name="a")))


LINES = (
    "กระทรวงพาณิชย์ขยายตลาดข้าวหอมมะลิไปยังประเทศเพื่อนบ้านแล้ว",
    "กรมประมงปล่อยพันธุ์ปลานิลลงอ่างเก็บน้ำทุกจังหวัดภาคเหนือแล้ว",
    "การรถไฟเปิดเดินรถเส้นทางใหม่สายตะวันออกเฉียงเหนือแล้ว",
)


def test_the_nearest_sentence_comes_first() -> None:
    found = contents(*LINES)
    wanted = content_of(split_words(normalise("กรมประมงปล่อยปลานิลลงอ่างเก็บน้ำ")))
    assert "ปลานิล" in found.reading.text_of(found.nearest(wanted, 3)[0])
    assert len(found.nearest(wanted, 1)) == 1


def test_cover_tells_what_a_text_holds() -> None:
    found = contents(*LINES)
    inside = content_of(split_words(normalise("ปล่อยพันธุ์ปลานิลลงอ่างเก็บน้ำ")))
    outside = content_of(split_words(normalise("ธนาคารกลางปรับอัตราดอกเบี้ย")))
    assert found.cover(inside) > 0.8
    assert found.cover(outside) < 0.4
    assert found.cover(content_of(())) == 1.0
