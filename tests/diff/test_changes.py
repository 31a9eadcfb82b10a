"""Changes inside a link: whole words, no gaps, damage set aside."""

from random import Random

import pytest

from dedup.diff import Stretches, additions, changes, edits, relation, score
from dedup.diff.damage import same_but_for_damage
from dedup.model import Document
from dedup.text import Reading, analyse
from dedup.text.normalise import normalise
from dedup.text.reading import Word
from dedup.text.segmenter import split_words


def words(text: str) -> tuple[Word, ...]:
    return split_words(normalise(text))


def read(text: str) -> Reading:
    return analyse(Document(text=text, name="a", sha256=""))


def whole(reading: Reading) -> Stretches:
    return Stretches(reading, range(len(reading.sentences)))


def changed(a: str, b: str, damaged: bool = False) -> list[tuple[str, str, str]]:
    """Show the edits of two texts that are one link, by what they span, but for the equal ones."""
    one, other = read(a), read(b)
    found = changes(one.words, other.words, damaged)
    made = edits(whole(one), whole(other), found)
    assert "".join(a[edit.a[0] : edit.a[1]] for edit in made).split() or not a.strip()
    for text, spans in ((a, [edit.a for edit in made]), (b, [edit.b for edit in made])):
        covered = [at for span in spans for at in range(*span)]
        assert covered == sorted(set(covered))
        assert not "".join(ch for at, ch in enumerate(text) if at not in set(covered)).strip()
    return [
        (edit.op, a[edit.a[0] : edit.a[1]].strip(), b[edit.b[0] : edit.b[1]].strip())
        for edit in made
        if edit.op != "equal"
    ]


CHANGED = [
    ("number", "มีร้านค้า 1,250 ร้านทั่วไทย", "มีร้านค้า 1,520 ร้านทั่วไทย", ("1,250", "1,520")),
    ("decimal", "โตร้อยละ 4.5 ในปีนี้", "โตร้อยละ 4.8 ในปีนี้", ("4.5", "4.8")),
    ("time", "เริ่มเวลา 10.30 น. ที่ศาลา", "เริ่มเวลา 13.30 น. ที่ศาลา", ("10.30", "13.30")),
    ("scale", "งบประมาณ 5 ล้านบาทต่อปี", "งบประมาณ 5 พันล้านบาทต่อปี", ("ล้านบาท", "พันล้านบาท")),
    ("tone in sound words", "ฝึกช่างในทุกจังหวัด", "ฝึกช้างในทุกจังหวัด", ("ช่าง", "ช้าง")),
    ("abbreviation", "ตาม พ.ร.บ. ฉบับใหม่", "ตาม พ.ร.ก. ฉบับใหม่", ("พ.ร.บ.", "พ.ร.ก.")),
]


@pytest.mark.parametrize(("a", "b", "pair"), [r[1:] for r in CHANGED], ids=[r[0] for r in CHANGED])
def test_whole_words_change(a: str, b: str, pair: tuple[str, str]) -> None:
    found = changed(a, b)
    assert len(found) == 1
    op, left, right = found[0]
    assert op in ("replace", "insert")
    assert right in pair[1]
    assert left in ("", pair[0])
    assert op == "insert" or (left, right) == pair


EQUAL = [
    ("nothing", "ลงนามข้อตกลง", "ลงนามข้อตกลง"),
    ("spacing", "กระทรวงพาณิชย์และกรมศุลกากร", "กระทรวงพาณิชย์ และ กรมศุลกากร"),
    ("sara am", "สำนักงานจัดทำแผน", "สานักงานจัดทาแผน"),
    ("tone for the ring", "จะทำให้ไทยเสียเปรียบ", "จะท้าให้ไทยเสียเปรียบ"),
    ("lost tone", "ขายได้มากขึ้น", "ขายได้มากขึน"),
    ("slid mark", "ไทยไม่เสียเปรียบ", "ไทยไมเ่สียเปรียบ"),
    ("slid over a space", "ขายได้มากขึ้น", "ขายไดม้ ากขึ้น"),
    ("torn word", "ผู้ประกอบการเอสเอ็มอีไทย", "ผู้ประกอบการเอสเอ็ม อีไทย"),
    ("torn and slid", "กรมส่งเสริมอุตสาหกรรม", "กรมส่งเสรมิ อุตสาหกรรม"),
    ("thai digits", "ปี ๒๕๖๑ มี ๕๐๐ ราย", "ปี 2561 มี 500 ราย"),
    ("capitals", "ระบบ e-commerce ไทย", "ระบบ E-Commerce ไทย"),
    ("zero-width", "รัฐบาล\u200bไทย", "รัฐ\u200bบาลไทย"),
]


@pytest.mark.parametrize(("a", "b"), [row[1:] for row in EQUAL], ids=[row[0] for row in EQUAL])
def test_damage_and_typography_are_equal(a: str, b: str) -> None:
    one, other = words(a), words(b)
    assert relation(one, other, changes(one, other, False)) == "same"
    assert changed(a, b) == changed(b, a) == []


def test_punctuation_is_an_edit_of_sentences_that_are_the_same() -> None:
    a, b = "ระบบอี-คอมเมิร์ซไทย", "ระบบอีคอมเมิร์ซไทย"
    assert changed(a, b) == [("delete", "-", "")]
    assert relation(words(a), words(b), changes(words(a), words(b), False)) == "same"


def test_tones_of_sound_words_count_unless_a_text_is_damaged() -> None:
    assert changed("ฝึกช่างในทุกจังหวัด", "ฝึกช้างในทุกจังหวัด", damaged=True) == []
    assert same_but_for_damage(words("ช่าง"), words("ช้าง"), damaged=True)
    assert not same_but_for_damage(words("ช่าง"), words("ช้าง"), damaged=False)
    assert not same_but_for_damage(words("ช่าง"), words("ราง"), damaged=True)


def test_a_decimal_point_is_never_damage() -> None:
    assert not same_but_for_damage(words("1.5"), words("15"), damaged=True)
    found = changed("ขึนร้อยละ 1.5", "ขึ้นร้อยละ 15", damaged=True)
    assert found == [("replace", "1.5", "15")]


def test_what_reads_the_same_in_other_words_is_left_out_of_a_change() -> None:
    found = changed("เลือกผู้บริการที่มีประสิทธิภาพ", "เลือกผู้บริการ(Service Provider)ที่มี ประสิทธิภาพ")
    assert found == [("insert", "", "(Service Provider)")]


def test_a_crumb_between_two_changes_goes_with_them() -> None:
    found = changed("เกษตรกรรายย่อยในจังหวัดเชียงใหม่ปลูกข้าว", "นักลงทุนต่างชาติในประเทศเพื่อนบ้านปลูกข้าว")
    assert [op for op, _, _ in found] == ["replace"]


def test_damage_gathers_no_crumbs() -> None:
    a, b = "เลือกผู้บริการที่มีประสิทธิภาพ", "เลือกผู้บริการ(Service Provider)ที่มี ประสิทธิภาพ"
    assert changed(a, b) == [("insert", "", "(Service Provider)")]
    assert changed(b, a) == [("delete", "(Service Provider)", "")]


def test_one_side_may_be_empty_of_words() -> None:
    found = changes((), words("ลงนาม"), False)
    assert [(one.op, one.a, one.a_end, one.b, one.b_end) for one in found] == [
        ("insert", 0, 0, 0, 1)
    ]
    assert changes((), (), False) == ()
    assert score((), ()) == 1.0


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        ("รัฐบาลลงนามข้อตกลงใหม่กับต่างประเทศ", "รัฐบาลลงนามข้อตกลงใหม่กับต่างประเทศ", "same"),
        ("รัฐบาล “ลงนาม” ข้อตกลง ต่าง ๆ", "รัฐบาลลงนามข้อตกลงต่าง", "same"),
        ("รัฐบาลลงนามข้อตกลงใหม่กับต่างประเทศ", "รัฐบาลลงนามข้อตกลงใหม่กับเพื่อนบ้าน", "edited"),
        ("หมอเตือนชาวนาอย่ากินเห็ดป่า", "แพทย์เตือนเกษตรกรไม่ให้รับประทานเห็ดป่า", "paraphrased"),
    ],
)
def test_relations_of_a_link(a: str, b: str, name: str) -> None:
    one, other = words(a), words(b)
    assert relation(one, other, changes(one, other, False)) == name
    assert relation(other, one, changes(other, one, False)) == name


def test_the_score_is_symmetric_and_bounded() -> None:
    one, other = words("รัฐบาลลงนามข้อตกลงใหม่"), words("รัฐบาลยกเลิกข้อตกลงเดิม")
    assert score(one, other) == score(other, one)
    assert 0.0 < score(one, other) < score(one, one) == 1.0
    assert score(words("กกกก"), words("มมมม")) == 0.0


def added(mine: str, theirs: str) -> list[str]:
    """Show what ``mine`` has that ``theirs`` has not, whichever side it is on."""
    one, other = words(mine), words(theirs)
    found = changes(one, other, False)
    kind = relation(one, other, found)
    text = normalise(mine).text
    runs = list(additions(one, other, found, "a", kind))
    back = changes(other, one, False)
    assert runs == list(additions(one, other, back, "b", kind))
    return [text[one[first].start : one[last - 1].end] for first, last in runs]


SAID = "กรมส่งเสริมอุตสาหกรรมลงนามบันทึกความเข้าใจกับบริษัทเอกชน"


@pytest.mark.parametrize(
    ("more", "addition"),
    [
        (f"{SAID} ณ ศูนย์ประชุมแห่งชาติสิริกิติ์", "ศูนย์ประชุมแห่งชาติสิริกิติ์"),
        (SAID.replace("ลงนาม", "(กสอ.) ลงนาม"), "(กสอ.)"),
        (SAID.replace("ความเข้าใจ", "ความเข้าใจ (MOU) "), "(MOU)"),
        (SAID.replace("ลงนาม", "และสมาคมผู้ส่งออกกล้วยไม้ลงนาม"), "สมาคมผู้ส่งออกกล้วยไม้"),
    ],
    ids=["where", "acronym", "gloss", "who"],
)
def test_information_is_added(more: str, addition: str) -> None:
    found = added(more, SAID)
    assert len(found) == 1
    assert addition in found[0]
    assert added(SAID, more) == []


@pytest.mark.parametrize(
    "same",
    [
        SAID,
        f"ทั้งนี้ {SAID}",
        f"โดย{SAID}ด้วย",
        SAID.replace("ลงนาม", "ได้ลงนาม"),
        SAID.replace("ลงนาม", "จึงได้มีการลงนาม"),
        SAID.replace("กับ", " กับ "),
        f"“{SAID}”",
        SAID.replace("ำ", "า"),
        f"{SAID} ()",
    ],
)
def test_connectives_and_spelling_are_no_addition(same: str) -> None:
    assert added(same, SAID) == []
    assert added(SAID, same) == []


def test_what_stands_elsewhere_in_the_link_is_no_addition() -> None:
    place = "ศูนย์ประชุมแห่งชาติสิริกิติ์"
    assert added(f"{SAID} ณ {place}", f"ณ {place} {SAID}") == []


def test_what_stands_elsewhere_in_the_link_in_other_words_is_no_addition() -> None:
    opens = "เปิดเดินรถไฟสายตะวันออก"
    one = f"นายสมชาย ใจดี รมช.คมนาคม เป็นประธานแทนรัฐมนตรี {opens}"
    other = f"{opens} โดยรัฐมนตรีได้มอบให้ นายสมชาย ใจดีมาก รัฐมนตรีช่วยว่าการกระทรวงคมนาคม เป็นประธานในพิธี"
    assert added(one, other) == []
    assert added(other, one) == []
    assert added(other, opens) != []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("รัฐบาลกระทรวงพาณิชย์", "กระทรวงพาณิชย์รัฐบาล"),
        ("รัฐบาลรัฐบาลรัฐบาลรัฐบาล2561", "รัฐบาลลงนามรัฐบาล"),
        ("ข้าว ยาง ปลา ข้าว ยาง", "ยาง ข้าว ปลา ยาง ข้าว"),
        (SAID, f"{SAID} (กสอ.)"),
    ],
)
def test_swapping_the_sides_swaps_the_changes(a: str, b: str) -> None:
    swapped = {"insert": "delete", "delete": "insert"}
    one, other = words(a), words(b)
    assert [(c.op, c.a, c.a_end, c.b, c.b_end) for c in changes(one, other, False)] == [
        (swapped.get(c.op, c.op), c.b, c.b_end, c.a, c.a_end) for c in changes(other, one, False)
    ]


HOLES = [
    ("a side in two", [0, 2], [0]),
    ("the other side in two", [0], [0, 2]),
    ("both sides in two", [0, 2], [0, 2]),
    ("three stretches", [0, 2, 4], [0, 2]),
    ("neighbours and another", [0, 1, 4], [1, 2, 4]),
]
LINES = (
    "กระทรวงพาณิชย์ขยายตลาดข้าวหอมมะลิ",
    "กรมประมงปล่อยพันธุ์ปลานิล",
    "การรถไฟเปิดเดินรถเส้นทางใหม่",
    "ธนาคารกลางคงอัตราดอกเบี้ย",
    "โรงเรียนได้รับคอมพิวเตอร์",
)
OTHERS = (
    "พาณิชย์ขยายตลาดข้าวหอมมะลิ การรถไฟเปิดเดินรถ",
    "มีตลาดข้าวหอมมะลิแห่งใหม่แล้ว",
    "เส้นทางใหม่ โรงเรียนได้คอมพิวเตอร์",
    "กรมประมงปล่อยพันธุ์ปลาอีกครั้ง",
    "เดินรถเส้นทางใหม่",
)


@pytest.mark.parametrize(("a", "b"), [row[1:] for row in HOLES], ids=[row[0] for row in HOLES])
@pytest.mark.parametrize("texts", [(LINES, OTHERS), (LINES, LINES), (OTHERS, LINES)])
def test_edits_cover_the_sentences_of_a_link_and_nothing_between(
    a: list[int], b: list[int], texts: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    readings = [lined(lines) for lines in texts]
    one, other = Stretches(readings[0], a), Stretches(readings[1], b)
    made = edits(one, other, changes(one.words, other.words, False))
    for reading, numbers, spans in (
        (readings[0], a, [edit.a for edit in made]),
        (readings[1], b, [edit.b for edit in made]),
    ):
        text = reading.document.text
        covered = [at for span in spans for at in range(*span) if not text[at].isspace()]
        linked = [reading.sentences[number] for number in numbers]
        assert covered == [
            at for one in linked for at in range(one.start, one.end) if not text[at].isspace()
        ]
    for edit in made:
        if edit.op == "equal":
            text_a, text_b = (reading.document.text for reading in readings)
            said = text_a[slice(*edit.a)].split(), text_b[slice(*edit.b)].split()
            assert "".join(said[0]) == "".join(said[1])


def lined(lines: tuple[str, ...]) -> Reading:
    """Read lines as one sentence each."""
    reading = read("\n\n".join(lines))
    starts = [sum(len(line) + 2 for line in lines[:number]) for number in range(len(lines))]
    begun = [one.id for one in reading.sentences if one.start in starts]
    assert len(begun) == len(lines)
    return reading.joined(begun)


def test_runs_that_share_little_are_compared_as_shortly_as_others() -> None:
    chance = Random(2)
    said = "ข้าว ยาง ปลา กุ้ง หมู ไก่ เป็ด วัว แพะ ส้ม".split()
    one, other = (" ".join(chance.choice(said) for _ in range(1_200)) for _ in range(2))
    a, b = words(one), words(other)
    found = changes(a, b, False)
    assert [part.a_end for part in found[:-1]] == [part.a for part in found[1:]]
    assert [part.b_end for part in found[:-1]] == [part.b for part in found[1:]]
    for part in found:
        if part.op == "equal":
            pairs = zip(a[part.a : part.a_end], b[part.b : part.b_end], strict=True)
            assert all(here.key == there.key for here, there in pairs)
    kept = sum(part.a_end - part.a for part in found if part.op == "equal")
    assert kept > 0.3 * len(a)
